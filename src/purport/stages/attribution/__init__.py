"""Claims: who says what, in which words, and which claim reports which.

**Idea.** A claim is a cue (a word or phrase of the codebook part `speech`), its source and its
content. Where the content stands is told by the cue's frames (a clause, an infinitive, an object,
a quotation ...); the parse finds it where it can, word order and quotation marks where it cannot.
Nothing is judged: a claim says that somebody says so.

**Method.**

1. *Quotations* (`quotes`) are paired in the text itself, by kind of mark, inside a block and over
   blocks that each open with the mark; parsers part sentences inside them. Quoted words fewer than
   five count only beside a cue: scare quotes and titles are no claims.
2. *Cues* (`cues`, `lexicon`): one look-up a word, by lemma. Verbs with their subject, own or shared
   (`sources`): by conjunction, control, participle, relative clause; passives with agent or silent;
   nouns with their owner ("Adan's claim that"), adjectives ("confident that"), adverbs of hearsay,
   phrases ("according to", "in Adan's view", `phrases`).
3. *Contents* (`contents`): complement clauses first, an object beside them is the one addressed or
   spoken of as the entry says. A clause after a verb of speech runs on (`extent`) to the end of the
   sentence, unless another verb of speech, "according to" or an adverbial of the cue stops it.
   Complementizer and quotation marks belong to the content, the cue's preposition does not.
4. *Where the parse fails* (`fallbacks`, `asides`): the noun phrase before a finite verb of speech,
   names after a quotation and a verb, ", the ministry said," between marks, "as X reported,", the
   name between a closing mark and its verb, a clause with or without "that" after a verb.
5. *Quotations join cues* (`attaching`) by what stands between them in the text; the next one in the
   paragraph goes on with the claim, and so does one that is the whole next paragraph; one in
   mid-sentence goes on with the clause before it. A comment clause takes the sentence around it; a
   colon what follows it, over paragraphs as long as they speak in the first person. Each quotation
   asks the claims near it alone (`ground`).
6. *Limits* (`bounds`, `neat`): what is told ends before another verb of speech that is beside it
   (", adding that", "and accused", ", while she said", ", with the paper reporting") and before the
   clause that the verb hangs from; a source loses "even", "by", ", speaking in Lund,".
7. *Predicates* (`predicates`): "is confident that", "is a critic of", "made it clear that"; a
   clause with a person for its subject before a colon and a quotation ("He was blunt: ..."); ", it
   is said," tells the sentence around it and names nobody; "issued this statement:" what follows.
8. *Layout* (`speakers`, `headlines`): "NAME:" that opens paragraphs of a transcript, a name after a
   dash behind a quotation; "Police: X" and "X - ministry" in a headline.
9. *Chains* (`nesting`, `citing`): a claim whose cue stands in another's content is inside the
   smallest such; "X, citing Y, wrote that" and "Y, quoted by X, said that" are two claims of one
   content, Y's inside X's. Two that hold each other are parted: phrases and the longer content are
   outer. No claim is made of "to say" in "wanted to say", of "you know" by the way, nor of an
   attitude without a source or a finite verb inside another's words, of help given ("left to
   support the mission"), of what somebody is let or asked to hold, nor of "this attack shows".
10. *Sources* (`naming`, `speaking`): the entity of the shortest mention over the source's head;
   for "who" the noun it stands for; for "we" and "I" the reporter, the issuer, or the state that
   a statement opens with; "he" in a quotation is never the one quoted. `name` is the entity's,
   or the words. Anonymous: no source, no name and no entity with a country or codebook entry, or
   "unnamed", "not to be named".

`polarity` is denied when the cue denies or is negated, not both. `stance` is the entry's. `manner`
is direct when all content is quoted, mixed when some is.

**Figures** (whole pipeline, 21 November 2026, F1 in percent). PolNeAR dev (42 documents, tuned on,
with 168 of train): cue overlap 78.4 (precision 84.2, recall 73.4), source words 74.1, content words
80.5, source and content half right 64.5; the 168 of train: 74.6, 70.3, 76.2, 59.1. GUM (88
documents): of attributions of depth 2 and more, parent right .51; most others have a byline, a
reference or a sentence before for a parent. Of nested claims, .40 are told at depth 1 there. Some
two points of dev's cue F1 are the layout rules (`speakers`), which were written after seeing the
losses of two of its documents. Chains written for purport (`eval/telling.py`): whole .93 of the 84
looked at, .87 of 67 others; they are short, one sentence each, by the author of the rules. About 8
microseconds a word, in a document of any length.

**Known errors.**

* A third of PolNeAR's attributions have cues the codebook lacks ("sharp words for", "slogans"):
  attitude told by any means at all.
* Whom a source cites is told by a list of nouns (`citing.TELLERS`) and by names.
* A statement without marks after a colon ends where a paragraph has no "we" or "I".
* "What the general calls order, villagers call fear"; "nobody, the army claims, was hurt".
* Content ends where the parser hangs a list from the wrong word.
* "In the new poll, 40 percent ..." and "for Republicans, it is ..." are not read.
* Bylines, datelines and the issuer are no claims; what a whole document says is the issuer's.
* "I think" in a quotation nobody is found to have said is an outermost claim of "I".
* Single straight quotes beside apostrophes; quotations inside quotations are not claims of their
  own unless a cue inside says so.
* A description's entity may be wider than its words ("a Sudanese official": the government).
"""

from purport.core.rows import Block, Claim, Content, Entity, Imprint, Mention, Parse
from purport.stage import Stage
from purport.stages.attribution.claims import prepare

STAGE = Stage(
    name="attribution",
    version=6,
    reads=(Block, Parse, Imprint, Mention, Entity),
    writes=(Claim, Content),
    prepare=prepare,
    uses=("codebook:speech",),
)
