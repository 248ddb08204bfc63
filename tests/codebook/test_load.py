from pathlib import Path

import pytest

from purport.codebook.compile import digest_of, entries_of, pack, unpack
from purport.codebook.entries import Actor, Codebook, Country, Entry, RoleNoun
from purport.codebook.load import (
    COMPILED,
    NAMES,
    PARTS,
    Part,
    as_codebook,
    load_codebook,
    read_shipped,
    refuse_faults,
)  # fmt: skip
from purport.codebook.reading import Found
from purport.core.errors import CodebookError

MINE = """\
- id: river_league
  source: made up for this test
  name: River League
  kind: armed_group
  country: {country}
  names: [{name}]
"""


def overlay(tmp_path: Path, text: str, at: str = "actors/mine.yaml") -> Path:
    path = tmp_path / at
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return tmp_path


def test_the_shipped_codebook_has_every_part() -> None:
    book = load_codebook()
    assert all(book.parts[part.kind] for part in PARTS)
    assert set(book.digests) == {part.name for part in PARTS}
    assert book[Country]["FRA"].name == "France"


def test_a_class_that_is_no_part_is_an_error() -> None:
    with pytest.raises(CodebookError, match="no codebook part"):
        Codebook({}, {})[RoleNoun]


def test_an_overlay_adds_an_entry_and_touches_one_digest(tmp_path: Path) -> None:
    shipped = load_codebook()
    book = load_codebook(overlay(tmp_path, MINE.format(country="FRA", name="RLF")))
    assert book[Actor]["river_league"].names == ("RLF",)
    assert list(book[Actor]) == sorted([*shipped[Actor], "river_league"])
    changed = {name for name in book.digests if book.digests[name] != shipped.digests[name]}
    assert changed == {"actors"}


def test_an_overlay_replaces_an_entry_whole(tmp_path: Path) -> None:
    text = "id: FRA\nsource: mine\nname: Frankia\niso2: FR\n"
    book = load_codebook(overlay(tmp_path, text, "countries/FRA.yaml"))
    assert (book[Country]["FRA"].name, book[Country]["FRA"].adjectives) == ("Frankia", ())
    assert load_codebook()[Country]["FRA"].name == "France"


def test_the_same_overlay_gives_the_same_digest_whatever_its_files(tmp_path: Path) -> None:
    text = MINE.format(country="FRA", name="RLF")
    one = load_codebook(overlay(tmp_path / "one", text))
    two = load_codebook(overlay(tmp_path / "two", "# mine\n" + text, "actors/deep/other.yaml"))
    assert one.digests == two.digests


@pytest.mark.parametrize(
    ("text", "at", "where", "found"),
    [
        (MINE.format(country="QQQ", name="RLF"), "actors/mine.yaml",
         "actors/mine.yaml, line 1, entry `river_league`", "no country `QQQ`"),
        (MINE.format(country="FRA", name="France"), "actors/mine.yaml",
         "actors/mine.yaml, line 1, entry `river_league`", "belongs to countries `FRA`"),
        (MINE.format(country="FRA", name="RLF") + "  army: 3\n", "actors/mine.yaml",
         "actors/mine.yaml, line 7, entry `river_league`", "army"),
        ("[]", "acters/mine.yaml", "acters/mine.yaml", "would not be read"),
        ("[]", "actors/mine.yml", "actors/mine.yml", "would not be read"),
    ],
)  # fmt: skip
def test_a_wrong_overlay_is_refused_with_its_place(
    tmp_path: Path, text: str, at: str, where: str, found: str
) -> None:
    with pytest.raises(CodebookError) as caught:
        load_codebook(overlay(tmp_path, text, at))
    assert caught.value.where == where
    assert found in caught.value.found
    assert caught.value.todo is not None


def test_a_folder_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(CodebookError, match="no such folder"):
        load_codebook(tmp_path / "nowhere")


def test_a_digest_rests_on_what_the_entries_say_alone() -> None:
    first = RoleNoun(id="a", source="s", nouns=("king",), sector="GOV")
    second = RoleNoun(id="b", source="s", nouns=("queen",), sector="GOV")
    other = RoleNoun(id="b", source="s", nouns=("queen",), sector="OPP")
    assert digest_of([first, second]) == digest_of([second, first])
    assert digest_of([first, second]) != digest_of([first, other])


def test_what_was_packed_comes_back() -> None:
    entry = RoleNoun(id="a", source="s", nouns=("king",), sector="GOV")
    compiled = unpack(pack({"roles": [entry]}))
    assert entries_of(compiled, "roles", RoleNoun) == {"a": entry}
    assert compiled.digests == {"roles": digest_of([entry])}


def test_a_compiled_file_that_does_not_fit_says_what_to_do() -> None:
    with pytest.raises(CodebookError, match="compile_codebook"):
        unpack(b"not msgpack")
    with pytest.raises(CodebookError, match="no part `roles`"):
        entries_of(unpack(pack({})), "roles", RoleNoun)
    with pytest.raises(CodebookError, match="compile_codebook"):
        entries_of(unpack(pack({"roles": [Entry(id="a", source="s")]})), "roles", RoleNoun)


@pytest.fixture(scope="module")
def read() -> dict[Part, dict[str, Found[Entry]]]:
    return {part: dict(found) for part, found in read_shipped().items()}


def test_the_compiled_file_is_up_to_date(read: dict[Part, dict[str, Found[Entry]]]) -> None:
    book = as_codebook(read)
    assert COMPILED.read_bytes().find(b"Generated by tools/compile_codebook.py") in range(20)
    assert load_codebook().digests == book.digests, "run: python tools/compile_codebook.py"


def test_the_shipped_codebook_is_sound(read: dict[Part, dict[str, Found[Entry]]]) -> None:
    places = {
        (part.name, ident): one.where
        for part, found in read.items()
        for ident, one in found.items()
    }
    refuse_faults(as_codebook(read), places)
    assert set(NAMES) == {part.kind for part in PARTS}
