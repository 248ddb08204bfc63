"""`purport status` and `purport doctor`: what a record holds, and whether this machine can read."""

import importlib.metadata
import json
import platform
import shutil
import sqlite3
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, get_type_hints

import msgspec
import typer

import purport
from purport.cli.terminal import one_line, out, print_table, say
from purport.codebook.gazetteer import open_gazetteer
from purport.codebook.load import load_codebook
from purport.core.document import new_document
from purport.core.errors import PurportError
from purport.core.rows import LAYERS
from purport.core.settings import Settings, load_settings
from purport.record.queries import failures, span_of_dates, totals
from purport.record.store import open_record
from purport.run.local import tools_for
from purport.run.plan import stale_names
from purport.run.work import Task, Worker, wanted_fingerprints

LIBRARIES = ("spacy", "msgspec", "typer", "rich", "pyarrow", "py3langid", "charset-normalizer")


def status(
    record: Annotated[Path, typer.Argument(help="The record.")],
    settings: Annotated[Path | None, typer.Option(help="The settings it is read with.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="As one JSON object.")] = False,
) -> None:
    """What a record holds, what failed and why, and what another `read` would do again."""
    with open_record(record) as opened:
        counts = totals(opened)
        first, last, undated = span_of_dates(opened)
        failed = failures(opened)
        chosen = load_settings(settings)
        wanted, _ = wanted_fingerprints(chosen, tools_for(chosen))
        stale = len(stale_names(opened, wanted))
    if as_json:
        told = {
            **counts, "first": first, "last": last, "undated": undated, "stale": stale,
            "failed": [{"document": n, "stage": s, "error": e} for n, s, e in failed],
        }  # fmt: skip
        out.print(json.dumps(told, ensure_ascii=False), soft_wrap=True)
        return
    print_table(("", ""), [(name, f"{count:,}") for name, count in counts.items()])
    out.print(f"published   {first or '–'} to {last or '–'}; {undated:,} without a date")
    if stale:
        out.print(f"not current {stale:,} documents: `purport read --into {record}` brings them up")
    for name, stage, error in failed:
        say(f"failed: {one_line(name, 80)} ({stage}): {one_line(error)}", style="red")


def doctor(
    settings: Annotated[
        bool, typer.Option("--settings", help="List every setting with its meaning.")
    ] = False,
    model: Annotated[str | None, typer.Option(help="A spaCy pipeline to check.")] = None,
) -> None:
    """Check that this machine has all that reading needs; says what to do where it has not."""
    if settings:
        _list_settings()
        return
    checks: list[tuple[str, Callable[[], str]]] = [
        ("Python", lambda: f"{platform.python_version()} on {platform.machine()}"),
        ("purport", lambda: purport.__version__),
        ("libraries", _libraries),
        ("SQLite", _sqlite),
        ("codebook", _codebook),
        ("gazetteer", lambda: f"{open_gazetteer().digest}"),
        ("language model", lambda: _model(model)),
        ("free disk", lambda: f"{shutil.disk_usage('.').free / 1e9:.1f} GB here"),
    ]
    sound = True
    for name, check in checks:
        try:
            told = f"ok    {name}: {check()}"
        except (PurportError, importlib.metadata.PackageNotFoundError, sqlite3.Error) as problem:
            sound = False
            told = f"FAIL  {name}: {problem}"
        out.print(told, soft_wrap=True)
    if not sound:
        say("Install again with README's command; the lines above say what is wrong.", style="red")
        sys.exit(1)


def _libraries() -> str:
    return ", ".join(f"{name} {importlib.metadata.version(name)}" for name in LIBRARIES)


def _sqlite() -> str:
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE VIRTUAL TABLE probe USING fts5 (text)")
    connection.close()
    return f"{sqlite3.sqlite_version} with full-text search"


def _codebook() -> str:
    codebook = load_codebook(None)
    return ", ".join(f"{len(found):,} {kind.__name__}" for kind, found in codebook.parts.items())


def _model(name: str | None) -> str:
    chosen = msgspec.structs.replace(Settings(), model=name)
    worker = Worker(tools_for(chosen))
    document = new_document("probe", "Norway hosted talks between the two sides in Oslo.", "")
    _, stages = wanted_fingerprints(chosen, tools_for(chosen))
    answer = worker.answer([Task(document, frozenset(s.name for s in stages), True, "")])[0]
    if answer.error is not None:
        raise PurportError(answer.error)
    rows = sum(len(answer.result.values.get(layer.table, ())) for layer in LAYERS)
    return f"{name or 'shipped'}, {rows} rows from a probe sentence"


def _list_settings() -> None:
    hints = get_type_hints(Settings, include_extras=True)
    lines = []
    for field in msgspec.structs.fields(Settings):
        meta = next((m for m in getattr(hints[field.name], "__metadata__", ())), None)
        meaning = meta.description if meta is not None else ""
        lines.append((field.name, repr(field.default), meaning or ""))
    print_table(("setting", "default", "meaning"), lines)
