"""Which weights: where a pipeline lies, and the digest that fingerprints rest on; loads nothing.

Kept apart from `model`, so that commands that read no document need not import spaCy (2 seconds).
"""

import hashlib
import importlib.util
from functools import cache
from importlib.resources import files
from pathlib import Path

from purport.core.errors import ModelError


def shipped() -> Path:
    """The folder of the shipped model: the pipeline is in `en`, the word index beside it."""
    return Path(str(files("purport"))) / "data" / "model"


def missing(name: str | None, problem: OSError) -> ModelError:
    """The error for a model that is not there: what to install, or how to install purport anew."""
    if name is None:
        return ModelError(
            f"the shipped language model is missing or damaged ({problem})",
            where=str(shipped() / "en"),
            todo="Install purport again; from a source tree, run `python -m training.make`.",
        )
    return ModelError(
        f"there is no language model of the name {name!r} here",
        where="setting `model`",
        todo=f"Install it (`python -m spacy download {name}` or `pip install` its wheel), give "
        "the path of its folder, or leave the setting out to use the shipped model.",
    )


@cache
def model_digest(name: str | None = None) -> str:
    """16 hex digits that change when the weights do; part of every fingerprint.

    The shipped model carries its digest in a file. For another pipeline it is made of its
    meta.json, which names its version, and of the names and sizes of its files: cheap, and
    different for any two releases. ModelError when there is no such pipeline.
    """
    folder = shipped() / "en" if name is None else pipeline_folder(name)
    stored = folder.parent / "DIGEST"
    if name is None and stored.is_file():
        return stored.read_text(encoding="ascii").strip()
    if not folder.is_dir():
        raise missing(name, FileNotFoundError(f"no folder {folder}"))
    digest = hashlib.sha256()
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        if path.suffix in {".py", ".pyc"}:
            continue
        digest.update(f"{path.relative_to(folder).as_posix()}\0{path.stat().st_size}\0".encode())
        if path.name == "meta.json":
            digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


def pipeline_folder(name: str) -> Path:
    """Where a pipeline lies: the folder itself, or that of the installed package."""
    if Path(name).is_dir():
        return Path(name)
    try:
        found = importlib.util.find_spec(name)
    except (ValueError, ImportError):
        found = None
    if found is None or found.origin is None:
        raise missing(name, FileNotFoundError(name))
    return Path(found.origin).parent
