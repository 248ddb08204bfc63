"""How far reviewers agree, and how often the machine is right, with the doubt that remains.

Agreement is Krippendorff's alpha for nominal values (Krippendorff 2011, "Computing Krippendorff's
Alpha-Reliability"): 1 is full agreement, 0 what chance would give. Precision is counted on the
random queue alone, since the other queues show what is doubtful or weighty, with Wilson's interval
(Wilson 1927; Brown, Cai and DasGupta 2001).
"""

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping, Sequence
from math import sqrt
from typing import Any

from purport.record.judgements import Judgement
from purport.review.accepted import by_row, judged_values, last_words
from purport.review.judging import FIELDS, comparable

Z = 1.959964  # 95 %


def alpha(units: Iterable[Sequence[Hashable]]) -> float | None:
    """Krippendorff's nominal alpha over units, each with the values its observers gave.

    Units with fewer than two values say nothing and are left out. None where no unit is left, or
    where only one value ever occurs: there is no disagreement that chance could have made.
    """
    pairable = [list(values) for values in units if len(values) > 1]
    totals: Counter[Hashable] = Counter(value for values in pairable for value in values)
    n = sum(totals.values())
    if n == 0 or len(totals) == 1:
        return None
    observed = 0.0
    for values in pairable:
        counts = Counter(values)
        differing = len(values) ** 2 - sum(count**2 for count in counts.values())
        observed += differing / (len(values) - 1)
    expected = (n * n - sum(count**2 for count in totals.values())) / (n - 1)
    return 1 - observed / expected


def wilson(right: int, n: int, z: float = Z) -> tuple[float, float] | None:
    """Wilson's interval for a share of `right` in `n`; None where n is 0."""
    if n == 0:
        return None
    share = right / n
    middle = (share + z * z / (2 * n)) / (1 + z * z / n)
    half = z * sqrt(share * (1 - share) / n + z * z / (4 * n * n)) / (1 + z * z / n)
    return max(0.0, middle - half), min(1.0, middle + half)


def agreement(judgements: Sequence[Judgement]) -> dict[str, Any]:
    """Alpha by field, precision from the random queue, and what each reviewer did.

    `verdict` is compared over all events that two judged; a field only among those who did not
    reject the event: of what did not happen no field is right or wrong.
    """
    rows = [last_words(given) for given in by_row(judgements).values()]
    shared = [words for words in rows if len(words) > 1]
    alphas: dict[str, float | None] = {
        "verdict": alpha([[j.verdict for j in words] for words in shared])
    }
    for field in FIELDS:
        alphas[field] = alpha(
            [
                [comparable(field, judged_values(j).get(field)) or "" for j in words
                 if j.verdict != "reject"]
                for words in shared
            ]
        )  # fmt: skip
    done: dict[str, Counter[str]] = {}
    for words in rows:
        for judgement in words:
            done.setdefault(judgement.by, Counter())[judgement.verdict] += 1
    return {
        "alpha": alphas,
        "pairs": len(shared),
        "precision": precision(judgements),
        "by_reviewer": {
            name: {"n": counts.total(), **{v: counts[v] for v in ("accept", "reject", "correct")}}
            for name, counts in sorted(done.items())
        },
    }


def precision(judgements: Sequence[Judgement]) -> dict[str, Any]:
    """How many of the events met in the random queue were right, whole and field by field.

    An event counts once, by the last word of most reviewers; where they are even, as wrong. A field
    of a rejected event is wrong.
    """
    drawn = [j for j in judgements if j.queue == "random"]
    rows = [last_words(given) for given in _by_first(drawn).values()]
    right = sum(_most(j.verdict == "accept" for j in words) for words in rows)
    by_field = {}
    for field in FIELDS:
        good = sum(_most(_field_right(j, field) for j in words) for words in rows)
        by_field[field] = _share(good, len(rows))
    return {**_share(right, len(rows)), "by_field": by_field}


def _by_first(judgements: Iterable[Judgement]) -> dict[str, list[Judgement]]:
    """By the row first judged: what was drawn counts, also when its row is gone by now."""
    found: dict[str, list[Judgement]] = {}
    for judgement in judgements:
        if judgement.table == "events":
            found.setdefault(judgement.first_about, []).append(judgement)
    return found


def _field_right(judgement: Judgement, field: str) -> bool:
    if judgement.verdict == "reject":
        return False
    value: Mapping[str, Any] = judgement.value or {}
    if field not in value:
        return True
    return comparable(field, value[field]) == comparable(field, judgement.machine.get(field))


def _most(votes: Iterable[bool]) -> bool:
    cast = list(votes)
    return sum(cast) * 2 > len(cast)


def _share(right: int, n: int) -> dict[str, Any]:
    interval = wilson(right, n)
    return {
        "n": n,
        "right": right,
        "share": None if n == 0 else right / n,
        "interval": None if interval is None else list(interval),
    }
