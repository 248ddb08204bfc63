"""Makes the shipped English model from its sources, with one command.

    OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 python -m training.make --data FOLDER

Steps, each of which may be run alone (`--only`): vectors, syntax, polish, ner, assemble, score.
What they make on the way lies under `--work`; the shipped files go to `src/purport/data/model/`.
"""

import argparse
import random
import shutil
import sys
from pathlib import Path
from typing import Any

import numpy
import spacy
from spacy.training.initialize import init_nlp
from spacy.training.loop import train
from thinc.api import NumpyOps, set_current_ops

import training.corpora  # noqa: F401 (registers what the .cfg files name)
from training import vectors
from training.grafts import write_grafts

HERE = Path(__file__).parent
SHIPPED = HERE.parent / "src" / "purport" / "data" / "model"
SEED = 7
SYNTAX_TRAIN = ("ud-ewt-train", "ud-gum-train-core")
SYNTAX_DEV = ("ud-ewt-dev", "ud-gum-dev")
POLISH: dict[str, Any] = {  # the second part of the training: what differs from syntax.cfg
    "training.max_steps": 3300,
    "training.eval_frequency": 660,
    "training.batcher.size.start": 1200,
    "training.optimizer.learn_rate.flat_steps": 300,
    "training.optimizer.learn_rate.last_rate": 0.00005,
    "training.optimizer.learn_rate.last_step": 3300,
}


def main() -> None:
    """Reads the command line and runs the steps in order."""
    known = ("vectors", "syntax", "polish", "ner", "assemble", "score")
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with syntax/ and ner/")
    parser.add_argument("--work", type=Path, default=HERE / "work")
    parser.add_argument("--lookups", type=Path, default=None, help="data of spacy-lookups-data")
    parser.add_argument("--only", nargs="*", choices=known, default=known)
    given = parser.parse_args()
    lookups = given.lookups or lookups_folder()
    set_current_ops(NumpyOps(use_blis=False))
    given.work.mkdir(parents=True, exist_ok=True)
    if "vectors" in given.only:
        make_vectors(given.work, lookups)
    if "syntax" in given.only:
        train_syntax(given.work, given.data)
    if "polish" in given.only:
        polish_syntax(given.work, given.data)
    if "ner" in given.only:
        train_ner(given.work, given.data)
    if "assemble" in given.only:
        from training.assemble import assemble

        assemble(given.work, lookups, SHIPPED)
    if "score" in given.only:
        from training.source import write_source

        write_source(given.data, SHIPPED)


def lookups_folder() -> Path:
    """The data folder of the installed package spacy-lookups-data."""
    import importlib.util

    found = importlib.util.find_spec("spacy_lookups_data")
    if found is None or found.origin is None:
        sys.exit("spacy-lookups-data is not installed; run: pip install spacy-lookups-data==1.0.5")
    return Path(found.origin).parent / "data"


def make_vectors(work: Path, lookups: Path) -> None:
    """Writes an empty English pipeline that has the cluster vectors."""
    nlp = spacy.blank("en")
    vectors.add_vectors(nlp.vocab, lookups)
    nlp.to_disk(work / "vectors")


def copy_corpora(data: Path, names: tuple[str, ...], folder: Path) -> Path:
    """A fresh folder with just the named .spacy files, for the reader of the .cfg."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for name in names:
        shutil.copyfile(data / f"{name}.spacy", folder / f"{name}.spacy")
    return folder


def train_syntax(work: Path, data: Path) -> None:
    """Trains tagger, morphologizer, lemmatizer, parser and senter into `work`/syntax."""
    train_folder = copy_corpora(data / "syntax", SYNTAX_TRAIN, work / "corpora" / "syntax-train")
    dev_folder = copy_corpora(data / "syntax", SYNTAX_DEV, work / "corpora" / "syntax-dev")
    fit("syntax", work, train_folder, dev_folder)


def polish_syntax(work: Path, data: Path) -> None:
    """Trains `work`/syntax on, with grafted sentences and a falling rate, into `work`/polish."""
    train_folder = copy_corpora(data / "syntax", SYNTAX_TRAIN, work / "corpora" / "polish-train")
    treebanks = [data / "syntax" / f"{name}.spacy" for name in SYNTAX_TRAIN]
    write_grafts(treebanks, train_folder / "zz-grafts.spacy")
    fit("syntax", work, train_folder, work / "corpora" / "syntax-dev", polish=POLISH)


def train_ner(work: Path, data: Path) -> None:
    """Trains the finder of names into `work`/ner."""
    from training.ner_corpora import write_corpora

    train_folder, dev_folder = write_corpora(data / "ner", work / "corpora", SEED)
    fit("ner", work, train_folder, dev_folder)


def fit(
    name: str,
    work: Path,
    train_folder: Path,
    dev_folder: Path,
    polish: dict[str, Any] | None = None,
) -> None:
    """Runs spaCy's training loop on `name`.cfg; the last model is in `work`/`name`.

    With `polish`, settings that differ, it goes on from the last model into `work`/polish.
    """
    random.seed(SEED)
    numpy.random.seed(SEED)
    paths = {"train": train_folder, "dev": dev_folder, "vectors": work / "vectors"}
    config = spacy.util.load_config(
        HERE / f"{name}.cfg",
        overrides={f"paths.{key}": str(path) for key, path in paths.items()} | (polish or {}),
        interpolate=False,
    )
    target = work / ("polish" if polish else name)
    if polish:
        source = {"source": str(work / name / "model-last")}
        config["components"] = {part: dict(source) for part in config["nlp"]["pipeline"]}
    target.mkdir(parents=True, exist_ok=True)
    nlp = init_nlp(config)
    if polish:
        # spaCy 3.8 does not read this table back from disk, and would then learn tree 0 for all.
        lemmatizer = nlp.get_pipe("trainable_lemmatizer")
        lemmatizer.tree2label = {tree: label for label, tree in enumerate(lemmatizer.labels)}
    train(nlp, target)


if __name__ == "__main__":
    main()
