"""Documents that mean harm: every address answers, and what they say stays words in JSON."""

import csv
import io
from pathlib import Path
from xml.etree import ElementTree

import pytest
from made_record import TEXTS, Browser, Writer, save

from purport.core.rows import Block, Framing, Imprint, Mention, Sentence

SCRIPT = "<script>alert(1)</script>"
NASTY = {
    "script": SCRIPT,
    "image": '"><img src=x onerror=alert(1)>',
    "formula": '=HYPERLINK("http://evil.example","x")',
    "bidi": "abc\u202etxt.exe\u2066 end\u2069",
    "nul": "before\0after",
    "controls": "\x01\x02\x1b[31mred\x7f",
    "private": "\ue0f0hit\ue0f1 \ue0f0",
    "combining": "Z" + "\u0335" * 300,
    "astral": "😀" * 50 + "نص",
    "token": "x" * 1_000_000,
    "json": '{"a": 1}\\u0000 \\" </script>',
    "template": "${1+1} {{7*7}} %s %n",
    "fts": '" OR * NEAR( ( ^ : -',
    "link": "javascript:alert(1) //evil.example/%2e%2e/",
}


@pytest.fixture(params=NASTY)
def page(request: pytest.FixtureRequest, tmp_path: Path) -> Browser:
    """A record of one document that is named, titled, told and signed by the same harm."""
    harm = NASTY[request.param]
    name = f"{harm[:200]}.txt".replace("\0", "")
    text = f"{harm} Army shelled {harm[:100]} today. End."
    TEXTS[name] = (harm, "2020-01-01", text)
    made = Writer(name, text)
    block = made.add(Block, text, kind="paragraph")
    made.add(Sentence, text, block=block)
    for field in ("issuer", "title", "author"):
        made.add(Imprint, text[:1], field, field=field, value=harm)
    made.mention("Army", harm, naming="loaded")
    made.add(Framing, "Army", kind="loaded_name", entity=harm, polarity="negative", term=harm)
    place = made.place("today", 1.0, 2.0)
    made.event("Army shelled", "shelled", "ASSAULT", [("actor", harm), ("recipient", harm)],
               place=place, mode=harm, rule=harm)  # fmt: skip
    save(tmp_path / "r", made)
    del TEXTS[name]
    assert any(isinstance(row, Mention) for row in made.rows)
    return Browser(tmp_path / "r")


def test_every_address_answers_and_every_export_is_whole(page: Browser) -> None:
    event = page.json("/api/events")["rows"][0]
    ident = event["document_id"]
    for address in (
        "about", "overview", "documents", "claims", "mentions", "entities", "sentences",
        "framing", "timespans", "citations", "runs", "incidents", "facets/events",
        "facets/mentions", "map", "network", "timeline", "naming", "queue", "agreement",
        f"events/{event['id']}", f"documents/{ident}/text", f"documents/{ident}/window?stop=400",
    ):  # fmt: skip
        answer = page.get(f"/api/{address}")
        assert answer.status_code == 200, (address, answer.text[:300])
        assert answer.headers["content-type"] == "application/json"
    row = page.json("/api/naming")["rows"][0]
    cell = page.get(
        "/api/naming/places", params={"party": row["party"][:2000], "name": row["name"]}
    )
    assert len(cell.json()["rows"]) == (len(row["party"]) <= 2000)
    found = page.get("/api/search", params={"q": event["issuer"][:200]})
    assert found.status_code == 200
    assert page.get("/api/search?q=shelled").json()["total"] == 1


def test_files_hold_the_harm_as_words(page: Browser) -> None:
    csv.field_size_limit(10_000_000)
    for table in ("events", "documents", "mentions", "framing"):
        sheet = list(csv.reader(io.StringIO(page.get(f"/api/export/{table}.csv").text)))
        assert len(sheet) >= 2 and len({len(line) for line in sheet}) == 1
        for cell in (cell for line in sheet[1:] for cell in line):
            assert not cell.startswith(("=", "+", "@", "\t", "\r"))
    tree = ElementTree.fromstring(page.get("/api/export/events.gexf").text)
    assert len(tree.findall(".//{http://gexf.net/1.3}edge")) == 1
    assert len(page.get("/api/export/events.geojson").json()["features"]) == 1
    header = page.get("/api/export/events.csv").headers["content-disposition"]
    assert header == 'attachment; filename="purport-events.csv"'


def test_it_can_be_judged(page: Browser) -> None:
    page.review_as("Ann")
    event = page.json("/api/events")["rows"][0]
    assert page.judge(event["id"], "reject")["quote"]["exact"] == "Army shelled"
    assert page.get("/api/export/events.jsonl?view=accepted").text == ""
