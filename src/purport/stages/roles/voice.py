"""The writer's own voice: what is left of a sentence without the words of others; its stance."""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence

from msgspec import Struct

from purport.core.document import Document
from purport.core.parse import ParsedSentence, Token
from purport.core.rows import Claim, Content, Framing

FIRST = frozenset(
    ["i", "we", "us", "me", "my", "our", "ours", "mine", "ourselves", "myself", "let's"]
)
_SECOND = frozenset(["you", "your", "yours", "yourself", "yourselves"])
_DUTY = frozenset({"must", "should", "ought"})
_CALLS = frozenset(
    ["call", "urge", "demand", "ask", "appeal", "beg", "implore", "invite", "exhort", "insist",
     "beseech", "plead", "summon"]
)  # fmt: skip
_MAY_APPEAL = frozenset({"aux", "root"})
_NO_COMMAND = frozenset({"see", "read", "thank", "imagine", "consider", "say", "take", "note"})
_DOUBT = frozenset(
    ["perhaps", "maybe", "probably", "surely", "indeed", "certainly", "presumably", "evidently",
     "arguably", "frankly", "honestly", "admittedly", "hopefully", "alas", "oddly", "curiously",
     "strangely", "interestingly", "remarkably", "importantly", "naturally", "somehow",
     "though", "however", "nonetheless", "nevertheless", "after all", "otherwise"]
)  # fmt: skip
_INTENSE = frozenset(
    ["very", "so", "too", "even", "just", "quite", "rather", "far", "ever", "never", "always",
     "all", "every", "only", "nothing", "nobody", "everything", "everyone", "anyone", "anything",
     "such", "enough", "still", "yet", "indeed", "perfectly", "extremely", "incredibly", "highly"]
)  # fmt: skip
_MODALS = frozenset(["would", "might", "could", "may", "can", "cannot"])
_TURNS = frozenset(["but", "and", "so", "yet", "or", "because", "if", "instead", "rather", "yes",
                    "no", "well", "now", "then", "thus", "hence"])  # fmt: skip
_OPENING, _CLOSING = frozenset("“\"‘«'"), frozenset('”"»’')
_IT_IS = frozenset({"nsubj", "expl"})

# Set by hand on what each sign means: a strong loaded word or an exclamation alone makes a
# comment; the others need company, "we" too: "we compared the pictures" tells what was done.
# FIRST_PERSON 0.4-0.8, GENERIC 0.15-0.4, JUDGED 0.3-0.5, ENOUGH 0.6-0.7 were swept on CheckThat
# train and dev together (November 2026); the middle of the plateau was taken, nothing is fitted.
STRONG, WEAK, SCARE, LOADED_NAME = 1.0, 0.4, 0.5, 0.7
FIRST_PERSON, SECOND_PERSON = 0.5, 0.6
EXCLAIMED, ASKED, DOUBTED, INTENSE, MODAL, TURN = 1.0, 0.9, 0.6, 0.3, 0.25, 0.3
SUPERLATIVE, JUDGED, POINTED, PRESENT, SEEMED, GENERIC = 0.3, 0.5, 0.2, 0.25, 0.4, 0.3
NUMBER, NAME, SOURCED = -0.25, -0.1, -0.6
ENOUGH = 0.6


class Voice(Struct, frozen=True):
    """What is needed to hear the writer: stretches of others' words, and weighted framing rows."""

    starts: Sequence[int]
    stops: Sequence[int]
    framed: Sequence[int]
    weights: Sequence[float]
    sources: Sequence[int]

    def is_others(self, at: int) -> bool:
        """Whether the character at this offset is in somebody else's words."""
        i = bisect_right(self.starts, at) - 1
        return i >= 0 and at < self.stops[i]


def voices(doc: Document, strength: Mapping[str, int]) -> Voice:
    """The voice of a document; contents are merged, those of the writer's own claims left out."""
    own = {claim.id for claim in doc[Claim] if _is_own(doc, claim)}
    stretches: list[list[int]] = []
    for content in doc[Content]:
        if content.claim in own:
            continue
        if stretches and content.start <= stretches[-1][1]:
            stretches[-1][1] = max(stretches[-1][1], content.stop)
        else:
            stretches.append([content.start, content.stop])
    framed = [(row.start, _weight(row, strength)) for row in doc[Framing]]
    told = sorted(c.cue_start for c in doc[Claim] if c.id not in own and c.cue_start is not None)
    return Voice(
        [start for start, _ in stretches],
        [stop for _, stop in stretches],
        [start for start, _ in framed],
        [weight for _, weight in framed],
        told,
    )


def _is_own(doc: Document, claim: Claim) -> bool:
    """Whether the writer makes the claim: "we demand", "I think"; quoted speakers never do."""
    if claim.source_start is None or claim.source_stop is None or claim.manner != "indirect":
        return False
    return doc.text[claim.source_start : claim.source_stop].lower() in FIRST


def _weight(row: Framing, strength: Mapping[str, int]) -> float:
    if row.kind == "loaded_word":
        return STRONG if row.term is None or strength.get(row.term, 2) == 2 else WEAK
    if row.kind == "scare_quote":
        return SCARE
    return LOADED_NAME if row.kind == "loaded_name" else WEAK


def appeals(sentence: ParsedSentence, voice: Voice) -> str | None:
    """The rule by which the writer calls for action in this sentence, or None."""
    if _is_quoted(sentence):
        return None
    for token in sentence.tokens:
        if token.dep not in _MAY_APPEAL:
            continue
        rule = _appeal(sentence, token)
        if rule is not None and not voice.is_others(token.start):
            return rule
    return None


def _appeal(sentence: ParsedSentence, token: Token) -> str | None:
    lower = token.lower
    if token.dep == "aux":
        head = sentence.tokens[token.head]
        if lower not in _DUTY or head.dep not in ("root", "conj", "parataxis"):
            return None
        return None if _is_perfect(sentence, head) or _asks(sentence) else "duty"
    if token.pos != "VERB":
        return None
    subject = sentence.child(token, "nsubj", "nsubj:pass", "expl")
    if subject is None:
        # "2. Calls on both governments to ...": the body that adopts the text is understood.
        if token.lemma in _CALLS and token.tag == "VBZ":
            return "call"
        return "imperative" if _is_imperative(sentence, token) else None
    calls = token.lemma in _CALLS and token.tag == "VBP" and subject.lower in ("we", "i", "they")
    return "call" if calls else None


def _is_imperative(sentence: ParsedSentence, root: Token) -> bool:
    """Whether the main verb commands: marked so, or bare and first ("Do not join either army")."""
    if root.lower in _NO_COMMAND or _asks(sentence):
        return False
    if "Mood=Imp" in root.morph:
        return True
    if root.tag not in ("VB", "VBP") or "Tense=Past" in root.morph:
        return False
    before = [t for t in sentence.tokens[: root.i] if t.pos not in ("PUNCT", "NUM", "X", "ADV")]
    return all(t.lower in ("do", "don't", "not", "n't", "please", "and", "but") for t in before)


def _is_perfect(sentence: ParsedSentence, head: Token) -> bool:
    """Whether it is too late: "they should have gone"."""
    return any(child.lower == "have" for child in sentence.children(head, "aux"))


def _asks(sentence: ParsedSentence) -> bool:
    return any(token.lower == "?" for token in sentence.tokens[-2:])


def comments(sentence: ParsedSentence, voice: Voice) -> bool:
    """Whether the signs of the writer's stance come to a comment."""
    if _is_quoted(sentence):
        return False
    score = _framed(sentence, voice) + _tense(sentence, voice)
    numbers = names = intense = 0
    for token in sentence.tokens:
        worth = _worth(token)
        counted = token.pos == "NUM" or token.pos == "PROPN"
        if (worth or counted) and not voice.is_others(token.start):
            if token.pos == "NUM":
                numbers += 1
            elif token.pos == "PROPN":
                names += 1
            elif worth == INTENSE:
                intense += 1
            else:
                score += worth
    first = sentence.tokens[0]
    if first.lower in _TURNS and not voice.is_others(first.start):
        score += TURN
    if numbers == names == 0:
        score += GENERIC
    score += INTENSE * min(intense, 3) + _judged(sentence, voice)
    score += NUMBER * min(numbers, 3) + NAME * min(names, 5)
    if bisect_left(voice.sources, sentence.start) < bisect_left(voice.sources, sentence.stop):
        score += SOURCED
    return score >= ENOUGH


def _is_quoted(sentence: ParsedSentence) -> bool:
    """Whether the sentence opens with a quotation mark that closes at its end or not at all."""
    first, last = sentence.tokens[0], sentence.tokens[-1]
    if first.text[0] not in _OPENING:
        return False
    closing = [t.i for t in sentence.tokens[1:] if t.text[0] in _CLOSING and t.pos == "PUNCT"]
    return not closing or closing[0] >= last.i - 1


def _tense(sentence: ParsedSentence, voice: Voice) -> float:
    """What the main verb tells: the present generalises, "seems" weighs."""
    root = sentence.tokens[sentence.root]
    if root.pos not in ("VERB", "AUX") or voice.is_others(root.start):
        return 0.0
    found = SEEMED if root.lemma in ("seem", "appear", "suppose", "imagine", "deserve") else 0.0
    if root.tag in ("VBZ", "VBP"):
        return found + PRESENT
    helper = sentence.child(root, "aux")
    return found + (PRESENT if helper is not None and helper.tag in ("VBZ", "VBP") else 0.0)


def _framed(sentence: ParsedSentence, voice: Voice) -> float:
    found = 0.0
    first = bisect_left(voice.framed, sentence.start)
    for i in range(first, bisect_left(voice.framed, sentence.stop)):
        if not voice.is_others(voice.framed[i]):
            found += voice.weights[i]
    return found


def _worth(token: Token) -> float:
    """What one word tells of the writer's stance."""
    lower = token.lower
    if lower in FIRST:
        return FIRST_PERSON
    if lower in _SECOND:
        return SECOND_PERSON
    if lower in _DOUBT:
        return DOUBTED
    if lower in _INTENSE:
        return INTENSE
    if lower == "!":
        return EXCLAIMED
    if lower == "?":
        return ASKED
    if lower in _MODALS and token.pos == "AUX":
        return MODAL
    return SUPERLATIVE if token.tag in ("JJS", "RBS") else 0.0


def _judged(sentence: ParsedSentence, voice: Voice) -> float:
    """A main clause that says what something is: "it is an error", "this is no truce"."""
    root = sentence.tokens[sentence.root]
    if voice.is_others(root.start):
        return 0.0
    copula = sentence.child(root, "cop")
    if copula is None or copula.tag not in ("VBZ", "VBP", "MD"):
        return 0.0
    subject = sentence.child(root, *_IT_IS)
    pointing = subject is not None and subject.lower in ("it", "this", "that", "there", "they")
    return JUDGED + (POINTED if pointing or root.pos == "ADJ" else 0.0)
