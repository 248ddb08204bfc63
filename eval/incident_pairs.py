"""How many of the events put into one incident are one happening, judged by hand on real texts.

    python eval/incident_pairs.py draw [--number 50] [--seed N] [--sheet FILE] [--data ../shared]
    python eval/incident_pairs.py figures
    python eval/incident_pairs.py now [--data ../shared]
    python eval/incident_pairs.py mixed [--data ../shared]

`draw` reads the MEANTIME articles (sixty of Wikinews, on four topics of business) and, as few
happenings are told twice there, the re3d reports on Iraq and Syria into a record. It draws two lots
of pairs of events: `grouped`, of one incident, half of them of two documents if there are as many;
and `apart`, of two documents and two incidents, but of one type, with a party or place in common,
and of days at most two apart where both have one. Each is printed with its two clauses, triggers
marked. `--sheet` writes a line to fill in for each; filled in, the lines belong into
`eval/judgements/incidents-pairs.jsonl`:

    {"a": {"document", "start", "stop"}, "b": {...}, "grouped", "same", "note"}

`start` and `stop` are of the trigger. `same`: both tell one happening, or one tells it and the
other a plan, demand or denial of it. A whole and its part (a campaign and one raid) are two.
`figures` prints the share of grouped pairs that are one happening and the share of pairs apart that
are not, with 95 % Wilson intervals; the draw was from one version. `now` reads the texts again and
tells of the judged pairs how many are grouped and how many of these are right: a check that a
change helps, no fresh sample. `mixed` reads texts of all kinds, local news above all, and counts
the pairs of events of two documents that stand in one incident: few of them tell one happening, so
that the fewer there are the better.
"""

import argparse
import json
import random
import tempfile
from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from itertools import combinations
from pathlib import Path
from typing import Any

from incidents import tables_of
from precision import HERE, SEED, marked, wilson
from through import lines_of

JUDGED = HERE / "judgements" / "incidents-pairs.jsonl"
NEAR = 2  # days
Row = Mapping[str, Any]
Pair = tuple[Row, Row]


def documents(data: Path) -> list[dict[str, Any]]:
    """The MEANTIME articles with their days and the re3d reports with their issuers."""
    news = lines_of(data / "times" / "meantime.jsonl")
    reports = lines_of(data / "reports" / "re3d.jsonl")
    return [
        *({"id": row["docid"], "text": row["text"], "date": row["dct"]} for row in news),
        *({"id": row["id"], "text": row["text"], "issuer": row["issuer"]} for row in reports),
    ]


def mixed_documents(data: Path) -> list[dict[str, Any]]:
    """News of all kinds, mostly of one month, of which next to none tell one happening."""
    sets = ("times/meantime", "times/timebank", "reports/re3d", "places/lgl", "places/geowebnews",
            "attribution/polnear_dev")  # fmt: skip
    found = []
    for name in sets:
        for i, row in enumerate(lines_of(data / f"{name}.jsonl")):
            day = str(row.get("date") or row.get("dct") or row.get("published") or "")[:10]
            found.append(
                {"id": f"{name}-{i}", "text": row["text"], **({"date": day} if day else {})}
            )
    return found


def joined(tables: Mapping[str, Sequence[Row]]) -> dict[str, int]:
    """How many pairs of events of two documents stand in one incident, of how many documents."""
    events = {row["id"]: row for row in tables["events"]}
    two = [
        frozenset((one["document"], other["document"]))
        for one, other in grouped_pairs(events, tables["incidents"])
        if one["document"] != other["document"]
    ]
    return {
        "documents": len(tables["documents"]), "events": len(events),
        "pairs_of_events": len(two), "pairs_of_documents": len(set(two)),
    }  # fmt: skip


def grouped_pairs(events: Mapping[str, Row], incidents: Sequence[Row]) -> list[Pair]:
    """All pairs of events that are in one incident, those of one event id order."""
    return [
        (events[one], events[other])
        for row in incidents
        for one, other in combinations(sorted(set(row["events"]) & events.keys()), 2)
    ]


def pairs_apart(events: Mapping[str, Row], incidents: Sequence[Row]) -> list[Pair]:
    """Pairs of two documents and two incidents that might be one by type, party and day."""
    where = {event: row["id"] for row in incidents for event in row["events"]}
    by_type: dict[str, list[Row]] = defaultdict(list)
    for event in sorted(events.values(), key=lambda e: str(e["id"])):
        by_type[event["type"]].append(event)
    return [
        (one, other)
        for rows in by_type.values()
        for one, other in combinations(rows, 2)
        if one["document"] != other["document"]
        and where.get(one["id"], one["id"]) != where.get(other["id"], other["id"])
        and _known(one) & _known(other)
        and _near(one, other)
    ]


def _known(event: Row) -> set[str]:
    """The parties and the place of an event that are resolved."""
    parties = [*event["actors"], *event["recipients"]]
    known = {str(p["entity"]) for p in parties if p["entity"] and p["country"]}
    place = (event["place"] or {}).get("id")
    return known if place is None else known | {place}


def _near(one: Row, other: Row) -> bool:
    """Whether two events may be of about one day; so where one of them has none."""
    days = [row["when"]["from"] for row in (one, other) if row["when"] and row["when"]["from"]]
    told = [date.fromisoformat(day) for day in days]
    return len(told) < 2 or abs((told[0] - told[1]).days) <= NEAR


def drawn(pairs: Sequence[Pair], number: int, seed: int) -> list[Pair]:
    """Some pairs at random; half of them of two documents where there are as many."""
    across = [p for p in pairs if p[0]["document"] != p[1]["document"]]
    within = [p for p in pairs if p[0]["document"] == p[1]["document"]]
    of_two = min(len(across), max(number // 2, number - len(within)))
    chance = random.Random(seed)
    return chance.sample(across, of_two) + chance.sample(within, min(len(within), number - of_two))


def figures(judged: Sequence[Row]) -> dict[str, Any]:
    """Shares right of both lots; of the grouped ones, also of those of two documents."""

    def line(rows: Sequence[Row], wanted: bool) -> dict[str, Any]:
        right = sum(row["same"] is wanted for row in rows)
        low, high = wilson(right, len(rows))
        return {
            "judged": len(rows),
            "right": round(right / len(rows), 3) if rows else None,
            "interval": [round(low, 3), round(high, 3)],
        }

    done = [row for row in judged if row["same"] is not None]
    grouped = [row for row in done if row["grouped"]]
    across = [row for row in grouped if row["a"]["document"] != row["b"]["document"]]
    return {
        "grouped": line(grouped, wanted=True),
        "grouped_across_documents": line(across, wanted=True),
        "apart": line([row for row in done if not row["grouped"]], wanted=False),
    }


def as_now(judged: Sequence[Row], events: Mapping[str, Row], incidents: Sequence[Row]) -> list[Row]:
    """The judged pairs with `grouped` as it is in this record; left out where an event is gone."""
    at = {(e["document"], e["trigger"]["start"]): e["id"] for e in events.values()}
    where = {event: row["id"] for row in incidents for event in row["events"]}
    found: list[Row] = []
    for row in judged:
        one, other = (at.get((row[k]["document"], row[k]["start"])) for k in ("a", "b"))
        if one is not None and other is not None:
            found.append({**row, "grouped": where.get(one, one) == where.get(other, other)})
    return found


def read(told: Sequence[Row]) -> dict[str, list[dict[str, Any]]]:
    """The tables of a fresh record of these documents."""
    with tempfile.TemporaryDirectory() as work:
        return tables_of(written(told, Path(work)), Path(work))


def written(told: Sequence[Row], folder: Path) -> Path:
    """A file in this folder with these documents, a line each."""
    corpus = folder / "corpus.jsonl"
    corpus.write_text("".join(json.dumps(line) + "\n" for line in told), "utf-8")
    return corpus


def draw(data: Path, number: int, seed: int, sheet: Path | None) -> None:
    """Print pairs drawn from a fresh record, and write the sheet to fill in."""
    tables = read(documents(data))
    events = {row["id"]: row for row in tables["events"]}
    texts = {row["document"]: row["text"] for row in tables["documents"]}
    lots = {
        True: grouped_pairs(events, tables["incidents"]),
        False: pairs_apart(events, tables["incidents"]),
    }
    print(f"{len(events)} events, {len(tables['incidents'])} incidents, seed {seed}")
    lines: list[dict[str, Any]] = []
    for together, pairs in lots.items():
        print(f"\n## {'grouped' if together else 'apart'}: of {len(pairs)} pairs\n")
        for pair in drawn(pairs, number, seed):
            print(f"{len(lines)}.")
            for event in pair:
                around = {"start": max(0, event["start"] - 120), "stop": event["stop"] + 60}
                print(
                    f"  {event['document']}  {event['type']} {event['modality']}"
                    f" {event['when'] and event['when']['from']}\n"
                    f"    {marked(around, texts[event['document']], event['trigger'])}"
                )
            ends = [{"document": e["document"], "start": e["trigger"]["start"],
                     "stop": e["trigger"]["stop"]} for e in pair]  # fmt: skip
            lines.append(
                {"a": ends[0], "b": ends[1], "grouped": together, "same": None, "note": ""}
            )
    if sheet is not None:
        sheet.write_text("".join(json.dumps(line) + "\n" for line in lines), "utf-8")


def main() -> None:
    """Draw, or print what the judgements come to."""
    asked = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    asked.add_argument("what", choices=["draw", "figures", "now", "mixed"])
    asked.add_argument("--number", type=int, default=50)
    asked.add_argument("--seed", type=int, default=SEED)
    asked.add_argument("--sheet", type=Path)
    asked.add_argument("--data", type=Path, default=HERE.parents[1] / "shared")
    given = asked.parse_args()
    if given.what == "draw":
        draw(given.data / "data", given.number, given.seed, given.sheet)
    elif given.what == "now":
        tables = read(documents(given.data / "data"))
        events = {row["id"]: row for row in tables["events"]}
        print(json.dumps(figures(as_now(lines_of(JUDGED), events, tables["incidents"])), indent=1))
    elif given.what == "mixed":
        print(json.dumps(joined(read(mixed_documents(given.data / "data"))), indent=1))
    elif JUDGED.exists():
        print(json.dumps(figures(lines_of(JUDGED)), indent=1))
    else:
        raise SystemExit(f"{JUDGED} is not there: draw, judge, and put the sheet in its place")


if __name__ == "__main__":
    main()
