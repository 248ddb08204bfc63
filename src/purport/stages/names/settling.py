"""Places among the names that the model took for persons and bodies, or passed over in a document.

Settled once all names of the document are known: a title before a name, or a fuller form of it,
anywhere, says that it is a person.
"""

from collections import Counter
from collections.abc import Callable, Sequence

from purport.core.parse import ParsedSentence
from purport.stages.names.found import Found
from purport.stages.names.lexicon import Lexicon
from purport.stages.names.shapes import done_to
from purport.stages.names.whereabouts import stands_as_place, told_by_who
from purport.stages.names.words import name_key

HAMLET = 500  # people; smaller places are not told from other names by the verb alone
VILLAGE = 1_000  # people; smaller places share their names with too many persons
LAND = 1_000_000  # what the gazetteer says of countries, regions and their like
WITHIN = frozenset(["in", "across", "throughout", "inside", "outside", "near"])
TOWARDS = WITHIN | {"on", "over", "to", "from", "around", "into", "towards", "toward", "at"}
RULED = frozenset(
    ["mayor", "governor", "town", "city", "village", "garrison", "residents", "people", "siege",
     "outskirts", "suburb", "suburbs", "province", "district", "market", "port", "battle", "fall"]
)  # fmt: skip
"""Before "of" these make a place of what follows."""
TOLD_PLACES = frozenset(["names.whereabouts", "names.settlement"])
"""Rules by which a name is a place by its words; it is one wherever the document has it again."""
NONE: frozenset[str] = frozenset()


def settle_places(
    sentences: Sequence[ParsedSentence],
    names: Sequence[Found],
    lexicon: Lexicon,
    known: Callable[[str], int],
) -> None:
    """Makes a place of what was taken for a person or body, where nothing speaks for one.

    A person: no title before it, in no fuller name of the document, not the subject of a verb, in
    no codebook, and a name of a place of some size; of two words and more only after a word of
    place. A body: only where the deed is one that is done to towns ("looted Geneina"). What the
    codebook has for a government is a place after "in". Of either, what stands as only a place
    does (`whereabouts`); it then is one throughout the document.
    """
    persons = [name for name in names if name.kind == "person"]
    fuller = {part for name in persons if name.last - name.first > 1
              for part in name_key(name.text).split()}  # fmt: skip
    titles = lexicon.cues.get("title", NONE)
    titled = {
        name_key(name.text) for name in persons
        if name.first and sentences[name.at].tokens[name.first - 1].lower.rstrip(".") in titles
    }  # fmt: skip
    for name in names:
        if name.form != "name" or name.kind not in {"person", "organisation", "government"}:
            continue
        sentence, key = sentences[name.at], name_key(name.text)
        before = sentence.tokens[name.first - 1].lower if name.first else ""
        if name.known is not None:
            if name.known.use == "name" and before in WITHIN and known(name.text) >= LAND:
                name.kind, name.rule = "place", "names.gazetteer"
        elif key not in titled | fuller and _stands(sentence, name, lexicon):
            name.kind, name.rule = "place", "names.whereabouts"
        elif key in titled or (name.last - name.first == 1 and key in fuller):
            continue
        elif _is_known_town(sentence, name, lexicon, known):
            name.kind, name.rule = "place", "names.gazetteer"
    _repeat(sentences, names, titled)


def _repeat(sentences: Sequence[ParsedSentence], names: Sequence[Found], titled: set[str]) -> None:
    """Makes a place of the other mentions of what stands as one, unless more of them act."""
    stood = Counter(name_key(name.text) for name in names if name.rule in TOLD_PLACES)
    others = [
        name for name in names
        if name.kind in {"person", "organisation"} and name.form == "name" and name.known is None
        and name.sector is None and name_key(name.text) in stood.keys() - titled
    ]  # fmt: skip
    acting = Counter(
        name_key(name.text) for name in others
        if sentences[name.at].tokens[name.head].dep == "nsubj"
    )  # fmt: skip
    for name in others:
        if acting[name_key(name.text)] <= stood[name_key(name.text)]:
            name.kind, name.rule = "place", "names.repeated"


def _stands(sentence: ParsedSentence, name: Found, lexicon: Lexicon) -> bool:
    """Whether a name that is no office holder's, nor a body's by its words, stands as a place."""
    body = name.kind != "person"
    if name.sector is not None or name_key(name.text) in lexicon.surnames:
        return False
    if body and any(word in lexicon.bodies for word in name.text.lower().split()):
        return False
    return stands_as_place(sentence, name.first, name.last, body=body)


def _is_known_town(
    sentence: ParsedSentence, name: Found, lexicon: Lexicon, known: Callable[[str], int]
) -> bool:
    """Whether it goes by the name of a place that is large enough for what is told of it."""
    tokens, head = sentence.tokens, sentence.tokens[name.head]
    before = tokens[name.first - 1].lower if name.first else ""
    taken = done_to(tokens, name.first, head, before)
    if name.kind != "person":
        like = taken or before in WITHIN
        return like and name.sector is None and known(name.text) >= HAMLET
    ruled = before == "of" and tokens[name.first - 2].lower in RULED
    if name.last - name.first > 1 and not (before in TOWARDS or taken or ruled):
        return False
    if head.dep in {"nsubj", "nmod:poss", "appos", "flat"}:
        return False
    if told_by_who(sentence, name.first, name.last):
        return False
    return name_key(name.text) not in lexicon.surnames and known(name.text) >= VILLAGE
