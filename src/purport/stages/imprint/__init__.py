"""What a document says of itself: title, kind, issuer, author, date, place, translated, language.

**Idea.** A report's first lines are not its story: they say who speaks, when and where. What the
file itself gives is believed before what the text states. At most one `Imprint` row a field.

**Method.** The head is read line by line up to the first line of prose (`lines`): marks of layout
are put aside, then each line is a date line, a byline, a note of translation, a kind ("PRESS
RELEASE"), a body ("Ministry of Foreign Affairs"), or a headline (`head`).

1. *Title*: given, or the first headline; where a short one in capitals or title case stands over
   another, that is the masthead and the next is the title.
   Invocations ("In the name of God"), symbols (S/RES/1701) and rubrics ("Opinion |") are no title.
2. *Issuer*: given; a body named in the head ("Information Department of ..."); the agency in the
   dateline ("ANKARA, 5 March (Meridian Wire) —"); the masthead; a body that signs at the foot. Its
   entity is a codebook id where the name is known to the codebook, and COUNTRY.GOV for a ministry
   whose country the name or the place tells.
3. *Published*: `core.calendar.issued`, with its basis (given, metadata, stated, inferred).
4. *Place*: the dateline's, or what stands before the date or behind the body ("..., Tehran").
5. *Kind*: given, or by words in the head; a dateline with an agency is news.
6. *Language*: the `Tongue`. *Translated*: a note in the head or the last lines.

Rows for what was given with the file have `start == stop == 0` and basis `given`.

**Known errors.** A headline of at most five words in title case over a longer subtitle is taken for
a masthead. A paper's name before a date ("Sada al-Wadi, Monday ...") is told from a place only by
the capitals the codebook knows. A document without a head has no title. An author who signs at the
foot is seen only in "Reporting by ...". English words only.

**Cost.** Under 0.2 ms a document; only its first 2,500 and last 400 characters are read.
"""

from purport.core.rows import Block, Imprint, Sentence, Tongue
from purport.stage import Stage
from purport.stages.imprint.work import prepare

STAGE = Stage(
    name="imprint",
    version=2,
    reads=(Block, Sentence, Tongue),
    writes=(Imprint,),
    prepare=prepare,
    uses=("codebook:countries", "codebook:actors"),
)
