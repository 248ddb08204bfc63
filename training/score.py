"""What a pipeline scores from raw text on the held-out sets, and how quickly it reads.

    python -m training.score --data FOLDER [--model NAME]

Words are compared by the characters they cover, as in the CoNLL 2018 shared task: a score is the F
of right words over all words of the gold file and of the pipeline, punctuation included, so that
wrong tokens cost too. LAS compares universal labels (`nsubj:pass` counts as `nsubj`), strict LAS
whole labels. "spaCy" scores leave out punctuation and words that do not align, as training logs do.
F of one label is on whole labels with the right head. Names count when span and label are right;
what a corpus leaves unannotated is not counted.
"""

import argparse
import json
import time
from collections import Counter
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.scorer import Scorer
from spacy.tokens import Doc, DocBin, Span, Token
from spacy.training import Example

from purport.stages.language import model

SYNTAX = {"EWT test": ("ud-ewt-test", 1), "GUM test": ("ud-gum-test", 1), "PUD": ("ud-pud-test", 5)}
NAMES = {
    "re3d test": "ner-re3d-test",
    "UNER-PUD": "ner-uner-pud-test",
    "UNER-EWT test": "ner-uner-ewt-test",
    "CrossNER politics": "ner-crossner-politics-test",
}
LABELS = ("nsubj", "nsubj:pass", "obj", "obl", "ccomp", "advcl", "appos", "parataxis")
KINDS = ("PERSON", "ORG", "LOC", "NORP")


def main() -> None:
    """Prints the scores as JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--model", default=None, help="a pipeline; ours if left out")
    given = parser.parse_args()
    print(json.dumps(measure(given.data, given.model), indent=1))


def measure(data: Path, name: str | None) -> dict[str, dict[str, float]]:
    """Every score by set, in percent; speed in words a second of CPU time."""
    began = time.process_time()
    nlp = model.load(name)
    load_s = time.process_time() - began
    scores: dict[str, dict[str, float]] = {}
    pieces: list[str] = []
    for title, (file, size) in SYNTAX.items():
        gold = grouped(read(data / "syntax" / f"{file}.spacy"), size)
        texts = ["".join(doc.text_with_ws for doc in group) for group in gold]
        pieces += texts
        predicted = list(nlp.pipe(texts, batch_size=model.BATCH))
        scores[title] = syntax(gold, predicted) | by_spacy(gold, predicted)
    for title, file in NAMES.items():
        docs = read(data / "ner" / f"{file}.spacy")
        found = list(nlp.pipe([doc.text for doc in docs], batch_size=model.BATCH))
        scores[title] = names(docs, found)
    scores["speed"] = {"load_s": round(load_s, 2)} | speed(nlp, pieces)
    return scores


def read(path: Path) -> list[Doc]:
    """The documents of one .spacy file."""
    return list(DocBin().from_disk(path).get_docs(spacy.blank("en").vocab))


def grouped(docs: list[Doc], size: int) -> list[list[Doc]]:
    """The documents in groups of `size`, each group read as one text, parts joined by a space."""
    groups = [docs[start : start + size] for start in range(0, len(docs), size)]
    return [[spaced(doc) for doc in group] for group in groups] if size > 1 else groups


def spaced(doc: Doc) -> Doc:
    """The document with a space after its last word."""
    spaces = [bool(token.whitespace_) for token in doc[:-1]] + [True]
    copy = Doc(doc.vocab, words=[token.text for token in doc], spaces=spaces)
    return copy.from_array(ATTRS, doc.to_array(ATTRS))


ATTRS = ["LEMMA", "POS", "TAG", "HEAD", "DEP"]


def syntax(gold: list[list[Doc]], predicted: list[Doc]) -> dict[str, float]:
    """Scores of tokens, tags, trees, sentences and lemmas."""
    tally: Counter[str] = Counter()
    for group, doc in zip(gold, predicted, strict=True):
        theirs, shift = {}, 0
        for part in group:
            theirs |= {place(t, shift): (t, shift) for t in part}
            for sentence in part.sents:
                tally["gold sentence"] += 1
                tally["right sentence"] += sentence_at(doc, sentence, shift)
            shift += len(part.text_with_ws)
        tally["gold"] += len(theirs)
        tally["predicted"] += sum(not t.is_space for t in doc)
        tally["predicted sentence"] += sum(1 for _ in doc.sents)
        for token in doc:
            tally[f"predicted {token.dep_}"] += 1
            if place(token, 0) in theirs:
                compare(token, *theirs[place(token, 0)], tally)
        for true, _ in theirs.values():
            tally[f"gold {true.dep_}"] += 1
    scores = {
        name: f_score(tally[name], tally["gold"], tally["predicted"])
        for name in ("tokens", "UPOS", "XPOS", "UAS", "LAS", "strict LAS")
    }
    scores["sentences"] = f_score(
        tally["right sentence"], tally["gold sentence"], tally["predicted sentence"]
    )
    for label in LABELS:
        scores[label] = f_score(
            tally[f"right {label}"], tally[f"gold {label}"], tally[f"predicted {label}"]
        )
    for name in ("verb lemma", "lemma", "verb lemma unrepaired", "lemma unrepaired"):
        scores[name] = round(100 * tally[f"right {name}"] / max(tally[f"all {name}"], 1), 1)
    return scores


def by_spacy(gold: list[list[Doc]], predicted: list[Doc]) -> dict[str, float]:
    """Scores as spaCy counts them: words that align, without punctuation, whole labels."""
    truths = [Doc.from_docs(g, ensure_whitespace=False) if len(g) > 1 else g[0] for g in gold]
    pairs = [Example(doc, truth) for doc, truth in zip(predicted, truths, strict=True)]
    found = Scorer.score_token_attr(pairs, "tag") | Scorer.score_token_attr(pairs, "pos")
    found |= Scorer.score_deps(
        pairs, "dep", getter=lambda t, _: t.dep_.lower(), ignore_labels=("p", "punct")
    )
    kept = {"LAS": "dep_las", "UAS": "dep_uas", "UPOS": "pos_acc", "XPOS": "tag_acc"}
    return {f"spaCy {name}": round(100 * found[key], 1) for name, key in kept.items()}


def place(token: Token, shift: int) -> tuple[int, int]:
    """The characters a token covers."""
    return (token.idx + shift, token.idx + shift + len(token))


def sentence_at(doc: Doc, sentence: Span, shift: int) -> bool:
    """Whether the pipeline has just this sentence."""
    found = doc.char_span(sentence.start_char + shift, sentence.end_char + shift)
    if found is None:
        return False
    whole = found[0].sent
    return (whole.start, whole.end) == (found.start, found.end)


def compare(token: Token, true: Token, shift: int, tally: Counter[str]) -> None:
    """Counts what is right about one token that covers the same characters in the gold file."""
    tally["tokens"] += 1
    tally["UPOS"] += token.pos_ == true.pos_
    tally["XPOS"] += token.tag_ == true.tag_
    same_head = head_place(token, 0) == head_place(true, shift)
    tally["UAS"] += same_head
    tally["LAS"] += same_head and token.dep_.split(":")[0] == true.dep_.split(":")[0]
    tally["strict LAS"] += same_head and token.dep_ == true.dep_
    tally[f"right {true.dep_}"] += same_head and token.dep_ == true.dep_
    for kind in ("verb lemma", "lemma") if true.pos_ == "VERB" else ("lemma",):
        tally[f"all {kind}"] += 1
        tally[f"right {kind}"] += model.lemma(token) == true.lemma_
        tally[f"all {kind} unrepaired"] += 1
        tally[f"right {kind} unrepaired"] += token.lemma_ == true.lemma_


def head_place(token: Token, shift: int) -> tuple[int, int] | None:
    """The characters the head covers; None for a root."""
    return None if token.head.i == token.i else place(token.head, shift)


def names(gold: list[Doc], predicted: list[Doc]) -> dict[str, float]:
    """F of names, all and by kind, and of name spans whatever the kind."""
    tally: Counter[str] = Counter()
    for true, doc in zip(gold, predicted, strict=True):
        open_places = {t.idx for t in true if t.ent_iob == 0}
        theirs = {(e.start_char, e.end_char, e.label_) for e in true.ents}
        found = {
            (e.start_char, e.end_char, e.label_)
            for e in doc.ents
            if e.label_ in KINDS and not open_places & set(range(e.start_char, e.end_char))
        }
        for kind in KINDS:
            for title, spans in (("gold", theirs), ("predicted", found), ("right", theirs & found)):
                tally[f"{title} {kind}"] += sum(span[2] == kind for span in spans)
        tally["right span"] += len({s[:2] for s in theirs} & {s[:2] for s in found})
    titles = ("right", "gold", "predicted")
    totals = [sum(tally[f"{title} {kind}"] for kind in KINDS) for title in titles]
    scores = {"all": f_score(*totals)}
    for kind in KINDS:
        scores[kind] = f_score(*(tally[f"{title} {kind}"] for title in titles))
    scores["span"] = f_score(tally["right span"], totals[1], totals[2])
    return scores


def f_score(right: int, gold: int, predicted: int) -> float:
    """The F score in percent; 0 where there is nothing to find."""
    return round(200 * right / (gold + predicted), 1) if gold + predicted else 0.0


def speed(nlp: Language, pieces: list[str], rounds: int = 4) -> dict[str, float]:
    """Words (tokens) a second of CPU time on one core, in batches of `model.BATCH` paragraphs.

    The best of some rounds, since whatever else the machine does slows a round down.
    """
    best = 0.0
    for _ in range(rounds):
        began = time.process_time()
        words = sum(len(doc) for doc in nlp.pipe(pieces, batch_size=model.BATCH))
        best = max(best, words / (time.process_time() - began))
    return {"words_per_s": round(best)}


if __name__ == "__main__":
    main()
