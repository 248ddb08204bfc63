"""One document as text with what was found in it: marks in the words, findings under each sentence.

On a colour terminal marks are styles; elsewhere they are brackets, so nothing rests on colour.
"""

from typing import Any

from rich.console import Console
from rich.text import Text

from purport.cli.columns import COLUMNS
from purport.cli.terminal import one_line, safe
from purport.core.document import Document
from purport.exports.shapes import SHAPERS

Shape = dict[str, Any]

_STYLES = {
    "event": "bold red", "cue": "italic magenta", "name": "underline cyan", "loaded": "reverse",
    "time": "green", "citation": "yellow",
}  # fmt: skip
_BRACKETS = {
    "event": ("*", "*"), "cue": ("_", "_"), "name": ("[", "]"), "loaded": ("!", "!"),
    "time": ("<", ">"), "citation": ("{", "}"),
}  # fmt: skip
LEGEND = "marks: *event* _cue_ [name] !loaded! <time> {citation}"


def print_marked(document: Document, console: Console) -> None:
    """The whole document on the console, sentence by sentence, then what it says of itself."""
    found = {table: shaper(document) for table, shaper in SHAPERS.items()}
    about = found["documents"][0]
    console.print(Text(safe(about["title"] or document.name), style="bold"))
    told = [about["issuer"]["name"] if about["issuer"] else None, about["published"], about["kind"]]
    console.print(Text(" · ".join(safe(str(t)) for t in (document.name, *told) if t)))
    console.print(Text(LEGEND, style="dim"))
    marks = _marks(found)
    for sentence in found["sentences"]:
        console.print()
        console.print(
            _line(document, sentence, marks, plain=console.no_color or not console.is_terminal),
            soft_wrap=True,
        )
        for line in _findings(sentence, found):
            console.print(
                Text(f"    {line}", style="dim" if console.is_terminal else ""), soft_wrap=True
            )


def _marks(found: dict[str, list[Shape]]) -> list[tuple[int, int, str]]:
    """Stretches to mark, the weightier kind winning where they overlap."""
    wanted: list[tuple[int, int, str]] = []
    wanted += [(e["trigger"]["start"], e["trigger"]["stop"], "event") for e in found["events"]]
    wanted += [(c["cue"]["start"], c["cue"]["stop"], "cue") for c in found["claims"] if c["cue"]]
    wanted += [(c["start"], c["stop"], "citation") for c in found["citations"]]
    wanted += [(f["start"], f["stop"], "loaded") for f in found["framing"]]
    wanted += [(t["start"], t["stop"], "time") for t in found["timespans"]]
    wanted += [(m["start"], m["stop"], "name") for m in found["mentions"] if m["form"] != "pronoun"]
    kept: list[tuple[int, int, str]] = []
    taken: set[int] = set()
    for start, stop, kind in wanted:
        stretch = range(start, stop)
        if start < stop and taken.isdisjoint(stretch):
            kept.append((start, stop, kind))
            taken.update(stretch)
    return sorted(kept)


def _line(
    document: Document, sentence: Shape, marks: list[tuple[int, int, str]], *, plain: bool
) -> Text:
    line = Text(f"{sentence['role']:>11}  ", style="dim" if not plain else "")
    at, stop = sentence["start"], sentence["stop"]
    for start, end, kind in marks:
        if end <= at or start >= stop:
            continue
        line.append(_flat(document.text[at : max(at, start)]), style="none")
        words = _flat(document.text[max(at, start) : min(end, stop)])
        left, right = _BRACKETS[kind] if plain else ("", "")
        line.append(f"{left}{words}{right}", style="none" if plain else _STYLES[kind])
        at = min(end, stop)
    line.append(_flat(document.text[at:stop]), style="none")
    return line


def _flat(text: str) -> str:
    return safe(text.replace("\r", " ").replace("\n", " ").replace("\f", " "))


def _findings(sentence: Shape, found: dict[str, list[Shape]]) -> list[str]:
    """One line for each event, claim, citation and loaded word of the sentence."""

    def here(shape: Shape) -> bool:
        at = shape["trigger"]["start"] if "trigger" in shape else shape["start"]
        return bool(sentence["start"] <= at < sentence["stop"])

    lines = []
    for event in filter(here, found["events"]):
        cells = {name: cell(event) for name, cell in COLUMNS["events"].items()}
        lines.append(
            f"event    {cells['who']} → {cells['did']} → {cells['to whom']} | {cells['when']} | "
            f"{cells['where']} | says {cells['who says so']} | {event['confidence']:.2f} "
            f"{event['rule']}"
        )
    for claim in filter(here, found["claims"]):
        cells = {name: cell(claim) for name, cell in COLUMNS["claims"].items()}
        inside = " | inside another" if claim["inside"] else ""
        lines.append(
            f"claim    {cells['who says so']} | {cells['cue']} | {cells['stance']}{inside}"
        )
    for shape in filter(here, found["framing"]):
        lines.append(f"framing  {one_line(shape['text'])} | {shape['kind']} | {shape['polarity']}")
    for shape in filter(here, found["citations"]):
        lines.append(f"cites    {one_line(shape['text'])} | {shape['canonical'] or '–'}")
    return lines
