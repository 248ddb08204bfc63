"""Labels before a sentence, read by the shipped model."""

import pytest
from made_reading import read_documents

from purport.core.rows import Event, Parse, Party, Sentence
from purport.stages.sentences.columns import Words
from purport.stages.sentences.opening import is_sound, opening, tells


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("Kasese: two men were arrested.", "two men were arrested."),
        ("- Arua: on the night of 3 May men came.", "on the night of 3 May men came."),
        ("10 May: lorries block the road.", "lorries block the road."),
        ("Port of Oslo: nothing moved.", "nothing moved."),
    ],
)
def test_a_place_or_a_day_before_a_colon_is_a_label(text: str, rest: str) -> None:
    at = opening(text)
    assert at is not None
    assert text[at:] == rest


@pytest.mark.parametrize(
    "text", ["He said: we will go.", "At 10:30 they left.", "Nothing moved.", "Toll: 14 dead."]
)
def test_other_colons_open_nothing(text: str) -> None:
    assert opening(text) is None


def test_what_follows_a_label_is_read_as_a_sentence_of_its_own() -> None:
    text = "Kirnovo: the blast wounded two guards."
    doc = read_documents([text])[0]
    sentence = doc[Parse][0].sentences[0]
    assert [text[s.start : s.stop] for s in doc[Sentence]] == [text]
    assert sentence.tokens[sentence.root].text == "wounded"
    assert [e.type for e in doc[Event]] == ["ASSAULT"]
    assert [p.name for p in doc[Party]] == ["two guards"]


def test_a_day_before_a_colon_is_no_part_of_who_did_it() -> None:
    doc = read_documents(["10 December: lorries blocked the road to the mine."])[0]
    sentence = doc[Parse][0].sentences[0]
    assert sentence.tokens[sentence.root].text == "blocked"


def words(*told: tuple[str, str, str, int], begins: int = 0) -> Words:
    """Text, tag, label and head of each word."""
    count = len(told)
    return Words(
        [t[0] for t in told], [t[0].lower() for t in told], [t[0] for t in told], ["X"] * count,
        [t[1] for t in told], [t[2] for t in told], [t[3] for t in told], [None] * count,
        [False] * count, [""] * count, [True] * count, [i in {0, begins} for i in range(count)],
        [0] * count,
    )  # fmt: skip


def test_a_tree_in_which_the_label_is_a_subject_is_not_sound() -> None:
    told = words(("Oslo", "NNP", "nsubj", 3), (":", ":", "punct", 0), ("men", "NNS", "appos", 0),
                 ("shot", "VBD", "root", 3))  # fmt: skip
    assert not is_sound(told, 2)


def test_a_tree_that_keeps_the_label_apart_is_sound() -> None:
    told = words(("Oslo", "NNP", "dislocated", 3), (":", ":", "punct", 0),
                 ("men", "NNS", "nsubj", 3), ("shot", "VBD", "root", 3))  # fmt: skip
    assert is_sound(told, 2)
    assert tells(told, 2)


def test_where_the_parser_set_the_border_itself_nothing_is_to_do() -> None:
    told = words(("Oslo", "NNP", "root", 0), (":", ":", "punct", 0), ("men", "NNS", "root", 2),
                 begins=2)  # fmt: skip
    assert is_sound(told, 2)
    assert not tells(told, 2)
