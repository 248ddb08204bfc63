"""Sentences, and the parse of each: from blocks of text to plain-Python words.

**Idea.** A statistical parser reads each paragraph, heading or item as one text, cleaned of line
breaks and running heads by `core.views.view`; its opinion on where sentences end is put right by
plain rules; each sentence becomes `core.parse.Token`s whose offsets point into the text as given.

**Method.**

1. *What is parsed.* Every block but furniture and tables, and but those mostly in Arabic script:
   these give one Sentence each and no parse, as does every block of a document that is not in
   English. A block longer than 12,000 characters is parsed in pieces (`pieces`). Pieces of many
   documents are parsed together, 20,000 characters at most at once, so that memory stays bounded
   whatever the input. A headline with a capital on every word, or in nothing but capitals, is
   given to the parser as running text writes it (`casing`); spans keep the document's words. A
   piece that begins with a label ("Kasese: two men were arrested") is parsed again, with a border
   behind the label, where the tree has the label for a part of the sentence (`opening`).
2. *Borders* (`splitting`). The parser's border is dropped after an abbreviation that something
   always follows (Gen., Dr., No. 5), after an initial, after a comma, a colon or a plain word, and
   before a closing mark; one is added after a full stop and a capital that it ran over. A heading
   is one sentence, parted at strong punctuation alone. Nothing is joined beyond 150 words.
3. *Roots* (`rooting`). Where borders moved, each sentence is given exactly one root.
4. *Labels* are Universal Dependencies v2, the root's is `root`. A pipeline that follows ClearNLP
   (en_core_web_*) is converted (`clearnlp`); any other scheme is refused. Names are PERSON, ORG,
   LOC and NORP, whatever the pipeline calls them.
5. *Lemmas* are repaired as `language.model.repaired` says.

**Figures.** From a spaCy Doc to sentences and words: 8 to 10 microseconds a word where the model
takes 130 to 170 (CPU time, busy two-core machine, 21 Nov 2026). A text of two million characters in
one paragraph: 360 MB at peak, of which 190 are the model.

**Known errors.** A paragraph without any full stop is one sentence up to 150 words. A dateline
("DAMASCUS, 3 May (AB) -") is parsed with the sentence it opens. After "U.S." or "Inc." before a
capital the parser's word counts. Sentences inside a quotation are sentences of their own. Sentence
borders at a piece's cut are taken as they fall. A name in a headline that the text beneath never
tells, and that is a common word too, loses its capital ("frank"). ClearNLP: see `clearnlp`.
"""

from purport.core.rows import Block, Parse, Sentence, Tongue
from purport.stage import Stage, Tools, WorkOnMany


def prepare_many(tools: Tools) -> WorkOnMany:
    """The function that parses a batch of documents; spaCy is imported only now (2 seconds)."""
    from purport.stages.sentences import parsing

    return parsing.prepare_many(tools)


STAGE = Stage(
    name="sentences",
    version=4,
    reads=(Block, Tongue),
    writes=(Sentence, Parse),
    prepare_many=prepare_many,
    uses=("model", "settings:model", "gazetteer", "codebook:countries"),
)
