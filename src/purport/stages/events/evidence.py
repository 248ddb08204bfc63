"""The words that tell an event: its clause, at a length that a person reads at a glance."""

from collections.abc import Collection, Iterable, Sequence

from purport.core.parse import Token
from purport.core.spans import Span
from purport.stages.events.particles import first_of
from purport.stages.events.phrases import Phrase
from purport.stages.events.triggers import Trigger

CLAUSES = frozenset({"ccomp", "advcl", "acl:relcl", "parataxis", "conj", "acl", "advcl:relcl"})
LONGEST = 40  # words of evidence; beyond it only what lies between the parties and the trigger
APART = frozenset({"PUNCT", "SCONJ", "VERB"})
NEAR = 4  # words between a verb and the object that is part of what is told


def evidence(tokens: Sequence[Token], clause: int, needed: Iterable[int]) -> Span:
    """The span of the clause of this verb or noun, with the words needed (trigger, parties)."""
    wanted = set(needed) | {clause}
    low, high = min(wanted), max(wanted)
    waiting = [clause]
    while waiting:
        for c in tokens[waiting.pop()].children:
            child = tokens[c]
            if child.dep in CLAUSES and child.pos in {"VERB", "AUX"} and c not in wanted:
                continue
            if child.dep == "punct" and not low < c < high:
                continue
            if c < low:
                low = c
            elif c > high:
                high = c
            waiting.append(c)
    first, last = low, high
    if last - first > LONGEST:
        first, last = min(wanted), max(wanted)
    while last > first and tokens[last].pos == "PUNCT" and tokens[last].text not in {")", "”", '"'}:
        last -= 1
    return Span(tokens[first].start, tokens[last].stop)


def telling(
    tokens: Sequence[Token], trigger: Trigger, parties: Sequence[Phrase], others: Collection[int]
) -> Span:
    """The words that tell the event: with the object that a verb's pattern asks for, if it is near.

    "Imposed sanctions", "a curfew was imposed": not where the object is a party, or tells an
    event of its own (`others`: the words that tell the sentence's events).
    """
    first, last = trigger.word, trigger.last
    if trigger.form.kind == "noun":
        first, last = first_of(tokens, trigger.word, trigger.form.rest), trigger.word
    told = trigger.object if trigger.form.objects else None
    if told is not None and told not in others and not any(
        p.first <= told <= p.last for p in parties
    ):  # fmt: skip
        low, high = min(told, first), max(told, last)
        between = tokens[min(told, last) + 1 : max(told, first)]
        apart = any((t.pos in APART and t.tag != "HYPH") or t.tag == "WDT" for t in between)
        inside = sum(_is_part(tokens, t, told) for t in between)
        near = 2 * NEAR if trigger.passive else NEAR
        if high - low - inside <= near + last - first and not apart:
            first, last = low, high
    return Span(tokens[first].start, tokens[last].stop)


def _is_part(tokens: Sequence[Token], word: Token, noun: int) -> bool:
    """Whether a word before a noun belongs to it: "a joint search-and-rescue drill"."""
    for _ in range(3):
        if word.head == noun:
            return word.i < noun
        word = tokens[word.head]
    return False
