"""A file that was found, what reads it, what fails, and the safe name that the user sees."""

import gzip
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO, cast

from msgspec import Struct

from purport.core.document import About, Document
from purport.core.errors import InputError, PurportError
from purport.core.settings import Settings


class Given(About, frozen=True, kw_only=True):
    """What a file says of a document, with notes on what in it could not be taken as it stood."""

    notes: tuple[str, ...] = ()
    """Sentences for the user: a date that was not understood, characters that were replaced."""


class Failure(Struct, frozen=True):
    """A file, line or row that did not become a document; the others are read all the same.

    `name` is what the document would have been called, `where` the place in words.
    """

    name: str
    where: str
    error: PurportError


class Found(Struct, frozen=True):
    """One entry of what the user named.

    It is read where `reader` is set. Otherwise `reason` says why it is passed over (an unsupported
    type, a record), or `problem` why it fails (a dangling link, no permission). `name` is the path
    under the folder that was read, with `/`, made safe by `safe_name`.
    """

    path: Path
    name: str
    reader: "Reader | None" = None
    reason: str | None = None
    problem: PurportError | None = None


class Reader(Struct, frozen=True):
    """How one kind of file becomes documents.

    `documents` is lazy and raises InputError where the rest of the file cannot be read; suffixes
    are lower case and begin with a dot. Each is also read with ".gz" after it.
    """

    kind: str
    media_type: str
    suffixes: tuple[str, ...]
    documents: Callable[[Found, Settings], Iterator[Document | Failure]]


SHARE_LIMIT = 200  # times; text packs 3 to 20 times, a file that packs better is made to do harm
UNPACKED_FREE = 1_000_000_000  # bytes; below this any ratio is borne


class _Measured:
    """The bytes of a packed file, counted as they come out."""

    def __init__(self, stream: IO[bytes], packed: int, where: str) -> None:
        self._stream = stream
        self._allowed = max(UNPACKED_FREE, SHARE_LIMIT * packed)
        self._where = where
        self._given = 0

    def _count(self, data: bytes) -> bytes:
        self._given += len(data)
        if self._given > self._allowed:
            raise InputError(
                f"it unpacks to more than {self._allowed:,} bytes, {SHARE_LIMIT} times its size",
                where=self._where,
                todo="If it is what it should be, unpack it first and read the unpacked file.",
            )
        return data

    def read(self, size: int = -1) -> bytes:
        return self._count(self._stream.read(size))

    def readline(self, size: int = -1) -> bytes:
        return self._count(self._stream.readline(size))

    def close(self) -> None:
        self._stream.close()

    def __enter__(self) -> "_Measured":
        return self

    def __exit__(self, *problem: object) -> None:
        self._stream.close()


def opened(found: Found) -> IO[bytes]:
    """The bytes of a file, unpacked if its name ends in ".gz".

    InputError, while it is read, for a packed file that unpacks beyond all measure.
    """
    if found.path.suffix.lower() != ".gz":
        return found.path.open("rb")
    packed = found.path.stat().st_size
    stream = cast(IO[bytes], gzip.GzipFile(found.path, "rb"))
    return cast(IO[bytes], _Measured(stream, packed, found.name))


def bounded_lines(stream: IO[bytes], limit: int) -> Iterator[tuple[int, bytes | None]]:
    """Each line with its number from 1; None for a line over the limit, which is never held whole.

    A line keeps its line feed.
    """
    number = 0
    while True:
        line = stream.readline(limit + 1)
        if not line:
            return
        number += 1
        if len(line) <= limit or (line.endswith(b"\n") and len(line) == limit + 1):
            yield number, line
            continue
        while line and not line.endswith(b"\n"):
            line = stream.readline(1 << 20)
        yield number, None


_UNSAFE = re.compile(
    "[\x00-\x1f\x7f-\x9f\ud800-\udfff\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]"
    "|%(?=[0-9A-Fa-f]{2})"
)


def safe_name(name: str) -> str:
    """The name with every character that would upset a terminal or a table written as %XX.

    Control characters, line and direction marks and bytes that are no text are escaped byte by
    byte of UTF-8, and so is a "%" that already looks like an escape: two names never become one.
    """
    return _UNSAFE.sub(_escaped, name)


def _escaped(found: re.Match[str]) -> str:
    # A surrogate stands for one byte that the file system could not decode.
    data = found.group().encode(
        "utf-8", "surrogateescape" if _is_byte(found.group()) else "surrogatepass"
    )
    return "".join(f"%{byte:02X}" for byte in data)


def _is_byte(character: str) -> bool:
    return "\udc80" <= character <= "\udcff"
