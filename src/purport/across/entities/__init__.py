"""Parties that go by several names across the record: which entities are one, and why.

**Idea.** Within a document the stage `names` has found who is meant. Across documents the same
party may be two entities: one paper spells it otherwise, one gives the acronym alone, one has the
name shorter. Every merge is a row of `merges` with its basis and its reason in words; `one_party`
says which entity stands for all of them.

**Rules**, the surest first. *Codebook*: a name that an entry of the codebook bears. *Acronym*: a
document introduces "TPLF" beside the full name, another has "TPLF" alone; only where the acronym
stands for one name in the whole record. *Spelling*: names of two words or more that are equal when
what romanisations differ in is taken away (Mohammed, Muhammad), or that differ in one letter of a
long word (a misread page), or persons' names of which one has a further word in the middle. *Role*:
a bare surname is the one known person of that surname, country and sector of whom other documents
spoke within sixty days. Never a surname alone: a person whom a document calls by one word only is
somebody else in every document. A person and a body are never one, nor are two entries of the
codebook, nor names borne in two countries where one of them has no country. "The Ministry" and
"High Court" are no names.

**People** may part or join entities (`same_party`, `different_parties` in `decisions`); their word
holds over every rule.

**Known errors.** Two people of one full name and country are one. Names in other scripts, nicknames
and maiden names are not joined. The rule of offices knows offices only by their PLOVER sector.
"""

from purport.across.entities.step import reconsider
from purport.record.store import Record
from purport.stage import AcrossStage, Changes, Progress


def _work(
    record: Record, changes: Changes, touched: frozenset[str], progress: Progress
) -> frozenset[str]:
    progress("merging parties", 0, 1)
    return touched | reconsider(record)


ACROSS = AcrossStage(name="entities", version=1, tables=("merges", "one_party"), work=_work)
