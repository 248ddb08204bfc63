"""A digest of a record: its main incidents in order, in the words that are best attested.

Main are the incidents that most independent voices tell; each is told once, with how many reports
and voices tell it, who they are, and where they disagree. What is only planned, denied or demanded
is no incident of the digest.
"""

from collections.abc import Sequence
from html import escape
from typing import Any

from msgspec import Struct

from purport.exports.incidents import incidents
from purport.exports.shapes import Shape
from purport.record.incidents import main_incidents
from purport.record.store import Record

_STYLE = """body{font:16px/1.5 Georgia,serif;max-width:46em;margin:2em auto;padding:0 1em}
h1{font-size:1.5em}ol{list-style:none;padding:0}li{margin:0 0 1.4em;border-top:1px solid #ccc;
padding-top:.6em}time{font-weight:bold}q{font-style:italic}.by,.no{font-size:.9em;color:#444}
.no::before{content:"Disputed: ";font-weight:bold}@media print{li{break-inside:avoid}}"""


class Choice(Struct, frozen=True, kw_only=True):
    """Which incidents: `about` is an entity's id or a part of a name; days are ISO, included."""

    about: str | None = None
    first: str | None = None
    last: str | None = None
    most: int = 30


def timeline(record: Record, choice: Choice) -> list[Shape]:
    """The digest's entries in the order of their days; undated incidents are left out.

    An entry has `id`, `when`, `title`, `reports`, `independent`, `wording` (text, document,
    sources), `told_by` (for each voice, the chains of sources of its accounts), `disputes`.
    """
    chosen = main_incidents(record, choice.about, choice.first, choice.last, choice.most)
    marks = ", ".join("?" * len(chosen))
    return [_entry(shape) for shape in incidents(record, f"id IN ({marks})", chosen)]


def _entry(shape: Shape) -> Shape:
    told = [a for a in shape["accounts"] if a["standing"] == "account"]
    voices: dict[int, list[list[str]]] = {}
    for account in told:
        chain = account["sources"] or [account["document"]]
        mine = voices.setdefault(account["group"], [])
        if chain not in mine:
            mine.append(chain)
    wording = shape["wording"]
    source: list[str] = next(
        (a["sources"] for a in told if wording and a["event"] == wording["event"]), []
    )
    return {
        "id": shape["id"],
        "when": shape["when"],
        "title": shape["title"],
        "place": None if shape["place"] is None else shape["place"]["name"],
        "reports": shape["reports"],
        "independent": shape["independent"],
        "wording": None
        if wording is None
        else {"text": " ".join(wording["text"].split()), "document": wording["document"],
              "sources": source},
        "told_by": list(voices.values()),
        "disputes": shape["disputes"],
    }  # fmt: skip


def days(entry: Shape) -> str:
    """The day or days of an entry: `2016-09-26`, `2016-09-26 to 2016-10-02`."""
    when: dict[str, Any] = entry["when"]
    one = when["to"] is None or when["from"] == when["to"]
    return str(when["from"]) if one else f"{when['from']} to {when['to']}"


def counted(entry: Shape) -> str:
    """How many reports and voices: `3 reports, 2 independent`."""
    reports, voices = entry["reports"], entry["independent"]
    if reports == 1:
        return "1 report"
    return (
        f"{reports} reports, {voices} independent" if voices > 1 else f"{reports} reports, 1 voice"
    )


def tellers(entry: Shape) -> str:
    """Who tells it: voices parted by semicolons, accounts of one voice joined by a plus."""
    return "; ".join(" + ".join(" > ".join(chain) for chain in voice) for voice in entry["told_by"])


def disputed(dispute: Shape) -> str:
    """One dispute: `killed 13 (a.txt) or 14 (b.txt)`."""
    values = [f"{v['value']} ({', '.join(v['documents'])})" for v in dispute["values"]]
    return f"{dispute['field']} {' or '.join(values)}"


def as_html(entries: Sequence[Shape], heading: str) -> str:
    """The digest as one HTML page that needs nothing else: no script, no font, no network."""
    items = "\n".join(_item(entry) for entry in entries)
    return (
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">'
        f"<title>{escape(heading)}</title><style>{_STYLE}</style></head><body>\n"
        f"<h1>{escape(heading)}</h1>\n"
        "<p>What reports say happened, each happening once; purport judges no truth.</p>\n"
        f"<ol>\n{items}\n</ol>\n</body></html>\n"
    )


def _item(entry: Shape) -> str:
    place = f", {escape(entry['place'])}" if entry["place"] else ""
    words = entry["wording"]
    quoted = "" if words is None else f"<p><q>{escape(words['text'])}</q></p>"
    disputes = "".join(f'<p class="no">{escape(disputed(d))}</p>' for d in entry["disputes"])
    return (
        f'<li id="{escape(entry["id"])}"><time>{escape(days(entry))}</time>{place}{quoted}'
        f'<p class="by">{escape(counted(entry))}: {escape(tellers(entry))}</p>{disputes}</li>'
    )
