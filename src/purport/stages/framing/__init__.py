"""How it is told: loaded names and words, honorifics, scare quotes; one `Framing` row each.

**Idea.** A text takes sides in its words. Which words judge is knowledge a political scientist may
argue about, so it is codebook data, each term with source, note and example; what stands here is
how they are found and of whom they are said.

**Method.** One pass over the words of each sentence.

1. *Loaded names* (`names`): a mention that stage `names` calls loaded, honorific or scare-quoted
   makes a row with its entity; the polarity is that of the codebook's `LoadedName`.
2. *Loaded words* (`terms`): lemma or form in the lexicon, with the part of speech the entry asks
   for, and no neighbour that makes it neutral ("exercise regime"). Phrases are matched word by word
   on form or lemma. The longest match wins; words inside a loaded name make no second row.
3. *Scare quotes* (`quotes`): quotation marks round one to five words without a finite verb, where
   no word for saying, calling or quoting governs them; and "so-called" with what it is said of.
   Round a mention they count even below such a verb ("rejects the 'Donetsk Republic'").
4. *Of whom* (`whom`): the mention a noun stands in, is compounded with or is said of as predicate;
   the mention an adjective stands before; subject or object of a verb. Otherwise null.

**Known errors.** Mentioned and used words are not told apart: "the minister denied that they were
terrorists" makes a row, as does a word inside a quotation; join with `claims` to part them. Irony
is not seen. Titles of works in quotation marks are skipped only after a word like "film". A word
with a plain second sense ("a radical reform") is parted by neighbours alone. Sarcasm and choice of
topic are out of sight.

**Figures** (November 2026, development data, 2,614 sentences of BABE; a sentence counts as biased
when any row stands in it): macro F1 .68, precision .69 and recall .65 of biased sentences; F1 of
the words .33. No word was taken from that set; eight general terms were dropped after seeing how
often they stand in its neutral sentences.

**Cost.** 1.6 microseconds a word.
"""

from collections.abc import Sequence

from purport.codebook.entries import Actor, Country
from purport.codebook.speech import SpeechCue
from purport.codebook.wording import LoadedTerm
from purport.core.document import Document
from purport.core.rows import Block, Entity, Framing, Mention, Parse, Row, Sentence
from purport.stage import Stage, Tools, Work
from purport.stages.framing.names import loaded_names, polarities
from purport.stages.framing.quotes import quoting_lemmas, scare_quotes
from purport.stages.framing.terms import lexicon, loaded_words
from purport.stages.framing.whom import Standing, mentions_in


def prepare(tools: Tools) -> Work:
    """The function that finds the framing of a document, with the lexicon compiled."""
    book = tools.codebook
    words = lexicon(list(book[LoadedTerm].values()))
    tones = polarities([*book[Country].values(), *book[Actor].values()])
    quoting = quoting_lemmas(list(book[SpeechCue].values()))

    def work(doc: Document) -> Sequence[Row]:
        standing = Standing(doc[Mention])
        rows: list[Framing] = loaded_names(doc, tones)
        taken = [(row.start, row.stop) for row in rows]
        for parse in doc[Parse]:
            for sentence in parse.sentences:
                inside = mentions_in(standing, sentence)
                rows += loaded_words(doc, words, sentence, inside, taken)
            rows += scare_quotes(doc, parse.sentences, standing, quoting, taken)
        return list({row.id: row for row in rows}.values())

    return work


STAGE = Stage(
    name="framing",
    version=1,
    reads=(Block, Sentence, Parse, Mention, Entity),
    writes=(Framing,),
    prepare=prepare,
    uses=("codebook:terms", "codebook:countries", "codebook:actors", "codebook:speech"),
)
