"""Accounts that a noun tells: one act by its day, its place, its outcome or its victims."""

import pytest
from made_reading import read_documents

from purport.core.rows import Event, Party

TOLD: dict[str, list[tuple[str, str, str, str]]] = {
    "a day of its own": [
        ("He referred to the explosion of the day before on the Orsk road.", "ASSAULT", "", ""),
        (
            "The bishop asked about the raid of the previous night on the mill at Kasuku.",
            "ASSAULT",
            "",
            "",
        ),
        ("The observers spoke of the clash of 12 May at Kasuku.", "ASSAULT", "", ""),
        ("The premier did not mention Monday's carnage in Kasuku.", "ASSAULT", "", ""),
        ("He was held during a Sunday march against the mayor of Orsk.", "PROTEST", "", "mayor"),
        ("Thursday's talks in Doha brought them no closer.", "CONSULT", "", ""),
    ],
    "a place by name": [
        ("The bishop spoke of the Kasuku market bombings.", "ASSAULT", "", ""),
        ("The mayor recalled the Kasuku school shooting.", "ASSAULT", "", ""),
        ("They met in spite of an exchange of fire at the Kasuku ford.", "ASSAULT", "", ""),
        (
            "Nine policemen were killed in a rebel assault on the town of Kasuku.",
            "ASSAULT",
            "rebel",
            "town of Kasuku",
        ),
        ("12 Sept. Large demonstration at Las Palmas.", "PROTEST", "", ""),
    ],
    "what came of it": [
        (
            "He called it an answer to an air strike on a farmhouse that took five lives.",
            "ASSAULT",
            "",
            "",
        ),
        (
            "This was in response to the enemy's crime in Kasuku, in which a family of five was "
            "martyred.",
            "ASSAULT",
            "enemy",
            "",
        ),
        ("The siege of Orsk that began on Monday is a shame, he said.", "ASSAULT", "", "Orsk"),
    ],
    "whom it struck": [
        (
            "The murder of two of our members on the bus near Kasuku is a shame.",
            "ASSAULT",
            "",
            "two of our members",
        ),
        (
            "Chad summoned a Sudanese diplomat to protest the deaths of five herders.",
            "ASSAULT",
            "",
            "five herders",
        ),
    ],
    "pacts with their day": [
        ("Guards began leaving the town under a deal struck on Thursday.", "SUPPORT", "", ""),
        (
            "Under a memorandum signed by the two ministers on Friday the bridge will open.",
            "SUPPORT",
            "two ministers",
            "",
        ),
    ],
    "measures decided": [
        (
            "The chamber decides as follows: (a) closure of land and sea borders between the "
            "member states and Chad; (b) freezing of assets.",
            "COERCE",
            "",
            "",
        ),
        (
            "The measures include the closure of borders with Chad and suspension of flights.",
            "COERCE",
            "",
            "Chad",
        ),
    ],
    "acts of words": [
        (
            "Nobody has sailed there since the guild's warning on Wednesday that it would fire at "
            "boats.",
            "THREATEN",
            "guild",
            "",
        ),
        ("The bishop's call for the release of the nurses went unheard.", "REQUEST", "bishop", ""),
        (
            "Oslo's declaration of support for Chad on the 14th was welcomed.",
            "SUPPORT",
            "Oslo",
            "Chad",
        ),
    ],
}
NOTHING = (
    "Attacks on civilians are a crime.",
    "An attack on a school is a war crime.",
    "The talks are about a raid in Orsk.",
    "A strike on the port would be a mistake.",
    "The film shows a raid in Venice.",
    "Any attack in the Gulf will be answered.",
    "Police train for attacks at airports.",
    "Protests in Oslo are rare.",
    "The economic impact at home was small.",
    "They mourn the death of an old actor.",
    "Her remarks on the carnage in the stock market shrank the fund.",
)


@pytest.mark.model
@pytest.mark.parametrize("name", TOLD)
def test_a_noun_of_one_act_tells_an_account(name: str) -> None:
    cases = TOLD[name]
    wrong = []
    for (text, kind, who, whom), doc in zip(
        cases, read_documents([c[0] for c in cases]), strict=True
    ):
        found = []
        for event in doc[Event]:
            mine = [p for p in doc[Party] if p.event == event.id]
            actors = " / ".join(text[p.start : p.stop] for p in mine if p.role == "actor")
            others = " / ".join(text[p.start : p.stop] for p in mine if p.role == "recipient")
            found.append((event.type, actors, others))
        if not any(t == kind and who in a and whom in r for t, a, r in found):
            wrong.append(f"{text} {found}")
    assert not wrong, "\n".join(wrong)


@pytest.mark.model
def test_acts_at_large_topics_and_fictions_are_no_accounts() -> None:
    docs = read_documents(list(NOTHING))
    assert [d.text for d in docs if d[Event]] == []
