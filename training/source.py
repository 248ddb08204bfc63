"""Writes SOURCE.md and NOTICE beside the shipped model: scores, sources, licences, digests."""

import hashlib
import tomllib
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import spacy

from training.score import measure

HERE = Path(__file__).parent
REMAKE = """## How to remake it

    pip install -e '.[training]'
    OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 python -m training.make --data FOLDER

`FOLDER` has `syntax/` and `ner/` with the .spacy files named below. Seeds are fixed; the
same versions on the same kind of processor give the same weights. Recipe and reasons:
`training/README.md`.
"""


def write_source(data: Path, target: Path) -> None:
    """Measures the shipped model and writes what it is made of and what it scores."""
    known: list[dict[str, Any]] = tomllib.loads((HERE / "sources.toml").read_text())["source"]
    scores = measure(data, None)
    digest = (target / "DIGEST").read_text().strip()
    megabytes = sum(p.stat().st_size for p in target.rglob("*") if p.is_file()) / 1e6
    parts = [
        "# The English model\n",
        f"Made {datetime.now(UTC):%d %B %Y} with spaCy {spacy.__version__}, from treebanks "
        "and corpora of names.\nTags, lemmas, features and Universal Dependencies v2 trees; names: "
        "PERSON, ORG, LOC (countries too), NORP.\n",
        f"Digest of `en/`: `{digest}`. {megabytes:.1f} MB on disk with the word index "
        "`lemmas.json.gz`.\nWeights: CC BY-SA 4.0 (`LICENSE`); who is to be credited: `NOTICE`.\n",
        "## What it scores\n",
        "From raw text in; percent; none of these sets was trained on. spaCy counts words that "
        "align, without\npunctuation; the CoNLL 2018 shared task counts every word and mark, so "
        "that wrong tokens cost too.\nThe other meanings are in `training/score.py`.\n",
        syntax_table(scores),
        names_table(scores),
        "Speed on one core, everything, paragraphs in batches of 32: "
        f"{scores['speed']['words_per_s']:,} words/s; loads in {scores['speed']['load_s']} s.\n",
        REMAKE,
        "## Sources\n",
        *(source_entry(entry, data) for entry in known),
    ]
    (target / "SOURCE.md").write_text("\n".join(parts), encoding="utf8")
    (target / "NOTICE").write_text(notice(known), encoding="utf8")


def syntax_table(scores: dict[str, dict[str, float]]) -> str:
    """The scores of tags, trees, sentences and lemmas as a table."""
    sets = ("EWT test", "GUM test", "PUD")
    rows = [
        ("LAS (UAS), as spaCy counts", "{spaCy LAS} ({spaCy UAS})"),
        ("UPOS / XPOS, as spaCy counts", "{spaCy UPOS} / {spaCy XPOS}"),
        ("LAS (UAS), as CoNLL 2018 counts", "{LAS} ({UAS})"),
        ("the same with subtypes", "{strict LAS}"),
        ("UPOS / XPOS, as CoNLL 2018 counts", "{UPOS} / {XPOS}"),
        ("tokens", "{tokens}"),
        ("sentences, by the parser", "{sentences}"),
        ("nsubj / obj / obl", "{nsubj} / {obj} / {obl}"),
        ("ccomp / advcl", "{ccomp} / {advcl}"),
        ("appos / parataxis", "{appos} / {parataxis}"),
        ("verb lemmas, repaired (as learnt)", "{verb lemma} ({verb lemma unrepaired})"),
        ("all lemmas, repaired (as learnt)", "{lemma} ({lemma unrepaired})"),
    ]
    lines = ["| | " + " | ".join(sets) + " |", "|---" * (len(sets) + 1) + "|"]
    lines += [
        f"| {title} | " + " | ".join(form.format(**scores[one]) for one in sets) + " |"
        for title, form in rows
    ]
    return "\n".join(lines) + "\n"


def names_table(scores: dict[str, dict[str, float]]) -> str:
    """The scores of names as a table."""
    kinds = ("all", "PERSON", "ORG", "LOC", "NORP", "span")
    titles = [*kinds[:-1], "span, any kind"]
    lines = ["| names F | " + " | ".join(titles) + " |", "|---" * (len(kinds) + 1) + "|"]
    lines += [
        f"| {one} | " + " | ".join(str(scores[one][kind]) for kind in kinds) + " |"
        for one in ("re3d test", "UNER-PUD", "UNER-EWT test", "CrossNER politics")
    ]
    return "\n".join(lines) + "\n"


def source_entry(entry: dict[str, Any], data: Path) -> str:
    """One source: where from, licence, what was changed, and its files with their digests."""
    lines = [
        f"### {entry['name']}\n",
        f"{entry['where']}. Licence: {entry['licence']}. By {entry['by']}. "
        f"Changed: {entry['changed']}.\n",
    ]
    for use in ("train", "development", "held_out"):
        for name in entry[use]:
            content = (data / f"{name}.spacy").read_bytes()
            digest = hashlib.sha256(content).hexdigest()[:16]
            lines.append(f"* {use.replace('_', ' ')}: `{name}.spacy`, sha256 `{digest}`")
    return "\n".join(lines) + "\n"


def notice(known: list[dict[str, Any]]) -> str:
    """The credits that travel with the weights."""
    head = (
        "The weights in en/ were fitted on, and the words in lemmas.json.gz taken from, the works\n"
        "below. All were changed as said; none of their makers endorses purport.\n"
        "The weights are shared under CC BY-SA 4.0 (see LICENSE).\n"
    )
    entries = [
        f"{entry['name']}\n  {entry['where']}\n  by {entry['by']}\n  licence: {entry['licence']}\n"
        f"  changed: {entry['changed']}\n"
        for entry in known
        if entry["train"] or not (entry["development"] or entry["held_out"])
    ]
    ogl = "Contains public sector information licensed under the Open Government Licence v3.0.\n"
    licences = (HERE / "licences.txt").read_text(encoding="utf8")
    return "\n".join([head, *entries, ogl, licences])
