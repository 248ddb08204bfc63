"""Acts told twice in one sentence, by a verb and its noun: the surer of the two is kept."""

from collections.abc import Sequence

from purport.core.parse import Token
from purport.stages.events.happening import Happening
from purport.stages.events.phrases import Phrase

NEAR = 12  # words between two words that may tell one act
GOVERNED = frozenset({"xcomp", "advcl", "acl", "obl", "obj", "nsubj", "nmod"})
YIELD = frozenset({"CONCEDE", "RETREAT"})
"""One root in PLOVER's older form: of both a giving way is told by verb and noun."""
Sure = tuple[Happening, float]


def once(tokens: Sequence[Token], told: Sequence[Sure]) -> list[Sure]:
    """The happenings without those that a surer one of the same act stands for.

    "Will provide 40 tons of aid to the isles" gives and aids once; "sailed there to visit" visits
    once, and whoever declares a ceasefire gives way once. Two verbs joined by "and" tell two acts.
    """
    return [
        (one, sure) for at, (one, sure) in enumerate(told)
        if not any(
            ((other_sure, -k) > (sure, -at) or _is_where(tokens, one, other))
            and not _is_where(tokens, other, one)
            and any(same(tokens, one, other) for same in SAME)
            for k, (other, other_sure) in enumerate(told)
            if k != at
        )
    ]  # fmt: skip


def _is_where(tokens: Sequence[Token], one: Happening, other: Happening) -> bool:
    """Whether a noun only says in what others were struck: "nine men were killed in a raid"."""
    word = tokens[one.trigger.word]
    if not (one.noun and one.happens) or other.noun or word.head != other.trigger.word:
        return False
    return word.dep == "obl" and any(
        tokens[c].lower == "in" and tokens[c].dep == "case" for c in word.children
    )


def _is_its_aim(tokens: Sequence[Token], one: Happening, other: Happening) -> bool:
    """Whether the first is what a journey was made for: "flew there to visit them" is one visit."""
    meeting = one.trigger.form.pattern.type == other.trigger.form.pattern.type == "CONSULT"
    if not meeting or (one.told, other.told) != ("planned", "asserted") or one.noun:
        return False
    word = tokens[one.trigger.word]
    return word.dep in {"xcomp", "advcl"} and word.head == other.trigger.word


def _asks_it(tokens: Sequence[Token], one: Happening, other: Happening) -> bool:
    """Whether a verb says of whom a request asks it: "the request of the miners asking Oslo to"."""
    asking = one.trigger.form.pattern.type == other.trigger.form.pattern.type == "REQUEST"
    word = tokens[other.trigger.word]
    mine = word.dep in {"acl", "advcl"} and word.head == one.trigger.word and word.tag == "VBG"
    return asking and one.noun and not other.noun and mine and not one.recipients


def _is_its_object(tokens: Sequence[Token], one: Happening, other: Happening) -> bool:
    """Whether a noun is the object by which the other, a verb, tells the same giving way."""
    word, form = tokens[one.trigger.word], other.trigger.form
    return (
        {one.type, other.type} <= YIELD
        and one.noun
        and not other.noun
        and word.dep in {"obj", "nsubj:pass"}
        and word.head == other.trigger.word
        and word.lemma in form.objects.single
    )


def _same_act(tokens: Sequence[Token], one: Happening, other: Happening) -> bool:
    if one.type != other.type or abs(one.trigger.word - other.trigger.word) > NEAR:
        return False
    if not (_within(tokens, one, other) or _within(tokens, other, one)):
        return False
    if not _shared(one.recipients, other.recipients):
        return False
    return not one.actors or not other.actors or _shared(one.actors, other.actors)


def _shared(some: Sequence[Phrase], others: Sequence[Phrase]) -> bool:
    return any(a.first <= b.last and b.first <= a.last for a in some for b in others)


def _within(tokens: Sequence[Token], inner: Happening, outer: Happening) -> bool:
    """Whether the word of one hangs from the word of the other, not by "and"."""
    word = tokens[inner.trigger.word]
    for _ in range(3):
        if word.dep not in GOVERNED or word.head == word.i:
            return False
        word = tokens[word.head]
        if word.i == outer.trigger.word:
            return True
    return False


SAME = (_same_act, _is_its_object, _is_its_aim, _asks_it)
"""In which ways two words may tell one act."""
