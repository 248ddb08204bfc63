"""The rules that find expressions of time: regular expressions over the letters of `words`.

Each rule has a name, under which `values` tells what it means. Of two rules that could begin at one
word the earlier in the list wins, so longer and surer forms stand first.
"""

import re
from collections.abc import Iterator

from msgspec import Struct

from purport.stages.dates.words import Words

NUM = r"(?:[dnY]|w(?:-?w)*N*|aN|N)"
VAGUE = r"(?:av f?|a?vf?)".replace(" ", "")
CLOCK = r"(?:Hz?|dz|P)Z?"
EARLY = r"(?:D?[qj]f?D?-?)"
CALENDAR = r"(?:(?:A,?D?)?(?:[lxh]?M[dO](?![zU])(?:,?Y)?|[dO]f?M(?:,?Y)?|I|J))"
AROUND = r"(?:b|\+b|ib)"

RULES: tuple[tuple[str, str], ...] = (
    ("clocked", rf"D?q-?Uf(?:{CALENDAR}|[lxh]?A|t)p?"),
    ("clocked", rf"Ti?(?:{CALENDAR}|[lxh]?A)"),
    ("clocked", rf"{CLOCK},?(?:\(Z\))?,?i?(?:{CALENDAR}|[lxh]?A|t)"),
    ("clocked", rf"(?:{CALENDAR}|[lxh]?A|t),?i?{CLOCK}"),
    ("clocked", rf"(?:{CALENDAR}|[lxh]?A|t),?i?D?[qj]?p|D?q?-?p[fi]D?(?:{CALENDAR}|A)"),
    ("thatpart", r"Dxp|yp|Dpj(?=[_,]|$)"),
    ("weekdaysago", rf"{NUM}Bg"),
    ("clocked", rf"(?:[qj]-?)?(?:[lxh]?A|t|[hl])-?p|{CLOCK}t|D?q?-?pt|q-?pt"),
    ("days", r"(?:[dO],){0,3}[dO](?:&|,&|>)D?[dO]f?M(?:,?Y)?"),
    ("sameday", r"(?<=M[dO]&)[dO](?![uUNQEzMYn-])(?:,?Y)?"),
    ("days", r"(?:M[dO]|[dO](?=-[dO]f?M))-[dO](?:f?M)?(?:,?Y)?"),
    ("calendar", rf"{EARLY}?{CALENDAR}"),
    ("monthyear", rf"{EARLY}?M,?f?(?:Y|w(?:-?w)+)|{EARLY}?Mf?[lxhy]u"),
    ("quarter", r"D?(?:[lxh]u'|Y)?D?[lxh]?r?-?[oO]-?r?-?Q(?:fr?(?:Y|[lxh]r?u|D?r?u)|,?Y|[lx]u)?"),
    ("hijri", r"(?:D?[oO]uf|[dO]f?)?@,?(?:_{0,2},?YC?|[dn]C)|[lxh]@|(?:D?[oO]uf|[dO]f?)@"),
    ("sameperiod", r"D?y[VQu](?:f|i)?(?:[lx]u|au[gj]|D?u[j]|Y)|D?Y[VQ]|D?[lx]u'[VQ]"),
    ("quarter", r"LfY|L,?Y|L"),
    ("half", r"D?[lxh]?[oO]Ff(?:D?r?u?Y|[lxh]u|Du)"),
    ("season", rf"{EARLY}?(?:[lxhD]q?)?sf?(?:Y(?:[-/][dnY])?|[lxh]u)|{EARLY}?[lxh]q?s|Dq?s(?!f)"),
    ("decade", rf"{EARLY}?D?(?:S|K)"),
    ("century", rf"{EARLY}?D?[oO]-?E"),
    ("yearago", r"D?u-[gj][QV]?"),
    ("offset", r"Du[j]"),
    ("offset", rf"{AROUND}*(?:{NUM}|{VAGUE}|a)\+?-?[uUQE]'?-?~?-?[gj]"),
    ("lastfew", rf"D?[lx]b?(?:{NUM}|{VAGUE})\+?[uU]"),
    ("firstfew", rf"D[oO](?:{NUM}|{VAGUE})\+?U(?:fD?Y)?"),
    ("lastfew", r"D?[lxR]U|Rp"),
    ("set", rf"e(?:{NUM}|o)?[uUEQp]|e(?:A|M|s|W)|B|1ae?u|1e?u|c"),
    ("about", r"D?[qj]fD?[lxhy]?r?[uQ](?:'?q)?|u-q|u'?q"),
    ("about", r"[qj]?-?D?[lxhy]r?\+?[uW]|[qj]fDu|D?[lx]l?Q|[hy]r?Q"),
    ("weekend", r"DW"),
    ("duration", rf"{AROUND}*(?:D|l)?(?:{NUM}|{VAGUE})\+?-?\+?[uU](?:-?~)?"),
    ("duration", rf"{AROUND}*a\+?[uE]"),
    ("shortyear", r"(?<=Y[-/])[dn](?![uUNM/-])"),
    ("year", rf"{EARLY}?(?:D?r?u|r|D)?-?Y(?:-q)?C?"),
    ("wordyear", r"w-?w-w|D?uwN"),
    ("weekday", r"[qj]?[lxh]?A(?:f[lxh]u)?|Dl?A"),
    ("day", r"[qj]?t|T"),
    ("era", r"D?\^"),
    ("monthday", r"(?<=iD)O(?=,|$|_)"),
    ("lastmonth", rf"{EARLY}?[lxh]?M"),
    ("clock", CLOCK),
    ("unit", r"D(?:[l]|\+|r)?(?:u|Q|V)|DlV|D?u-[gj]V|Du-[gj]Q"),
    ("units", r"U|u-\+"),
    ("hijri", r"@"),
    ("clock", r"[nY]Z"),
    ("feast", r"\*[;u]?"),
    ("reference", r"hU"),
    ("reference", r"D_?(?:l|k)|[k%]|R|h|j"),
)

_ALL = re.compile(
    # No rule begins at these letters; saying so first spares trying every rule at every word.
    r"(?=[^_,\-/(f'])(?:"
    + "|".join(f"(?P<r{i}>{pattern})" for i, (_, pattern) in enumerate(RULES))
    + ")"
)


class Found(Struct, frozen=True):
    """An expression: which rule, and its words from `first` up to but not including `last`."""

    rule: str
    first: int
    last: int


def expressions(words: Words, first: int = 0, last: int | None = None) -> Iterator[Found]:
    """The expressions of time of a sentence, or of its words `first:last`, in order and apart."""
    stop = len(words.letters) if last is None else last
    for found in _ALL.finditer(words.letters, first, stop):
        group = found.lastgroup
        if group is not None and found.end() > found.start():
            yield Found(RULES[int(group[1:])][0], found.start(), found.end())
