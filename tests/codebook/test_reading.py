from pathlib import Path

import pytest

from purport.codebook.entries import Actor, Country
from purport.codebook.reading import read_folder
from purport.core.errors import CodebookError

NORWAY = "id: NOR\nsource: made up\nname: Norway\niso2: NO\nsince: 1905\nlat: 64.5\n"


def folder_with(tmp_path: Path, text: str) -> Path:
    folder = tmp_path / "countries"
    folder.mkdir()
    (folder / "one.yaml").write_text(text, encoding="utf-8")
    return folder


def test_plain_scalars_take_their_type_from_the_class(tmp_path: Path) -> None:
    norway = read_folder(folder_with(tmp_path, NORWAY), Country)["NOR"].entry
    assert (norway.iso2, norway.since, norway.lat, norway.capital) == ("NO", "1905", 64.5, None)


def test_a_list_gives_each_entry_its_own_line(tmp_path: Path) -> None:
    text = (
        "- {id: b, source: s, name: B, kind: party}\n- {id: a, source: s, name: A, kind: party}\n"
    )
    found = read_folder(folder_with(tmp_path, text), Actor)
    assert [(one, found[one].where) for one in found] == [
        ("a", "countries/one.yaml, line 2"),
        ("b", "countries/one.yaml, line 1"),
    ]


@pytest.mark.parametrize(
    ("text", "where", "found"),
    [
        (NORWAY + "capitol: Oslo\n", "line 7, entry `NOR`", "capitol"),
        (NORWAY + "offices:\n- id: king\n  title: king\n  holders:\n  - {nam: X}\n",
         "line 11, entry `NOR`", "nam"),
        (NORWAY + "name: Norge\n", "line 7", "given twice"),
        (NORWAY.replace("1905", "long ago"), "line 5, entry `NOR`", "since"),
        (NORWAY.replace("64.5", "north"), "line 6, entry `NOR`", "lat"),
        ("id: NOR\nsource: made up\nname: Norway\n", "line 1, entry `NOR`", "iso2"),
        ("id: NOR\nname: [Norway\n", "line 3", "not valid YAML"),
        ("- id: A\n- just words\n", "line 1, entry `A`", "`name`"),
    ],
)  # fmt: skip
def test_a_wrong_entry_is_named_with_file_and_line(
    tmp_path: Path, text: str, where: str, found: str
) -> None:
    with pytest.raises(CodebookError) as caught:
        read_folder(folder_with(tmp_path, text), Country)
    assert caught.value.where == f"countries/one.yaml, {where}"
    assert found in caught.value.found
    assert caught.value.todo is not None


def test_an_id_that_is_taken_names_both_places(tmp_path: Path) -> None:
    folder = folder_with(tmp_path, NORWAY)
    (folder / "two.yaml").write_text(NORWAY, encoding="utf-8")
    with pytest.raises(CodebookError, match=r"two\.yaml, line 1.*one\.yaml, line 1"):
        read_folder(folder, Country)


def test_an_empty_file_gives_no_entry(tmp_path: Path) -> None:
    assert read_folder(folder_with(tmp_path, "# nothing yet\n"), Country) == {}
