"""PETRARCH and TABARI dictionaries read into codebook entries, so that groups bring their own.

A folder that overlays the codebook may hold `petrarch/NAME.actors.txt` and
`petrarch/NAME.agents.txt`. What the formats say (PETRARCH manual, "Actor dictionaries"):

    # a comment
    NORTHERN_COUNCIL_  [XNC]
    +COUNCIL_OF_THE_NORTH
    ADA_ROWE_
        [XNCELI <20010101]
        [XNCGOV 20010101-20090101]
    !PERSON! = MAN, WOMAN                    a set of words, for agents
    MINE_!PERSON! {MINERS} [~LAB]

Underscores are spaces, `+` (or `&`) begins a further name of the entry above, braces hold plurals.
A code is a country (ISO alpha-3) and then roles of three letters; a dated code holds for that time,
a code without a date for the rest; of alternatives ("XNC/XNB") and of codes that hold at once the
first counts. Each code and time becomes an `Actor` of its own, each agent a `RoleNoun`.

*What is lost*: codes that purport has no sector for keep the actor and lose the role, a code
`---` removes the name, and a name that the codebook already knows keeps the codebook's entry.
Names are written in capitals there; here they get capitals as in running text, and words of up to
five letters also stay as they are ("NATO").
"""

import re
from collections.abc import Collection, Iterator, Mapping
from itertools import product
from pathlib import Path

from msgspec import Struct

from purport.codebook.entries import Actor, Codebook, Country, Entry, Iso3, RoleNoun
from purport.codebook.reading import Found
from purport.core.errors import CodebookError

FOLDER = "petrarch"
SOURCE = "PETRARCH dictionary {name}"
SMALL = frozenset({"of", "the", "and", "for", "in", "on", "to", "de", "la", "al", "bin", "von"})
SHORT = 5  # letters; up to so many, a word may be an acronym and is also kept in capitals
PIVOT = 30  # years of two digits under this are of this century
CODE = re.compile(r"\[\s*([~A-Za-z0-9-]+)(?:/[A-Za-z0-9/-]*)?\s*([^\]]*)\]")
DATES = re.compile(
    r"^(?:(?P<sign>[<>])\s*(?P<one>\d{6,8})|(?P<first>\d{6,8})\s*-\s*(?P<last>\d{6,8}))$"
)
SET = re.compile(r"^!(\w+)!\s*=\s*(.+)$")
SECTORS = {
    "GOV": "GOV", "MIL": "MIL", "REB": "REB", "INS": "REB", "SEP": "REB", "RAD": "REB",
    "OPP": "OPP", "PTY": "PTY", "COP": "COP", "JUD": "JUD", "SPY": "SPY", "UAF": "UAF",
    "MED": "JRN", "JRN": "JRN", "NGM": "JRN", "BUS": "BUS", "MNC": "MNC", "CVL": "CVL",
    "EDU": "EDU", "ELI": "ELI", "LAB": "LAB", "LEG": "LEG", "REF": "REF", "NGO": "NGO",
    "NGI": "NGO", "IGO": "IGO", "CRM": "CRM", "AGR": "AGR", "REL": "REL", "IMG": "IMG",
    "SOC": "SOC", "PRM": "PRM", "CHR": "REL", "MOS": "REL", "JEW": "REL", "BUD": "REL",
    "HIN": "REL", "UNK": "UNK", "HLH": "SOC", "HRI": "NGO", "ENV": "SOC", "DEV": "CVL",
}  # fmt: skip
"""Role codes of CAMEO's actor scheme and the PLOVER sectors they stand for."""
KINDS = {
    "GOV": "government", "MIL": "armed_group", "REB": "armed_group", "UAF": "armed_group",
    "PTY": "party", "JRN": "media",
}  # fmt: skip


class Code(Struct, frozen=True):
    """A code with the time it holds; `since` is included, `until` is not."""

    code: str
    since: str | None = None
    until: str | None = None


def petrarch_entries(
    folder: Path, book: Codebook
) -> Mapping[type[Entry], Mapping[str, Found[Entry]]]:
    """Actors and role nouns of the dictionaries in a folder; empty without them.

    `book` is what is known already: its names are left alone, its countries are what codes may
    begin with. CodebookError names file and line of what cannot be read.
    """
    known = {
        name.text.casefold()
        for kind in (Country, Actor)
        for entry in book[kind].values()
        for name in entry.written()
    }
    actors: dict[str, Found[Entry]] = {}
    roles: dict[str, Found[Entry]] = {}
    for path in sorted(folder.glob("*.actors.txt")):
        for found in _actors(path, set(book[Country]), known):
            actors[found.entry.id] = found
    for path in sorted(folder.glob("*.agents.txt")):
        for agent in _agents(path):
            roles[agent.entry.id] = agent
    return {Actor: actors, RoleNoun: roles}


def _lines(path: Path) -> Iterator[tuple[int, str]]:
    """Number and text of each line that says something, comments taken out."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as problem:
        raise CodebookError(
            f"the dictionary cannot be read ({problem})", where=path.name,
            todo="Save it as a UTF-8 text file.",
        ) from problem  # fmt: skip
    hidden = False
    for number, line in enumerate(text.splitlines(), 1):
        if "<!--" in line:
            hidden = "-->" not in line
            continue
        if hidden:
            hidden = "-->" not in line
            continue
        said = line.split("#", 1)[0].rstrip()
        if said.strip():
            yield number, said


def _actors(path: Path, countries: Collection[str], known: set[str]) -> Iterator[Found[Entry]]:
    names: list[str] = []
    codes: list[Code] = []
    begun = 0
    for number, line in _lines(path):
        said = line.strip()
        where = f"{FOLDER}/{path.name}, line {number}"
        if not said.startswith(("+", "&", "[")):
            yield from _made(path, begun, names, codes, countries, known)
            names, codes, begun = [], [], number
        if begun == 0:
            raise CodebookError(
                f"`{said}` belongs to no name", where=where,
                todo="Begin with a line `NAME [CODE]`.",
            )  # fmt: skip
        codes += _codes(said, where)
        name = said.split("[", 1)[0].split("{", 1)[0].lstrip("+& ").strip()
        if name:
            names.append(name)
    yield from _made(path, begun, names, codes, countries, known)


def _made(
    path: Path,
    line: int,
    names: list[str],
    codes: list[Code],
    countries: Collection[str],
    known: set[str],
) -> Iterator[Found[Entry]]:
    written = [w for name in names for w in _spellings(name) if w.casefold() not in known]
    written = list(dict.fromkeys(written))
    if not written:
        return
    known |= {w.casefold() for w in written}
    root = _slug(names[0])
    apart = [code for code in _apart(codes) if set(code.code) != {"-"}]
    for number, code in enumerate(apart, 1):
        country, sector = _split(code.code, countries)
        entry = Actor(
            id=f"petrarch:{root}" + (f":{number}" if len(apart) > 1 else ""),
            source=SOURCE.format(name=path.name),
            note=f"code {code.code}",
            since=code.since,
            until=code.until,
            name=written[0],
            kind=KINDS.get(sector or "", "organisation"),
            country=country,
            sector=sector,
            names=tuple(written[1:]),
        )
        yield Found(entry, f"{FOLDER}/{path.name}, line {line}")


def _apart(codes: list[Code]) -> list[Code]:
    """The codes with times that do not overlap: what an earlier one holds, a later one loses."""
    ordered = [c for c in codes if c.since or c.until] + [
        c for c in codes if not (c.since or c.until)
    ]
    taken: list[Code] = []
    for code in ordered:
        left = [code]
        for other in list(taken):
            left = [part for piece in left for part in _without(piece, other)]
        taken += left
    return taken


def _without(code: Code, other: Code) -> list[Code]:
    """What is left of a code's time outside another's; ISO days compare as text."""
    since, until = code.since or "", code.until or "9999"
    first, last = other.since or "", other.until or "9999"
    if until <= first or last <= since:
        return [code]
    pieces = []
    if since < first:
        pieces.append(Code(code.code, code.since, other.since))
    if last < until:
        pieces.append(Code(code.code, other.until, code.until))
    return pieces


def _codes(said: str, where: str) -> list[Code]:
    found: list[Code] = []
    for code, dates in CODE.findall(said):
        if not dates.strip():
            found.append(Code(code.upper()))
            continue
        match = DATES.match(dates.strip())
        if match is None:
            raise CodebookError(
                f"`{dates.strip()}` is no date of a code", where=where,
                todo="Write <YYMMDD, >YYMMDD or YYMMDD-YYMMDD.",
            )  # fmt: skip
        if match["sign"] is None:
            since, until = _day(match["first"], where), _day(match["last"], where)
            found.append(Code(code.upper(), since, until))
        elif match["sign"] == "<":
            found.append(Code(code.upper(), None, _day(match["one"], where)))
        else:
            found.append(Code(code.upper(), _day(match["one"], where), None))
    return found


def _day(digits: str, where: str) -> str:
    if len(digits) == 6:
        digits = ("20" if int(digits[:2]) < PIVOT else "19") + digits
    month, day = int(digits[4:6]), int(digits[6:8])
    if not (1 <= month <= 12 and 1 <= day <= 31):
        raise CodebookError(f"`{digits}` is no day", where=where, todo="Write YYMMDD or YYYYMMDD.")
    return f"{digits[:4]}-{digits[4:6]}-{digits[6:8]}"


def _split(code: str, countries: Collection[str]) -> tuple[Iso3 | None, str | None]:
    """Country and sector of a code: of "XNCGOVMIL" the country XNC, if there is one, and GOV."""
    parts = [code[k : k + 3] for k in range(0, len(code), 3)]
    country = parts[0] if parts and parts[0] in countries else None
    roles = parts[1:] if country is not None else parts
    return country, next((SECTORS[part] for part in roles if part in SECTORS), None)


def _agents(path: Path) -> Iterator[Found[Entry]]:
    sets: dict[str, list[str]] = {}
    for number, line in _lines(path):
        where = f"{FOLDER}/{path.name}, line {number}"
        said = line.strip()
        group = SET.match(said)
        if group is not None:
            sets[group[1].upper()] = [word.strip() for word in group[2].split(",") if word.strip()]
            continue
        codes = _codes(said, where)
        if not codes:
            raise CodebookError(
                f"`{said}` has no code", where=where, todo="Write NOUN {PLURAL} [~CODE]."
            )
        _, sector = _split(codes[0].code.lstrip("~"), ())
        nouns = [
            noun.replace("_", " ").strip().lower()
            for noun in _filled(said.split("[", 1)[0].split("{", 1)[0].strip(), sets, where)
        ]
        entry = RoleNoun(
            id=f"petrarch:{_slug(nouns[0])}",
            source=SOURCE.format(name=path.name),
            note=f"code {codes[0].code}",
            nouns=tuple(dict.fromkeys(nouns)),
            sector=sector if sector is not None else "UNK",
        )
        yield Found(entry, where)


def _filled(noun: str, sets: Mapping[str, list[str]], where: str) -> list[str]:
    """The noun with each word of the sets it names: `MINE_!PERSON!` gives two nouns."""
    parts = re.split(r"!(\w+)!", noun)
    choices: list[list[str]] = []
    for k, part in enumerate(parts):
        if k % 2 == 0:
            choices.append([part])
        elif part.upper() in sets:
            choices.append(sets[part.upper()])
        else:
            raise CodebookError(
                f"there is no set `!{part}!`", where=where,
                todo="Write `!NAME! = WORD, WORD` above it.",
            )  # fmt: skip
    return ["".join(choice) for choice in product(*choices)]


def _spellings(name: str) -> list[str]:
    """How a dictionary's name is written in running text: `MINERS_UNION_` is "Miners Union"."""
    words = name.replace("_", " ").split()
    if not words:
        return []
    running = " ".join(
        word.lower() if k and word.lower() in SMALL else _capital(word)
        for k, word in enumerate(words)
    )
    found = [running.removeprefix("The ")]
    if len(words) == 1 and words[0].isalpha() and len(words[0]) <= SHORT:
        found.append(words[0].upper())
    return found


def _capital(word: str) -> str:
    return "-".join(part[:1].upper() + part[1:].lower() for part in word.split("-"))


def _slug(name: str) -> str:
    return re.sub(r"[^a-z0-9]+", "_", name.lower()).strip("_")
