"""Event nouns: whether one is told as something that happens, and how.

"Fighting broke out", "after the raid", "there was no attack", "fears of a coup" tell events though
nobody is named beside them; "the peace talks website" does not. How such an act is told is read
from the words of its phrase, the nouns it completes and the verb that says what became of it.
"""

from collections.abc import Sequence

from purport.codebook.happenings import Told
from purport.core.parse import Token
from purport.stages.events.beside import DENYING
from purport.stages.events.certain import POINTING, is_known, is_of_a_day, is_one_more
from purport.stages.events.fates import SHARES, fate, goes_without
from purport.stages.events.governors import NEEDS_TO
from purport.stages.events.lexicon import Cues
from purport.stages.events.moods import FOILED, is_order, nobody
from purport.stages.events.openings import AGAINST, AWAY, OPENINGS
from purport.stages.events.outcomes import LEADING, PUNISHING, causes
from purport.stages.events.phrases import words
from purport.stages.events.surroundings import is_dated_after
from purport.stages.events.telling import told

Governor = tuple[Token, str]

BEFALLING = words(
    "occur happen begin start continue go resume erupt follow last fail collapse stall come spread "
    "intensify escalate end take break proceed ensue persist drag fall grow subside rage rag flare "
    "coincide materialise materialize transpire conclude get open close increase pass result lead "
    "loom arrive coming hold"
)
"""What an act does when it is told to take place: "talks broke down", "a ceasefire held".

"Rag" is what the model makes of "raging".
"""
EFFECTS = words(
    "kill wound injure leave destroy damage hit target shock anger shut force drive displace rock "
    "shake claim cause disrupt spark trigger prompt strike cost hurt maim free bring empty outrage "
    "cripple paralyse paralyze delay halt provoke set draw raise surprise stop alarm worry please "
    "frighten upset dismay delight embarrass stun sadden appal horrify wreck ruin unite divide help"
)
"""What an act that took place did."""
HANDLED = words(
    "agree sign plan schedule set postpone expect foil avert suspend halt stop end lift complete "
    "break reach hold carry launch confirm report demand fear threaten cancel call abandon declare "
    "announce order survive escape witness follow resume mourn describe mark claim document record "
    "verify acknowledge admit denounce deplore decry lament film uphold decree oversee observe "
    "avenge recount detail chronicle lambast slam assail condemn commemorate protest oppose"
)
"""What is said or done of an act as such."""
CONDUCTED = words("begin start resume mount stage undertake conduct commit perpetrate")
"""What is done with an act of force as such; of others it is often only tried or planned."""
BOUND = words("set brace prepare gear slate poise ready schedule fix")
"""Who, or what, is so "for" an act means to do it, or awaits it."""
WHEN = frozenset({"after", "during", "since", "following", "amid", "until", "before", "despite",
                  "without", "by", "upon"})  # fmt: skip
PARTS = words(
    "series wave round spate start beginning end day night hour week resumption string number "
    "outbreak escalation month height course wake aftermath threat result event case scene site "
    "absence lack end eve victim incident instance episode act pattern campaign"
)
"""Nouns that "of" an act leave it the act: "a wave of protests", "in the wake of the raid"."""
TELLING = words("news victim survivor scene site anniversary aftermath footage perpetrator witness")
"""Nouns whose "of" names an act that took place: "news of the massacre"."""
MAIN = frozenset({"root", "conj", "ccomp", "parataxis"})
ENDING = frozenset({"end", "halt", "stop", "cessation"})
CALLING = frozenset({"call", "demand", "urge", "ask", "appeal", "plead", "seek", "want"})
FAILING = frozenset({"collapse", "fail", "fall", "founder", "evaporate", "fizzle"})
LACKING = frozenset({"absence", "lack"})
COMPLETING = frozenset({"of", "for", "at", "about", "over", "against", "to", "that", "on"})
MATERIAL_ALONE = frozenset({"ASSAULT", "PROTEST", "COERCE", "RETREAT", "SANCTION"})
"""Of these a bare "after the raid" tells an event; "during the conference" only says when."""
WITHOUT = frozenset({"need", "lack", "await", "require", "deserve"})
"""Who does so has not got it: "people needing assistance"."""
ON = frozenset({"on", "against", "by", "between", "over", "at"})
IN_CASE = frozenset({"event", "case"})
DOUBTING = frozenset({"deny", "dismiss", "reject", "dispute", "refute"})
LATER = frozenset({"postpone", "delay", "adjourn", "set", "fix", "agree", "arrange"})


def noun_told(
    tokens: Sequence[Token],
    noun: Token,
    cues: Cues,
    governor: Governor | None,
    *,
    question: bool = False,
) -> Told:
    """How the act that an event noun names is told; `governor` as `governing_verb` gives it."""
    opened = _opened(tokens, noun)
    if opened is not None:
        return opened
    own = _own(tokens, noun, cues)
    if own == "denied" or (own == "planned" and _fails(governor)):
        return "denied"
    fated = fate(tokens, noun, cues, question=question)
    if fated is not None:
        return fated
    above = _above(tokens, noun, cues)
    if above is not None:
        return above
    outer: Told = _said_of(tokens, noun, cues) or "asserted"
    if governor is not None and _reaches(tokens, noun, governor[0]):
        outer = _by_verb(tokens, noun, governor, cues, question=question)
    return outer if outer != "asserted" else own


def happens(
    tokens: Sequence[Token], noun: Token, kind: str, cues: Cues, governor: Governor | None
) -> bool:
    """Whether the noun tells an act as something that takes place, or does not, and is no name.

    `kind` is the type of the act.
    """
    if noun.dep in {"compound", "amod", "nmod:poss"}:
        return False
    if _own(tokens, noun, cues) != "asserted" or _above(tokens, noun, cues) is not None:
        return True
    if _said_of(tokens, noun, cues) is not None or _opened(tokens, noun) is not None:
        return True
    if fate(tokens, noun, cues) is not None:
        return True
    if any(tokens[c].lower in WHEN and tokens[c].dep == "case" for c in noun.children):
        lasting = any(tokens[c].dep == "acl" and tokens[c].lemma == "last" for c in noun.children)
        return kind in MATERIAL_ALONE or (kind == "CONSULT" and lasting)
    above = tokens[noun.head]
    if noun.dep == "nmod" and above.lemma.lower() in TELLING:
        return kind in MATERIAL_ALONE
    if kind in {"ASSAULT", "COERCE"} and is_known(tokens, noun):
        return True
    if kind in {"ASSAULT", "COERCE", "PROTEST"} and is_of_a_day(tokens, noun):
        return True
    if kind == "ASSAULT" and is_one_more(tokens, noun):
        return True
    if governor is None:
        return noun.head == noun.i and noun.i < len(tokens) - 1 and _bare(tokens)
    verb, how = governor
    if not _reaches(tokens, noun, verb):
        return False
    lemma = verb.lemma.lower()
    if lemma in WITHOUT:
        return False
    if how == "subject":
        exists = any(tokens[c].dep == "expl" for c in verb.children)
        return exists or lemma in BEFALLING or lemma in EFFECTS
    if (how == "for" and lemma in BOUND) or (lemma, how) in LEADING:
        return True
    if how == "over" and lemma in PUNISHING:
        return kind in MATERIAL_ALONE
    if how == "object":
        return (
            lemma in HANDLED
            or (lemma in CONDUCTED and kind in {"ASSAULT", "COERCE", "PROTEST"})
            or causes(tokens, verb)
            or lemma in cues.object_verbs
            or lemma in cues.verbs
        )
    return kind in MATERIAL_ALONE and (how in WHEN or (how == "in" and _is_told(tokens, noun)))


def _is_told(tokens: Sequence[Token], noun: Token) -> bool:
    """Whether the noun has its article and its parties: "were hurt in the raid on the mill"."""
    below = [tokens[c] for c in noun.children]
    return any(b.lower in {"the", "a", "an", "this", "that"} for b in below) and any(
        b.dep == "nmod" and any(tokens[k].lower in ON for k in b.children) for b in below
    )


def stands(tokens: Sequence[Token], verb: Token, how: Told, passive: bool, objects: bool) -> bool:
    """Whether a verb tells its act though no party is named.

    "No one was arrested", "Lift the siege!", "the sanctions were lifted", "a bill to lift them",
    "a deal struck on Friday".
    `objects`: the object is part of what is told.
    """
    if how == "denied" and nobody(tokens, verb):
        return True
    if verb.i == 0 and verb.tag == "VBZ":
        return True  # "Urges the parties to negotiate;" in a resolution
    if how == "demanded" and is_order(tokens, verb):
        return True
    to_do = how != "asserted" and verb.tag == "VB" and verb.dep == "acl"
    dated = passive and how == "asserted" and verb.dep == "acl"
    return objects and (
        to_do or (passive and verb.dep in MAIN) or (dated and is_dated_after(tokens, verb))
    )


def _fails(governor: Governor | None) -> bool:
    """Whether nothing comes of it: "the planned summit fell through"."""
    return governor is not None and governor[1] == "subject" and governor[0].lemma in FAILING


def _reaches(tokens: Sequence[Token], noun: Token, verb: Token) -> bool:
    """Whether nothing but parts of the act stands between: not "warned the rebels of reprisals"."""
    while noun.head != verb.i:
        above = tokens[noun.head]
        if noun.dep != "conj" and above.lemma.lower() not in PARTS | SHARES:
            return False
        if above.i == noun.i:
            return False
        noun = above
    return True


def _bare(tokens: Sequence[Token]) -> bool:
    """Whether no verb is in the sentence, as in a headline: "Attack on embassy in Tunis"."""
    return tokens[-1].text not in {".", "?"} and not any(t.pos in {"VERB", "AUX"} for t in tokens)


def _own(tokens: Sequence[Token], noun: Token, cues: Cues) -> Told:
    """What the words of the noun's own phrase say: no, without, planned, alleged."""
    found: Told = "asserted"
    if noun.dep == "xcomp" and tokens[noun.head].lower == "going":
        found = "planned"  # "there are going to be riots"
    for c in noun.children:
        child = tokens[c]
        if child.lower in DENYING and child.dep in {"det", "advmod"}:
            return "denied"
        if child.lower == "without" and child.dep == "case":
            return "denied"
        if child.dep == "nmod:poss" and (
            child.lower in {"tomorrow", "tonight"}
            or any(tokens[k].lower in {"next", "coming"} for k in child.children)
        ):
            found = "planned"
        if child.dep == "acl" and child.tag == "VB" and child.lemma in BEFALLING:
            found = "planned"  # "a strike to begin on Monday"
        if child.dep in {"amod", "compound"} and found == "asserted":
            by = cues.adjectives.get(child.lower) or cues.adjectives.get(child.lemma.lower())
            if child.lower == "planned" and _was(tokens, noun):
                by = None  # "the raid was a planned attack"
            found = by if by is not None else found
    return found


def _was(tokens: Sequence[Token], noun: Token) -> bool:
    """Whether it is said to have been such an act."""
    return any(tokens[c].dep == "cop" and tokens[c].tag == "VBD" for c in noun.children)


def _above(tokens: Sequence[Token], noun: Token, cues: Cues) -> Told | None:
    """What the noun that this one completes says: "fears of", "no plans for"; or None."""
    for _ in range(3):
        above = tokens[noun.head]
        if noun.dep not in {"nmod", "conj"} or above.pos not in {"NOUN", "PROPN"}:
            return None
        if noun.dep == "conj":
            noun = above
            continue
        lemma = above.lemma.lower()
        if lemma in LACKING:
            return "denied"
        if lemma in ENDING and tokens[above.head].lemma in CALLING:
            return "asserted"  # "called for an end to the raids"
        if lemma in IN_CASE and any(tokens[c].lower == "in" for c in above.children):
            return "possible"
        by = "possible" if lemma == "threat" else cues.nouns.get(lemma)
        if by is not None and lemma not in {"responsibility", "course"}:
            if not any(tokens[c].lower in COMPLETING for c in noun.children):
                return None  # "talks like those in Oslo"
            return "denied" if _undone(tokens, above, cues) else by
        if lemma not in PARTS:
            return None
        noun = above
    return None


def _opened(tokens: Sequence[Token], noun: Token) -> Told | None:
    """What two words before the noun say: "rather than talks", "stopped short of war"; or None."""
    for c in noun.children:
        if tokens[c].dep in {"case", "cc", "mark"} and 0 < c < noun.i:
            found = OPENINGS.get((tokens[c - 1].lower, tokens[c].lower))
            if found is not None:
                return found
    return None


def _said_of(tokens: Sequence[Token], noun: Token, cues: Cues) -> Told | None:
    """What an adjective says of the act: "a summit is due", "an attack is likely"; or None."""
    head = tokens[noun.head]
    if noun.dep not in {"nsubj", "nsubj:outer"}:
        return None
    if head.lemma in {"remain", "seem", "look", "appear"}:
        said = (tokens[c].lower for c in head.children if tokens[c].dep == "xcomp")
        return next((cues.adjectives[word] for word in said if word in cues.adjectives), None)
    if head.lemma in {"card", "agenda", "horizon", "offing"}:
        return "planned"  # "a summit is on the cards"
    return cues.adjectives.get(head.lower) if head.pos == "ADJ" else None


def _undone(tokens: Sequence[Token], noun: Token, cues: Cues) -> bool:
    """Whether the fear, plan or report is itself denied: "no plans", "dismissed reports"."""
    if any(tokens[c].lower in DENYING and tokens[c].dep == "det" for c in noun.children):
        return True
    verb = tokens[noun.head]
    if noun.dep == "nsubj" and verb.lemma in FAILING | FOILED:
        return True  # "plans for a march fell through"
    if noun.dep not in {"obj", "nsubj:pass"} or verb.pos != "VERB":
        return False
    return verb.lemma in DOUBTING | FOILED or _cue(tokens, verb, cues) == "denied"


def _cue(tokens: Sequence[Token], verb: Token, cues: Cues) -> Told | None:
    lemma = verb.lemma.lower()
    for c in verb.children:
        if tokens[c].dep in {"compound:prt", "advmod"}:
            phrasal = f"{lemma} {tokens[c].lower}"
            by = cues.object_verbs.get(phrasal) or cues.verbs.get(phrasal)
            if by is not None:
                return by
    if lemma == "keep":
        return None  # "kept their promise"
    return cues.object_verbs.get(lemma) or cues.verbs.get(lemma)


def _by_verb(
    tokens: Sequence[Token], noun: Token, governor: Governor, cues: Cues, *, question: bool
) -> Told:
    verb, how = governor
    lemma = verb.lemma.lower()
    if how == "subject":
        if lemma == "fall" and any(tokens[c].lower == "through" for c in verb.children):
            return "denied"
        exists = any(tokens[c].dep == "expl" for c in verb.children)
        acts = any(tokens[c].dep == "obj" for c in verb.children) and any(
            tokens[c].lower in {"these", "those", "this", "that"} for c in noun.children
        )  # "these attacks will increase fear"
        if exists or (lemma in BEFALLING and not acts and not goes_without(tokens, verb)):
            return told(tokens, verb.i, cues, question=question)
        return "asserted"
    if (how == "against" and lemma in AGAINST) or (how == "from" and lemma in AWAY):
        return "denied"  # "decided against a raid"
    if (how == "object" and causes(tokens, verb)) or (lemma, how) in LEADING:
        return told(tokens, verb.i, cues, question=question)  # "could spark a war"
    known = any(tokens[c].lower in {*POINTING, "these", "those"} for c in noun.children)
    if how == "object" and lemma == "call" and (
        known or any(tokens[c].dep == "xcomp" for c in verb.children)
    ):  # fmt: skip
        return "asserted"  # "called the raid unlawful"
    if how == "for" and lemma in BOUND:
        return "planned"  # "set for a strike"
    if how == "for" and lemma in {"call", "appeal", "ask", "push", "press", "plead", "beg"}:
        return "demanded"
    if how != "object":
        return "asserted"
    by = _cue(tokens, verb, cues)
    outer = told(tokens, verb.i, cues, question=question)
    passive = noun.dep == "nsubj:pass"
    if lemma in LATER and passive and by is None:
        by = "planned" if lemma != "agree" else None
    if by is None or lemma in NEEDS_TO:
        return outer if passive and lemma in HANDLED else "asserted"
    if outer == "denied":
        return "asserted" if by == "denied" else "denied"
    return by
