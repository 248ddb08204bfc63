"""Headlines with a capital on every word are read as running text writes them."""

import pytest
from made_reading import read_documents

from purport.core.rows import Event, Mention, Parse, Party
from purport.stages.sentences.casing import as_running_text, body_of, is_headline

BODY = body_of(
    "Police in Ruma held nine members of the union on Monday.\n"
    "The leader of the Reef Party, Ada Obi, said the arrests were unlawful."
)


def told(line: str) -> str:
    return as_running_text(line, BODY, {"chad", "danish"}.__contains__)


@pytest.mark.parametrize(
    ("line", "running"),
    [
        ("Police Arrest Nine Union Members in Ruma", "Police arrest nine union members in Ruma"),
        ("Danish Troops Cross Into Chad, Envoys Say", "Danish troops cross into Chad, envoys say"),
        ("POLICE ARREST NINE UNION MEMBERS IN RUMA", "Police arrest nine union members in Ruma"),
        ("UN Condemns Raid on Reef Party Offices", "UN condemns raid on Reef Party offices"),
    ],
)
def test_a_headline_is_written_small(line: str, running: str) -> None:
    assert is_headline(line)
    assert told(line) == running


@pytest.mark.parametrize(
    "line",
    [
        "Police in Ruma held nine members of the union.",
        "Ministry of Foreign Affairs of the Republic of Chad",
        "Ada Obi",
        "",
    ],
)
def test_other_lines_stay(line: str) -> None:
    assert told(line) == line


@pytest.mark.model
def test_parties_of_a_headline_are_told_apart_and_spans_keep_its_words() -> None:
    (doc,) = read_documents(["Police Arrest Nine Protesters in Capital"])
    assert [(e.type, doc.text[e.trigger_start : e.trigger_stop]) for e in doc[Event]] == [
        ("COERCE", "Arrest")
    ]
    assert {(p.role, doc.words(p)) for p in doc[Party]} == {
        ("actor", "Police"), ("recipient", "Nine Protesters"),
    }  # fmt: skip
    assert all(doc.text[m.start : m.stop] for m in doc[Mention])
    tokens = doc[Parse][0].sentences[0].tokens
    assert [t.text.lower() for t in tokens] == [doc.text[t.start : t.stop].lower() for t in tokens]
