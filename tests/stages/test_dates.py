"""Expressions of time: what they mean on a Thursday, 14 March 2019."""

import make
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from purport.core.document import About, new_document
from purport.core.rows import Imprint, Parse, Sentence, Timespan
from purport.core.spans import Span
from purport.stages.dates import timespans, timespans_at


def read(text: str, published: str | None = "2019-03-14") -> list[Timespan]:
    doc = new_document("made", text, "0", About(published=published))
    rows, at = [], 0
    for line in text.split("\n"):
        start, at = at, at + len(line) + 1
        rows.append(
            Sentence(id=doc.id_for(Sentence, start, at), document=doc.id, start=start,
                     stop=start + len(line), block="b")
        )  # fmt: skip
    found = timespans(doc.with_rows(rows, [Sentence, Parse, Imprint]))
    return [row for row in found if isinstance(row, Timespan)]


def values(text: str, published: str | None = "2019-03-14") -> list[str | None]:
    return [row.value for row in read(text, published)]


STATED = [
    ("They met on 5 March 2019.", "2019-03-05"),
    ("They met on March 5th, 2019.", "2019-03-05"),
    ("They met on Tuesday, 5 March 2019.", "2019-03-05"),
    ("Signed 2019-03-05 in Vienna.", "2019-03-05"),
    ("Signed 13/03/2018 in Vienna.", "2018-03-13"),
    ("The war began in March 2011.", "2011-03"),
    ("He left in early March 2011.", "2011-03"),
    ("He has ruled since 2003.", "2003"),
    ("They have held out since April.", "2018-04"),
    ("They have held out since 2 April.", "2018-04-02"),
    ("In the 1990s the border was open.", "199"),
    ("In the nineties the border was open.", "199"),
    ("It was built in the 19th century.", "18"),
    ("Exports fell in the third quarter of 2018.", "2018-Q3"),
    ("Exports fell in Q3 2018.", "2018-Q3"),
    ("Prices rose in the first half of 2018.", "2018-H1"),
    ("The drought of summer 2018 was worse.", "2018-SU"),
    ("The plan for fiscal 2018 was cut.", "2018"),
    ("He was born in nineteen sixty-one.", "1961"),
]

RELATIVE = [
    ("They met yesterday.", "2019-03-13"),
    ("They meet tomorrow.", "2019-03-15"),
    ("They met on Tuesday.", "2019-03-12"),
    ("They met last Friday.", "2019-03-08"),
    ("They meet next Monday.", "2019-03-18"),
    ("They met last week.", "2019-W10"),
    ("They meet next month.", "2019-04"),
    ("It fell last year.", "2018"),
    ("It fell earlier this year.", "2019"),
    ("It ends by the end of the year.", "2019"),
    ("They fled two weeks ago.", "2019-W09"),
    ("They fled three days ago.", "2019-03-11"),
    ("They fled five years ago.", "2014"),
    ("They fled six months ago.", "2018-09"),
    ("They met on Tuesday evening.", "2019-03-12TEV"),
    ("They met last night.", "2019-03-13TNI"),
    ("They met this morning.", "2019-03-14TMO"),
    ("They met at 10 a.m. on Tuesday.", "2019-03-12T10:00"),
    ("They met on Tuesday at 14:30.", "2019-03-12T14:30"),
    ("They meet as early as Tuesday.", "2019-03-19"),
    ("They met last June.", "2018-06"),
    ("They met in December.", "2018-12"),
    ("They met on 5 December.", "2018-12-05"),
    ("The vote was held on Wednesday, 14 November.", "2018-11-14"),
    ("They met on Tuesday of last week.", "2019-03-05"),
    ("They meet this weekend.", "2019-W11-WE"),
    ("They met at Christmas.", "2018-12-25"),
    ("It was the year-ago quarter.", "2018"),
]

LENGTHS = [
    ("It lasted five years.", "P5Y"),
    ("It lasted twenty-five days.", "P25D"),
    ("It lasted a few weeks.", "PXW"),
    ("A 14-day truce was agreed.", "P14D"),
    ("The truce held for eleven years.", "P11Y"),
    ("The truce held for two decades.", "P20Y"),
    ("The truce held for about four hours.", "PT4H"),
    ("They waited for months.", "PXM"),
    ("They waited for a month.", "P1M"),
    ("In recent weeks they met.", "PXW"),
    ("Patrols pass every day.", "P1D"),
    ("Patrols pass every two weeks.", "P2W"),
    ("Patrols pass every Tuesday.", "XXXX-WXX-2"),
    ("They protest on Fridays.", "XXXX-WXX-5"),
    ("It is paid twice a year.", "P1Y"),
    ("The sum is paid annually.", "P1Y"),
]

REFERENCES = [
    ("He is now in Rome.", "PRESENT_REF"),
    ("He was recently in Rome.", "PAST_REF"),
    ("He spoke of the future.", "FUTURE_REF"),
    ("It was so in the past.", "PAST_REF"),
]


@pytest.mark.parametrize(("text", "value"), STATED + RELATIVE + LENGTHS + REFERENCES)
def test_value(text: str, value: str) -> None:
    assert values(text) == [value]


@pytest.mark.parametrize(
    "text",
    [
        "A couple in their forties were shot.",
        "About 2000 people fled.", "Resolution 1701 was adopted.", "He may leave.",
        "The fall of the city was near.", "A 22-year-old man was held.", "They march for peace.",
        "Jan Novak spoke.", "He paid $2019 for it.", "Three-quarters of them left.",
        "He came second.", "They will spring him.",
    ],
)  # fmt: skip
def test_what_tells_no_time(text: str) -> None:
    assert values(text) == []


def test_span_is_the_words() -> None:
    text = "They met on 5 March 2019 there."
    row = read(text)[0]
    assert text[row.start : row.stop] == "5 March 2019"


def test_range_of_days_has_both_ends() -> None:
    row = read("The talks of 5-7 March 2019 failed.")[0]
    assert (row.from_day, row.to_day) == ("2019-03-05", "2019-03-07")


def test_past_months_end_at_the_document() -> None:
    row = read("Over the past three months they met.")[0]
    assert (row.type, row.value) == ("duration", "P3M")
    assert (row.from_day, row.to_day) == ("2018-12-14", "2019-03-14")


def test_later_days_count_from_the_date_told_last() -> None:
    assert values("He left on 5 March 2011. Two days later he died.") == [
        "2011-03-05",
        "2011-03-07",
    ]
    assert values("He left on 5 March 2011.\nThe following day he died.")[-1] == "2011-03-06"


def test_the_day_is_the_one_told_last() -> None:
    told = "The fort was shelled on 5 March 2011. Earlier in the day a bridge fell."
    assert values(told) == ["2011-03-05", "2011-03-05"]
    assert values("Later in the day he left.") == ["2019-03-14"]


def test_day_told_with_a_past_year_keeps_it() -> None:
    assert values("The siege of March 2011 began on 18 March.") == ["2011-03", "2011-03-18"]


@pytest.mark.parametrize(
    "text", ["They met on Tuesday.", "They met yesterday.", "They met last week."]
)
def test_undated_document_leaves_relative_dates_open(text: str) -> None:
    row = read(text, None)[0]
    assert (row.value, row.from_day, row.basis) == (None, None, "relative")


def test_undated_document_keeps_the_day_of_the_year() -> None:
    assert values("They met on 5 March.", None) == ["XXXX-03-05"]


def test_inferred_year_is_marked() -> None:
    assert read("They met on 5 March.")[0].basis == "inferred"
    assert read("They met on 5 March 2019.")[0].basis == "stated"


def test_hijri_month_is_days_without_a_value() -> None:
    row = read("They fasted in Ramadan 1445.")[0]
    assert row.value is None
    assert (row.from_day, row.to_day) == ("2024-03-09", "2024-04-11")  # two days on either side
    assert row.precision == "month"


def test_tense_turns_a_weekday_round() -> None:
    past = make.document(
        "The talks ended Monday.",
        "The/the/DET/det/2 talks/talk/NOUN/nsubj/3 ended/end/VERB+VBD/root/0 "
        "Monday/Monday/PROPN/obl/3 ././PUNCT/punct/3",
        published="2019-03-14",
    )
    coming = make.document(
        "The talks will end Monday.",
        "The/the/DET/det/2 talks/talk/NOUN/nsubj/4 will/will/AUX+MD/aux/4 end/end/VERB+VB/root/0 "
        "Monday/Monday/PROPN/obl/4 ././PUNCT/punct/4",
        published="2019-03-14",
    )
    found = [timespans(doc.with_rows([], [Imprint]))[0] for doc in (past, coming)]
    assert [row.value for row in found if isinstance(row, Timespan)] == ["2019-03-11", "2019-03-18"]


def test_imprint_dates_the_document() -> None:
    doc = make.document(
        "The talks ended yesterday.",
        "The/the/DET/det/2 talks/talk/NOUN/nsubj/3 ended/end/VERB+VBD/root/0 "
        "yesterday/yesterday/NOUN/obl/3 ././PUNCT/punct/3",
    )
    imprint = Imprint(
        id=doc.id_for(Imprint, 0, 3), document=doc.id, start=0, stop=3, field="published",
        value="2011-05-02",
    )  # fmt: skip
    row = timespans(doc.with_rows([imprint], [Imprint]))[0]
    assert isinstance(row, Timespan)
    assert row.value == "2011-05-01"


_WORDS = """
a an one two several few couple of the this that last next past recent coming early late
mid first second third fourth half quarter season period summer winter year years decade
century month months week fortnight day days night evening afternoon afternoons morning
hour hours minute ago earlier later before after from now since until by on in at every
each daily weekly Monday Tuesday weekend March May 5 12 5th 2019 1990s nineties nineteen
sixty-one noon midnight today yesterday tomorrow tonight fiscal Ramadan 1440 3 p.m. to and
- , between
7.7 58 2016 1957-58 2,500 1/2 05/03/2019 31/31/2019 2016- 100th 0 99 '90s 1990-7.7 % percent
0000 ² 24:00 25:61 half-hour mid-March Q3 Q9 H1 FY2018 10:30pm 2019-13-45 -58 –58 0th next-day
"""
WORDS = _WORDS.split()


@settings(max_examples=600, deadline=None)
@given(
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=9), st.sampled_from([None, "2019-03-14"])
)
def test_no_row_of_time_words_breaks_it(words: list[str], published: str | None) -> None:
    for row in read(f"They met {' '.join(words)}.", published):
        assert row.from_day is None or row.to_day is None or row.from_day <= row.to_day


def test_a_recent_afternoon_is_some_day_past() -> None:
    assert values("They met one recent afternoon.") == ["PAST_REF"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("They met on 5/3/2019. Signed 23/04/2018.", ["2019-03-05", "2018-04-23"]),
        ("They met on 5/3/2019. Signed 04/23/2018.", ["2019-05-03", "2018-04-23"]),
        ("They met on 5.3.2019.", ["2019-03-05"]),
        ("They met on 5/3/2019.", [None]),
        ("Issued 14/3/2019. They met on 5/3/2019.", ["2019-03-14", "2019-03-05"]),
        ("They met on 3/14/2019 and 3/5/2019.", ["2019-03-14", "2019-03-05"]),
        ("The talks of April 24 and 25 failed.", ["2019-04-24", "2019-04-25"]),
        ("The season of 1957-58 was cold.", ["1957", "1958"]),
        ("In the third quarter of 2018 it fell. For the quarter it lost.", ["2018-Q3", "2018-Q3"]),
        ("It was open until Friday.", ["2019-03-15"]),
    ],
)
def test_what_other_words_of_the_document_tell(text: str, value: list[str | None]) -> None:
    assert values(text) == value


def test_a_given_expression_is_read_though_it_would_not_be_found() -> None:
    text = "A 1996 law bars it, and its weekly address says so."
    doc = new_document("made", text, "0", About(published="2019-03-14"))
    row = Sentence(id="s", document=doc.id, start=0, stop=len(text), block="b")
    doc = doc.with_rows([row], [Sentence, Parse, Imprint])
    spans = [Span(2, 6), Span(text.index("weekly"), text.index("weekly") + 6)]
    found = [r.value for r in timespans_at(doc, spans) if isinstance(r, Timespan)]
    assert found == ["1996", "P1W"]
