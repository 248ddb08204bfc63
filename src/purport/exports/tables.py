"""Every table of a record as a stream of shapes, in a fixed order: what all writers write."""

from collections.abc import Iterator

from purport.core.rows import Entity
from purport.exports.copies import copies
from purport.exports.incidents import incidents
from purport.exports.naming import naming
from purport.exports.shapes import SHAPERS, Shape, entities
from purport.record.queries import judgements, runs
from purport.record.store import Record


def stream(record: Record) -> Iterator[tuple[str, Shape]]:
    """Every row of every table with the table's name; each document is loaded once.

    Documents come in the order of their names and rows in the order of the text, so one record
    always gives the same stream. Tables without rows do not occur in it.
    """
    for document in record.documents():
        for table, shaped in SHAPERS.items():
            for shape in shaped(document):
                yield table, shape
    for shape in entities(record.documents((Entity,))):
        yield "entities", shape
    for shape in incidents(record):
        yield "incidents", shape
    for shape in runs(record):
        yield "runs", shape
    for shape in judgements(record):
        yield "judgements", shape


def shapes(record: Record, table: str) -> Iterator[Shape]:
    """The rows of one table over the whole record, in the same order as `stream`.

    `naming` is counted from the others, `copies` are found across them; neither is in the export.
    """
    if table in SHAPERS:
        for document in record.documents():
            yield from SHAPERS[table](document)
    elif table == "entities":
        yield from entities(record.documents((Entity,)))
    elif table == "naming":
        yield from naming(record.documents())
    elif table == "incidents":
        yield from incidents(record)
    elif table == "copies":
        yield from copies(record)
    elif table == "runs":
        yield from runs(record)
    elif table == "judgements":
        yield from judgements(record)
