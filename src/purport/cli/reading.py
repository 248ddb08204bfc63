"""`purport read`: documents into a record."""

import os
from importlib.resources import files
from pathlib import Path
from typing import Annotated

import msgspec
import typer
from rich.progress import BarColumn, Progress, TaskID, TextColumn, TimeRemainingColumn

from purport.cli.terminal import err, one_line, out, print_table, safe, say
from purport.core.errors import InputError
from purport.core.settings import Settings, load_settings
from purport.record.queries import events_by_type, frequent_parties, span_of_dates
from purport.record.store import open_record
from purport.run.across import Across
from purport.run.local import Order, Outcome, Step, read_into

SHOWN_FAILURES = 20
SHOWN_NOTES = 5


def read(
    paths: Annotated[
        list[Path] | None,
        typer.Argument(
            help="Files and folders: .txt .md .jsonl .jsonl.gz .csv. None: what the record holds.",
            show_default=False,
        ),
    ] = None,
    into: Annotated[
        Path, typer.Option("--into", help="The record: a folder, made if it is not there.")
    ] = Path("purport.record"),
    sample: Annotated[bool, typer.Option("--sample", help="Read the shipped sample.")] = False,
    codebook: Annotated[
        Path | None, typer.Option(help="A folder of YAML that overlays the shipped codebook.")
    ] = None,
    gazetteer: Annotated[
        Path | None, typer.Option(help="Your places, CSV or GeoJSON, over the shipped gazetteer.")
    ] = None,
    model: Annotated[
        str | None, typer.Option(help="An installed spaCy pipeline in place of ours.")
    ] = None,
    language: Annotated[
        str | None, typer.Option(help="ISO 639-1 of all documents; detected if not given.")
    ] = None,
    settings: Annotated[
        Path | None, typer.Option(help="A TOML file of settings (`purport doctor --settings`).")
    ] = None,
    workers: Annotated[
        int | None, typer.Option(min=1, help="Processes; one a core if not given.")
    ] = None,
    prefix: Annotated[
        str, typer.Option("--as", help="Put this before every name: two folders, one record.")
    ] = "",
    replace: Annotated[
        bool, typer.Option("--replace", help="Let a text take the place of another of its name.")
    ] = False,
    limit: Annotated[
        int | None, typer.Option(min=1, help="Stop after so many documents with work to do.")
    ] = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Say what would be read, and change nothing.")
    ] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="No progress, no summary.")] = False,
) -> None:
    """Read documents into a record; run it again to go on, or after anything changed."""
    wanted = list(paths or [])
    if sample:
        wanted.append(Path(str(files("purport.data").joinpath("sample/reports"))))
    chosen = _settings(settings, codebook, gazetteer, model, language)
    many = workers or chosen.workers or len(os.sched_getaffinity(0))
    if not wanted and not (into / "record.sqlite").exists():
        raise InputError(
            "there is nothing to read",
            where=str(into),
            todo="Name files or folders: `purport read FOLDER --into RECORD`, or try `--sample`.",
        )
    order = Order(
        paths=tuple(wanted), into=into, settings=chosen, workers=many, prefix=prefix,
        replace=replace, limit=limit, dry_run=dry_run,
    )  # fmt: skip
    try:
        outcome = _watched(order, quiet=quiet)
    except KeyboardInterrupt:
        say("purport: interrupted; what was read is kept. The same command goes on from there.")
        raise typer.Exit(130) from None
    if not quiet:
        _summary(order, outcome)
    if outcome.failed:
        raise typer.Exit(3)


def _settings(
    path: Path | None, codebook: Path | None, gazetteer: Path | None, model: str | None,
    language: str | None,
) -> Settings:  # fmt: skip
    given = {
        "codebook": None if codebook is None else str(codebook.resolve()),
        "gazetteer": None if gazetteer is None else str(gazetteer.resolve()),
        "model": model,
        "language": language,
    }
    changed = {name: value for name, value in given.items() if value is not None}
    return msgspec.structs.replace(load_settings(path), **changed)


def _watched(order: Order, *, quiet: bool) -> Outcome:
    if quiet or not err.is_terminal:
        return read_into(order)
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        TextColumn("{task.fields[documents]} documents, {task.fields[rate]}/s"),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=err, transient=True) as progress:
        task = progress.add_task("reading", total=None, documents=0, rate="–")

        def watch(step: Step) -> None:
            _advance(progress, task, step)

        return read_into(order, watch)


def _advance(progress: Progress, task: TaskID, step: Step) -> None:
    elapsed = progress.tasks[0].elapsed or 0.0
    rate = f"{step.documents / elapsed:.1f}" if elapsed > 0 else "–"
    progress.update(
        task, total=step.total or None, completed=step.done, documents=step.documents, rate=rate,
        description=step.doing,
    )  # fmt: skip
    if step.error is not None:
        progress.console.print(f"failed: {safe(step.name)}", style="red")


def _summary(order: Order, outcome: Outcome) -> None:
    verb = "would be read" if order.dry_run else "read"
    parts = [f"{outcome.read:,} {verb}"]
    if outcome.again:
        parts.append(f"{outcome.again:,} brought up to date")
    parts.append(f"{outcome.unchanged:,} unchanged")
    parts.append(f"{len(outcome.failed):,} failed")
    if outcome.skipped:
        parts.append(f"{len(outcome.skipped):,} of other types left out")
    rate = f", {outcome.words / outcome.seconds:,.0f} words/s" if outcome.words else ""
    say(f"Documents: {', '.join(parts)}  ({outcome.seconds:.1f} s{rate})")
    for name, reason in outcome.failed[:SHOWN_FAILURES]:
        say(f"  failed: {one_line(name, 80)}: {one_line(reason)}", style="red")
    if len(outcome.failed) > SHOWN_FAILURES:
        say(f"  … and {len(outcome.failed) - SHOWN_FAILURES:,} more: `purport status {order.into}`")
    for name, note in outcome.notes[:SHOWN_NOTES]:
        say(f"  note: {one_line(name, 80)}: {one_line(note)}")
    if len(outcome.notes) > SHOWN_NOTES:
        say(f"  … and {len(outcome.notes) - SHOWN_NOTES:,} more notes")
    for name, reason in outcome.skipped[:3]:
        say(f"  left out: {one_line(name, 80)} ({reason})")
    if outcome.across is not None:
        _across(order.into, outcome.across)
    if not order.dry_run:
        _findings(order.into)


def _across(folder: Path, across: Across) -> None:
    if across.error is not None:
        say(f"  incidents could not be made: {one_line(across.error)}", style="red")
        say(f"  What was read is kept; `purport read --into {folder}` tries again.")
        return
    say(
        f"Incidents: {across.incidents:,} of {across.events:,} reports;"
        f" {across.told_by_several:,} told by several documents, {across.disputed:,} disputed"
        f"  ({across.seconds:.1f} s)"
    )


def _findings(folder: Path) -> None:
    with open_record(folder) as record:
        types = events_by_type(record)
        first, last, undated = span_of_dates(record)
        parties = frequent_parties(record)
    dated = "none is dated" if first is None else f"{first} to {last}"
    if undated and first is not None:
        dated += f"; {undated:,} without a date"
    out.print(f"Published   {dated}")
    out.print(f"Events      {sum(n for _, n in types):,} reports, by type:")
    print_table(("", "", ""), [("   ", name, f"{count:,}") for name, count in types])
    if parties:
        out.print("Parties met most often, by events:")
        lines = [("   ", one_line(n, 60), c or "", f"{k:,}") for n, c, k in parties]
        print_table(("", "", "", ""), lines)
    say(f"Next: `purport show {folder} incidents`, `purport export {folder} --to csv OUT`.")
