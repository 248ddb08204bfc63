"""Short forms made of capitals: in brackets after what they stand for, or anywhere in the text."""

from collections.abc import Mapping, Sequence

from purport.core.parse import ParsedSentence
from purport.stages.names.found import Found
from purport.stages.names.lexicon import Who


def acronyms(sentences: Sequence[ParsedSentence], finds: list[Found]) -> list[tuple[Found, Found]]:
    """Pairs of a name and the acronym in brackets right after it; the acronym is a find as well."""
    pairs = []
    by_start = {(f.at, f.first): f for f in finds if f.form == "name"}
    for find in finds:
        if find.form != "name" or find.last - find.first < 2:
            continue
        tokens = sentences[find.at].tokens
        at = find.last
        if at + 2 < len(tokens) and tokens[at].text == "(" and tokens[at + 2].text == ")":
            short = tokens[at + 1].text
            bare = short.strip("'\"“”‘’")
            if 2 <= len(bare) <= 10 and sum(map(str.isupper, bare)) >= 2:
                other = by_start.get((find.at, at + 1))
                if other is None:
                    token = tokens[at + 1]
                    other = Found(find.at, at + 1, at + 2, at + 1, token.start, token.stop,
                                  find.kind, "name", "names.acronym", short)  # fmt: skip
                pairs.append((find, other))
    return pairs


def by_initials(short: str, bodies: Mapping[str, Who]) -> Who | None:
    """The one body of the document whose capitals an acronym is: "INS", the Immigration and ..."""
    if not (short.isalpha() and short.isupper() and 2 < len(short) < 7):
        return None
    found = {
        who.entity: who for who in bodies.values()
        if "".join(word[0] for word in who.name.split() if word[0].isupper()) == short
    }  # fmt: skip
    return found.popitem()[1] if len(found) == 1 else None
