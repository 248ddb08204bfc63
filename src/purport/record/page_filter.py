"""Which rows are wanted: the page's filters as masks over a sheet.

A filter is a name with one or more values; a row must fit one value of every name. Names that a
table does not know are refused, so that a misspelt filter never shows everything.
"""

import sqlite3
from collections.abc import Callable, Mapping, Sequence
from datetime import date

import numpy as np

from purport.core.errors import PurportError
from purport.record.page_events import EventSheet, matched_sentences
from purport.record.page_sheet import MISSING, Mask, Sheet
from purport.record.page_tables import DocumentSheet, SpanSheet, sentence_rows, with_words

Wanted = Mapping[str, Sequence[str]]
Spans = Callable[[], SpanSheet]


class FilterError(PurportError):
    """A filter that a table does not have, or a value it cannot be compared with."""


EVENT_FILTERS = (
    "type", "mode", "modality", "party", "actor", "recipient", "who", "country", "party_country",
    "place_country", "sector", "place", "from", "to", "source", "said_by", "only", "issuer",
    "document", "incident", "confidence_min", "confidence_max", "reviewed", "q", "bbox", "rule",
    "precision", "undated", "unplaced", "id",
)  # fmt: skip

PLACED = ("document", "issuer", "q", "from", "to", "id")
"""Filters of every table whose rows stand in a document; from and to are days of publication."""

FILTERS: dict[str, tuple[str, ...]] = {
    "events": EVENT_FILTERS,
    "documents": ("document", "kind", "issuer", "entity", "language", "author", "title", "basis",
                  "q", "from", "to", "id"),
    "claims": (*PLACED, "source", "entity", "manner", "anonymous", "polarity", "stance", "rule"),
    "mentions": (*PLACED, "kind", "form", "entity", "naming", "rule"),
    "sentences": (*PLACED, "role"),
    "timespans": (*PLACED, "type", "value", "precision", "basis"),
    "framing": (*PLACED, "kind", "entity", "polarity", "term"),
    "citations": (*PLACED, "kind", "canonical", "valid", "rule"),
    "entities": ("entity", "kind", "country", "sector", "codebook", "wikidata", "name", "q", "id"),
}  # fmt: skip
"""The filters of each table that is kept in columns."""


def check(table: str, wanted: Wanted) -> None:
    """FilterError for a filter the table has not, naming those it has."""
    for name in wanted:
        if name not in FILTERS[table]:
            raise FilterError(
                f"{table} have no filter {name!r}",
                todo=f"They have {', '.join(sorted(FILTERS[table]))}.",
            )


def event_mask(
    sheet: EventSheet, cache: sqlite3.Connection, documents: DocumentSheet, wanted: Wanted
) -> Mask:
    """Which events are wanted; `reviewed` is not looked at (see `reviewed_mask`)."""
    check("events", wanted)
    mask: Mask = np.ones(len(sheet), dtype=bool)
    for name, values in wanted.items():
        # An empty field of a form asks for nothing; of a plain column, for rows that have none.
        if name not in ("reviewed", "only") and (any(values) or name in _PLAIN):
            mask &= _event_filter(sheet, cache, documents, name, values)
    if _yes(wanted, "only"):
        mask &= _only(sheet, wanted)
    return mask


_PLAIN = {
    "type", "mode", "modality", "said_by", "issuer", "incident", "rule", "precision",
    "place_country",
}  # fmt: skip
_PARTY = {"party": None, "actor": "actor", "recipient": "recipient"}


def _event_filter(
    sheet: EventSheet,
    cache: sqlite3.Connection,
    documents: DocumentSheet,
    name: str,
    values: Sequence[str],
) -> Mask:
    count = len(sheet)
    if name in _PLAIN:
        return _equal(sheet, name, values)
    if name == "document":
        return _document(sheet, documents, values)
    if name in _PARTY:
        return _party(sheet, values, _PARTY[name])
    if name == "who":
        names = sheet.parties.columns["name"]
        rows = names.rows([n for part in values for n in names.holding(part)])
        return sheet.parties.events(rows, count)
    if name in ("sector", "party_country"):
        column = sheet.parties.columns["country" if name == "party_country" else "sector"]
        return sheet.parties.events(column.rows(column.numbers(values)), count)
    if name == "country":
        found = _event_filter(sheet, cache, documents, "party_country", values)
        return found | _equal(sheet, "place_country", values)
    if name == "place":
        return _place(sheet, values)
    if name == "source":
        names = sheet.sources.columns["name"]
        rows = names.rows([n for part in values for n in names.holding(part)])
        return sheet.sources.events(rows, count) | _holding(sheet, "issuer", values)
    if name in ("from", "to"):
        return _days(sheet, name, values)
    if name in ("confidence_min", "confidence_max"):
        return _confidence(sheet, name, values)
    if name == "q":
        return _any([matched_sentences(sheet, cache, query) for query in values], count)
    if name == "bbox":
        return _any([_inside(sheet, box) for box in values], count)
    if name == "undated":
        undated: Mask = (sheet.first_day == MISSING) == _yes({name: values}, name)
        return undated
    if name == "unplaced":
        return np.asarray(np.isnan(sheet.lat) == _yes({name: values}, name))
    return _ids(sheet, values)


_TYPED = ("q", "from", "to", "title", "name", "author", "document", "id")


def table_mask(
    name: str,
    sheet: Sheet,
    cache: sqlite3.Connection,
    documents: DocumentSheet,
    spans: Spans,
    wanted: Wanted,
) -> Mask:
    """Which rows of another table are wanted; `spans` gives the sentences that words stand in."""
    check(name, wanted)
    mask: Mask = np.ones(len(sheet), dtype=bool)
    for field, values in wanted.items():
        if not any(values) and field in _TYPED:
            continue
        mask &= _table_filter(name, sheet, cache, documents, spans, field, values)
    return mask


def _table_filter(
    name: str,
    sheet: Sheet,
    cache: sqlite3.Connection,
    documents: DocumentSheet,
    spans: Spans,
    field: str,
    values: Sequence[str],
) -> Mask:
    if field == "id":
        return _ids(sheet, values)
    if field == "q" and name == "entities":
        return _holding(sheet, "name", values)
    if field == "q":
        # A document has the words where they stand in it, all together or not.
        return _any(
            [
                _documents_with(sheet, cache, spans(), q)
                if name == "documents"
                else with_words(sheet, cache, spans(), q)
                for q in values
            ],
            len(sheet),
        )
    if field in ("from", "to"):
        published = sheet.columns["published"]
        if field == "from":
            good = [i for i, day in enumerate(published.words) if day >= min(map(_day, values))]
        else:
            good = [i for i, day in enumerate(published.words) if day <= max(map(_day, values))]
        return published.rows(good)
    if field == "document":
        return _document(sheet, documents, values)
    if field in ("title", "name", "author") or (name == "claims" and field == "source"):
        return _holding(sheet, field, values)
    return _equal(sheet, field, values)


def _documents_with(sheet: Sheet, cache: sqlite3.Connection, spans: SpanSheet, q: str) -> Mask:
    """Which documents have a sentence with these words."""
    found: Mask = np.zeros(len(sheet), dtype=bool)
    found[spans.doc[spans.found(sentence_rows(cache, q))]] = True
    return found


def _any(masks: Sequence[Mask], count: int) -> Mask:
    found: Mask = np.zeros(count, dtype=bool)
    for mask in masks:
        found |= mask
    return found


def _equal(sheet: Sheet, name: str, values: Sequence[str]) -> Mask:
    """Rows with one of these words; an empty value asks for rows that have none."""
    column = sheet.columns[name]
    found = column.rows(column.numbers([value for value in values if value]))
    if "" in values:
        found |= column.codes == MISSING
    return found


def _document(sheet: Sheet, documents: DocumentSheet, values: Sequence[str]) -> Mask:
    """Rows of documents of these names or ids."""
    wanted = np.zeros(len(documents) + 1, dtype=bool)
    rows = documents.ids.rows(values)
    wanted[rows[rows != MISSING]] = True
    wanted[[documents.row_of_name[name] for name in values if name in documents.row_of_name]] = True
    found: Mask = wanted[sheet.doc]
    return found


def _holding(sheet: Sheet, name: str, values: Sequence[str]) -> Mask:
    column = sheet.columns[name]
    return column.rows([n for part in values for n in column.holding(part)])


def _ids(sheet: Sheet, values: Sequence[str]) -> Mask:
    found: Mask = np.zeros(len(sheet), dtype=bool)
    rows = sheet.ids.rows(values)
    found[rows[rows != MISSING]] = True
    return found


def _party(sheet: EventSheet, values: Sequence[str], role: str | None) -> Mask:
    parties = sheet.parties.columns
    rows = parties["party"].rows(parties["party"].numbers(values))
    rows |= parties["entity"].rows(parties["entity"].numbers(values))
    if role is not None:
        rows &= parties["role"].rows(parties["role"].numbers([role]))
    return sheet.parties.events(rows, len(sheet))


def _place(sheet: EventSheet, values: Sequence[str]) -> Mask:
    """By a place's id (exactly that place), or by a part of places' names."""
    known = sheet.columns["place"].words.known
    exact = [value for value in values if value in known or not value]
    found = _equal(sheet, "place", exact)
    return found | _holding(sheet, "place_name", [v for v in values if v not in exact])


def _day(value: str) -> str:
    try:
        return date.fromisoformat(value).isoformat()
    except ValueError:
        raise FilterError(f"{value!r} is no day", todo="Write it as 2016-12-30.") from None


def _days(sheet: EventSheet, name: str, values: Sequence[str]) -> Mask:
    """Events whose time touches the days from `from` on, or up to `to`."""
    ordinals = [date.fromisoformat(_day(value)).toordinal() for value in values]
    dated = sheet.first_day != MISSING
    if name == "from":
        found: Mask = dated & (sheet.last_day >= min(ordinals))
    else:
        found = dated & (sheet.first_day <= max(ordinals))
    return found


def _confidence(sheet: EventSheet, name: str, values: Sequence[str]) -> Mask:
    bounds = [_number(value) for value in values]
    confidence = sheet.numbers["confidence"]
    if name == "confidence_min":
        return np.asarray(confidence >= min(bounds))
    return np.asarray(confidence <= max(bounds))


def _number(value: str) -> float:
    try:
        found = float(value)
    except ValueError:
        found = float("nan")
    if found != found or abs(found) == float("inf"):
        raise FilterError(f"{value!r} is no number", todo="Write it as 0.75.")
    return found


def _inside(sheet: EventSheet, box: str) -> Mask:
    """Events placed between west, south, east and north; a box may cross the date line."""
    parts = box.split(",")
    if len(parts) != 4:
        raise FilterError(f"{box!r} is no box", todo="Write it as WEST,SOUTH,EAST,NORTH.")
    west, south, east, north = map(_number, parts)
    lon, lat = sheet.lon, sheet.lat
    across = (lon >= west) & (lon <= east) if west <= east else (lon >= west) | (lon <= east)
    return np.asarray(across & (lat >= south) & (lat <= north))


def _yes(wanted: Wanted, name: str) -> bool:
    return any(value in ("1", "true", "yes") for value in wanted.get(name, ()))


def _only(sheet: EventSheet, wanted: Wanted) -> Mask:
    """Events in incidents that nobody else tells: one teller, or one issuer, has every account."""
    field = "said_by" if "said_by" in wanted or "issuer" not in wanted else "issuer"
    tellers = sheet.columns[field]
    mine = tellers.rows(tellers.numbers(wanted.get(field, ())))
    incident = sheet.columns["incident"]
    others = np.zeros(len(incident.words) + 1, dtype=bool)
    others[incident.codes[~mine]] = True
    others[MISSING] = False  # an event that is in no incident stands alone
    found: Mask = mine & ~others[incident.codes]
    return found


def reviewed_mask(
    sheet: EventSheet, values: Sequence[str], verdicts: Mapping[str, frozenset[str]]
) -> Mask:
    """Which events are reviewed as wanted: yes, no, accept, reject or correct.

    `verdicts` are the verdicts given on each event, as far as this reader may see them.
    """
    found: Mask = np.zeros(len(sheet), dtype=bool)
    judged: Mask = np.zeros(len(sheet), dtype=bool)
    for ident, given in verdicts.items():
        row = sheet.ids.find(ident)
        if row is None:
            continue
        judged[row] = True
        found[row] = "yes" in values or bool(given.intersection(values))
    if "no" in values:
        found |= ~judged
    for value in values:
        if value not in ("yes", "no", "accept", "reject", "correct"):
            raise FilterError(
                f"{value!r} is no state of review", todo="Ask for yes, no, accept, reject, correct."
            )
    return found


NAMING_FILTERS = ("issuer", "party", "naming", "name", "document")


def check_naming(wanted: Wanted) -> None:
    """FilterError for a filter that the naming table has not."""
    for name in wanted:
        if name not in NAMING_FILTERS:
            raise FilterError(
                f"the naming table has no filter {name!r}",
                todo=f"It has {', '.join(NAMING_FILTERS)}.",
            )
