"""Whether an act is still found when its sentence stands in another setting.

    python eval/settings.py [--every 3] [--errors]

Takes the codebook's own examples of events (what an entry says it matches), each `--every`th of
those that are one plain sentence, and tells each in the settings of `SETTINGS`: behind a label, in
a bulletin, as what somebody said, as a clause of a longer sentence. Each is a document of its own.
Printed is, for each setting, the share of the acts found in the bare sentence, by type, that are
found there too. The examples are known to the rules, the settings are not in them: what is lost is
lost to the parser, or to rules that want a main clause. `--errors` lists it.
"""

import argparse
import json
import tempfile
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path

import yaml
from incident_pairs import written
from incidents import tables_of

from purport.codebook.load import FOLDER
from purport.core.words import words

LONGEST = 22  # words of an example
SMALL = words(
    "The A An Two Three Four Five Six Some His Her Its Their They He She It We Police Soldiers "
    "Gunmen Troops Rebels Several Dozens Hundreds Thousands Protesters Both All No Workers "
    "Residents Villagers Militants Fighters Students Farmers Men Armed Masked Security Government "
    "Army Local Opposition Officers Military"
)
"""First words that are written small inside a sentence."""
Setting = Callable[[str], str]


def inside(before: str) -> Setting:
    """The setting in which a sentence goes on another's words."""

    def tell(sentence: str) -> str:
        first = sentence.split(" ", 1)[0]
        told = sentence[0].lower() + sentence[1:] if first in SMALL else sentence
        return before + told

    return tell


SETTINGS: dict[str, Setting] = {
    "bare": str,
    "dateline": lambda sentence: "KIRNOVO, May 4 (NWA) - " + sentence,
    "label": inside("Kirnovo: "),
    "yesterday": inside("Yesterday "),
    "said": inside("The ministry said on Friday that "),
    "truth": inside("The truth is that "),
    "and": inside("It rained all day, and "),
    "after": inside("The mayor spoke two days after "),
    "while": inside("Shops stayed shut while "),
    "told": inside("A nurse told reporters that "),
    "when": inside("It was past midnight when "),
    "because": inside("The talks were put off because "),
    "place": lambda sentence: sentence[:-1] + " in the town of Kirnovo on Tuesday, 4 May 2021.",
}


def examples(every: int) -> list[tuple[str, str]]:
    """Type and sentence of each `every`th plain example, in the order of the codebook's files."""
    found = [
        (entry["type"], told)
        for path in sorted((FOLDER / "events").glob("*.yaml"))
        for entry in yaml.safe_load(path.read_text("utf-8"))
        for told in entry.get("examples", {}).get("match", [])
        if told.endswith(".") and told.count(".") == 1 and len(told.split()) < LONGEST
        and '"' not in told
    ]  # fmt: skip
    return found[::every]


def measured(every: int) -> tuple[dict[str, float | int], list[str]]:
    """The share of each setting, and a line for each act that is lost in one."""
    told = examples(every)
    documents = [
        {"id": f"{name}-{i}", "text": tell(sentence)}
        for name, tell in SETTINGS.items()
        for i, (_, sentence) in enumerate(told)
    ]
    with tempfile.TemporaryDirectory() as work:
        tables = tables_of(written(documents, Path(work)), Path(work))
    types: dict[str, set[str]] = defaultdict(set)
    for event in tables["events"]:
        types[event["document"]].add(event["type"])
    known = [i for i, (kind, _) in enumerate(told) if kind in types[f"bare-{i}"]]
    figures: dict[str, float | int] = {"examples": len(told), "found": len(known)}
    lost: list[str] = []
    for name, tell in SETTINGS.items():
        missed = [i for i in known if told[i][0] not in types[f"{name}-{i}"]]
        lost += [f"{name} {told[i][0]}: {tell(told[i][1])}" for i in missed]
        figures[name] = round(1 - len(missed) / len(known), 3) if known else 0.0
    figures["least"] = min(float(figures[name]) for name in SETTINGS)
    return figures, lost


def main() -> None:
    """Print the shares as JSON; with `--errors`, what is lost after them."""
    asked = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    asked.add_argument("--every", type=int, default=3)
    asked.add_argument("--errors", action="store_true")
    asked.add_argument("--split", help="taken as the other evaluations do; there is but one")
    given = asked.parse_args()
    figures, lost = measured(given.every)
    print(json.dumps(figures, indent=1))
    if given.errors:
        print("\n".join(lost))


if __name__ == "__main__":
    main()
