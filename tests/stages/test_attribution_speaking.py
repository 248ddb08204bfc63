"""Who "we" and "I" are, and who a title with a name is: the words lead to somebody."""

import pytest

from purport.core.document import About, new_document
from purport.core.rows import Claim
from purport.core.settings import Settings
from purport.run.local import tools_for
from purport.run.work import Task, Worker, wanted_fingerprints

pytestmark = pytest.mark.model
TOOLS = tools_for(Settings())
WORKER = Worker(TOOLS)
STAGES = frozenset(stage.name for stage in wanted_fingerprints(Settings(), TOOLS)[1])


def sources(text: str, issuer: str | None = None) -> list[str | None]:
    doc = new_document("made.txt", text, "", About(issuer=issuer))
    answer = WORKER.answer([Task(doc, STAGES, True, "")])[0]
    assert answer.error is None
    name = list(Claim.__struct_fields__).index("name")
    start = list(Claim.__struct_fields__).index("start")
    rows = sorted(answer.result.values["claims"], key=lambda row: row[start])
    return [row[name] for row in rows]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ('"I reject this offer," said Minister Ana Ruiz.', "Ana Ruiz"),
        ('Ana Ruiz said: "We welcome the truce and hope that it holds."', "Ana Ruiz"),
        ("Norway condemns the attack. We offer our deepest condolences to the families.", "Norway"),
        ("Defence Secretary Ann Lee met us. The secretary said the raids go on.", "Ann Lee"),
        ("Foreign Secretary Bo Hill left. The Foreign Secretary said it was over.", "Bo Hill"),
        ("Deputy Secretary of State Ann Lee said the talks would go on.", "Ann Lee"),
    ],
)
def test_the_speaker_stands_for_we_and_i(text: str, wanted: str) -> None:
    found = sources(text)
    assert found
    assert set(found) == {wanted}


def test_in_its_own_voice_we_is_the_issuer() -> None:
    assert sources("We condemn the attack on the convoy.", "Harbour Relief") == ["Harbour Relief"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Norway strongly condemns the raid on the port, claimed by the Harbour Front. "
            "We offer our condolences to the families.",
            "Norway",
        ),
        (
            "Norway remains steadfast beside its friends. And we express our condolences to "
            "the families.",
            "Norway",
        ),
    ],
)
def test_we_in_a_statement_is_the_state_that_speaks_not_one_named_by_the_way(
    text: str, wanted: str
) -> None:
    assert sources(text)[-1] == wanted


def test_a_relative_pronoun_shows_the_words_it_stands_for() -> None:
    assert "those" in sources("The army can no longer silence those who reject its rule.")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The Danish government Friday condemned the raid on the port.", "Danish government"),
        ("OSLO, May 3 (AB) -- Defence Minister Ann Lee Monday vowed to find them.", "Ann Lee"),
        ("Police Thursday said the man was shot.", "Police"),
    ],
)
def test_the_day_after_a_speaker_says_nothing(text: str, wanted: str) -> None:
    assert sources(text)[0] == wanted
