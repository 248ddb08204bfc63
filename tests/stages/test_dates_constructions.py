"""Constructions of time that are hard to read, on a Thursday, 14 March 2019."""

import make
import pytest

from purport.core.document import About, new_document
from purport.core.rows import Imprint, Parse, Sentence, Timespan
from purport.stages.dates import timespans

Days = tuple[str | None, str | None]


def read(
    text: str, published: str | None = "2019-03-14", issuer: str | None = None
) -> list[Timespan]:
    doc = new_document("made", text, "0", About(published=published))
    row = Sentence(id="s", document=doc.id, start=0, stop=len(text), block="b")
    doc = doc.with_rows([row], [Sentence, Parse])
    imprints = []
    if published is not None:
        imprints.append(_imprint(doc.id, "published", published, None))
    if issuer is not None:
        imprints.append(_imprint(doc.id, "issuer", "The issuer", issuer))
    doc = doc.with_rows(imprints, [Imprint])
    lands = {"SYR": "SYR", "USA": "USA", "press": "GBR"}
    return [found for found in timespans(doc, lands) if isinstance(found, Timespan)]


def _imprint(document: str, field: str, value: str, entity: str | None) -> Imprint:
    return Imprint(
        id=field, document=document, start=0, stop=0, field=field,  # type: ignore[arg-type]
        value=value, entity=entity, basis="given",
    )  # fmt: skip


def days(text: str) -> list[Days]:
    return [(row.from_day, row.to_day) for row in read(text)]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("The talks ran between 3 and 5 May.", "2019-05-03", "2019-05-05"),
        ("They are closed from 12 to 14 June.", "2019-06-12", "2019-06-14"),
        ("They were closed 12-14 June 2018.", "2018-06-12", "2018-06-14"),
        ("They met on 3, 4 and 5 March.", "2019-03-03", "2019-03-05"),
        ("They met from 3 until 5 March.", "2019-03-03", "2019-03-05"),
        ("It froze in the winter of 2017-2018.", "2017-12-01", "2018-02-28"),
        ("It was a port in the Soviet era.", "1922-01-01", "1991-12-31"),
        ("It grew during the Cold War.", "1947-01-01", "1991-12-31"),
        ("It grew in the 1980s.", "1980-01-01", "1989-12-31"),
        ("It fell in the third quarter of 2018.", "2018-07-01", "2018-09-30"),
        ("It fell in the first half of 2018.", "2018-01-01", "2018-06-30"),
        ("They met in summer 2018.", "2018-06-01", "2018-08-31"),
    ],
)
def test_stretch_of_days(text: str, first: str, last: str) -> None:
    assert days(text) == [(first, last)]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("They fought from March to June 2018.", ["2018-03", "2018-06"]),
        ("They fought from November to March 2018.", ["2017-11", "2018-03"]),
        ("They fought from 12 June to 3 July 2018.", ["2018-06-12", "2018-07-03"]),
        ("They met in March and April 2018.", ["2018-03", "2018-04"]),
        ("They ruled from 1991 to 2003.", ["1991", "2003"]),
        ("In 2015 they met. The following year they fought.", ["2015", "2016"]),
        ("They met in 2015. That year it rained.", ["2015", "2015"]),
        ("They met on 5 March. The next day they left.", ["2019-03-05", "2019-03-06"]),
        ("It fell in the early hours of Thursday.", ["2019-03-14TMO"]),
        ("It fell in the early hours of 7 March 2019.", ["2019-03-07TMO"]),
        ("It fell in the small hours of Friday.", ["2019-03-08TMO"]),
        ("Overnight on Tuesday they left.", ["2019-03-12TNI"]),
        ("They left on the 12th.", ["2019-03-12"]),
        ("They left on the 28th.", ["2019-02-28"]),
        ("They marked the 15 July coup.", ["2018-07-15"]),
        ("They signed the 1995 agreement.", ["1995"]),
        ("They met on 03-04-2019 and 23-04-2018.", ["2019-04-03", "2018-04-23"]),
        ("It lost in the quarter ended July 31.", ["2018-Q2", "2018-07-31"]),
        ("They won in Q3 2018. The same quarter a year earlier they lost.",
         ["2018-Q3", "2017-Q3"]),
        ("At dawn on Friday they fired.", ["2019-03-08TMO"]),
        ("They met on 5 March. That evening they left.", ["2019-03-05", "2019-03-05TEV"]),
        ("They met on 5 March. The following morning they left.",
         ["2019-03-05", "2019-03-06TMO"]),
        ("They met on 5 March. The night before, they left.", ["2019-03-05", "2019-03-04TNI"]),
        ("Two Fridays ago they left.", ["2019-03-01"]),
        ("They left on New Year's Eve.", ["2018-12-31"]),
        ("The deficit of FY2018 grew.", ["2018"]),
        ("The first quarter of the 20th century was cold.", ["19"]),
        ("They fled after World War II.", []),
        ("The fighters of Bloody Sunday spoke.", []),
        ("The Muharram Brigade left.", []),
        ("Ada Lund, 19, of 1935 Orchard St., was held.", []),
        ("Police searched the mill at 1990 Green Hill Avenue.", []),
        ("In 1968 Abbey Road was shut.", ["1968"]),
        ("The treaty of 1935 was torn up in the street.", ["1935"]),
    ],
)  # fmt: skip
def test_values(text: str, values: list[str]) -> None:
    assert [row.value for row in read(text)] == values


@pytest.mark.parametrize(
    ("text", "day", "precision"),
    [
        ("It fell in Rabi al-Awwal 1438.", "2016-12-15", "month"),
        ("It fell in Rabi' al-Thani 1440.", "2018-12-20", "month"),
        ("It was signed in Jumada al-Ula 1439 AH.", "2018-02-01", "month"),
        ("It was signed in Jumada al-Thani 1439.", "2018-03-01", "month"),
        ("They left in Dhu al-Hijja 1438.", "2017-09-01", "month"),
        ("They left in Dhul-Hijjah 1438.", "2017-09-01", "month"),
        ("They left in Dhu'l-Qa'da 1438.", "2017-08-10", "month"),
        ("It was signed on 27 Rajab 1440.", "2019-04-03", "week"),
        ("It began on the first day of Ramadan 1440.", "2019-05-06", "week"),
        ("They meet on Eid al-Fitr.", "2019-06-04", "week"),
        ("They met last Ramadan.", "2018-05-20", "month"),
        ("It began in 1400 AH.", "1980-05-01", "year"),
    ],
)
def test_hijri_days_lie_in_the_stretch_given(text: str, day: str, precision: str) -> None:
    row = read(text)[0]
    assert row.value is None
    assert row.from_day is not None
    assert row.to_day is not None
    assert row.from_day <= day <= row.to_day
    assert row.precision == precision


@pytest.mark.parametrize(
    ("text", "modifier"),
    [
        ("It began in early 2018.", "start"),
        ("It began in mid-January 2018.", "mid"),
        ("It began in late 2018.", "end"),
        ("They came late last week.", "end"),
        ("It ends at the end of March.", "end"),
        ("It began in the early 1990s.", "start"),
        ("The border moved around 12 March.", "approx"),
        ("It lasted about three weeks.", "approx"),
        ("It lasted more than three hours.", "more"),
        ("It lasted less than three hours.", "less"),
        ("It lasted nearly three years.", "less"),
        ("It lasted over the past three years.", None),
        ("They met in the first week of March.", "start"),
        ("A book about 1967 sold well.", None),
        ("It began in 2018.", None),
    ],
)
def test_modifier(text: str, modifier: str | None) -> None:
    assert [row.modifier for row in read(text)] == [modifier]


@pytest.mark.parametrize(
    ("issuer", "value"),
    [
        ("SYR", "2019-04-03"),
        ("SYR.GOV", "2019-04-03"),
        ("press", "2019-04-03"),
        ("USA", "2019-03-04"),
        (None, None),
    ],
)
def test_issuer_tells_the_order_of_numbers(issuer: str | None, value: str | None) -> None:
    row = read("They met on 03/04/2019.", issuer=issuer)[0]
    assert (row.value, row.basis) == (value, "inferred")


def test_article_before_an_adverb_is_no_part_of_it() -> None:
    text = "They read the recently found letter."
    row = read(text)[0]
    assert (text[row.start : row.stop], row.value) == ("recently", "PAST_REF")


def test_date_of_either_order_lies_between_the_two() -> None:
    row = read("They met on 03/04/2019.")[0]
    assert (row.from_day, row.to_day, row.precision) == ("2019-03-04", "2019-04-03", None)


def test_day_reckoned_from_an_inferred_day_is_inferred() -> None:
    doc = make.document(
        "The talks ended yesterday.",
        "The/the/DET/det/2 talks/talk/NOUN/nsubj/3 ended/end/VERB+VBD/root/0 "
        "yesterday/yesterday/NOUN/obl/3 ././PUNCT/punct/3",
    )
    day = Imprint(
        id="i", document=doc.id, start=0, stop=3, field="published", value="2011-05-02",
        basis="inferred",
    )  # fmt: skip
    row = timespans(doc.with_rows([day], [Imprint]))[0]
    assert isinstance(row, Timespan)
    assert (row.value, row.basis) == ("2011-05-01", "inferred")


LATEST = "They met on 26 February 2019 in Rome. On 3 March 2019 they left. "


@pytest.mark.parametrize(
    ("text", "value", "basis"),
    [
        ("It rained yesterday.", None, "relative"),
        ("It rained last week.", None, "relative"),
        ("It rained on Tuesday.", None, "relative"),
        ("It rained last year.", "2018", "inferred"),
        ("It rained on 5 February.", "2019-02-05", "inferred"),
    ],
)
def test_text_dated_by_its_latest_date_may_be_younger(
    text: str, value: str | None, basis: str
) -> None:
    row = read(LATEST + text, published=None)[-1]
    assert (row.value, row.basis) == (value, basis)
