"""Where the content of a cue stands: its complement clauses, objects and prepositional phrases."""

from msgspec import Struct

from purport.stages.attribution.bounds import bounded
from purport.stages.attribution.clauses import Clauses, Stretch, words
from purport.stages.attribution.extent import (
    OPENING,
    WH,
    coordinated,
    extended,
    is_time,
    spread,
)
from purport.stages.attribution.lexicon import Cue

ADVERBIAL = words("as after before while because since until although though unless")
EMPTY = words("nothing something anything so it this that much little more")


class Complement(Struct):
    """What a verb tells: the stretches of its content, whether a clause is among them.

    `taken` are the children that are content; `preposition` is the token that brings it in, where
    there is one ("called *for*").
    """

    stretches: list[Stretch]
    clause: bool
    taken: frozenset[int]
    preposition: int | None = None


def complement(seen: Clauses, i: int, cue: Cue, *, passive: bool = False) -> Complement | None:
    """The content of a verb, noun or adjective by its frames; None when it has none.

    A clause wins over an object; the object beside it is the one addressed, unless the entry says
    that it is spoken of.
    """
    tokens, frames = seen.tokens, cue.frames
    clauses: list[int] = []
    objects: list[int] = []
    others: list[int] = []
    preposition: int | None = None
    for c in tokens[i].children:
        label = seen.base(c)
        if label in {"ccomp", "xcomp", "advcl", "acl", "csubj"}:
            if cue.entry.conjunction and tokens[seen.left[c]].lower != "that":
                continue
            if c < i and ("quotation" not in frames or _bare(seen, c)):
                continue
            urged = (
                label == "advcl"
                and tokens[seen.left[c]].lower == "to"
                and (cue.entry.about_object or (cue.entry.hearer and _addressed(seen, i, c)))
            )
            told_to = passive and cue.entry.passive and label == "xcomp" and _to(seen, c)
            if (
                told_to
                or (urged and "infinitive" in frames)
                or _clause_fits(seen, i, c, label, cue)
            ):
                clauses.append(c)
            elif "as" in frames and _led(seen, c) == "as":
                others.append(c)
            elif (
                label in {"advcl", "acl", "xcomp"}
                and _led(seen, c) in cue.prepositions
                and not (tokens[c].tag == "VB" and _led(seen, c) == "to")
            ):
                others.append(c)
                preposition = _leader(seen, c)
            elif "predicate" in frames and label == "xcomp":
                others.append(c)
        elif label in {"obj", "iobj"} and c > i:
            if "clause" in frames and tokens[seen.left[c]].lower in WH and _finite(seen, c):
                # "asked how much money he had": the parser takes "money he had" for the object.
                clauses.append(c)
                continue
            objects.append(c)
            inner = _inner(seen, c, cue)
            if inner is not None:
                clauses.append(inner)
        elif label in {"obl", "nmod"} and c > i:
            led = _led(seen, c)
            if led == "as" and "as" in frames:
                others.append(c)
            elif led in cue.prepositions and preposition is None and not is_time(seen, c):
                others.append(c)
                preposition = _leader(seen, c)
        elif label == "parataxis" and c > i and _after_colon(seen, c) and "clause" in frames:
            clauses.append(c)
    return _chosen(seen, i, cue, clauses, objects, others, preposition, passive)


def _finite(seen: Clauses, c: int) -> bool:
    """Whether a phrase has a finite verb."""
    inside = seen.tokens[seen.left[c] : seen.right[c] + 1]
    return any(token.tag in {"VBD", "VBZ", "VBP", "MD"} for token in inside)


def _whole(seen: Clauses, c: int) -> bool:
    """Whether a clause lacks nothing that "the forum he addressed" would lack."""
    return seen.child(c, "cop", "obj", "ccomp", "xcomp") is not None


def _addressed(seen: Clauses, i: int, c: int) -> bool:
    """Whether "to" follows the one addressed: "asked the candidates to wait"."""
    obj = seen.child(i, "obj", "iobj")
    return obj is not None and i < obj and seen.right[obj] == seen.left[c] - 1


def _to(seen: Clauses, c: int) -> bool:
    """Whether a dependent clause is an infinitive: "is said *to have fled*"."""
    return any(seen.tokens[d].lower == "to" for d in seen.tokens[c].children if d < c)


def _inner(seen: Clauses, obj: int, cue: Cue) -> int | None:
    """The clause that the parser hung from the object: "told *reporters that X*" as a relative."""
    tokens, frames = seen.tokens, cue.frames
    for c in tokens[obj].children:
        if seen.base(c) != "acl" or c < obj:
            continue
        first = tokens[seen.left[c]].lower
        if cue.entry.hearer and "clause" in frames and first == "that":
            return c
        own = seen.child(c, "nsubj")
        bare = own is not None and seen.left[own] == seen.left[c] and tokens[own].pos == "PRON"
        if cue.entry.hearer and "clause" in frames and bare and _whole(seen, c):
            # "told the forum he was against it"
            return c
        addressed = cue.entry.hearer or cue.entry.about_object
        if addressed and "infinitive" in frames and first == "to":
            return c
    return None


def _chosen(
    seen: Clauses, i: int, cue: Cue, clauses: list[int], objects: list[int], others: list[int],
    preposition: int | None, passive: bool,
) -> Complement | None:  # fmt: skip
    if clauses:
        told = _clausal(seen, i, cue, clauses, objects, others, preposition)
        if told is not None and told.stretches[-1].first > i:
            last = told.stretches[-1]
            if cue.frames >= {"clause", "quotation"}:
                last = Stretch(last.first, extended(seen, i, last.last))
            elif "clause" in cue.frames:
                last = Stretch(last.first, coordinated(seen, i, last.last))
            told.stretches[-1] = bounded(seen, i, last)
        return told
    if others:
        hearer = cue.entry.hearer
        beyond = preposition is not None and not (objects and not hearer)
        skip = preposition if beyond else None
        mixed = _complement(
            seen, i, [*others, *([] if hearer else objects)], clause=False, skip=skip
        )
        if mixed is not None and beyond:
            mixed.stretches[-1] = _with_infinitive(seen, i, mixed.stretches[-1])
        free = passive or cue.entry.silent or relative(seen, i)
        if mixed is not None and (objects or preposition is not None or free):
            mixed.preposition = skip
            return mixed
    if (
        "as" in cue.frames
        and objects
        and any(seen.case(c) == "as" for o in objects for c in seen.tokens[o].children if c > o)
    ):
        return _complement(seen, i, objects, clause=False)
    if "predicate" in cue.frames and len(objects) > 1:
        return _complement(seen, i, objects, clause=False)
    if objects and "predicate" in cue.frames and "object" not in cue.frames:
        predicated = _predicated(seen, i, objects[0])
        if predicated is not None:
            return predicated
    if cue.entry.denies and len(objects) > 1:
        # "denied the rebels a haven": nothing is said.
        return None
    if objects and ("object" in cue.frames) and not _empty(seen, objects[0]):
        plain = _complement(seen, i, objects, clause=False, likened="as" in cue.frames)
        if plain is not None and cue.entry.about_object:
            plain.stretches[-1] = _with_infinitive(seen, i, plain.stretches[-1])
        return plain
    return None


def _clausal(
    seen: Clauses, i: int, cue: Cue, clauses: list[int], objects: list[int], others: list[int],
    preposition: int | None,
) -> Complement | None:  # fmt: skip
    """A clause, with the object before it where that is spoken of: "urged both sides to stop"."""
    hearer, about = cue.entry.hearer, cue.entry.about_object
    spoken_of = (
        (about and not hearer)
        or "predicate" in cue.frames
        or (not hearer and "infinitive" in cue.frames)
    )
    if about and preposition is not None:
        # "called on both sides to stop"
        urged = _complement(seen, i, [*clauses, *others], clause=True, skip=preposition)
        if urged is not None:
            urged.preposition = preposition
        return urged
    return _complement(seen, i, [*clauses, *(objects if spoken_of else [])], clause=True)


def _with_infinitive(seen: Clauses, i: int, told: Stretch) -> Stretch:
    """The phrase with "to resign" right after it: "called for the minister to resign"."""
    tokens = seen.tokens
    j = told.last + 1
    if j < len(tokens) and tokens[j].text == ",":
        j += 1
    if j + 1 >= len(tokens) or tokens[j].lower != "to" or tokens[j].dep != "mark":
        return told
    verb = tokens[j].head
    head = tokens[verb].head
    if tokens[verb].tag != "VB" or not (head == i or told.first <= head <= told.last):
        return told
    return Stretch(told.first, max(told.last, seen.right[verb]))


def relative(seen: Clauses, i: int) -> bool:
    """Whether a verb stands in a relative clause, where its object may be the pronoun before it."""
    return seen.base(i) == "acl"


def _predicated(seen: Clauses, i: int, obj: int) -> Complement | None:
    """ "called the plan unfair": object and predicate where the parser made one phrase of both."""
    last = seen.right[obj]
    for c in seen.tokens[i].children:
        if c > obj and seen.base(c) in {"obl", "advmod", "dep", "appos", "conj", "obj"}:
            last = max(last, seen.right[c])
    for token in seen.tokens[obj + 1 : last + 1]:
        if (
            token.text in OPENING
            or (token.head == obj and (token.pos == "ADJ" or token.dep == "appos"))
            or (token.head == i and token.dep == "obl:unmarked" and not is_time(seen, token.i))
        ):
            stretch = seen.trimmed(Stretch(max(seen.left[obj], i + 1), last))
            if stretch is None:
                return None
            taken = frozenset(c for c in seen.tokens[i].children if c >= obj)
            return Complement([stretch], False, taken)
        if token.pos in {"VERB", "AUX"}:
            return None
    return None


def _complement(
    seen: Clauses, i: int, taken: list[int], *, clause: bool, skip: int | None = None,
    likened: bool = False,
) -> Complement | None:  # fmt: skip
    before = [c for c in taken if c < i]
    after = [c for c in taken if c > i]
    stretches = []
    if before and not after:
        first = min(seen.left[c] for c in before)
        last = min(max(seen.right[c] for c in before), i - 1)
        stretches.append(Stretch(first, last))
    if after:
        first = max(min(seen.left[c] for c in after), i + 1)
        last = max(seen.right[c] for c in after)
        if skip is not None and first <= skip:
            first = skip + 1
        if not clause and seen.tokens[i].pos not in {"NOUN", "ADJ"}:
            last = spread(seen, i, last, likened=likened)
        stretches.append(Stretch(first, last))
    kept = [piece for s in stretches if s.first <= s.last and (piece := seen.trimmed(s))]
    return Complement(kept, clause, frozenset(taken)) if kept else None


def _clause_fits(seen: Clauses, i: int, c: int, label: str, cue: Cue) -> bool:
    """Whether a dependent clause is one the frames allow."""
    tokens, frames, stance = seen.tokens, cue.frames, cue.entry.stance
    pos = tokens[i].pos
    marks = {tokens[d].lower for d in tokens[c].children if tokens[d].dep in {"mark", "case"}}
    to = "to" in marks and tokens[c].pos in {"VERB", "AUX", "ADJ", "NOUN", "PROPN", "ADP", "ADV"}
    if label == "csubj":
        return False
    if to and label in {"xcomp", "ccomp", "acl", "advcl"}:
        if label == "advcl" and pos not in {"ADJ", "NOUN"}:
            return "infinitive" in frames and c > i and seen.child(i, "obj") is None
        return "infinitive" in frames
    if label == "acl":
        return "clause" in frames and pos == "NOUN" and bool(marks & {"that", "whether", "if"})
    if label == "ccomp" and c > i and marks & ADVERBIAL and "that" not in marks:
        return False
    if label == "ccomp":
        if tokens[c].tag == "VBG" and not marks and seen.child(c, "nsubj", "aux") is None:
            return "gerund" in frames
        return "clause" in frames
    if label == "xcomp":
        if tokens[c].tag == "VBG":
            return "gerund" in frames
        # "heard you concede": the object is the subject of the bare verb.
        bare = tokens[c].tag == "VB" and cue.entry.about_object and not marks
        return "clause" in frames and (
            bare or "that" in marks or seen.child(c, "nsubj", "expl") is not None
        )
    # The parser takes some complement clauses for adverbial ones.
    first = tokens[seen.left[c]].lower
    return (
        "clause" in frames
        and c > i
        and (
            "that" in marks
            or first in {"what", "how", "why", "who", "whether"}
            or (first == "if" and stance in {"asked", "doubted"})
        )
    )


def _led(seen: Clauses, c: int) -> str | None:
    lead = _leader(seen, c)
    return seen.tokens[lead].lower if lead is not None else None


def _leader(seen: Clauses, c: int) -> int | None:
    for d in seen.tokens[c].children:
        if seen.tokens[d].dep in {"case", "mark"}:
            return d
    return None


def _bare(seen: Clauses, c: int) -> bool:
    """Whether a fronted clause is a bare participle ("Asked about it, he said no")."""
    token = seen.tokens[c]
    return token.tag in {"VBN", "VBG"} and seen.child(c, "nsubj", "aux", "expl") is None


def _after_colon(seen: Clauses, c: int) -> bool:
    first = seen.left[c]
    return first > 0 and (
        seen.tokens[first].text == ":" or seen.tokens[first - 1].text in {":", ","}
    )


def _empty(seen: Clauses, c: int) -> bool:
    token = seen.tokens[c]
    return token.lower in EMPTY and not token.children
