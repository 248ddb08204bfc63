"""Review in the page: judging, undo, several reviewers, and corrections that outlive a re-read."""

import json
import sqlite3
import threading
import time
from pathlib import Path

import made_record
import pytest
from made_record import Browser

from purport.core.rows import Event
from purport.record.judgements import stored
from purport.record.store import open_record
from purport.run.judged import put_back


def event(page: Browser, query: str) -> str:
    """The id of the one event a query finds."""
    rows = page.json(f"/api/events?{query}")["rows"]
    assert len(rows) == 1, rows
    return str(rows[0]["id"])


def test_a_judgement_is_kept_with_its_words_and_shown(page: Browser) -> None:
    page.review_as("Ann")
    ident = event(page, "q=army")
    made = page.judge(ident, "accept", note="clear", queue="random")
    assert made["quote"]["exact"] == "The army shelled Norburg on 5 March 2019"
    assert made["quote"]["suffix"].startswith(", the ministry")
    assert made["by"] == "Ann" and made["mine"] and made["machine"]["type"] == "ASSAULT"
    row = page.json("/api/events?q=army")["rows"][0]
    assert row["reviewed"]["verdict"] == "accept"
    assert page.json(f"/api/events/{ident}")["judgements"][0]["note"] == "clear"
    assert page.json("/api/events?reviewed=accept")["total"] == 1
    assert page.json("/api/events?reviewed=no")["total"] == 4
    assert page.json("/api/judgements")["total"] == 1
    assert page.json("/api/about")["reviewers"] == ["Ann"]


def test_undo_takes_back_one_s_own_and_nobody_else_s(page: Browser) -> None:
    page.review_as("Ann")
    made = page.judge(event(page, "q=army"), "reject")
    page.review_as("Ben")
    assert page.write("DELETE", f"/api/judgements/{made['id']}").status_code == 404
    page.review_as("Ann")
    assert page.write("DELETE", f"/api/judgements/{made['id']}").status_code == 200
    assert page.json("/api/judgements")["total"] == 0
    assert page.json("/api/events?reviewed=yes")["total"] == 0


def test_reviewers_see_the_others_only_after_they_judged(page: Browser) -> None:
    ident = event(page, "q=army")
    page.review_as("Ann")
    page.judge(ident, "reject")
    page.review_as("Ben")
    assert page.json(f"/api/events/{ident}")["judgements"] == []
    assert page.json("/api/events?q=army")["rows"][0]["reviewed"] is None
    assert page.json("/api/events?reviewed=reject")["total"] == 0
    assert page.json("/api/judgements")["total"] == 0
    page.judge(ident, "accept")
    assert len(page.json(f"/api/events/{ident}")["judgements"]) == 2
    assert page.json("/api/judgements")["total"] == 2


def test_nobody_judges_without_a_name(page: Browser) -> None:
    body = {"about": {"table": "events", "id": event(page, "q=army")}, "verdict": "accept"}
    answer = page.write("POST", "/api/judgements", body)
    assert answer.status_code == 400 and "who reviews" in answer.json()["error"]


@pytest.mark.parametrize("name", ["", "  ", 7, None, "x" * 81, "\u202e"])
def test_a_name_is_a_name(page: Browser, name: object) -> None:
    assert page.write("POST", "/api/reviewer", {"name": name}).status_code == 400


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"verdict": "perhaps"}, "no verdict"),
        ({"about": {"table": "documents", "id": "x"}}, "not judged"),
        ({"about": None}, "which row"),
        ({"verdict": "correct"}, "cannot be taken"),
        ({"verdict": "correct", "value": {}}, "nothing is corrected"),
        ({"verdict": "correct", "value": {"colour": "red"}}, "colour"),
        ({"verdict": "correct", "value": {"type": "war"}}, "no type"),
        ({"verdict": "correct", "value": {"modality": "sure"}}, "cannot be taken"),
        ({"verdict": "correct", "value": {"when": {"from": "May"}}}, "no day"),
        ({"verdict": "correct", "value": {"when": {"from": "2019-02-02", "to": "2018-01-01"}}},
         "before"),
        ({"verdict": "correct", "value": {"place": {"name": "X", "lat": 99, "lon": 0}}}, "earth"),
        ({"verdict": "correct", "value": {"place": {"name": "X", "lat": 9}}}, "both"),
        ({"verdict": "correct", "value": {"actors": [{"entity": "x"}]}}, "name"),
        ({"verdict": "correct", "value": {"actors": [{"name": "x" * 501}]}}, "too long"),
        ({"verdict": "correct", "value": {"mode": "a\u202eb"}}, "control"),
        ({"value": {"type": "AID"}}, "only a correction"),
        ({"note": "x" * 5001}, "note"),
        ({"queue": "mine"}, "no queue"),
    ],
)  # fmt: skip
def test_a_judgement_that_makes_no_sense_is_refused(
    page: Browser, change: dict[str, object], says: str
) -> None:
    page.review_as("Ann")
    body = {"about": {"table": "events", "id": event(page, "q=army")}, "verdict": "accept"}
    answer = page.write("POST", "/api/judgements", body | change)
    assert answer.status_code == 400
    assert says in answer.json()["error"]
    assert page.json("/api/judgements")["total"] == 0


def test_a_row_that_is_gone_cannot_be_judged(page: Browser) -> None:
    page.review_as("Ann")
    body = {"about": {"table": "events", "id": "0" * 16}, "verdict": "accept"}
    assert page.write("POST", "/api/judgements", body).status_code == 404


CORRECTION = {
    "type": "COERCE", "mode": None, "modality": "possible",
    "actors": [{"name": "The guard", "entity": "guard", "country": "FRE"}],
    "place": {"name": "Sudburg", "lat": 1.5, "lon": 2.5}, "when": {"from": "2019-03-04"},
}  # fmt: skip


def lines(page: Browser, view: str) -> dict[str, dict[str, object]]:
    """The exported events of a view by their words."""
    text = page.get(f"/api/export/events.jsonl?view={view}").text
    return {row["text"]: row for row in map(json.loads, text.splitlines())}


def test_the_accepted_view_has_corrections_and_no_rejected_rows(page: Browser) -> None:
    page.review_as("Ann")
    page.judge(event(page, "q=army"), "correct", CORRECTION)
    page.judge(event(page, "q=killed"), "reject")
    machine, accepted, both = (lines(page, view) for view in ("machine", "accepted", "both"))
    army = "The army shelled Norburg on 5 March 2019"
    assert machine[army]["type"] == "ASSAULT" and len(machine) == 5
    assert "Ten people were killed" not in accepted and len(accepted) == 4
    row = accepted[army]
    assert row["type"] == "COERCE" and row["modality"] == "possible"
    assert row["actors"][0]["name"] == "The guard"
    assert [party["name"] for party in row["recipients"]] == ["Norburg"]
    assert row["place"]["name"] == "Sudburg" and row["place"]["lat"] == 1.5
    assert row["when"]["from"] == row["when"]["to"] == "2019-03-04"
    assert set(row) == set(machine[army])
    assert both[army]["type"] == "ASSAULT" and both[army]["accepted"]["type"] == "COERCE"
    assert both["Ten people were killed"]["verdict"] == "reject"
    assert both["Ten people were killed"]["accepted"] is None
    assert both["Troops shelled Norburg"]["verdict"] is None
    sheet = page.get("/api/export/events.csv?view=both").text.splitlines()
    assert "accepted_type" in sheet[0] and len(sheet) == 6
    assert len(page.get("/api/export/events.geojson?view=accepted").json()["features"]) == 3


def test_the_queue_leaves_out_what_one_has_judged(page: Browser) -> None:
    page.review_as("Ann")
    first = page.json("/api/queue?mode=uncertain")
    assert first["left"] == 5 and len(first["rows"]) == 5
    assert first["rows"][0]["confidence"] == 0.5
    assert first["rows"][0]["question"] and first["rows"][0]["sentence"]["text"]
    page.judge(first["rows"][0]["id"], "accept", queue="uncertain")
    after = page.json("/api/queue?mode=uncertain")
    assert after["left"] == 4
    assert first["rows"][0]["id"] not in {row["id"] for row in after["rows"]}
    page.review_as("Ben")
    assert page.json("/api/queue?mode=uncertain")["left"] == 5


def test_a_seed_draws_the_same_for_everybody(page: Browser) -> None:
    def drawn(seed: str) -> list[str]:
        return [row["id"] for row in page.json(f"/api/queue?mode=random&seed={seed}")["rows"]]

    assert drawn("a") == drawn("a")
    assert len({tuple(drawn(str(seed))) for seed in range(8)}) > 3


def test_twenty_judgements_with_undo_leave_what_was_not_undone(page: Browser) -> None:
    made = []
    for name in ("Ann", "Ben", "Cyn", "Dan"):
        page.review_as(name)
        for row in page.json("/api/queue?mode=random")["rows"]:
            made.append((name, page.judge(row["id"], "accept", queue="random")["id"]))
    assert len(made) == 20
    for name, ident in made[::2]:
        page.review_as(name)
        assert page.write("DELETE", f"/api/judgements/{ident}").status_code == 200
    with open_record(page.page.folder) as record:
        assert {j.id for j in stored(record)} == {ident for _, ident in made[1::2]}


def test_agreement_and_precision_are_told(page: Browser) -> None:
    for name, verdicts in (("Ann", "aaarr"), ("Ben", "aaarr")):
        page.review_as(name)
        rows = page.json("/api/queue?mode=random")["rows"]
        for row, verdict in zip(rows, verdicts, strict=True):
            page.judge(row["id"], {"a": "accept", "r": "reject"}[verdict], queue="random")
    found = page.json("/api/agreement")
    assert found["alpha"]["verdict"] == 1.0 and found["pairs"] == 5
    assert found["precision"]["n"] == 5 and found["precision"]["right"] == 3
    low, high = found["precision"]["interval"]
    assert 0.2 < low < 0.6 < high < 0.9
    assert found["by_reviewer"]["Ben"] == {"n": 5, "accept": 3, "reject": 2, "correct": 0}


def reread(page: Browser, made: made_record.Writer, fingerprint: str = "2") -> None:
    """What `purport read` does when a stage has a new version, and the page notices."""
    made_record.save(page.page.folder, made, fingerprint)
    with open_record(page.page.folder) as record:
        put_back(record)
    page.desk.forget_judged()
    page.page.refresh()


def other_ids(made: made_record.Writer, **changes: object) -> made_record.Writer:
    """The same rows as a new version would give them: the shelling has another id and clause."""
    fresh = made_record.Writer(made.document.name, made.document.text)
    for row in made.rows:
        fields = {name: getattr(row, name) for name in row.__struct_fields__}
        if isinstance(row, Event) and made.document.words(row).startswith("The army"):
            fields |= {"id": "feedfeedfeedfeed", "start": row.start + 4} | changes
        elif getattr(row, "event", None) == made_id(made):
            fields["event"] = "feedfeedfeedfeed"
        fresh.rows.append(type(row)(**fields))
    return fresh


def made_id(made: made_record.Writer) -> str:
    """The id of the shelling."""
    return next(
        row.id for row in made.rows
        if isinstance(row, Event) and made.document.words(row).startswith("The army")
    )  # fmt: skip


def test_a_correction_survives_a_new_version(page: Browser) -> None:
    page.review_as("Ann")
    page.judge(event(page, "q=army"), "correct", CORRECTION)
    reread(page, other_ids(made_record.one()))
    row = page.json("/api/events?q=army")["rows"][0]
    assert row["id"] == "feedfeedfeedfeed" and row["reviewed"]["verdict"] == "correct"
    assert lines(page, "accepted")["army shelled Norburg on 5 March 2019"]["type"] == "COERCE"


def test_a_machine_that_learnt_the_correction_keeps_it(page: Browser) -> None:
    page.review_as("Ann")
    page.judge(event(page, "q=army"), "correct", {"type": "COERCE"})
    reread(page, other_ids(made_record.one(), type="COERCE"))
    row = page.json("/api/events?q=army")["rows"][0]
    assert row["type"] == "COERCE" and row["reviewed"]["verdict"] == "correct"
    assert page.json("/api/queue")["lost"] == []


def test_a_verdict_on_another_type_is_not_carried_over(page: Browser) -> None:
    page.review_as("Ann")
    page.judge(event(page, "q=army"), "reject")
    reread(page, other_ids(made_record.one(), type="AID"))
    assert page.json("/api/events?q=army")["rows"][0]["reviewed"] is None
    coming = page.json("/api/queue")
    assert [lost["quote"]["exact"] for lost in coming["lost"]] == [
        "The army shelled Norburg on 5 March 2019"
    ]
    assert "feedfeedfeedfeed" in {row["id"] for row in coming["rows"]}
    assert page.json("/api/judgements")["rows"][0]["lost"]
    reread(page, made_record.one(), "3")
    assert page.json("/api/queue")["lost"] == []
    assert page.json("/api/events?q=army")["rows"][0]["reviewed"]["verdict"] == "reject"


def test_what_the_machine_reads_otherwise_comes_back_and_the_old_word_stands(page: Browser) -> None:
    page.review_as("Ann")
    ident = event(page, "q=army")
    page.judge(ident, "accept")
    reread(page, other_ids(made_record.one(), from_day="2019-01-01", to_day="2019-01-01"))
    first = page.json("/api/queue?mode=random")["rows"][0]
    assert first["id"] == "feedfeedfeedfeed" and first["again"]["changed"] == ["when"]
    assert "otherwise" in first["question"] and first["question_field"] == "when"
    row = lines(page, "accepted")["army shelled Norburg on 5 March 2019"]
    assert row["when"]["from"] == "2019-03-05"  # what was accepted, not what is read now
    page.judge(first["id"], "accept")
    assert page.json("/api/queue?mode=random")["rows"][0]["again"] is None
    row = lines(page, "accepted")["army shelled Norburg on 5 March 2019"]
    assert row["when"]["from"] == "2019-01-01"


def test_a_document_that_is_gone_loses_its_judgements_to_the_queue(page: Browser) -> None:
    page.review_as("Ann")
    page.judge(event(page, "q=army"), "accept")
    with open_record(page.page.folder) as record:
        record._forget(page.json("/api/documents?document=wire/one.txt")["rows"][0]["id"])
        put_back(record)
    page.desk.forget_judged()
    page.page.refresh()
    assert len(page.json("/api/queue")["lost"]) == 1
    assert page.json("/api/events")["total"] == 3


def test_a_read_only_record_is_read_and_keeps_nothing(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("purport.record.page._can_write", lambda _: False)
    page = Browser(folder)
    page.review_as("Ann")
    assert page.json("/api/about")["writable"] is False
    body = {"about": {"table": "events", "id": event(page, "q=army")}, "verdict": "accept"}
    answer = page.write("POST", "/api/judgements", body)
    assert answer.status_code == 503 and "read-only" in answer.json()["error"]
    assert not (folder / "page.sqlite").exists()
    page.close()


def test_a_judgement_waits_for_a_reader_that_writes(page: Browser) -> None:
    page.review_as("Ann")
    ident = event(page, "q=army")
    with open_record(page.page.folder) as writer:
        # One document is being put in; another thread ends that in a moment.
        writer.connection.close()
        held = sqlite3.connect(
            page.page.folder / "record.sqlite", isolation_level=None, check_same_thread=False
        )
        held.execute("BEGIN IMMEDIATE")
        threading.Timer(0.3, held.execute, ("COMMIT",)).start()
        assert page.judge(ident, "accept")["verdict"] == "accept"
        held.close()


def test_the_server_notices_by_itself_what_was_read_and_puts_judgements_back(
    page: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("purport.web.desk.LOOK_EVERY", 0.05)
    page.review_as("Ann")
    page.judge(event(page, "q=army"), "accept")
    page.desk.start()
    made_record.save(page.page.folder, other_ids(made_record.one()), "2")
    end = time.monotonic() + 20
    while time.monotonic() < end:
        rows = page.json("/api/events?q=army")["rows"]
        if rows and rows[0]["id"] == "feedfeedfeedfeed" and rows[0]["reviewed"]:
            break
        time.sleep(0.05)
    page.desk.stop()
    assert rows[0]["reviewed"]["verdict"] == "accept" and page.desk.problem is None
