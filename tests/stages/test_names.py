"""Parties and places: a small codebook, hand-built parses, a gazetteer of three places."""

import make
import pytest
from names_book import entity, read, small, told

from purport.core.rows import Entity, Mention
from purport.stages.names.lexicon import Lexicon
from purport.stages.names.words import name_key


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return small()


def test_countries_people_and_adjectives_are_told_apart(lexicon: Lexicon) -> None:
    doc = read(
        make.document(
            "Kenya expelled Somalis over Somali flags.",
            "Kenya/_/PROPN/nsubj/2 expelled/expel/VERB/root/0 Somalis/_/PROPN/obj/2 "
            "over/_/ADP/case/6 Somali/_/ADJ/amod/6 flags/flag/NOUN/obl/2 ././PUNCT/punct/2",
        ),
        lexicon,
    )
    assert told(doc) == {
        "Kenya": ("place", "KEN"), "Somalis": ("people", "SOM.CVL"), "Somali": ("people", "SOM"),
    }  # fmt: skip


@pytest.mark.parametrize(
    ("text", "parse", "words", "who"),
    [
        ("Kenyan intelligence knew.",
         "Kenyan/_/ADJ/amod/2/NORP intelligence/_/NOUN/nsubj/3 knew/know/VERB/root/0 "
         "././PUNCT/punct/3", "Kenyan intelligence", ("KEN.SPY", "KEN", "SPY")),
        ("Two Somali soldiers fled.",
         "Two/two/NUM/nummod/3 Somali/_/ADJ/amod/3/NORP soldiers/soldier/NOUN/nsubj/4 "
         "fled/flee/VERB/root/0 ././PUNCT/punct/4", "Two Somali soldiers",
         ("SOM.MIL", "SOM", "MIL")),
        ("Kenya's army left.",
         "Kenya/_/PROPN/nmod:poss/3/LOC 's/'s/PART/case/1 army/_/NOUN/nsubj/4 "
         "left/leave/VERB/root/0 ././PUNCT/punct/4", "Kenya's army", ("KEN.MIL", "KEN", "MIL")),
        ("The army of Kenya left.",
         "The/the/DET/det/2 army/_/NOUN/nsubj/5 of/_/ADP/case/4 Kenya/_/PROPN/nmod/2/LOC "
         "left/leave/VERB/root/0 ././PUNCT/punct/5", "army", ("KEN.MIL", "KEN", "MIL")),
        ("The Kenyan Army left.",
         "The/the/DET/det/3 Kenyan/_/ADJ/amod/3/ORG Army/_/PROPN/nsubj/4/ORG "
         "left/leave/VERB/root/0 ././PUNCT/punct/4", "Kenyan Army", ("KEN.MIL", "KEN", "MIL")),
        ("Al-Fajr fighters left.",
         "Al/al/PROPN/compound/3/ORG -/-/PUNCT/punct/3/ORG Fajr/_/PROPN/compound/4/ORG "
         "fighters/fighter/NOUN/nsubj/5 left/leave/VERB/root/0 ././PUNCT/punct/5",
         "Al-Fajr fighters", ("al_fajr", "SOM", "REB")),
    ],
)  # fmt: skip
def test_a_described_party_has_a_country_and_a_sector(
    lexicon: Lexicon, text: str, parse: str, words: str, who: tuple[str, str, str]
) -> None:
    doc = read(make.document(text, parse), lexicon)
    mention = next(m for m in doc[Mention] if doc.words(m) == words)
    assert mention.form == "description"
    party = entity(doc, mention.entity or "")
    assert (party.entity, party.country, party.sector) == who


def test_a_modifier_tells_more_than_a_general_noun(lexicon: Lexicon) -> None:
    doc = read(
        make.document(
            "The rebel delegation left.",
            "The/the/DET/det/3 rebel/_/NOUN/compound/3 delegation/_/NOUN/nsubj/4 "
            "left/leave/VERB/root/0 ././PUNCT/punct/4",
        ),
        lexicon,
    )
    (mention,) = doc[Mention]
    assert doc.words(mention) == "rebel delegation"
    assert entity(doc, mention.entity or "").sector == "REB"


PRESIDENT = (
    "The Kenyan president spoke.",
    "The/the/DET/det/3 Kenyan/_/ADJ/amod/3/NORP president/_/NOUN/nsubj/4 "
    "spoke/speak/VERB/root/0 ././PUNCT/punct/4",
)


@pytest.mark.parametrize(
    ("published", "expected"),
    [("2012-05-01", "KEN/Daniel Wafula"), ("2020-05-01", "KEN/Grace Njeri"),
     (None, "KEN.president"), ("1990-01-01", "KEN.president")],
)  # fmt: skip
def test_an_office_means_its_holder_on_the_documents_day(
    lexicon: Lexicon, published: str | None, expected: str
) -> None:
    doc = read(make.document(*PRESIDENT, published=published), lexicon)
    assert told(doc) == {"Kenyan president": ("office", expected)}


def test_a_title_right_before_a_name_makes_one_mention(lexicon: Lexicon) -> None:
    doc = read(
        make.document(
            "Kenyan President Grace Njeri spoke.",
            "Kenyan/_/ADJ/amod/3/NORP President/_/PROPN/nmod:desc/3 Grace/_/PROPN/nsubj/5/PERSON "
            "Njeri/_/PROPN/flat/3/PERSON spoke/speak/VERB/root/0 ././PUNCT/punct/5",
        ),
        lexicon,
    )
    assert told(doc) == {"Grace Njeri": ("person", "KEN/Grace Njeri")}


def test_a_person_takes_country_and_sector_from_the_title(lexicon: Lexicon) -> None:
    doc = read(
        make.document(
            "Omar Adan, Somalia's foreign minister, spoke.",
            "Omar/_/PROPN/nsubj/9/PERSON Adan/_/PROPN/flat/1/PERSON ,/,/PUNCT/punct/7 "
            "Somalia/_/PROPN/nmod:poss/7/LOC 's/'s/PART/case/4 foreign/_/ADJ/amod/7 "
            "minister/_/NOUN/appos/1 ,/,/PUNCT/punct/1 spoke/speak/VERB/root/0 ././PUNCT/punct/9",
        ),
        lexicon,
    )
    person = next(m for m in doc[Mention] if m.kind == "person" and m.form == "name")
    found = entity(doc, person.entity or "")
    assert (found.name, found.country, found.sector) == ("Omar Adan", "SOM", "GOV")


def test_a_surname_means_the_person_named_in_full(lexicon: Lexicon) -> None:
    doc = read(
        make.document(
            "Adan left. Omar Adan spoke.",
            "Adan/_/PROPN/nsubj/2/PERSON left/leave/VERB/root/0 ././PUNCT/punct/2",
            "Omar/_/PROPN/nsubj/3/PERSON Adan/_/PROPN/flat/1/PERSON spoke/speak/VERB/root/0 "
            "././PUNCT/punct/3",
        ),
        lexicon,
    )
    assert len({m.entity for m in doc[Mention]}) == 1
    assert doc[Entity][0].name == "Omar Adan"
    assert doc[Entity][0].aliases == ("Adan",)


def test_one_word_names_of_two_documents_are_never_one_person(lexicon: Lexicon) -> None:
    line = "Adan/_/PROPN/nsubj/2/PERSON left/leave/VERB/root/0 ././PUNCT/punct/2"
    one = read(make.document("Adan left.", line, name="a.txt"), lexicon)
    two = read(make.document("Adan left.", line, name="b.txt"), lexicon)
    assert one[Mention][0].entity != two[Mention][0].entity


@pytest.mark.parametrize(
    ("text", "parse", "expected"),
    [
        ("Nairobi refused.", "Nairobi/_/PROPN/nsubj/2/LOC refused/refuse/VERB/root/0 "
         "././PUNCT/punct/2", ("government", "KEN.GOV")),
        ("It flooded Nairobi.", "It/it/PRON/nsubj/2 flooded/flood/VERB/root/0 "
         "Nairobi/_/PROPN/obj/2/LOC ././PUNCT/punct/2", ("place", None)),
        ("Talks between Mogadishu and Nairobi failed.",
         "Talks/talk/NOUN/nsubj/6 between/_/ADP/case/3 Mogadishu/_/PROPN/nmod/1/LOC "
         "and/_/CCONJ/cc/5 Nairobi/_/PROPN/conj/3/LOC failed/fail/VERB/root/0 ././PUNCT/punct/6",
         ("government", "KEN.GOV")),
        ("He left Nairobi, Kenya.", "He/he/PRON/nsubj/2 left/leave/VERB/root/0 "
         "Nairobi/_/PROPN/obj/2/LOC ,/,/PUNCT/punct/5 Kenya/_/PROPN/appos/3/LOC "
         "././PUNCT/punct/2", ("place", None)),
        ("The refusal of Nairobi's streets.", "The/the/DET/det/2 refusal/_/NOUN/root/0 "
         "of/_/ADP/case/6 Nairobi/_/PROPN/nmod:poss/6/LOC 's/'s/PART/case/4 "
         "streets/street/NOUN/nmod/2 ././PUNCT/punct/2", ("place", None)),
    ],
)  # fmt: skip
def test_a_capital_is_a_government_where_it_acts(
    lexicon: Lexicon, text: str, parse: str, expected: tuple[str, str | None]
) -> None:
    kind, who = told(read(make.document(text, parse), lexicon))["Nairobi"]
    assert kind == expected[0]
    if expected[1] is not None:
        assert who == expected[1]


def test_an_acronym_in_brackets_means_what_stands_before_it(lexicon: Lexicon) -> None:
    doc = read(
        make.document(
            "The Coastal Relief League (CRL) met. CRL left.",
            "The/the/DET/det/4 Coastal/_/PROPN/compound/4/ORG Relief/_/PROPN/compound/4/ORG "
            "League/_/PROPN/nsubj/8/ORG (/(/PUNCT/punct/6 CRL/_/PROPN/appos/4 )/)/PUNCT/punct/6 "
            "met/meet/VERB/root/0 ././PUNCT/punct/8",
            "CRL/_/PROPN/nsubj/2 left/leave/VERB/root/0 ././PUNCT/punct/2",
        ),
        lexicon,
    )
    assert [doc.words(m) for m in doc[Mention]] == ["Coastal Relief League", "CRL", "CRL"]
    assert len({m.entity for m in doc[Mention]}) == 1


@pytest.mark.parametrize(
    ("text", "parse", "words", "naming"),
    [
        ("The 'Kenya' team left.", "The/the/DET/det/5 '/'/PUNCT/punct/3 Kenya/_/PROPN/compound/5 "
         "'/'/PUNCT/punct/3 team/_/NOUN/nsubj/6 left/leave/VERB/root/0 ././PUNCT/punct/6",
         "Kenya", "scare_quoted"),
        ("The so-called Al-Fajr left.", "The/the/DET/det/7 so/_/ADV/advmod/4 -/-/PUNCT/punct/4 "
         "called/call/VERB/amod/7 Al/al/PROPN/compound/7 -/-/PUNCT/punct/7 Fajr/_/PROPN/nsubj/8 "
         "left/leave/VERB/root/0 ././PUNCT/punct/8", "Al-Fajr", "scare_quoted"),
        ("The martyr Omar Adan fell.", "The/the/DET/det/3 martyr/_/NOUN/compound/3 "
         "Omar/_/PROPN/nsubj/5/PERSON Adan/_/PROPN/flat/3/PERSON fell/fall/VERB/root/0 "
         "././PUNCT/punct/5", "Omar Adan", "honorific"),
        ("The Safari colony fell.", "The/the/DET/det/3 Safari/_/PROPN/compound/3 "
         "colony/_/NOUN/nsubj/4 fell/fall/VERB/root/0 ././PUNCT/punct/4", "Safari colony",
         "loaded"),
        ("Mr Omar Adan fell.", "Mr/_/PROPN/compound/2 Omar/_/PROPN/nsubj/4/PERSON "
         "Adan/_/PROPN/flat/2/PERSON fell/fall/VERB/root/0 ././PUNCT/punct/4", "Omar Adan",
         "neutral"),
    ],
)  # fmt: skip
def test_how_a_party_is_named_is_kept(
    lexicon: Lexicon, text: str, parse: str, words: str, naming: str
) -> None:
    doc = read(make.document(text, parse), lexicon)
    assert {doc.words(m): m.naming for m in doc[Mention]}[words] == naming


def test_a_loaded_name_means_the_neutral_party(lexicon: Lexicon) -> None:
    doc = read(
        make.document(
            "The Safari colony fell.",
            "The/the/DET/det/3 Safari/_/PROPN/compound/3 colony/_/NOUN/nsubj/4 "
            "fell/fall/VERB/root/0 ././PUNCT/punct/4",
        ),
        lexicon,
    )
    assert entity(doc, "KEN").name == "Kenya"


def test_a_short_name_counts_only_beside_a_firm_one(lexicon: Lexicon) -> None:
    alone = "AFB/_/PROPN/nsubj/2 left/leave/VERB/root/0 ././PUNCT/punct/2"
    assert told(read(make.document("AFB left.", alone), lexicon)) == {}
    both = read(
        make.document(
            "AFB left. Al-Fajr stayed.", alone,
            "Al/al/PROPN/compound/3 -/-/PUNCT/punct/3 Fajr/_/PROPN/nsubj/4 "
            "stayed/stay/VERB/root/0 ././PUNCT/punct/4",
        ),
        lexicon,
    )  # fmt: skip
    assert told(both)["AFB"] == ("armed_group", "al_fajr")


def test_case_counts(lexicon: Lexicon) -> None:
    doc = make.document("They told us.", "They/they/PRON/nsubj/2 told/tell/VERB/root/0 "
                        "us/we/PRON/obj/2 ././PUNCT/punct/2")  # fmt: skip
    assert "us" not in told(read(doc, lexicon))


def test_part_of_a_word_can_be_a_name(lexicon: Lexicon) -> None:
    doc = read(
        make.document("A U.S.-led force left.", "A/a/DET/det/3 U.S.-led/_/ADJ/amod/3 "
                      "force/_/NOUN/nsubj/4 left/leave/VERB/root/0 ././PUNCT/punct/4"),
        lexicon,
    )  # fmt: skip
    assert told(doc) == {"U.S.": ("place", "USA")}


@pytest.mark.parametrize(
    ("text", "parse", "expected"),
    [
        ("It began in Lowfield.", "It/it/PRON/nsubj/2 began/begin/VERB/root/0 in/_/ADP/case/4 "
         "Lowfield/_/PROPN/obl/2 ././PUNCT/punct/2", {"Lowfield"}),
        ("He likes Lowfield.", "He/he/PRON/nsubj/2 likes/like/VERB/root/0 "
         "Lowfield/_/PROPN/obj/2 ././PUNCT/punct/2", set()),
        ("He likes Malindi.", "He/he/PRON/nsubj/2 likes/like/VERB/root/0 "
         "Malindi/_/PROPN/obj/2 ././PUNCT/punct/2", {"Malindi"}),
    ],
)  # fmt: skip
def test_the_gazetteer_adds_places_the_model_missed(
    lexicon: Lexicon, text: str, parse: str, expected: set[str]
) -> None:
    doc = read(make.document(text, parse), lexicon)
    assert {doc.words(m) for m in doc[Mention] if m.form == "name"} == expected


def test_a_pronoun_means_the_one_person_before_it(lexicon: Lexicon) -> None:
    first = ("Omar/_/PROPN/nsubj/3/PERSON Adan/_/PROPN/flat/1/PERSON left/leave/VERB/root/0 "
             "././PUNCT/punct/3")  # fmt: skip
    second = "He/he/PRON/nsubj/2 spoke/speak/VERB/root/0 ././PUNCT/punct/2"
    doc = read(make.document("Omar Adan left. He spoke.", first, second), lexicon)
    name, pronoun = doc[Mention]
    assert pronoun.form == "pronoun"
    assert pronoun.entity == name.entity


def test_a_pronoun_between_two_persons_stays_open(lexicon: Lexicon) -> None:
    first = ("Adan/_/PROPN/nsubj/4/PERSON and/_/CCONJ/cc/3 Barre/_/PROPN/nsubj/4/PERSON "
             "left/leave/VERB/root/0 ././PUNCT/punct/4")  # fmt: skip
    second = "He/he/PRON/nsubj/2 spoke/speak/VERB/root/0 ././PUNCT/punct/2"
    doc = read(make.document("Adan and Barre left. He spoke.", first, second), lexicon)
    assert [m.entity for m in doc[Mention] if m.form == "pronoun"] == [None]


def test_an_actors_office_means_its_holder(lexicon: Lexicon) -> None:
    doc = read(
        make.document(
            "The UN secretary-general spoke.",
            "The/the/DET/det/5 UN/_/PROPN/compound/5/ORG secretary/_/NOUN/compound/5 "
            "-/-/PUNCT/punct/5 general/_/NOUN/nsubj/6 spoke/speak/VERB/root/0 ././PUNCT/punct/6",
            published="2015-01-01",
        ),
        lexicon,
    )
    assert told(doc) == {"UN secretary-general": ("office", "un/Ana Duarte")}


def test_every_entity_of_a_mention_has_a_row(lexicon: Lexicon) -> None:
    doc = read(make.document(*PRESIDENT), lexicon)
    assert {m.entity for m in doc[Mention]} <= {e.entity for e in doc[Entity]}


def test_a_surname_means_the_holder_in_office_of_a_country_named(lexicon: Lexicon) -> None:
    line = (
        "Njeri/_/PROPN/nsubj/2/PERSON left/leave/VERB/root/0 Kenya/_/PROPN/obj/2/LOC "
        "././PUNCT/punct/2"
    )
    now = read(make.document("Njeri left Kenya.", line, published="2020-01-01"), lexicon)
    assert told(now)["Njeri"] == ("person", "KEN/Grace Njeri")
    before = read(make.document("Njeri left Kenya.", line, published="2012-01-01"), lexicon)
    assert told(before)["Njeri"][1] != "KEN/Grace Njeri"


def test_a_town_taken_for_a_person_is_a_place(lexicon: Lexicon) -> None:
    doc = read(
        make.document(
            "He reached Malindi.",
            "He/he/PRON/nsubj/2 reached/reach/VERB/root/0 Malindi/_/PROPN/obj/2/PERSON "
            "././PUNCT/punct/2",
        ),
        lexicon,
    )
    assert told(doc)["Malindi"][0] == "place"


def test_the_only_country_of_a_document_is_that_of_its_army(lexicon: Lexicon) -> None:
    doc = read(
        make.document(
            "The army left Kenya.",
            "The/the/DET/det/2 army/_/NOUN/nsubj/3 left/leave/VERB/root/0 Kenya/_/PROPN/obj/3/LOC "
            "././PUNCT/punct/3",
        ),
        lexicon,
    )
    assert told(doc)["army"] == ("organisation", "KEN.MIL")


@pytest.mark.parametrize(
    ("one", "other"),
    [("Ja'afari", "Jaafari"), ("Hizbullah", "Hizbulah"), ("Çavuşoğlu", "Cavusoglu"),
     ("el-Sisi", "al-Sisi"), ("U.S.", "US")],
)  # fmt: skip
def test_spellings_of_one_name_have_one_key(one: str, other: str) -> None:
    assert name_key(one) == name_key(other)


def test_short_words_keep_their_letters() -> None:
    assert name_key("they") != name_key("Thai")
