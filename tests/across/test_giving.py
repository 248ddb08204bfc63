"""Giving: the ways in which reports give a source for what they tell, and those that give none."""

import pytest

from purport.across.incidents.giving import (
    introduced,
    is_background,
    meant,
    of_the_whole,
    refers_back,
    sets_against,
    titled,
    was_there,
)
from purport.across.incidents.saying import names_in, said_of_itself, sayers


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        ("Ten men drowned off Ukala, the mayor said.", "the mayor"),
        ("Ten men drowned on Monday, said the mayor of the town.", "the mayor of the town"),
        ("UKALA, May 2 (Lake Wire) - Ten men drowned, the harbour master told reporters.",
         "the harbour master"),
        ("According to the harbour office, ten men drowned.", "the harbour office"),
        ("Ten men drowned, according to Lake Watch.", "Lake Watch"),
        ("Ten men drowned, by the count of Lake Watch.", "Lake Watch"),
        ("Ten men drowned, in the words of the coast guard.", "the coast guard"),
        ("Ten men drowned, if one goes by the coast guard.", "the coast guard"),
        ("Lake Watch's figures put the dead at ten.", "Lake Watch"),
        ("It was learnt from the coast guard that ten men drowned.", "the coast guard"),
        ("Citing the mayor of Ukala, our man on the lake reports that ten men drowned.",
         "the mayor of Ukala"),
        ("In a communiqué of its foreign ministry, Oria has sided with Maren.",
         "its foreign ministry"),
        ("So the lawyers of Lake Watch have documented it.", "the lawyers of Lake Watch"),
        ("Ten men drowned, as the harbour police's press desk put it, by their own fault.",
         "the harbour police's press desk"),
        ("Ten men drowned, the Ukala Relief spokesman, Capt. Odo, was quoted by Lake Radio as"
         " saying.", "the Ukala Relief spokesman, Capt. Odo"),
        ("Ten men drowned, coast guards report.", "coast guards"),
        ("Ten men drowned, the coast guard acknowledged.", "the coast guard"),
        ("Ten men drowned, per the Lake Rights Network.", "the Lake Rights Network"),
        ("On Tuesday the army said that ten men drowned.", "the army"),
        ("In its weekly bulletin, Lake Watch counted ten dead.", "Lake Watch"),
        ("Ten men drowned, as Lake Radio has it.", "Lake Radio"),
        ("As reported by Lake Radio, ten men drowned.", "Lake Radio"),
    ],
)  # fmt: skip
def test_the_words_for_who_says_so_are_found(sentence: str, who: str) -> None:
    assert who in sayers(sentence)


@pytest.mark.parametrize(
    "sentence",
    ["Ten men drowned, as this paper reported.", "Ten men drowned, he said.",
     "Ten men drowned while they fished.", "The catch fell by ten per cent."],
)  # fmt: skip
def test_nobody_is_taken_for_a_source_by_a_pronoun(sentence: str) -> None:
    assert sayers(sentence) == ()


@pytest.mark.parametrize(
    ("sentence", "back"),
    [
        ("The ministry announced it on Tuesday.", True),
        ("The figures come from the coast guard.", True),
        ("The army gave the toll late on Friday.", True),
        ("In a statement, the coast guard spoke of a storm.", True),
        ("This was reported by Lake Radio.", True),
        ("The coast guard has documented it, boat by boat.", True),
        ("The ministry said so in Maren.", True),
        ("The mission said it regretted the step.", False),
        ("The ministry calls the measure a matter of order.", False),
        ("The union wants a new pier.", False),
    ],
)
def test_a_sentence_refers_back_to_what_was_told(sentence: str, back: bool) -> None:
    assert refers_back(sentence) is back


@pytest.mark.parametrize(
    ("sentence", "against"),
    [
        ("But the army said that nobody drowned.", True),
        ("The army denied it.", True),
        ("Ten drowned, a fairy tale of the opposition.", True),
        ("The army confirmed the number.", False),
    ],
)
def test_another_word_is_set_against_an_account(sentence: str, against: bool) -> None:
    assert sets_against(sentence) is against


@pytest.mark.parametrize(
    ("title", "who"),
    [
        ("Army: ten men drowned", ("Army",)),
        ("Coast guard says ten men drowned", ("Coast guard",)),
        ("Ten men drowned, ministry says", ("ministry",)),
        ("Ten men drowned off Ukala", ()),
    ],
)
def test_a_title_gives_its_source(title: str, who: tuple[str, ...]) -> None:
    assert titled(title) == who


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Source: Ministry of Health", "Ministry of Health"),
        ("This list draws on the log of the NGO Lake Watch.", "Lake Watch"),
        ("All this is according to the coast guard.", "the coast guard"),
        ("This report is based on a statement by Lake Watch.", "Lake Watch"),
    ],
)
def test_a_report_gives_the_source_of_the_whole(text: str, who: str) -> None:
    assert who in of_the_whole(text)


@pytest.mark.parametrize(
    ("text", "there"),
    [
        ("Ten shrouds lay there; our correspondent counted them.", True),
        ("A widow told this newspaper that nobody came.", True),
        ("We counted ten boats.", True),
        ("The coast guard counted ten boats.", False),
    ],
)
def test_a_report_tells_that_its_writers_were_there(text: str, there: bool) -> None:
    assert was_there(text) is there


def test_somebody_of_its_own_says_so() -> None:
    assert said_of_itself("The dockers of ODU refused the offer, its organiser told us.") == (
        "The dockers of ODU refused the offer, "
    )
    assert said_of_itself("It says so in a letter to the mayor.") == ""
    assert said_of_itself("The dockers refused the offer.") is None


def test_what_was_known_before_has_no_source_in_the_sentence() -> None:
    ago = " almost two weeks ago, the governor said."
    assert is_background("Gunmen freed the boys ", "whom they took from a school", ago)
    assert is_background("Oria gave its support, two days after ", "troops left Maren", ".")
    assert not is_background("", "Gunmen freed the boys", " on Monday, the governor said.")
    assert not is_background("Soldiers shot men ", "who stormed the post", ", the army said.")


def test_one_word_means_the_body_that_was_named_before() -> None:
    text = "The Dockers Union of Ukala met on Monday. Its chair spoke long."
    assert meant(text, "the union") == "Dockers Union of Ukala"
    assert meant(text, "the ministry") is None
    assert meant(text, "the big union") is None


def test_a_person_is_who_the_text_says() -> None:
    text = "Governor Ada Minto came late. Musa Idi, the army spokesman, came too."
    assert "Governor Ada Minto" in introduced(text, "Minto")
    assert "the army spokesman" in introduced(text, "Musa Idi")


def test_names_stand_in_the_words_for_a_source() -> None:
    assert names_in("the archive of Radio Tamar") == ("Radio Tamar",)
    assert names_in("the fishermen") == ()
