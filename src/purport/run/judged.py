"""Putting people's judgements back on their rows after documents were read again."""

from purport.core.document import Document
from purport.exports.shapes import SHAPERS, Shape
from purport.record.store import Record
from purport.review.anchor import Reattached, reattach


def put_back(record: Record) -> Reattached:
    """Look for the row of every judgement whose document changed; cheap where there is none.

    The record must be open for writing. RecordError where it cannot be written.
    """
    return reattach(record, _shaped)


def _shaped(document: Document, table: str) -> list[Shape]:
    return SHAPERS[table](document)
