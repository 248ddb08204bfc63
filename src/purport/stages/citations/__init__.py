"""Scripture, resolutions, agreements and laws that a text cites: one `Citation` row each.

**Idea.** What is cited has a place that exists or does not: a verse of a chapter, a resolution of a
year. So each is brought to one canonical form and checked against a table in the codebook; what
does not exist is marked `valid: false` and never mended, what cannot be checked is null.

**Method.** The text is searched, not the parse, so a citation may stand in a heading, a bracket or
a quotation in Arabic script. One search a family:

1. *Scripture* (`scripture`): every number that may be a place ("33:23", "23", "1-4") is looked at
   with up to five words before it. A name of a sura in any romanisation is brought to a key without
   article, doubled letters and long vowels (`spelling`) and looked up. A bare name counts only
   after "Surah" or "Quran", in brackets, or with its article and a colon; books of the Bible need
   chapter and verse. A chapter whose number and name disagree is invalid, without canonical form.
2. *Resolutions* (`resolutions`): symbols (S/RES/2202), abbreviations (UNSCR), the word "resolution"
   with a list of numbers, and "2254 (2015)" where table and year agree. The number tells the year,
   because numbers of the Security Council rise; a stated year that disagrees is invalid.
3. *Agreements* (`agreements`): full names, and places with any word for an agreement ("the Dayton
   accords"); where names are shared the year beside them decides, else the usual one, else none.
   "The 1995 agreement" is a citation without canonical form.
4. *Laws and court cases* (`laws`) by pattern: articles, numbered laws and decrees, "A v. B",
   numbers of cases (ICC-02/05, C-157/15, ECLI, 347 U.S. 483).

A verse of the Bible is checked against the counts of the King James Version; up to two beyond them
is left open (null), because editions divide some chapters otherwise.

**Figures** (`eval/telling.py`, 319 strings written for purport, 149 of them looked at when fixing,
by the author of the rules): all have their canonical form, none that does not exist is called
valid. Treaties stand there under the titles of the codebook, so that part shows that they are
found, not that the table is right or whole; strings that do not exist need no canonical form.

**Known errors.** Numbers of hadith and of General
Assembly resolutions are not checked beyond their form (null). "Resolution 5" of a body that is
named more than fifty characters away goes to the Security Council where the document speaks of it.
A list of verses ("2:190, 193") gives its first place. Laws have no canonical form across languages.
A place with "deal" ("the Doha deal") is taken as the agreement of that name.

**Cost.** 3.5 microseconds a word.
"""

from collections.abc import Sequence

from purport.codebook.citing import Instrument, ResolvingBody, Scripture
from purport.core.document import Document
from purport.core.rows import Citation, Row, Sentence
from purport.stage import Stage, Tools, Work
from purport.stages.citations.agreements import agreements
from purport.stages.citations.cited import Cited, without_overlaps
from purport.stages.citations.laws import laws
from purport.stages.citations.resolutions import resolutions
from purport.stages.citations.scripture import scriptures


def prepare(tools: Tools) -> Work:
    """The function that finds a document's citations, with its tables built."""
    instruments = list(tools.codebook[Instrument].values())
    searches = (
        scriptures(list(tools.codebook[Scripture].values())),
        resolutions(list(tools.codebook[ResolvingBody].values())),
        laws(instruments),
        agreements(instruments),
    )

    def work(doc: Document) -> Sequence[Row]:
        found = [one for search in searches for one in search(doc.text)]
        return [_row(doc, one) for one in without_overlaps(found)]

    return work


def _row(doc: Document, one: Cited) -> Citation:
    return Citation(
        id=doc.id_for(Citation, one.start, one.stop),
        document=doc.id,
        start=one.start,
        stop=one.stop,
        kind=one.kind,
        canonical=one.canonical,
        valid=one.valid,
        rule=one.rule,
    )


STAGE = Stage(
    name="citations",
    version=3,
    reads=(Sentence,),
    writes=(Citation,),
    prepare=prepare,
    uses=("codebook:scripture", "codebook:resolutions", "codebook:legal"),
)
