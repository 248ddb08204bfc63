"""What is wrong with a codebook as a whole: references, clashing names, dates, codes, examples.

Each fault names its part and entry; `load` adds the file and line. What an entry class alone can
tell is in its `faults`.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations
from typing import get_args

from msgspec import Struct

from purport.codebook.entries import Actor, Codebook, Country, Entry, Office, RoleNoun
from purport.codebook.happenings import EventPattern
from purport.codebook.senses import OtherSense, WordSet
from purport.core.rows import MentionKind, Tone

_SECTORS = (
    "COP GOV JUD LEG MIL OPP PRM PTY REB SPY UAF UNK AGR BUS CRM CVL EDU ELI JRN LAB MED REF REL "
    "SOC IGO UNO EUR NGO ISM IMG MNC"
)
SECTORS = frozenset(_SECTORS.split())
"""PLOVER's sectors (manual, draft 1.3) and its codes for those that belong to no one state."""

_ISO3 = (
    "ABW AFG AGO AIA ALA ALB AND ARE ARG ARM ASM ATA ATF ATG AUS AUT AZE BDI BEL BEN BES BFA BGD "
    "BGR BHR BHS BIH BLM BLR BLZ BMU BOL BRA BRB BRN BTN BVT BWA CAF CAN CCK CHE CHL CHN CIV CMR "
    "COD COG COK COL COM CPV CRI CUB CUW CXR CYM CYP CZE DEU DJI DMA DNK DOM DZA ECU EGY ERI ESH "
    "ESP EST ETH FIN FJI FLK FRA FRO FSM GAB GBR GEO GGY GHA GIB GIN GLP GMB GNB GNQ GRC GRD GRL "
    "GTM GUF GUM GUY HKG HMD HND HRV HTI HUN IDN IMN IND IOT IRL IRN IRQ ISL ISR ITA JAM JEY JOR "
    "JPN KAZ KEN KGZ KHM KIR KNA KOR KWT LAO LBN LBR LBY LCA LIE LKA LSO LTU LUX LVA MAC MAF MAR "
    "MCO MDA MDG MDV MEX MHL MKD MLI MLT MMR MNE MNG MNP MOZ MRT MSR MTQ MUS MWI MYS MYT NAM NCL "
    "NER NFK NGA NIC NIU NLD NOR NPL NRU NZL OMN PAK PAN PCN PER PHL PLW PNG POL PRI PRK PRT PRY "
    "PSE PYF QAT REU ROU RUS RWA SAU SDN SEN SGP SGS SHN SJM SLB SLE SLV SMR SOM SPM SRB SSD STP "
    "SUR SVK SVN SWE SWZ SXM SYC SYR TCA TCD TGO THA TJK TKL TKM TLS TON TTO TUN TUR TUV TWN TZA "
    "UGA UKR UMI URY USA UZB VAT VCT VEN VGB VIR VNM VUT WLF WSM YEM ZAF ZMB ZWE XKX"
)
ISO3 = frozenset(_ISO3.split())
"""ISO 3166-1 alpha-3, and XKX, which many data sets use for Kosovo."""


class Fault(Struct, frozen=True):
    """One thing that is wrong with one entry, and what to do about it."""

    part: str
    entry: str
    found: str
    todo: str


def faults(book: Codebook, names: dict[type[Entry], str]) -> Iterator[Fault]:
    """Every fault of the codebook, part by part; `names` gives the parts their names."""
    for kind, entries in book.parts.items():
        for entry in entries.values():
            for found, todo in _faults_of(entry, book):
                yield Fault(names[kind], entry.id, found, todo)
    yield from _clashes(book, names)


def without_examples(book: Codebook, names: dict[type[Entry], str]) -> Iterator[Fault]:
    """Entries that have no sentence to match; every shipped entry must have one."""
    for kind, entries in book.parts.items():
        for entry in entries.values():
            if not entry.examples.match:
                yield Fault(
                    names[kind], entry.id, "it has no example to match",
                    "Add a sentence of your own under `examples: match:`.",
                )  # fmt: skip


def _faults_of(entry: Entry, book: Codebook) -> Iterator[tuple[str, str]]:
    yield from ((found, "Correct the entry.") for found in entry.faults())
    if entry.since is not None and entry.until is not None and entry.until <= entry.since:
        yield f"until {entry.until} is not after since {entry.since}", "Correct the dates."
    for name in entry.written():
        if name.text != name.text.strip() or not name.text or name.text.startswith("the "):
            yield (
                f"the name `{name.text}` is empty or begins with a space or with `the`",
                "Write the name alone.",
            )
    if isinstance(entry, Country):
        if entry.id not in ISO3:
            yield f"`{entry.id}` is not an ISO 3166 alpha-3 code", "Use the code of the country."
        yield from _office_faults(entry.offices)
    if isinstance(entry, Actor):
        if entry.country is not None and entry.country not in book.parts.get(Country, {}):
            yield f"there is no country `{entry.country}`", "Use the id of a country entry."
        yield from _office_faults(entry.offices)
    if isinstance(entry, Actor | RoleNoun):
        if entry.kind not in get_args(MentionKind):
            yield (
                f"`{entry.kind}` is not a kind of mention",
                f"The kinds are {', '.join(get_args(MentionKind))}.",
            )
        if entry.sector is not None:
            yield from _sector_faults(entry.sector)
    if isinstance(entry, OtherSense):
        yield from _unknown_of(entry, book)
    if isinstance(entry, Country | Actor):
        neutral = {entry.name, *entry.names, *entry.needs}
        for loaded in entry.loaded_names:
            if loaded.name in neutral:
                yield f"`{loaded.name}` is a neutral and a loaded name at once", "Remove one."
            if loaded.polarity not in get_args(Tone):
                yield (
                    f"the polarity `{loaded.polarity}` of `{loaded.name}` is unknown",
                    "Write negative or positive.",
                )


def _unknown_of(sense: OtherSense, book: Codebook) -> Iterator[tuple[str, str]]:
    """Event entries and word sets that a sense names and that are not there."""
    for ident in sense.entries:
        if ident not in book.parts.get(EventPattern, {}):
            yield f"there is no event entry `{ident}`", "Use the id of an entry of events/."
    for ident in sense.sets():
        if ident not in book.parts.get(WordSet, {}):
            yield f"there is no word set `{ident}`", "Use the id of an entry of event_word_sets/."


def _sector_faults(sector: str) -> Iterator[tuple[str, str]]:
    if sector not in SECTORS:
        yield f"`{sector}` is not a PLOVER sector", f"They are {' '.join(sorted(SECTORS))}."


def _office_faults(offices: Iterable[Office]) -> Iterator[tuple[str, str]]:
    seen: set[str] = set()
    for office in offices:
        if office.id in seen:
            yield f"it has two offices `{office.id}`", "Give each office its own id."
        seen.add(office.id)
        yield from _sector_faults(office.sector)
        for holder in office.holders:
            since, until = holder.since, holder.until
            if since is not None and until is not None and until < since:
                yield (
                    f"{holder.name} leaves the office `{office.id}` before entering it",
                    "Correct the dates.",
                )


def _clashes(book: Codebook, names: dict[type[Entry], str]) -> Iterator[Fault]:
    owners: defaultdict[str, list[tuple[type[Entry], Entry, bool]]] = defaultdict(list)
    for kind, entries in book.parts.items():
        for entry in entries.values():
            told: dict[str, bool] = {}
            for name in entry.written():
                told[name.text] = told.get(name.text, True) and name.firm
            for text, firm in told.items():
                owners[text].append((kind, entry, firm))
    for text, having in owners.items():
        for (one_kind, one, one_firm), (kind, other, firm) in combinations(having, 2):
            if one_firm and firm and _at_once(one, other):
                yield Fault(
                    names[kind], other.id,
                    f"the name `{text}` also belongs to {names[one_kind]} `{one.id}`",
                    "Remove it from one, put it under `needs`, or give dates that do not overlap.",
                )  # fmt: skip
    taken = book.parts.get(Country, {}).keys() & book.parts.get(Actor, {}).keys()
    for ident in sorted(taken):
        yield Fault(names[Actor], ident, "a country has the same id", "Give the actor another id.")


def _at_once(one: Entry, other: Entry) -> bool:
    """Whether there is a day on which both hold."""
    return (one.until is None or other.since is None or other.since < one.until) and (
        other.until is None or one.since is None or one.since < other.until
    )
