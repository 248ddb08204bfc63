"""Whom a pronoun means, where that is reasonably sure; nobody where it is not.

A simple method after Hobbs (1978) and Lappin and Leass (1994), cut down: the nearest fitting
party of the sentence so far or of the two before it, subjects first. With two persons that fit
equally well the pronoun stays unresolved.
"""

from collections.abc import Sequence

from purport.core.parse import ParsedSentence, Token
from purport.stages.names.found import Found, found_at

HE = frozenset(["he", "him", "his", "himself"])
SHE = frozenset(["she", "her", "hers", "herself"])
THEY = frozenset(["they", "them", "their", "theirs", "themselves"])
IT = frozenset(["it", "its", "itself"])
ALL = HE | SHE | THEY | IT
SUBJECT = frozenset(["nsubj", "nsubj:pass", "nsubj:outer"])
CORE = SUBJECT | {"obj", "iobj", "obl:agent"}
MEN = frozenset(["mr", "sir", "king", "prince", "lord", "sheikh", "imam", "ayatollah", "emir"])
WOMEN = frozenset(["mrs", "ms", "miss", "queen", "princess", "lady", "dame", "baroness", "mme"])
PARTIES = frozenset(["organisation", "armed_group", "government", "party", "media"])
WINDOW = 2  # sentences back; beyond it too many were wrong on development documents


def pronouns_in(sentences: Sequence[ParsedSentence], finds: list[Found]) -> list[Found]:
    """The pronouns of a document that stand for a party, in order, each with whom it means.

    `who` is None for one that is not resolved; "it" without an antecedent gives nothing.
    """
    by_sentence: list[list[Found]] = [[] for _ in sentences]
    for find in finds:
        if not find.hidden and find.who is not None:
            by_sentence[find.at].append(find)
    genders: dict[str, str] = {}
    for find in finds:
        if find.kind == "person" and find.who is not None and find.first > 0:
            title = sentences[find.at].tokens[find.first - 1].lower.rstrip(".")
            if title in MEN or title in WOMEN:
                genders[find.who.entity] = "he" if title in MEN else "she"
    found: list[Found] = []
    for at, sentence in enumerate(sentences):
        for token in sentence.tokens:
            if token.pos != "PRON" and token.pos != "DET":
                continue
            low = token.lower
            if low not in ALL or token.dep == "expl":
                continue
            pronoun = _resolved(at, sentence, token, by_sentence, sentences, genders)
            if pronoun is None:
                continue
            found.append(pronoun)
            if pronoun.who is not None:
                by_sentence[at].append(pronoun)
    return found


def _resolved(
    at: int, sentence: ParsedSentence, token: Token, by_sentence: list[list[Found]],
    sentences: Sequence[ParsedSentence], genders: dict[str, str],
) -> Found | None:  # fmt: skip
    low = token.lower
    personal = low in HE or low in SHE
    if not personal and token.dep not in (SUBJECT if low in IT else CORE) and (
        token.dep != "nmod:poss"
    ):  # fmt: skip
        return None
    meant = _antecedent(at, sentence, token, by_sentence, sentences, genders)
    who = meant.who if meant is not None else None
    if who is None and (low in IT or token.dep not in SUBJECT or low in THEY):
        return None
    find = found_at(at, sentence, token.i, token.i + 1, "other", form="pronoun",
                    rule="names.pronoun")  # fmt: skip
    find.kind = meant.kind if meant is not None else "person"
    if who is not None:
        find.who, find.country, find.sector = who, who.country, who.sector
    return find


def _antecedent(
    at: int, sentence: ParsedSentence, token: Token, by_sentence: list[list[Found]],
    sentences: Sequence[ParsedSentence], genders: dict[str, str],
) -> Found | None:  # fmt: skip
    low = token.lower
    gender = "he" if low in HE else "she" if low in SHE else None
    beside_it: set[str] = set()
    if token.dep in {"obj", "iobj", "obl"}:
        # "him" in "Haddad met him" is not the subject of the same verb, nor who that means.
        # Nor, in "Haddad met him and thanked him", that of the verb before "and".
        verbs = _verbs_of(sentence, token)
        beside_it = {
            f.who.entity for f in by_sentence[at]
            if f.who is not None and sentence.tokens[f.head].head in verbs
            and (sentence.tokens[f.head].dep in SUBJECT
                 or sentence.tokens[f.head].head == token.head)
        }  # fmt: skip
    for back in range(WINDOW + 1):
        if at - back < 0:
            return None
        place = sentences[at - back]
        if back == 0 and token.dep == "nmod:poss":  # "Haddad and his guards"
            owner = sentence.tokens[token.head]
            beside = next(
                (
                    f
                    for f in by_sentence[at]
                    if owner.dep == "conj"
                    and f.head == owner.head
                    and _fits(f, low, gender, genders, 0)
                ),
                None,
            )
            if beside is not None:
                return beside
        near = [
            f for f in by_sentence[at - back]
            if (back or f.last <= token.i) and _fits(f, low, gender, genders, back)
            and f.who is not None and f.who.entity not in beside_it
        ]  # fmt: skip
        if not near:
            continue
        if any(_owned_by_rival(f, gender, sentences) for f in near):
            return None
        subjects = [f for f in near if place.tokens[f.head].dep in SUBJECT]
        if not subjects and gender is None:
            return None  # a body or group must have been what the sentence was about
        chosen = subjects or near
        parties = {f.who.entity for f in chosen if f.who is not None}
        if len(parties) == 1:
            return chosen[-1]
        mains = [f for f in chosen if place.tokens[f.head].head == place.root]
        if len({f.who.entity for f in mains if f.who is not None}) == 1:
            return mains[-1]
        return None
    return None


def _verbs_of(sentence: ParsedSentence, token: Token) -> set[int]:
    """The verb a word hangs from and those that share its subject."""
    found = {token.head}
    verb = sentence.tokens[token.head]
    while verb.dep == "conj" and verb.head < verb.i and verb.head not in found:
        if any(sentence.tokens[c].dep in SUBJECT for c in verb.children):
            break
        found.add(verb.head)
        verb = sentence.tokens[verb.head]
    return found


def _owned_by_rival(find: Found, gender: str | None, sentences: Sequence[ParsedSentence]) -> bool:
    """Whether "her mother" is told of by somebody whom "she" may mean just as well."""
    if gender is None or find.form != "description" or find.first == 0:
        return False
    owner = sentences[find.at].tokens[find.first - 1]
    return owner.lower in (HE if gender == "he" else SHE) and owner.dep == "nmod:poss"


def _fits(find: Found, low: str, gender: str | None, genders: dict[str, str], back: int) -> bool:
    who = find.who
    if who is None:
        return False
    if gender is not None:
        if find.plural or genders.get(who.entity, gender) != gender:
            return False
        return find.kind == "person" or (find.kind == "office" and not find.plural)
    if low in THEY:
        return (
            find.plural
            or find.kind == "people"
            or (
                find.kind in PARTIES
                and find.kind != "government"
                and back <= 1
                and find.form != "description"
            )
        )
    return not find.plural and (
        find.kind in PARTIES or (find.kind == "place" and who.codebook is not None)
    ) and back <= 1  # fmt: skip
