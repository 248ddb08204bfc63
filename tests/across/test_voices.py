"""Independence and disputes: who is one voice with whom, and what cannot both be so."""

import pytest
from across_accounts import account, copy, number, place, source, who

from purport.across.incidents.accounts import Account
from purport.across.incidents.disputes import disputes
from purport.across.incidents.pages import Page
from purport.across.incidents.sources import Source
from purport.across.incidents.voices import voices


def numbers(*accounts: object, copies: tuple[object, ...] = ()) -> list[int]:
    return [voice.number for voice in voices(accounts, copies)]  # type: ignore[arg-type]


def test_two_papers_that_name_nobody_are_two_voices() -> None:
    assert numbers(account("a", issuer="Wire"), account("b", issuer="Gazette")) == [1, 2]


def test_one_issuer_is_one_voice_in_any_case() -> None:
    assert numbers(account("a", issuer="LEVANT WIRE"), account("b", issuer="Levant Wire")) == [1, 1]


def test_a_copy_is_one_voice_with_what_it_copies() -> None:
    told = [account("a", issuer="Wire"), account("b", issuer="Gazette")]
    found = voices(told, [copy("a", "b", share=0.9)])
    assert [voice.number for voice in found] == [1, 1]
    assert found[1].why == "copies a"


def test_a_copied_sentence_elsewhere_in_the_text_does_not_bind_the_accounts() -> None:
    told = [account("a", issuer="Wire"), account("b", issuer="Gazette")]
    assert numbers(
        *told, copies=(copy("a", "b", share=0.2, passages=[[500, 590, 700, 790, 1.0]]),)
    ) == [1, 2]
    assert numbers(*told, copies=(copy("a", "b", share=0.2, passages=[[0, 90, 0, 90, 1.0]]),)) == [
        1,
        1,
    ]


def test_who_cites_another_is_one_voice_with_it() -> None:
    wire = account("a", issuer="Levant Wire")
    paper = account("b", issuer="Gazette", sources=(source("Levant Wire"),))
    assert numbers(wire, paper) == [1, 1]


def test_two_papers_that_cite_one_agency_are_one_voice() -> None:
    told = [account(n, issuer=n, sources=(source("Sahara Press Agency"),)) for n in ("b", "c")]
    assert numbers(*told) == [1, 1]


def test_an_unnamed_source_joins_nobody() -> None:
    told = [account(n, issuer=n, sources=(source("residents", named=False),)) for n in ("b", "c")]
    assert numbers(*told) == [1, 2]


def test_an_office_that_is_cited_is_one_voice_with_its_statement() -> None:
    ministry = account("a", issuer="Ministry of Foreign Affairs, Kyiv")
    paper = account("b", issuer="Gazette", sources=(source("the foreign ministry", named=False),))
    other = account("c", issuer="Herald", sources=(source("Kyiv", named=False),))
    assert numbers(ministry, paper, other) == [1, 1, 2]


def test_who_is_told_beside_the_account_is_its_source() -> None:
    wire = account("a", issuer="Levant Wire")
    carried = "The report was carried by Levant Wire. It rained all night."
    assert numbers(wire, account("b", issuer="Gazette", around=carried)) == [1, 1]
    told = "Shells fell on the town, a nurse told Levant Wire"
    assert numbers(wire, account("b", issuer="Gazette", sentence_text=told)) == [1, 1]
    stormed = "Gunmen stormed the offices of Levant Wire on the same day."
    assert numbers(wire, account("b", issuer="Gazette", around=stormed)) == [1, 2]


def test_a_ministry_told_in_the_next_sentence_is_the_source_of_one_that_has_none() -> None:
    ministry = account("a", issuer="Ministry of Foreign Affairs, Oria")
    cited = (Source("foreign ministry", "foreign ministry", "its foreign ministry"),)
    bare = account("b", issuer="Gazette", cited=cited)
    own = account("c", issuer="Herald", cited=cited, sources=(source("a porter", named=False),))
    assert numbers(ministry, bare, own) == [1, 1, 2]


def test_who_speaks_for_a_body_is_one_voice_with_it() -> None:
    leader = Source("Jon Ping", "jon ping", "Jon Ping, leader of the Union for Change")
    paper = account("b", issuer="Gazette", sources=(leader,))
    other = account("c", issuer="Herald", sources=(source("Union for Change"),))
    assert numbers(account("a", issuer="Union for Change"), paper, other) == [1, 1, 1]
    assert numbers(paper, other) == [1, 1]


def test_a_city_is_no_office_of_the_paper_that_has_its_name() -> None:
    told = (Source("Government of Oria", "ORI.GOV", "Maren"),)
    courier = account("a", issuer="Maren Evening Courier")
    assert numbers(courier, account("b", issuer="Wire", sources=told)) == [1, 2]


def test_two_papers_that_rest_on_one_office_are_one_voice() -> None:
    told = [account(n, issuer=n, sources=(source("the police", named=False),)) for n in ("b", "c")]
    assert numbers(*told) == [1, 1]
    told = [account(n, issuer=n, sources=(source("officials", named=False),)) for n in ("b", "c")]
    assert numbers(*told) == [1, 2]


def test_two_ministries_of_one_government_are_two_issuers() -> None:
    health = account("a", issuer="Ministry of Health", issuer_party="ORI.GOV")
    interior = account("b", issuer="Ministry of the Interior", issuer_party="ORI.GOV")
    assert numbers(health, interior) == [1, 2]


def test_a_denial_makes_no_two_accounts_one() -> None:
    army = Source("army", None, "the army")
    one, other = (account(n, issuer=n) for n in ("a", "b"))
    denials = (account(n, issuer=n, modality="denied", sources=(army,)) for n in ("a", "b"))
    found = numbers(one, other, *denials)
    assert found[0] != found[1]


def paged(name: str, text: str, **more: object) -> Account:
    """An account of the first sentence of a text, with its page."""
    spans, at = [], 0
    for sentence in text.split(" | "):
        at = text.replace(" | ", " ").index(sentence, at)
        spans.append((at, at + len(sentence)))
    page = Page(text=text.replace(" | ", " "), sentences=spans)
    start, stop = spans[0]
    told: dict[str, object] = {
        "start": start, "stop": stop, "sentence": spans[0], "text": page.text[start:stop],
        "page": page,
    }  # fmt: skip
    return account(name, **(told | more))


@pytest.mark.parametrize(
    ("text", "issuer"),
    [
        ("Ten men drowned off Ukala, by the count of the coast guard. | It rained.",
         "Coast Guard of Oria"),
        ("Ten men drowned off Ukala. | The coast guard gave the toll on Monday.", "Coast Guard"),
        ("Ten men drowned off Ukala. | It rained. | Source: Lake Watch", "Lake Watch"),
        ("Ten men drowned, their union says. | It holds the list.", "Lake Fishers' Union"),
        ("Ten men drowned, the LRN writes. | It rained.", "Lake Rights Network"),
        ("The CBO's lake patrol service says ten men drowned. | It rained.",
         "Lake Patrol Service of the Coast Board"),
        ("The members of ODU refused the offer, its organiser told us. | It rained.",
         "ODU, Ukala branch"),
    ],
)  # fmt: skip
def test_a_report_is_one_voice_with_what_it_rests_on(text: str, issuer: str) -> None:
    assert numbers(account("a", issuer=issuer), paged("b", text, issuer="Gazette")) == [1, 1]


@pytest.mark.parametrize(
    ("text", "issuer"),
    [
        ("Ten men drowned off Ukala. | But the coast guard said that nobody did.", "Coast Guard"),
        ("Ten men drowned off Ukala. | The coast guard wants a new pier.", "Coast Guard"),
        ("Ten men drowned, a guard of Cox Steel said. | It rained.", "Cox Steel"),
        ("Ten men drowned, residents of Port Maren said. | It rained.", "Port Maren Relief"),
        ("Ten boats lay there, our reporter found. | The mayor said it was a storm.",
         "Mayor's Office, Ukala"),
    ],
)  # fmt: skip
def test_a_body_that_is_only_spoken_of_is_no_source(text: str, issuer: str) -> None:
    assert numbers(account("a", issuer=issuer), paged("b", text, issuer="Gazette")) == [1, 2]


def test_the_earlier_account_leads_its_voice() -> None:
    late, early = account("a", issuer="W", published="2016-12-20"), account("b", issuer="W")
    found = voices([late, early], ())
    assert found[1].why is None
    assert found[0].why == "of the same issuer, W"


def fields(*accounts: object) -> dict[str, list[str]]:
    return {d.field: [v.value for v in d.values] for d in disputes(accounts)}  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("one", "other", "disputed"),
    [
        ((13, 13), (14, 14), True), ((13, None), (14, 14), False), ((22, None), (11, 11), True),
        ((10, 20), (15, 15), False), ((0, 5), (9, 9), True),
    ],
)  # fmt: skip
def test_numbers_are_disputed_where_both_cannot_be(
    one: tuple[int, int | None], other: tuple[int, int | None], disputed: bool
) -> None:
    told = [account(n, counts=(number("killed", *c),)) for n, c in (("a", one), ("b", other))]
    assert ("killed" in fields(*told)) == disputed


def test_each_value_has_those_who_hold_it() -> None:
    told = [
        account("a", counts=(number("killed", 13, 13),)),
        account("b", counts=(number("killed", 14, 14),)),
        account("c", counts=(number("killed", 13, 13), number("killed", 2, 2))),
    ]
    (dispute,) = disputes(told)
    assert [(v.value, v.documents) for v in dispute.values] == [
        ("13", ("id a", "id c")), ("14", ("id b",)),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("one", "other", "disputed"),
    [("Homs", "Aleppo", True), ("Homs", "Homs province", False), ("Homs", "Talbiseh", False)],
)
def test_places_are_disputed_where_neither_holds_the_other(
    one: str, other: str, disputed: bool
) -> None:
    told = [account("a", place=place(one)), account("b", place=place(other))]
    assert ("place" in fields(*told)) == disputed


def test_a_place_taken_from_what_was_told_before_disputes_nothing() -> None:
    told = [account("a", place=place("Homs")), account("b", place=place("Aleppo", "discourse"))]
    assert "place" not in fields(*told)


def test_coarser_days_dispute_nothing() -> None:
    day = account("a", from_day="2016-12-13", to_day="2016-12-13")
    month = account("b", from_day="2016-12-01", to_day="2016-12-31")
    next_day = account("c", from_day="2016-12-14", to_day="2016-12-14")
    assert fields(day, month) == {}
    assert fields(day, next_day) == {"date": ["2016-12-13", "2016-12-14"]}


def test_who_did_it_is_disputed_between_two_named_sides() -> None:
    one = account("a", parties=(who("Army", country="SYR", sector="MIL"),))
    other = account("b", parties=(who("Front", country="SYR", sector="REB"),))
    state = account("c", parties=(who("Government", country="SYR", sector="GOV"),))
    assert fields(one, other) == {"actor": ["Army", "Front"]}
    assert fields(one, state) == {}


def test_a_denial_by_another_disputes_that_it_happened() -> None:
    told, denied = account("a"), account("b", modality="denied")
    assert fields(told, denied) == {"happened": ["yes", "no"]}
    assert fields(told, account("a", modality="denied")) == {}
