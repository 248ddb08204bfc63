"""Every kind of file, and every kind of bad one: each fails alone, with a clear sentence."""

import gzip
import hashlib
from pathlib import Path

import pytest

from purport.core.document import Document
from purport.core.settings import Settings
from purport.sources import Failure, find, read
from purport.sources.files import Given

SMALL = Settings(max_document_chars=1000, max_line_bytes=2000)


def reading(
    path: Path, data: bytes | str, settings: Settings | None = None
) -> list[Document | Failure]:
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    chosen = settings if settings is not None else Settings()
    return [one for found in find([path]) for one in read(found, chosen)]


def told(results: list[Document | Failure]) -> list[str]:
    """The text of each document, the sentence of each failure."""
    return [str(one.error) if isinstance(one, Failure) else one.text for one in results]


def only(results: list[Document | Failure]) -> Document:
    (one,) = results
    assert isinstance(one, Document), told(results)
    return one


def notes(doc: Document) -> tuple[str, ...]:
    assert isinstance(doc.about, Given)
    return doc.about.notes


@pytest.mark.parametrize(
    ("data", "text", "encoding"),
    [
        (b"One\r\nTwo\rThree\n\f", "One\r\nTwo\rThree\n\f", "utf-8"),
        ("Bojayá ﴿ آية ﴾".encode(), "Bojayá ﴿ آية ﴾", "utf-8"),
        (b"\xef\xbb\xbfWith a mark", "With a mark", "utf-8-sig"),
        ("With a mark é".encode("utf-16"), "With a mark é", "utf-16"),
        ("Without a mark.".encode("utf-16-le"), "Without a mark.", "utf-16-le"),
        ("He said “no” – the café".encode("cp1252"), "He said “no” – the café", "cp1252"),
        (b"A stray \x00 in some hundred characters. " + b"word " * 20, None, "utf-8"),
        ("Правительство заявило, что войска будут выведены из северных районов. ".encode("cp1251")
         * 4, None, "cp1251"),
        ("قالت الحكومة يوم الاثنين إن قواتها ستنسحب من المناطق الشمالية بحلول نهاية الشهر. "
         .encode("cp1256") * 4, None, "cp1256"),
    ],
)  # fmt: skip
def test_a_text_is_exactly_what_its_bytes_say(
    tmp_path: Path, data: bytes, text: str | None, encoding: str
) -> None:
    doc = only(reading(tmp_path / "a.txt", data))
    assert doc.text == (text if text is not None else data.decode(encoding))
    assert doc.about.encoding == encoding
    assert (doc.name, doc.sha256) == ("a.txt", hashlib.sha256(data).hexdigest())


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "it is empty"),
        (b" \r\n\t \xc2\xa0", "there is no text in it"),
        (b"%PDF-1.4 and so on", "it is a PDF document"),
        (b"PK\x03\x04 and so on", "a ZIP archive"),
        (bytes(range(32)) * 50, "full of control characters"),
        (bytes(range(128, 256)) * 9, "cannot be told for sure"),
        (b"Words \xff\xfe\xfa words", "cannot be told for sure"),
        ("Říkají, že vojska odejdou.".encode("iso-8859-2"), "cannot be told for sure"),
        (b"\xef\xbb\xbfbroken \xff here", "does not go on so"),
        (b"x" * 1001, "1,001 characters, more than the 1,000"),
        (b"x" * 9000, "more than the 1,000 characters"),
    ],
)
def test_a_file_that_is_no_text_fails_with_a_sentence(
    tmp_path: Path, data: bytes, says: str
) -> None:
    (failure,) = reading(tmp_path / "a.txt", data, SMALL)
    assert isinstance(failure, Failure)
    assert says in str(failure.error)
    assert str(failure.error).startswith("a.txt: ")
    assert failure.error.todo


def test_a_huge_text_is_refused_without_being_loaded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.txt"
    with path.open("wb") as stream:
        stream.truncate(200_000_000)
    monkeypatch.setattr(Path, "open", None)
    (failure,) = [one for found in find([path]) for one in read(found, Settings())]
    assert isinstance(failure, Failure)
    assert "2,000,000 characters" in str(failure.error)
    assert "max_document_chars" in str(failure.error)


def test_markdown_stays_as_it_is_and_its_front_matter_is_heard(tmp_path: Path) -> None:
    text = "---\nTitle: A report\ndate: 2016-05-03\nauthor: [A, B]\nlang: en-GB\n---\n# Head\n"
    doc = only(reading(tmp_path / "a.md", text))
    about = doc.about
    assert doc.text == text
    assert (about.media_type, about.title, about.published) == (
        "text/markdown",
        "A report",
        "2016-05-03",
    )
    assert (about.author, about.language) == ("A, B", "en")


def test_a_line_is_a_document_called_by_its_id(tmp_path: Path) -> None:
    line = (
        '{"id": "r1", "text": "A\\nB", "date": "3 May 2016", "issuer": "NW", "more": [1, {"a": 2}]}'
    )
    doc = only(reading(tmp_path / "a.jsonl", f"\ufeff{line}\r\n"))
    assert (doc.name, doc.text, doc.about.published, doc.about.issuer) == (
        "r1",
        "A\nB",
        "2016-05-03",
        "NW",
    )
    assert doc.sha256 == hashlib.sha256(line.encode()).hexdigest()
    assert (doc.origins[0].line, doc.origins[0].part) == (1, "a.jsonl")


def test_a_line_without_id_is_called_by_file_and_line(tmp_path: Path) -> None:
    found = reading(tmp_path / "a.jsonl", '\n{"text": "A"}\n\n{"text": "B", "id": 7}')
    assert [one.name for one in found] == ["a.jsonl:2", "7"]


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("nonsense", "no JSON object"),
        ("[1, 2]", "no JSON object"),
        ("[" * 100_000, "no JSON object"),
        ('{"id": "x"}', "has no text"),
        ('{"text": null}', "has no text"),
        ('{"text": 3}', "not a string"),
        ('{"text": " "}', "no text in it"),
        ('{"text": "x", "id": ["a"]}', "id is neither text nor a number"),
        ('{"text": "x", "id": "' + "i" * 600 + '"}', "600 characters"),
        ('{"text": "x", "id": "good"}', "taken already by line 1"),
        ('{"text": "' + "x" * 1500 + '"}', "1,500 characters"),
        ('{"text": "' + "x" * 9000 + '"}', "longer than the 2,000 bytes"),
        (b'{"text": "\xff"}', "not UTF-8"),
    ],
)
def test_a_bad_line_fails_alone(tmp_path: Path, line: str | bytes, says: str) -> None:
    raw = line if isinstance(line, bytes) else line.encode()
    settings = SMALL if b"[[" not in raw else Settings()
    data = b'{"text": "A", "id": "good"}\n' + raw + b'\n{"text": "B"}\n'
    first, bad, last = reading(tmp_path / "a.jsonl", data, settings)
    assert isinstance(first, Document) and isinstance(last, Document)
    assert isinstance(bad, Failure)
    assert says in str(bad.error) and bad.where == "a.jsonl:2"


def test_half_a_surrogate_pair_is_replaced_and_noted(tmp_path: Path) -> None:
    doc = only(reading(tmp_path / "a.jsonl", '{"text": "a\\ud800b \\ud83d\\ude00"}'))
    assert doc.text == "a\ufffdb 😀"
    assert "U+FFFD" in notes(doc)[0]


def test_a_json_file_over_many_lines_fails_once(tmp_path: Path) -> None:
    (failure,) = reading(tmp_path / "a.jsonl", '[\n{"text": "A"},\n{"text": "B"}\n]')
    assert isinstance(failure, Failure) and "jq" in str(failure.error)


def test_a_packed_file_is_read_and_a_damaged_one_keeps_what_came_before(tmp_path: Path) -> None:
    packed = gzip.compress(b'{"text": "A"}\n{"text": "B"}\n')
    assert told(reading(tmp_path / "a.jsonl.gz", packed)) == ["A", "B"]
    assert "damaged or cut short" in told(reading(tmp_path / "b.jsonl.gz", packed[:-9]))[-1]
    assert "Not a gzipped file" in told(reading(tmp_path / "c.jsonl.gz", b"no"))[0]


def test_a_packed_bomb_is_refused(tmp_path: Path) -> None:
    (failure,) = reading(tmp_path / "a.txt.gz", gzip.compress(b"x" * 5_000_000), SMALL)
    assert isinstance(failure, Failure) and "more than the 1,000" in str(failure.error)


TABLES = [
    ("id,Text,date\n1,A,2016-05-03\n", [("1", "A", "2016-05-03")]),
    ('doc_id;title;text\nx;T;"A; ""B""\nC"\n', [("x", 'A; "B"\nC', None)]),
    ("\ufefftext\tid\nA\tq\n", [("q", "A", None)]),
    ("sep=;\nid;text\n1;A\n", [("1", "A", None)]),
    ("text\nA\n\nB\n", [("t.csv:2", "A", None), ("t.csv:4", "B", None)]),
    ('text\r\n"A\r\nB"\r\n', [("t.csv:2", "A\r\nB", None)]),
    ("body,text\nB,A\n", [("t.csv:2", "A", None)]),
    ("text,date\nA,03/04/2016\n", [("t.csv:2", "A", None)]),
]


@pytest.mark.parametrize(("data", "rows"), TABLES)
def test_a_row_is_a_document(
    tmp_path: Path, data: str, rows: list[tuple[str, str, str | None]]
) -> None:
    docs = [one for one in reading(tmp_path / "t.csv", data) if isinstance(one, Document)]
    assert [(doc.name, doc.text, doc.about.published) for doc in docs] == rows


def test_a_cell_may_be_huge(tmp_path: Path) -> None:
    assert len(only(reading(tmp_path / "t.csv", "text\n" + "x" * 300_000)).text) == 300_000


def test_a_table_without_a_text_column_fails_with_its_columns(tmp_path: Path) -> None:
    (failure,) = reading(tmp_path / "t.csv", "name,country\nA,B\n")
    assert isinstance(failure, Failure)
    assert "'name', 'country'" in str(failure.error) and "text_columns" in str(failure.error)


@pytest.mark.parametrize(
    ("row", "says"),
    [
        (b"1,A,too,many", "4 cells under 2 headings"),
        (b"1,", "it is empty"),
        (b"good,B", "taken already by the row in line 2"),
        (b"1,caf\xe9", "not in the encoding of the file"),
        (b"1," + b"x" * 1500, "1,500 characters"),
        (b"1," + b"x" * 9000, "longer than the 2,000 bytes"),
    ],
)
def test_a_bad_row_fails_alone(tmp_path: Path, row: bytes, says: str) -> None:
    data = b"id,text\ngood,A \xc3\xa9\n" + row + b"\nlast,C\n"
    first, bad, last = reading(tmp_path / "t.csv", data, SMALL)
    assert isinstance(first, Document) and isinstance(last, Document)
    assert isinstance(bad, Failure) and says in str(bad.error) and bad.where == "t.csv:3"


def test_a_file_without_permission_fails_with_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def shut(self: Path, mode: str) -> None:
        raise PermissionError(13, "Permission denied")

    path = tmp_path / "a.txt"
    path.write_text("x", encoding="utf-8")
    monkeypatch.setattr(Path, "open", shut)
    (failure,) = [one for found in find([path]) for one in read(found, Settings())]
    assert isinstance(failure, Failure)
    assert "no permission" in str(failure.error) and failure.error.todo


def test_a_file_that_went_away_fails_with_a_sentence(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("x", encoding="utf-8")
    (found,) = find([path])
    path.unlink()
    (failure,) = read(found, Settings())
    assert isinstance(failure, Failure) and "cannot be read" in str(failure.error)
