"""The page's own files: libraries as they were fetched, nothing inline, nothing from afar."""

import hashlib
import re
from pathlib import Path

import pytest

PAGE = Path(__file__).resolve().parents[2] / "src" / "purport" / "web" / "page"
VENDOR = PAGE / "vendor"
OWN = sorted([*PAGE.glob("*.html"), *PAGE.glob("css/*.css"), *PAGE.rglob("js/**/*.js")])
LONGEST = 400  # lines, as in the rest of the house


def place(path: Path) -> str:
    return path.relative_to(PAGE).as_posix()


def test_every_library_is_listed_with_its_digest() -> None:
    source = (VENDOR / "SOURCE.md").read_text("utf-8")
    listed = dict(re.findall(r"^\| (\S+) \| ([0-9a-f]{64}) \|$", source, re.MULTILINE))
    files = {path.name for path in VENDOR.iterdir() if path.is_file()} - {"SOURCE.md"}
    assert set(listed) == files
    for name, digest in listed.items():
        assert hashlib.sha256((VENDOR / name).read_bytes()).hexdigest() == digest, name


def test_every_package_has_its_licence() -> None:
    source = (VENDOR / "SOURCE.md").read_text("utf-8")
    packages = set(re.findall(r"^\| (\S+) \| \d+\.\d+\.\d+ \|", source, re.MULTILINE))
    assert packages == {path.stem for path in (VENDOR / "licences").iterdir()}


@pytest.mark.parametrize("path", OWN, ids=place)
def test_no_file_is_long(path: Path) -> None:
    assert len(path.read_text("utf-8").splitlines()) <= LONGEST


@pytest.mark.parametrize("path", OWN, ids=place)
def test_words_are_only_ever_text(path: Path) -> None:
    ways = (
        r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|dangerously|\beval\(|new Function"
    )
    assert not re.findall(ways, path.read_text("utf-8"))


@pytest.mark.parametrize("path", OWN, ids=place)
def test_nothing_comes_from_afar(path: Path) -> None:
    text = path.read_text("utf-8").replace("http://www.w3.org/2000/svg", "")
    assert not re.findall(r"(?:https?:)?//[a-z0-9-]+\.[a-z]", text)


@pytest.mark.parametrize("path", [p for p in OWN if p.suffix == ".js"], ids=place)
def test_every_import_is_a_file_of_the_page(path: Path) -> None:
    for name in re.findall(r"""from "([^"]+)";""", path.read_text("utf-8")):
        assert name.startswith("/static/"), name
        assert (PAGE / name.removeprefix("/static/")).is_file(), name


def test_nothing_stands_inline_in_the_document() -> None:
    html = (PAGE / "index.html").read_text("utf-8")
    assert not re.findall(r"<script(?![^>]*\bsrc=)|<style|\sstyle=|\son[a-z]+=", html)
