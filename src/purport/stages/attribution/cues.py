"""Cues in a sentence: each word or phrase that makes somebody say what stands beside it."""

from purport.stages.attribution.asides import after_marks, as_told, head_of
from purport.stages.attribution.bounds import fronted
from purport.stages.attribution.clauses import QUOTE_MARKS, Clauses, Stretch
from purport.stages.attribution.contents import Complement, complement
from purport.stages.attribution.fallbacks import (
    FINITE,
    after_quotation,
    before_passive,
    beside,
    comment,
    following,
    mistaken_subject,
    nearby,
)
from purport.stages.attribution.found import Found
from purport.stages.attribution.lexicon import Cue, Lexicon
from purport.stages.attribution.phrases import phrase
from purport.stages.attribution.predicates import impersonal, predicate
from purport.stages.attribution.sources import (
    EXPLETIVE,
    Subject,
    agent,
    agent_phrase,
    owner,
    quoted_as,
    subject,
    turns_down,
)

PREDICATES = frozenset({"VERB", "AUX"})
AUXILIARY = frozenset({"aux", "aux:pass", "advmod", "compound:prt", "cop"})


def cues(seen: Clauses, lexicon: Lexicon) -> list[Found]:
    """Every cue of the sentence that has a content, or is a verb of speech, in text order."""
    found: list[Found] = []
    hot = lexicon.hot
    for token in seen.tokens:
        key = token.lemma if token.lemma in hot else token.lower
        if key not in hot:
            continue
        one: Found | None = None
        if token.lower in lexicon.adjectives and token.pos in {"ADJ", "VERB", "NOUN"}:
            one = predicate(seen, token.i, lexicon.adjectives[token.lower])
        verbal = token.pos in PREDICATES or token.tag.startswith("VB")
        if one is None and verbal and key in lexicon.verbs:
            one = _first(seen, token.i, lexicon.verbs[key])
        elif (
            one is None
            and token.pos == "NOUN"
            and key in lexicon.nouns
            and not _titled(seen, token.i)
        ):
            one = _noun(seen, token.i, lexicon.nouns[key])
        if one is None and token.tag == "NNS" and key in lexicon.verbs:
            one = _first(seen, token.i, lexicon.verbs[key], mistaken=True)
        if one is None and token.pos == "ADV" and token.lower in lexicon.adverbs:
            above = lexicon.verbs.get(seen.tokens[token.head].lemma, ())
            told = any(cue.particle is None for cue in above)
            one = None if told else _adverb(seen, token.i, lexicon.adverbs[token.lower])
        if one is None and token.lower in lexicon.phrases:
            one = phrase(seen, token.i, lexicon.phrases[token.lower])
        if one is not None:
            found.append(one)
    return found


def _titled(seen: Clauses, i: int) -> bool:
    """Whether a noun is a part of a name: "the Court of Appeals for the River Lands"."""
    tokens = seen.tokens
    if i < 2 or not tokens[i].text[0].isupper():
        return False
    return tokens[i - 1].lower == "of" and tokens[i - 2].text[0].isupper()


def _first(
    seen: Clauses, i: int, candidates: tuple[Cue, ...], *, mistaken: bool = False
) -> Found | None:
    """The claim of the first of these verbs that fits; `mistaken` where the tagger saw a noun."""
    if mistaken:
        who = mistaken_subject(seen, i)
        if who is None:
            return None
        told = complement(seen, i, candidates[-1])
        if told is None or not told.clause or told.stretches[0].first < i:
            return None
        cue = candidates[-1]
        return Found(
            cue, cue.entry.id, i, Stretch(i, i), who.words, who.meant, told.stretches,
            Stretch(who.words.first, i), cue.entry.denies, True,
        )  # fmt: skip
    for cue in candidates:
        if cue.particle is not None and cue.particle not in _near(seen, i):
            continue
        found = _verb(seen, i, cue)
        if found is not None:
            return found
    return None


def _near(seen: Clauses, i: int) -> set[str]:
    return {token.lower for token in seen.tokens[i + 1 : i + 3]}


def _verb(seen: Clauses, i: int, cue: Cue) -> Found | None:
    tokens = seen.tokens
    if seen.base(i) == "amod" and "object" in cue.frames:
        return _mistaken_adjective(seen, i, cue)
    if seen.base(i) in {"amod", "compound", "case", "mark", "fixed", "aux", "cop"}:
        return None
    if i == 0 and tokens[i].tag == "VBG" and tokens[min(1, len(tokens) - 1)].lower == "by":
        # "Reporting by Adan": who wrote it, and nothing that is told.
        return None
    by_the_way = impersonal(seen, i, cue) or as_told(seen, i, cue)
    if by_the_way is not None:
        return by_the_way
    who = subject(seen, i)
    if cue.entry.silent:
        return _silent(seen, i, cue, who)
    if who is None and cue.entry.passive:
        who = before_passive(seen, i)
    if who is not None and who.passive:
        return _passive(seen, i, cue, who)
    if who is None:
        marked = "object" not in cue.frames or _after_marks(seen, i)
        who = after_quotation(seen, i) if marked and "quotation" in cue.frames else None
    if who is None:
        who = nearby(seen, i)
        named = after_marks(seen, i) if who is None and "quotation" in cue.frames else None
        if named is not None:
            head = head_of(seen, named)
            who = Subject(head, named, False, head)
        if who is None and (
            tokens[i].tag == "VB" or (tokens[i].head == i and tokens[i].tag != "VBG")
        ):
            lone = comment(seen, i, sure=True) if "quotation" in cue.frames else None
            if lone is not None:
                return _aside(seen, i, cue, lone)
            # "Say no more": an order is nobody's claim.
            return None
    if who is not None and tokens[who.head].lower in EXPLETIVE and seen.base(who.head) == "expl":
        return None
    told = complement(seen, i, cue)
    if told is not None and who is not None and who.head in told.taken:
        told = None
    if told is None and who is not None:
        told = beside(seen, i, cue)
    if "quotation" in cue.frames or cue.entry.stance == "reported":
        aside = comment(seen, i, sure=told is None or told.stretches[0].first < i)
        if aside is not None:
            return _aside(seen, i, cue, aside)
    source = who.words if who is not None else None
    content = _clear(told, source)
    if not content and who is not None and "clause" in cue.frames and not cue.entry.conjunction:
        told = following(seen, i, cue)
        content = _clear(told, source)
    if "quoted" in cue.frames:
        told, content = _quoted(seen, i, cue, told, content)
    if i <= 1:
        content = [Stretch(s.first, fronted(seen, i, s)) for s in content]
    words = _cue_words(seen, i, told)
    chunk = _chunk(seen, i, who, told)
    if who is not None and who.words.first < i and quoted_as(seen, i) and not content:
        chunk = Stretch(who.words.first, i)
    meant = who.meant if who is not None else None
    if not content and not cue.frames & {"quotation", "clause"}:
        return None
    if not content and who is None and "quotation" not in cue.frames:
        return None
    return Found(
        cue, cue.entry.id, i, words, source, meant, content, chunk,
        cue.entry.denies != seen.negated(i), told is not None and told.clause,
    )  # fmt: skip


def _mistaken_adjective(seen: Clauses, i: int, cue: Cue) -> Found | None:
    """ "The general denied reports that X" with "denied" hung from "reports" as an adjective."""
    own, head = seen.child(i, "nsubj"), seen.tokens[i].head
    if own is None or own > i or head < i:
        return None
    who = subject(seen, i)
    last = seen.within(seen.reach(head), head).last
    told = seen.trimmed(Stretch(i + 1, last)) if i < last else None
    if who is None or who.passive or told is None:
        return None
    while told.last > told.first and seen.tokens[told.last].pos == "PUNCT":
        told = Stretch(told.first, told.last - 1)
    return Found(
        cue, cue.entry.id, i, Stretch(i, i), who.words, who.meant, [told],
        Stretch(who.words.first, i), cue.entry.denies != seen.negated(i),
    )  # fmt: skip


def _after_marks(seen: Clauses, i: int) -> bool:
    """Whether a quotation closes right before the word."""
    return any(token.text in QUOTE_MARKS for token in seen.tokens[max(i - 2, 0) : i])


def _aside(seen: Clauses, i: int, cue: Cue, who: Subject) -> Found:
    """A comment clause between marks; its content is what stands around it."""
    tokens, zone = seen.tokens, seen.zone
    last = i
    while last + 1 < len(tokens) and tokens[last + 1].pos != "PUNCT" and zone[last + 1] == zone[i]:
        last += 1
    return Found(
        cue, cue.entry.id, i, _cue_words(seen, i, None), who.words, who.meant, [],
        Stretch(who.words.first, last), cue.entry.denies != seen.negated(i),
    )  # fmt: skip


def _clear(told: Complement | None, source: Stretch | None) -> list[Stretch]:
    """The content without the words of the source, where the parser mixed the two."""
    if told is None:
        return []
    if source is None:
        return told.stretches
    kept = []
    for piece in told.stretches:
        if source.first <= piece.first and piece.last <= source.last:
            continue
        if piece.first <= source.first <= piece.last:
            if source.first - piece.first > piece.last - source.last:
                piece = Stretch(piece.first, source.first - 1)
            else:
                piece = Stretch(source.last + 1, piece.last)
            if piece.first > piece.last:
                continue
        kept.append(piece)
    return kept


def _quoted(
    seen: Clauses, i: int, cue: Cue, told: Complement | None, content: list[Stretch]
) -> tuple[Complement | None, list[Stretch]]:
    """ "quoted X as saying Y": all of it is what the quoting source tells."""
    if told is not None:
        return told, content
    obj = seen.child(i, "obj")
    if obj is None or obj < i:
        return None, []
    reach = seen.reach(obj)
    named = any(token.lower == "as" for token in seen.tokens[obj : reach.last + 1])
    if not named and "object" not in cue.frames and seen.tokens[i].tag != "VBG":
        return None, []
    return Complement([reach], False, frozenset({obj})), [reach]


def _silent(seen: Clauses, i: int, cue: Cue, who: Subject | None) -> Found | None:
    told = complement(seen, i, cue)
    if told is None:
        return None
    content = list(told.stretches)
    if who is not None and seen.tokens[who.head].lower not in EXPLETIVE and who.head < i:
        content.insert(0, who.words)
    words = _cue_words(seen, i, told)
    return Found(
        cue, cue.entry.id, i, words, None, None, content, words,
        cue.entry.denies != seen.negated(i), told.clause,
    )  # fmt: skip


def _passive(seen: Clauses, i: int, cue: Cue, who: Subject) -> Found | None:
    """A passive: the agent is the source, or nobody is; the subject belongs to what is told."""
    by = agent(seen, i)
    told = complement(seen, i, cue, passive=True)
    if by is not None and told is not None and by in told.taken:
        told = None
    if told is None and by is not None and cue.entry.hearer and "clause" in cue.frames:
        # "was told by aides that X" with X hung from the aides.
        told = following(seen, i, cue)
    content = list(told.stretches) if told is not None else []
    empty = seen.tokens[who.head].lower in EXPLETIVE
    told_of = content and (cue.entry.hearer or cue.frames & {"predicate", "as"})
    impersonal_clause = empty and told is not None and told.clause
    free = cue.entry.passive or told_of or impersonal_clause
    if by is None and not (free or "quoted" in cue.frames):
        return None
    if cue.entry.hearer:
        if not content:
            return None
    elif not empty and who.head < i:
        if told is None and "object" not in cue.frames:
            return None
        content.insert(0, who.words)
    if not content and not (empty and by is None and "clause" in cue.frames):
        return None
    if i <= 1:
        content = [Stretch(s.first, fronted(seen, i, s)) for s in content]
    words = _cue_words(seen, i, told)
    source = agent_phrase(seen, by) if by is not None else None
    if source is not None and content and source.first < content[0].first <= source.last:
        source = Stretch(source.first, content[0].first - 1)
    chunk = _chunk(seen, i, None if not empty else who, told)
    if "quoted" in cue.frames and by is None:
        return None
    return Found(
        cue, cue.entry.id, i, words, source, by, content, chunk,
        cue.entry.denies != seen.negated(i), told is not None and told.clause,
    )  # fmt: skip


def _cue_words(seen: Clauses, i: int, told: Complement | None) -> Stretch:
    """The cue with its auxiliaries, adverbs and particle, as far as they stand next to it."""
    tokens = seen.tokens
    first = last = i
    while first > 0 and tokens[first - 1].head == i and tokens[first - 1].dep in AUXILIARY:
        first -= 1
    while (
        last + 1 < len(tokens)
        and tokens[last + 1].head == i
        and (tokens[last + 1].dep == "compound:prt")
    ):
        last += 1
    if told is not None and told.preposition is not None and told.preposition == last + 1:
        last += 1
    return Stretch(first, last)


def _chunk(seen: Clauses, i: int, who: Subject | None, told: Complement | None) -> Stretch:
    """The cue with its source and adjuncts, without its content, within one quotation."""
    tokens, zone = seen.tokens, seen.zone
    taken = told.taken if told is not None else frozenset()
    mine = {i}
    for c in tokens[i].children:
        if c in taken or seen.base(c) in {"ccomp", "parataxis", "conj", "punct"}:
            continue
        if seen.base(c) == "advcl" and c < i:
            continue
        mine.update(range(seen.left[c], seen.right[c] + 1))
    if who is not None and abs(who.head - i) < 40:
        mine.update(range(who.words.first, who.words.last + 1))
    first = last = i
    while first > 0 and zone[first - 1] == zone[i]:
        if first - 1 in mine:
            first -= 1
        elif tokens[first - 1].text == "," and first - 2 in mine and zone[first - 2] == zone[i]:
            first -= 2
        else:
            break
    while last + 1 < len(zone) and zone[last + 1] == zone[i]:
        named = who is not None and who.words.first <= last + 1 <= who.words.last
        if tokens[last + 1].tag in FINITE and not named:
            break
        if last + 1 in mine:
            last += 1
        elif (
            last + 2 in mine
            and tokens[last + 1].text == ","
            and tokens[last + 2].head != i
            and zone[last + 2] == zone[i]
        ):
            last += 2
        else:
            break
    return Stretch(first, last)


def _noun(seen: Clauses, i: int, cue: Cue) -> Found | None:
    told = complement(seen, i, cue) or beside(seen, i, cue)
    if told is None:
        return None
    who = owner(seen, i)
    if who is None and cue.entry.owned:
        return None
    content = _clear(told, who.words if who is not None else None)
    if not content:
        return None
    if told.stretches[0].first > i:
        content = [Stretch(s.first, fronted(seen, i, s)) for s in content]
    last = told.preposition if told.preposition == i + 1 else i
    words = Stretch(i, i if last is None else last)
    source = who.words if who is not None else None
    turned_down = who is not None and turns_down(seen, i, who)
    return Found(
        cue, cue.entry.id, i, words, source, who.meant if who is not None else None, content,
        words, cue.entry.denies != turned_down, told.clause,
    )  # fmt: skip


def _adverb(seen: Clauses, i: int, cue: Cue) -> Found | None:
    head = seen.tokens[i].head
    if seen.tokens[head].pos not in {"VERB", "AUX", "NOUN", "ADJ", "PROPN"} or head == i:
        return None
    reach = seen.within(seen.reach(head), head)
    pieces = [Stretch(reach.first, i - 1), Stretch(i + 1, reach.last)]
    content = [p for s in pieces if s.first <= s.last and (p := seen.trimmed(s)) is not None]
    if not content:
        return None
    words = Stretch(i, i)
    return Found(cue, cue.entry.id, i, words, None, None, content, words, seen.negated(head), True)
