"""Walking what the user named: always the same order, nothing raised half way."""

import os
from pathlib import Path

import pytest

from purport.core.errors import InputError
from purport.sources import Found, find
from purport.sources.files import safe_name


def names(*paths: Path) -> list[str]:
    return [found.name for found in find(paths) if found.reader is not None]


def one(path: Path, name: str) -> Found:
    return next(found for found in find([path]) if found.name == name)


def put(folder: Path, *files: str) -> None:
    for name in files:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("The army left.", encoding="utf-8")


def test_folders_are_walked_in_order_of_names(tmp_path: Path) -> None:
    put(tmp_path, "b.txt", "a/z.md", "a/y/x.csv", "c.jsonl.gz", "C.TXT")
    assert names(tmp_path) == ["C.TXT", "a/y/x.csv", "a/z.md", "b.txt", "c.jsonl.gz"]


def test_a_file_named_by_itself_has_its_file_name(tmp_path: Path) -> None:
    put(tmp_path, "a/z.md")
    assert names(tmp_path / "a" / "z.md") == ["z.md"]


def test_hidden_entries_are_passed_over(tmp_path: Path) -> None:
    put(tmp_path, "a.txt", ".b.txt", ".git/c.txt")
    assert [found.name for found in find([tmp_path])] == ["a.txt"]


def test_other_kinds_are_passed_over_with_a_reason(tmp_path: Path) -> None:
    put(tmp_path, "a.txt", "b.png", "README")
    assert one(tmp_path, "b.png").reason == "no reader for .png files"
    assert one(tmp_path, "README").reason == "no suffix that says what it is"
    assert one(tmp_path, "b.png").problem is None


def test_another_kind_named_by_itself_is_a_problem(tmp_path: Path) -> None:
    put(tmp_path, "b.png")
    assert "no reader for .png files" in str(one(tmp_path / "b.png", "b.png").problem)


def test_a_record_inside_is_passed_over_whole(tmp_path: Path) -> None:
    put(tmp_path, "a.txt", "old.record/record.sqlite", "old.record/files/b.txt")
    assert names(tmp_path) == ["a.txt"]
    assert one(tmp_path, "old.record").reason == "a record that purport made"


def test_a_path_that_is_not_there_is_refused_before_anything_is_read(tmp_path: Path) -> None:
    put(tmp_path, "a.txt")
    with pytest.raises(InputError, match="no such file"):
        find([tmp_path, tmp_path / "nowhere"])


def test_a_record_is_refused_as_a_folder_of_reports(tmp_path: Path) -> None:
    put(tmp_path, "record.sqlite")
    with pytest.raises(InputError, match="is a record"):
        find([tmp_path])


def test_a_folder_with_nothing_to_read_is_a_problem(tmp_path: Path) -> None:
    put(tmp_path, "in/b.png")
    problems = [found.problem for found in find([tmp_path]) if found.problem is not None]
    assert ["nothing that purport reads" in str(problem) for problem in problems] == [True]


def test_a_dangling_link_is_a_problem_of_its_own(tmp_path: Path) -> None:
    put(tmp_path, "b.txt")
    (tmp_path / "a.txt").symlink_to("gone.txt")
    assert "points to gone.txt" in str(one(tmp_path, "a.txt").problem)
    assert names(tmp_path) == ["b.txt"]


def test_links_in_a_circle_end(tmp_path: Path) -> None:
    put(tmp_path, "in/b.txt")
    (tmp_path / "in" / "up").symlink_to("..", target_is_directory=True)
    assert names(tmp_path) == ["in/b.txt"]
    assert one(tmp_path, "in/up").reason == "the folder was walked already"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_a_pipe_is_never_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.txt")
    assert one(tmp_path, "a.txt").reason == "not a regular file"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_folder_without_permission_is_a_problem(tmp_path: Path) -> None:
    put(tmp_path, "a.txt", "shut/b.txt")
    (tmp_path / "shut").chmod(0)
    try:
        assert "no permission" in str(one(tmp_path, "shut").problem)
    finally:
        (tmp_path / "shut").chmod(0o700)


def test_the_same_file_twice_is_read_once(tmp_path: Path) -> None:
    put(tmp_path, "a.txt")
    found = list(find([tmp_path / "a.txt", tmp_path]))
    assert [f.reason for f in found] == [None, "the same file was named twice"]


def test_two_files_of_one_name_are_not_mixed_up(tmp_path: Path) -> None:
    put(tmp_path, "x/a.txt", "y/a.txt")
    found = list(find([tmp_path / "x", tmp_path / "y"]))
    assert found[0].reader is not None
    assert "same name" in str(found[1].problem)


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("report 1.txt", "report 1.txt"),
        ("Bojayá – carta.txt", "Bojayá – carta.txt"),
        ("two\nlines.txt", "two%0Alines.txt"),
        ("\x1b[31mred.txt", "%1B[31mred.txt"),
        ("\udcff.txt", "%FF.txt"),
        ("\ud800.txt", "%ED%A0%80.txt"),
        ("turn\u202etxt.exe", "turn%E2%80%AEtxt.exe"),
        ("100%.txt", "100%.txt"),
        ("a%0Ab.txt", "a%250Ab.txt"),
    ],
)
def test_a_name_is_safe_to_print_and_still_its_own(name: str, safe: str) -> None:
    assert safe_name(name) == safe
    safe.encode("utf-8")


def test_a_file_with_a_newline_in_its_name_is_found(tmp_path: Path) -> None:
    (tmp_path / "a\nb.txt").write_text("x", encoding="utf-8")
    assert names(tmp_path) == ["a%0Ab.txt"]
