"""Headlines, brackets and backing: who acts where a comma, a bracket or "has" stands between."""

import pytest
from made_reading import read_documents

from purport.codebook.load import load_codebook
from purport.core.document import Document
from purport.core.rows import Event, Party
from purport.core.settings import Settings
from purport.stage import Tools
from purport.stages.events.coding import prepare

CAMPAIGN = " Delegates, pollsters and voters of the primary saw it."


def told(texts: list[str]) -> list[list[tuple[str, str, list[str], list[str]]]]:
    """Type, modality, actors and recipients of the events of each text."""
    work = prepare(Tools(codebook=load_codebook(), settings=Settings()))
    found = []
    for doc in read_documents(texts):
        rows = work(doc)
        parties = [row for row in rows if isinstance(row, Party)]
        found.append(
            [
                (
                    row.type,
                    row.modality,
                    _of(doc, parties, row, "actor"),
                    _of(doc, parties, row, "recipient"),
                )
                for row in rows
                if isinstance(row, Event)
            ]
        )
    return found


def _of(doc: Document, parties: list[Party], event: Event, role: str) -> list[str]:
    return [doc.words(p) for p in parties if p.event == event.id and p.role == role]


@pytest.mark.model
def test_who_acts_where_something_stands_between() -> None:
    cases = {
        "Rep. Ada Lund slams Hale, praises Obi as 'work horse'.":
            ("SUPPORT", "asserted", ["Rep. Ada Lund"], ["Obi"]),
        "In the third debate on Saturday, Sen. Bernie Hale (I-Vt.) thanked his supporters.":
            ("SUPPORT", "asserted", ["Sen. Bernie Hale"], ["his supporters"]),
        "The clan has the backing of Iran.":
            ("SUPPORT", "asserted", ["Iran"], ["clan"]),
        "Bandits kept their promise to kill nine miners.":
            ("THREATEN", "asserted", ["Bandits"], ["nine miners"]),
    }  # fmt: skip
    for wanted, found in zip(cases.values(), told(list(cases)), strict=True):
        assert wanted in found


@pytest.mark.model
def test_a_place_beside_an_unknown_act_is_no_party() -> None:
    (found,) = told(["The candidate promised to build a fence along the Danish border."])
    assert all(not recipients for _, _, _, recipients in found)


@pytest.mark.model
def test_what_a_rally_is_tells_the_document() -> None:
    spoken = "Ada Lund spoke to miners during a rally on Friday."
    protest, campaign = told([spoken, spoken + CAMPAIGN])
    assert "PROTEST" in {kind for kind, *_ in protest}
    assert "PROTEST" not in {kind for kind, *_ in campaign}


@pytest.mark.model
def test_who_is_killed_in_what_stays_whom() -> None:
    (found,) = told(["Danish Priest Killed in Shooting Attacks"])
    assert found == [("ASSAULT", "asserted", [], ["Danish Priest"])]


@pytest.mark.model
def test_a_noun_with_a_hyphen_is_broken_up_whole() -> None:
    (found,) = told(["Police broke up a sit-in."])
    assert found == [("COERCE", "asserted", ["Police"], ["sit-in"])]
