"""What each sentence does: reports, comments, calls on someone to act, quotes, heads or frames.

**Idea.** A sentence reports when it tells what happened or what others say; it comments when the
writer judges in their own voice; it appeals when the writer wants somebody to act. So what matters
is what is left of a sentence when everything that others say in it is taken out.

**Method.** For every `Sentence` one row, the first rule that applies (its name is in `rule`):

1. *Layout*: a heading block gives heading, and so does a question or call alone on the first line;
   furniture, and lines like "(Translated)", "Reporting by ...", a reference, or a bare place and
   day (`layout`), give boilerplate; a block quotation, a sentence mostly in Arabic or Hebrew
   script, one in quotation marks beside a citation of scripture, one that stands whole inside
   somebody's words of 300 characters or more, and one whole in quotation marks that the text gives
   to nobody (a verse, a proverb, a slogan) give quotation.
2. *The writer's voice* (`voice`): the words outside the contents of claims; contents of claims that
   the writer makes ("we demand that ...") stay in.
3. *Appeal*: an imperative, "let us", "we call on ...", or must, should, ought or "has to" on the
   main clause, in the writer's voice.
4. *Comment*: signs of the writer's stance are added up with weights by hand: loaded words, first
   and second person, questions, exclamations, certainty and doubt, intensifiers, superlatives, the
   present tense; against it stand numbers, names and a source with its cue.
5. *Report* otherwise.

**Known errors.** "Must" in a rule ("candidates must win half the votes") is an appeal. A comment
without any such sign (irony, a bare judgement in neutral words) is a report. A report full of
loaded words that all belong to a named group ("Islamist gunmen") can be a comment. Weights are set
by hand on what each sign means, not fitted.

**Figures** (November 2026, CheckThat! 2025 English, subjective = comment or appeal): macro F1 .69
on 462 development sentences and .67 on 830 training ones; weights by hand, four of them swept on
both. On 605 sentences written for purport, six roles: macro F1 .83 on the half that was looked
at, .76 on the half that was not.

**Cost.** 1.1 microseconds a word.
"""

from collections.abc import Mapping, Sequence

from purport.codebook.wording import LoadedTerm
from purport.core.document import Document
from purport.core.parse import ParsedSentence
from purport.core.rows import (
    Block,
    Citation,
    Claim,
    Content,
    Framing,
    Parse,
    Role,
    Row,
    Sentence,
    SentenceRole,
)
from purport.stage import Stage, Tools, Work
from purport.stages.roles.layout import Layout, by_layout
from purport.stages.roles.voice import Voice, appeals, comments, voices


def prepare(tools: Tools) -> Work:
    """The function that gives every sentence its role."""
    strength = {term.id: term.strength for term in tools.codebook[LoadedTerm].values()}
    return lambda doc: roles(doc, strength)


def roles(doc: Document, strength: Mapping[str, int]) -> Sequence[Row]:
    """One row a sentence, in order; `strength` is that of each loaded term."""
    parsed = {s.id: s for parse in doc[Parse] for s in parse.sentences}
    layout = Layout(doc)
    voice = voices(doc, strength)
    rows: list[Row] = []
    for sentence in doc[Sentence]:
        role, rule = _role(doc, sentence, parsed.get(sentence.id), layout, voice)
        rows.append(
            Role(
                id=doc.id_for(Role, sentence.start, sentence.stop),
                document=doc.id,
                start=sentence.start,
                stop=sentence.stop,
                sentence=sentence.id,
                role=role,
                rule=rule,
            )
        )
    return rows


def _role(
    doc: Document, sentence: Sentence, parsed: ParsedSentence | None, layout: Layout, voice: Voice
) -> tuple[SentenceRole, str]:
    found = by_layout(doc, sentence, layout)
    if found is not None:
        return found
    if parsed is None:
        return "report", "unparsed"
    rule = appeals(parsed, voice)
    if rule is not None:
        return "appeal", rule
    if comments(parsed, voice):
        return "comment", "voice"
    return "report", "otherwise"


STAGE = Stage(
    name="roles",
    version=2,
    reads=(Block, Sentence, Parse, Framing, Citation, Claim, Content),
    writes=(Role,),
    prepare=prepare,
    uses=("codebook:terms",),
)
