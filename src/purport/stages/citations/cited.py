"""What a search for citations gives, before it becomes a row."""

from collections.abc import Callable, Iterable, Sequence

from msgspec import Struct

from purport.core.rows import CitationKind


class Cited(Struct, frozen=True):
    """A citation found: where it stands, what it cites, whether such a place exists."""

    start: int
    stop: int
    kind: CitationKind
    canonical: str | None
    valid: bool | None
    rule: str


Search = Callable[[str], Sequence[Cited]]


def without_overlaps(found: Iterable[Cited]) -> list[Cited]:
    """The citations in text order; of two that overlap, the one found by the earlier search stays.

    Within one search the order given is the order of preference.
    """
    kept: list[Cited] = []
    taken: list[tuple[int, int]] = []
    for one in found:
        if all(one.stop <= start or stop <= one.start for start, stop in taken):
            kept.append(one)
            taken.append((one.start, one.stop))
    return sorted(kept, key=lambda one: one.start)
