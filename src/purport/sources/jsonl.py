"""JSON Lines: one document a line, `{"text", "id"?, "date"?, "title"?, "url"?, "author"?, ...}`.

A line is read, checked and let go before the next, so a file may be of any length. A document is
called by its id, or `file:line` where it has none. Other fields are passed over unread.
"""

import codecs
import json
from collections.abc import Iterator

import msgspec

from purport.core.document import Document, Origin, new_document
from purport.core.errors import InputError, PurportError
from purport.core.ids import bytes_digest
from purport.core.settings import Settings
from purport.sources.checking import check_text, name_of, twice
from purport.sources.decoding import mended, refuse_binary
from purport.sources.files import Failure, Found, Reader, bounded_lines, opened
from purport.sources.given import FIELDS, about_from


class Line(msgspec.Struct):
    """The fields of a line that are read; any may hold anything until it is checked."""

    text: object = None
    id: object = None
    date: object = None
    title: object = None
    url: object = None
    author: object = None
    issuer: object = None
    language: object = None
    kind: object = None
    publisher: object = None
    outlet: object = None
    source: object = None


_DECODER = msgspec.json.Decoder(Line)


def _documents(found: Found, settings: Settings) -> Iterator[Document | Failure]:
    taken: dict[str, int] = {}
    with opened(found) as stream:
        for number, raw in bounded_lines(stream, settings.max_line_bytes):
            where = f"{found.name}:{number}"
            if raw is not None:
                if number == 1:
                    raw = _first(raw, found)
                raw = raw.rstrip(b"\r\n")
                if not raw.strip():
                    continue
            try:
                doc = _document(raw, found, number, settings)
            except PurportError as problem:
                yield Failure(where, where, problem)
                continue
            if doc.name in taken:
                yield twice(doc.name, where, f"line {taken[doc.name]}")
                continue
            if doc.name != where:
                taken[doc.name] = number
            yield doc


def _first(raw: bytes, found: Found) -> bytes:
    """The first line without its mark of UTF-8; InputError when the file is no JSON Lines."""
    if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        raise InputError(
            "it is in UTF-16",
            where=found.name,
            todo="Convert it: iconv -f UTF-16 -t UTF-8 old > new",
        )
    refuse_binary(raw[:4096], found.name)
    bare = raw.removeprefix(codecs.BOM_UTF8)
    if bare.strip() in (b"[", b"{") or bare.lstrip().startswith((b"[{", b"[ {")):
        raise InputError(
            "it is one JSON value over many lines, not a value a line",
            where=found.name,
            todo="Convert it: jq -c '.[]' old.json > new.jsonl",
        )
    return bare


def _document(raw: bytes | None, found: Found, number: int, settings: Settings) -> Document:
    """The document of one line; InputError says why there is none."""
    where = f"{found.name}:{number}"
    if raw is None:
        raise InputError(
            f"the line is longer than the {settings.max_line_bytes:,} bytes that are allowed",
            where=where,
            todo="Split it, or set max_line_bytes higher in purport.toml.",
        )
    line = _line(raw, where)
    if not isinstance(line.text, str):
        raise InputError(
            "the line has no text" if line.text is None else "its text is not a string",
            where=where,
            todo='Each line needs a field "text" with the words of the report.',
        )
    text, replaced = mended(line.text)
    check_text(text, where, settings)
    notes = (
        (f"Lone surrogates in the text were replaced by U+FFFD ({replaced}).",) if replaced else ()
    )
    values = {name: getattr(line, name) for name in FIELDS}
    values = {name: mended(v)[0] if isinstance(v, str) else v for name, v in values.items()}
    return new_document(
        name_of(line.id, where, where),
        text,
        bytes_digest(raw),
        about_from(values, JSONL.media_type, "utf-8", notes),
        (Origin(0, len(text), line=number, part=found.name),),
    )


def _line(raw: bytes, where: str) -> Line:
    try:
        return _DECODER.decode(raw)
    except UnicodeDecodeError as problem:
        raise InputError(
            f"the line is not UTF-8 (byte {problem.start:,} of a string in it)",
            where=where,
            todo="Convert the file, for example: iconv -f WINDOWS-1252 -t UTF-8 old > new",
        ) from problem
    except (msgspec.DecodeError, RecursionError) as problem:
        if b"\\ud" in raw.lower() and (line := _with_lone_surrogates(raw)) is not None:
            return line
        raise InputError(
            f"the line is no JSON object ({problem})",
            where=where,
            todo='Each line must be one object, such as {"id": "r1", "text": "..."}.',
        ) from problem


def _with_lone_surrogates(raw: bytes) -> Line | None:
    """The line as the standard library reads it, which lets half a surrogate pair pass."""
    try:
        values = json.loads(raw)
    except (ValueError, RecursionError):
        return None
    if not isinstance(values, dict):
        return None
    return Line(**{name: values.get(name) for name in Line.__struct_fields__})


JSONL = Reader("jsonl", "application/jsonl", (".jsonl", ".ndjson"), _documents)
