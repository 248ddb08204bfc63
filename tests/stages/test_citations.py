import make
import pytest

from purport.codebook.citing import Scripture
from purport.codebook.load import load_codebook
from purport.core.rows import Citation
from purport.core.settings import Settings
from purport.stage import Tools
from purport.stages import citations
from purport.stages.citations.spelling import key

BOOK = load_codebook()
WORK = citations.STAGE.prepare(Tools(codebook=BOOK, settings=Settings()))


def cited(text: str) -> list[tuple[str, str | None, bool | None]]:
    doc = make.document(text)
    return [(doc.words(row), row.canonical, row.valid) for row in WORK(doc)]


@pytest.mark.parametrize(
    ("text", "words", "canonical"),
    [
        ("He read [Al-Ahzab: 23] aloud.", "Al-Ahzab: 23", "Quran 33:23"),
        ("He read Surah Ar-Rum 30:1-4.", "Surah Ar-Rum 30:1-4", "Quran 30:1-4"),
        ("It ends: [TMQ Al-Baqara 2:286]", "TMQ Al-Baqara 2:286", "Quran 2:286"),
        ("It ends: [TMQ, Al-Baqarah: 286]", "TMQ, Al-Baqarah: 286", "Quran 2:286"),
        ("A verse (Quran, 8:61) followed.", "Quran, 8:61", "Quran 8:61"),
        ("As in Al-Hashr: 2-4 it is told.", "Al-Hashr: 2-4", "Quran 59:2-4"),
        ("The Qur’an (3:103) asks for it.", "Qur’an (3:103)", "Quran 3:103"),
        ("See Surat al-Ma'idah, verse 32.", "Surat al-Ma'idah, verse 32", "Quran 5:32"),
        ("So says verse 5 of Surah Al-Kahf.", "verse 5 of Surah Al-Kahf", "Quran 18:5"),
        ("On Friday he read Surah Al-Kahf.", "Surah Al-Kahf", "Quran 18"),
        ("A mercy [Al-Hujuraat: 10].", "Al-Hujuraat: 10", "Quran 49:10"),
        ("A mercy [Yaseen: 83].", "Yaseen: 83", "Quran 36:83"),
        ("A mercy (Aal-Imran: 103).", "Aal-Imran: 103", "Quran 3:103"),
        ("A mercy [Al-Imran:103].", "Al-Imran:103", "Quran 3:103"),
        ("A mercy (Q 3:103).", "Q 3:103", "Quran 3:103"),
    ],
)
def test_a_verse_has_one_form_in_every_romanisation(text: str, words: str, canonical: str) -> None:
    assert cited(text) == [(words, canonical, True)]


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("[Al-Ahzab: 99]", "Quran 33:99"),
        ("[Al-Ikhlas: 3-9]", "Quran 112:3-9"),
        ("Surah Al-Ahzab 34:2", None),
        ("Quran 115:2", None),
        ("Matthew 29:1", "Matthew 29:1"),
        ("Psalm 151:1", "Psalm 151:1"),
        ("UNSC Resolution 1701 (2007)", "UNSC Resolution 1701 (2007)"),
    ],
)
def test_a_place_that_does_not_exist_is_invalid_and_not_mended(
    text: str, canonical: str | None
) -> None:
    assert [row[1:] for row in cited(text)] == [(canonical, False)]


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("Blessed are they (Matthew 5:9).", "Matthew 5:9"),
        ("So it is in Psalm 34:14.", "Psalm 34:14"),
        ("“Pray for peace”, says the Psalm (122:6).", "Psalm 122:6"),
        ("She read 1 Corinthians 13:4-7.", "1 Corinthians 13:4-7"),
        ("It is law in Deuteronomy 16:20.", "Deuteronomy 16:20"),
    ],
)
def test_books_of_the_bible(text: str, canonical: str) -> None:
    assert [row[1:] for row in cited(text)] == [(canonical, True)]


def test_a_hadith_keeps_its_number_unchecked() -> None:
    assert cited("It is in Sahih Muslim 1731.") == [
        ("Sahih Muslim 1731", "Sahih Muslim 1731", None)
    ]


UNSC, UNGA = "UNSC Resolution {}", "UNGA Resolution {}"


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("UN Security Council resolution 1701 (2006)", ["1701 (2006)"]),
        ("UNSCR 2254 and UNSCR 2268", ["2254 (2015)", "2268 (2016)"]),
        ("resolutions 242 and 338 of the Security Council", ["242 (1967)", "338 (1973)"]),
        ("S/RES/2202 (2015)", ["2202 (2015)"]),
        ("Security\nCouncil resolutions 822 and 884", ["822 (1993)", "884 (1993)"]),
        ("resolutions of the United Nations Security Council (822 and 853)",
         ["822 (1993)", "853 (1993)"]),
        ("The UN has many, from 1696 (2006) to 1929 (2010).", ["1696 (2006)", "1929 (2010)"]),
        ("the U.N. resolution 425", ["425 (1978)"]),
        ("Resolution 1325 is old.", ["1325 (2000)"]),
    ],
)  # fmt: skip
def test_a_resolution_of_the_security_council_gets_its_year(
    text: str, canonical: list[str]
) -> None:
    assert [row[1:] for row in cited(text)] == [(UNSC.format(one), True) for one in canonical]


@pytest.mark.parametrize(
    ("text", "canonical", "valid"),
    [
        ("General Assembly resolution 194 (III)", "194 (III)", True),
        ("UN resolution 194", "194 (III)", True),
        ("General Assembly resolution 181 (III)", "181 (III)", False),
        ("A/RES/ES-11/1", "ES-11/1", None),
        ("resolution 68/262 of the UN General Assembly", "68/262", None),
    ],
)
def test_resolutions_of_the_general_assembly(text: str, canonical: str, valid: bool | None) -> None:
    assert [row[1:] for row in cited(text)] == [(UNGA.format(canonical), valid)]


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("the Minsk agreements", "Minsk Agreements"),
        ("the 2015 Minsk agreement", "Minsk II Agreement (2015)"),
        ("the Minsk agreements of 12 February 2015", "Minsk II Agreement (2015)"),
        ("the Oslo Accords", "Oslo Accords (1993)"),
        ("the 1995 Oslo agreement", "Oslo II Accord (1995)"),
        ("the Dayton accords", "Dayton Agreement (1995)"),
        ("the Good Friday Agreement", "Good Friday Agreement (1998)"),
        ("the JCPOA", "Joint Comprehensive Plan of Action (2015)"),
        ("the Doha agreement", "Doha Agreement (2020)"),
        ("the 2008 Doha agreement", "Doha Agreement on Lebanon (2008)"),
        ("the Paris Agreement", "Paris Agreement (2015)"),
        ("the 1973 Paris accords", "Paris Peace Accords (1973)"),
        ("the Treaty of Lausanne", "Treaty of Lausanne (1923)"),
        ("the Jeddah Declaration", "Jeddah Declaration (2023)"),
    ],
)
def test_an_agreement_is_told_by_name_and_year(text: str, canonical: str) -> None:
    assert [row[1:] for row in cited(f"Both sides spoke of {text}.")] == [(canonical, True)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("They spoke of the 1995 agreement.", "1995 agreement"),
        ("The security agreement of 17 April 2001 holds.", "security agreement of 17 April 2001"),
        ("The 1911 Oslo agreement is unknown.", "1911 Oslo agreement"),
    ],
)
def test_an_agreement_of_unknown_name_has_no_canonical_form(text: str, words: str) -> None:
    assert cited(text) == [(words, None, None)]


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("Article 51 of the UN Charter", "Article 51, Charter of the United Nations (1945)"),
        ("Article 14 of the Penal Code", "Article 14, Penal Code"),
        ("Law No. 37 of 2014", "Law 37 (2014)"),
        ("Legislative Decree 66 of 2012", "Legislative Decree 66 (2012)"),
        ("Executive Order 13769", "Executive Order 13769"),
        ("In Roe v. Wade the court", "Roe v. Wade"),
        ("case ICC-02/05-01/09", "ICC-02/05-01/09"),
        ("Case C-157/15 was cited", "Case C-157/15"),
        ("as in ECLI:EU:C:2017:203.", "ECLI:EU:C:2017:203"),
        ("held in 347 U.S. 483 (1954)", "347 U.S. 483 (1954)"),
        ("Nobody left. In Roe v. Wade it fell", "Roe v. Wade"),
    ],
)
def test_laws_and_cases_by_pattern(text: str, canonical: str) -> None:
    assert [row[1] for row in cited(text)] == [canonical]


def test_two_articles_in_one_breath_are_two_citations() -> None:
    text = "Article 5 of the North Atlantic Treaty and Article 51 of the UN Charter. It is law."
    assert [row[:2] for row in cited(text)] == [
        ("Article 5 of the North Atlantic Treaty", "Article 5, North Atlantic Treaty (1949)"),
        ("Article 51 of the UN Charter", "Article 51, Charter of the United Nations (1945)"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The match ended 3:1.",
        "John arrived at 21:10.",
        "Muhammad 4 years later moved north.",
        "House Resolution 440 was passed.",
        "The screen has a resolution 1080 pixels high.",
        "He drove through Oslo on Friday.",
        "The two sides made a resolution.",
        "The Quran 1400 years ago was new.",
    ],
)
def test_what_is_no_citation(text: str) -> None:
    assert cited(text) == []


def test_two_suras_never_share_a_spelling() -> None:
    owners: dict[str, set[int]] = {}
    for sura in BOOK[Scripture]["quran"].parts:
        for name in (sura.name, *sura.names):
            owners.setdefault(key(name), set()).add(sura.number)
    assert {spelled: numbers for spelled, numbers in owners.items() if len(numbers) > 1} == {}


@pytest.mark.parametrize(
    "names",
    [
        ("Al-Baqara", "al-Baqarah", "Al Baqarah", "Albaqara".replace("Al", "Al-"), "Baqarah"),
        ("Al-Hujurat", "Al-Hujuraat", "al-Hujurāt"),
        ("Ar-Ra'd", "Ar-Ra‘d", "al-Rad"),
        ("An-Nisa", "An-Nisaa'", "al-Nisa’"),
    ],
)
def test_romanisations_of_one_name_share_a_key(names: tuple[str, ...]) -> None:
    assert len({key(name) for name in names}) == 1


def test_a_citation_is_a_row_of_its_kind() -> None:
    [row] = WORK(make.document("They recalled UNSCR 2254."))
    assert isinstance(row, Citation)
    assert (row.kind, row.rule) == ("resolution", "unsc")
