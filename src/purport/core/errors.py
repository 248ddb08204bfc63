"""Every error purport raises on purpose, in one tree.

    PurportError
    ├── InputError            a file or line that cannot become a document
    ├── RecordError           a record that cannot be opened, written or trusted
    │   └── RecordBusy        another process is writing to it
    ├── CodebookError         an entry that is wrong, with its file, line and id
    ├── ModelError            a language model that is missing or cannot be used
    ├── SettingsError         a setting that is unknown or out of bounds
    └── PipelineError         a stage that breaks its own declaration

A message has three parts: what was found, where, and what to do next.
"""


class PurportError(Exception):
    """What went wrong, where, and what the reader can do about it.

    `str()` gives the three parts as one line; each part is also an attribute, so that a run can
    store them and the page can show them apart.
    """

    def __init__(self, found: str, *, where: str | None = None, todo: str | None = None) -> None:
        self.found = found
        self.where = where
        self.todo = todo
        super().__init__(found, where, todo)

    def __str__(self) -> str:
        place = f"{self.where}: " if self.where is not None else ""
        advice = f" {self.todo}" if self.todo is not None else ""
        stop = "" if self.found.endswith((".", "!", "?")) else "."
        return f"{place}{self.found}{stop}{advice}"

    def __reduce__(self) -> tuple[object, ...]:
        # Errors cross from worker processes; keyword-only arguments need help to be pickled.
        return (_rebuild, (type(self), self.found, self.where, self.todo))


def _rebuild(
    kind: type[PurportError], found: str, where: str | None, todo: str | None
) -> PurportError:
    return kind(found, where=where, todo=todo)


class InputError(PurportError):
    """A file, a line or a row that cannot become a document; the others are read all the same."""


class RecordError(PurportError):
    """A record that cannot be opened, written or trusted; nothing in it was changed."""


class RecordBusy(RecordError):
    """Another process is writing to the record; wait for it, or stop it."""


class CodebookError(PurportError):
    """A codebook entry that is wrong; `where` names the file, the line and the entry."""


class ModelError(PurportError):
    """A language model that is missing, or that lacks a part purport needs."""


class SettingsError(PurportError):
    """A setting that is unknown, or a value outside its bounds."""


class PipelineError(PurportError):
    """A stage that reads what it did not declare, or writes what another stage owns."""
