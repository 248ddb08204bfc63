"""How a report gives a source for the whole of what it tells, and how it says that one is none.

The table of words at the top says: what refers back to an account ("the ministry announced it",
"the figures come from"), what gives a source in a title ("Army: 12 killed") or at the end of a
report ("Source: ..."), what sets another's word against it ("but the army"), and what tells that
the reporter was there.
"""

import re
from functools import lru_cache

from purport.across.incidents.saying import NOUN, TOLD, VERB, has_any

_REFERS = re.compile(
    rf"\b(?:{VERB})\b(?: \w+){{0,2}} (?:(?:it|this|that|so|both|everything|all (?:of )?this)"
    r"(?=[.,;:!?]|$| (?:on|in|late|through|to|at|before|after|as|by|with|from|first|too)\b)"
    rf"|(?:the|these|those|that|this) (?:\w+ )?(?:{TOLD})\b)|\b(?:says?|said) (?:so|as much|this)\b"
    rf"|\b(?:{TOLD}|it|this|all this|that|story) (?:(?:was|were|is|are|has|have|had|been|first)"
    rf" )*(?:{VERB}|comes?|came|stems?|rests?|based)(?: \w+)? (?:by|from|on|in|to|at)\b"
    r"|\b(?:in|by|through|from) (?:a|an|its|his|her|the|one) (?:\w+ )?(?:statement|release"
    r"|communiqu\w+|bulletin|briefing|news conference|press conference|post|tweet|message|report)\b"
    r"|^(?:that|this|such) (?:is|was) (?:what|how|the account)\b|\bowe[sd]? (?:it|this|the news)\b"
    r"|^(?:so|thus) (?:says|said|runs|writes)\b"
    r"|\baccording to\b|\bgave no (?:further |more |other )?(?:details?|names?|reasons?)"
    r"|\blearn(?:t|ed|s)? (?:it|this|all this|so much) from\b"
    r"|\b(?:is|are|was|were) th(?:at|ose) of\b"
    r"|\b(?:was|is|are|were) the source\b|\bin (?:its|his|her|their) words\b",
    re.IGNORECASE,
)
_REFERRING = tuple(
    """announc|confirm|report|releas|publish|disclos|carried|broke|issu|gave|given
provid|suppl|document|establish|verif|record|count|made|post|read out|say so|says so|said so|as much
say this|says this|said this| come| came | stem| rest| based |statement|communiqu|bulletin|briefing
conference|tweet|message|is what|was what|is how|was how|the account|owe|so says|so said|so runs
so writes|thus |according|the source|words|learn|that of|those of|drawn|drew|compil|collect
put together|kept|keeps""".replace("\n", "|").split("|")
)
"""What is in every sentence that refers back, in small letters."""
_SETS_AGAINST = re.compile(
    r"^(?:but|however|yet|meanwhile|by contrast|on the other hand|instead|only)\b"
    r"|\b(?:but|whereas|although|though|while)\b"
    r"|\b(?:fairy tales?|lie[sd]?|lying|so-called|invent\w+|propaganda"
    r"|den(?:y|ies|ied|ying)|disput\w+|contradict\w+|fak(?:e|ed|es|ery)|fals(?:e|ehoods?|ely)"
    r"|fabricat\w+|baseless|unfounded|groundless|untrue|hoax|slander\w*|smear\w*|nonsense"
    r"|staged|no truth|(?:know|knew|knows) nothing|mis-?inform\w+|dis-?inform\w+|retort\w+"
    r"|(?:hit|hits|fired|shot) back|repl(?:y|ies|ied)|on the contrary|respond(?:ed|s)"
    r"|reject\w+|dismiss\w+|refut\w+|insist\w*|claims?|claimed|no(?:body)? (?:comment|answer)"
    r"|did not (?:answer|comment|reply)|has not|have not|declined|refused"
    r"|for (?:its|their) part)\b",
    re.IGNORECASE,
)
_AGAINST = tuple(
    """but|however|yet|meanwhile|contrast|other hand|instead|only|whereas|though|while
fairy|lie|lying|so-called|invent|propaganda|den|disput|contradict|fak|fals|fabricat|baseless
unfounded|groundless|untrue|hoax|slander|smear|nonsense|staged|no truth|nothing|misinform|disinform
-inform|retort| back|repl|contrary|respond|reject|dismiss|refut|insist|claim|comment|answer|has not
have not|declin|refus|part""".replace("\n", "|").split("|")
)
"""What is in every sentence that sets one word against another, in small letters."""
_WAS_THERE = re.compile(
    r"\b(?:our (?:correspondent|reporters?|teams?|staff|volunteers|researchers|colleagues?"
    r"|monitors|observers|delegates|members?)\b|[Ww]e (?:saw|counted|visited|found|spoke|heard|met"
    r"|interviewed|documented|recorded|verified|collected|buried|treated|received)\b"
    r"|(?:told|tells|telling) (?:us|me|our|this (?:paper|newspaper|website|radio|reporter))\b"
    r"|this (?:reporter|correspondent)\b|this (?:news)?paper (?:counted|saw|found|visited)\b"
    r"|I (?:saw|counted|spoke|visited|heard|was there)\b)",
)
_HANGS = re.compile(
    r"^(?:(?:\w+ ){1,4}?(?:who|whom|which)\b|who|whom|which|whose|that|since|after|where|when)\b",
    re.IGNORECASE,
)
_HUNG = re.compile(
    r"\b(?:after|since|before|following|who|whom|which|where|when)\s*$", re.IGNORECASE
)
_SAID_THAT = re.compile(
    r"\b(?:sa(?:id|ys?)|told(?: \w+){1,3}|tells(?: \w+){1,3}|announced|announces|reported|reports"
    r"|stated|states|confirmed|confirms|informed(?: \w+){1,3}|informs(?: \w+){1,3}|wrote|writes"
    r"|added|adds|learn(?:ed|t)|learns)(?: that)?\s*$",
    re.IGNORECASE,
)
_LONG_AGO = re.compile(
    r"\b(?:days?|weeks?|months?|years?|fortnight) (?:ago|after|since|earlier|before|later)\b"
    r"|\blast (?:week|month|year)\b|\bhad been\b|\bearlier (?:this|in the) (?:week|month|year)\b",
    re.IGNORECASE,
)
_TITLES = tuple(
    re.compile(pattern)
    for pattern in (
        rf"^({NOUN}): ", rf"^({NOUN}) (?:says?|reports?|confirms?|announces?|claims?)\b",
        rf"(?:,| [-–—]) ?(?:says? |said )?({NOUN})(?: says?| said| reports?)?$",
        rf"\baccording to ({NOUN})$",
    )
)  # fmt: skip
_WHOLE = re.compile(
    r"(?:\b[Ss]ources?: ?|\b[Dd]raws? (?:up)?on (?:the )?(?:\w+ of (?:the )?(?:NGO )?)?"
    r"|\b[Tt]ranslated from (?:the )?|\b(?:[Bb]ased|[Rr]ests?|[Rr]elies|rely)"
    r" (?:\w+ )?(?:up)?on (?:(?:a|an|the) (?:statement|release|report|communiqu\w+|bulletin"
    r"|figures|account|information|data) (?:by|of|from|issued by) )?"
    r"|\b[Aa]ll (?:of )?(?:this|it) (?:is )?(?:according to|comes from) "
    r"|\b(?:[Ff]igures|[Ii]nformation|[Aa]ccount|[Dd]etails|[Nn]umbers|[Nn]ews|[Ss]tory|[Rr]eport)"
    r" (?:\w+ ){0,3}(?:from|by) |\b(?:carried|reported|relayed|published|distributed|issued) by )"
    r"((?:the )?[A-Za-z][\w'’-]*(?: (?!on\b|in\b|at\b|and\b|which\b|who\b|late\b|that\b)"
    r"[A-Za-z][\w'’-]*| (?:of|for|in|and) (?:the )?[A-Z][\w'’-]*){0,7})"
)
_SLUG = re.compile(r"^[A-Z\W]{0,30}(?:[A-Z][\w.]+ \d{1,2} )?\(((?:The )?[A-Z][\w .&'’-]{2,40})\)")
INTRODUCED = 6  # descriptions of one person that are looked at
_CLAUSE_END = re.compile(r"[.;:!?\n]")
_APPOSED = re.compile(r"(?:, |\()([^,.;()]{4,60})")
_ONLY = re.compile(r"^(?:the|its|that|their) ([a-z]+)$", re.IGNORECASE)


@lru_cache(maxsize=20_000)
def refers_back(sentence: str) -> bool:
    """Whether a sentence gives the source of what was told before: `The army announced it.`"""
    return has_any(_REFERRING, sentence) and bool(_REFERS.search(sentence))


@lru_cache(maxsize=20_000)
def sets_against(sentence: str) -> bool:
    """Whether a sentence sets somebody's word against what was told: `But the army denies it.`"""
    return has_any(_AGAINST, sentence) and bool(_SETS_AGAINST.search(sentence))


def is_background(before: str, clause: str, after: str) -> bool:
    """Whether a clause tells what was known before: `freed the boys [whom they took] a week ago`.

    `before` and `after` are the words of the sentence on either side of it.
    """
    if _SAID_THAT.search(before):  # "the mayor said that the mill had been burnt"
        return False
    hangs = _HANGS.match(clause) or _HUNG.search(before)
    return bool(hangs and _LONG_AGO.search(f"{before[-25:]} {clause} {after[:40]}"))


@lru_cache(maxsize=20_000)
def was_there(text: str) -> bool:
    """Whether a report tells what its writers saw or were told themselves."""
    return bool(_WAS_THERE.search(text))


@lru_cache(maxsize=20_000)
def titled(title: str) -> tuple[str, ...]:
    """The words that a title gives as its source: `Army: 12 killed`, `12 killed, ministry says`."""
    found = (m[1] for pattern in _TITLES if (m := pattern.search(title)))
    return tuple(dict.fromkeys(found))


@lru_cache(maxsize=20_000)
def of_the_whole(text: str) -> tuple[str, ...]:
    """The words that a report gives as the source of all it tells: `Source: Health Ministry`, or
    an agency in brackets at its head."""
    slug = _SLUG.match(text)
    found = [slug[1]] if slug else []
    return tuple(dict.fromkeys([*found, *(m[1] for m in _WHOLE.finditer(text))]))


@lru_cache(maxsize=20_000)
def introduced(text: str, name: str) -> tuple[str, ...]:
    """What a text says of who a person is: `Governor` of `Governor Ada Bello`, `the army
    spokesman` of `Musa Idi, the army spokesman`. By the last word of the name."""
    last = name.split()[-1] if name.split() else ""
    if len(last) < 3 or not last[:1].isupper():
        return ()
    found: list[str] = []
    at = text.find(last)
    while at >= 0 and len(found) < INTRODUCED:
        before = _CLAUSE_END.split(text[max(0, at - 60) : at])[-1]
        found.append(" ".join(before.split()[-5:]) + f" {last}")
        after = _APPOSED.match(text, at + len(last))
        if after:
            found.append(after[1])
        at = text.find(last, at + len(last))
    return tuple(dict.fromkeys(found))


@lru_cache(maxsize=20_000)
def meant(text: str, told: str) -> str | None:
    """The full name of what is told by its last word alone: `the ministry`, `the union`; `text` is
    what stands before. None where nothing of that kind was named."""
    only = _ONLY.match(told)
    if only is None:
        return None
    word = only[1].casefold()
    if word not in text.casefold():
        return None
    found: re.Match[str] | None = None
    for match in _full_names(word).finditer(text):
        found = match
    return None if found is None else found[0].removeprefix("The ")


@lru_cache(maxsize=1_000)
def _full_names(word: str) -> re.Pattern[str]:
    """A pattern for names that hold a word."""
    return re.compile(
        rf"\b(?:[A-Z][\w'’-]* (?:of |for |and |the )*)*(?i:{word})(?: (?:of|for) (?:the )?(?:[A-Z]"
        rf"[\w'’-]*(?: (?:and )?[A-Z][\w'’-]*)*|[a-z]+))?|\b[a-z]+ {word}\b(?: of [a-z]+)?"
    )
