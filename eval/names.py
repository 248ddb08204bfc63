"""How many persons, organisations and places are found: recall and precision on re3d's test part.

    python eval/names.py DATA            # reads the reports here and now
    python eval/names.py DATA EXPORT     # measures an export to JSONL of the same reports

DATA is the folder with `reports/` and `training/ner/`. *Overlap*: the two share a character; what
kind it is does not count. *Strict*: the same words. Gold: re3d's own (see its README); stretches it
leaves open count neither for nor against. Precision is over our names, not our descriptions.
"""

import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import spacy
from msgspec import Struct
from spacy.tokens import DocBin

from purport.codebook.load import load_codebook
from purport.core.document import Document, new_document
from purport.core.rows import Block, Entity, Mention, Parse, Sentence, Tongue
from purport.core.settings import Settings
from purport.stage import Tools
from purport.stages.names.work import prepare
from purport.stages.sentences.parsing import prepare_many

LABELS = {"PERSON": "person", "ORG": "organisation", "LOC": "place"}
KINDS = {"person": "PERSON", "place": "LOC", "people": "NORP"}


class Gold(Struct):
    """A gold document without white space: its letters, names, and what is left open."""

    letters: str
    names: list[tuple[int, int, str]]
    open: list[tuple[int, int]]


class Ours(Struct):
    """A mention without white space: where, what kind, and whether it is a name."""

    start: int
    stop: int
    kind: str
    form: str
    text: str


def gold_of(data: Path) -> list[Gold]:
    """The gold documents of the test part."""
    found = []
    path = data / "training" / "ner" / "ner-re3d-test.spacy"
    for doc in DocBin().from_disk(path).get_docs(spacy.blank("en").vocab):
        at = squeezed(doc.text)
        names = [(at[e.start_char], at[e.end_char], e.label_) for e in doc.ents]
        unsure = [(at[t.idx], at[t.idx + len(t)]) for t in doc if t.ent_iob_ == ""]
        found.append(Gold("".join(doc.text.split()), names, unsure))
    return found


def squeezed(text: str) -> list[int]:
    """For each offset in a text the number of letters before it that are no white space."""
    counts, seen = [], 0
    for char in text:
        counts.append(seen)
        seen += not char.isspace()
    return [*counts, seen]


def read_here(data: Path) -> Iterator[tuple[str, list[Ours]]]:
    """Text and mentions of each report, read in this process; paragraphs end at blank lines."""
    docs = [in_blocks(row["id"], row["text"]) for row in reports(data)]
    tools = Tools(codebook=load_codebook(), settings=Settings())
    parse, name = prepare_many(tools), prepare(tools)
    for doc, rows in zip(docs, parse(docs), strict=True):
        read = doc.with_rows(rows, (Sentence, Parse))
        read = read.with_rows(name(read), (Mention, Entity))
        yield doc.text, [
            ours(doc.text, m.start, m.stop, m.kind, m.form) for m in read[Mention]
        ]  # fmt: skip


def reports(data: Path) -> list[dict[str, str]]:
    with (data / "reports" / "re3d.jsonl").open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def in_blocks(name: str, text: str) -> Document:
    doc = new_document(name, text, "")
    rows: list[Block | Tongue] = []
    at = 0
    for part in text.split("\n\n"):
        start, stop = at + len(part) - len(part.lstrip()), at + len(part.rstrip())
        at += len(part) + 2
        if start < stop:
            rows.append(Block(id=doc.id_for(Block, start, stop), document=doc.id, start=start,
                              stop=stop, kind="paragraph"))  # fmt: skip
    return doc.with_rows(rows, (Block, Tongue))


def read_export(data: Path, export: Path) -> Iterator[tuple[str, list[Ours]]]:
    """Text and mentions of each report as exported."""
    texts = {row["id"]: row["text"] for row in reports(data)}
    found: dict[str, list[Ours]] = {name: [] for name in texts}
    with (export / "mentions.jsonl").open(encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            text = texts.get(row["document"])
            if text is not None:
                found[row["document"]].append(
                    ours(text, row["start"], row["stop"], row["kind"], row["form"])
                )
    for name, mentions in found.items():
        yield texts[name], mentions


def ours(text: str, start: int, stop: int, kind: str, form: str) -> Ours:
    return Ours(start, stop, kind, form, text[start:stop])


def moved(text: str, mentions: Sequence[Ours], gold: Gold) -> list[Ours] | None:
    """The mentions in the gold document's letters; None for another document."""
    at = squeezed(text)
    letters = "".join(text.split())
    shift = letters.find(gold.letters)
    if shift < 0:
        return None
    return [
        Ours(at[m.start] - shift, at[m.stop] - shift, m.kind, m.form, m.text)
        for m in mentions
        if 0 <= at[m.start] - shift < len(gold.letters)
    ]


def score(pairs: Sequence[tuple[Gold, list[Ours]]], *, show: bool) -> Mapping[str, float]:
    """Recall and precision, strict and by overlap, over all documents."""
    wanted = {"PERSON": [0, 0, 0], "ORG": [0, 0, 0], "LOC": [0, 0, 0]}
    right = [0, 0, 0]
    labelled = 0
    for gold, mentions in pairs:
        named = [m for m in mentions if m.form != "pronoun"]
        for start, stop, label in gold.names:
            if label not in wanted:
                continue
            over = [m for m in named if m.start < stop and start < m.stop]
            wanted[label][0] += 1
            wanted[label][1] += bool(over)
            wanted[label][2] += any((m.start, m.stop) == (start, stop) for m in over)
            labelled += any(KINDS.get(m.kind, "ORG") == label for m in over)
            if show and not over:
                print(f"  missed {label:6} {gold.letters[max(0, start - 20) : stop + 20]}"
                      f"   [{gold.letters[start:stop]}]")  # fmt: skip
        for m in mentions:
            if m.form != "name" or any(m.start < b and a < m.stop for a, b in gold.open):
                continue
            over_gold = [g for g in gold.names if m.start < g[1] and g[0] < m.stop]
            right[0] += 1
            right[1] += bool(over_gold)
            right[2] += any((m.start, m.stop) == g[:2] for g in over_gold)
            if show and not over_gold:
                around = gold.letters[max(0, m.start - 25) : m.stop + 20]
                print(f"  beside {m.kind:12} [{m.text}] {around}")
    total = [sum(column) for column in zip(*wanted.values(), strict=True)]
    for label, (n, hit, same) in wanted.items():
        share = f"recall {hit / n:.3f} overlap, {same / n:.3f} strict"
        print(f"{LABELS[label]:14} {n:5} gold   {share}")
    result = {
        "recall_overlap": total[1] / total[0],
        "recall_strict": total[2] / total[0],
        "recall_overlap_same_label": labelled / total[0],
        "precision_overlap": right[1] / right[0] if right[0] else 0.0,
        "precision_strict": right[2] / right[0] if right[0] else 0.0,
    }
    for name, value in result.items():
        print(f"{name:28} {value:.3f}")
    return result


def main(arguments: Sequence[str]) -> int:
    """Prints the figures; 0 also where there is no data to measure on, which is said."""
    show = "--show" in arguments
    paths = [Path(a) for a in arguments if a != "--show"]
    if not paths or not (paths[0] / "training" / "ner" / "ner-re3d-test.spacy").is_file():
        print("names: no gold names here (DATA/training/ner/ner-re3d-test.spacy): not measured")
        return 0
    read = read_export(paths[0], paths[1]) if len(paths) > 1 else read_here(paths[0])
    texts = list(read)
    pairs = []
    for gold in gold_of(paths[0]):
        found = next((f for text, m in texts if (f := moved(text, m, gold)) is not None), None)
        if found is None:
            print(f"names: a gold document is not among the reports: {gold.letters[:50]}")
            continue
        pairs.append((gold, found))
    print(f"{len(pairs)} documents")
    score(pairs, show=show)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
