"""Bytes to text: which encoding, and whether it is text at all.

Order: a byte order mark; UTF-8; Windows-1252 where the odd bytes are what English text has in it
(dashes, curly quotes, an accented letter in a word); then charset-normalizer, taken only when it is
sure. Nothing is replaced or dropped: text that cannot be decoded whole is refused with a sentence.
"""

import codecs
import re

from msgspec import Struct

from purport.core.errors import InputError


class Decoded(Struct, frozen=True):
    """A text and the encoding it was in; "utf-8-sig" says that a byte order mark was taken off."""

    text: str
    encoding: str


_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

_MAGIC = (
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a ZIP archive (a Word, ODT or EPUB file is one)"),
    (b"\xd0\xcf\x11\xe0", "an old Word or Excel file"),
    (b"{\\rtf", "a Rich Text file"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ", "an xz archive"),
    (b"7z\xbc\xaf", "a 7z archive"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"PAR1", "a Parquet table"),
)

_CONTROL = bytes(set(range(32)) - {9, 10, 11, 12, 13, 27})
_HIGH = re.compile(rb"[\x80-\xff]")
_WESTERN = re.compile(
    rb"(?<=[A-Za-z])[\xc0-\xfd]{1,2}|[\xc0-\xfd]{1,2}(?=[A-Za-z])|(?<=\s)[\xc0-\xfd](?=\s)"
    rb"|[\x80\x85\x91-\x97\x99\xa0\xa3\xa7\xa9\xab\xae\xb0\xb7\xbb\xbd]"
)
"""Accented letters within a word, and what is set in type: dashes, curly quotes, §, ©, £, «."""

SAMPLE = 65_536  # bytes
CONTROL_LIMIT = 0.01  # share of control bytes; real texts have a stray NUL or escape, no more
HIGH_LIMIT = 0.05  # share of bytes over 127 in English or French text in a Windows code page
CHAOS_LIMIT = 0.1  # charset-normalizer's measure of mess; right guesses on news text have under .05
NEAR = 0.1  # two encodings this near to each other in both measures are not told apart
COHERENCE_LEAST = 0.4  # its measure of looking like a language; right guesses have over .5


def decode(data: bytes, where: str) -> Decoded:
    """The text of these bytes, line ends as they are.

    InputError when they are not text, or when the encoding cannot be told with confidence.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return Decoded(_strictly(data, encoding, where), encoding)
    refuse_binary(data[:SAMPLE], where)
    wide = _wide(data[:SAMPLE])
    if wide is not None:
        return Decoded(_strictly(data, wide, where), wide)
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError as problem:
        encoding = encoding_of(data, where, problem.start)
    return Decoded(_strictly(data, encoding, where), encoding)


def refuse_binary(sample: bytes, where: str) -> None:
    """InputError when the first bytes of a file are those of something other than text."""
    for magic, kind in _MAGIC:
        if sample.startswith(magic):
            raise InputError(
                f"it is {kind}, whatever its name says",
                where=where,
                todo="Convert it to text, or give it its proper suffix.",
            )
    controls = len(sample) - len(sample.translate(None, _CONTROL))
    if controls > CONTROL_LIMIT * len(sample) and _wide(sample) is None:
        raise InputError(
            "it is not text (it is full of control characters)",
            where=where,
            todo="Remove it from the folder, or convert it to text.",
        )


def encoding_of(data: bytes, where: str, first: int = 0) -> str:
    """The encoding of bytes that are not UTF-8; `first` is where that shows.

    InputError, saying how to convert the file, when no encoding is sure.
    """
    sample = data[max(0, first - SAMPLE // 2) : first + SAMPLE // 2]
    if _is_windows(sample):
        return "cp1252"
    from charset_normalizer import from_bytes

    matches = from_bytes(sample)
    best = matches.best()
    if best is not None and best.chaos <= CHAOS_LIMIT and best.coherence >= COHERENCE_LEAST:
        rivals = [
            match
            for match in matches
            if str(match) != str(best)
            and match.chaos <= best.chaos + NEAR
            and match.coherence >= best.coherence - NEAR
        ]
        if not rivals:
            return best.encoding
    guess = f", perhaps {best.encoding}" if best is not None else ""
    raise InputError(
        f"the encoding is not UTF-8 and cannot be told for sure{guess} (see byte {first:,})",
        where=where,
        todo="Convert it, for example: iconv -f WINDOWS-1256 -t UTF-8 old.txt > new.txt",
    )


def mended(text: str) -> tuple[str, int]:
    """The text with each lone surrogate replaced by U+FFFD, and how many there were.

    JSON can carry half of a surrogate pair, which no file can. One code point stays one code
    point, so every other offset is what it was.
    """
    found = _SURROGATES.findall(text)
    return (_SURROGATES.sub("\ufffd", text), len(found)) if found else (text, 0)


_SURROGATES = re.compile("[\ud800-\udfff]")


def _strictly(data: bytes, encoding: str, where: str) -> str:
    try:
        return data.decode(encoding)
    except (UnicodeDecodeError, LookupError) as problem:
        at = f" at byte {problem.start:,}" if isinstance(problem, UnicodeDecodeError) else ""
        raise InputError(
            f"the text begins as {encoding} but does not go on so{at}",
            where=where,
            todo="Repair it, for example: iconv -c -f UTF-8 -t UTF-8 old.txt > new.txt",
        ) from problem


def _wide(sample: bytes) -> str | None:
    """UTF-16 without a mark, told by the zero bytes that lie in every second place."""
    if len(sample) < 4:
        return None
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    half = len(sample) // 2
    if odd > 0.4 * half and even < 0.05 * half:
        return "utf-16-le"
    if even > 0.4 * half and odd < 0.05 * half:
        return "utf-16-be"
    return None


def _is_windows(sample: bytes) -> bool:
    """Whether the bytes over 127 are few and each is what Western text has in Windows-1252."""
    if len(_HIGH.findall(sample)) > HIGH_LIMIT * len(sample) and len(sample) > 40:
        return False
    return _HIGH.search(_WESTERN.sub(b"", sample)) is None
