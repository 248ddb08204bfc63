"""Walking the files and folders that the user named, in an order that is always the same."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from purport.core.errors import InputError
from purport.sources.files import Found, safe_name
from purport.sources.readers import READERS, reader_for

RECORD = "record.sqlite"  # the file that makes a folder a record


def find(paths: Sequence[Path]) -> Iterator[Found]:
    """Everything under these paths that might be read, sorted by name within each folder.

    Hidden files and folders are passed over in silence; records, special files and files of other
    kinds come with a `reason`, entries that cannot be reached with a `problem`. A folder is walked
    once, whatever links lead to it. InputError, before anything is given, when a path does not
    exist or is a record.
    """
    for path in paths:
        if not os.path.lexists(path):
            raise InputError(
                "there is no such file or folder",
                where=safe_name(os.fspath(path)),
                todo="Check the path; a path with spaces needs quotes.",
            )
        if (path / RECORD).is_file():
            raise InputError(
                "this folder is a record that purport made, not a folder of reports",
                where=safe_name(os.fspath(path)),
                todo="Name the folder with the reports, and the record after --into.",
            )
    return _unlike(_all(paths))


def _all(paths: Sequence[Path]) -> Iterator[Found]:
    walked: set[tuple[int, int]] = set()
    for path in paths:
        if not path.is_dir():
            yield _given(path)
            continue
        anything = False
        for found in _walk(path, "", walked):
            anything = anything or found.reader is not None or found.problem is not None
            yield found
        if not anything:
            yield Found(
                path,
                safe_name(path.name or os.fspath(path)),
                problem=InputError(
                    "the folder holds nothing that purport reads",
                    where=safe_name(os.fspath(path)),
                    todo=f"It reads {', '.join(_suffixes())}.",
                ),
            )


def _unlike(entries: Iterator[Found]) -> Iterator[Found]:
    """The entries, where a second file of the same name is a problem, for names are kept apart."""
    seen: dict[str, Path] = {}
    for found in entries:
        if found.reader is None:
            yield found
            continue
        first = seen.setdefault(found.name, found.path)
        if first is found.path:
            yield found
        elif _same_file(first, found.path):
            yield Found(found.path, found.name, reason="the same file was named twice")
        else:
            yield Found(
                found.path,
                found.name,
                problem=InputError(
                    f"another file has the same name in the record: {safe_name(os.fspath(first))}",
                    where=safe_name(os.fspath(found.path)),
                    todo="Read the folder above both, so that their paths tell them apart.",
                ),
            )


def _same_file(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:
        return False


def _given(path: Path) -> Found:
    """A file that the user named himself: one that nothing reads is a problem, not passed over."""
    found = _file(path, safe_name(path.name))
    if found.reason is None:
        return found
    problem = InputError(
        f"it is not read: {found.reason}",
        where=safe_name(os.fspath(path)),
        todo=f"purport reads {', '.join(_suffixes())}.",
    )
    return Found(path, found.name, problem=problem)


def _walk(folder: Path, under: str, walked: set[tuple[int, int]]) -> Iterator[Found]:
    """The entries of a folder and, each in its place, of the folders in it."""
    try:
        at = folder.stat()
        if (at.st_dev, at.st_ino) in walked:
            yield Found(folder, under.rstrip("/"), reason="the folder was walked already")
            return
        walked.add((at.st_dev, at.st_ino))
        with os.scandir(folder) as entries:
            names = sorted((entry.name for entry in entries), key=os.fsencode)
    except OSError as problem:
        yield Found(
            folder, under.rstrip("/") or safe_name(folder.name), problem=_unread(folder, problem)
        )
        return
    if under and RECORD in names:
        yield Found(folder, under.rstrip("/"), reason="a record that purport made")
        return
    for name in names:
        if name.startswith("."):
            continue
        path, shown = folder / name, under + safe_name(name)
        if path.is_dir():
            yield from _walk(path, f"{shown}/", walked)
        else:
            yield _file(path, shown)


def _file(path: Path, name: str) -> Found:
    """One entry that is not a folder; a special file (a pipe, a device) is never opened."""
    try:
        path.stat()
    except OSError as problem:
        return Found(path, name, problem=_unread(path, problem))
    if not path.is_file():
        return Found(path, name, reason="not a regular file")
    reader = reader_for(path)
    if reader is None:
        kind = path.suffix.lower()
        return Found(
            path,
            name,
            reason=f"no reader for {safe_name(kind)} files"
            if kind
            else "no suffix that says what it is",
        )
    return Found(path, name, reader=reader)


def _unread(path: Path, problem: OSError) -> InputError:
    """What the operating system said of an entry, as a sentence."""
    where = safe_name(os.fspath(path))
    if isinstance(problem, FileNotFoundError) and path.is_symlink():
        aim = safe_name(os.fspath(path.readlink()))
        return InputError(
            f"the link points to {aim}, which is not there",
            where=where,
            todo="Remove or mend the link.",
        )
    if isinstance(problem, PermissionError):
        return InputError(
            "there is no permission to read it",
            where=where,
            todo="Change its permissions (chmod +r).",
        )
    return InputError(
        f"it cannot be reached ({problem.strerror or problem})",
        where=where,
        todo="Check the path and the disk.",
    )


def _suffixes() -> list[str]:
    return [suffix for reader in READERS for suffix in reader.suffixes]
