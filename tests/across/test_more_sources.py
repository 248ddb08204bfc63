"""More sources: the ways in which reports give a release as their source, and those in which they
tell what somebody did or demanded, and rest on nobody."""

import pytest
from across_accounts import account, one_voice, paged, who

from purport.across.incidents.epithets import epithets_in, fits, name_stems
from purport.across.incidents.giving import is_background, refers_back, was_there
from purport.across.incidents.saying import (
    in_their_writing,
    is_in_writing,
    leading_body,
    said_of_itself,
    sayers,
    says_itself,
    writer_of,
)
from purport.across.incidents.sources import Source
from purport.across.incidents.voices import voices


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Nine sank, the Ministry of Rivers and Lakes said.", "the Ministry of Rivers and Lakes"),
        ("Nine boats sank, according to a claim by the Reed Front on its channel Heron Voice.",
         "Heron Voice"),
        ("The toll, in a statement of the Lake Liberation Front (LLF), stands at nine.",
         "the Lake Liberation Front (LLF)"),
        ("The figure is that of the harbour police.", "the harbour police"),
        ("That is the count of the boatmen's union.", "the boatmen's union"),
        ("Nine boats sank, in what Lake Watch calls the worst storm of the year.", "Lake Watch"),
        ("This was made known by the northern command on Monday.", "the northern command"),
        ("So the harbour office; it has sent divers.", "the harbour office"),
        ("So says a post by the office of Governor Ada Minto.", "the office of Governor Ada Minto"),
        ("Nine boats sank, the lake police let it be known.", "the lake police"),
        ("Nine boats sank, the club that counts wrecks on that shore reports.", "the club"),
        ("Nine boats sank, the league of boatmen denounced.", "the league of boatmen"),
        ("A letter sent to this paper by the committee of the drowned has their names.",
         "the committee of the drowned"),
        ("Boatmen want a pier, a day after police said nine had drowned.", "police"),
    ],
)  # fmt: skip
def test_still_more_words_for_who_says_so(sentence: str, name: str) -> None:
    assert name in sayers(sentence)


@pytest.mark.parametrize(
    ("told", "issuer", "one"),
    [
        ("the Catholic diocese there", "Ukala Diocesan Justice Office", True),
        ("a group of lawyers there that follows such cases", "Heron Lawyers Group, Ukala", True),
        ("the state rights body", "Maren Rights Commission", True),
        ("the UN food agency", "World Food Programme", True),
        ("the election commission", "Central Election Commission of Oria", True),
        ("the Council's own journal", "Council of the Lake Union", True),
        ("the regional government's bureau", "Ukala Communication Bureau", True),
        ("the foundation", "Fundación Lago Vivo", True),
        ("the lawyers' collective", "Colectivo de Abogados del Lago", True),
        ("The Catholic bishops", "Conférence épiscopale nationale de Maren", True),
        ("Marenian border guards", "Border Guard Service of Maren", True),
        ("Ada Minto, the diocese's director of communications", "Bishop's House, Ukala", True),
        ("the rector", "University of Ukala, Rectorate", True),
        ("the clinic's director, Ann Lee", "Clinic of the Reeds", True),
        ("harbour authorities", "Harbour Service of Maren", True),
        ("a network", "Ukala Relief Network", False),
        ("the rights body", "Ukala Food Programme", False),
        ("the agency", "Ukala Relief Network", False),
        ("the Orian border guards", "Border Guard Service of Maren", False),
        ("border traders", "Border Guard Service of Maren", False),
    ],
)
def test_a_body_is_told_in_other_words_than_its_name(told: str, issuer: str, one: bool) -> None:
    lands = {"maren": "MRN", "marenian": "MRN", "oria": "ORI", "orian": "ORI"}
    assert any(fits(found, name_stems(issuer), lands) for found in epithets_in(told)) is one


@pytest.mark.parametrize(
    ("text", "issuer"),
    [
        ("Nine boats sank, regional police said. | It rained.",
         "Ukala Regional Committee, Internal Affairs Directorate"),
        ("Nine boats sank, the police said. | It rained.", "Ministry of the Interior"),
        ("Nine boats sank, according to a note of the district's Relief Office. | It rained.",
         "Relief Office, Ukala"),
        ("Nine boats sank, says the military region. | It rained.",
         "Bureau de la communication, 2e Région militaire"),
        ("Nine sank, the assembly of the Reed and Heron peoples said. | It rained.",
         "Assembly of the Reed and Heron"),
        ("The navy asks for boats, the state ministry of fisheries said. | It comes after the loss"
         " of nine boats, in which, says the ministry, four died.",
         "Ukala State Ministry of Fisheries"),
    ],
)  # fmt: skip
def test_an_office_is_known_by_what_it_is_of(text: str, issuer: str) -> None:
    nth = 1 if text.startswith("The navy") else 0
    assert one_voice(text, issuer, nth)


@pytest.mark.parametrize(
    "text",
    [
        "The Lake Union has come out for the truce. | In a statement issued on Monday its"
        " Secretary praised the men who made it.",
        "The Lake Union backs the truce. | Their letter was read out in church.",
        "The Lake Union condemned the truce in a letter. | It rained.",
    ],
)
def test_who_speaks_by_a_statement_is_the_source_of_who_tells_it(text: str) -> None:
    doer = who("Lake Union")
    assert one_voice(text, "Lake Union", type="SUPPORT", parties=(doer,))


def test_who_does_it_by_words_without_a_statement_is_no_source() -> None:
    doer = who("Lake Union")
    text = "The Lake Union condemned the truce in Ukala. | It rained."
    assert not one_voice(text, "Lake Union", type="SUPPORT", parties=(doer,))


def test_who_orders_an_act_is_no_source_that_it_was_done() -> None:
    ordered = Source("the Governor", "governor", "the Governor", None, 0, "asked")
    told = (ordered,)
    assert not one_voice("The pier is shut. | It rained.", "Governor of Ukala", sources=told)


def test_a_charge_is_no_source_of_what_it_is_about() -> None:
    charge = Source("Lake Union", None, "the charge levelled by the Lake Union", None, 0, "acted")
    assert not one_voice("They shot at boats. | It rained.", "Lake Union", sources=(charge,))


def test_what_was_said_to_have_been_done_is_no_background() -> None:
    assert not is_background("In a statement the mayor said", "that the mill had been burnt", "")
    assert not is_background("The mayor said that", "the mill had been burnt", " on Monday")
    assert is_background("They freed the boys", "whom they had taken", " a week before")


def test_who_has_a_source_of_his_own_rests_on_no_other_named_around() -> None:
    text = "Nine boats sank, according to the Reed Front. | The Lake Union said food is short."
    assert not one_voice(text, "Lake Union")


def test_a_denial_and_an_account_of_one_release_join_who_cites_it() -> None:
    text = "We did not fire. | Gangs fired at boats."
    told = [
        paged("a", text, n, issuer="Lake Navy Press Centre", modality=m)
        for n, m in enumerate(("denied", "asserted"))
    ]
    cites = paged("b", "Gangs fired, the Lake Navy Press Centre said.", issuer="Dispatch")
    assert {voice.number for voice in voices([*told, cites], ())} == {1}


def test_the_police_are_not_the_ministry_where_they_speak_themselves() -> None:
    text = "Nine boats sank, the police said. | It rained."
    told = [
        account("a", issuer="Ministry of the Interior"), account("c", issuer="Ukala Police"),
        paged("b", text, issuer="Dispatch"),
    ]  # fmt: skip
    found = voices(told, ())
    assert found[2].number == found[1].number != found[0].number


@pytest.mark.parametrize(
    ("sentence", "writer"),
    [
        ("In a note sent on Monday the Ministry of Lakes calls it lies.", "the Ministry of Lakes"),
        ("In a letter, the port union rejects it.", "the port union"),
        ("In a statement issued on Thursday its Secretary praised them.", "its Secretary"),
        ("In a letter he says no.", None),
        ("In a boat on the lake the union sang.", None),
    ],
)  # fmt: skip
def test_who_writes_is_found_behind_what_is_written(sentence: str, writer: str | None) -> None:
    assert writer_of(sentence) == writer


def test_what_is_done_in_writing_is_told_by_its_words() -> None:
    assert is_in_writing("The union condemned it in an open letter.")
    assert not is_in_writing("The union condemned it in a letter to the mayor.")
    assert in_their_writing("In their message, read on Sunday, they say no.")
    assert in_their_writing("Their letter was read on Sunday.")
    assert in_their_writing("“It binds nobody,” they said in a joint statement in Osra.")
    assert not in_their_writing("“It binds nobody,” the miller said in a whisper.")
    assert refers_back("The Relief Union has confirmed that figure.")
    assert sayers("The Relief Union has confirmed that figure.") == ("The Relief Union",)
    assert not in_their_writing("Their boats lie on the shore.")
    assert refers_back("We learn it from the council's journal.")
    assert says_itself("The army took the mill, it said.")
    assert leading_body("The port union struck them off.") == "The port union"
    assert leading_body("A group of mothers asked for it.") == "A group of mothers"
    assert leading_body("Nine boats sank.") is None
    assert said_of_itself("Its leader, Ann Lee, said so in Maren.") == ""
    assert was_there("Nine boats sank, this newspaper counted.")
