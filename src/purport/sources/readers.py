"""Every reader, and the documents of one file whatever its kind."""

import zlib
from collections.abc import Iterator
from pathlib import Path

from purport.core.document import Document
from purport.core.errors import InputError, PurportError
from purport.core.settings import Settings
from purport.sources.checking import twice
from purport.sources.csv_rows import CSV
from purport.sources.files import Failure, Found, Reader
from purport.sources.jsonl import JSONL
from purport.sources.texts import MARKDOWN, TEXT

__all__ = ["READERS", "read", "reader_for", "twice"]

READERS: tuple[Reader, ...] = (TEXT, MARKDOWN, JSONL, CSV)
"""One for each kind of file; the first that has the suffix reads it."""

_BY_SUFFIX = {
    suffix + packed: reader
    for reader in reversed(READERS)
    for suffix in reader.suffixes
    for packed in ("", ".gz")
}


def reader_for(path: Path) -> Reader | None:
    """The reader of files with this suffix, capitals and ".gz" aside; None where there is none."""
    suffixes = [suffix.lower() for suffix in path.suffixes]
    if suffixes and suffixes[-1] == ".gz":
        return _BY_SUFFIX.get("".join(suffixes[-2:]))
    return _BY_SUFFIX.get(suffixes[-1]) if suffixes else None


def read(found: Found, settings: Settings) -> Iterator[Document | Failure]:
    """The documents of one entry in order, each part that fails as a `Failure` in its place.

    Lazy: a file of any length is read line by line. Nothing for an entry that is passed over.
    Names are told apart within the file; two files may give the same name (see `twice`).
    """
    if found.problem is not None:
        yield Failure(found.name, found.name, found.problem)
        return
    if found.reader is None:
        return
    try:
        yield from found.reader.documents(found, settings)
    except PurportError as problem:
        yield Failure(found.name, found.name, problem)
    except (EOFError, zlib.error) as problem:
        yield _failure(
            found, f"the packed file is damaged or cut short ({problem})", "Pack it again."
        )
    except PermissionError:
        yield _failure(
            found, "there is no permission to read it", "Change its permissions (chmod +r)."
        )
    except OSError as problem:
        reason = problem.strerror or str(problem)
        yield _failure(found, f"it cannot be read ({reason})", "Check the file and the disk.")


def _failure(found: Found, reason: str, todo: str) -> Failure:
    return Failure(found.name, found.name, InputError(reason, where=found.name, todo=todo))
