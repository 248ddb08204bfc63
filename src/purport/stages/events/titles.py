"""Lists that the parser made of one person: a name, and the title or office beside it.

"Ada Obi, commander, joined"; "Oslo and her colleague, Ada Obi"; "the league and Ada Obi, a banker".
"""

from collections.abc import Sequence

from purport.stages.events.standing import Scene

POINTING = frozenset({"a", "an", "the", "its", "his", "her"})


def without_titles(scene: Scene, heads: Sequence[int]) -> list[int]:
    """The heads without what the parser took for others and is a person's title or office.

    A list has its "and"; what only a comma parts from its last member says who that is.
    """
    if len(heads) < 2:
        return list(heads)
    kept = [
        a for a, b in zip(heads, [*heads[1:], None], strict=False)
        if b is None or not _is_named_by(scene, a, b)
    ]  # fmt: skip
    kept = [
        b for a, b in zip([None, *kept], kept, strict=False)
        if a is None or not (_explains(scene, a, b) or _in_apposition(scene, a, b))
    ]  # fmt: skip
    kept = _without_calling(scene, kept)
    listed = kept and any(scene.tokens[k].pos == "CCONJ" for k in range(min(kept), max(kept)))
    if len(kept) < 2 or listed:
        return kept
    people = [i for i in kept if _is_named_person(scene, i)]
    return people if len(people) == 1 else kept


def _is_named_by(scene: Scene, a: int, b: int) -> bool:
    """Whether b is the name of a, the last of a list: "Obi and her colleague, | Ada Njeri"."""
    told, name = scene.phrase(a), scene.phrase(b)
    joined = told.first > 0 and scene.tokens[told.first - 1].pos == "CCONJ"
    comma = name.first == told.last + 2 and scene.tokens[told.last + 1].text == ","
    return joined and comma and _is_named_person(scene, b) and not _is_named_person(scene, a)


def _explains(scene: Scene, a: int, b: int) -> bool:
    """Whether b says who a is, the last of a list: "Oslo and Ada Obi, | a developer"."""
    name, told = scene.phrase(a), scene.phrase(b)
    if told.first != name.last + 2 or scene.tokens[name.last + 1].text != ",":
        return False
    joined = name.first > 0 and scene.tokens[name.first - 1].pos == "CCONJ"
    after = scene.tokens[told.last + 1 : told.last + 3]
    ends = not any(t.pos == "CCONJ" for t in after)  # not "Obi, the league, and the union"
    indefinite = scene.tokens[told.first].lower in POINTING
    known = _is_named_person(scene, a) and not _is_named_person(scene, b)
    return known and ends and (joined or indefinite)


def _in_apposition(scene: Scene, a: int, b: int) -> bool:
    """Whether b says what a is, no "and" between: "Chad, | a colony until 1960, was ..."."""
    name, told = scene.phrase(a), scene.phrase(b)
    comma = told.first == name.last + 2 and scene.tokens[name.last + 1].text == ","
    if not comma or scene.tokens[told.first].lower not in {"a", "an"}:
        return False
    after = scene.tokens[told.last + 1 : told.last + 4]
    listed = any(t.pos == "CCONJ" for t in after)  # "Chad, a rebel group and Kenya"
    return scene.tokens[a].tag == "NNP" and scene.tokens[b].tag == "NN" and not listed


def _without_calling(scene: Scene, heads: list[int]) -> list[int]:
    """The heads without what a person of an age is: "Obi, 52, | a surgeon and writer, was shot"."""
    tokens = scene.tokens
    aged = next((i for i in heads if tokens[i].tag == "NNP" and _age_after(scene, i)), None)
    if aged is None:
        return heads
    begin = scene.phrase(aged).last + 4
    told = [i for i in heads if i > aged and tokens[i].tag == "NN"]
    if not told or scene.phrase(told[0]).first != begin or tokens[begin].pos == "CCONJ":
        return heads
    bare = [i for i in told[1:] if scene.phrase(i).first == i or tokens[i - 1].pos != "DET"]
    return [i for i in heads if i != told[0] and i not in bare]


def _age_after(scene: Scene, i: int) -> bool:
    """Whether the age stands between commas after the name: "Obi, 52, ..."."""
    after = scene.tokens[scene.phrase(i).last + 1 :][:3]
    return [t.pos for t in after] == ["PUNCT", "NUM", "PUNCT"]


def _is_named_person(scene: Scene, i: int) -> bool:
    mention = scene.mention(scene.phrase(i).head)
    return mention is not None and (mention.kind, mention.form) == ("person", "name")
