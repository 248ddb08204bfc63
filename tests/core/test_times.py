"""TIMEX3 values as days: what they cover, how finely, and what always holds."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from purport.core.times import (
    days_of,
    earlier_by,
    month_value,
    precision_of,
    quarter_of,
    season_of,
    week_value,
)  # fmt: skip

COVERED = [
    ("2019-03-05", "2019-03-05", "2019-03-05", "day"),
    ("2019-03-05T14:30", "2019-03-05", "2019-03-05", "time"),
    ("2019-03-05TNI", "2019-03-05", "2019-03-05", "time"),
    ("2019-02", "2019-02-01", "2019-02-28", "month"),
    ("2020-02", "2020-02-01", "2020-02-29", "month"),
    ("2019", "2019-01-01", "2019-12-31", "year"),
    ("199", "1990-01-01", "1999-12-31", "decade"),
    ("19", "1900-01-01", "1999-12-31", "century"),
    ("2019-W01", "2018-12-31", "2019-01-06", "week"),
    ("2019-W12-WE", "2019-03-23", "2019-03-24", "week"),
    ("2019-Q4", "2019-10-01", "2019-12-31", "quarter"),
    ("2019-H1", "2019-01-01", "2019-06-30", "season"),
    ("2019-SU", "2019-06-01", "2019-08-31", "season"),
    ("2019-WI", "2019-12-01", "2020-02-29", "season"),
]


@pytest.mark.parametrize(("value", "first", "last", "precision"), COVERED)
def test_value_covers_days(value: str, first: str, last: str, precision: str) -> None:
    days = days_of(value)
    assert days is not None
    assert (days.first.isoformat(), days.last.isoformat()) == (first, last)
    assert precision_of(value) == precision


@pytest.mark.parametrize(
    "value",
    ["P5Y", "PT4H", "PAST_REF", "XXXX-WXX-2", "XXXX-03-05", "2019-13", "2019-02-30", "", "2"],
)
def test_value_without_days_covers_none(value: str) -> None:
    assert days_of(value) is None
    assert precision_of(value) is None


@given(st.dates(min_value=date(1800, 1, 1), max_value=date(2200, 1, 1)))
def test_every_unit_of_a_day_covers_it(day: date) -> None:
    for value in (
        day.isoformat(), week_value(day), month_value(day.year, day.month), str(day.year),
        f"{day.year}-Q{quarter_of(day)}", str(day.year // 10), str(day.year // 100),
    ):  # fmt: skip
        days = days_of(value)
        assert days is not None
        assert days.first <= day <= days.last


@given(st.dates(min_value=date(1900, 3, 1), max_value=date(2100, 1, 1)))
def test_a_day_lies_in_its_season(day: date) -> None:
    season = season_of(day)
    year = day.year - (season == "WI" and day.month < 3)
    days = days_of(f"{year}-{season}")
    assert days is not None
    assert days.first <= day <= days.last


@given(st.integers(1900, 2100), st.sampled_from(["Q1", "Q2", "Q3", "Q4"]))
def test_quarters_follow_one_another(year: int, quarter: str) -> None:
    days = days_of(f"{year}-{quarter}")
    number = int(quarter[1])
    following = days_of(f"{year}-Q{number + 1}" if number < 4 else f"{year + 1}-Q1")
    assert days is not None
    assert following is not None
    assert days.last + timedelta(days=1) == following.first


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 1, 1)), st.integers(0, 240))
def test_going_back_months_never_skips_one(day: date, months: int) -> None:
    before = earlier_by(day, months=months)
    assert (day.year - before.year) * 12 + day.month - before.month == months
    assert before.day <= day.day
