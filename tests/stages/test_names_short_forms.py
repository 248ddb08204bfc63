"""Whom short forms and pronouns mean, and whom names within longer ones do not."""

import make
import pytest
from made_reading import read_documents
from names_book import ENTRIES, read

from purport.codebook.entries import Actor, Codebook, Entry, RoleNoun
from purport.core.document import Document
from purport.core.rows import Entity, Mention
from purport.stages.names.acronyms import by_initials
from purport.stages.names.lexicon import Lexicon, Who, compiled

MORE: dict[type[Entry], tuple[Entry, ...]] = {
    Actor: (
        Actor(id="lamp", source="s", name="Red Lamp", kind="organisation", sector="NGO"),
        Actor(id="river", source="s", name="River Coalition", kind="organisation", sector="MIL"),
    ),
    RoleNoun: (
        RoleNoun(id="role.bloc", source="s", nouns=("coalition",), kind="organisation",
                 sector="IGO"),
        RoleNoun(id="role.group", source="s", nouns=("group",), kind="armed_group", sector="REB"),
        RoleNoun(id="role.defector", source="s", nouns=("defector",), sector="MIL"),
        RoleNoun(id="role.kin", source="s", nouns=("mother",), sector="CVL", civilian=True),
        RoleNoun(id="role.terrorist", source="s", nouns=("terrorist",), kind="armed_group",
                 sector="REB"),
    ),
}  # fmt: skip


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    parts = {
        kind: {e.id: e for e in (*entries, *MORE.get(kind, ()))}
        for kind, entries in ENTRIES.items()
    }
    return compiled(Codebook(parts, {}))


def meant(doc: Document, words: str) -> str | None:
    return next(m.entity for m in doc[Mention] if doc.words(m) == words)


FAJR = ("Al/_/PROPN/compound/3/ORG -/-/PUNCT/punct/3/ORG Fajr/_/PROPN/compound/4/ORG "
        "Brigades/_/PROPN/nsubj/5/ORG left/leave/VERB/root/0 ././PUNCT/punct/5")  # fmt: skip
RIVER = ("The/_/DET/det/3 River/_/PROPN/compound/3/ORG Coalition/_/PROPN/nsubj/4/ORG "
         "left/leave/VERB/root/0 ././PUNCT/punct/4")  # fmt: skip
BLOC = "The/the/DET/det/2 coalition/_/NOUN/nsubj/3 spoke/speak/VERB/root/0 ././PUNCT/punct/3"


def test_a_coalition_is_no_group_that_was_named_last(lexicon: Lexicon) -> None:
    text = "Al-Fajr Brigades left. The coalition spoke."
    doc = read(make.document(text, FAJR, BLOC), lexicon)
    assert meant(doc, "coalition") != "al_fajr"


def test_a_group_is_the_one_that_was_named_last(lexicon: Lexicon) -> None:
    text = "Al-Fajr Brigades left. The group spoke."
    doc = read(make.document(text, FAJR, BLOC.replace("coalition", "group")), lexicon)
    assert meant(doc, "group") == "al_fajr"


def test_a_coalition_is_the_one_that_is_called_so(lexicon: Lexicon) -> None:
    text = "The River Coalition left. Al-Fajr Brigades left. The coalition spoke."
    doc = read(make.document(text, RIVER, FAJR, BLOC), lexicon)
    assert meant(doc, "coalition") == "river"


def test_who_is_against_a_group_is_not_it(lexicon: Lexicon) -> None:
    text = "The anti-Al-Fajr fighters spoke."
    parse = ("The/_/DET/det/7 anti/_/ADJ/amod/7 -/-/PUNCT/punct/2 Al/_/PROPN/compound/6/ORG "
             "-/-/PUNCT/punct/6/ORG Fajr/_/PROPN/compound/7/ORG fighters/fighter/NOUN/nsubj/8 "
             "spoke/speak/VERB/root/0 ././PUNCT/punct/8")  # fmt: skip
    doc = read(make.document(text, parse), lexicon)
    assert all(m.entity != "al_fajr" for m in doc[Mention] if m.form == "description")


def test_who_left_a_group_is_not_it(lexicon: Lexicon) -> None:
    text = "The Al-Fajr defector spoke."
    parse = ("The/_/DET/det/5 Al/_/PROPN/compound/4/ORG -/-/PUNCT/punct/4/ORG "
             "Fajr/_/PROPN/compound/5/ORG defector/_/NOUN/nsubj/6 spoke/speak/VERB/root/0 "
             "././PUNCT/punct/6")  # fmt: skip
    doc = read(make.document(text, parse), lexicon)
    assert all(m.entity != "al_fajr" for m in doc[Mention] if m.form == "description")


def test_a_countrys_branch_is_a_body_of_its_own(lexicon: Lexicon) -> None:
    text = "The Kenyan Red Lamp spoke."
    parse = ("The/_/DET/det/4 Kenyan/_/ADJ/amod/4/ORG Red/_/ADJ/amod/4/ORG "
             "Lamp/_/PROPN/nsubj/5/ORG spoke/speak/VERB/root/0 ././PUNCT/punct/5")  # fmt: skip
    doc = read(make.document(text, parse), lexicon)
    assert meant(doc, "Kenyan Red Lamp") != "lamp"


def test_a_terrorist_attack_is_a_kind_of_attack(lexicon: Lexicon) -> None:
    text = "The Garissa terrorist attack ended."
    parse = ("The/_/DET/det/4 Garissa/_/PROPN/compound/4/LOC terrorist/_/NOUN/compound/4 "
             "attack/_/NOUN/nsubj/5 ended/end/VERB/root/0 ././PUNCT/punct/5")  # fmt: skip
    doc = read(make.document(text, parse), lexicon)
    assert {doc.words(m) for m in doc[Mention]} == {"Garissa"}


def test_nobody_is_both_subject_and_object_of_one_verb(lexicon: Lexicon) -> None:
    first = ("Omar/_/PROPN/nsubj/3/PERSON Adan/_/PROPN/flat/1/PERSON left/leave/VERB/root/0 "
             "././PUNCT/punct/3")  # fmt: skip
    second = "He/he/PRON/nsubj/2 met/meet/VERB/root/0 him/he/PRON/obj/2 ././PUNCT/punct/2"
    doc = read(make.document("Omar Adan left. He met him.", first, second), lexicon)
    assert all(m.entity != meant(doc, "He") for m in doc[Mention] if doc.words(m) == "him")


def told(number: str, noun: str = "terrorists") -> str:
    return (f"{number}/{number.lower()}/NUM/nummod/2 {noun}/{noun[:-1]}/NOUN+NNS/nsubj/3 "
            "left/leave/VERB/root/0 ././PUNCT/punct/3")  # fmt: skip


def test_two_numbers_are_two_parties_and_the_article_means_the_last(lexicon: Lexicon) -> None:
    text = (
        "Ten terrorists left. Three terrorists left. The terrorists left."
        " The terrorists of the hills left."
    )
    last = ("The/the/DET/det/2 terrorists/terrorist/NOUN+NNS/nsubj/3 left/leave/VERB/root/0 "
            "././PUNCT/punct/3")  # fmt: skip
    others = ("The/the/DET/det/2 terrorists/terrorist/NOUN+NNS/nsubj/6 of/of/ADP/case/5 "
              "the/the/DET/det/5 hills/hill/NOUN+NNS/nmod/2 left/leave/VERB/root/0 "
              "././PUNCT/punct/6")  # fmt: skip
    doc = read(make.document(text, told("Ten"), told("Three"), last, others), lexicon)
    ten, three, again, away = (m.entity for m in doc[Mention] if "terrorist" in doc.words(m))
    assert ten != three
    assert again == three
    assert away not in {ten, three}


def test_the_object_of_a_second_verb_is_not_the_subject_of_both(lexicon: Lexicon) -> None:
    parse = (
        "Omar/_/PROPN/nsubj/3/PERSON Adan/_/PROPN/flat/1/PERSON met/meet/VERB/root/0 "
        "Musa/_/PROPN/obj/3/PERSON Barre/_/PROPN/flat/4/PERSON and/_/CCONJ/cc/7 "
        "thanked/thank/VERB/conj/3 him/he/PRON/obj/7 ././PUNCT/punct/3"
    )
    doc = read(make.document("Omar Adan met Musa Barre and thanked him.", parse), lexicon)
    assert meant(doc, "him") == meant(doc, "Musa Barre")


def test_she_stays_open_between_a_woman_and_her_mother(lexicon: Lexicon) -> None:
    first = ("Amina/_/PROPN/nsubj/3/PERSON Adan/_/PROPN/flat/1/PERSON left/leave/VERB/root/0 "
             "././PUNCT/punct/3")  # fmt: skip
    second = ("Her/she/PRON/nmod:poss/2 mother/mother/NOUN/nsubj/3 spoke/speak/VERB/root/0 "
              "././PUNCT/punct/3")  # fmt: skip
    third = "She/she/PRON/nsubj/2 wept/weep/VERB/root/0 ././PUNCT/punct/2"
    text = "Amina Adan left. Her mother spoke. She wept."
    doc = read(make.document(text, first, second, third), lexicon)
    assert [m.entity for m in doc[Mention] if doc.words(m) == "She"] == [None]


@pytest.mark.parametrize(("pronoun", "name"), [("She", "Anna Barre"), ("He", "Omar Adan")])
def test_a_first_name_tells_whom_he_or_she_is(lexicon: Lexicon, pronoun: str, name: str) -> None:
    first = (
        "Omar/_/PROPN/nsubj/3/PERSON Adan/_/PROPN/flat/1/PERSON met/meet/VERB/root/0 "
        "Anna/_/PROPN/obj/3/PERSON Barre/_/PROPN/flat/4/PERSON ././PUNCT/punct/3"
    )
    second = f"{pronoun}/_/PRON/nsubj/2 spoke/speak/VERB/root/0 ././PUNCT/punct/2"
    doc = read(make.document(f"Omar Adan met Anna Barre. {pronoun} spoke.", first, second), lexicon)
    assert meant(doc, pronoun) == meant(doc, name)


def full(first: str, last: str) -> str:
    return (f"{first}/_/PROPN/nsubj/3/PERSON {last}/_/PROPN/flat/1/PERSON "
            "left/leave/VERB/root/0 ././PUNCT/punct/3")  # fmt: skip


def styled(title: str) -> str:
    return (f"{title}/_/PROPN/nmod:desc/2 Adan/_/PROPN/nsubj/3/PERSON spoke/speak/VERB/root/0 "
            "././PUNCT/punct/3")  # fmt: skip


def test_a_surname_means_who_is_named_in_full_most_often(lexicon: Lexicon) -> None:
    last = "Adan/_/PROPN/nsubj/2/PERSON spoke/speak/VERB/root/0 ././PUNCT/punct/2"
    parses = [full("Amina", "Adan"), full("Omar", "Adan"), full("Amina", "Adan"), last]
    text = "Amina Adan left. Omar Adan left. Amina Adan left. Adan spoke."
    doc = read(make.document(text, *parses), lexicon)
    assert meant(doc, "Adan") == meant(doc, "Amina Adan")


def test_the_rarer_of_mr_and_mrs_means_the_other_bearer(lexicon: Lexicon) -> None:
    parses = [full("Amina", "Adan"), full("Amina", "Adan"), full("Omar", "Adan")]
    parses += [styled("Mrs"), styled("Mr"), styled("Mrs")]
    text = ("Amina Adan left. Amina Adan left. Omar Adan left. "
            "Mrs Adan spoke. Mr Adan spoke. Mrs Adan spoke.")  # fmt: skip
    doc = read(make.document(text, *parses), lexicon)
    short = [m.entity for m in doc[Mention] if doc.words(m).endswith("Adan")][3:]
    woman, man = meant(doc, "Amina Adan"), meant(doc, "Omar Adan")
    assert short == [woman, man, woman]


@pytest.mark.parametrize(
    ("short", "meant_body"),
    [("RGS", "Rivers and Grain Service"), ("RG", None), ("Rgs", None), ("GSR", None)],
)
def test_an_acronym_is_the_one_body_whose_capitals_it_is(
    short: str, meant_body: str | None
) -> None:
    bodies = {
        name.lower(): Who(name, name, "organisation")
        for name in ("Rivers and Grain Service", "Harbour Court")
    }
    found = by_initials(short, bodies)
    assert (None if found is None else found.name) == meant_body


def test_two_bodies_with_the_same_capitals_leave_an_acronym_open() -> None:
    bodies = {
        name.lower(): Who(name, name, "organisation")
        for name in ("Rivers and Grain Service", "Royal Guild of Sailors")
    }
    assert by_initials("RGS", bodies) is None


@pytest.mark.model
def test_a_rank_told_short_is_no_name_and_ends_no_sentence() -> None:
    texts = [
        "Three teachers were carried off on Tuesday, according to Supt. Rodel Amado of the police.",
        "Lt. Col. Amos Eze of the 3rd Brigade confirmed the ambush on Monday.",
        "Brig. Gen. Ada Obi said that nine rebels were killed.",
    ]
    found = [
        {doc.words(m) for m in doc[Mention] if m.form == "name"} for doc in read_documents(texts)
    ]
    people = ("Rodel Amado", "Amos Eze", "Ada Obi")
    assert all(person in names for person, names in zip(people, found, strict=True))
    assert not any(name.rstrip(".") in {"Supt", "Lt", "Brig"} for names in found for name in names)


@pytest.mark.model
def test_letters_that_stand_for_several_tell_no_owner_of_a_description() -> None:
    (doc,) = read_documents(["Soldiers searched two villages after an attack by AA insurgents."])
    assert not [entity for entity in doc[Entity] if entity.codebook == "anadolu"]
    assert not [entity for entity in doc[Entity] if entity.country == "TUR"]
