"""Incidents: which events of all documents are one happening told several times.

**Idea.** An event is what one text says happened; an incident is what all of them speak of. Every
event is in one incident, also one that is told once. Who tells an incident independently, and what
the accounts disagree on, is asked of its accounts; nothing is averaged and no account is preferred.

**Pairs.** Two events are compared when they share a block: a few days with a town, a party, a
country or a name that stands near and the kind of type, the same by the month, or three words. A
block of more than sixty is parted by words. A score is the sum of nine named features with weights
(`scoring.py`): type, days, place, numbers, time of day, how one document tells both, parties, what
is told around, words. Each tells how much it adds, in words (`reasons`). A feature never guesses:
what an account does not tell counts nothing. Weights were fitted by logistic regression on the dev
half of our own gold and rounded; days and place taken from what was told before count for less.

**Groups.** Strong links, and the best link of each event, form components; a component is a
proposal. Within it groups are joined from the closest pair on while the mean score of all their
pairs is above zero (average linkage), so a weak bridge between two tight groups is cut, and a chain
falls apart. Events that one document plainly tells as two (other numbers, other people hit, another
time of the day, side by side in a sentence) are never joined (`apart.py`): nor a statement and the
act it speaks of, acts of two kinds that share no party, acts upon others, in two towns. Of two
documents, an account without a day of its own is joined with another only where town, a named
party, and a number or most telling words agree, and never over other days or numbers of acts told
beside them: releases of one form repeat each other's words about other acts. What is planned,
demanded or denied joins the group of accounts it fits best, says so in its `standing`, is no
account of it, and holds no two groups together.

**Voices.** Accounts of one document or issuer, copies (`duplicates`), who gives another's issuer,
or an office of it, as its source, and those that give the same named source, are one voice, and
`voice_why` says why. `independent` counts the voices. Unnamed sources join nobody.

**Disputes.** Numbers by kind, place, date, who did it, whether it happened: only what cannot both
be so ("at least 13" and "14" can; a town and its province can), each value with those who hold it.

**People** may `split` and `merge` (`across/decisions.py`): a row of `decisions` that stays, and
only the components of its events are grouped again.

**Incremental.** New, changed and vanished documents touch their own events, what these meet in
blocks, and the components of those; all else keeps its rows and ids. The result is the same as
that of a run from nothing (a test holds them together). An incident's id comes from its smallest
event, so it changes only when that event leaves it.

**Known errors.** What `events` does not find cannot be grouped, and its faults in type, place and
day part what is one: recall is lower than precision. Two like happenings of one day in one town
are joined where the reports give neither numbers nor targets nor the hour. A happening of weeks (a
siege, a campaign) and its single days are grouped as the words go. A report that tells a happening
months later without a date is often left alone.
"""

from purport.across.incidents.step import group
from purport.record.store import Record
from purport.stage import AcrossStage, Changes, Progress


def _work(
    record: Record, changes: Changes, touched: frozenset[str], progress: Progress
) -> frozenset[str]:
    group(record, changes, touched, progress)
    return touched


ACROSS = AcrossStage(
    name="incidents",
    version=2,
    tables=("accounts", "blocks_of", "links", "incidents", "incident_events"),
    work=_work,
)
