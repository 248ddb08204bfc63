"""Who stands where at a verb: subject, object and the rest, also where syntax leaves them unsaid.

Positions are those of `ParsedSentence.tokens`. A subject that is not said at the verb is found at
the verb it is coordinated with, at the verb that governs it ("agreed to withdraw", "ordered troops
to withdraw"), at the noun a participle or relative clause belongs to, and last of all as the
nearest phrase on the left.
"""

from collections.abc import Sequence

from purport.core.parse import Token
from purport.stages.events.asides import (
    after_and,
    before_aside,
    is_no_subject,
    nearest_left,
    reported_before,
    with_name,
)
from purport.stages.events.passives import (
    MEANS,
    NEVER_PASSIVE,
    UNDERGONE,
    and_by,
    counted,
    is_captive,
    undergoes,
)
from purport.stages.events.phrases import RELATIVES, Phrases
from purport.stages.events.purposes import (
    BOUND,
    CAMPAIGNS,
    CAUSING,
    CHARGING,
    COMPANIONS,
    ORDERING,
    SUBJECT_CONTROL,
    TO_OBJECT,
    WAGING,
    WORK,
    before_to,
    for_which,
    for_whom,
    is_first_to,
    named_before,
)

SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubj:outer"})
PERSONS = frozenset({"he", "she", "they", "we", "i", "you"})
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET", "X", "SYM"})
CAUSES = frozenset({"because", "wake", "instead", "ahead", "aftermath", "light", "view", "spite"})
DEEPEST = 6


def is_passive(tokens: Sequence[Token], verb: Token) -> bool:
    """Whether the verb is passive, or a participle that stands for a passive clause."""
    objects = False
    if verb.lemma in NEVER_PASSIVE and verb.dep in {"acl", "advcl"}:
        return False
    if verb.dep == "amod" and stands_as_verb(tokens, verb):
        return False
    has = verb.tag == "VBN" and any(tokens[c].lemma == "have" for c in verb.children)
    below = {tokens[c].dep for c in verb.children}
    active = {"nsubj", "obj"} <= below  # "accepted the demands by miners"
    for c in verb.children:
        dep = tokens[c].dep
        by = dep in {"obl:agent", "cop"} and not active  # "the men whom they arrested were"
        if by or dep == "aux:pass" or (dep == "nsubj:pass" and not has):
            return True  # "tanks had crossed" is none, whatever the parser calls its subject
        if dep == "obj" and not is_captive(tokens, verb, c):
            objects = True
    if verb.lemma in UNDERGONE and not objects and undergoes(tokens, verb):
        return True
    if verb.tag not in {"VBN", "VBD"} or verb.dep not in {"acl", "advcl", "amod", "conj", "xcomp"}:
        return False
    if any(tokens[c].dep in SUBJECTS or tokens[c].dep == "aux" for c in verb.children):
        return False
    if verb.dep == "xcomp":  # "saw nine men hanged", but not "helped hang nine men"
        return not objects and any(tokens[c].dep == "obj" for c in tokens[verb.head].children)
    if verb.dep == "conj":
        head = tokens[verb.head]
        alike = head.tag in {"VBN", "JJ"} and verb.tag == "VBN"
        return alike and not objects and is_passive(tokens, head)
    return not objects


def subject(tokens: Sequence[Token], phrases: Phrases, verb: Token, depth: int = 0) -> list[int]:
    """The grammatical subject: of a passive, whom it is done to. Empty when there is none."""
    mine = [c for c in verb.children if tokens[c].dep in SUBJECTS] or counted(tokens, verb)
    apart = before_aside(tokens, phrases, verb, mine)
    if apart is not None:
        return [apart]
    if not mine and verb.tag == "VBG":  # "the rebels' taking the town", "with Oslo calling"
        mine = [c for c in verb.children if tokens[c].dep == "nmod:poss"] or with_name(tokens, verb)
    if not mine and any(tokens[c].dep == "obj" for c in verb.children):
        # "so that it can shell us": no empty subject, whatever the parser says
        mine = [c for c in verb.children if tokens[c].dep == "expl" and tokens[c].lower == "it"]
    if mine:
        mine = [c for c in mine if not is_no_subject(tokens[c])] or mine  # "the judge Monday freed"
        before = [c for c in mine if c < verb.i]
        best = max(before) if before else mine[0]
        said = tokens[best]
        if said.lower == "ahead":  # "ahead of the summit, Oslo held talks"
            best = next((c for c in said.children if tokens[c].dep == "appos"), best)
        if said.lower in RELATIVES and said.pos in {"PRON", "DET", "SCONJ"}:
            if verb.dep in {"acl:relcl", "acl", "advcl:relcl"} and tokens[verb.head].pos in NOMINAL:
                return _predicated(tokens, verb.head)
            before_it = phrases.at[best - 1] if best else None
            return [before_it.head] if before_it is not None else []
        return [best]
    if depth >= DEEPEST:
        return []
    return _unsaid_subject(tokens, phrases, verb, depth)


def _unsaid_subject(
    tokens: Sequence[Token], phrases: Phrases, verb: Token, depth: int
) -> list[int]:
    head, dep = tokens[verb.head], verb.dep
    if dep == "conj" and head.pos in {"VERB", "AUX", "ADJ", "NOUN"} and head.i != verb.i:
        own = after_and(tokens, phrases, verb)
        if own:
            return own
        if head.pos == "NOUN" and not any(tokens[c].dep in SUBJECTS for c in head.children):
            above = tokens[head.head]
            means = any(tokens[c].lower in {"by", "through"} for c in verb.children)
            if verb.tag == "VBG" and means and above.pos == "VERB":
                return subject(tokens, phrases, above, depth + 1)  # "by a raid or by shelling"
            return nearest_left(tokens, phrases, verb)
        return subject(tokens, phrases, head, depth + 1)
    if dep in {"acl", "acl:relcl"}:
        owner = before_to(tokens, phrases, verb) if dep == "acl" and _has_to(tokens, verb) else []
        if owner:
            return owner
        if head.pos in NOMINAL:
            above = tokens[head.head]
            if (
                verb.tag == "VB" and head.dep in {"obj", "obl", "iobj"}
                and above.lemma in ORDERING and _has_to(tokens, verb)
            ):  # fmt: skip
                return [head.i]
            first = tokens[head.head]  # "brought the mayor and the envoy to speak"
            if head.dep == "conj" and first.dep == "obj" and tokens[first.head].lemma in ORDERING:
                return [first.i]
            if verb.tag == "VBG" and head.dep == "obj" and above.lemma in CHARGING:
                return [head.i]
            if (verb.tag == "VB" and _has_to(tokens, verb)) or (
                verb.tag == "VBG" and any(tokens[c].dep in {"mark", "case"} for c in verb.children)
            ):
                return _of_noun(tokens, phrases, head, depth)
            if dep == "acl" and any(tokens[c].dep == "cop" for c in head.children):
                said = [c for c in head.children if tokens[c].dep in SUBJECTS]
                if said and verb.tag == "VBG":
                    return said[-1:]  # "Oslo was the largest donor, giving ..."
            return [head.i]
        return subject(tokens, phrases, head, depth + 1)
    bare = verb.tag in {"VB", "VBG"} or tokens[verb.i - 1].lower == "having"
    if dep in {"xcomp", "ccomp", "advcl"} and (dep != "ccomp" or bare):
        meant = for_whom(tokens, phrases, verb) if dep == "xcomp" else []
        if meant:
            return meant
        charged = (
            head.lemma in CHARGING
            and verb.tag == "VBG"
            and any(tokens[c].dep in {"mark", "case"} for c in verb.children)
        )
        if (threatened := for_which(tokens, head, verb)) is not None:
            return [threatened]
        caused = dep != "xcomp" and verb.tag == "VB" and (dep == "ccomp" or head.lemma in CAUSING)
        if charged or caused or dep == "xcomp":
            controlled = [c for c in _controlled(tokens, head) if c < verb.i or verb.tag != "VB"]
            if controlled:
                return controlled
        purpose = dep == "advcl" and verb.tag == "VB" and _has_to(tokens, verb)
        owner = before_to(tokens, phrases, verb) if purpose else []
        if owner:
            return owner
        if purpose and head.lemma not in ORDERING | BOUND and is_passive(tokens, head):
            return agent(tokens, head)  # "was summoned to protest": not by the one summoned
        marked = any(tokens[c].dep in {"mark", "aux", "advmod"} for c in verb.children)
        bare_form = verb.tag == "VB" and not _has_to(tokens, verb)
        if dep == "advcl" and (verb.tag in {"VBD", "VBZ", "VBP"} or bare_form):
            found = nearest_left(tokens, phrases, verb)
            if found or marked or verb.i < head.i:
                return found  # else "shot him and then, smiling, appeared to thank Oslo"
        reported = reported_before(tokens, head, verb) if verb.tag == "VBG" else None
        if reported is not None:
            return subject(tokens, phrases, reported, depth + 1)
        if head.pos in {"VERB", "AUX", "ADJ", "NOUN"}:
            return subject(tokens, phrases, head, depth + 1)
        return []
    if verb.dep == "amod" and verb.tag in {"VBG", "VBN"}:
        if stands_as_verb(tokens, verb):
            before = phrases.at[verb.i - 1]
            return [] if before is None else [before.head]
        return [head.i]
    return nearest_left(tokens, phrases, verb)


def _has_to(tokens: Sequence[Token], verb: Token) -> bool:
    return any(tokens[c].lower == "to" for c in verb.children)


def _controlled(tokens: Sequence[Token], head: Token) -> list[int]:
    """The object of the governing verb, where that is who acts."""
    if head.lemma in SUBJECT_CONTROL:
        return []
    for c in head.children if head.lemma != "call" else ():
        if tokens[c].dep in {"obj", "iobj"} and tokens[c].pos in NOMINAL:
            return [] if tokens[c].lower.endswith(("self", "selves")) else [c]
    if head.lemma in TO_OBJECT and not is_passive(tokens, head):
        for c in head.children:
            word = preposition(tokens, tokens[c])
            if tokens[c].dep in {"obl", "nmod"} and word in {"on", "upon", "to", "for", "with"}:
                return [c]
    return []


def _of_noun(tokens: Sequence[Token], phrases: Phrases, noun: Token, depth: int) -> list[int]:
    """Who is to do what the noun says: the owner, or the subject of the verb it completes."""
    if noun.entity is not None or noun.lemma.lower() in COMPANIONS:
        above = _over(tokens, noun)
        if above is not None:  # "working with Oslo and its partners to help": not the partners
            return subject(tokens, phrases, above, depth + 1)
    for c in noun.children:
        if tokens[c].dep == "nmod:poss":
            return [c]
    first = is_first_to(tokens, noun)
    if first is not None:
        return [first]
    if noun.lemma in WORK | CAMPAIGNS and named_before(tokens, noun):
        return [noun.i]  # "Danish efforts to help"
    between = prepositional(tokens, phrases, [noun.i], "between")
    if between:
        return between  # "a partnership between the league and Oslo to help"
    while noun.dep == "nmod" and tokens[noun.head].pos in {"NUM", "SYM"}:
        noun = tokens[noun.head]  # "gave $2 million in aid to support"
    head = tokens[noun.head]
    if noun.lemma in CAMPAIGNS and noun.dep in {"obj", "nmod"} and head.lemma not in WAGING:
        return [noun.i]
    if noun.dep == "nmod" and (head.dep == "obj" or any(tokens[c].dep == "cop"
                                                        for c in head.children)):  # fmt: skip
        above = tokens[head.head] if head.dep == "obj" else head
        if head.dep != "obj" or above.lemma in {"have", "take", "play"}:
            return subject(tokens, phrases, above, depth + 1)  # "has a duty in this regard to"
    if noun.dep in {"obj", "obl", "nsubj:pass", "xcomp"} and head.pos in {"VERB", "AUX"}:
        if noun.dep == "nsubj:pass":
            return agent(tokens, head)
        return subject(tokens, phrases, head, depth + 1)
    return []


def _over(tokens: Sequence[Token], noun: Token) -> Token | None:
    """The verb that a party completes by "with", in a list or by a place it is of; or None."""
    of = noun
    for _ in range(5):
        head = tokens[noun.head]
        if noun.dep == "obl" and head.pos == "VERB":
            return head if preposition(tokens, noun) in {"with", "alongside"} else None
        if noun.dep == "obj" and head.pos == "VERB" and preposition(tokens, of) == "with":
            return head  # "held talks with officials to discuss"
        if noun.dep == "obl:unmarked" and head.pos == "VERB" and noun.entity is not None:
            return head  # an apposition: "met the minister, Ada Obi, to discuss"
        if noun.dep not in {"conj", "appos", "nmod"} or head.pos not in NOMINAL:
            return None
        noun = head
    return None


def _predicated(tokens: Sequence[Token], i: int) -> list[int]:
    """The noun a relative clause is of; or who is said to be that: "Ada is the judge who freed"."""
    noun = tokens[i]
    while noun.dep == "conj" and noun.head < noun.i and tokens[noun.head].pos in NOMINAL:
        noun = tokens[noun.head]
    if tokens[i].entity is not None or not any(tokens[c].dep == "cop" for c in noun.children):
        return [i]
    said = [c for c in noun.children if tokens[c].dep in SUBJECTS]
    if not said and noun.dep == "conj":
        said = [c for c in tokens[noun.head].children if tokens[c].dep in SUBJECTS]
    named = said and (tokens[said[-1]].entity is not None or tokens[said[-1]].lower in PERSONS)
    return said[-1:] if named else [i]


def stands_as_verb(tokens: Sequence[Token], word: Token) -> bool:
    """Whether what is parsed as a modifier is the verb: "the army deployed tanks"."""
    if word.tag not in {"VBN", "VBD"} or word.i < 2 or word.head < word.i:
        return False
    before = tokens[word.i - 1]
    return before.pos in {"NOUN", "PROPN"} and before.dep in {"compound", "nsubj", "nmod:desc"}


def agent(tokens: Sequence[Token], verb: Token) -> list[int]:
    """Whom "by" names, after a passive or an event noun."""
    kept = [k for c in verb.children if is_captive(tokens, verb, c) for k in tokens[c].children]
    for c in (*verb.children, *kept):
        child = tokens[c]
        if child.lemma in MEANS and len(child.children) < 2:
            continue
        if child.dep in {"obl:agent", "obl", "nmod"} and preposition(tokens, child) == "by":
            return [c, *and_by(tokens, c)]
    return []


def beside(tokens: Sequence[Token], verb: Token) -> Token | None:
    """The verb joined to this one by no more than "and": "was bound and whipped"."""
    head = tokens[verb.head]
    if verb.dep == "conj" and head.pos == "VERB" and joined_verb(tokens, head) is verb:
        return head
    return joined_verb(tokens, verb)


def objects(tokens: Sequence[Token], phrases: Phrases, verb: Token) -> list[int]:
    """The direct object of an active verb; also the noun that a relative clause says it of."""
    for c in verb.children:
        child = tokens[c]
        if child.dep == "obj" and child.lower not in RELATIVES:
            return [c]
    if verb.dep == "acl:relcl" and tokens[verb.head].pos in NOMINAL:
        said = [tokens[c] for c in verb.children if tokens[c].dep in SUBJECTS]
        whose = bool(said) and tokens[said[0].i - 1].lower == "whose"
        if said and said[0].lower not in RELATIVES and not whose:
            return [verb.head]
    if verb.dep == "amod" and (
        stands_as_verb(tokens, verb) or any(tokens[c].dep in SUBJECTS for c in verb.children)
    ):
        return [verb.head]
    i = verb.i + 1
    while i < len(tokens) and (tokens[i].dep == "compound:prt" or tokens[i].tag == "RP"):
        i += 1
    if i < len(tokens):
        phrase = phrases.at[i]
        if phrase is not None and phrase.first == i and tokens[i].lower not in RELATIVES:
            head = tokens[phrase.head]
            if head.dep in SUBJECTS:
                # "accuses Russia of having brought": the parser makes it the subject of the clause
                return [phrase.head] if tokens[head.head].head == verb.i else []
            if head.dep not in {"obl:unmarked", "iobj"}:
                return [phrase.head]
    joined = joined_verb(tokens, verb)
    return [] if joined is None else objects(tokens, phrases, joined)


def joined_verb(tokens: Sequence[Token], verb: Token) -> Token | None:
    """The verb right after "and", whose object this one shares: "seized and burned two cars"."""
    for c in verb.children:
        child = tokens[c]
        if (
            child.dep == "conj" and child.pos == "VERB" and child.tag == verb.tag
            and child.i == verb.i + 2 and tokens[verb.i + 1].lower in {"and", "or", "&"}
        ):  # fmt: skip
            return child
    return None


def preposition(tokens: Sequence[Token], noun: Token) -> str | None:
    """The preposition a noun hangs by, lower case, or None."""
    for c in noun.children:
        child = tokens[c]
        if child.dep == "case" and child.lower not in {"'s", "’s", "'", "’"}:
            return child.lower
    return None


def prepositional(
    tokens: Sequence[Token], phrases: Phrases, heads: Sequence[int], wanted: str
) -> list[int]:
    """The nouns that hang by this preposition from one of the heads."""
    for h in heads:
        for c in tokens[h].children:
            child = tokens[c]
            if (
                child.dep in {"obl", "nmod", "obl:agent", "advcl", "obl:unmarked", "conj"}
                and phrases.at[c] is not None
                and preposition(tokens, child) == wanted
            ):
                return [c]
    return []


def scanned(
    tokens: Sequence[Token], phrases: Phrases, start: int, wanted: str, reach: int = 18
) -> list[int]:
    """The phrase after the next such preposition in the clause, whatever the tree says of it."""
    for i in range(start, min(start + reach, len(tokens) - 1)):
        token = tokens[i]
        if wanted == "of" and (token.text == "," or token.lower in CAUSES):
            return []
        if token.lower == wanted and token.pos in {"ADP", "SCONJ", "PART"}:
            phrase = phrases.at[i + 1]
            if phrase is not None and phrase.first == i + 1:
                return [phrase.head]
        if i > start and (
            token.tag in {"VBD", "VBZ", "VBP", "MD"}
            or token.lower in {";", ":", "“", '"', "who", "which"}
            or (token.pos == "VERB" and token.dep == "conj")
            or (token.lower == "including" and wanted in {"between", "with", "among"})
            or (token.tag == "VBG" and tokens[i - 1].text == "," and token.lower != "including")
        ):
            return []
    return []
