"""Heads and labels put right where sentence borders are not the parser's.

Every sentence has exactly one root. A word whose head lies in another sentence loses it; where two
of the parser's sentences are made one, the second's root hangs from the first's, or the other way
round when the first is only a name set off by a comma.
"""

from collections.abc import Sequence

NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
VERBAL = frozenset({"VERB", "AUX"})


def reroot(
    head: list[int], dep: list[str], pos: Sequence[str], words: Sequence[str], start: int, stop: int
) -> int:
    """The root of words `start:stop`; `head` and `dep` (whole-text positions) are put right.

    Changes nothing when the parser's tree covers exactly these words.
    """
    loose = [i for i in range(start, stop) if head[i] == i or not start <= head[i] < stop]
    main = _main(loose, dep, pos, words)
    for i in loose:
        if i == main:
            continue
        dep[i] = _label(i, main, dep, pos, words)
        head[i] = main
    if not loose:  # a circle of heads: no parser gives one, but a foreign model might
        main = start
    head[main], dep[main] = main, "root"
    return main


def _main(
    loose: Sequence[int], dep: Sequence[str], pos: Sequence[str], words: Sequence[str]
) -> int:
    if len(loose) == 1:
        return loose[0]
    real = [i for i in loose if dep[i] == "root"] or [i for i in loose if pos[i] != "PUNCT"]
    verbs = [i for i in real if pos[i] in VERBAL]
    chosen = verbs or real or loose
    return chosen[0] if chosen else 0


def _label(i: int, main: int, dep: Sequence[str], pos: Sequence[str], words: Sequence[str]) -> str:
    """What a second root is to the main one."""
    if pos[i] == "PUNCT":
        return "punct"
    if dep[i] != "root" and dep[i] not in {"conj", "parataxis", "ccomp", "advcl", "appos"}:
        return dep[i]
    if i < main and pos[i] in NOMINAL and "," in words[i + 1 : main]:
        return "dislocated"
    if main < i and ":" in words[main:i] and pos[main] == "VERB" and pos[i] in VERBAL:
        return "ccomp"
    return "parataxis"
