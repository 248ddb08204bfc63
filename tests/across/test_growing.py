"""A record that grows, shrinks and changes holds what a run from nothing would give."""

import random
from pathlib import Path

import numpy as np
import pytest
from across_made import Report, Told, add, everything, record_of, take_away

from purport.across.incidents import blocks, grouping, keeping, linking, reaching, step

THINGS = ("market", "bakery", "bridge", "school", "depot", "clinic", "harbour", "mill", "tower",
          "square", "garage", "stable", "orchard", "quarry", "ferry", "station", "library",
          "theatre", "barracks", "chapel", "warehouse", "cinema", "tannery", "kiln")  # fmt: skip
ACTORS = ((), (("Free Army", "free_army"),), (("Air Force", "air_force"),))


def made(draw: random.Random, name: str) -> Report:
    """A report of one or two acts, of which other reports may tell."""
    told = []
    for number in range(draw.choice((1, 1, 2))):
        one, two, three = draw.sample(THINGS, 3)
        town = draw.choice(("Saraqib", "Homs", "Marib"))
        done = draw.choice(("burned", "stormed", "shelled"))
        clause = f"Armed men {done} the {one} of {town} beside the {two} and the {three} {number}"
        told.append(
            Told(
                clause=clause, town=draw.choice((town, town, None)), actors=draw.choice(ACTORS),
                type=draw.choice(("ASSAULT", "ASSAULT", "COERCE")),
                day=draw.choice((None, *(f"2016-12-{10 + day}" for day in range(12)))),
                modality=draw.choice((*["asserted"] * 6, "denied", "planned")),
                counts=draw.choice(((), (("killed", draw.randrange(1, 4), None),))),
            )
        )  # fmt: skip
    text = ". ".join(one.clause for one in told)
    ending = f"Those who live there saw it all from far away {draw.randrange(9)}."
    issuer = draw.choice((None, f"Paper {draw.randrange(7)}"))
    day = f"2016-12-{10 + draw.randrange(14)}"
    return Report(name=name, text=f"{text}. {ending}", told=tuple(told), issuer=issuer, day=day)


@pytest.mark.parametrize(
    ("seed", "large", "most"), [(1, 8, 6), (2, 20, 15), (3, 400, 10), (4, 30, 60)]
)
def test_after_many_changes_all_is_as_a_run_from_nothing_gives(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seed: int, large: int, most: int
) -> None:
    # Small limits, so that pieces are cut and blocks grow too large among a few dozen reports.
    for module in (grouping, reaching):
        monkeypatch.setattr(module, "LARGE", large)
    for module in (blocks, linking):
        monkeypatch.setattr(module, "MOST", most)
    draw = random.Random(seed)
    held = {name: made(draw, name) for name in (f"d{i:02d}" for i in range(30))}
    with record_of(tmp_path / "grown", list(held.values())) as record:
        monkeypatch.setattr(step, "MANY_NEW", 1)  # however many are new, follow their links
        for turn in range(6):
            for name in draw.sample(sorted(held), draw.choice((0, 1, 3))):
                take_away(record, name)
                del held[name]
            changed = draw.sample(sorted(held), draw.choice((0, 2)))
            came = [made(draw, name) for name in (*changed, *(f"e{turn}{i}" for i in range(4)))]
            add(record, came)
            held |= {report.name: report for report in came}
        grown = everything(record)
        assert_pieces_are_those_of_all_links(record.connection)
    monkeypatch.setattr(step, "MANY_NEW", 50)
    with record_of(tmp_path / "whole", [held[name] for name in sorted(held)]) as record:
        assert everything(record) == grown


def assert_pieces_are_those_of_all_links(connection: object) -> None:
    found = step._all_cut(connection)  # type: ignore[arg-type]
    kept = keeping.components_of(connection, found.seq)  # type: ignore[arg-type]
    _, mine = np.unique(kept, return_inverse=True)
    _, theirs = np.unique(found.piece, return_inverse=True)
    pairs = np.unique(np.stack([mine, theirs]), axis=1)
    assert pairs.shape[1] == mine.max() + 1 == theirs.max() + 1
    assert (kept % 8 == found.step).all()
