"""Where and when an event was: from words of place, the trigger, and what was told before."""

import pytest

from purport.core.rows import Mention, Place, Timespan
from purport.core.spans import Span
from purport.stages.events.when_where import Before, Settings, Where, settings_of, when, where


def settings(marked: str, *kinds: str) -> tuple[str, Settings]:
    """The text without its marks, and its settings: [places] of these kinds in order."""
    text, spans, start = "", [], 0
    for char in marked:
        if char == "[":
            start = len(text)
        elif char == "]":
            spans.append((start, len(text)))
        else:
            text += char
    mentions = [
        Mention(id=text[a:b], document="d", start=a, stop=b, kind="place", form="name", entity=None)
        for a, b in spans
    ]
    kinds = kinds or ("city",) * len(spans)
    places = [
        Place(id=m.id, document="d", start=m.start, stop=m.stop, mention=m.id, gazetteer="g",
              name=m.id, kind=kind, lat=1.0, lon=1.0)
        for m, kind in zip(mentions, kinds, strict=True)
    ]  # fmt: skip
    return text, settings_of(text, [], mentions, places, "2019-03-14")


def found(
    marked: str, trigger: str, *kinds: str, struck: str | None = None, before: Before | None = None
) -> Where:
    text, here = settings(marked, *kinds)
    whom = () if struck is None else (Span(text.index(struck), text.index(struck) + len(struck)),)
    return where(
        here, Span(0, len(text)), text.index(trigger), whom, whom,
        before if before is not None else Before(),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("marked", "trigger", "kinds", "struck", "place"),
    [
        ("Jets bombed a market in [Douma] on Sunday.", "bombed", ("city",), "market in Douma",
         "Douma"),
        ("Rebels captured [Palmyra].", "captured", ("city",), "Palmyra", "Palmyra"),
        ("Strikes hit [Dahyan] in northern [Yemen].", "hit", ("city", "country"), "Dahyan",
         "Dahyan"),
        ("A bomb exploded near [Gao], a man said in [Paris].", "exploded", ("city", "city"), None,
         "Gao"),
        ("They arrested the envoy of [Chad].", "arrested", ("country",), "envoy of Chad", "Chad"),
    ],
)  # fmt: skip
def test_the_place_of_an_event_stands_after_a_word_of_place_or_is_what_was_struck(
    marked: str, trigger: str, kinds: tuple[str, ...], struck: str | None, place: str
) -> None:
    assert found(marked, trigger, *kinds, struck=struck) == Where(place, "clause")


def test_a_dateline_is_the_last_resort() -> None:
    text, here = settings("[HAWIJA], Iraq - Soldiers came. They shot at the crowd.")
    later = here.within(text.index("They"), len(text))
    clause = Span(text.index("They"), len(text))
    assert where(later, clause, text.index("shot"), (), (), Before()) == Where("HAWIJA", "dateline")


def test_what_was_told_before_says_where() -> None:
    text, here = settings("Crowds met in [Osh]. Police beat them.")
    before = Before().after(here.within(0, text.index("Police")))
    later = here.within(text.index("Police"), len(text))
    clause = Span(text.index("Police"), len(text))
    assert where(later, clause, text.index("beat"), (), (), before) == Where("Osh", "discourse")


def dated(text: str, *words: tuple[str, str, str]) -> Settings:
    spans = [
        Timespan(id=w, document="d", start=text.index(w), stop=text.index(w) + len(w), type="date",
                 value=None, from_day=a, to_day=b)
        for w, a, b in words
    ]  # fmt: skip
    return settings_of(text, spans, [], [], "2019-03-14")


@pytest.mark.parametrize(
    ("text", "words", "days"),
    [
        ("From 1 May to 3 May they fired.",
         [("1 May", "2019-05-01", "2019-05-01"), ("3 May", "2019-05-03", "2019-05-03")],
         ("2019-05-01", "2019-05-03")),
        ("They have fired since 2015.", [("2015", "2015-01-01", "2015-12-31")],
         ("2015-01-01", "2019-03-14")),
        ("They fired, against resolution 2254 (2015).", [("2015", "2015-01-01", "2015-12-31")],
         ("2019-03-14", "2019-03-14")),
        ("KABUL, Sept 10 - They fired on Tuesday.",
         [("Sept 10", "2019-09-10", "2019-09-10"), ("Tuesday", "2019-09-07", "2019-09-07")],
         ("2019-09-07", "2019-09-07")),
    ],
)  # fmt: skip
def test_the_days_of_an_event(
    text: str, words: list[tuple[str, str, str]], days: tuple[str, str]
) -> None:
    here = dated(text, *words)
    date = when(here, Span(0, len(text)), text.index("fired"), Before())
    assert (date.from_day, date.to_day) == days


def test_what_has_come_about_is_not_dated_by_the_sentence_before() -> None:
    text = "They fired on Monday."
    before = Before().after(dated(text, ("Monday", "2019-03-11", "2019-03-11")))
    bare = dated("They have fired.")
    assert when(bare, Span(0, 15), 10, before).from_day == "2019-03-11"
    assert when(bare, Span(0, 15), 10, before, perfect=True).basis == "document"
