"""Sentences read again where the parser took the verb for another word: headlines and orders.

"Navy seizes two boats" ends with no full stop and has no verb for a model trained on running text;
"Free the miners!" begins with an adjective for it; in "The king apologised for the raid." the verb
became a participle of its own subject. Where a word that the codebook lists as a verb stands so,
it is made the verb again, and what stands beside it its subject and object. Every other sentence
stays as it is.
"""

from collections.abc import Callable, Mapping, Sequence

from purport.core.parse import Token
from purport.stages.events.auxiliaries import stranded
from purport.stages.events.bare_verbs import bare
from purport.stages.events.causing import had_done
from purport.stages.events.commands import commanded
from purport.stages.events.compounds import compounded
from purport.stages.events.dated_clauses import dated
from purport.stages.events.gerunds import as_noun, is_deed_of_a_day
from purport.stages.events.giving import given
from purport.stages.events.hyphened import hyphened
from purport.stages.events.infinitives import misread
from purport.stages.events.interposed import interposed
from purport.stages.events.lexicon import Form
from purport.stages.events.mending import (
    FINITE,
    NOMINAL,
    NOUNS,
    acted_on,
    as_captive,
    as_clause,
    as_deed,
    as_given,
    as_infinitive,
    as_let,
    as_main,
    as_perfect,
    as_predicate,
    as_spelt,
    as_verb,
    asks_to,
    controlled,
    is_tree,
    taken_object,
    told_as_part,
    with_object,
    with_subject,
)
from purport.stages.events.parted_objects import parted_object
from purport.stages.events.phrases import words
from purport.stages.events.rejoining import rejoined
from purport.stages.events.unread_verbs import is_unread_past, unread

MISTAKEN = frozenset({"NOUN", "PROPN", "ADJ", "ADV", "INTJ"})
ENDS = frozenset({".", "?", "!", "…", ";", ":"})
BEGINNING = frozenset(
    {"the", "your", "our", "all", "these", "those", "his", "her", "their", "this"}
)
CLAUSES = frozenset({"ccomp", "advcl", "csubj", "acl"})
LETTING = frozenset({"let", "make", "have", "help", "watch", "see"})
BEFORE_DOING = words(
    "deny stop avoid consider risk admit begin start continue regret suggest propose resume "
    "oppose halt recommend finish keep"
)
INTENDING = words(
    "plan hope aim vow pledge promise move attempt offer claim demand want threat call appeal"
)
DOERS = frozenset({"you", "they", "we", "he", "she", "it", "i"})
CAPTIVES = frozenset({"hostage", "prisoner", "captive"})
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
        if mistaken.pos in IDLE and not is_unread_past(mistaken):
            continue
        kind = _mistaken(tokens, mistaken, verbs)
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


def _mistaken(
    tokens: Sequence[Token], word: Token, verbs: Mapping[str, Sequence[Form]]
) -> Callable[[Sequence[Token], Token], Sequence[Token]] | None:
    """How to mend this word, where it is a verb that was taken for another; or None."""
    if word.tag == "RB" and word.lower.endswith(("ise", "ize")) and word.lower in verbs:
        return misread(tokens, word, verbs) or as_spelt
    if word.pos == "VERB" and word.dep in {"acl", "acl:relcl"} and taken_object(tokens, word):
        return with_object
    if word.pos == "NOUN" and word.dep in CLAUSES and told_as_part(tokens, word) is not None:
        return as_clause
    if word.tag == "VBG" and word.pos == "VERB" and is_deed_of_a_day(tokens, word):
        return as_noun
    if word.dep == "obj" and word.lower in CAPTIVES and _is_taken(tokens, word):
        return as_captive
    if word.tag == "VB" and word.dep in {"csubj", "root"} and _is_controlled(tokens, word):
        return controlled
    if word.pos == "ADJ" and word.lower in verbs and _governs(tokens, word):
        return with_subject
    if (
        word.dep in {"conj", "appos"}
        and tokens[word.head].dep == "iobj"
        and _is_given(tokens, word)
    ):
        return as_given
    if word.tag == "VBN" and word.dep == "amod" and _is_perfect(tokens, word):
        return as_perfect
    if word.dep == "acl" and word.tag in {"VBN", "VBD"} and acted_on(tokens, word) is not None:
        return as_predicate
    if word.pos in {"NOUN", "VERB"} and word.lower in verbs and _opened(tokens, word):
        return with_subject
    if word.pos == "NOUN" and word.lower in verbs:
        if word.tag in {"VBP", "VB"} and word.dep in {"advcl", "ccomp"}:
            return with_subject
        below = [tokens[c] for c in word.children]
        asked = any(b.tag == "MD" and b.dep == "aux" for b in below)
        named = any(b.dep == "cop" for b in below) or tokens[word.i - 1].pos in {"DET", "ADJ"}
        if asked and word.i and not named:
            return with_subject
    if word.dep in {"compound", "amod"} and word.i > 1 and word.lower in verbs:
        noun, to = tokens[word.head], tokens[word.i - 1]
        if to.lower == "to" and noun.tag == "NNS" and asks_to(tokens, word.i) is not None:
            return as_infinitive
    if word.dep == "compound" and word.pos == "NOUN" and word.i > 1 and word.lower in verbs:
        noun, doer = tokens[word.head], tokens[word.i - 1]
        let = tokens[noun.head].lemma in LETTING and noun.dep == "obj"
        if let and doer.head == noun.i and doer.dep == "compound" and doer.pos in NOUNS:
            return as_let
    if word.dep == "compound" and word.tag == "VBG" and word.i and word.lemma in verbs:
        noun, before = tokens[word.head], tokens[word.i - 1]
        if before.lemma in BEFORE_DOING and noun.dep == "obj" and noun.head == before.i:
            return as_deed
    return (
        misread(tokens, word, verbs)
        or rejoined(tokens, word)
        or stranded(tokens, word, verbs)
        or interposed(tokens, word)
        or commanded(tokens, word, verbs)
        or had_done(tokens, word)
        or bare(tokens, word, verbs)
        or parted_object(tokens, word, verbs)
        or given(tokens, word, verbs)
        or dated(tokens, word)
        or unread(tokens, word, verbs)
    )


def _is_taken(tokens: Sequence[Token], word: Token) -> bool:
    """Whether people stand before "hostage" as part of it: "took nine men hostage"."""
    people = tokens[word.i - 1]
    return (
        people.head == word.i
        and people.dep == "compound"
        and tokens[word.head].lemma in {"take", "hold", "make", "keep"}
    )


def _is_controlled(tokens: Sequence[Token], word: Token) -> bool:
    """Whether an infinitive was taken for a subject or noun: "is due to visit", "the aim is to"."""
    if word.dep == "csubj":
        return any(tokens[c].dep in {"nsubj", "nsubj:pass"} for c in tokens[word.head].children)
    below = [tokens[c] for c in word.children]
    return any(b.dep == "cop" for b in below) and any(b.lower == "to" for b in below)


def _is_given(tokens: Sequence[Token], word: Token) -> bool:
    """Whether a thing given was hung from whom it was given to: "gave the clan nine mules"."""
    verb = tokens[tokens[word.head].head]
    if any(tokens[c].dep == "obj" for c in verb.children):
        return False
    between = tokens[word.head + 1 : word.i]
    return bool(between) and all(t.pos in NOMINAL for t in between)


def _is_perfect(tokens: Sequence[Token], word: Token) -> bool:
    """Whether "had" before a participle has the noun after it: "the army had tortured men"."""
    had = tokens[word.i - 1] if word.i else word
    noun = tokens[word.head]
    if had.lemma != "have" or noun.head != had.i or noun.dep != "obj":
        return False
    return any(tokens[c].dep == "nsubj" and c < had.i for c in had.children)


def _governs(tokens: Sequence[Token], word: Token) -> bool:
    """Whether an adjective has an object, and "to", "and" or "better" before it: "to free him"."""
    before = tokens[word.i - 1].lower if word.i else ""
    governs = word.tag == "VB" or before in {"to", "and", "better"}
    governs |= bool(word.i) and tokens[word.i - 1].lower in DOERS  # "that you free our sons"
    return governs and any(tokens[c].dep == "obj" for c in word.children)


def _opened(tokens: Sequence[Token], word: Token) -> bool:
    """Whether a word opened by "that" or "if" has the noun before it as a mere part of its name."""
    if word.tag not in {"NN", "VB", "VBP"} or not word.i or word.dep not in CLAUSES:
        return False
    below = [tokens[c] for c in word.children]
    marked = any(b.dep == "mark" and b.lower != "to" for b in below)
    named = any(b.dep == "compound" and b.i == word.i - 1 and b.pos in NOUNS for b in below)
    return marked and named and not any(b.dep.startswith("nsubj") for b in below)


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
