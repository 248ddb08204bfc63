"""A document: a text that never changes, and the layers of rows that point into it."""

from collections.abc import Iterable, Mapping
from typing import TypeVar

from msgspec import Struct

from purport.core.errors import PipelineError
from purport.core.ids import Id, content_id
from purport.core.rows import Row
from purport.core.spans import Offset, Span

R = TypeVar("R", bound=Row)


class About(Struct, frozen=True, kw_only=True):
    """What the file or line itself says of the document, before its text is read."""

    media_type: str = "text/plain"
    title: str | None = None
    issuer: str | None = None
    author: str | None = None
    published: str | None = None
    """An ISO day."""
    url: str | None = None
    language: str | None = None
    kind: str | None = None
    encoding: str | None = None


class Origin(Struct, frozen=True):
    """Where a stretch of text stood in the file: a page (from 1), a line (from 1), a cell."""

    start: Offset
    stop: Offset
    page: int | None = None
    line: int | None = None
    part: str | None = None


class Document(Struct, frozen=True):
    """One report. `text` is exactly the decoded input and is never altered.

    `name` is what the user knows it by: the path under the folder that was read, or the id of a
    line. `sha256` is of the bytes it came from.
    """

    id: Id
    name: str
    text: str
    sha256: str
    about: About = About()
    origins: tuple[Origin, ...] = ()
    layers: Mapping[type[Row], tuple[Row, ...]] = {}

    def __getitem__(self, layer: type[R]) -> tuple[R, ...]:
        """The rows of one layer in text order; an error for a layer that no stage has written."""
        try:
            return self.layers[layer]  # type: ignore[return-value]
        except KeyError:
            raise PipelineError(
                f"the layer {layer.__name__} was read but not declared, or not yet written",
                where=self.name,
                todo=f"Add {layer.__name__} to the stage's `reads`.",
            ) from None

    def words(self, span: Span | Row) -> str:
        """The text as given between the span's start and stop."""
        return self.text[span.start : span.stop]

    def id_for(self, layer: type[Row], start: Offset, stop: Offset, key: object = "") -> Id:
        """The id of a row of this document; `key` tells apart rows of one layer and one span."""
        return content_id(self.id, layer.table, start, stop, key)

    def with_rows(self, rows: Iterable[Row], layers: Iterable[type[Row]]) -> "Document":
        """The same document with these layers set to these rows, each sorted by place and id."""
        found: dict[type[Row], list[Row]] = {layer: [] for layer in layers}
        for row in rows:
            found[type(row)].append(row)
        added = {
            layer: tuple(sorted(mine, key=lambda row: (row.start, -row.stop, row.id)))
            for layer, mine in found.items()
        }
        return Document(
            self.id, self.name, self.text, self.sha256, self.about, self.origins,
            {**self.layers, **added},
        )  # fmt: skip

    def only(self, layers: Iterable[type[Row]]) -> "Document":
        """The same document showing these layers alone: what a stage declared it reads."""
        kept = {layer: self.layers[layer] for layer in layers if layer in self.layers}
        return Document(self.id, self.name, self.text, self.sha256, self.about, self.origins, kept)


def document_id(name: str) -> Id:
    """The id of the document that the user knows by this name."""
    return content_id("document", name)


def new_document(
    name: str, text: str, sha256: str, about: About | None = None, origins: tuple[Origin, ...] = ()
) -> Document:
    """A document with no layers yet."""
    return Document(
        document_id(name), name, text, sha256, about if about is not None else About(), origins
    )
