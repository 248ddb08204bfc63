"""Words that look like a party and mean something else, or somebody else, by their neighbours."""

import make
import pytest
from names_book import ENTRIES, entity, read, told

from purport.codebook.entries import Actor, Codebook, Entry, RoleNoun
from purport.codebook.namecues import NameCue
from purport.core.rows import Mention
from purport.stages.names.lexicon import Lexicon, compiled

MORE: dict[type[Entry], tuple[Entry, ...]] = {
    Actor: (
        Actor(id="the_lamp", source="s", name="The Lamp", kind="media", country="KEN"),
        Actor(id="lamp_agency", source="s", name="Lamp Security Agency", kind="organisation",
              country="KEN", sector="SPY"),
        Actor(id="kdf", source="s", name="Kenya Defence Forces", kind="organisation",
              country="KEN", sector="MIL", names=("Kenyan army",)),
        Actor(id="peace", source="s", name="Peace, Land (Left)", kind="party", country="SOM",
              sector="PTY"),
    ),
    RoleNoun: (
        RoleNoun(id="role.court", source="s", nouns=("court",), sector="JUD", kind="organisation",
                 not_after=("tennis",), not_before=("shoe",), not_of=("ant",)),
        RoleNoun(id="role.intelligence", source="s", nouns=("intelligence",), sector="SPY",
                 kind="organisation", owned=("intelligence",)),
    ),
    NameCue: (
        NameCue(id="x", source="s", use="other_sense", words=("Kenyan Blue",)),
    ),
}  # fmt: skip


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    parts = {
        kind: {e.id: e for e in (*entries, *MORE.get(kind, ()))}
        for kind, entries in ENTRIES.items()
    }
    return compiled(Codebook(parts, {}))


@pytest.mark.parametrize(
    ("text", "parse", "expected"),
    [
        ("The tennis court closed.",
         "The/the/DET/det/3 tennis/_/NOUN/compound/3 court/_/NOUN/nsubj/4 "
         "closed/close/VERB/root/0 ././PUNCT/punct/4", set()),
        ("The court shoe broke.",
         "The/the/DET/det/3 court/_/NOUN/compound/3 shoe/_/NOUN/nsubj/4 "
         "broke/break/VERB/root/0 ././PUNCT/punct/4", set()),
        ("A court of ants met.",
         "A/a/DET/det/2 court/_/NOUN/nsubj/5 of/_/ADP/case/4 ants/ant/NOUN/nmod/2 "
         "met/meet/VERB/root/0 ././PUNCT/punct/5", set()),
        ("They measured intelligence.",
         "They/_/PRON/nsubj/2 measured/measure/VERB/root/0 intelligence/_/NOUN/obj/2 "
         "././PUNCT/punct/2", set()),
        ("At least 56 soldiers fled.",
         "At/at/ADP/case/2 least/_/ADJ/nmod/3 56/_/NUM/nummod/4 soldiers/soldier/NOUN/nsubj/5 "
         "fled/flee/VERB/root/0 ././PUNCT/punct/5", {"56 soldiers"}),
        ("Kenyan Blue is dear.",
         "Kenyan/_/ADJ/amod/2 Blue/_/NOUN/nsubj/4 is/be/AUX/cop/4 dear/_/ADJ/root/0 "
         "././PUNCT/punct/4", set()),
    ],
)  # fmt: skip
def test_a_neighbour_gives_a_noun_another_sense(
    lexicon: Lexicon, text: str, parse: str, expected: set[str]
) -> None:
    assert set(told(read(make.document(text, parse), lexicon))) == expected


def test_of_two_names_that_overlap_the_longer_counts(lexicon: Lexicon) -> None:
    doc = read(
        make.document(
            "The Lamp Security Agency knew.",
            "The/the/DET/det/4 Lamp/_/PROPN/compound/4 Security/_/PROPN/compound/4 "
            "Agency/_/PROPN/nsubj/5 knew/know/VERB/root/0 ././PUNCT/punct/5",
        ),
        lexicon,
    )
    assert told(doc) == {"Lamp Security Agency": ("organisation", "lamp_agency")}


def test_a_name_may_hold_commas_and_brackets(lexicon: Lexicon) -> None:
    doc = read(
        make.document(
            "Peace, Land (Left) won.",
            "Peace/_/PROPN/nsubj/7 ,/,/PUNCT/punct/3 Land/_/PROPN/conj/1 (/(/PUNCT/punct/5 "
            "Left/_/PROPN/appos/3 )/)/PUNCT/punct/5 won/win/VERB/root/0 ././PUNCT/punct/7",
        ),
        lexicon,
    )
    assert told(doc) == {"Peace, Land (Left)": ("party", "peace")}


def test_soldiers_are_of_the_army_that_the_codebook_has_by_name(lexicon: Lexicon) -> None:
    doc = read(
        make.document(
            "Kenyan soldiers fled.",
            "Kenyan/_/ADJ/amod/2/NORP soldiers/soldier/NOUN/nsubj/3 fled/flee/VERB/root/0 "
            "././PUNCT/punct/3",
        ),
        lexicon,
    )
    (mention,) = doc[Mention]
    assert (mention.entity, mention.rule) == ("kdf", "role.soldier")
    assert entity(doc, "kdf").name == "Kenya Defence Forces"


@pytest.mark.parametrize(
    ("text", "parse", "words", "met"),
    [
        ("Nairobi, Ohio, voted.",
         "Nairobi/_/PROPN/nsubj/5/LOC ,/,/PUNCT/punct/3 Ohio/_/PROPN/appos/1/LOC "
         ",/,/PUNCT/punct/3 voted/vote/VERB/root/0 ././PUNCT/punct/5", "Nairobi", None),
        ("General Kenya spoke.",
         "General/_/PROPN/nmod:desc/2 Kenya/_/PROPN/nsubj/3/PERSON spoke/speak/VERB/root/0 "
         "././PUNCT/punct/3", "Kenya", None),
        ("Kenya Moore sang.",
         "Kenya/_/PROPN/nsubj/3/PERSON Moore/_/PROPN/flat/1/PERSON sang/sing/VERB/root/0 "
         "././PUNCT/punct/3", "Kenya Moore", None),
        ("Kenya Street closed.",
         "Kenya/_/PROPN/compound/2/LOC Street/_/PROPN/nsubj/3/LOC closed/close/VERB/root/0 "
         "././PUNCT/punct/3", "Kenya Street", None),
        ("Fighters of Al-Fajr left.",
         "Fighters/fighter/NOUN/nsubj/6/ORG of/_/ADP/case/5/ORG Al/al/PROPN/compound/5/ORG "
         "-/-/PUNCT/punct/5/ORG Fajr/_/PROPN/nmod/1/ORG left/leave/VERB/root/0 "
         "././PUNCT/punct/6", "Al-Fajr", "SOM"),
    ],
)  # fmt: skip
def test_a_name_beside_another_name_or_title_is_no_country(
    lexicon: Lexicon, text: str, parse: str, words: str, met: str | None
) -> None:
    doc = read(make.document(text, parse), lexicon)
    mention = next(m for m in doc[Mention] if doc.words(m) == words)
    assert entity(doc, mention.entity or "").country == met
