"""How incidents look in a terminal: the cells of their table, and one with all its accounts."""

from typing import Any

from rich.console import Console
from rich.text import Text

from purport.cli.terminal import one_line, safe

Shape = dict[str, Any]

WORDS = 160
STANDINGS = {"planned": "planned", "denied": "denied", "demanded": "demanded",
             "possible": "told as possible"}  # fmt: skip


def told_by(shape: Shape) -> str:
    """How many documents tell it as having happened, and how many voices they are."""
    reports, independent = shape["reports"], shape["independent"]
    if reports == 0:
        return f"only {shape['modality']}"
    if reports == 1:
        return "1 report"
    voices = "1 voice" if independent == 1 else f"{independent} independent"
    return f"{reports} reports, {voices}"


def sources(shape: Shape) -> str:
    """Who tells it: by voice, those of one voice joined by a plus; each with its source."""
    voices: dict[int, list[str]] = {}
    for account in shape["accounts"]:
        if account["standing"] != "account":
            continue
        chain = account["sources"] or [account["document"]]
        told = one_line(" > ".join(chain), 60)
        mine = voices.setdefault(account["group"], [])
        if told not in mine:
            mine.append(told)
    return "; ".join(" + ".join(mine) for mine in voices.values()) or "–"


def disputed(shape: Shape) -> str:
    """The disputed fields with their values: `killed: 13 / 14`."""
    return "; ".join(
        f"{d['field']}: " + " / ".join(one_line(v["value"], 40) for v in d["values"])
        for d in shape["disputes"]
    ) or "–"  # fmt: skip


def other_words(shape: Shape) -> str:
    """How many events plan, deny or demand it, without telling that it happened."""
    found: dict[str, int] = {}
    for account in shape["accounts"]:
        if account["standing"] != "account":
            found[account["standing"]] = found.get(account["standing"], 0) + 1
    return ", ".join(f"{count} {standing}" for standing, count in found.items()) or "–"


def print_incident(shape: Shape, to: Console) -> None:
    """One incident: its line, its best-attested words, every account by voice, the disputes."""
    to.print(Text(safe(shape["title"] or shape["type"]), style="bold"), soft_wrap=True)
    to.print(Text(f"{shape['id']}  {told_by(shape)}  confidence {shape['confidence']:.2f}"))
    if shape["wording"] is not None:
        wording = shape["wording"]
        line = f"“{one_line(wording['text'])}” ({one_line(wording['document'], 80)})"
        to.print(Text(line), soft_wrap=True)
    for account in shape["accounts"]:
        _print_account(account, to)
    if shape["disputes"]:
        to.print(Text("Disputed", style="bold"))
    for dispute in shape["disputes"]:
        for value in dispute["values"]:
            holders = ", ".join(one_line(name, 60) for name in value["documents"])
            to.print(
                Text(f"  {dispute['field']}: {one_line(value['value'], 60)}: {holders}"),
                soft_wrap=True,
            )


def _print_account(account: Shape, to: Console) -> None:
    standing = STANDINGS.get(account["standing"])
    head = f"  [{account['group']}] {account['published'] or 'undated'}  "
    head += " > ".join(one_line(name, 60) for name in account["sources"])
    head += f" ({one_line(account['document'], 80)})"
    if standing is not None:
        head += f"  {standing}"
    if account["why"] is not None:
        head += f"  one voice: {one_line(account['why'], 100)}"
    to.print(Text(head), soft_wrap=True)
    to.print(Text(f"      {one_line(account['text'], WORDS)}"), soft_wrap=True)
