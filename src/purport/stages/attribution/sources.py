"""Who a verb, noun or adjective makes the source: its own subject, or the one it shares."""

from typing import NamedTuple

from purport.stages.attribution.clauses import Clauses, Stretch, words

EXPLETIVE = frozenset({"it", "there"})
RELATIVE = frozenset({"who", "which", "that", "whom"})
STATEMENTS = words(
    "statement letter report release tweet post message email memo op-ed article column "
    "note communique interview speech decree resolution ruling filing lawsuit petition "
    "paper papers dossier document memorandum decision declaration appeal"
)
DOCUMENT_VERBS = words(
    "issue release publish send write make give deliver post file sign put read circulate "
    "have tweet pass adopt tweet email"
)
LIGHT = words(
    "make issue express voice give deliver raise reiterate repeat offer file launch "
    "release receive have renew hold share announce convey state echo level lodge table "
    "submit present put reject deny dismiss face draw win pledge throw show retain "
    "harbour harbor lend"
)
"""Verbs whose subject is the source of a claim noun that is their object ("issued a warning")."""
RESUMED = words(
    "say add tell note warn call ask argue claim insist stress explain urge deny announce "
    "acknowledge suggest predict describe write promise vow pledge accuse criticize criticise "
    "praise agree assure cast confirm contend declare decline demand dispute emphasize emphasise "
    "express maintain mention oppose point propose recommend refer reject remark reply reveal "
    "state support voice question concede admit observe cite dismiss signal underline reiterate "
    "repeat respond reaffirm condemn denounce defend caution joke"
)
"""Verbs that take the word up again after a conjunction ("and added"): a claim of their own."""
DAYS = words("monday tuesday wednesday thursday friday saturday sunday today yesterday")
WHEN = words(
    "monday tuesday wednesday thursday friday saturday sunday today yesterday week month "
    "night recently also later earlier"
)
MEDIA = words("phone telephone email e-mail text video letter satellite radio mail post fax link")
"""What something is said by without saying it."""
TURNING_DOWN = words("reject deny dismiss refute dispute rebuff")
BORROWING = frozenset({"draw", "face", "win", "receive"})


class Subject(NamedTuple):
    """Who a word has for its subject: the head, its words, and whether the clause is passive.

    `meant` is the head of whom a relative pronoun stands for, else the head itself.
    """

    head: int
    words: Stretch
    passive: bool
    meant: int


def subject(seen: Clauses, i: int, depth: int = 0) -> Subject | None:
    """The subject of a verb or predicate, its own or shared; None where there is none."""
    tokens = seen.tokens
    own = _who(seen, i)
    if own is None:
        own = seen.child(i, "expl")
    if own is not None and seen.zone[own] >= 0 and seen.zone[i] < 0:
        # A quotation is what is said, never who says it.
        return None
    passive = seen.child(i, "aux:pass") is not None
    if own is not None and own > i and tokens[i].tag == "VBG":
        return _shared(seen, i, passive, depth)
    if own is not None:
        # Only an auxiliary makes a passive: parsers take "the deputy interjected" for one.
        passive = passive or (
            tokens[own].dep.endswith(":pass") and seen.child(i, "aux", "cop") is not None
        )
        meant = own
        if tokens[own].lower in RELATIVE and seen.base(i) == "acl":
            meant = tokens[i].head
        phrase = noun_phrase(seen, own, i)
        after = past_dateline(seen, phrase, i)
        if after is not None:
            return after._replace(passive=passive)
        return Subject(own, phrase, passive, meant)
    if depth > 4 or tokens[i].head == i:
        return None
    return _shared(seen, i, passive, depth)


def _who(seen: Clauses, i: int) -> int | None:
    """The head of the own subject, before a day taken for it: "the president | Friday vowed"."""
    own = seen.child(i, "nsubj")
    if own is None or seen.tokens[own].lower not in DAYS or not 0 < own < i:
        return own
    head = own - 1
    while seen.tokens[head].dep in {"flat", "goeswith"} and seen.tokens[head].head < head:
        head = seen.tokens[head].head
    return head if seen.tokens[head].pos in {"NOUN", "PROPN"} else own


def past_dateline(seen: Clauses, source: Stretch, i: int) -> Subject | None:
    """The source after a dateline's dash that the parser took for a part of the source, or None.

    "CAIRO, 5 March (AB) -- The ministry said" opens a document, not a list of speakers.
    """
    tokens = seen.tokens
    if source.first > 1 or source.first >= i or i > 30:
        return None
    dash = next((t.i for t in tokens[source.first : i] if t.text in {"--", "—", "–", "-"}), None)
    if dash is None or not (tokens[source.first].text.isupper() or tokens[dash - 1].text == ")"):
        return None
    last = i - 1
    while last > dash and tokens[last].pos in {"ADV", "AUX", "PUNCT"}:
        last -= 1
    names = [t.i for t in tokens[dash + 1 : last + 1] if t.pos in {"PROPN", "NOUN", "PRON"}]
    if not names:
        return None
    inner = [n for n in names if not dash < tokens[n].head <= last]
    head = inner[0] if inner else names[-1]
    return Subject(head, Stretch(dash + 1, last), False, head)


def _shared(seen: Clauses, i: int, passive: bool, depth: int) -> Subject | None:
    tokens = seen.tokens
    head, label = tokens[i].head, seen.base(i)
    if seen.zone[head] != seen.zone[i]:
        return _sayer_before(seen, i, depth)
    if label == "acl":
        return _of_noun(seen, i, head, passive, depth)
    if label == "parataxis" and _heads(seen, head, i):
        return Subject(head, _before(seen, Stretch(seen.left[head], head), i), passive, head)
    if label not in {"conj", "xcomp", "advcl", "parataxis", "dep"}:
        return None
    if tokens[head].pos not in {"VERB", "AUX", "ADJ", "NOUN", "PROPN"}:
        return None
    quoting = label == "advcl" and tokens[seen.left[i]].lower == "as" and tokens[i].tag == "VBG"
    if label == "xcomp" or quoting:
        controller = seen.child(head, "obj", "iobj")
        if controller is not None and controller < i:
            return Subject(controller, noun_phrase(seen, controller, i), passive, controller)
    if label == "parataxis" and not tokens[i].tag.startswith("VBG"):
        return None
    if (label == "conj" and resumes(seen, i)) or (label == "advcl" and adds(seen, i)):
        head = tokens[head].head
    found = subject(seen, head, depth + 1)
    if found is None:
        return None
    if label == "advcl" and not passive and participle(seen, i):
        passive = True
    if label == "conj" and not passive:
        # "was arrested and said": the second verb is active unless it is a bare participle.
        shares = found.passive and tokens[i].tag == "VBN" and seen.child(i, "aux", "obj") is None
        return found._replace(passive=shares)
    return found._replace(passive=passive)


def _sayer_before(seen: Clauses, i: int, depth: int) -> Subject | None:
    """Whoever the nearest verb of speech before "adding" has: '"...", he said, adding that'."""
    tokens = seen.tokens
    if tokens[i].tag != "VBG" or tokens[i - 1].pos not in {"PUNCT", "ADV", "CCONJ"}:
        return None
    for k in range(i - 1, max(i - 30, -1), -1):
        if seen.zone[k] != seen.zone[i]:
            return None
        if tokens[k].lemma in RESUMED and tokens[k].tag in {"VBD", "VBZ", "VBP"}:
            found = subject(seen, k, depth + 1)
            return None if found is None else found._replace(passive=False)
    return None


def quoted_as(seen: Clauses, i: int) -> bool:
    """Whether a verb ends "were quoted as saying": whoever is quoted says what stands around."""
    tokens = seen.tokens
    return (
        i > 1
        and tokens[i].tag == "VBG"
        and tokens[i - 1].lower == "as"
        and tokens[i - 2].lemma in {"quote", "cite"}
    )


def _heads(seen: Clauses, head: int, i: int) -> bool:
    """Whether a plural noun that the parser made the root is the verb's subject.

    "Executives of the firm, which earned millions, say ..."
    """
    tokens = seen.tokens
    return (
        tokens[head].tag in {"NNS", "NNPS"}
        and head < i
        and tokens[head].head == head
        and tokens[i].tag in {"VB", "VBP", "VBD"}
        and tokens[i - 1].text == ","
        and seen.child(i, "aux", "mark") is None
    )


def resumes(seen: Clauses, i: int) -> bool:
    """Whether a verb of speech takes up the one above it: "said X left and added that Y stayed".

    The parser joins it to "left"; same tense, no subject and a verb of speech above say otherwise.
    """
    tokens = seen.tokens
    token, joined = tokens[i], tokens[tokens[i].head]
    above = tokens[joined.head]
    return (
        token.dep.startswith("conj")
        and token.lemma in RESUMED
        and joined.dep.startswith("ccomp")
        and above.lemma in RESUMED
        and (above.tag == token.tag or above.lemma == token.lemma)
        and joined.i < i
        and above.i < joined.i
    )


def adds(seen: Clauses, i: int) -> bool:
    """Whether ", adding that" was hung from what is told: whoever says the one says the other."""
    tokens = seen.tokens
    joined = tokens[tokens[i].head]
    above = tokens[joined.head]
    return (
        tokens[i].tag == "VBG"
        and tokens[i].lemma in RESUMED
        and joined.dep.startswith("ccomp")
        and above.lemma in RESUMED
        and above.i < joined.i < i
        and "," in {tokens[seen.left[i]].text, tokens[max(i - 1, 0)].text}
    )


def participle(seen: Clauses, i: int) -> bool:
    """Whether a verb without auxiliary or subject is a bare past participle ("when asked")."""
    token = seen.tokens[i]
    return seen.child(i, "aux") is None and (
        token.tag == "VBN" or (token.tag == "VBD" and token.dep.startswith("advcl"))
    )


def _of_noun(seen: Clauses, i: int, head: int, passive: bool, depth: int) -> Subject | None:
    """The noun that "saying X" hangs from, or whoever issued it when it is a statement."""
    tokens = seen.tokens
    verb = tokens[head].head
    if tokens[head].lower in WHEN and tokens[i].tag in {"VBG", "VB"}:
        # "left on Thursday, saying": nobody called Thursday said so.
        return subject(seen, verb, depth + 1)
    if (
        tokens[head].lemma in STATEMENTS
        and seen.base(head) == "obj"
        and tokens[verb].lemma in DOCUMENT_VERBS
    ):
        issuer = subject(seen, verb, depth + 1)
        if issuer is not None:
            return issuer._replace(passive=passive)
    if tokens[i].tag == "VB" and tokens[seen.left[i]].lower == "to":
        # "used her speech to call it a sham": whoever did the one does the other.
        return subject(seen, verb, depth + 1) if seen.base(head) in {"obj", "obl"} else None
    if tokens[i].tag == "VBN" and not tokens[i].dep.endswith("relcl"):
        return Subject(head, Stretch(seen.left[head], max(head, i - 1)), True, head)
    if tokens[i].tag == "VBG" and head < i and seen.case(i) is not None:
        # "the union's commitment to ending the strike": whoever is committed.
        return owner(seen, head)
    if _loose(seen, i, head):
        above = subject(seen, verb, depth + 1)
        if above is not None and not above.passive:
            return above
    if tokens[i].tag == "VBG" or tokens[i].dep.endswith("relcl"):
        last = head if head < i else seen.right[head]
        words = Stretch(seen.left[head], max(last, head))
        return Subject(head, _before(seen, words, i), passive, head)
    return None


def _loose(seen: Clauses, i: int, head: int) -> bool:
    """Whether ", calling me a liar" was hung from a thing before the comma: no thing calls."""
    tokens, first = seen.tokens, seen.left[i]
    return (
        tokens[i].tag == "VBG"
        and first > 0
        and tokens[first - 1].text == ","
        and head < i
        and tokens[head].pos == "NOUN"
        and tokens[head].entity is None
        and tokens[head].lemma not in STATEMENTS
        and seen.base(head) in {"obj", "obl"}
    )


def _before(seen: Clauses, words: Stretch, i: int) -> Stretch:
    """The words up to the one before i, without commas at the end."""
    last = min(seen.right[words.last], i - 1) if words.last < i else words.last
    kept = seen.trimmed(Stretch(words.first, last))
    return words if kept is None else kept


def agent(seen: Clauses, i: int) -> int | None:
    """The one a passive names as doing it ("by the ministry"), or None."""
    for c in seen.tokens[i].children:
        by = c > i and seen.base(c) in {"obl", "nmod"} and seen.case(c) == "by"
        if by and seen.tokens[c].lower not in MEDIA:
            return c
    return None


def agent_phrase(seen: Clauses, c: int) -> Stretch:
    """The words of an agent without the preposition."""
    words = seen.within(seen.reach(c), c)
    first = words.first
    while first < c and seen.tokens[first].lower in {"by", "to"}:
        first += 1
    kept = seen.trimmed(Stretch(first, words.last))
    return Stretch(c, c) if kept is None else kept


def noun_phrase(seen: Clauses, head: int, verb: int) -> Stretch:
    """The words of a source: its subtree, kept to the verb's side and to its own quotation."""
    words = seen.within(seen.reach(head), head)
    first, last = words
    if head < verb <= last:
        last = verb - 1
    if first <= verb < head:
        first = verb + 1
    while last > head and seen.tokens[last].lower in WHEN:
        # "officials on Monday said": the day goes with the verb.
        last -= 1
        if last > head and seen.tokens[last].lower in {"on", "late", "early", "last", "this"}:
            last -= 1
    first, last = min(first, head), max(last, head)
    kept = seen.trimmed(Stretch(first, last))
    return Stretch(head, head) if kept is None else kept


def _quoted_as(seen: Clauses, i: int) -> int | None:
    """Whom "quoted X as warning that" quotes, where the parser takes "warning" for a noun."""
    tokens = seen.tokens
    verb = tokens[i].head
    if i == 0 or tokens[i - 1].lower != "as" or tokens[verb].lemma not in {"quote", "cite"}:
        return None
    for label in ("obj", "nsubj:pass"):
        c = seen.child(verb, label)
        if c is not None and c < i:
            return c
    return None


def owner(seen: Clauses, i: int) -> Subject | None:
    """Whose claim, warning or plan a noun is: possessive, "by", name before it, or subject."""
    tokens = seen.tokens
    quoted = _quoted_as(seen, i)
    if quoted is not None:
        return Subject(quoted, noun_phrase(seen, quoted, i), False, quoted)
    for c in tokens[i].children:
        if tokens[c].dep == "nmod:poss" and c < i:
            return Subject(c, seen.within(seen.reach(c), c), False, c)
    for c in tokens[i].children:
        if c > i and seen.base(c) == "nmod" and seen.case(c) in {"by", "from"}:
            return Subject(c, agent_phrase(seen, c), False, c)
    for c in tokens[i].children:
        if (
            c < i
            and (tokens[c].pos == "PROPN" or tokens[c].entity is not None)
            and seen.base(c) in {"compound", "amod", "nmod"}
        ):
            return Subject(c, Stretch(seen.left[c], c), False, c)
    verb = tokens[i].head
    if seen.base(i) == "obj" and tokens[verb].lemma in LIGHT - BORROWING:
        found = subject(seen, verb)
        if found is not None and not found.passive:
            return found
    return None


def turns_down(seen: Clauses, i: int, who: Subject) -> bool:
    """Whether the source of a noun denies it: "the army rejected the claim that X"."""
    verb = seen.tokens[i].head
    if seen.base(i) != "obj" or seen.tokens[verb].lemma not in TURNING_DOWN or seen.negated(verb):
        return False
    own = subject(seen, verb)
    return own is not None and own.head == who.head
