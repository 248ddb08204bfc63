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
        ("A bomb killed six in [Oran]'s [Bodo] district.", "killed", ("city", "city"), None,
         "Bodo"),
        ("A bomb killed six in [Oran]'s [Bodo] district.", "killed", ("city", "place"), None,
         "Oran"),
        ("They arrested the envoy of [Chad].", "arrested", ("country",), "envoy of Chad", "Chad"),
    ],
)  # fmt: skip
def test_the_place_of_an_event_stands_after_a_word_of_place_or_is_what_was_struck(
    marked: str, trigger: str, kinds: tuple[str, ...], struck: str | None, place: str
) -> None:
    assert found(marked, trigger, *kinds, struck=struck) == Where(place, "clause")


@pytest.mark.parametrize(
    "marked",
    [
        "A bomb went off outside the [Chad] embassy in [Oran].",
        "Bombs went off near the [Chad]'s consulates in [Oran].",
        "Rockets fell on [Chad] army positions in [Oran].",
    ],
)
def test_whose_embassy_it_is_tells_no_place(marked: str) -> None:
    trigger = "fell" if "fell" in marked else "went"
    assert found(marked, trigger, "country", "city") == Where("Oran", "clause")


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


def test_what_came_of_an_act_was_where_the_act_was() -> None:
    text, here = settings("Rockets hit [Bo], killing nine, officials in [Kenema] said.")
    clause = Span(text.index("killing"), text.index(", officials"))
    above = Where("Bo", "clause")
    found = where(here, clause, clause.start, (), (), Before(), above)
    assert found == Where("Bo", "sentence")


def test_where_the_hurt_were_taken_is_not_where_they_were_hurt() -> None:
    text, here = settings("Nine men were hurt; two of them were moved to [Kenema].")
    clause = Span(0, text.index(";"))
    assert where(here, clause, text.index("hurt"), (), (), Before()) == Where()


def test_a_quarter_is_where_it_was_sooner_than_its_town() -> None:
    marked = "Rockets hit the crowded [Grorud] district of [Oslo] at night."
    assert found(marked, "hit", "place", "city") == Where("Grorud", "clause")


def test_a_make_of_arms_is_no_place() -> None:
    assert found("They fired [Grad] rockets.", "fired") == Where()


def test_the_place_of_an_event_is_told_on_sooner_than_a_land() -> None:
    text, here = settings("The army of [Chad] shelled the town of [Bol]. Nine died.")
    before = Before().after(here.within(0, text.index("Nine")), ("Bol",))
    later = here.within(text.index("Nine"), len(text))
    clause = Span(text.index("Nine"), len(text))
    assert where(later, clause, text.index("died"), (), (), before) == Where("Bol", "discourse")


def test_where_people_come_from_does_not_move_the_story() -> None:
    text, here = settings("Shells fell on [Bol]. Families from [Osh] had fled there. Nine died.")
    before = Before()
    for first, word in ((0, "Families"), (text.index("Families"), "Nine")):
        before = before.after(here.within(first, text.index(word)))
    later = here.within(text.index("Nine"), len(text))
    clause = Span(text.index("Nine"), len(text))
    assert before.place is not None
    assert before.place.mention == "Bol"
    assert where(later, clause, text.index("died"), (), (), before).basis == "discourse"


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


def test_what_is_done_has_no_day_to_come() -> None:
    text = "They agreed to meet on 1 May."
    here = dated(text, ("1 May", "2019-05-01", "2019-05-01"))
    assert when(here, Span(0, len(text)), 5, Before(), done=True).basis == "document"
    assert when(here, Span(0, len(text)), 5, Before()).from_day == "2019-05-01"


def test_a_date_that_looks_back_does_not_move_the_story() -> None:
    first = dated("They fired on Monday.", ("Monday", "2019-03-11", "2019-03-11"))
    aside = dated("He had left the night before.", ("the night before", "2019-03-10", "2019-03-10"))
    before = Before().after(first).after(aside)
    assert when(dated("They fired."), Span(0, 11), 5, before).from_day == "2019-03-11"
