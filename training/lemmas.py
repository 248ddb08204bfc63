"""The word index that repairs lemmas, packed small from spacy-lookups-data (MIT)."""

import gzip
import json
from pathlib import Path

KINDS = ("verb", "noun", "adj")


def pack_lemmas(lookups: Path, target: Path) -> None:
    """Writes dictionary forms, exceptions and rules of verbs, nouns and adjectives to one file."""
    index, exceptions, rules = (
        read(lookups / f"en_lemma_{part}.json.gz") for part in ("index", "exc", "rules")
    )
    tables = {
        "index": {kind: " ".join(sorted(w for w in index[kind] if " " not in w)) for kind in KINDS},
        "exceptions": {kind: dict(sorted(exceptions[kind].items())) for kind in KINDS},
        "rules": {kind: rules[kind] for kind in KINDS},
    }
    packed = json.dumps(tables, ensure_ascii=False, separators=(",", ":")).encode("utf8")
    target.write_bytes(gzip.compress(packed, compresslevel=9, mtime=0))


def read(path: Path) -> dict:
    """One gzipped JSON table."""
    with gzip.open(path, "rt", encoding="utf8") as file:
        return json.load(file)
