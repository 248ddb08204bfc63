"""A request's query as a question: filters, order, cursor, how many rows."""

import msgspec
from starlette.datastructures import QueryParams

from purport.record.page_filter import FilterError, Wanted
from purport.review.accepted import View

VIEWS: dict[str, View] = {"machine": "machine", "accepted": "accepted", "both": "both"}

REST = ("sort", "limit", "cursor", "view", "seed")
"""Parameters that are no filters."""

MOST_VALUES = 500
LONGEST = 2000  # characters of a value


class Question(msgspec.Struct, frozen=True, kw_only=True):
    """What is asked of a table."""

    wanted: Wanted
    sort: str | None = None
    limit: int = 50
    cursor: str | None = None
    view: View = "machine"

    @property
    def key(self) -> tuple[object, ...]:
        """What tells filters apart."""
        return tuple((name, tuple(values)) for name, values in sorted(self.wanted.items()))


def asked(query: QueryParams, *, most: int = 1000, default: int = 50) -> Question:
    """The question of a query; FilterError for a limit or view that makes no sense.

    An empty value is no filter, but for `field=` alone among the plain fields (`issuer=`: none).
    """
    wanted: dict[str, list[str]] = {}
    count = 0
    for name, value in query.multi_items():
        if name in REST:
            continue
        count += 1
        if count > MOST_VALUES or len(value) > LONGEST:
            raise FilterError("there are too many filters", todo="Ask for fewer at a time.")
        wanted.setdefault(name, []).append(value)
    view = VIEWS.get(query.get("view") or "machine")
    if view is None:
        raise FilterError(
            f"there is no view {query.get('view')!r}", todo="Ask for machine, accepted or both."
        )
    return Question(
        wanted=wanted,
        sort=query.get("sort") or None,
        limit=whole(query.get("limit"), default, 1, most),
        cursor=query.get("cursor") or None,
        view=view,
    )


def whole(value: str | None, default: int, least: int, most: int) -> int:
    """A whole number within bounds; FilterError for anything else."""
    if value is None or value == "":
        return default
    if not value.isascii() or not value.isdigit() or len(value) > 12:
        raise FilterError(f"{value!r} is no number", todo=f"Give one from {least} to {most}.")
    return max(least, min(most, int(value)))
