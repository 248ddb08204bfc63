"""What the page's pictures are drawn from: the wanted events counted by type, place, party, day.

Reports are events as documents tell them; incidents are what they tell of. Both are counted, and
never added up.
"""

from datetime import date
from typing import Any

import numpy as np

from purport.record.page_events import EventSheet
from purport.record.page_sheet import MISSING, Mask, Numbers, counted, distinct, grouped

Shape = dict[str, Any]

COOPERATION = frozenset({"AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT"})
CONFLICT = frozenset(
    {"REQUEST", "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE",
     "ASSAULT"}
)  # fmt: skip
"""PLOVER's two halves (its manual's four classes, two and two); a user's own type is in neither."""

MONTH = 31  # days; a date told no finer than that has no month of its own


def sign(kind: str) -> int:
    """1 for cooperation, -1 for conflict, 0 for a type that PLOVER does not know."""
    return 1 if kind in COOPERATION else -1 if kind in CONFLICT else 0


def incidents_among(sheet: EventSheet, rows: Numbers) -> int:
    """How many incidents these events tell of."""
    codes = sheet.columns["incident"].codes[rows]
    return len(np.unique(codes[codes != MISSING]))


def by_word(sheet: EventSheet, rows: Numbers, field: str) -> list[Shape]:
    """Reports and incidents by the words of a column, most reports first."""
    column = sheet.columns[field]
    incidents = sheet.columns["incident"].codes[rows]
    codes = column.codes[rows]
    told = _distinct(codes, incidents, len(column.words))
    return [
        {field: column.words[code], "reports": n, "incidents": int(told[code])}
        for code, n in counted(codes, len(column.words))
    ]


def _distinct(codes: Numbers, other: Numbers, size: int) -> Numbers:
    """For each code, how many different present values of the other column go with it."""
    both = (codes != MISSING) & (other != MISSING)
    if not both.any():
        return np.zeros(size, dtype=np.int64)
    width = int(other.max()) + 1
    pairs = distinct(codes[both] * width + other[both])
    return np.bincount(pairs // width, minlength=size)


def months(sheet: EventSheet, rows: Numbers) -> list[Shape]:
    """Reports and incidents by month and type; month is null where none is told."""
    first, last = sheet.first_day[rows], sheet.last_day[rows]
    loose = (first == MISSING) | (last - first > MONTH)
    told_days = distinct(np.where(loose, MISSING, first))
    names: list[str | None] = [
        None if day == MISSING else date.fromordinal(day).isoformat()[:7]
        for day in told_days.tolist()
    ]
    known = {name: i for i, name in enumerate(dict.fromkeys(names))}
    back = np.searchsorted(told_days, np.where(loose, MISSING, first))
    month = np.array([known[name] for name in names], dtype=np.int64)[back]
    kinds = sheet.columns["type"]
    width = max(1, len(kinds.words))
    cell = month * width + kinds.codes[rows]
    told = _distinct(cell, sheet.columns["incident"].codes[rows], len(known) * width)
    listed = list(known)
    found = [
        {
            "month": listed[code // width], "type": kinds.words[code % width], "reports": n,
            "incidents": int(told[code]),
        }
        for code, n in counted(cell, len(known) * width)
    ]  # fmt: skip
    return sorted(found, key=lambda shape: (shape["month"] or "", shape["type"]))


def parties(sheet: EventSheet, mask: Mask, most: int) -> list[Shape]:
    """The parties met in most of the wanted events; once an event."""
    many = sheet.parties
    rows = mask[many.event]
    code, event = many.columns["party"].codes[rows], many.event[rows]
    once = distinct(code * max(1, len(sheet)) + event)
    found = []
    for party, n in counted(once // max(1, len(sheet)), most):
        found.append({**party_shape(sheet, party), "events": n})
    return found


def party_shape(sheet: EventSheet, code: int) -> Shape:
    """A party as the page names it."""
    name, country, sector = sheet.party_names[code]
    entity = sheet.parties.columns["party"].words[code]
    return {"entity": entity, "name": name, "country": country, "sector": sector}


def places(sheet: EventSheet, mask: Mask, first: int = 5) -> Shape:
    """The places of the wanted events, and how many events lie nowhere known."""
    column = sheet.columns["place"]
    rows = np.flatnonzero(mask & ~np.isnan(sheet.lat) & (column.codes != MISSING))
    here_told = grouped(column.codes[rows])
    rows = rows[here_told.order]
    codes = column.codes[rows]
    told = _distinct(codes, sheet.columns["incident"].codes[rows], len(column.words))
    starts, ends = here_told.starts, here_told.starts + here_told.counts
    here = rows[starts]
    types = _types(sheet, rows, codes)
    named = zip(
        *([sheet.columns[field].of(row) for row in here.tolist()]
          for field in ("place", "place_name", "place_kind", "place_country")),
        strict=True,
    )  # fmt: skip
    within = sheet.numbers["within_km"][here].tolist()
    spots = zip(sheet.lat[here].tolist(), sheet.lon[here].tolist(), within, strict=True)
    found: list[Shape] = []
    for begin, end, (place, name, kind, country), (lat, lon, km) in zip(
        starts.tolist(), ends.tolist(), named, spots, strict=True
    ):
        code = int(codes[begin])
        found.append(
            {
                "place": place, "name": name, "kind": kind, "country": country, "lat": lat,
                "lon": lon, "within_km": None if km != km else km, "reports": end - begin,
                "incidents": int(told[code]), "types": types[code],
                "events": [sheet.ids[i] for i in rows[begin : min(end, begin + first)].tolist()],
            }
        )  # fmt: skip
    found.sort(key=lambda shape: (-shape["reports"], shape["place"]))
    return {"places": found, "unplaced": int(mask.sum()) - len(rows)}


def _types(sheet: EventSheet, rows: Numbers, codes: Numbers) -> dict[int, dict[str, int]]:
    """By place, how many events there are of each type, the most frequent first."""
    kinds = sheet.columns["type"]
    width = max(1, len(kinds.words))
    told = grouped(codes * width + kinds.codes[rows])
    found: dict[int, dict[str, int]] = {}
    order = np.lexsort((-told.counts, told.keys // width))
    for cell, n in zip(told.keys[order].tolist(), told.counts[order].tolist(), strict=True):
        found.setdefault(cell // width, {})[kinds.words[cell % width]] = n
    return found


def network(sheet: EventSheet, mask: Mask, most: int) -> Shape:
    """Who does what to whom: the strongest `most` edges, and the parties at their ends.

    An edge is actor, recipient and type; `total` is how many there are. A denied event is no tie
    and is left out.
    """
    told = sheet.columns["modality"]
    mask = mask & ~told.rows(told.numbers(["denied"]))
    many = sheet.parties
    wanted = mask[many.event]
    roles = many.columns["role"]
    by_role = {
        role: np.flatnonzero(wanted & roles.rows(roles.numbers([role])))
        for role in ("actor", "recipient")
    }
    one, two = _pairs(many.event, by_role["actor"], by_role["recipient"])
    party = many.columns["party"].codes
    event = many.event[one]
    kinds = sheet.columns["type"]
    size, width = len(many.columns["party"].words) + 1, max(1, len(kinds.words))
    key = (party[one] * size + party[two]) * width + kinds.codes[event]
    ties = grouped(key)
    top = np.argsort(-ties.counts, kind="stable")[:most]
    words = many.columns["party"].words
    edges: list[Shape] = []
    for i in top.tolist():
        pair, code = divmod(int(ties.keys[i]), width)
        actor, recipient = divmod(pair, size)
        begin, n = int(ties.starts[i]), int(ties.counts[i])
        first, last = _span(sheet, event[ties.order[begin : begin + n]])
        edges.append(
            {
                "actor": words[actor], "recipient": words[recipient], "type": kinds.words[code],
                "n": n, "sign": sign(kinds.words[code]), "first": first, "last": last,
            }
        )  # fmt: skip
    ends = {name for edge in edges for name in (edge["actor"], edge["recipient"])}
    code_of = words.known
    rows = distinct(party[wanted] * max(1, len(sheet)) + many.event[wanted])
    counts_of = np.bincount(rows // max(1, len(sheet)), minlength=size)
    nodes = [
        {**party_shape(sheet, code_of[name]), "events": int(counts_of[code_of[name]])}
        for name in sorted(ends)
    ]
    return {"nodes": nodes, "edges": edges, "total": len(ties.keys)}


def _pairs(event: Numbers, one: Numbers, two: Numbers) -> tuple[Numbers, Numbers]:
    """Every pair of rows, one of each kind, that belong to the same event; both sorted by event."""
    low = np.searchsorted(event[two], event[one], side="left")
    high = np.searchsorted(event[two], event[one], side="right")
    many = high - low
    first = np.repeat(one, many)
    within = np.arange(len(first)) - np.repeat(np.cumsum(many) - many, many)
    return first, two[np.repeat(low, many) + within]


def _span(sheet: EventSheet, events: Numbers) -> tuple[str | None, str | None]:
    """First and last day of these events; None where none is dated."""
    days = sheet.first_day[events]
    days = days[days != MISSING]
    if not len(days):
        return None, None
    first, last = int(days.min()), int(days.max())
    return date.fromordinal(first).isoformat(), date.fromordinal(last).isoformat()


def reports_by_day(sheet: EventSheet, rows: Numbers) -> list[Shape]:
    """How many reports tell of each day; a longer time counts on its first day."""
    day = sheet.first_day[rows]
    told = grouped(day[day != MISSING])
    return [
        {"day": date.fromordinal(d).isoformat(), "n": n}
        for d, n in zip(told.keys.tolist(), told.counts.tolist(), strict=True)
    ]


FACETS = ("type", "mode", "modality", "issuer", "said_by", "precision")


def event_facets(sheet: EventSheet, mask: Mask, most: int = 100) -> Shape:
    """The words of each field among the wanted events, with how many have them."""
    rows = np.flatnonzero(mask)
    found: Shape = {}
    for field in FACETS:
        column = sheet.columns[field]
        found[field] = [
            {"value": column.words[code], "label": column.words[code], "n": n}
            for code, n in counted(column.codes[rows], most)
        ]
    place = sheet.columns["place"]
    found["place"] = [
        {"value": place.words[code], "label": sheet.place_names[code], "n": n}
        for code, n in counted(place.codes[rows], most)
    ]
    found["country"] = _several(sheet, mask, "country", most)
    found["sector"] = _several(sheet, mask, "sector", most)
    found["party"] = [
        {"value": p["entity"], "label": p["name"], "n": p["events"]}
        for p in parties(sheet, mask, most)
    ]
    return found


def _several(sheet: EventSheet, mask: Mask, field: str, most: int) -> list[Shape]:
    """Facet of a field of the parties, once an event; countries of places count as well."""
    many = sheet.parties
    column = many.columns[field]
    rows = mask[many.event] & (column.codes != MISSING)
    size = max(1, len(sheet))
    code, event, words = column.codes[rows], many.event[rows], list(column.words)
    if field == "country":
        of_place = sheet.columns["place_country"]
        known = {word: i for i, word in enumerate(words)}
        for word in of_place.words:
            if word not in known:
                known[word] = len(words)
                words.append(word)
        moved = np.array([*(known[word] for word in of_place.words), MISSING], dtype=np.int64)
        here = np.flatnonzero(mask & (of_place.codes != MISSING))
        code = np.r_[code, moved[of_place.codes[here]]]
        event = np.r_[event, here]
    once = distinct(code * size + event)
    return [{"value": words[c], "label": words[c], "n": n} for c, n in counted(once // size, most)]
