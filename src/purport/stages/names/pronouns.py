"""Whom a pronoun means, where that is reasonably sure; nobody where it is not.

A simple method after Hobbs (1978) and Lappin and Leass (1994), cut down: the nearest fitting
party of the sentence so far or of the two before it, subjects first. With two persons that fit
equally well the pronoun stays unresolved.
"""

from collections.abc import Mapping, Sequence

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
FEMALE = ("woman", "girl", "mother", "wife", "widow", "sister", "daughter", "actress", "queen")
MALE = ("father", "husband", "brother", "grandson", "boy", "monk", "gentleman", "spokesman",
        "gunman", "policeman", "businessman", "congressman", "clergyman")  # fmt: skip
PARTIES = frozenset(["organisation", "armed_group", "government", "party", "media"])
WINDOW = 2  # sentences back; beyond it too many were wrong on development documents


def pronouns_in(
    sentences: Sequence[ParsedSentence], finds: list[Found], cues: Mapping[str, frozenset[str]]
) -> list[Found]:
    """The pronouns of a document that stand for a party, in order, each with whom it means.

    `who` is None for one that is not resolved; "it" without an antecedent gives nothing. `cues`
    are first names, by `given_he` and `given_she`.
    """
    by_sentence: list[list[Found]] = [[] for _ in sentences]
    for find in finds:
        if not find.hidden and find.who is not None:
            by_sentence[find.at].append(find)
    genders = _genders(sentences, finds, cues)
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


def _genders(
    sentences: Sequence[ParsedSentence], finds: list[Found], cues: Mapping[str, frozenset[str]]
) -> dict[str, str]:
    """Of whom the text tells by a title, else by a first name or noun, which pronoun is theirs."""
    men, women = cues.get("given_he", frozenset()), cues.get("given_she", frozenset())
    titled: dict[str, str] = {}
    named: dict[str, str] = {}
    for find in finds:
        if find.kind not in {"person", "office"} or find.who is None or find.plural:
            continue
        tokens = sentences[find.at].tokens
        title = tokens[find.first - 1].lower.rstrip(".") if find.first > 0 else ""
        if title in MEN or title in WOMEN:
            titled[find.who.entity] = "he" if title in MEN else "she"
        first, noun = tokens[find.first].lower, tokens[find.head].lemma.lower()
        several = find.form == "name" and find.last - find.first > 1
        if (several and first in men) or (find.form == "description" and noun.endswith(MALE)):
            named.setdefault(find.who.entity, "he")
        elif (several and first in women) or (find.form == "description" and noun.endswith(FEMALE)):
            named.setdefault(find.who.entity, "she")
    return named | titled


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
    ahead = _ahead(sentence, token, by_sentence[at]) if gender is not None else None
    if ahead is not None and _fits(ahead, low, gender, genders, 0):
        return ahead
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
        known = [f for f in near if f.who is not None and f.who.entity in genders]
        if known and not any(f in known for f in subjects):
            subjects = []  # "The minister met Anna Novak. She ..."
            near = known
        chosen = subjects or near
        parties = {f.who.entity for f in chosen if f.who is not None}
        if len(parties) == 1:
            return chosen[-1]
        mains = [f for f in chosen if place.tokens[f.head].head == place.root]
        if len({f.who.entity for f in mains if f.who is not None}) == 1:
            return mains[-1]
        return None
    return None


def _ahead(sentence: ParsedSentence, token: Token, here: list[Found]) -> Found | None:
    """The person named after a clause put first: "Since she left, | Ms Obi has praised him"."""
    verb = sentence.tokens[token.head]
    if token.dep not in SUBJECT or verb.dep != "advcl" or verb.head <= token.i:
        return None
    if any(f.first < token.i for f in here):
        return None  # somebody or some place is named before: "In Chad, after he left, Obi ..."
    subjects = [c for c in sentence.tokens[verb.head].children if sentence.tokens[c].dep in SUBJECT]
    return next(
        (
            f for f in here
            if f.kind == "person" and f.form == "name" and f.head in subjects and f.first > verb.i
        ), None,
    )  # fmt: skip


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
