"""What every reader asks of a text and of a name before they become a document."""

from purport.core.errors import InputError
from purport.core.settings import Settings
from purport.sources.decoding import mended
from purport.sources.files import Failure, safe_name

LONGEST_NAME = 500  # characters; names are printed in tables and are part of every export


def check_text(text: str, where: str, settings: Settings) -> None:
    """InputError when the text is empty or longer than `settings.max_document_chars`."""
    if not text or text.isspace():
        raise InputError(
            "there is no text in it" if text else "it is empty",
            where=where,
            todo="Remove it, or put the text in.",
        )
    if len(text) > settings.max_document_chars:
        raise too_long(where, settings, f"{len(text):,}")


def too_long(where: str, settings: Settings, length: str | None = None) -> InputError:
    """The error for a text over `settings.max_document_chars`."""
    has = f"has {length} characters, " if length is not None else "is "
    return InputError(
        f"the text {has}more than the {settings.max_document_chars:,} characters that are allowed",
        where=where,
        todo="Split it into its reports, or set max_document_chars higher in purport.toml.",
    )


def name_of(value: object, otherwise: str, where: str) -> str:
    """The name that an id gives a document; `otherwise` where there is no id.

    InputError for an id that is neither text nor a whole number, or is over 500 characters.
    """
    if value is None or value == "":
        return otherwise
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    if not isinstance(value, str):
        raise InputError("its id is neither text nor a number", where=where, todo="Mend the id.")
    name = safe_name(mended(value)[0].strip())
    if len(name) > LONGEST_NAME:
        raise InputError(
            f"its id has {len(name):,} characters",
            where=where,
            todo=f"Give it an id of at most {LONGEST_NAME}.",
        )
    return name or otherwise


def twice(name: str, where: str, first: str) -> Failure:
    """The failure of the second of two documents with one name; `first` is where the first is."""
    return Failure(
        where,
        where,
        InputError(
            f"its id {name!r} is taken already by {first}",
            where=where,
            todo="This one was not read; give each an id of its own.",
        ),
    )
