"""Sentence borders: `|` is where the parser begins a sentence, `‖` where one should."""

import pytest
import spacy

from purport.stages.sentences.splitting import borders

NLP = spacy.blank("en")


def split(marked: str, *, whole: bool = False) -> list[str]:
    text, at = "", set()
    for char in marked:
        if char == "|":
            at.add(len(text))
        else:
            text += char
    doc = NLP.make_doc(text)
    starts = [token.idx in at for token in doc]
    found = borders([t.text for t in doc], [bool(t.whitespace_) for t in doc], starts, whole=whole)
    stops = [*found[1:], len(doc)]
    return [doc[a:b].text for a, b in zip(found, stops, strict=True)]


KEPT = [
    "The talks in Geneva ended. |The two sides left.",
    "Who would sign? |Nobody did.",
    "“We will stay.” |The crowd cheered.",
    "The envoy flew to the U.S. |The talks go on.",
    "It was said in 2014. |al-Hadi agreed.",
    "The list was short: one, two, etc. |He left.",
]

JOINED = [
    "He met Gen. |Idris in Rome.",
    "The report of Dr. |Haddad and Lt. |Col. |Amin was read.",
    "Resolution No. |1701 was adopted.",
    "On Nov. |5 they met.",
    "The U.S. |Army withdrew.",
    "Samir Al-Ja'afari, |in a letter, refused.",
    "The minister said: |we will go.",
    "The minister said: |We will go.",
    "The envoy J. |Smith resigned.",
    "The party (its founder |is in exile) split.",
    "They left the town |and went north.",
    "“Why now?” |he asked.",
    "1. |The parties shall withdraw.",
    "The ministry, which |Denied the report, was silent.",
]

MISSED = [
    ("The talks ended. The envoy left.", ["The talks ended.", "The envoy left."]),
    ("“It is over.” The envoy left.", ["“It is over.”", "The envoy left."]),
    ("The talks ended.The envoy left.", ["The talks ended.", "The envoy left."]),
    ("Who knows? The envoy does.", ["Who knows?", "The envoy does."]),
    ("It is over. “We go,” he said.", ["It is over.", "“We go,” he said."]),
    ("It ended (in 2012). Then it began.", ["It ended (in 2012).", "Then it began."]),
    ("“It is over.|” The envoy left.", ["“It is over.”", "The envoy left."]),
]

RUN_ON = [
    "The U.S. Army withdrew.",
    "He met Mr. Obeid.",
    "The site Asharq.Net reported it.",
    "“Why now?” Obeid asked.",
    "The firm A.B. Trading Inc. Beirut was named.",
]


@pytest.mark.parametrize("marked", KEPT)
def test_a_true_border_stays(marked: str) -> None:
    assert split(marked) == [part.strip() for part in marked.split("|")]


@pytest.mark.parametrize("marked", JOINED)
def test_a_false_border_goes(marked: str) -> None:
    assert split(marked) == [marked.replace("|", "")]


@pytest.mark.parametrize(("marked", "expected"), MISSED)
def test_a_missed_border_is_found(marked: str, expected: list[str]) -> None:
    assert split(marked) == expected


@pytest.mark.parametrize("text", RUN_ON)
def test_no_border_is_invented(text: str) -> None:
    assert split(text) == [text]


def test_a_heading_is_parted_at_strong_punctuation_alone() -> None:
    assert split("Talks in |Geneva |end", whole=True) == ["Talks in Geneva end"]
    assert split("Talks end. War goes on.", whole=True) == ["Talks end.", "War goes on."]


def test_a_text_without_full_stops_keeps_the_parsers_borders_beyond_the_limit() -> None:
    words = ["word"] * 400
    found = borders(words, [True] * 400, [i % 100 == 0 for i in range(400)])
    assert found == [0, 200]


def test_nothing_gives_nothing() -> None:
    assert borders([], [], []) == []
