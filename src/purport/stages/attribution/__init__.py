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
   phrases ("according to", `phrases`), a name before a colon.
3. *Contents* (`contents`): complement clauses first, an object beside them is the one addressed or
   spoken of as the entry says. A clause after a verb of speech runs to the end of the sentence,
   unless another verb of speech, a semicolon, "according to" or an adverbial of the cue stops it.
   Complementizer and quotation marks belong to the content, the cue's preposition does not.
4. *Where the parse fails* (`fallbacks`): the noun phrase before a finite verb of speech, names
   after a quotation and a verb, ", the ministry said," between marks, "that" right after a verb.
5. *Quotations join cues* (`attaching`) by what stands between them in the text; the next one in the
   paragraph goes on with the claim, and so does one that is the whole next paragraph. A comment
   clause takes the sentence around it; a colon what follows it.
6. *Nesting* (`nesting`): a claim whose cue stands in another's content is inside the smallest such.
   Two that hold each other are parted: phrases and the longer content are outer.
7. *Sources* (`naming`): the entity of the shortest mention over the head of the source; for "who"
   the noun it stands for. `name` is the entity's, or the words. Anonymous: no source, no name and
   no entity with a country or codebook entry, or "unnamed", "not to be named".

`polarity` is denied when the cue denies or is negated, not both. `stance` is the entry's. `manner`
is direct when all content is quoted, mixed when some is.

**Figures** (in-process run over blocks, sentences and this stage, no names; model of 21 Nov 2026,
12:40; F1 in percent). PolNeAR dev (42 documents, tuned on, with 160 of train): cue overlap 72.2
(precision 80.4, recall 65.5), source words 68.8, content words 72.0, source and content half right
58.7. The 160 of train: 74.2, 68.6, 76.6, 57.6. GUM (88 documents): of attributions of depth 2 and
more, parent right .39; a third of these have a byline or a reference for a parent. Attributions
found .75, negated ones denied .95. About 6 microseconds a word.

**Known errors.**

* A third of PolNeAR's attributions have cues the codebook lacks ("sharp words for", "focused on",
  "supporter"): attitude told by any means at all.
* Content ends where the parser hangs "and ..." or a list from the wrong word; objects are cut at
  the first comma.
* "In the new poll, 40 percent ..." and "for Republicans, it is ..." are not read.
* Quotations announced without a verb of speech ("He was blunt: ...") have no claim.
* Bylines, datelines and the issuer are no claims; what a whole document says is the issuer's.
* "I think" in a quotation nobody is found to have said is an outermost claim of "I".
* Single straight quotes beside apostrophes; quotations inside quotations are not claims of their
  own unless a cue inside says so.
* A description's entity may be wider than its words ("a Sudanese official": the government).
"""

from purport.core.rows import Block, Claim, Content, Entity, Mention, Parse
from purport.stage import Stage
from purport.stages.attribution.claims import prepare

STAGE = Stage(
    name="attribution",
    version=1,
    reads=(Block, Parse, Mention, Entity),
    writes=(Claim, Content),
    prepare=prepare,
    uses=("codebook:speech",),
)
