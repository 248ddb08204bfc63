"""Who acts and who suffers in clauses with "whom", and days behind a verb's preposition."""

import pytest
from made_reading import read_documents

from purport.core.document import Document
from purport.core.rows import Event, Party


def told(doc: Document, role: str) -> set[str]:
    return {doc.words(party) for party in doc[Party] if party.role == role}


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "actor", "recipient"),
    [
        ("The nine clerks whom detectives arrested in Orbisi on Monday were heard here today.",
         "detectives", "nine clerks"),
        ("Those whom police detained were students.", "police", "Those"),
        ("The pickers, whom soldiers of the 4th Brigade killed on 8 March, were unarmed.",
         "soldiers of the 4th Brigade", "pickers"),
    ],
)  # fmt: skip
def test_whom_is_whom_it_was_done_to(text: str, actor: str, recipient: str) -> None:
    (doc,) = read_documents([text])
    assert (told(doc, "actor"), told(doc, "recipient")) == ({actor}, {recipient})


@pytest.mark.model
def test_on_a_day_is_no_part_of_a_verb() -> None:
    (doc,) = read_documents(["Police fired on a demonstration in Ayora on Friday."])
    words = {doc.text[e.trigger_start : e.trigger_stop] for e in doc[Event] if e.type == "ASSAULT"}
    assert words == {"fired on"}
