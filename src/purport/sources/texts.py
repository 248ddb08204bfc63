"""Plain text and markdown: one file, one document, its text exactly what the bytes say.

Markdown stays as it is written; blocks and their views know its marks. What its front matter says
of title, date, author, issuer, url and language goes into `About`.
"""

from collections.abc import Iterator

from purport.core.document import Document, new_document
from purport.core.frontmatter import front_values
from purport.core.ids import bytes_digest
from purport.core.settings import Settings
from purport.sources.checking import check_text, too_long
from purport.sources.decoding import Decoded, decode
from purport.sources.files import Failure, Found, Reader, opened
from purport.sources.given import about_from


def _plain(found: Found, settings: Settings) -> Iterator[Document | Failure]:
    data, decoded = _decoded(found, settings)
    about = about_from({}, TEXT.media_type, decoded.encoding)
    yield new_document(found.name, decoded.text, bytes_digest(data), about)


def _markdown(found: Found, settings: Settings) -> Iterator[Document | Failure]:
    data, decoded = _decoded(found, settings)
    values = front_values(decoded.text)
    values.setdefault("language", values.get("lang"))
    about = about_from(values, MARKDOWN.media_type, decoded.encoding)
    yield new_document(found.name, decoded.text, bytes_digest(data), about)


def _decoded(found: Found, settings: Settings) -> tuple[bytes, Decoded]:
    """The bytes and text of a file; one that must be too long is not loaded."""
    most = 4 * settings.max_document_chars + 4  # no encoding takes more than 4 bytes a character
    if found.path.suffix.lower() != ".gz" and found.path.stat().st_size > most:
        raise too_long(found.name, settings)
    with opened(found) as stream:
        data = stream.read(most + 1)
    if len(data) > most:
        raise too_long(found.name, settings)
    decoded = decode(data, found.name)
    check_text(decoded.text, found.name, settings)
    return data, decoded


TEXT = Reader("text", "text/plain", (".txt", ".text"), _plain)
MARKDOWN = Reader("markdown", "text/markdown", (".md", ".markdown"), _markdown)
