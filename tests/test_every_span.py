"""Whatever the text, every span of every row is the words it points at, and nothing fails."""

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from purport.core.document import new_document
from purport.core.ids import content_id
from purport.core.rows import LAYERS
from purport.core.settings import Settings
from purport.exports.shapes import SHAPERS
from purport.pipeline import STAGES
from purport.record.tables import TABLES, rows
from purport.run.local import tools_for
from purport.run.work import Task, Worker

PIECES = (
    "² ① ١٢ killed ", "1957-7.7 percent ", "in 2016-17, 3.5 of ",
    "KHARTOUM, 16 April (Test Wire) — ", "The army shelled\nthe town on Mon-\nday, ",
    "residents said. ", "“The regime’s ‘Republic’ ", "must with-\n\ndraw,” he said.", "\n\n",
    "\f", "Page 2 of 9\n", "﴿ وَإِن جَنَحُوا ﴾ ", "[Al-Anfal: 61] ", "\u200f\u202bنص\u202c ",
    "# Heading\n\n", "**bold** [link](http://x.test/a) ", "- item one\n- item two\n",
    "Xinhua quoted an official as saying that ", "at least 12 people were killed ",
    "in Homs, Syria, ", "two days earlier. ", "According to the U.N. ", "ﬁghters \u00ad", "\x00",
    "\ud7ff", "😀 ", "\r\n", "\t", "«Guillemets» ", "so-called “mayor” ",
    "resolution 2254 (2015) ", "He denied it. ", "a" * 300, "Dr. A. B. Smith of the U.S. ",
    "(Translated)\n", "'", '"', "...", "?!", "\u2028", "Turkey and Russia will meet. ",
)  # fmt: skip

messy = st.lists(st.sampled_from(PIECES), min_size=1, max_size=25).map("".join)


@pytest.fixture(scope="module")
def worker() -> Worker:
    return Worker(tools_for(Settings()))


def spans(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        if value.get("start") is not None and value.get("text") is not None:
            yield value
        for inner in value.values():
            yield from spans(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from spans(inner)


@pytest.mark.model
@settings(
    max_examples=60, deadline=None, derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)  # fmt: skip
@given(text=messy)
def test_every_span_is_its_words(worker: Worker, text: str) -> None:
    document = new_document("messy.txt", text, content_id(text))
    answer = worker.answer([Task(document, frozenset(s.name for s in STAGES), True, "")])[0]
    assert answer.error is None, answer.error
    found = [row for t, v in answer.result.values.items() for row in rows(TABLES[t], v)]
    document = document.with_rows(found, LAYERS)
    for table in LAYERS:
        for row in document[table]:
            assert 0 <= row.start <= row.stop <= len(text), row
        ids = [row.id for row in document[table]]
        assert len(ids) == len(set(ids))
    for table_name, shaper in SHAPERS.items():
        for shape in shaper(document):
            for span in spans(shape):
                if table_name != "documents":
                    assert text[span["start"] : span["stop"]] == span["text"]
