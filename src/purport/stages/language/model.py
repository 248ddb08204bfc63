"""The language model: the shipped English pipeline, or a spaCy pipeline the user names.

`load` gives a pipeline that is ready to read; `lemma` gives a token's dictionary form, with the
inventions of the shipped lemmatizer repaired. Which weights they are: `weights`.
How the shipped model was made and what it scores: `training/` and `data/model/SOURCE.md`.
"""

import ctypes
import gzip
import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache, lru_cache
from typing import Any

import numpy
import spacy
from spacy.about import __version__ as spacy_version
from spacy.language import Language
from spacy.tokens import Token
from thinc.api import NumpyOps, get_current_ops, set_current_ops

from purport.core.errors import ModelError
from purport.stages.language.remembering import remember
from purport.stages.language.weights import missing, shipped

# Paragraphs of about 110 words at a time; swept 8, 32, 128 (21 Nov 2026): 9,400, 10,250, 10,330
# words/s at 222, 359, 680 MB peak. 16 (282 MB) costs some 5 % of speed where memory is short.
BATCH = 32
LEMMA_INDEX = "lemmas.json.gz"
INDEX_OF = {"VERB": "verb", "AUX": "verb", "NOUN": "noun", "ADJ": "adj"}


def load(name: str | None = None) -> Language:
    """A spaCy pipeline: the shipped one for None, else an installed package or a folder by name.

    Give it pieces of text of one paragraph each, single spaces only, by
    `nlp.pipe(pieces, batch_size=BATCH)`. Sentence starts are the parser's.

    The pipeline multiplies with OpenBLAS where numpy has it (faster than spaCy's own choice, blis:
    1.7 times measured on one AMD core) and on one thread: purport spreads documents over
    processes, and a second thread in each would only stand in the others' way. ModelError when
    the pipeline is not installed, cannot be read, or has no parser.
    """
    path = str(shipped() / "en") if name is None else name
    one_thread()
    try:
        with openblas():
            nlp = spacy.load(path)
    except OSError as problem:
        raise missing(name, problem) from problem
    except (ValueError, ImportError) as problem:
        raise ModelError(
            f"the language model cannot be loaded ({problem})",
            where=path,
            todo="It may have been made for another version of spaCy; install one for "
            f"{spacy_version}, or leave the setting `model` out to use the shipped one.",
        ) from problem
    if name is None:
        remember(nlp)
    if "parser" not in nlp.pipe_names:
        raise ModelError(
            f"the language model has no parser, only {', '.join(nlp.pipe_names) or 'nothing'}",
            where=path,
            todo="Name a pipeline with a parser, such as en_core_web_trf, or leave `model` out.",
        )
    return nlp


@contextmanager
def openblas() -> Iterator[None]:
    """While it lasts, models are made to multiply with numpy's OpenBLAS instead of blis.

    Nothing changes where numpy has another library (Accelerate, MKL) or thinc a better backend
    (a GPU, Apple's); a model keeps what it was made with, so the former choice is put back.
    """
    before = get_current_ops()
    blas = numpy.show_config(mode="dicts")["Build Dependencies"]["blas"]["name"]
    if type(before) is NumpyOps and "openblas" in str(blas):
        set_current_ops(NumpyOps(use_blis=False))
    try:
        yield
    finally:
        set_current_ops(before)


def one_thread() -> bool:
    """Keeps numpy's OpenBLAS to one thread in this process; False where it has another library.

    The variable OPENBLAS_NUM_THREADS only counts before numpy is imported, which is too late in a
    worker process that was forked; the library's own switch always counts.
    """
    names = ("numpy._core._multiarray_umath", "numpy.core._multiarray_umath")  # numpy 2, numpy 1
    loaded = next((sys.modules[name] for name in names if name in sys.modules), None)
    if loaded is None or loaded.__file__ is None:
        return False
    library = ctypes.CDLL(loaded.__file__)
    for switch in ("scipy_openblas_set_num_threads64_", "openblas_set_num_threads"):
        if hasattr(library, switch):
            getattr(library, switch)(1)
            return True
    return False


def lemma(token: Token) -> str:
    """The dictionary form of a token: "condemn" for "condemned"; common words in lower case.

    The shipped lemmatizer learnt edits, and at times makes a word that is none ("condemne",
    "exclud"). Its answer stands unless no English dictionary form is spelled so and the plain
    rules give one that is: verb lemmas right 98 % instead of 95 % on PUD.
    """
    return repaired(token.lower_, token.pos_, token.lemma_)


@lru_cache(maxsize=65_536)
def repaired(form: str, part: str, learnt: str) -> str:
    """The lemma for a lower-case form, its UPOS and the lemma the model gives."""
    kind = INDEX_OF.get(part)
    if kind is None:
        return learnt
    known: frozenset[str] = word_index()[kind]
    capital = kind == "verb" or (kind == "noun" and learnt.istitle())
    kept = learnt.lower() if capital else learnt
    if learnt.lower() in known or not learnt.isalpha():  # "p.m." stays
        return kept
    return next((word for word in by_rule(form, kind) if word in known), kept)


def by_rule(form: str, kind: str) -> Iterator[str]:
    """Dictionary forms the exceptions and rules of English give for a form, best first."""
    tables = lemma_tables()
    yield from tables["exceptions"][kind].get(form, ())
    yield form
    for ending, instead in tables["rules"][kind]:
        if form.endswith(ending) and len(form) > len(ending):
            yield form[: len(form) - len(ending)] + instead


@cache
def lemma_tables() -> dict[str, Any]:
    """Word index, exceptions and rules of spacy-lookups-data (MIT), packed by `training/`."""
    with gzip.open(shipped() / LEMMA_INDEX, "rt", encoding="utf8") as file:
        tables: dict[str, Any] = json.load(file)
    return tables


@cache
def word_index() -> dict[str, frozenset[str]]:
    """Dictionary forms of English by kind: verb, noun, adj."""
    return {kind: frozenset(words.split()) for kind, words in lemma_tables()["index"].items()}
