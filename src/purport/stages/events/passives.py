"""Verbs that are never passive, and headlines that leave "were" out: "Nine miners killed"."""

from collections.abc import Sequence

from purport.core.parse import Token

NEVER_PASSIVE = frozenset(
    {"agree", "apologise", "apologize", "march", "rally", "retreat", "vow", "refuse", "decline",
     "clash", "arrive", "resign", "flee", "decide", "go", "talk", "negotiate", "cooperate",
     "protest", "demonstrate", "surrender", "travel", "appeal", "complain"}
)  # fmt: skip
"""What the parser may take for a participle after a noun: "Both sides agreed to ..."."""
NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
FAR = 24  # words from the first "by" to a second one
MEANS = frozenset({"mail", "email", "phone", "telephone", "car", "bus", "train", "sea", "air",
                   "land", "road", "hand", "force", "surprise", "name", "post", "boat", "ship",
                   "plane", "helicopter", "accident", "mistake", "fire"})  # fmt: skip
"""After "by" these alone say how: "by force", but not "by the force"."""
CAPTIVES = frozenset({"hostage", "captive", "prisoner"})
UNDERGONE = frozenset({"kill", "wound", "injure", "maim", "displace", "detain", "arrest", "abduct",
                       "kidnap", "behead", "jail", "hospitalise", "hospitalize"})  # fmt: skip
"""What befalls people: with nothing after these verbs, their subject is whom it befell."""


def and_by(tokens: Sequence[Token], first: int) -> list[int]:
    """Those whom a second "and by" names: "signed by Obi for Kenya and by | Adu for Chad"."""
    for token in tokens[first + 1 : first + FAR]:
        if token.tag in {"VBD", "VBZ", "VBP", "MD"} or token.lower in {";", ":"}:
            break
        if token.lower == "by" and tokens[token.i - 1].lower == "and":
            head = tokens[token.head]
            joined = head.dep == "conj" and head.head == first  # in the list of the first anyway
            return [] if joined or head.pos not in NOMINAL or head.i < token.i else [head.i]
    return []


def counted(tokens: Sequence[Token], verb: Token) -> list[int]:
    """The number right before such a verb, which is whom it befell: "spoke of 90 | injured"."""
    if verb.lemma not in UNDERGONE or not verb.i or tokens[verb.i - 1].pos != "NUM":
        return []
    said = {tokens[c].dep for c in verb.children}
    return [] if said & {"obj", "aux", "aux:pass", "nsubj", "nsubj:pass"} else [verb.i - 1]


def is_captive(tokens: Sequence[Token], verb: Token, i: int) -> bool:
    """Whether an object says how somebody was kept: "workers held hostage by the league"."""
    word = tokens[i]
    alone = word.tag == "NN" and i == verb.i + 1 and verb.tag in {"VBN", "VBD"}
    return alone and verb.lemma in {"hold", "take"} and word.lemma in CAPTIVES


def undergoes(tokens: Sequence[Token], verb: Token) -> bool:
    """Whether "were" is left out, as in headlines: "Nine miners killed in a raid, nurses say"."""
    if verb.tag not in {"VBN", "VBD"} or verb.dep == "acl:relcl":
        return False
    deps = {tokens[c].dep for c in verb.children}
    if ("nsubj" not in deps and not counted(tokens, verb)) or not deps.isdisjoint(
        {"aux", "ccomp", "xcomp"}
    ):
        return False
    after = tokens[verb.i + 1 : verb.i + 3]
    if [t.lower for t in after] in (["up", "to"], ["at", "least"], ["at", "most"]):
        return False  # "the gang abducted | up to forty nurses"
    if not after or after[0].pos in {"ADP", "PUNCT", "ADV", "SCONJ"}:
        return True
    return after[0].pos == "CCONJ" and (len(after) < 2 or after[1].pos != "VERB")
