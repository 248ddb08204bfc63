"""What seasons and feasts mean: which year's, where the words do not say."""

from datetime import date

from purport.core.times import season_of
from purport.stages.dates.quarters import year_of_unit
from purport.stages.dates.reading import Reading, Setting, relative, year_for
from purport.stages.dates.tense import COMING
from purport.stages.dates.words import FEASTS, SEASON_CODES


def season(words: list[str], letters: str, at: Setting) -> Reading | None:
    """A season of a year: told, or this, last or next one."""
    code = SEASON_CODES[words[letters.index("s")]]
    if "Y" in letters:
        return Reading("date", f"{words[letters.index('Y')]}-{code}")
    if at.now is None:
        return relative(None)
    if "u" in letters:
        year = year_of_unit(letters, at)
    else:
        order = ["WI", "SP", "SU", "FA"]
        begun = order.index(code) <= order.index(season_of(at.now)) or code == "WI"
        year = at.now.year - (code == "WI" and at.now.month < 9)
        if "l" in letters:
            year -= order.index(code) >= order.index(season_of(at.now)) and code != "WI"
        elif "x" in letters:
            year += begun
        elif "h" not in letters and at.tense != COMING and not begun:
            year -= 1
    return relative(f"{year:04d}-{code}" if year is not None else None)


def feast(words: list[str], letters: str, at: Setting) -> Reading | None:
    """A feast with a day of its own, in the year that the tense says."""
    found = FEASTS.get(" ".join(words)) or FEASTS.get(words[0])
    if found is None:
        return None
    year = year_for(found[0], found[1] or 25, at)
    if year is None:
        return Reading("date", None, "inferred")
    thursday = 22 + (3 - date(year, 11, 22).weekday()) % 7
    whole = date(year, found[0], found[1] or thursday)
    return Reading("date", whole.isoformat(), "inferred")
