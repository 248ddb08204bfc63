"""A corpus and a codebook that try to be code wherever a page might let them."""

import csv
import json
from pathlib import Path

SCRIPT = "<script>window.hurt=1</script>"
IMAGE = "<img src=x onerror=window.hurt=1>"
TURNED = "\u202e"

CODEBOOK = """\
- id: hurt_front
  source: written for this test
  name: "<script>window.hurt=1</script> Front"
  kind: armed_group
  country: SYR
  sector: REB
  names: ["Lantern Hill Front", "<img src=x onerror=window.hurt=1> Front"]
  examples:
    match:
    - The Lantern Hill Front denied the report.
"""
TERMS = """\
- id: "<script>window.hurt=1</script>"
  words: [lanternish]
  pos: adjective
  polarity: negative
  source: "written for this test <img src=x onerror=window.hurt=1>"
  note: "</script><script>window.hurt=1</script>"
  examples: {match: ["A lanternish vote was held."]}
"""

REPORT = (
    f"OSLO, 5 March 2019 (Test Wire) — {SCRIPT} The Lantern Hill Front shelled the town of Homs"
    " on Monday, and a spokesman for the lanternish regime said that the army had killed 12"
    f' rebels. {IMAGE} The minister "{SCRIPT}" condemned the attack. See Matthew 5:9 and UN'
    " Security Council resolution 1701. javascript:window.hurt=1 {{constructor.constructor("
    "'window.hurt=1')()}} ${window.hurt=1} --><svg onload=window.hurt=1>\n"
)

ASTRAL = (
    "🕊🕊🕊 CAIRO, 2 May 2019 — The army shelled Aleppo on Tuesday, 😀 the ministry said.\n\n"
    "أعلنت الوزارة أن الجيش انسحب من المدينة يوم الثلاثاء.\n\n"
    "🏳️‍🌈 Turkey and Russia signed a ceasefire in Ankara. 🕊 The 𝔐inister said that protesters had"
    " marched in Khartoum on Friday. 😡 The government arrested 12 protesters in the city, and the"
    " opposition condemned the arrests on Saturday.\n"
)

FILES = {
    f"{IMAGE}.txt": REPORT,
    f"{TURNED}txt.evil.txt": REPORT.replace("Homs", "Idlib"),
    "'; DROP TABLE events; --.txt": REPORT.replace("Homs", "Raqqa"),
    "=cmd|' !A1.txt": REPORT.replace("Homs", "Hama"),
    "astral.txt": ASTRAL,
    "bidi.txt": f"CAIRO — The {TURNED}army\u202c shelled\u2066 Aleppo\u2069 on Tuesday.\u200b It"
    " denied that.\n",
    "empty.txt": " ",
}  # fmt: skip


def corpus(folder: Path) -> Path:
    """The documents, in files, JSON lines and a CSV; the longest last."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in FILES.items():
        (folder / name).write_text(text, "utf-8")
    (folder / "token.txt").write_text(
        "KYIV — The army shelled Donetsk.\n\n" + "x" * 1_000_000 + "\n\nIt denied that.\n", "utf-8"
    )
    lines = [
        {"id": f"{SCRIPT}{TURNED}-{n}",
         "title": f"{IMAGE}{SCRIPT}{TURNED} title {n}" + "W" * 3000 * (n == 2),
         "issuer": f"{SCRIPT}{IMAGE}", "author": IMAGE, "date": "2019-03-05",
         "url": "javascript:window.hurt=1", "text": REPORT.replace("Monday", day)}
        for n, day in enumerate(["Monday", "Tuesday", "Sunday"])
    ]  # fmt: skip
    (folder / "lines.jsonl").write_text("\n".join(map(json.dumps, lines)), "utf-8")
    with (folder / "cells.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["id", "title", "issuer", "date", "text"])
        for start in ("=1+1", "+1", "-1", "@SUM(A1)", "\t=1"):
            writer.writerow(
                [f"{start}-id", f"{start} title", f"{start} issuer", "2019-03-05", REPORT]
            )
    # Some twenty-five thousand words whose sentences a reader can tell apart.
    long = "".join(
        f"Paragraph {n} is quiet. The road was long and dry, and the sky above it was grey.\n\n"
        for n in range(1500)
    )
    (folder / "long.txt").write_text(long + "The army shelled Aleppo on Tuesday.\n", "utf-8")
    return folder


def codebook(folder: Path) -> Path:
    """A codebook to lay over the shipped one."""
    for part, name, text in (("actors", "hurt.yaml", CODEBOOK), ("terms", "hurt.yaml", TERMS)):
        path = folder / part / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return folder
