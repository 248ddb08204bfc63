from pathlib import Path

import pytest

from purport.codebook.entries import Actor, Codebook, RoleNoun
from purport.codebook.happenings import EventPattern
from purport.codebook.load import load_codebook
from purport.core.errors import CodebookError

ACTORS = """\
<!-- an invented dictionary
of two lines -->
# nothing here
LAKE_LEAGUE_OF_ZARN_  [KENREBZRN] # founded by nobody
+ZARNI_LAKE_FRONT_
ZLF [KENREB]
ADA_QUORLY_
\t[KENELI <990101]
\t[KENGOV 990101-20050101]
\t[KENELI]
QUORLY_SISTERS [XQZ/KEN]
VRELL_GUARDS [KENMIL]
NOBODY_HERE [---]
KENYA [UGA]
"""
AGENTS = """\
!PERSON! = MAN, WOMAN
LAMP_!PERSON! {} [~LAB]
GATE_KEEPER {GATE_KEEPERS} [~COPXYZ]
STAR_READER [~QQQ]
"""


def book_of(tmp_path: Path, actors: str = ACTORS, agents: str = AGENTS) -> Codebook:
    folder = tmp_path / "petrarch"
    folder.mkdir()
    (folder / "mine.actors.txt").write_text(actors, "utf-8")
    (folder / "mine.agents.txt").write_text(agents, "utf-8")
    return load_codebook(tmp_path)


def test_names_synonyms_and_codes_become_an_actor(tmp_path: Path) -> None:
    actor = book_of(tmp_path)[Actor]["petrarch:lake_league_of_zarn"]
    assert (actor.name, actor.names) == ("Lake League of Zarn", ("Zarni Lake Front",))
    assert (actor.country, actor.sector, actor.kind) == ("KEN", "REB", "armed_group")
    assert actor.note == "code KENREBZRN"


def test_a_short_name_is_also_kept_in_capitals(tmp_path: Path) -> None:
    assert book_of(tmp_path)[Actor]["petrarch:zlf"].names == ("ZLF",)


def test_dated_codes_hold_for_their_time_and_the_undated_for_the_rest(tmp_path: Path) -> None:
    found = [e for i, e in book_of(tmp_path)[Actor].items() if i.startswith("petrarch:ada_quorly")]
    assert [(e.since, e.until, e.sector) for e in found] == [
        (None, "1999-01-01", "ELI"), ("1999-01-01", "2005-01-01", "GOV"),
        ("2005-01-01", None, "ELI"),
    ]  # fmt: skip


def test_of_alternative_codes_the_first_counts_and_an_unknown_country_is_none(
    tmp_path: Path,
) -> None:
    actor = book_of(tmp_path)[Actor]["petrarch:quorly_sisters"]
    assert (actor.country, actor.sector) == (None, None)


@pytest.mark.parametrize("ident", ["petrarch:nobody_here", "petrarch:kenya"])
def test_a_removed_name_and_one_that_is_known_give_no_actor(tmp_path: Path, ident: str) -> None:
    assert ident not in book_of(tmp_path)[Actor]


def test_agents_become_role_nouns_with_sets_filled_in(tmp_path: Path) -> None:
    roles = book_of(tmp_path)[RoleNoun]
    assert roles["petrarch:lamp_man"].nouns == ("lamp man", "lamp woman")
    assert roles["petrarch:lamp_man"].sector == "LAB"
    assert roles["petrarch:gate_keeper"].sector == "COP"
    assert roles["petrarch:star_reader"].sector == "UNK"


@pytest.mark.parametrize(
    ("actors", "agents", "says", "line"),
    [
        ("+LOST_NAME [KEN]\n", "", "belongs to no name", "mine.actors.txt, line 1"),
        ("A_B\n\t[KEN sometime]\n", "", "is no date", "mine.actors.txt, line 2"),
        ("A_B [KEN <991399]\n", "", "is no day", "mine.actors.txt, line 1"),
        ("", "LAMP_!FOLK! [~LAB]\n", "there is no set", "mine.agents.txt, line 1"),
        ("", "\nLAMP_MAN\n", "has no code", "mine.agents.txt, line 2"),
    ],
)
def test_what_cannot_be_read_is_named_with_file_and_line(
    tmp_path: Path, actors: str, agents: str, says: str, line: str
) -> None:
    with pytest.raises(CodebookError, match=says) as problem:
        book_of(tmp_path, actors, agents)
    assert line in str(problem.value)


def test_an_overlay_may_hold_event_types_of_its_own(tmp_path: Path) -> None:
    events = tmp_path / "events"
    events.mkdir()
    text = "- {id: SHELVE.pact, type: SHELVE, verbs: [shelve], objects: [pact], source: mine}\n"
    (events / "mine.yaml").write_text(text, "utf-8")
    assert load_codebook(tmp_path)[EventPattern]["SHELVE.pact"].type == "SHELVE"
    (events / "mine.yaml").write_text(text.replace("type: SHELVE", "type: shelve"), "utf-8")
    with pytest.raises(CodebookError, match="not in capitals"):
        load_codebook(tmp_path)
