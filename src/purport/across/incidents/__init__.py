"""Incidents: which events of all documents are one happening told several times.

**Idea.** An event is what one text says happened; an incident is what all of them speak of. Every
event is in one incident, also one that is told once. Who tells an incident independently, and what
the accounts disagree on, is asked of its accounts; nothing is averaged and no account is preferred.

**Pairs.** Two events are compared when they share a block: a few days with a town, a party, a
country or a name that stands near and the kind of type, the same by the month, the day with a word
of the clause or a number, three words, or, where few have both, a told day and the type or a few
days and the kind of type. A block of more than sixty is parted by words. A score is the sum of
named features with weights (`scoring.py`): type, days, place, numbers, kind of target, time of day,
parties, words, what is told around; of two documents also whether both tell the town, whether one
has no day of its own or no name in common with the other, one issuer; of one document how it tells
both. Each tells how much it adds, in words (`reasons`). A feature never guesses: what an account
does not tell counts nothing. A day is told where its sentence names it, be it without the year or
the month ("on the 15th"; `days.py`); days and place taken from what was told before count for less,
and the day of the report speaks little against the days before it, nor against those of forty days
before where the act is spoken of as known ("the embassy blast"). A toll that rises from one report
to a later one tells little against one happening. Nobody is killed twice: two accounts of one
person killed or carried off, by name, are compared whenever it was, and no day but two told ones,
no place and no document speaks against them (`victims.py`). Parties without a name are known by
what they are called and by how many they say they are ("eleven doctors"; `heads.py`). Weights were
fitted by logistic regression on nine dev splits of our own gold and on unrelated news, whose
reports of a day are hardly ever of one happening (`eval/incident_weights.py`).

**Groups.** Strong links, and the best link of each event, form components; a component is a
proposal. Within it groups are joined from the closest pair on while the mean score of all their
pairs is above zero (average linkage), so a weak bridge between two tight groups is cut, and a chain
falls apart. An event of a confidence under 0.35 is joined with a surer one of another document on
one told day alone, as it joins others by chance. Events that one document plainly tells as two
(other numbers, other people hit, another time of the day, side by side in a sentence) are never
joined (`apart.py`): nor a statement and the act it speaks of, acts of two kinds that share no
party, acts upon others, in two towns. Attacks told with other means upon another kind of target
(shells at an airport, a car bomb at a hotel; `targets.py`), what was done to attackers and what
they did, an attack and the curfew or ban that follows it, and what is done "often" and what was
done once are two happenings too, in one document and in two. Of two documents, an account without a
day of its own is joined with another only where town, a named party, and a number or most telling
words agree, and not over other days or numbers of acts told beside them: releases of one form
repeat each other's words about other acts. What two documents so tell apart weighs as much as any
pair can, and of many accounts a few such may be outweighed. A pair that has too little in common
counts for less: neighbours in one text that share neither the party hit nor the words nor the dead
("welcomed the truce and thanked the envoy"); reports of two documents that share a party and a day
of print, but no told day, town, number or words (two such signs are asked of what is said every
day: who accuses, asks, supports, refuses, threatens, and one more where the types or the days
differ); two attacks are left to the score. Two reports that share but kind and day, with two of
place, parties, story and words against them, count for less too. What is planned, demanded or
denied joins the group of accounts it fits best, says so in its `standing`, is no account of it, and
holds no two groups together.

**Voices.** Accounts of one document or issuer, copies (`duplicates`), who gives another's issuer,
or an office of it, as its source, and those that give the same named source, are one voice, and
`voice_why` says why. An office is one under its names (`offices.py`: "the defence secretary" is the
ministry's release, "an aide to President X" his office's, "the army" the general staff's or the
Fifth Brigade's), in other languages (`office_words.py`: a "Secretaría de Seguridad Pública" is a
security ministry), of two countries it is two (`lands.py`; where two ministries of defence tell of
one clash, a report rests on that of the side that was hit, unless it says which), and a ministry of
South Oria is none of Oria's. Who speaks for a body gives its word: by an office, or because its
release is signed by him (`speakers.py`). A body is meant by what it is where one issuer alone has
the words in its name, in any of its languages (`epithets.py`: "the Ukala association", "the
coalition that marched", "the state rights body"), "its statement" by who was told before it; the
police where they say nothing themselves by their ministry's release. An account rests on who tells
it in its sentence, by the claims and by the words ("by the count of X", "in the words of X", "X's
figures", "if X is to be believed"; `saying.py`), else on what the title, the end of the report or
the next sentence gives as the source of it ("Army: 12 killed", "draws on the log of X", "the
ministry announced it", "we owe the news to X", "three were wounded, X told reporters";
`giving.py`). Others who are cited beside it (`reliance.py`) are its sources where they are no side
of what happened, or where it has none of its own; not where they were hit by it and answer, where
their word is set against it ("the film is faked"), where its writers say that they were there, or
where it is told by an office of state or as what was known before ("the men whom they took two
weeks ago"). Who does an act by words (to accuse, to ask) is no source of it, unless it is told by
his statement ("In a letter the union condemned it"; `saying.py`), nor is who ordered it, or whose
charge of it is told (`roles.py`). `independent` counts the voices. Unnamed sources join nobody, and
what is planned, denied or demanded makes no two accounts one, but those of its own document and
issuer.

**Disputes.** Numbers by kind, place, date, who did it, whether it happened: only what cannot both
be so ("at least 13" and "14" can; a town and its province can), each value with those who hold it.
A number is that of an account's own clause, else the one told nearest to it, until the document
tells another happening or one of months before, else that of the title (`tallies.py`, `tolls.py`,
and the ways in which it is put in `counted.py`): reports tell it as often in a sentence of its own
("Two died", "the toll stood at 15"). Where another happening begins, also at a heading or a bullet
of a digest, reading stops (`other_acts.py`); families are counted apart from people, ages not at
all. Where an act of taking, freeing or driving people out has no number, one told beside it of "all
five", "the five persons", "Seventy families" is that of those it struck (`implied.py`). What was
done to attackers has no number but its own. Soldiers and rebels of one battle are two counts, and a
number that is the sum of both disputes neither; of one taking of people those arrested, those
abducted and those missing are one count. Vague words ("dozens") dispute only what is far below
them, an issuer's own later number nothing. Who did it is the actor of an act of force, else who is
blamed (`blame_words.py`: "the work of X", "X said its men had done it"), whose attack it is called
("the assault of X on our village"), an issuer that is no office and says "our men", and for who
denies one actor those told instead, be it without a name; a country and its coalition, an army and
its state, `gunmen` and anybody, and two that fight each other are no two sides. A denial is of the
act, by a party that others name, an event or in words (`denied_words.py`: "no such raid took
place", "our forces were not there", "the report is a fabrication"), also in the title: "no group
claimed it", "nobody was hurt" are none. So is what others are said to claim where the next sentence
or the title has it otherwise ("Some pages write that ... . In fact ..."); who rejects that he
shelters or arms somebody denies no act. Who tells the act himself denies only a part of it. Who
denies one side and tells another disputes who did it. Days are disputed where both are told
exactly, in the sentence: not that of the dateline, of who said it, of what lasts, nor one that is
set apart from the act ("on Tuesday, a day after", "the night to Tuesday"; `days_told.py`); towns
where both are in the clause.

**People** may `split` and `merge` (`across/decisions.py`): a row of `decisions` that stays, and
only the components of its events are grouped again.

**Incremental.** New, changed and vanished documents touch their own events, what these meet in
blocks, and the components of those; all else keeps its rows and ids. The result is the same as that
of a run from nothing (a test holds them together). An incident's id comes from its smallest event,
so it changes only when that event leaves it.

**Known errors.** What `events` does not find cannot be grouped, and its faults in type, place and
day part what is one: recall is lower than precision. Two like happenings of one day in one town are
joined where the reports give neither numbers nor targets nor the hour. In a pile of mixed news,
reports of one day and kind that have little else (an arrest, a charge) are joined at times: 251
pairs of events of 677 texts. A happening of weeks (a siege, a campaign) and its single days are
grouped as the words go. A report that tells a happening months later without a date is often left
alone, and what a text tells of one act in words that have nothing in common stays two. Who is named
beside an account counts as its source also where it is cited for something else; a body whose
release calls it by a name that no other document has, and a source that is meant but not named
("those who buried the dead"), are not seen to be one. A dispute is missed where the document that
holds the other value tells it in an event that is not found or stands in another incident, and is
invented where two happenings were joined. Two villages that the map does not know are never a
dispute over the place. "52 of them" after a number that is not of the dead is read as a part and
left out.
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
    version=14,
    tables=("accounts", "blocks_of", "links", "incidents", "incident_events"),
    work=_work,
)
