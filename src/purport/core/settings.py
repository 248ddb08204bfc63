"""Every setting a run can have: type, default, unit and meaning, in one place.

A `purport.toml` beside the documents or named by `--settings` gives other values; unknown names are
an error. `digest_of` is what a stage's fingerprint rests on.
"""

import tomllib
from pathlib import Path
from typing import Annotated

import msgspec
from msgspec import Meta, Struct

from purport.core.errors import SettingsError
from purport.core.ids import content_id


class Settings(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What a user may set; each default is what the figures were measured with."""

    model: Annotated[str | None, Meta(description="an installed spaCy pipeline; null = ours")] = (
        None
    )
    language: Annotated[
        str | None, Meta(description="ISO 639-1 of every document; null = detect it")
    ] = None
    codebook: Annotated[
        str | None, Meta(description="a folder that overlays the shipped codebook")
    ] = None
    gazetteer: Annotated[
        str | None, Meta(description="a CSV or GeoJSON file of places over the shipped gazetteer")
    ] = None
    workers: Annotated[
        Annotated[int, Meta(ge=1, le=512)] | None, Meta(description="processes; null = one a core")
    ] = None
    max_document_chars: Annotated[
        int, Meta(ge=1000, description="code points; a longer document is refused")
    ] = 2_000_000
    max_line_bytes: Annotated[
        int, Meta(ge=1000, description="bytes of one JSONL line; a longer one is refused")
    ] = 64_000_000
    text_columns: Annotated[
        tuple[str, ...], Meta(description="CSV columns taken as the text, first found wins")
    ] = ("text", "body", "content", "article", "story", "full_text")
    extra_stages: Annotated[
        tuple[str, ...], Meta(description="`package:STAGE` of other people's stages")
    ] = ()


def load_settings(path: Path | None) -> Settings:
    """The settings of a TOML file, or the defaults for None.

    SettingsError names the file and the key when one is unknown or out of bounds.
    """
    if path is None:
        return Settings()
    try:
        return msgspec.convert(tomllib.loads(path.read_text(encoding="utf-8")), Settings)
    except OSError as problem:
        raise SettingsError(
            f"the settings file cannot be read ({problem.strerror})",
            where=str(path),
            todo="Check the path and its permissions.",
        ) from problem
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as problem:
        raise SettingsError(
            f"not valid settings: {problem}",
            where=str(path),
            todo="`purport doctor --settings` lists every setting with its meaning.",
        ) from problem


def digest_of(settings: Settings, names: tuple[str, ...]) -> str:
    """A digest of the values of these settings, the same on every machine."""
    return content_id(*(f"{name}={getattr(settings, name)!r}" for name in sorted(names)))
