"""Who stands close after the words that tell an act, where no place of theirs holds anybody."""

from purport.stages.events.lexicon import HOSTILE
from purport.stages.events.standing import NAMED, Scene

LOCATING = frozenset({"in", "at", "near", "along", "around"})
"""After these stands where it was: no party behind a deed ("in support of")."""
ABOUT = LOCATING | {"on", "about", "over", "during", "including", "under", "amid", "outside"}
"""After these stands no party that a verb without an object may be done to."""
JOINING = frozenset({"of", "and", ",", "or"})
FARTHEST, CLOSE = 18, 6  # words
AT_LARGE = frozenset({"REQUEST", "PROTEST", "SANCTION", "REJECT"})
"""Types whose recipient may stand far off: "demanded the return of all stolen horses from Oslo"."""
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
ENDS = frozenset({";", ":", "who", "which", "according"})


def first_party(
    scene: Scene, start: int, taken: set[int], *, kind: str | None = None, passive: bool = False
) -> tuple[int, float] | None:
    """The first named party after a word within the clause, and how sure that is; or None.

    `kind`: the type of an event whose own places held nobody; for most only what stands close, and
    never a town by name. A head below 0 is the last word of a name before a noun, as in `places`.
    """
    close = kind is not None and kind not in AT_LARGE
    reach = CLOSE if close else FARTHEST
    tokens, at = scene.tokens, scene.phrases.at
    i, past = start, False
    while i < min(start + reach, len(tokens)):
        token = tokens[i]
        if token.tag in FINITE or token.lower in ENDS:
            return None
        if close and kind not in HOSTILE and token.pos == "VERB":
            return None  # "discussed the campaign to take the town"
        phrase = at[i]
        before = tokens[phrase.first - 1].lower if phrase is not None and phrase.first else ""
        if phrase is not None and (
            (close and (before in ABOUT or (past and before in JOINING)))
            or (passive and before == "by")
        ):
            i, past = max(i, phrase.last), True  # "in the north of Oslo"
        elif phrase is not None and phrase.first >= start - 1:
            head = tokens[phrase.head]
            if head.dep == "nsubj" and head.head > phrase.head:
                return None
            if phrase.head not in taken and token.pos != "PRON":
                named = scene.standing(phrase.head) == NAMED
                mention = scene.mention(phrase.head)
                placed = mention is not None and mention.kind == "place" and before in LOCATING
                if named and kind is not None and (placed or scene.is_mere_place(phrase.head)):
                    i += 1
                    continue
                if named:
                    return phrase.head, 0.4
                behind = None if named else scene.modifier(phrase)
                if behind is not None and behind.last not in taken and not (
                    kind is not None and scene.is_mere_place(behind.last)
                ):  # fmt: skip
                    return -1 - behind.last, 0.3
            i, past = max(i, phrase.last), False
        i += 1
    return None
