"""A parsed sentence as plain Python: what stages read instead of a library's objects.

Labels are Universal Dependencies v2 (`nsubj`, `obj`, `obl`, `nsubj:pass`, `aux:pass`, `case` ...)
and UPOS, whatever model made them: the adapter converts. Offsets are in `Document.text`, so a word
broken over two lines has the text "withdraw" and the span of all its characters.
"""

from collections.abc import Iterator

from msgspec import Struct

from purport.core.ids import Id
from purport.core.spans import Offset, Span


class Token(Struct, gc=False):
    """One word of a sentence; `i`, `head` and `children` are positions within that sentence."""

    i: int
    text: str
    lower: str
    lemma: str
    pos: str
    tag: str
    dep: str
    head: int
    start: Offset
    stop: Offset
    entity: str | None = None
    """PERSON, ORG, LOC or NORP, or None: what the model's name finder says of the word."""
    entity_start: bool = False
    """Whether a name begins at this word."""
    morph: str = ""
    """UD features, "Mood=Ind|Tense=Past", or empty."""
    space: bool = True
    """Whether white space follows."""
    children: tuple[int, ...] = ()

    @property
    def span(self) -> Span:
        """Where the word stands in the document's text."""
        return Span(self.start, self.stop)


class ParsedSentence(Struct, gc=False):
    """A sentence: its row's id, its block's id, its tokens in order, and where it stands."""

    id: Id
    block: Id
    tokens: tuple[Token, ...]
    start: Offset
    stop: Offset
    root: int = 0

    def __iter__(self) -> Iterator[Token]:
        return iter(self.tokens)

    def __len__(self) -> int:
        return len(self.tokens)

    def __getitem__(self, i: int) -> Token:
        return self.tokens[i]

    def head(self, token: Token) -> Token | None:
        """The token this one hangs from; None for the root."""
        return None if token.head == token.i else self.tokens[token.head]

    def children(self, token: Token, *deps: str) -> list[Token]:
        """The tokens that hang from this one, in order; only those with one of `deps` if given."""
        mine = [self.tokens[c] for c in token.children]
        return [c for c in mine if c.dep in deps] if deps else mine

    def child(self, token: Token, *deps: str) -> Token | None:
        """The first child with one of these labels, or None."""
        return next((self.tokens[c] for c in token.children if self.tokens[c].dep in deps), None)

    def ancestors(self, token: Token) -> Iterator[Token]:
        """The head, its head, and so on up to the root."""
        while token.head != token.i:
            token = self.tokens[token.head]
            yield token

    def subtree(self, token: Token) -> list[Token]:
        """The token and everything below it, in sentence order."""
        found, waiting = [], [token.i]
        while waiting:
            i = waiting.pop()
            found.append(i)
            waiting.extend(self.tokens[i].children)
        return [self.tokens[i] for i in sorted(found)]

    def text(self, tokens: list[Token]) -> str:
        """The words of these tokens with the spaces that stood between them, as cleaned."""
        return "".join(t.text + (" " if t.space else "") for t in tokens).rstrip()


def linked(tokens: list[Token]) -> tuple[Token, ...]:
    """The same tokens with `children` filled in from `head`."""
    below: list[list[int]] = [[] for _ in tokens]
    for token in tokens:
        if token.head != token.i:
            below[token.head].append(token.i)
    for token in tokens:
        token.children = tuple(below[token.i])
    return tuple(tokens)
