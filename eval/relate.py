"""Type the relation of a given pair of parties in a sentence, by the step the coder itself uses.

    python eval/relate.py GOLD.gold.jsonl ANSWERS.jsonl [--wrong]

Writes a line {"id", "root", "rule", "how"} for each sentence, for the scorer that stands beside the
data. `how` is one of, in this order:

* `event`     an event that the coder finds (also one it would not keep for being unsure), whose
              actors cover the given source and whose recipients the target; of several the one that
              covers both best, one told in the main clause before one below it. Parties of acts
              that both do may change places.
* `one party` no event covers both; the one that covers one of them best, and told between or beside
              the two.
* `path`      a word that may tell an event lies on the way through the tree from one party to the
              other.
* `nearest`   the word that may tell an event that stands nearest to the two.
* `words`     no such word: a word of the sentence that some entry lists as a verb, whatever its
              conditions, nearest to the two.
* `none`      nothing of all this: what a wire tells most often of two parties, CONSULT.

The types are those of the codebook and of the coder's rules. No weight is fitted.
"""

import argparse
import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from through import lines_of, prepared, staged

from purport.core.document import Document
from purport.core.parse import Token
from purport.core.rows import Mention, Parse
from purport.stages.events.confidence import confidence
from purport.stages.events.happening import SYMMETRIC, Happening, Reading
from purport.stages.events.lexicon import (
    COOPERATIVE,
    HOSTILE,
    MATERIAL,
    Cues,
    Lexicon,
    lexicon_of,
)
from purport.stages.events.mentioned import mentions_of
from purport.stages.events.phrases import Phrase, after_dateline, phrases_of
from purport.stages.events.rereading import reread
from purport.stages.events.standing import Scene
from purport.stages.events.telling import told

Extents = Sequence[tuple[int, int]]
BETWEEN = 0.5  # what an event with one of the parties gains by standing between the two
SKIPPED = frozenset({"the", "a", "an", "'s", "’s"})
ENOUGH = 0.34  # of the words of both, shared: as little as "president" of "the Kenyan president"


class Answer(NamedTuple):
    """A type, the entry that gave it, and by which step."""

    root: str
    rule: str | None
    how: str


class Told(NamedTuple):
    """An event of a sentence with the words of its parties, as positions in the sentence."""

    root: str
    rule: str
    at: int
    actors: list[frozenset[int]]
    recipients: list[frozenset[int]]
    sure: float


def shared(one: frozenset[int], other: frozenset[int]) -> float:
    """The share of words two parties have in common (Dice), 0 to 1."""
    return 2 * len(one & other) / (len(one) + len(other)) if one and other else 0.0


def cover(parties: Sequence[frozenset[int]], given: Sequence[frozenset[int]]) -> float:
    """How well any one of the parties, or all together, cover any one of the given spans."""
    ways = [*parties, frozenset().union(*parties)] if len(parties) > 1 else list(parties)
    return max((shared(p, g) for p in ways for g in given), default=0.0)


def fit(
    event: Told, source: Sequence[frozenset[int]], target: Sequence[frozenset[int]]
) -> tuple[float, float]:
    """How well an event's parties cover the source and the target; an empty side is covered."""

    def pair(
        actors: Sequence[frozenset[int]], others: Sequence[frozenset[int]]
    ) -> tuple[float, float]:
        return (
            cover(actors, source) if source else 1.0,
            cover(others, target) if target else 1.0,
        )

    ways = [pair(event.actors, event.recipients)]
    if event.root in SYMMETRIC:
        ways.append(pair(event.recipients, event.actors))
        both = event.actors + event.recipients
        ways += [pair([p], [q]) for p in both for q in both if p is not q]
    return max(ways, key=lambda way: (min(way), sum(way)))


def words_in(tokens: Sequence[Token], extents: Extents) -> list[frozenset[int]]:
    """For each extent of the text, the positions of its words in this sentence; none left out."""
    found = []
    for start, stop in extents:
        mine = frozenset(
            t.i for t in tokens
            if t.start < stop and t.stop > start and t.pos != "PUNCT" and t.lower not in SKIPPED
        )  # fmt: skip
        if mine:
            found.append(mine)
    return found


def way_between(tokens: Sequence[Token], one: Iterable[int], other: Iterable[int]) -> list[int]:
    """The words on the way through the tree from one party to the other, theirs left out."""
    a, b = _top(tokens, one), _top(tokens, other)
    up, down = _ancestors(tokens, a), _ancestors(tokens, b)
    meeting = next((i for i in up if i in down), None)
    way = up[: up.index(meeting) + 1] + down[: down.index(meeting)] if meeting is not None else up
    taken = set(one) | set(other)
    return [i for i in way if i not in taken]


def _top(tokens: Sequence[Token], words: Iterable[int]) -> int:
    mine = sorted(words)
    return next((i for i in mine if tokens[i].head not in mine or tokens[i].head == i), mine[0])


def _ancestors(tokens: Sequence[Token], i: int) -> list[int]:
    found = [i]
    while tokens[found[-1]].head != found[-1]:
        found.append(tokens[found[-1]].head)
    return found


def _words(tokens: Sequence[Token], phrase: Phrase) -> frozenset[int]:
    return frozenset(
        k for k in range(phrase.first, phrase.last + 1)
        if tokens[k].pos != "PUNCT" and tokens[k].lower not in SKIPPED
    )  # fmt: skip


def _told(scene: Scene, happening: Happening) -> Told:
    tokens = scene.tokens
    return Told(
        happening.type,
        happening.trigger.form.pattern.id,
        happening.trigger.word,
        [_words(tokens, p) for p in happening.actors],
        [_words(tokens, p) for p in happening.recipients],
        confidence(scene, happening),
    )


def relation(document: Document, lexicon: Lexicon, source: Extents, target: Extents) -> Answer:
    """The type of what the source does to the target."""
    mentions = mentions_of(document[Mention])
    best: list[tuple[tuple[float, ...], Answer]] = []
    for sentence in document[Parse][0].sentences:
        tokens = reread(sentence.tokens, lexicon.verbs)
        sources, targets = words_in(tokens, source), words_in(tokens, target)
        if not sources and not targets:
            continue
        scene = Scene(tokens, phrases_of(tokens), mentions, lexicon, after_dateline(tokens))
        reading = Reading(scene, question=tokens[-1].text == "?")
        events = [_told(scene, h) for h in reading.happenings() if h.within is None]
        way = way_between(tokens, sources[0], targets[0]) if sources and targets else []
        best += _by_events(events, sources, targets, frozenset(way))
        near = frozenset().union(*sources, *targets)
        best += _by_words(tokens, reading, near, way)
        best += _by_lexicon(tokens, lexicon, near)
    return max(best, key=lambda b: b[0])[1] if best else Answer("CONSULT", None, "none")


def _by_events(
    events: Sequence[Told],
    sources: Sequence[frozenset[int]],
    targets: Sequence[frozenset[int]],
    way: frozenset[int],
) -> list[tuple[tuple[float, ...], Answer]]:
    found: list[tuple[tuple[float, ...], Answer]] = []
    for event in events:
        source, target = fit(event, sources, targets)
        material = 0.05 * (event.root in MATERIAL)
        if min(source, target) >= ENOUGH:
            score = (5.0, source + target + material + event.sure / 2)
            found.append((score, Answer(event.root, event.rule, "event")))
        elif max(source, target) >= ENOUGH:
            score = (4.0, source + target + material + event.sure + BETWEEN * (event.at in way))
            found.append((score, Answer(event.root, event.rule, "one party")))
    return found


def _by_words(
    tokens: Sequence[Token], reading: Reading, near: frozenset[int], way: Sequence[int]
) -> list[tuple[tuple[float, ...], Answer]]:
    """Words that may tell an event but made none with the given parties, nearest first."""
    found: list[tuple[tuple[float, ...], Answer]] = []
    for i, trigger in reading.triggers.items():
        pattern = trigger.form.pattern
        root = announced(pattern.type, tokens, i, reading.scene.lexicon.cues)
        if i in way:
            found.append(((3.0, -abs(way.index(i))), Answer(root, pattern.id, "path")))
        else:
            away = min(abs(i - k) for k in near)
            found.append(((2.0, -away), Answer(root, pattern.id, "nearest")))
    return found


def announced(root: str, tokens: Sequence[Token], i: int, cues: Cues) -> str:
    """The type as the coder's rule has it: AGREE or THREATEN of an act that is only to come."""
    if tokens[i].pos == "VERB" and told(tokens, i, cues) == "planned":
        return "AGREE" if root in COOPERATIVE else "THREATEN" if root in HOSTILE else root
    return root


def _by_lexicon(
    tokens: Sequence[Token], lexicon: Lexicon, near: frozenset[int]
) -> list[tuple[tuple[float, ...], Answer]]:
    found: list[tuple[tuple[float, ...], Answer]] = []
    for token in tokens:
        forms = lexicon.verbs.get(token.lemma.lower()) or lexicon.nouns.get(token.lemma.lower())
        if forms:
            pattern = forms[-1].pattern
            away = min(abs(token.i - k) for k in near)
            found.append(((1.0, -away), Answer(pattern.type, pattern.id, "words")))
    return found


def main() -> None:
    """Write the answers; with `--wrong`, print those that differ from the gold's root."""
    asked = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    asked.add_argument("gold", type=Path)
    asked.add_argument("out", type=Path)
    asked.add_argument("--wrong", action="store_true")
    given = asked.parse_args()
    rows: dict[str, Mapping[str, Any]] = {str(r["id"]): r for r in lines_of(given.gold)}
    tools = prepared()
    lexicon = lexicon_of(tools.codebook)
    with given.out.open("w", encoding="utf-8") as out:
        for document in staged({key: row["text"] for key, row in rows.items()}, tools):
            row = rows[document.name]
            spans = [[tuple(s) for s in row[side]] for side in ("source_spans", "target_spans")]
            answer = relation(document, lexicon, spans[0], spans[1])
            line = {
                "id": document.name,
                "root": answer.root,
                "rule": answer.rule,
                "how": answer.how,
            }
            out.write(json.dumps(line) + "\n")
            if given.wrong and {"CONCEDE": "YIELD", "RETREAT": "YIELD"}.get(
                answer.root, answer.root
            ) != row.get("root"):
                print(f"{row['root']:9} {answer.root:9} {answer.how:9} {answer.rule} "
                      f"[{row['source']} > {row['target']}] {row['text']}")  # fmt: skip


if __name__ == "__main__":
    main()
