"""Who stands where at a verb: subject, object and the rest, also where syntax leaves them unsaid.

Positions are those of `ParsedSentence.tokens`. A subject that is not said at the verb is found at
the verb it is coordinated with, at the verb that governs it ("agreed to withdraw", "ordered troops
to withdraw"), at the noun a participle or relative clause belongs to, and last of all as the
nearest phrase on the left.
"""

from collections.abc import Sequence

from purport.core.parse import Token
from purport.stages.events.phrases import Phrases

SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubj:outer"})
RELATIVES = frozenset({"who", "which", "that", "whom", "whose"})
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET", "X", "SYM"})
ORDERING = frozenset(
    {"ask", "urge", "order", "tell", "petition", "advise", "lobby", "encourage", "press", "push",
     "warn", "instruct", "command", "implore", "invite", "force", "allow", "permit", "persuade",
     "call", "require", "direct", "beg", "pressure", "request", "help", "enable", "send",
     "deploy", "dispatch", "appoint", "name", "choose", "elect", "hire", "assign", "nominate",
     "select", "designate", "task", "authorise", "authorize", "train"}
)  # fmt: skip
MEANS = frozenset({"mail", "email", "phone", "telephone", "car", "bus", "train", "sea", "air",
                   "land", "road", "hand", "force", "surprise", "name", "post", "boat", "ship",
                   "plane", "helicopter", "accident", "mistake", "fire"})  # fmt: skip
"""After "by" these alone say how: "by force", but not "by the force"."""
NEVER_PASSIVE = frozenset(
    {"agree", "apologise", "apologize", "march", "rally", "retreat", "vow", "refuse", "decline",
     "clash", "arrive", "resign", "flee", "decide", "go", "talk", "negotiate", "cooperate",
     "protest", "demonstrate", "surrender", "travel", "appeal", "complain"}
)  # fmt: skip
"""What the parser may take for a participle after a noun: "Both sides agreed to ..."."""
CHARGING = frozenset(
    {"accuse", "charge", "suspect", "convict", "blame", "arrest", "sentence", "jail", "condemn",
     "criticise", "criticize", "detain", "indict", "punish", "fine", "praise", "thank", "prevent",
     "stop", "keep", "bar", "ban", "prohibit", "discourage", "denounce", "imprison", "acquit",
     "sue", "prosecute", "execute", "fault", "hang"}
)  # fmt: skip
"""After these a clause with "of", "with", "for" or "from" is about their object."""
TO_OBJECT = frozenset({"call", "appeal", "press", "push", "wait", "lobby", "plead"})
SUBJECT_CONTROL = frozenset({"promise", "threaten", "vow", "agree", "pledge", "offer", "use"})
WORK = frozenset({"work", "effort", "commitment", "plan", "bid", "decision", "attempt", "pledge",
                  "promise", "intention", "ability", "capacity", "readiness"})  # fmt: skip
"""What is done, planned or owed by whoever owns it."""
DEEPEST = 6


def is_passive(tokens: Sequence[Token], verb: Token) -> bool:
    """Whether the verb is passive, or a participle that stands for a passive clause."""
    objects = False
    if verb.lemma in NEVER_PASSIVE and verb.dep in {"acl", "advcl"}:
        return False
    if verb.dep == "amod" and stands_as_verb(tokens, verb):
        return False
    for c in verb.children:
        dep = tokens[c].dep
        if dep in {"aux:pass", "nsubj:pass", "obl:agent", "cop"}:
            return True
        if dep == "obj":
            objects = True
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
    mine = [c for c in verb.children if tokens[c].dep in SUBJECTS]
    if not mine and any(tokens[c].dep == "obj" for c in verb.children):
        # "so that it can shell us": no empty subject, whatever the parser says
        mine = [c for c in verb.children if tokens[c].dep == "expl" and tokens[c].lower == "it"]
    if mine:
        before = [c for c in mine if c < verb.i]
        best = max(before) if before else mine[0]
        said = tokens[best]
        if said.lower in RELATIVES and said.pos in {"PRON", "DET", "SCONJ"}:
            if verb.dep in {"acl:relcl", "acl", "advcl:relcl"} and tokens[verb.head].pos in NOMINAL:
                return [verb.head]
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
        if head.pos == "NOUN" and not any(tokens[c].dep in SUBJECTS for c in head.children):
            return nearest_left(tokens, phrases, verb)
        return subject(tokens, phrases, head, depth + 1)
    if dep in {"acl", "acl:relcl"}:
        owner = _owner_before(tokens, verb) if dep == "acl" and _has_to(tokens, verb) else []
        if owner:
            return owner
        if head.pos in NOMINAL:
            above = tokens[head.head]
            if (
                verb.tag == "VB" and head.dep in {"obj", "obl", "iobj"}
                and above.lemma in ORDERING and _has_to(tokens, verb)
            ):  # fmt: skip
                return [head.i]
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
    if dep in {"xcomp", "ccomp", "advcl"} and (dep != "ccomp" or verb.tag in {"VB", "VBG"}):
        charged = (
            head.lemma in CHARGING
            and verb.tag == "VBG"
            and any(tokens[c].dep in {"mark", "case"} for c in verb.children)
        )
        if charged or dep == "xcomp" or (dep == "ccomp" and verb.tag == "VB"):
            controlled = _controlled(tokens, head)
            if controlled:
                return controlled
        purpose = dep == "advcl" and verb.tag == "VB" and _has_to(tokens, verb)
        owner = _owner_before(tokens, verb) if purpose else []
        if owner:
            return owner
        if purpose and head.lemma not in ORDERING and is_passive(tokens, head):
            return agent(tokens, head)  # "was summoned to protest": not by the one summoned
        if dep == "advcl" and verb.tag in {"VBD", "VBZ", "VBP"}:
            return nearest_left(tokens, phrases, verb)
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
    for c in head.children:
        if tokens[c].dep in {"obj", "iobj"} and tokens[c].pos in NOMINAL:
            return [c]
    if head.lemma in TO_OBJECT:
        for c in head.children:
            if tokens[c].dep in {"obl", "nmod"} and preposition(tokens, tokens[c]) in {
                "on", "upon", "to", "for", "with",
            }:  # fmt: skip
                return [c]
    return []


def _of_noun(tokens: Sequence[Token], phrases: Phrases, noun: Token, depth: int) -> list[int]:
    """Who is to do what the noun says: the owner, or the subject of the verb it completes."""
    for c in noun.children:
        if tokens[c].dep == "nmod:poss":
            return [c]
    if noun.lemma in WORK and any(
        tokens[c].dep in {"compound", "amod"} and tokens[c].entity is not None
        for c in noun.children
    ):  # fmt: skip
        return [noun.i]  # "Danish efforts to help"
    head = tokens[noun.head]
    if noun.dep in {"obj", "obl", "nsubj:pass", "xcomp"} and head.pos in {"VERB", "AUX"}:
        if noun.dep == "nsubj:pass":
            return agent(tokens, head)
        return subject(tokens, phrases, head, depth + 1)
    return []


def _owner_before(tokens: Sequence[Token], verb: Token) -> list[int]:
    """Whose work it is, where that stands right before: "spoke of Oslo's work to help ..."."""
    to = next((c for c in verb.children if tokens[c].lower == "to"), 0)
    noun = tokens[to - 1] if to else verb
    if noun.lemma not in WORK:
        return []
    owned = [c for c in noun.children if tokens[c].dep == "nmod:poss"]
    named = any(
        tokens[c].dep in {"compound", "amod"} and tokens[c].entity is not None
        for c in noun.children
    )
    return owned if owned or not named else [noun.i]


def nearest_left(tokens: Sequence[Token], phrases: Phrases, verb: Token) -> list[int]:
    """The nearest phrase on the left that no preposition opens and no verb parts from this one."""
    i = verb.i - 1
    while i >= 0:
        token = tokens[i]
        if token.pos == "VERB" or token.lower in {";", ":", "“", '"', "”"}:
            return []
        phrase = phrases.at[i]
        if phrase is not None:
            before = tokens[phrase.first - 1] if phrase.first else None
            if before is None or before.pos not in {"ADP", "SCONJ"}:
                return [] if token.lower in RELATIVES else [phrase.head]
            i = phrase.first
        i -= 1
    return []


def stands_as_verb(tokens: Sequence[Token], word: Token) -> bool:
    """Whether what is parsed as a modifier is the verb: "the army deployed tanks"."""
    if word.tag not in {"VBN", "VBD"} or word.i < 2 or word.head < word.i:
        return False
    before = tokens[word.i - 1]
    return before.pos in {"NOUN", "PROPN"} and before.dep in {"compound", "nsubj", "nmod:desc"}


def agent(tokens: Sequence[Token], verb: Token) -> list[int]:
    """Whom "by" names, after a passive or an event noun."""
    for c in verb.children:
        child = tokens[c]
        if child.lemma in MEANS and len(child.children) < 2:
            continue
        if child.dep in {"obl:agent", "obl", "nmod"} and preposition(tokens, child) == "by":
            return [c]
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
        if said and said[0].lower not in RELATIVES:
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


def coordinated(tokens: Sequence[Token], phrases: Phrases, i: int) -> list[int]:
    """The word and those coordinated with it, "along with" included, in order.

    In a list of things counted the parser takes some for appositions: "two cars, nine houses and".
    """
    found = [i]
    listed = any(tokens[c].dep == "conj" for c in tokens[i].children)
    for c in tokens[i].children:
        child = tokens[c]
        counted = child.dep == "appos" and listed and _is_counted(tokens, child)
        if (child.dep == "conj" or counted) and child.pos in NOMINAL and phrases.at[c] not in (
            None, phrases.at[i]
        ) and not _other_verb(tokens, phrases, c):  # fmt: skip
            if not any(tokens[k].dep in SUBJECTS or tokens[k].dep == "cop" for k in child.children):
                found += coordinated(tokens, phrases, c)
        elif child.dep in {"nmod", "conj", "obl"} and any(
            tokens[k].lower in {"along", "together", "alongside"} for k in child.children
        ):
            found += coordinated(tokens, phrases, c)
    return found


def _is_counted(tokens: Sequence[Token], noun: Token) -> bool:
    return any(tokens[c].dep == "nummod" for c in noun.children)


def _other_verb(tokens: Sequence[Token], phrases: Phrases, i: int) -> bool:
    """Whether a second verb opens the phrase: "killed nine men and | burned two houses"."""
    phrase = phrases.at[i]
    if phrase is None or phrase.first < 2:
        return False
    verb = tokens[phrase.first - 1]
    return verb.tag in {"VBD", "VBN"} and verb.head == i and tokens[verb.i - 1].pos == "CCONJ"


def before_and(tokens: Sequence[Token], phrases: Phrases, i: int) -> list[int]:
    """Heads of "X, Y and" before a subject, where the parser took its last part for the whole."""
    found: list[int] = []
    phrase = phrases.at[i]
    if phrase is None or tokens[i].dep not in SUBJECTS:
        return found
    first, word = phrase.first, {"and", "&"}
    while first >= 2 and tokens[first - 1].lower in word:
        at = first - 2
        if tokens[at].text == "," and at:
            at -= 1
        other = phrases.at[at]
        if other is None or not first <= tokens[other.head].head <= i + 12:
            break
        if other.first and tokens[other.first - 1].pos in {"ADP", "VERB"}:
            break
        found.insert(0, other.head)
        first, word = other.first, {"and", "&", ","}
    return found


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
        if token.lower == wanted and token.pos in {"ADP", "SCONJ", "PART"}:
            phrase = phrases.at[i + 1]
            if phrase is not None and phrase.first == i + 1:
                return [phrase.head]
        if i > start and (
            token.tag in {"VBD", "VBZ", "VBP", "MD"}
            or token.lower in {";", ":", "“", '"', "who", "which"}
            or (token.pos == "VERB" and token.dep == "conj")
            or (token.lower == "including" and wanted in {"between", "with", "among"})
        ):
            return []
    return []
