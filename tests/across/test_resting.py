"""Resting: the many ways in which a report rests on another, and those in which it does not."""

import pytest
from across_accounts import account, one_voice, paged, source, who

from purport.across.entities.naming import plain
from purport.across.incidents.claimed import Claimed
from purport.across.incidents.epithets import epithets_in, fits
from purport.across.incidents.giving import refers_back, sets_against
from purport.across.incidents.pages import Page
from purport.across.incidents.saying import sayers, tells_toll
from purport.across.incidents.sources import Source
from purport.across.incidents.speakers import person, speaks_for
from purport.across.incidents.voices import voices
from purport.across.incidents.words import stem


@pytest.mark.parametrize(
    ("text", "issuer"),
    [
        ("Nine boats sank off Ukala. | That is what Lake Watch, an NGO, has written down.",
         "Lake Watch"),
        ("Nine boats sank off Ukala. | We owe the news to Lake Watch.", "Lake Watch"),
        ("Nine boats sank off Ukala. | An investigation by Lake Watch found no storm.",
         "Lake Watch"),
        ("Nine boats sank off Ukala. | Lake Watch, which has people there, gives their names.",
         "Lake Watch"),
        ("Nine boats sank off Ukala: so says Lake Watch. | It rained.", "Lake Watch"),
        ("Nine boats sank off Ukala, if Lake Watch is to be believed. | It rained.", "Lake Watch"),
        ("Nine boats sank, we read in the bulletin that Lake Watch sends round. | It rained.",
         "Lake Watch"),
        ("(Lake Watch) Nine boats sank off Ukala. | It rained.", "Lake Watch"),
        ("Nine boats sank. | Four men died, Ada Minto of the transport ministry told reporters.",
         "Ministry of Transport, Maren"),
        ("Nine boats sank. | Four died, said Odo Bel, who heads the Ukala mission.",
         "Lake Mission, Ukala"),
        ("Nine boats sank. | The public defender put the number of dead at four.",
         "Defensor del Pueblo"),
        ("Boats were sunk, in a note circulated on Telegram by the group, the Sons of the Lake.",
         "Sons of the Lake"),
        ("The Ukala union has turned the offer down, it said in a letter on its website.",
         "Dockers' Union, Ukala"),
        ("Observers of the LRW counted nine boats. | It rained.", "LRW Lake Mission"),
        ("Nine boats sank off Ukala. | The Lake Watch has confirmed that figure.", "Lake Watch"),
        ("Nine boats sank, Ukalu says. | It rained.", "Ukalu Media Office"),
    ],
)  # fmt: skip
def test_a_report_rests_on_another_in_many_words(text: str, issuer: str) -> None:
    assert one_voice(text, issuer)


@pytest.mark.parametrize(
    ("text", "issuer"),
    [
        ("Nine boats sank off Ukala. | Lake Watch wants a judge.", "Lake Watch"),
        ("Nine boats sank off Ukala. | Lake Watch says that the film is faked.", "Lake Watch"),
        ("Nine boats sank off Ukala. | The navy replied that nobody had fired.", "Navy, Maren"),
        ("Nine boats sank. | The police say four died, Lake Watch says nine.", "Lake Watch"),
        ("Nine boats sank off Ukala, says the South Orian navy ministry. | It rained.",
         "Navy Ministry of Oria"),
    ],
)  # fmt: skip
def test_who_is_only_heard_of_is_no_source(text: str, issuer: str) -> None:
    assert not one_voice(text, issuer)


def test_a_statement_is_of_who_was_told_before_it() -> None:
    text = "The coalition that marched has counted. | By its statement, nine were hurt."
    its = Source("its statement", None, "its statement", at=text.replace(" | ", " ").index("its"))
    before = Source("coalition", None, "The coalition that marched", at=0)
    found = voices(
        [account("a", issuer="Lake Coalition"),
         paged("b", text, 1, issuer="Dispatch", sources=(its,), cited=(before, its))], (),
    )  # fmt: skip
    assert found[1].why == "cites The coalition that marched"


def test_who_was_hit_and_answers_is_no_source_of_it() -> None:
    text = "Oria broke with Acme Air. | Acme said it would go to court."
    acme = Source("Acme", "acme", "Acme", at=text.replace(" | ", " ").index("Acme said"))
    hit = (who("Acme Air", "recipient"),)
    report = paged("b", text, issuer="Dispatch", cited=(acme,), parties=hit)
    found = voices([account("a", issuer="Acme Air plc"), report], ())
    assert found[0].number != found[1].number


def test_who_does_an_act_by_words_is_no_source_of_it_in_the_next_sentence() -> None:
    text = "The foreign minister pledged help. | He spoke of sixty men."
    he = Source("foreign minister", None, "", at=text.replace(" | ", " ").index("He"))
    told = {"type": "AGREE", "parties": (who("foreign minister", "actor"),), "cited": (he,)}
    assert not one_voice(text, "Ministry of Foreign Affairs", **told)


@pytest.mark.parametrize(
    ("text", "told"),
    [("UKALA: Nine boats sank.", ()), ("Ukala Radio: nine boats sank.", ("Ukala",))],
)
def test_the_town_that_a_report_begins_with_says_nothing(text: str, told: tuple[str, ...]) -> None:
    row = ("b", "c", None, text[:5], 0, 5, None, 0, 5, 6, "affirmed", "said")
    claimed = Claimed([row], {}, set(), {})
    found = claimed.cited("b", text, (0, len(text)), ("ASSAULT", 7, 20))
    assert tuple(s.told for s in found) == told


def test_a_denial_does_not_part_the_accounts_of_its_document() -> None:
    text = "We did not sink them. | Gangs sank nine boats. | Four men died."
    told = [
        paged("a", text, n, issuer="Navy", modality=m)
        for n, m in enumerate(("denied", "asserted", "asserted"))
    ]
    assert {voice.number for voice in voices(told, ())} == {1}


@pytest.mark.parametrize(
    ("told", "issuer", "one"),
    [
        ("the Vale association", "Association of Fishers, Vale", True),
        ("a petition issued by the Vale association", "Association of Fishers, Vale", True),
        ("the coalition that called the march", "Citizens' Coalition (Oria)", True),
        ("the local lodge", "Fishers' Lodge No. 4", True),
        ("Oria's only opposition party in parliament", "Heron Party, Maren", True),
        ("Odo Bel, who leads the Ukala network", "Ukala Relief Network", True),
        ("a spokesman for the network", "Ukala Relief Network", True),
        ("the Maren association", "Association of Fishers, Vale", False),
        ("the doctors' union", "Dockers' Union", False),
        ("an association", "Association of Fishers, Vale", False),
        ("the ruling party", "Heron Party, Maren", False),
    ],
)
def test_a_body_is_told_by_what_it_is(told: str, issuer: str, one: bool) -> None:
    name = frozenset(stem(word) for word in plain(issuer).split())
    assert any(fits(found, name, {"oria": "ORI"}) for found in epithets_in(told)) is one


@pytest.mark.parametrize(
    ("name", "known"),
    [
        ("Lt. Odo Bel", "odo bel"), ("Dr Ada al-Minto", "ada al minto"), ("Odo", None),
        ("Minister of Security", None), ("Lake Council", None),
    ],
)  # fmt: skip
def test_a_person_is_known_without_titles(name: str, known: str | None) -> None:
    assert person(name) == known


def test_a_release_shows_who_speaks_for_its_issuer() -> None:
    titled = Page(text="Nine boats sank.", title="Note of the spokesman, Captain Odo Bel")
    signed = Page(text="Nine boats sank. Signed: Odo Bel")
    paper = Page(text="Nine boats sank. Odo Bel could not be reached.")
    assert speaks_for("Captain Odo Bel", "Lake Sector", titled)
    assert speaks_for("Odo Bel", "Lake Sector", signed)
    assert speaks_for("Odo Bel", "Sons of the Lake, spokesman Odo Bel", None)
    assert not speaks_for("Odo Bel", "Gazette", paper)


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Nine sank, the head of the harbour office, Dr Ada Minto, stated to Lake Radio.",
         "the head of the harbour office, Dr Ada Minto"),
        ("Lake Watch identified him as a fisher.", "Lake Watch"),
        ("If one believes Lake Watch, nine sank.", "Lake Watch"),
        ("Photographs by Lake Watch show nine hulls.", "Lake Watch"),
        ("Four sank, by a list kept by Lake Watch.", "Lake Watch"),
        ("We owe these figures to Lake Watch.", "Lake Watch"),
    ],
)  # fmt: skip
def test_more_words_for_who_says_so(sentence: str, name: str) -> None:
    assert name in sayers(sentence)


@pytest.mark.parametrize(
    "sentence",
    ["The ministry said the film was staged.", "The claims are baseless, the army said.",
     "The navy hit back.", "The report is a fabrication, the governor said.",
     "The mayor knew nothing of it.", "The union responded that it had not been asked."],
)  # fmt: skip
def test_an_answer_sets_its_word_against(sentence: str) -> None:
    assert sets_against(sentence)


def test_what_a_spokeswoman_confirms_is_what_stands_behind() -> None:
    assert sayers("A UN spokeswoman confirmed that a letter had come.", strong=True) == ()
    assert sayers("A UN spokeswoman confirmed it.", strong=True) == ("A UN spokeswoman",)
    assert refers_back("That is what the coast guard has on its list.")
    assert tells_toll("Three men were wounded.")
    assert not tells_toll("Three men went fishing.")


@pytest.mark.parametrize(
    ("told", "issuer", "one"),
    [
        ("the public security ministry", "Secretaría de Seguridad Pública", True),
        ("the defence ministry", "Ministério da Defesa Nacional", True),
        ("the ombudsman", "Defensoría del Pueblo", True),
        ("Doctors Without Borders", "Médecins Sans Frontières", True),
        ("the Israeli military", "IDF Spokesperson's Unit", True),
        ("the regional governor", "Lake Regional Military Administration", True),
        ("the army", "103rd Infantry Brigade", True),
        ("the army's Fifth Division", "Ejército Nacional, Quinta División", True),
        ("the provincial authorities", "Governor's Office", True),
        ("the army", "Ejército Guerrillero del Lago", False),
        ("the army", "Lake Liberation Army", False),
        ("the embassy", "OSCE Monitoring Mission to Oria", False),
    ],
)
def test_an_office_is_one_in_other_tongues(told: str, issuer: str, one: bool) -> None:
    report = account("b", issuer="Dispatch", sources=(source(told, named=False),))
    found = voices([account("a", issuer=issuer), report], ())
    assert (found[0].number == found[1].number) is one


def test_what_is_said_in_a_joint_statement_rests_on_it() -> None:
    text = "The Northern Front and Ukalu have rejected the deal. | "
    told = {"type": "REJECT", "parties": (who("Northern Front"), who("Ukalu"))}
    joint = "“It binds nobody,” they said in a joint statement."
    assert one_voice(text + joint, "Northern Front", **told)
    assert not one_voice(text + "It rained.", "Northern Front", **told)
