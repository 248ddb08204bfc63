"""Whether the clause round a word tells of what was, or of what is to come.

"The talks resume on Tuesday" and "the talks broke off on Tuesday" mean two Tuesdays; nothing but
the verb tells them apart.
"""

from purport.core.parse import ParsedSentence, Token

PAST, UNKNOWN, COMING = -1, 0, 1
_WILL = frozenset({
    "will", "shall", "'ll", "’ll", "wo", "would", "should", "must", "may", "might",
})  # fmt: skip
_LOOKING_AHEAD = frozenset({
    "plan", "expect", "schedule", "due", "slate", "set", "intend", "hope", "agree", "promise",
    "vow", "aim", "want", "propose", "urge", "call", "prepare", "await", "upcoming", "demand",
    "request", "vote", "invite", "threaten", "pledge",
})  # fmt: skip
_TIMETABLED = frozenset({
    "begin", "start", "open", "resume", "meet", "end", "expire", "leave", "arrive", "reopen",
    "return", "lapse",
})  # fmt: skip
_TIMETABLED_WITH = {
    "run": {"out"}, "take": {"effect", "place", "office"}, "come": {"into"}, "go": {"into"},
    "fall": {"due"},
}  # fmt: skip


def tense_at(sentence: ParsedSentence, word: Token) -> int:
    """PAST, COMING or UNKNOWN, for a word of the sentence.

    Climbs from the word to the verb it hangs from. An infinitive takes the drift of the verb above
    it ("agreed to meet on Tuesday" looks ahead), and else that verb's tense.
    """
    token: Token | None = word
    seen = 0
    while token is not None and seen < 12:
        if token.pos in {"VERB", "AUX"} or any(c.dep == "cop" for c in sentence.children(token)):
            told = _of_verb(sentence, token)
            if told != UNKNOWN:
                return told
        token = sentence.head(token)
        seen += 1
    return UNKNOWN


def _of_verb(sentence: ParsedSentence, verb: Token) -> int:
    helpers = [
        c for c in sentence.children(verb) if c.pos == "AUX" or c.dep in {"aux", "cop", "aux:pass"}
    ]
    lowers = {helper.lower for helper in helpers}
    if lowers & _WILL:
        return COMING
    if verb.tag == "VBD" or any(helper.tag == "VBD" for helper in helpers):
        return COMING if verb.lemma in {"schedule", "slate", "expect", "due", "set"} else PAST
    if verb.tag == "VBN" and not helpers:
        return PAST
    if lowers & {"has", "have", "had", "was", "were"}:
        return PAST
    if any(c.lower == "to" and c.pos == "PART" for c in sentence.children(verb)):
        above = sentence.head(verb)
        if above is not None and above.lemma in _LOOKING_AHEAD:
            had = any(c.lower == "had" for c in sentence.children(above))
            return PAST if had else COMING
        return UNKNOWN
    if verb.lemma in _LOOKING_AHEAD and lowers & {"is", "are", "'s", "be"}:
        return COMING
    return COMING if verb.tag in {"VBZ", "VBP"} and _is_set(sentence, verb) else UNKNOWN


def _is_set(sentence: ParsedSentence, verb: Token) -> bool:
    """Whether a verb in the present tells what is set down for a day: "the truce runs out"."""
    beside = {child.lower for child in sentence.children(verb)}
    return verb.lemma in _TIMETABLED or not beside.isdisjoint(_TIMETABLED_WITH.get(verb.lemma, ()))
