"""The incidents written for purport hold together: quotes, documents, groups, disputes, splits."""

from collections import Counter
from typing import Any

import pytest
from incidents import FOLDER, SPLITS, TOLD
from through import lines_of

FIELDS = {
    "killed", "injured", "arrested", "abducted", "released", "displaced", "missing", "place",
    "date", "actor", "happened",
}  # fmt: skip
PLOVER = {
    "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE",
    "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
}  # fmt: skip


def incidents(split: str) -> list[dict[str, Any]]:
    return lines_of(FOLDER / f"incidents_{split}.jsonl")


def documents(split: str) -> dict[str, dict[str, Any]]:
    return {row["id"]: row for row in lines_of(FOLDER / f"documents_{split}.jsonl")}


@pytest.mark.parametrize("split", SPLITS)
def test_quotes_stand_where_they_say(split: str) -> None:
    texts = documents(split)
    for row in incidents(split):
        for account in row["accounts"]:
            text = texts[account["document"]]["text"]
            stop = account["start"] + len(account["quote"])
            assert text[account["start"] : stop] == account["quote"], (row["id"], account)
            assert account["standing"] in {"account", "planned", "denied", "demanded", "possible"}


@pytest.mark.parametrize("split", SPLITS)
def test_groups_part_the_documents_that_tell_the_incident(split: str) -> None:
    for row in incidents(split):
        told = {a["document"] for a in row["accounts"] if a["standing"] in TOLD}
        grouped = Counter(document for group in row["groups"] for document in group)
        assert set(grouped) == told, row["id"]
        assert max(grouped.values()) == 1, row["id"]


@pytest.mark.parametrize("split", SPLITS)
def test_disputes_are_held_by_documents_of_the_incident(split: str) -> None:
    for row in incidents(split):
        of_it = {account["document"] for account in row["accounts"]}
        assert len({dispute["field"] for dispute in row["disputes"]}) == len(row["disputes"])
        for dispute in row["disputes"]:
            assert dispute["field"] in FIELDS
            assert len(dispute["values"]) > 1, row["id"]
            for value in dispute["values"]:
                assert value["documents"]
                assert set(value["documents"]) <= of_it, (row["id"], value)


def test_there_are_as_many_as_promised_and_no_document_is_in_two_splits() -> None:
    names = [name for split in SPLITS for name in documents(split)]
    assert len(set(names)) == len(names) >= 250
    for split in SPLITS:
        rows = incidents(split)
        assert len({row["id"] for row in rows}) == len(rows) >= 30
        assert {row["type"] for row in rows} == PLOVER


def test_incidents_are_told_by_several_documents() -> None:
    for row in [row for split in SPLITS for row in incidents(split)]:
        assert len({account["document"] for account in row["accounts"]}) > 1, row["id"]
