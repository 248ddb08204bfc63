"""Words that open a clause, and say whether its act is denied, planned, demanded or only asked."""

from collections.abc import Sequence

from purport.codebook.happenings import Told
from purport.core.parse import Token
from purport.stages.events.rumours import is_turned

OPENINGS: dict[tuple[str, str], Told] = {
    ("rather", "than"): "denied", ("instead", "of"): "denied", ("short", "of"): "denied",
    ("no", "longer"): "denied", ("far", "from"): "denied", ("yet", "to"): "denied",
    ("close", "to"): "denied", ("event", "of"): "possible", ("in", "case"): "possible",
    ("long", "as"): "possible", ("provided", "that"): "possible", ("as", "though"): "possible",
    ("as", "if"): "possible", ("order", "to"): "planned", ("so", "as"): "planned",
    ("let", "alone"): "denied", ("better", "of"): "denied",
    ("much", "less"): "denied", ("had", "better"): "demanded",
}  # fmt: skip
AT_A_DISTANCE = frozenset({("in", "case"), ("long", "as"), ("provided", "that"),
                           ("as", "though"), ("as", "if")})  # fmt: skip
"""Of these the subject stands between the words and the verb."""
OCCASIONS = frozenset({"case", "instance", "moment", "juncture", "condition", "conditions",
                       "manner", "place", "event", "point", "circumstance", "circumstances", "way",
                       "time", "occasion", "stage", "account"})  # fmt: skip
AWAY = frozenset({"refrain", "abstain", "keep", "prevent", "stop", "ban", "bar", "block", "deter",
                  "dissuade", "discourage", "shy", "back", "prohibit", "forbid", "hold", "exclude",
                  "restrain", "desist", "inhibit", "save", "spare", "shrink", "recoil", "stay",
                  "disqualify", "hinder"})  # fmt: skip
"""Who does so "from" doing something does not do it, or somebody else does not."""
AGAINST = frozenset({"decide", "vote", "rule", "choose"})
ASKED = frozenset({"who", "whom", "what", "which", "how", "where", "whose"})
"""Not "why", which takes the act for granted: "explained why it shells them"."""
FAR = 8  # words


def opening(tokens: Sequence[Token], verb: Token) -> Told | None:
    """What two words that open the clause say: "rather than arrest", "in case they riot"."""
    for k in range(max(1, verb.i - 5), verb.i):
        pair = (tokens[k - 1].lower, tokens[k].lower)
        if pair in OPENINGS and not (pair[0] == "order" and tokens[max(k - 2, 0)].lower != "in"):
            after = tokens[k + 1]
            near = k + 1 == verb.i or pair in AT_A_DISTANCE or after.pos == "ADV"
            near |= after.lower in {"be", "having", "being", "been", "ever"} and k + 3 >= verb.i
            if near and not any(t.pos in {"VERB", "PUNCT"} for t in tokens[k + 1 : verb.i]):
                return OPENINGS[pair]
    return None


def is_kept_from(tokens: Sequence[Token], verb: Token) -> bool:
    """Whether somebody keeps from doing it, or is kept: "refrained from arresting them"."""
    if verb.tag != "VBG" or verb.i < 2 or tokens[verb.i - 1].lower != "from":
        return False
    return any(t.lemma in AWAY for t in tokens[max(0, verb.i - FAR) : verb.i - 1])


def is_ruled_out(tokens: Sequence[Token], verb: Token) -> bool:
    """Whether words that open the clause deny it: "at no point did", "voted against"."""
    if verb.tag == "VBG" and verb.i > 1 and tokens[verb.i - 1].lower == "against":
        return any(t.lemma in AGAINST for t in tokens[max(0, verb.i - FAR) : verb.i - 1])
    if is_turned(tokens, verb):
        first = min(c for c in verb.children if tokens[c].dep in {"aux", "aux:pass", "cop"})
        if first and tokens[first - 1].lower in {"nor", "neither"}:
            return True
        for k in range(max(0, verb.i - 2 * FAR), verb.i - 1):
            if tokens[k].lower == "no" and tokens[k + 1].lower in OCCASIONS:
                return True  # "at no time, contrary to the rumour, have they fled"
    for k in range(verb.i - 1, -1, -1):
        token = tokens[k]
        if token.pos in {"PUNCT", "SCONJ", "CCONJ"} or (
            token.pos == "VERB" and token.lemma not in {"have", "do", "be"}
        ):
            return False
        if k + 1 < verb.i:
            after = tokens[k + 1].lower
            if token.lower == "no" and after in OCCASIONS:
                return True
            if token.lower == "not" and after == "once":
                return True
        if token.lower == "never" and tokens[k + 1].pos in {"AUX", "VERB"} and k + 1 < verb.i:
            return k == 0 or tokens[k - 1].pos == "PUNCT"
    return False


def is_asked(tokens: Sequence[Token], verb: Token) -> bool:
    """Whether the clause is a question inside a sentence: "it is unclear who shot him"."""
    if verb.dep not in {"ccomp", "advcl", "advcl:relcl", "csubj", "parataxis"}:
        return False
    return any(
        tokens[c].lower in ASKED and c < verb.i and tokens[c].dep in {"nsubj", "obj", "advmod"}
        for c in verb.children
    )


def is_not_content(tokens: Sequence[Token], verb: Token) -> bool:
    """Whether more came upon it: "not content with jailing him", "not satisfied with"."""
    before = tuple(t.lower for t in tokens[max(0, verb.i - 2) : verb.i])
    return before in {("content", "with"), ("satisfied", "with")}
