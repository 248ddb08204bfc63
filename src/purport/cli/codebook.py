"""`purport codebook`: is a codebook right, what is in it, and what does it find in a sentence?"""

from pathlib import Path
from typing import Annotated

import typer

from purport.cli.terminal import one_line, out, print_table, say
from purport.codebook.load import load_codebook
from purport.core.document import About, Document, new_document
from purport.core.ids import content_id
from purport.core.rows import Claim, Content, Count, Event, Framing, Mention, Party, Row
from purport.core.settings import Settings
from purport.pipeline import stages_for
from purport.stage import Tools
from purport.stages.events.coding import set_aside

app = typer.Typer(help="Check a codebook and see what is in it.", no_args_is_help=True)


@app.callback()
def group() -> None:
    """Check a codebook and see what is in it."""


@app.command("check")
def check_codebook(
    folder: Annotated[
        Path | None, typer.Argument(help="Your folder; the shipped codebook if not given.")
    ] = None,
) -> None:
    """Load a codebook and check every entry; the first wrong one is named with file and line."""
    codebook = load_codebook(folder)
    lines = [(kind.__name__, f"{len(entries):,}") for kind, entries in codebook.parts.items()]
    print_table(("part", "entries"), lines)
    say("The codebook is sound.")


@app.command("try")
def try_sentence(
    sentence: Annotated[str, typer.Argument(help="A sentence, in quotes.")],
    codebook: Annotated[
        Path | None, typer.Option(help="Your folder, over the shipped codebook.")
    ] = None,
) -> None:
    """Read one sentence and show which entries match it, by which words, and what they give."""
    tools = _tools(codebook)
    doc = _read(sentence, tools)
    empty = True
    for title, names, lines in (
        ("Events", ("type", "entry", "by the words", "told", "confidence"), _events(doc)),
        ("Other senses", ("event entry", "by the words", "set aside by", "told as"),
         _asides(doc, tools)),
        ("Parties and counts", ("of", "as", "words", "who", "country", "sector"), _parties(doc)),
        ("Names", ("words", "entity", "kind"), _names(doc)),
        ("Claims", ("entry", "who says so", "by the words", "what"), _claims(doc)),
        ("Loaded words", ("words", "entry", "kind", "tone"), _framing(doc)),
    ):  # fmt: skip
        if lines:
            empty = False
            out.print(title, style="bold")
            print_table(names, lines)
            out.print()
    if empty:
        say("No entry matches.")


def _tools(folder: Path | None) -> Tools:
    """The codebook, and settings for English text."""
    settings = Settings(language="en", codebook=None if folder is None else str(folder))
    return Tools(codebook=load_codebook(folder), settings=settings)


def _read(sentence: str, tools: Tools) -> Document:
    """The sentence as a document with every layer."""
    doc = new_document("sentence", sentence, content_id(sentence), About())
    for stage in stages_for(tools.settings):
        seen = doc.only(stage.reads)
        if stage.prepare_many is not None:
            rows = stage.prepare_many(tools)([seen])[0]
        else:
            assert stage.prepare is not None
            rows = stage.prepare(tools)(seen)
        doc = doc.with_rows(rows, stage.writes)
    return doc


def _words(doc: Document, row: Row) -> str:
    return one_line(doc.text[row.start : row.stop])


def _trigger(doc: Document, event: Event) -> str:
    return one_line(doc.text[event.trigger_start : event.trigger_stop])


def _events(doc: Document) -> list[tuple[str, ...]]:
    return [
        (
            e.type + (f" ({e.mode})" if e.mode is not None else ""), e.rule,
            _trigger(doc, e), e.modality, f"{e.confidence:.2f}",
        )
        for e in doc[Event]
    ]  # fmt: skip


def _asides(doc: Document, tools: Tools) -> list[tuple[str, ...]]:
    return [
        (a.rule, one_line(doc.text[a.start : a.stop]), a.sense, a.becomes or "")
        for a in set_aside(doc, tools)
    ]


def _parties(doc: Document) -> list[tuple[str, ...]]:
    triggers = {event.id: _trigger(doc, event) for event in doc[Event]}
    lines: list[tuple[str, ...]] = [
        (
            triggers[p.event], p.role, _words(doc, p), one_line(p.name), p.country or "",
            p.sector or "",
        )
        for p in doc[Party]
    ]  # fmt: skip
    for c in doc[Count]:
        least = "" if c.min is None else str(c.min)
        most = "" if c.max is None else str(c.max)
        told = least if least == most else f"{least or '?'} to {most or '?'}"
        lines.append(
            (triggers.get(c.event or "", ""), c.kind, _words(doc, c), f"{told} {c.of_whom or ''}",
             "", "")
        )  # fmt: skip
    return lines


def _names(doc: Document) -> list[tuple[str, ...]]:
    return [
        (_words(doc, m), m.entity, m.kind)
        for m in doc[Mention] if m.entity is not None
    ]  # fmt: skip


def _claims(doc: Document) -> list[tuple[str, ...]]:
    said: dict[str, list[str]] = {}
    for content in doc[Content]:
        said.setdefault(content.claim, []).append(_words(doc, content))
    return [
        (
            c.rule, c.name or "",
            "" if c.cue_start is None else one_line(doc.text[c.cue_start : c.cue_stop]),
            " … ".join(said.get(c.id, [])),
        )
        for c in doc[Claim]
    ]  # fmt: skip


def _framing(doc: Document) -> list[tuple[str, ...]]:
    return [(_words(doc, f), f.term or "", f.kind, f.polarity or "") for f in doc[Framing]]
