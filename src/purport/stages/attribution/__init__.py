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
6. *Limits* (`bounds`): what is told ends before another verb of speech that is no part of it (",
   adding that", "and accused", ", while she said") and before the clause that the verb hangs from.
7. *Predicates* (`predicates`): "is confident that", "is a critic of", "made it clear that"; a
   clause with a person for its subject before a colon and a quotation ("He was blunt: ..."); ", it
   is said," tells the sentence around it and names nobody.
8. *Layout* (`speakers`): "NAME:" that opens paragraphs of a transcript, a name after a dash behind
   a quotation.
9. *Nesting* (`nesting`): a claim whose cue stands in another's content is inside the smallest such.
   Two that hold each other are parted: phrases and the longer content are outer. No claim is made
   of "to say" in "wanted to say", of "you know" by the way, nor of an attitude without a source or
   a finite verb inside another's words.
10. *Sources* (`naming`): the entity of the shortest mention over the head of the source; for "who"
   the noun it stands for. `name` is the entity's, or the words. Anonymous: no source, no name and
   no entity with a country or codebook entry, or "unnamed", "not to be named".

`polarity` is denied when the cue denies or is negated, not both. `stance` is the entry's. `manner`
is direct when all content is quoted, mixed when some is.

**Figures** (whole pipeline, 21 November 2026, F1 in percent). PolNeAR dev (42 documents, tuned on,
with 160 of train): cue overlap 75.9 (precision 82.8, recall 70.0), source words 71.1, content words
76.7, source and content half right 60.6. GUM (88 documents): of attributions of depth 2 and more,
parent right .44 (the stage alone, without names, .46); a fifth of these have a byline or a
reference for a parent. Of nested claims, .44 are told at depth 1 there. Some two points of dev's
cue F1 are the layout rules (`speakers`), which were written after seeing the losses of two of its
documents; the 160 of train, which they leave as they were: 75.6, 69.6, 78.0, 59.1. Chains written
for purport (`eval/telling.py`): whole .83 of the 84 looked at, .88 of 67 others; they are short,
one sentence each, by the author of the rules. About 7 microseconds a word.

**Known errors.**

* A third of PolNeAR's attributions have cues the codebook lacks ("sharp words for", "slogans"):
  attitude told by any means at all.
* "The daily, citing two diplomats, wrote that X" gives two claims side by side, not a chain.
* Content ends where the parser hangs a list from the wrong word.
* "In the new poll, 40 percent ..." and "for Republicans, it is ..." are not read.
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
    version=2,
    reads=(Block, Parse, Mention, Entity),
    writes=(Claim, Content),
    prepare=prepare,
    uses=("codebook:speech",),
)
