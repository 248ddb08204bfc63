"""`purport timeline`: the main incidents of a record in order, as text, HTML or JSON."""

import re
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer
from rich.text import Text

from purport.cli.terminal import one_line, out, print_json, say
from purport.core.errors import PurportError
from purport.exports.shapes import Shape
from purport.exports.timeline import (
    Choice,
    as_html,
    counted,
    days,
    disputed,
    tellers,
    timeline,
)
from purport.record.store import open_record


class Format(StrEnum):
    """How a digest is printed."""

    text = "text"
    html = "html"
    json = "json"


_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def show_timeline(
    record: Annotated[Path, typer.Argument(help="The record.")],
    about: Annotated[
        str | None, typer.Option(help="Only of this party: an entity's id, or a part of a name.")
    ] = None,
    first: Annotated[str | None, typer.Option("--from", help="From this day on, ISO.")] = None,
    last: Annotated[str | None, typer.Option("--to", help="Up to this day, ISO.")] = None,
    limit: Annotated[int, typer.Option(min=1, help="At most so many, the best told.")] = 30,
    form: Annotated[Format, typer.Option("--format", help="text, html or json.")] = Format.text,
) -> None:
    """The main incidents of a record in order: best-attested words, who tells them, disputes."""
    for day in (first, last):
        if day is not None and _DAY.fullmatch(day) is None:
            raise PurportError(f"{day!r} is no day", todo="Write it as 2016-09-26.")
    choice = Choice(about=about, first=first, last=last, most=limit)
    with open_record(record) as opened:
        entries = timeline(opened, choice)
    if form is Format.json:
        print_json(entries)
    elif form is Format.html:
        typer.echo(as_html(entries, _heading(record, choice)), nl=False)
    else:
        for entry in entries:
            _print(entry)
        say(f"{len(entries):,} incidents" + ("" if entries else ": none found"))


def _heading(record: Path, choice: Choice) -> str:
    about = f" about {choice.about}" if choice.about is not None else ""
    since = f" from {choice.first}" if choice.first is not None else ""
    until = f" to {choice.last}" if choice.last is not None else ""
    return f"Timeline of {record.name}{about}{since}{until}"


def _print(entry: Shape) -> None:
    place = f"  {one_line(entry['place'], 40)}" if entry["place"] else ""
    out.print(Text(f"{days(entry)}{place}", style="bold"), soft_wrap=True)
    if entry["wording"] is not None:
        out.print(Text(f"  “{one_line(entry['wording']['text'])}”"), soft_wrap=True)
    out.print(Text(f"  {counted(entry)}: {one_line(tellers(entry))}"), soft_wrap=True)
    for dispute in entry["disputes"]:
        out.print(Text(f"  disputed: {one_line(disputed(dispute))}"), soft_wrap=True)
