"""Acts told twice in one sentence, and nouns that stand for one act of a day."""

import pytest
from made_reading import read_documents

from purport.core.rows import Event, Party

MARCH = "The union has counted its costs for the demonstration of 19 April in Arica."
CASES = [
    ("The rebel army declared a ceasefire on Monday.", [("CONCEDE", "asserted")]),
    ("The envoy flew to visit soldiers at the airfield.", [("CONSULT", "asserted")]),
    ("The kidnapping of 20 January by the gang will not be forgotten.", [("ASSAULT", "asserted")]),
    (
        "The union has counted its costs for the demonstration of 19 April in Arica.",
        [("PROTEST", "asserted")],
    ),
    ("Talks will take place between the king and the rebels.", [("AGREE", "planned")]),
    ("The council charged the inspectors with verifying the list.", []),
]


@pytest.mark.model
@pytest.mark.parametrize(("text", "wanted"), CASES)
def test_each_act_is_told_once(text: str, wanted: list[tuple[str, str]]) -> None:
    (doc,) = read_documents([text])
    assert [(event.type, event.modality) for event in doc[Event]] == wanted


@pytest.mark.model
def test_a_day_is_no_party() -> None:
    (doc,) = read_documents(
        ["The union has counted its costs for the demonstration of 19 April in Arica."]
    )
    assert not [doc.words(party) for party in doc[Party]]
