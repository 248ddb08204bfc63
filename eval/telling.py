"""Measure the record of the sentences written for purport: who says so, and how it is told.

    python eval/telling.py [--split dev|test|both] [--errors]

Reads `chains`, `roles`, `citations` and `naming` of `eval/gold` into one record, exports it and
compares. Printed for each split:

* `chains`: `whole` is the share of sentences with a claim whose sources, outermost first, are the
  gold's, each named by the same words or by words that hold them (null for nobody), and whose
  content shares half its words at least. `sources` asks for the sources alone, `depth` for some
  claim as deep; `nested_whole` is `whole` of the sentences with two sources and more.
* `roles`: `right` is the share of sentences with the role of the gold; `macro_F1` over its roles.
* `citations`: `canonical` is the share of strings whose canonical form is the gold's; `valid` is
  the share with its validity; `wrong_called_valid` counts those that do not exist and are called
  valid, which must be none.
* `naming`: `found` is the share of loaded names with a row of framing over them or over the word in
  them that loads them, `entity` the share with the entity meant; `false` counts neutral sentences
  with a loaded name.

The gold was written by the authors of the rules: sentences are short, most stand alone; treaties
and parties are named as in the codebook, so a name the table has wrong is not seen; a string that
does not exist asks for no canonical form. `naming` puts 115 names into 12 sentences. Halves are by
hash of the text, of the document for `roles`.

`--errors` lists what was wrong, of the dev half alone: rules are not tuned on the test half.
"""

import argparse
import json
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from own import GOLD, f1_of, share
from through import by_document, exported, lines_of

Row = Mapping[str, Any]
Rows = Sequence[Row]
Tables = Mapping[str, Mapping[str, Rows]]
Answer = tuple[dict[str, Any], list[str]]

ARTICLES = {"the", "a", "an", "his", "her", "its", "their"}
HALF = 0.5


def words(text: str) -> set[str]:
    """The words of a text in small letters, without marks."""
    return set("".join(c if c.isalnum() else " " for c in text.lower()).split())


def lineage(claim: Row, claims: Mapping[str, Row]) -> list[Row]:
    """A claim with those that report it, outermost first."""
    chain = [claim]
    while chain[0]["inside"] is not None and len(chain) < len(claims) + 1:
        chain.insert(0, claims[chain[0]["inside"]])
    return chain


def same_source(gold: str | None, claim: Row) -> bool:
    """Whether a claim's source is the one of the gold: by its words or by its name."""
    source = claim["source"]
    if gold is None or source is None:
        return gold is None and source is None
    wanted = words(gold) - ARTICLES
    said = [words(told) - ARTICLES for told in (source["text"], source["name"]) if told]
    return any(wanted <= told or (told and told <= wanted) for told in said)


def shared(gold: str, claim: Row) -> float:
    """The share of words that the content of a claim and the gold's have in common."""
    told = words(" ".join(span["text"] for span in claim["content"]))
    wanted = words(gold)
    return len(told & wanted) / len(told | wanted)


def chain_figures(gold: Rows, tables: Tables) -> Answer:
    """How many chains are whole, and a line for each that is not."""
    sources = whole = depth = deep = deep_whole = 0
    wrong: list[str] = []
    for row in gold:
        claims = {claim["id"]: claim for claim in tables["claims"].get(row["id"], ())}
        chains = [lineage(claim, claims) for claim in claims.values()]
        level = [chain for chain in chains if len(chain) == len(row["sources"])]
        named = [
            chain for chain in level
            if all(same_source(g, c) for g, c in zip(row["sources"], chain, strict=True))
        ]  # fmt: skip
        right = any(shared(row["content"], chain[-1]) >= HALF for chain in named)
        depth += bool(level)
        sources += bool(named)
        whole += right
        deep += len(row["sources"]) > 1
        deep_whole += right and len(row["sources"]) > 1
        if not right:
            told = [
                [(c["source"] or {}).get("text") for c in chain]
                + [" | ".join(s["text"] for s in chain[-1]["content"])]
                for chain in chains
            ]  # fmt: skip
            wrong.append(f"chain {row['sources']} {row['content']!r} {told} | {row['text']}")
    n = len(gold)
    return {
        "sentences": n, "whole": share(whole, n), "nested_whole": share(deep_whole, deep),
        "sources": share(sources, n), "depth": share(depth, n),
    }, wrong  # fmt: skip


def documents_of(gold: Rows) -> dict[str, str]:
    """The texts of the documents that the sentences of the roles stand in, by id."""
    texts: dict[str, str] = {}
    for row in gold:
        texts[row["document"]] = texts.get(row["document"], "") + row["before"] + row["text"]
    return texts


def placed(gold: Rows) -> Iterator[tuple[Row, int, int]]:
    """Each sentence of the roles with its place in its document."""
    at: dict[str, int] = {}
    for row in gold:
        start = at.get(row["document"], 0) + len(row["before"])
        at[row["document"]] = start + len(row["text"])
        yield row, start, at[row["document"]]


def role_figures(gold: Rows, tables: Tables) -> Answer:
    """How many sentences have the role of the gold, and a line for each that has not."""
    wanted: list[str] = []
    said: list[str | None] = []
    wrong: list[str] = []
    for row, start, stop in placed(gold):
        best, most = None, 0
        for sentence in tables["sentences"].get(row["document"], ()):
            common = min(stop, sentence["stop"]) - max(start, sentence["start"])
            if common > most:
                best, most = sentence["role"], common
        wanted.append(row["role"])
        said.append(best)
        if best != row["role"]:
            wrong.append(f"role {row['role']:11} {best!s:11} {row['document']} | {row['text']}")
    roles = sorted(set(wanted))
    each = {role: round(f1_of(role, wanted, said), 3) for role in roles}
    right = sum(g == s for g, s in zip(wanted, said, strict=True))
    macro = round(sum(each.values()) / len(roles), 3) if roles else 0.0
    return {
        "sentences": len(wanted), "right": share(right, len(wanted)), "macro_F1": macro, "F1": each,
    }, wrong  # fmt: skip


def citation_figures(gold: Rows, tables: Tables) -> Answer:
    """How many citations have their canonical form, and a line for each that has not."""
    canonical = valid = called = 0
    wrong: list[str] = []
    for row in gold:
        start = row["text"].index(row["cited"])
        stop = start + len(row["cited"])
        found = [
            c for c in tables["citations"].get(row["id"], ())
            if min(stop, c["stop"]) > max(start, c["start"])
        ]  # fmt: skip
        one = found[0] if len(found) == 1 else None
        right = one is not None and (row["canonical"] in (one["canonical"], None))
        same = one is not None and one["valid"] == row["valid"]
        canonical += right
        valid += same
        called += row["valid"] is False and any(c["valid"] for c in found)
        if not right or not same:
            told = [(c["text"], c["canonical"], c["valid"]) for c in found]
            wrong.append(f"citation {row['canonical']} {row['valid']} {told} | {row['text']}")
    n = len(gold)
    return {
        "strings": n, "canonical": share(canonical, n), "valid": share(valid, n),
        "wrong_called_valid": called,
    }, wrong  # fmt: skip


def naming_figures(gold: Rows, tables: Tables, names: Mapping[str, set[str]]) -> Answer:
    """How many loaded names are found and resolved, and a line for each that is not."""
    loaded = found = meant = false = 0
    wrong: list[str] = []
    for row in gold:
        rows = tables["framing"].get(row["id"], ())
        if row["name"] is None:
            rows = [f for f in rows if f["kind"] in {"loaded_name", "scare_quote"}]
            false += bool(rows)
            if rows:
                wrong.append(f"naming none {[r['text'] for r in rows]} | {row['text']}")
            continue
        loaded += 1
        start = row["text"].lower().index(row["name"].lower())
        stop = start + len(row["name"])
        over = [f for f in rows if min(stop, f["stop"]) > max(start, f["start"])]
        right = any(row["entity"].casefold() in names.get(f["entity"] or "", ()) for f in over)
        found += bool(over)
        meant += right
        if not right:
            told = [(f["text"], f["entity"]) for f in over]
            wrong.append(f"naming {row['entity']} {told} | {row['text']}")
    return {
        "names": loaded, "found": share(found, loaded), "entity": share(meant, loaded),
        "neutral": len(gold) - loaded, "false": false,
    }, wrong  # fmt: skip


def main() -> None:
    """Print the figures as JSON; with `--errors`, the wrong ones after them."""
    asked = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    asked.add_argument("--split", choices=["dev", "test", "both"], default="dev")
    asked.add_argument("--errors", action="store_true")
    given = asked.parse_args()
    splits = ["dev", "test"] if given.split == "both" else [given.split]
    gold = {
        part: [r for r in lines_of(GOLD / f"{part}.jsonl") if r["split"] in splits]
        for part in ("chains", "roles", "citations", "naming")
    }
    texts = {r["id"]: r["text"] for part in ("chains", "citations", "naming") for r in gold[part]}
    texts |= documents_of(gold["roles"])
    with tempfile.TemporaryDirectory() as work:
        folder = exported(texts, Path(work))
        tables = {
            t: by_document(folder, t) for t in ("claims", "sentences", "citations", "framing")
        }
        names = {
            e["id"]: {told.casefold() for told in (e["name"], *e["aliases"])}
            for e in lines_of(folder / "entities.jsonl")
        }
    figures: dict[str, Any] = {}
    listed: list[str] = []
    for split in splits:
        half = {part: [r for r in rows if r["split"] == split] for part, rows in gold.items()}
        answers = {
            "chains": chain_figures(half["chains"], tables),
            "roles": role_figures(half["roles"], tables),
            "citations": citation_figures(half["citations"], tables),
            "naming": naming_figures(half["naming"], tables, names),
        }
        figures[split] = {part: answer[0] for part, answer in answers.items()}
        if split == "dev":
            listed = [line for _, wrong in answers.values() for line in wrong]
    print(json.dumps(figures, indent=1))
    if given.errors:
        print("\n".join(listed))


if __name__ == "__main__":
    main()
