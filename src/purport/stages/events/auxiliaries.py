"""Auxiliaries that the parser left without their verb, and how to give it back to them.

Words of time, manner or report that stand between the two hide it: "will on Thursday | hand over
the boats", "has to this day | cut not a cent", "must, she argued, | summon him", "did the army
really | bomb it?". What stands between becomes adverbials of the verb, and what follows its object.
"""

from collections.abc import Callable, Mapping, Sequence

from msgspec.structs import replace

from purport.core.parse import Token, linked
from purport.stages.events.lexicon import Form
from purport.stages.events.phrases import words
from purport.stages.events.wishes import SAME_IN_PAST

Mend = Callable[[Sequence[Token], Token], Sequence[Token]]
HAVE = frozenset({"has", "have", "had"})
LEADING = frozenset({"have", "do", "let", "Let", "Have", "Do"})
DO = frozenset({"do", "does", "did"})
FIRST = words("nor neither and but or so never nowhere rarely seldom or")
"""After these, and at the start, an auxiliary stands before its subject."""
NOUNS = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
BEFORE = frozenset({"ADV", "NOUN", "PROPN", "NUM", "PUNCT", "PART", "CCONJ"})
"""What may end the words between: "next month", "by radio", "neither", a comma."""
BOTH = frozenset({"neither", "either", "both"})
AFTER = frozenset(
    {"CCONJ", "DET", "NUM", "NOUN", "PROPN", "ADJ", "PRON", "ADP", "ADV", "PUNCT", "PART"}
)
PHRASE = frozenset({"DET", "ADJ", "NUM", "NOUN", "PROPN", "PRON"})
SPOKEN = frozenset({'"', "“", "”", "«", "»", "‘", "’", "'"})
ENDS = frozenset({".", "?", "!", ";", ":"})
SET = words("last least first public secret private vain good late present full general particular")
"""Adjectives that end set words of manner or time, without a noun."""
OTHER = frozenset({"VERB", "AUX", "PRON", "PUNCT", "SCONJ"})
SINCE = frozenset({"without", "since", "until", "till", "after", "before"})
"""Words of time that may be read as opening a clause: "has since July | bought"."""
HOW = words("delay fail exception hesitation condition reservation notice warning question trial")
CLAUSES = frozenset({"root", "ccomp", "parataxis", "conj", "advcl", "acl", "acl:relcl", "xcomp",
                     "csubj", "dep", "advcl:relcl"})  # fmt: skip
PARTICLES = frozenset({"over", "out", "up", "back", "down", "off", "away", "in"})
FAR = 26  # words


def stranded(
    tokens: Sequence[Token], word: Token, verbs: Mapping[str, Sequence[Form]]
) -> Mend | None:
    """How to give this auxiliary its verb back, where it stands without; or None."""
    if word.tag != "MD" and word.lemma not in LEADING:
        return None
    if word.i + 2 >= len(tokens) or not _lacks(tokens, word):
        return None
    at = _verb_after(tokens, word, verbs)
    if at is None:
        return None
    found = at
    return lambda tokens, aux: _given_back(tokens, aux, found, verbs)


def _lacks(tokens: Sequence[Token], word: Token) -> bool:
    """Whether the auxiliary governs something itself, or hangs from what is no verb."""
    above = tokens[word.head]
    if word.tag == "MD":
        if word.dep != "aux" or _is_without(tokens, above):
            return True
        named = any(tokens[c].dep == "cop" for c in above.children)
        return _is_reported(tokens, word, above) or (above.pos not in {"VERB", "AUX"} and not named)
    if word.lower in DO:
        if word.dep in {"aux", "cop"}:
            named = any(tokens[c].dep == "cop" and c != word.i for c in above.children)
            return above.pos not in {"VERB", "AUX"} and not named
        if word.dep not in CLAUSES:
            return False
        apart = tokens[word.i + 1].text == "," and not any(
            tokens[c].dep == "obj" for c in word.children
        )
        return apart or (_is_first(tokens, word) and word.lower != "do")
    if word.lower == "let" and word.dep == "root":
        below = [tokens[c] for c in word.children]
        return any(b.dep == "obj" for b in below) and not any(
            b.dep in {"xcomp", "ccomp"} for b in below
        )
    if word.lower in HAVE and word.dep in CLAUSES:
        if any(tokens[c].dep == "obj" for c in word.children):
            return False
        verb = above if above.i > word.i else None
        below = [tokens[c] for c in word.children if c > word.i]
        to = any(t.lower == "to" and t.tag == "TO" for t in tokens[word.i : word.i + 3])
        return not to and (
            (verb is not None and verb.tag in {"VBN", "VBD"} and word.dep == "advcl")
            or any(b.dep in {"xcomp", "advcl", "ccomp"} and _is_past(b) for b in below)
        )
    return False


def _is_without(tokens: Sequence[Token], word: Token) -> bool:
    """Whether the word only says how, after "without": "shall without | delay | withdraw"."""
    before = [t.lower for t in tokens[max(word.i - 2, 0) : word.i]]
    return word.lower in HOW and "without" in before


def _is_past(word: Token) -> bool:
    return word.tag in {"VBN", "VBD"} or (word.pos == "NOUN" and word.lower in SAME_IN_PAST)


def _is_first(tokens: Sequence[Token], word: Token) -> bool:
    """Whether nothing that could be its subject stands before it in its clause."""
    before = tokens[word.i - 1] if word.i else None
    near = tokens[max(0, word.i - 8) : word.i]
    if any(t.lower == "no" for t in near) and not any(t.pos in OTHER for t in near):
        return True  # "at no time on Friday did"
    return before is None or before.pos == "PUNCT" or before.lower in FIRST


def _is_reported(tokens: Sequence[Token], word: Token, above: Token) -> bool:
    """Whether the verb it hangs from only reports: "must, | she argued, | summon him"."""
    if above.pos != "VERB" or tokens[word.i + 1].text != "," or above.i < word.i:
        return False
    doers = [c for c in above.children if tokens[c].dep.startswith("nsubj")]
    return any(c > word.i for c in doers) and any(c < word.i for c in doers)


def _verb_after(
    tokens: Sequence[Token], aux: Token, verbs: Mapping[str, Sequence[Form]]
) -> int | None:
    """The word after the auxiliary that is its verb, past what stands between; or None."""
    commas = 0
    turned = _is_first(tokens, aux) or aux.lower in DO
    for k in range(aux.i + 1, min(aux.i + FAR, len(tokens) - 1)):
        token, before, after = tokens[k], tokens[k - 1], tokens[k + 1]
        if token.text in ENDS:
            return None
        commas += token.text == ","
        if aux.lower == "let" and token.pos == "CCONJ":
            return None
        ended = before.pos in BEFORE or before.lower in BOTH or _ends_phrase(tokens, k - 1)
        ended |= _is_without(tokens, before)
        if _is_without(tokens, token):
            continue
        if commas % 2 == 0 and k > aux.i + 1 and ended and after.pos in AFTER:
            fits = before.lower != "to" and _fits(token, aux, verbs)
            other = token.pos == "NOUN" and after.pos == "NOUN" and after.dep != "compound"
            if fits and not (other and before.pos in {"NOUN", "PROPN"} and turned):
                return k
        if commas % 2 == 0 and (
            (token.pos == "VERB" and token.i != aux.i + 1 and not _is_without(tokens, token))
            or (token.pos == "SCONJ" and token.lower not in SINCE)
        ):
            return None
    return None


def _ends_phrase(tokens: Sequence[Token], at: int) -> bool:
    """Whether an adjective ends words such as "at long last", "in public", "of late"."""
    if tokens[at].lower not in SET:
        return False
    return any(t.pos == "ADP" for t in tokens[max(at - 2, 0) : at])


def _fits(token: Token, aux: Token, verbs: Mapping[str, Sequence[Form]]) -> bool:
    """Whether the word can follow the auxiliary: a bare form, or a participle after "have"."""
    if aux.lower in HAVE:
        return _is_past(token)
    if token.lower in verbs and token.tag not in {"NNS", "VBZ", "VBG", "IN", "TO"}:
        return token.pos in {"VERB", "NOUN", "ADJ", "PROPN", "ADV"}
    return token.tag == "VB" and token.pos == "VERB"


def _given_back(
    tokens: Sequence[Token], aux: Token, at: int, verbs: Mapping[str, Sequence[Form]]
) -> Sequence[Token]:
    """The tokens with the verb at `at` above its auxiliary and all that stands round them."""
    made = [replace(t) for t in tokens]
    a, lemma = aux.i, tokens[at].lemma if tokens[at].pos == "VERB" else tokens[at].lower
    top = _top(tokens, aux, at)
    reported = top.pos == "VERB" and top.i not in {a, at} and a < top.i < at
    old = {a, at, top.i} if not (top.pos == "VERB" and top.i > at) else {a, at}
    head, dep = (top.head if top.head != top.i else at), top.dep
    if top.pos == "VERB" and not reported and top.i not in {a, at}:
        head, dep = top.i, "ccomp"
    if head in {a, at}:
        head, dep = at, "root"
    doer = _doer(tokens, aux, at, top)
    noun = object_after(tokens, at, verbs)
    for t in made:
        if t.i in {a, at}:
            continue
        if t.i < a and t.head in old and not (reported and t.head == top.i and t.i > a):
            t.head = at
        elif a < t.i < at and not reported and not a < t.head < at:
            _between(made, t, at)
        elif t.i > at and (t.head in old or t.head < at):
            t.head = at
            t.dep = {"nmod": "obl", "acl": "advcl", "appos": "parataxis", "root": "dep"}.get(
                t.dep, t.dep
            )
    made[at] = replace(tokens[at], pos="VERB", tag="VBN" if aux.lower in HAVE else "VB",
                       lemma=lemma, dep=dep, head=head)  # fmt: skip
    if aux.lower == "let":
        made[at].dep, made[at].head = "xcomp", a
        made[a].dep, made[a].head = aux.dep, aux.head
        take_object(made, at, noun, verbs)
        for c in aux.children:
            if tokens[c].dep == "obj" and c < at:
                made[c].dep, made[c].head = "obj", a
        return linked(made)
    made[a].dep, made[a].head, made[a].pos = "aux", at, "AUX"
    if reported:
        made[top.i].dep, made[top.i].head = "parataxis", at
        for c in top.children:
            if c > at:
                made[c].head = at
    if doer is not None:
        made[doer].dep, made[doer].head = "nsubj", at
    take_object(made, at, noun, verbs)
    return linked(made)


def _top(tokens: Sequence[Token], aux: Token, at: int) -> Token:
    """The word that heads the clause as it was read."""
    top = aux
    for _ in range(8):
        if top.dep in CLAUSES or top.i == at:
            break
        top = tokens[top.head]
    if top.i == aux.i and tokens[top.head].i == at:
        return tokens[at]
    return top


def _doer(tokens: Sequence[Token], aux: Token, at: int, top: Token) -> int | None:
    """The head of the phrase that is the verb's subject, before the auxiliary or right after it."""
    for owner in (aux, tokens[at], top):
        for c in owner.children:
            if c < aux.i and tokens[c].dep.startswith("nsubj"):
                return c
    above = tokens[aux.head]
    if above.i < aux.i and above.pos in {"NOUN", "PROPN"} and aux.dep == "aux":
        return above.i
    if not _is_first(tokens, aux) and aux.lower not in DO:
        return None
    found: int | None = None
    for k in range(aux.i + 1, at):
        if tokens[k].pos in NOUNS:
            possessor = k + 1 < at and tokens[k + 1].tag == "POS"
            found = None if possessor else k
        elif tokens[k].pos not in {"DET", "ADJ"} and tokens[k].tag != "POS":
            break
    return found


def _between(made: list[Token], token: Token, at: int) -> None:
    """Hangs a word between the two from the noun after it, or from the verb as an adverbial."""
    if token.pos in {"ADP", "DET", "ADJ", "NUM"}:
        for k in range(token.i + 1, at):
            if made[k].pos in NOUNS and made[k].head == token.i:
                break  # "contrary to the reports"
            if made[k].pos in NOUNS:
                token.head = k
                token.dep = {"ADP": "case", "DET": "det", "ADJ": "amod"}.get(token.pos, "nummod")
                return
    token.head = at
    if token.pos in NOUNS:
        token.dep = "obl"
    elif token.pos in {"ADV", "ADJ", "PART"}:
        token.dep = "advmod"


def object_after(
    tokens: Sequence[Token], at: int, verbs: Mapping[str, Sequence[Form]]
) -> tuple[int, int] | None:
    """The first word and the head of the phrase right after the verb and its particle; or None."""
    start = at + 1
    if has_particle(tokens, at, verbs):
        start += 1
    while start < len(tokens) and (tokens[start].text in SPOKEN or tokens[start].lower == "not"):
        start += 1
    found: int | None = None
    for k in range(start, len(tokens)):
        token = tokens[k]
        if token.pos not in PHRASE and token.tag not in {"POS", "HYPH", "PRP$"}:
            break
        if token.pos in {"NOUN", "PROPN", "PRON", "NUM"} and token.tag != "PRP$":
            found = k
    return None if found is None else (start, found)


def has_particle(tokens: Sequence[Token], at: int, verbs: Mapping[str, Sequence[Form]]) -> bool:
    """Whether the next word is a particle that the verb is listed with: "hand | over"."""
    if at + 2 >= len(tokens) or tokens[at + 1].lower not in PARTICLES:
        return False
    particle = tokens[at + 1].lower
    return any(form.rest[:1] == (particle,) for form in verbs.get(tokens[at].lower, ()))


def take_object(
    made: list[Token],
    at: int,
    noun: tuple[int, int] | None,
    verbs: Mapping[str, Sequence[Form]],
) -> None:
    """Gives the verb its particle and the phrase after it as its object."""
    if has_particle(made, at, verbs):
        particle = made[at + 1]
        particle.dep, particle.head, particle.tag = "compound:prt", at, "RP"
    if noun is None:
        return
    first, head = noun
    for t in made[first:head]:
        if not first <= t.head <= head:
            t.head, t.dep = head, t.dep if t.dep in {"det", "amod", "nummod"} else "compound"
    if made[head].i in {t.head for t in made[first:head]} or not first <= made[head].head < head:
        made[head].dep, made[head].head = "obj", at
