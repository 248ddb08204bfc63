"""Measure the grouping of events into incidents on the documents written for purport.

    python eval/incidents.py [--split dev|dev2|...|dev9|test|both] [--table] [--errors]

Reads the documents of `eval/gold/incidents` into a record, a record for each split (`both`: all
six), exports it and compares. An account of the gold is answered by the event whose trigger
overlaps its quote (of several: one of the incident's type, then the one that overlaps most, then
the surer one). Printed for each split:

* `accounts`: `found` is the share of the gold's accounts that an event answers, `standing_right`
  how often that one stands in its incident as the gold says (account, planned, denied ...).
* `found` and `all`: B-cubed precision, recall and F1 of `ours` and of the `baseline`, which takes
  events of one type, day and country for one incident (day: the event's first day, or else the
  document's; country: of the place, or else of the first party that has one). `found` compares the
  accounts that an event answers; in `all` each other account is a group of its own. Events that
  are not in the gold are left out, so a merge with one of them is not seen.
* `independence`, of the system's incident that holds most documents of a gold incident: `right` is
  the share of all incidents whose `independent` is the number of groups of the gold, accounts that
  were not found included. `of_two_documents` counts those that hold two documents of the gold and
  more; of these, `right_of_held` is the share whose `independent` is the number of the gold's
  groups among the documents held, and `groups_right` the share that part them as the gold does.
* `disputes`, of the same incident: precision, recall and F1 over (incident, field).
  `F1_within_reach` leaves out the disputes of the gold of which no two documents have a row that
  tells two of the values (a count of the number; for other fields an account that is found);
  `holders_right` is the share of those right whose values part the documents as in the gold.

`--table` prints ours and the baseline side by side; `--errors` lists what was wrong, but not of the
test split: rules are not tuned on it.
"""

import argparse
import json
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from own import GOLD, overlap, share
from through import call, lines_of

Row = Mapping[str, Any]
Rows = Sequence[Row]
Groups = Mapping[Any, Hashable]

FOLDER = GOLD / "incidents"
SPLITS = ("dev", *(f"dev{n}" for n in range(2, 12)), "test")
TOLD = {"account", "possible"}


def tables_of(corpus: Path, work: Path) -> dict[str, list[dict[str, Any]]]:
    """The exported documents, events and incidents of a record of this file; `work` is empty."""
    record, folder = work / "record", work / "out"
    purport = [sys.executable, "-m", "purport.cli.main"]
    call(*purport, "read", corpus, "--into", record, "--workers", "1", "--quiet")
    call(*purport, "export", record, folder, "--to", "jsonl", "--quiet")
    return {t: lines_of(folder / f"{t}.jsonl") for t in ("documents", "events", "incidents")}


def answer(account: Row, wanted: str, events: Iterable[Row]) -> Row | None:
    """The event that an account of the gold stands for; None where none has its trigger there."""
    span = {"start": account["start"], "stop": account["start"] + len(account["quote"])}
    near = [e for e in events if overlap(span, e["trigger"])]
    return max(
        near,
        key=lambda e: (e["type"] == wanted, overlap(span, e), e["confidence"], e["id"]),
        default=None,
    )


def answers(gold: Rows, events: Mapping[str, Rows]) -> dict[tuple[str, int], Row | None]:
    """The event for each account, by (incident, number of the account)."""
    return {
        (row["id"], i): answer(account, row["type"], events.get(account["document"], ()))
        for row in gold
        for i, account in enumerate(row["accounts"])
    }


def b_cubed(gold: Groups, ours: Groups) -> dict[str, float]:
    """B-cubed precision, recall and F1 of a grouping of the same items (Bagga and Baldwin 1998)."""
    mine = Counter(ours[item] for item in gold)
    theirs = Counter(gold.values())
    both = Counter((gold[item], ours[item]) for item in gold)
    n = len(gold)
    precision = sum(both[gold[i], ours[i]] / mine[ours[i]] for i in gold) / n if n else 0.0
    recall = sum(both[gold[i], ours[i]] / theirs[gold[i]] for i in gold) / n if n else 0.0
    f1 = 2 * precision * recall / (precision + recall) if n else 0.0
    return {"P": round(precision, 3), "R": round(recall, 3), "F1": round(f1, 3)}


def base_key(event: Row, published: Mapping[str, str | None]) -> Hashable:
    """Type, day and country of an event."""
    when, place = event["when"], event["place"]
    day = when["from"] if when else None
    parties = [*event["actors"], *event["recipients"]]
    country = (place or {}).get("country") or next(
        (p["country"] for p in parties if p["country"]), None
    )
    return event["type"], day or published.get(event["document"]), country


def grouping_figures(
    gold: Rows, answered: Mapping[tuple[str, int], Row | None], tables: Mapping[str, Rows]
) -> dict[str, Any]:
    """B-cubed of ours and of the baseline, over the accounts found and over all."""
    published = {d["document"]: d["published"] for d in tables["documents"]}
    incident = {e: row["id"] for row in tables["incidents"] for e in row["events"]}
    ours: dict[Hashable, Hashable] = {}
    base: dict[Hashable, Hashable] = {}
    for item, event in answered.items():
        ours[item] = item if event is None else incident.get(event["id"], item)
        base[item] = item if event is None else base_key(event, published)
    whole: dict[Hashable, Hashable] = {item: item[0] for item in answered}
    found = {item: item[0] for item, event in answered.items() if event is not None}
    return {
        "found": {"ours": b_cubed(found, ours), "baseline": b_cubed(found, base)},
        "all": {"ours": b_cubed(whole, ours), "baseline": b_cubed(whole, base)},
    }


def standing_of(incident: Row) -> dict[str, str]:
    """How each event of an incident stands in it."""
    return {a["event"]: a["standing"] for a in incident.get("accounts", ())}


def account_figures(
    gold: Rows, answered: Mapping[tuple[str, int], Row | None], tables: Mapping[str, Rows]
) -> dict[str, Any]:
    """How many accounts have an event, and how many of those stand as they should."""
    stands = {e: s for row in tables["incidents"] for e, s in standing_of(row).items()}
    wanted = {(r["id"], i): a["standing"] for r in gold for i, a in enumerate(r["accounts"])}
    found = {item: event for item, event in answered.items() if event is not None}
    right = sum(stands.get(event["id"]) == wanted[item] for item, event in found.items())
    return {
        "accounts": len(answered), "found": share(len(found), len(answered)),
        "standing_right": share(right, len(found)),
    }  # fmt: skip


def best_incidents(
    gold: Rows, answered: Mapping[tuple[str, int], Row | None], incidents: Rows
) -> dict[str, Row | None]:
    """For each gold incident, the system's that holds most of its documents; None without any."""
    where = {e: row for row in incidents for e in row["events"]}
    best: dict[str, Row | None] = {}
    for row in gold:
        held: dict[str, set[str]] = defaultdict(set)
        for i, account in enumerate(row["accounts"]):
            event = answered[row["id"], i]
            if event is not None and event["id"] in where:
                held[where[event["id"]]["id"]].add(account["document"])
        most = max(held, key=lambda k: (len(held[k]), k), default=None)
        best[row["id"]] = next((r for r in incidents if r["id"] == most), None)
    return best


def cut(groups: Iterable[Iterable[str]], documents: set[str]) -> set[frozenset[str]]:
    """Groups with only these documents left in them; empty ones gone."""
    return {frozenset(g) & documents for g in groups} - {frozenset()}


def our_groups(incident: Row) -> list[set[str]]:
    """The documents of an incident by the number of their group; a document may be in two."""
    groups: dict[int, set[str]] = defaultdict(set)
    for account in incident.get("accounts", ()):
        if account["standing"] in TOLD:
            groups[account["group"]].add(account["document"])
    return list(groups.values())


def independence_figures(
    gold: Rows, best: Mapping[str, Row | None]
) -> tuple[dict[str, Any], list[str]]:
    """How many incidents have as many independent voices as the gold, and a line for others."""
    right = of_held = parted = several = 0
    wrong: list[str] = []
    for row in gold:
        incident = best[row["id"]]
        ours = [] if incident is None else our_groups(incident)
        number = 0 if incident is None else incident["independent"]
        held = {d for group in row["groups"] for d in group} & {d for g in ours for d in g}
        wanted, said = cut(row["groups"], held), cut(ours, held)
        right += number == len(row["groups"])
        if len(held) > 1:
            several += 1
            of_held += number == len(wanted)
            parted += wanted == said
        if number != len(row["groups"]) or wanted != said:
            wrong.append(
                f"independence {row['id']} gold {[sorted(g) for g in row['groups']]} held"
                f" {sorted(held)} ours {number} {[sorted(g) for g in ours]}"
            )
    n = len(gold)
    return {
        "incidents": n, "right": share(right, n), "of_two_documents": several,
        "right_of_held": share(of_held, several), "groups_right": share(parted, several),
    }, wrong  # fmt: skip


def told_number(value: str, kind: str, events: Iterable[Row]) -> bool:
    """Whether one of these events counts so many: the gold's "at least 22" is its 22."""
    number = int("".join(c for c in value if c.isdigit()) or -1)
    counts = [c for e in events for c in e["counts"] if c["kind"] == kind]
    return any((c["min"] or 0) <= number <= (c["max"] or number) for c in counts)


def within_reach(
    dispute: Row, row: Row, events: Mapping[str, Rows], answered: Mapping[Any, Row | None]
) -> bool:
    """Whether the rows of two documents tell two of the values of a dispute."""
    found = {
        account["document"]
        for i, account in enumerate(row["accounts"])
        if answered[row["id"], i] is not None
    }
    sides = [
        any(
            d in found
            if dispute["field"] in {"actor", "happened", "place", "date"}
            else told_number(value["value"], dispute["field"], events.get(d, ()))
            for d in value["documents"]
        )
        for value in dispute["values"]
    ]
    return sum(sides) > 1


def dispute_figures(
    gold: Rows, best: Mapping[str, Row | None], events: Mapping[str, Rows],
    answered: Mapping[Any, Row | None],
) -> tuple[dict[str, Any], list[str]]:  # fmt: skip
    """Precision, recall and F1 of disputed fields, and a line for each that differs."""
    wanted = {(r["id"], d["field"]): d for r in gold for d in r["disputes"]}
    said = {
        (r["id"], d["field"]): d for r in gold for d in (best[r["id"]] or {}).get("disputes", ())
    }
    near = {
        (r["id"], d["field"])
        for r in gold
        for d in r["disputes"]
        if within_reach(d, r, events, answered)
    }
    both = wanted.keys() & said.keys()
    wrong = [
        f"dispute missed {key} {'' if key in near else '(out of reach) '}{wanted[key]['values']}"
        for key in sorted(wanted - said.keys())
    ]
    wrong += [
        f"dispute invented {key} {said[key]['values']}" for key in sorted(said - wanted.keys())
    ]
    holders = 0
    for key in both:
        sides = [[set(v["documents"]) for v in d["values"]] for d in (wanted[key], said[key])]
        shared = set().union(*sides[0]) & set().union(*sides[1])
        holders += cut(sides[0], shared) == cut(sides[1], shared)
    return {
        "disputes": len(wanted), "P": share(len(both), len(said)),
        "R": share(len(both), len(wanted)), "F1": share(2 * len(both), len(wanted) + len(said)),
        "within_reach": len(near | both),
        "F1_within_reach": share(2 * len(both), len(near | both) + len(said)),
        "holders_right": share(holders, len(both)),
    }, wrong  # fmt: skip


def grouping_errors(
    gold: Rows, answered: Mapping[tuple[str, int], Row | None], incidents: Rows
) -> list[str]:
    """A line for each account without an event, each split incident and each wrong merge."""
    where = {e: row["id"] for row in incidents for e in row["events"]}
    quotes = {(r["id"], i): a for r in gold for i, a in enumerate(r["accounts"])}
    lost = [f"no event {k[0]} {quotes[k]['document']}: {quotes[k]['quote']}"
            for k, event in answered.items() if event is None]  # fmt: skip
    pieces: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    mixed: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for key, event in answered.items():
        if event is not None:
            group = str(where.get(event["id"], event["id"]))
            told = f"{quotes[key]['document']} [{event['type']} {event['trigger']['text']}]"
            pieces[key[0]][group].append(told)
            mixed[group][key[0]].append(told)
    split = [f"split {k} {list(v.values())}" for k, v in pieces.items() if len(v) > 1]
    merged = [f"merged {dict(v)}" for v in mixed.values() if len(v) > 1]
    return [*merged, *split, *lost]


def measured(split: str) -> tuple[dict[str, Any], list[str]]:
    """The figures of a split, and what was wrong."""
    gold = lines_of(FOLDER / f"incidents_{split}.jsonl")
    with tempfile.TemporaryDirectory() as work:
        tables = tables_of(FOLDER / f"documents_{split}.jsonl", Path(work))
    events: dict[str, list[Row]] = defaultdict(list)
    for event in tables["events"]:
        events[event["document"]].append(event)
    answered = answers(gold, events)
    best = best_incidents(gold, answered, tables["incidents"])
    independence, off = independence_figures(gold, best)
    disputes, other = dispute_figures(gold, best, events, answered)
    figures = {
        "incidents": len(gold), "documents": len(tables["documents"]),
        "accounts": account_figures(gold, answered, tables),
        **grouping_figures(gold, answered, tables),
        "independence": independence, "disputes": disputes,
    }  # fmt: skip
    return figures, [*grouping_errors(gold, answered, tables["incidents"]), *off, *other]


def table(figures: Mapping[str, Any]) -> str:
    """The figures of the splits as lines, ours beside the baseline."""
    lines = ["split  over   B-cubed       P      R     F1"]
    for split, row in figures.items():
        for over in ("found", "all"):
            for who in ("ours", "baseline"):
                f = row[over][who]
                lines.append(
                    f"{split:6} {over:6} {who:9} {f['P']:6.3f} {f['R']:6.3f} {f['F1']:6.3f}"
                )
        for part in ("accounts", "independence", "disputes"):
            lines.append(f"{split:6} {part}: {json.dumps(row[part])}")
    return "\n".join(lines)


def main() -> None:
    """Print the figures as JSON or as a table; with `--errors`, the wrong ones after them."""
    asked = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    asked.add_argument("--split", choices=[*SPLITS, "both"], default="dev")
    asked.add_argument("--table", action="store_true")
    asked.add_argument("--errors", action="store_true")
    given = asked.parse_args()
    figures: dict[str, Any] = {}
    listed: list[str] = []
    for split in SPLITS if given.split == "both" else [given.split]:
        figures[split], wrong = measured(split)
        listed += wrong if split != "test" else []
    print(table(figures) if given.table else json.dumps(figures, indent=1))
    if given.errors:
        print("\n".join(listed))


if __name__ == "__main__":
    main()
