"""What all requests share: the record, kept current in the background, and what was judged."""

import threading
import time
from collections.abc import Callable, Mapping
from typing import TypeVar

import numpy as np

from purport.record import judgements, page_incidents
from purport.record.judgements import Judgement
from purport.record.page import Page, Sheets
from purport.record.page_filter import event_mask, reviewed_mask, table_mask
from purport.record.page_sheet import Mask
from purport.record.queries import totals
from purport.run.judged import put_back
from purport.web.questions import Question
from purport.web.security import Keys

T = TypeVar("T")

KEPT_ANSWERS = 80
LATER = (
    "spans",
    "claims",
    "entities",
    "names",
    "mentions",
    "sentences",
    "timespans",
    "framing",
    "citations",
)
"""Tables that are loaded when there is time, the most looked at first."""

LOOK_EVERY = 2.0  # seconds between looks whether `purport read` wrote something


class Desk:
    """The record as the page's requests see it. Safe to use from many threads."""

    def __init__(self, page: Page, keys: Keys) -> None:
        self.page = page
        self.keys = keys
        self.problem: str | None = None
        self._ready = threading.Event()
        self._stop = threading.Event()
        self._looking = threading.Lock()
        self._judged: tuple[int, list[Judgement]] | None = None

    # -- keeping current -------------------------------------------------------------------

    def start(self, told: Callable[[int, int], None] | None = None) -> None:
        """Take the record in, and go on looking for changes until `stop`, in a thread."""
        threading.Thread(target=self._keep_current, args=(told,), daemon=True).start()

    def stop(self) -> None:
        """End the looking."""
        self._stop.set()

    def _keep_current(self, told: Callable[[int, int], None] | None) -> None:
        warmed = False
        while not self._stop.is_set():
            begun = time.monotonic()
            try:
                changed = self.page.refresh(told)
                self._ready.set()
                if changed and self.page.writable:
                    self._put_back()
                if not changed or not warmed:
                    warmed = self.warm(self.page.sheets)
                self.problem = None
            except Exception as problem:  # noqa: BLE001 - the thread must live; the page tells it
                self.problem = str(problem) or type(problem).__name__
            self._ready.set()
            # A long look while documents pour in must not eat the machine they are read on.
            wait = max(LOOK_EVERY, 4 * (time.monotonic() - begun))
            self._stop.wait(wait)

    def warm(self, sheets: Sheets) -> bool:
        """Load what views will ask for, while nothing else is to be done; it is kept for good.

        Whether all of it was: not where the server stops meanwhile.
        """
        sheets.kept_answer("totals", lambda: totals(self.page.record))
        for name in LATER:
            if self._stop.is_set():
                return False
            sheets.table(name)
        return True

    def _put_back(self) -> None:
        """Look for the rows of judgements whose documents were read again."""
        if self.judged():
            with self.page.writing() as opened:
                put_back(opened)
            self.forget_judged()

    @property
    def sheets(self) -> Sheets:
        """The tables of the record; the first request waits until they are there."""
        if not self._ready.is_set():
            with self._looking:
                if not self._ready.is_set():
                    self.page.refresh()
                    self._ready.set()
        return self.page.sheets

    def answered(self, sheets: Sheets, question: object, find: Callable[[], T]) -> T:
        """What `find` gives, kept while the record stands as it is."""
        answers = sheets.answers
        if question not in answers:
            found = find()
            if len(answers) >= KEPT_ANSWERS:
                answers.clear()
            answers[question] = found
        return answers[question]  # type: ignore[no-any-return]

    def totals(self, sheets: Sheets) -> dict[str, int]:
        """How many rows each table has."""
        return sheets.kept_answer("totals", lambda: totals(self.page.record))

    # -- judgements ------------------------------------------------------------------------

    def judged(self) -> list[Judgement]:
        """Every judgement, oldest first."""
        now = self.page.pulse()
        known = self._judged  # another thread may forget it meanwhile
        if known is None or known[0] != now:
            known = self._judged = (now, judgements.stored(self.page.record))
        return known[1]

    def forget_judged(self) -> None:
        """Read the judgements again at the next question: one was just made or taken back."""
        self._judged = None

    def seen_by(self, reviewer: str | None) -> Mapping[str, list[Judgement]]:
        """By event, the judgements this reader may see.

        A reviewer sees the others' only on what they have judged themselves, so that nobody is led.
        Who has not said that they review sees all.
        """
        found: dict[str, list[Judgement]] = {}
        for judgement in self.judged():
            if judgement.table == "events" and judgement.about is not None:
                found.setdefault(judgement.about, []).append(judgement)
        if reviewer is None:
            return found
        return {
            ident: given
            for ident, given in found.items()
            if any(judgement.by == reviewer for judgement in given)
        }

    # -- masks -----------------------------------------------------------------------------

    def mask(self, sheets: Sheets, table: str, question: Question, reviewer: str | None) -> Mask:
        """Which rows of a table are wanted."""
        if table == "incidents":
            theirs, own = page_incidents.split(question.wanted)
            events = self.mask(sheets, "events", Question(wanted=theirs), reviewer)
            return page_incidents.told_of(sheets.incidents, sheets.events, events, own)
        if table != "events":
            return self.answered(
                sheets,
                ("mask", table, question.key),
                lambda: table_mask(
                    table,
                    sheets.table(table),
                    self.page.cache,
                    sheets.documents,
                    lambda: sheets.spans,
                    question.wanted,
                ),
            )
        found = self.answered(
            sheets,
            ("mask", "events", question.key),
            lambda: event_mask(sheets.events, self.page.cache, sheets.documents, question.wanted),
        )
        reviewed = question.wanted.get("reviewed")
        if not reviewed:
            return found
        verdicts = {
            ident: frozenset(str(judgement.verdict) for judgement in given)
            for ident, given in self.seen_by(reviewer).items()
        }
        return np.logical_and(found, reviewed_mask(sheets.events, reviewed, verdicts))
