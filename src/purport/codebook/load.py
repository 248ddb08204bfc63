"""The codebook that a run works with: the shipped entries, overlaid by a user's folder.

`PARTS` lists every part; to add one, write its class and add its line. A user's folder has the same
layout (`mine/countries/SYR.yaml`): an entry with a shipped id replaces the shipped one whole, any
other is added. Dictionaries in PETRARCH's format go into `mine/petrarch` (`codebook.petrarch`).
"""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

from purport.codebook.check import faults
from purport.codebook.citing import Instrument, ResolvingBody, Scripture
from purport.codebook.compile import digest_of, entries_of, unpack
from purport.codebook.entries import Actor, Codebook, Country, Entry, RoleNoun
from purport.codebook.happenings import ActNoun, EventPattern, LightVerb, ModalityCue
from purport.codebook.namecues import NameCue
from purport.codebook.petrarch import FOLDER as PETRARCH
from purport.codebook.petrarch import petrarch_entries
from purport.codebook.reading import Found, read_folder
from purport.codebook.senses import OtherSense, WordSet
from purport.codebook.speech import SpeechCue
from purport.codebook.wording import LoadedTerm
from purport.core.errors import CodebookError

DATA = Path(__file__).resolve().parent.parent / "data"
FOLDER = DATA / "codebook"
COMPILED = DATA / "codebook.msgpack"


class Part(NamedTuple):
    """A part of the codebook: its name in fingerprints, its folder, the class of its entries."""

    name: str
    folder: str
    kind: type[Entry]


PARTS: tuple[Part, ...] = (
    Part("countries", "countries", Country),
    Part("actors", "actors", Actor),
    Part("roles", "roles", RoleNoun),
    Part("name_cues", "name_cues", NameCue),
    Part("speech", "speech", SpeechCue),
    Part("events", "events", EventPattern),
    Part("event_modality", "event_modality", ModalityCue),
    Part("event_light_verbs", "event_light_verbs", LightVerb),
    Part("event_act_nouns", "event_act_nouns", ActNoun),
    Part("event_senses", "event_senses", OtherSense),
    Part("event_word_sets", "event_word_sets", WordSet),
    Part("terms", "terms", LoadedTerm),
    Part("scripture", "scripture", Scripture),
    Part("resolutions", "resolutions", ResolvingBody),
    Part("legal", "legal", Instrument),
)

NAMES: dict[type[Entry], str] = {part.kind: part.name for part in PARTS}
"""The name of each part by the class of its entries."""


def load_codebook(overlay: Path | None = None) -> Codebook:
    """The shipped codebook, with the entries of the user's folder in the place of its own.

    Takes some milliseconds without an overlay. CodebookError names file, line and entry of the
    overlay when a key or reference is unknown, a name clashes, or a folder is no part's.
    """
    shipped = _shipped()
    if overlay is None:
        return shipped
    _refuse_strangers(overlay)
    parts, digests = dict(shipped.parts), dict(shipped.digests)
    places: dict[tuple[str, str], str] = {}
    dictionaries = petrarch_entries(overlay / PETRARCH, shipped)
    for part in PARTS:
        mine: dict[str, Found[Entry]] = {
            **dictionaries.get(part.kind, {}),
            **read_folder(overlay / part.folder, part.kind),
        }
        if not mine:
            continue
        merged = {**parts[part.kind], **{ident: one.entry for ident, one in mine.items()}}
        parts[part.kind] = dict(sorted(merged.items()))
        digests[part.name] = digest_of(merged.values())
        places |= {(part.name, ident): one.where for ident, one in mine.items()}
    book = Codebook(parts, digests)
    refuse_faults(book, places)
    return book


def read_shipped(folder: Path = FOLDER) -> Mapping[Part, Mapping[str, Found[Entry]]]:
    """Every part as read from the YAML itself, with file and line; for compiling and for tests."""
    return {part: read_folder(folder / part.folder, part.kind) for part in PARTS}


def as_codebook(read: Mapping[Part, Mapping[str, Found[Entry]]]) -> Codebook:
    """The codebook of parts that were read from YAML."""
    parts = {
        part.kind: {ident: one.entry for ident, one in found.items()}
        for part, found in read.items()
    }
    return Codebook(parts, {NAMES[kind]: digest_of(mine.values()) for kind, mine in parts.items()})


def refuse_faults(book: Codebook, places: Mapping[tuple[str, str], str]) -> None:
    """Raises CodebookError for the first fault; `places` gives file and line by part and id."""
    for fault in faults(book, NAMES):
        at = places.get((fault.part, fault.entry), f"shipped {fault.part}")
        raise CodebookError(fault.found, where=f"{at}, entry `{fault.entry}`", todo=fault.todo)


@cache
def _shipped() -> Codebook:
    try:
        compiled = unpack(COMPILED.read_bytes())
    except OSError as problem:
        raise CodebookError(
            f"the compiled codebook cannot be read ({problem.strerror})",
            where=str(COMPILED),
            todo="Run `python tools/compile_codebook.py`, or install purport again.",
        ) from problem
    parts = {part.kind: entries_of(compiled, part.name, part.kind) for part in PARTS}
    return Codebook(parts, {part.name: compiled.digests[part.name] for part in PARTS})


def _refuse_strangers(overlay: Path) -> None:
    """Raises CodebookError for a folder that is missing, or for YAML where no part is."""
    known = ", ".join(part.folder for part in PARTS)
    if not overlay.is_dir():
        raise CodebookError(
            "there is no such folder", where=str(overlay), todo="Check the path of `--codebook`."
        )
    for path in sorted(overlay.rglob("*.y*ml")):
        top = path.relative_to(overlay).parts[0]
        if top not in {part.folder for part in PARTS} or path.suffix != ".yaml":
            raise CodebookError(
                "this file would not be read",
                where=path.relative_to(overlay).as_posix(),
                todo=f"Entries go into NAME.yaml in one of the folders {known}.",
            )
