"""Sentences read again where the parser took the verb for another word: headlines and orders.

"Navy seizes two boats" ends with no full stop and has no verb for a model trained on running text;
"Free the miners!" begins with an adjective for it; in "The king apologised for the raid." the verb
became a participle of its own subject. Where a word that the codebook lists as a verb stands so,
it is made the verb again, and what stands beside it its subject and object. Every other sentence
stays as it is.
"""

from collections.abc import Mapping, Sequence

from purport.core.parse import Token
from purport.stages.events.compounds import compounded
from purport.stages.events.hyphened import hyphened
from purport.stages.events.lexicon import Form
from purport.stages.events.mending import FINITE, NOMINAL, NOUNS, as_main, as_verb, is_tree
from purport.stages.events.mistaken import mend_of
from purport.stages.events.phrases import words
from purport.stages.events.unread_verbs import is_unread_past

MISTAKEN = frozenset({"NOUN", "PROPN", "ADJ", "ADV", "INTJ"})
ENDS = frozenset({".", "?", "!", "…", ";", ":"})
BEGINNING = frozenset(
    {"the", "your", "our", "all", "these", "those", "his", "her", "their", "this"}
)
INTENDING = words(
    "plan hope aim vow pledge promise move attempt offer claim demand want threat call appeal"
)
IDLE = frozenset({"PUNCT", "DET", "CCONJ", "ADP", "PART"})
"""Words of these sorts are never what is mended; two words of five are of one of them."""
MOST = 3  # words of a sentence that are mended
LONGEST = 18  # words of a headline
DOING = words(
    "apologise apologize erupt call resign protest march rally clash retreat withdraw surrender "
    "agree appeal walk vow threaten promise pledge refuse decline continue begin meet talk vote "
    "dock land roll steam sail plough plow crash fall explode arrive slam gather rain depart head "
    "confer chant mass converge dig assemble congregate muster flock throng demonstrate riot "
    "stream pour swarm flee return bow relent capitulate defect mutiny rise revolt advance mediate "
    "parley haggle bargain huddle dine lunch speak sit stand fast collapse resume cooperate "
    "collaborate comply persist insist react respond retaliate travel fly jet convene stay vouch "
    "plead beg exercise drill manoeuvre maneuver patrol parade picket shuttle hold"
)
"""Verbs that without an object are no passive participle: "the king apologised"."""
MEANS = words(
    "telephone phone video radio letter thousand hundred sea land air night day plane vote "
    "majority margin telegram courier"
)
"""After "by" these do nothing: "conferred by telephone"."""


def reread(tokens: Sequence[Token], verbs: Mapping[str, Sequence[Form]]) -> Sequence[Token]:
    """The tokens, with mistaken verbs put right; the very same where nothing is to be mended.

    `verbs`: the dictionary forms that may be made verbs. Tokens that came in stay unaltered.
    """
    joined = hyphened(tokens)
    tokens = joined if joined is tokens or is_tree(joined) else tokens
    joined = compounded(tokens)
    tokens = joined if joined is tokens or is_tree(joined) else tokens
    for _ in range(MOST):
        mended = _once(tokens, verbs)
        if mended is tokens or not is_tree(mended):
            break
        tokens = mended
    return tokens


def _once(tokens: Sequence[Token], verbs: Mapping[str, Sequence[Form]]) -> Sequence[Token]:
    if len(tokens) < 3:
        return tokens
    for mistaken in tokens:
        if mistaken.pos in IDLE and (mistaken.pos != "ADP" or not is_unread_past(mistaken)):
            continue
        kind = mend_of(tokens, mistaken, verbs)
        if kind is not None:
            return kind(tokens, mistaken)
    if any(t.dep == "root" and t.pos in {"VERB", "AUX"} for t in tokens):
        return tokens
    root = next((t for t in tokens if t.head == t.i), tokens[0])
    at = _order(tokens, verbs)
    if at is not None:
        return as_verb(tokens, at, tokens[at].lower, "VB")
    if _is_planning(tokens, root):
        return as_verb(tokens, root.i, root.lower.removesuffix("s"), "VBZ")
    past = _past_before(tokens, root)
    if past is not None and past.lemma in verbs:
        return as_verb(tokens, past.i, past.lemma, "VBD")
    found = _participle(tokens, root)
    if found is not None:
        return as_main(tokens, root, found)
    if tokens[-1].text not in ENDS and len(tokens) <= LONGEST:
        named = _headline(tokens, verbs)
        if named is not None:
            coming = tokens[named[0] - 1].lower == "to"  # "King to visit Malta"
            return as_verb(tokens, named[0], named[1], "VB" if coming else "VBZ")
    return tokens


def _order(tokens: Sequence[Token], verbs: Mapping[str, Sequence[Form]]) -> int | None:
    """The first word, where it orders something: "Free the miners!"."""
    first, second = tokens[0], tokens[1]
    if first.pos not in MISTAKEN or first.lower not in verbs:
        return None
    if any(t.dep == "nsubj" and tokens[t.head].dep == "root" for t in tokens):
        return None
    called = tokens[-1].text == "!"
    if second.lower in BEGINNING or (called and second.pos in NOMINAL):
        return 0
    plain = first.pos == "ADJ" and first.tag == "JJ" and not first.lower.endswith(("ed", "al"))
    return 0 if plain and second.tag == "NNS" and _is_odd(first.lower) else None


def _is_odd(word: str) -> bool:
    """Whether no adjective is spelt so, of those verbs that a model takes for one."""
    return word in {"impose", "condemn", "expel", "arrest", "recognise", "recognize", "withdraw"}


def _is_planning(tokens: Sequence[Token], root: Token) -> bool:
    """Whether the root is a verb: "The admiral plans to shell the fort.", "The pact calls on X"."""
    if root.tag != "NNS" or not root.i or root.lower.removesuffix("s") not in INTENDING:
        return False
    after = tokens[root.i + 1].lower if root.i + 1 < len(tokens) else ""
    if tokens[root.i - 1].pos not in {"NOUN", "PROPN", "ADJ"} or tokens[-1].text != ".":
        return False
    if after == "to":
        return any(tokens[c].dep == "acl" and tokens[c].tag == "VB" for c in root.children)
    called = root.lower in {"calls", "appeals"} and after in {"on", "upon", "for", "to"}
    return called or (after == "that" and root.lower not in {"calls", "plans"})


def _past_before(tokens: Sequence[Token], root: Token) -> Token | None:
    """The past tense read as part of its own object: "Oslo | dispatched | riot police"."""
    for c in root.children:
        verb = tokens[c]
        if verb.tag == "VBD" and verb.dep in {"amod", "compound"} and verb.i and not verb.children:
            doer = tokens[verb.i - 1]
            if doer.pos in NOUNS and doer.head == root.i and doer.dep in {"compound", "nmod"}:
                return verb
    return None


def _participle(tokens: Sequence[Token], root: Token) -> Token | None:
    """The participle that is the verb of the sentence: "The palace dismissed reports."."""
    if (root.pos not in NOUNS and root.tag != "NNS") or any(
        t.tag in FINITE and t.head == root.i and t.dep != "acl" for t in tokens
    ):
        return None
    joined = [
        tokens[k] for k in root.children if tokens[k].dep == "conj" and tokens[k].pos in NOUNS
    ]
    for c in [*root.children, *(k for noun in joined for k in noun.children)]:
        verb = tokens[c]
        if verb.dep != "acl" or verb.tag not in {"VBN", "VBD"} or c <= root.i:
            continue
        below = [tokens[k] for k in verb.children]
        if verb.head != root.i and verb.tag != "VBD":
            continue  # of a list only what is surely finite: "X, Y and Z called on"
        by = any(b.dep == "obl:agent" and b.lemma not in MEANS for b in below)
        if by or any(b.dep in {"aux", "aux:pass", "mark"} for b in below):
            return None
        acts = any(b.dep == "obj" for b in below) or verb.tag == "VBD"
        return verb if acts or verb.lemma in DOING else None
    return next((t for t in tokens if _moves(tokens, t, root)), None)


def _moves(tokens: Sequence[Token], verb: Token, root: Token) -> bool:
    """Whether a verb that is never passive hangs deep in its subject: "a ship with rice docked"."""
    if verb.dep != "acl" or verb.tag not in {"VBN", "VBD"}:
        return False
    if verb.lemma not in DOING and not any(tokens[c].dep == "obj" for c in verb.children):
        return False
    noun = tokens[verb.head]
    while noun.dep == "nmod" and noun.head != noun.i:
        noun = tokens[noun.head]
    return noun.i == root.i < verb.i and not any(
        tokens[c].dep in {"obl:agent", "aux", "aux:pass", "mark"} for c in verb.children
    )


def _headline(
    tokens: Sequence[Token], verbs: Mapping[str, Sequence[Form]]
) -> tuple[int, str] | None:
    """The word that is the verb of a headline, and its dictionary form; or None."""
    if any(t.tag in FINITE and t.pos in {"VERB", "AUX"} and t.dep == "root" for t in tokens):
        return None
    for k in range(1, len(tokens) - 1):
        token, before, after = tokens[k], tokens[k - 1], tokens[k + 1]
        if token.pos in {"PUNCT", "VERB", "AUX", "SCONJ"}:
            return None
        if token.pos not in MISTAKEN:
            continue
        if before.lower == "to" and k > 1 and tokens[k - 2].pos in NOUNS:
            return (k, token.lower) if token.lower in verbs and after.pos in NOMINAL else None
        if before.pos not in NOMINAL or before.pos == "DET":
            continue
        several = k > 2 and tokens[k - 2].lower in {"and", "&"}  # "Chad and Niger announce truce"
        form = _verb_form(token, before, verbs, several=several)
        if form is not None and (
            after.pos in NOMINAL or after.tag == "NN" or _goes_with(verbs[form], after.lower)
        ):
            return k, form
    return None


def _goes_with(forms: Sequence[Form], particle: str) -> bool:
    """Whether a verb is listed with this word after it: "calls for"."""
    return any(form.rest[:1] == (particle,) for form in forms)


def _verb_form(
    token: Token, before: Token, verbs: Mapping[str, Sequence[Form]], *, several: bool
) -> str | None:
    """The verb that this word is a present tense of, to fit the word before it."""
    word = token.lower
    if word.endswith("s"):
        endings = [word[:-1], word[:-2] if word.endswith("es") else "",
                   word[:-3] + "y" if word.endswith("ies") else ""]  # fmt: skip
        return next((form for form in endings if form in verbs), None)
    plural = several or before.tag in {"NNS", "NNPS"} or before.lower in {"police", "people"}
    return word if plural and word in verbs else None
