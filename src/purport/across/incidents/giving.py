"""How a report gives a source for the whole of what it tells, and how it says that one is none.

The table of words at the top says: what refers back to an account ("the ministry announced it",
"the figures come from"), what gives a source in a title ("Army: 12 killed") or at the end of a
report ("Source: ..."), what sets another's word against it ("but the army"), and what tells that
the reporter was there.
"""

import re
from functools import lru_cache

_VERB = (
    r"announced|confirmed|reported|released|published|disclosed|carried|broke|issued|gave|given"
    r"|provided|supplied|documented|established|verified|recorded|counted"
    r"|made (?:public|known)|posted|read out"
)
_TOLD = (
    r"news|figures?|tolls?|numbers?|counts?|step|decision|details?|reports?|accounts?|information"
    r"|arrests?|killings?|deaths?|attacks?|incident|deal|agreement|move|measure|list|names"
)
_REFERS = re.compile(
    rf"\b(?:{_VERB})\b(?: \w+){{0,2}} (?:(?:it|this|that|so|both|everything|all (?:of )?this)"
    r"(?=[.,;:!?]|$| (?:on|in|late|through|to|at|before|after|as|by|with|from|first|too)\b)"
    rf"|(?:the|these|those) (?:\w+ )?(?:{_TOLD})\b)|\b(?:says?|said) (?:so|as much|this)\b"
    rf"|\b(?:{_TOLD}|it|this|all this|that|story) (?:(?:was|were|is|are|has|have|had|been|first)"
    rf" )*(?:{_VERB}|comes?|came|stems?|rests?|based)(?: \w+)? (?:by|from|on|in|to|at)\b"
    r"|\b(?:in|by|through|from) (?:a|an|its|his|her|the|one) (?:\w+ )?(?:statement|release"
    r"|communiqu\w+|bulletin|briefing|news conference|press conference|post|tweet|message|report)\b"
    r"|^(?:that|this|such) (?:is|was) (?:what|how|the account)\b|\bowe[sd]? (?:it|this|the news)\b"
    r"|^(?:so|thus) (?:says|said|runs|writes)\b"
    r"|\baccording to\b|\bgave no (?:further |more |other )?(?:details?|names?|reasons?)"
    r"|\b(?:was|is|are|were) the source\b|\bin (?:its|his|her|their) words\b",
    re.IGNORECASE,
)
_REFERRING = tuple(
    """announc|confirm|report|releas|publish|disclos|carried|broke|issu|gave|given
provid|suppl|document|establish|verif|record|count|made|post|read out|say so|says so|said so|as much
say this|says this|said this| come| came | stem| rest| based |statement|communiqu|bulletin|briefing
conference|tweet|message|is what|was what|is how|was how|the account|owe|so says|so said|so runs
so writes|thus |according|the source|words""".replace("\n", "|").split("|")
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
    r"|this (?:reporter|correspondent)\b|I (?:saw|counted|spoke|visited|heard|was there)\b)",
)
_HANGS = re.compile(
    r"^(?:(?:\w+ ){1,4}?(?:who|whom|which)\b|who|whom|which|whose|that|since|after|where|when)\b",
    re.IGNORECASE,
)
_HUNG = re.compile(
    r"\b(?:after|since|before|following|who|whom|which|where|when)\s*$", re.IGNORECASE
)
_LONG_AGO = re.compile(
    r"\b(?:days?|weeks?|months?|years?|fortnight) (?:ago|after|since|earlier|before|later)\b"
    r"|\blast (?:week|month|year)\b|\bhad been\b|\bearlier (?:this|in the) (?:week|month|year)\b",
    re.IGNORECASE,
)
_NOUN = (
    r"(?:[A-Za-z][\w'’.-]*?(?: (?!(?:says?|said|reports?|reported|told|has|have|had|was|were|is|are"
    r"|that|which|who|and)\b)(?:[A-Za-z][\w.&-]*(?:['’]s?)?|\d)){0,7}?)"
)
_NAMES = re.compile(
    r"(?<!\bin )(?<!\bat )(?<!\bnear )(?<!\bin the )"
    r"\b[A-Z][\w.-]*(?:['’]s?)?(?: (?:(?:of|for|and|the|de|del|la|pour|en|al|el|bin|ibn|ben|abu"
    r"|von|van|der|da|do|dos|du|des|y) ){0,2}"
    r"(?:(?:al|el|as|ash|ar|an|at|az|ul|ud)[-’'])?(?:[A-Z][\w.-]*(?:['’]s?)?|\d+))*"
)
_PEOPLE_OF = re.compile(
    r"^(?:observers?|monitors?|researchers?|investigators?|lawyers?|delegates?|volunteers?|staff"
    r"|members?|experts?|workers|teams?|colleagues|analysts?|spokes\w+|representatives?|heads?"
    r"|directors?|leaders?|officials?|commanders?|lists?|figures|data|reports?|statements?|records"
    r"|offices?|press|sources) (?:of|at|from|with|for|in) (?:the )?(?=[A-Z])",
    re.IGNORECASE,
)
_AFTER = r"(?:, [^,;]{3,70}?(?=,))"
_TITLES = tuple(
    re.compile(pattern)
    for pattern in (
        rf"^({_NOUN}): ", rf"^({_NOUN}) (?:says?|reports?|confirms?|announces?|claims?)\b",
        rf"(?:,| [-–—]) ?(?:says? |said )?({_NOUN})(?: says?| said| reports?)?$",
        rf"\baccording to ({_NOUN})$",
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
_TOLL = re.compile(
    r"\b(?:killed|dead|died|dies|wounded|injured|hurt|arrested|detained|captured|abducted|kidnapped"
    r"|missing|displaced|fled|perished|lost their lives|casualties|victims|toll)\b"
)
_SAY = (
    r"(?:has |have |had |also |later |now |already |was |were )*(?:said|says?|reported|reports?"
    r"|announced|announces?|confirmed|confirms?|stated|told|tells?|wrote|writes?"
    r"|quoted(?: by [\w ]{3,30}?)? as"
    r"|puts? (?:it|the|their|that)|documented|counts?|counted|recorded|records|established"
    r"|verified|explains?|explained|estimates?|estimated|informs?|informed|relates?|related"
    r"|specified|added|adds|acknowledged|acknowledges|admitted|admits|listed|lists|noted|posted"
    r"|recalled|(?:spoke|speaks) of|has it)"
)
_UNTIL = (
    r"(?=[,.;:!?()\"”—–]|$| (?:said|says?|told|lists?|shows?"
    r"|reports?|reported|found|finds?|gave|gives|puts?|names?|counted|suggests?|speaks?|that|which"
    r"|who|whose|on|in a|in an"
    r"|late|early|as|and|after|before|when|is|are|was|were|had|has|have|but|yesterday|today|this"
    r"|last|by telephone|\d+)\b)"
)
_MATTER = (
    r"(?:accounts?|figures?|counts?|logs?|words?|reckoning|tall(?:y|ies)|lists?|numbers?|tolls?"
    r"|data|reports?|statements?|communiqu\w+|bulletins?|notes?|letters?|versions?|releases?"
    r"|testimon(?:y|ies)|estimates?|information|admission|records?|monitors|lawyers|telegram"
    r"|investigations?|inquir(?:y|ies)|surveys?|stud(?:y|ies)|findings|research|documentation"
    r"|dossiers?|minutes|footage|photographs?|pictures)"
)
_PUT_OUT = (
    r"(?:issued|circulated|published|released|posted|put out|distributed|read(?: out)?|sent|shared"
    r"|carried|signed|given|provided|compiled|kept|collected|handed out|made public|broadcast)"
)
_PUTS_OUT = (
    r"(?:sends?|sent|publish\w*|issue[sd]?|puts?|keeps?|kept|compile[sd]?|releases?d?|wrote|writes"
    r"|gave|gives|drew|draws|drawn|brings?|brought|prints?|printed|circulate[sd]?|distribute[sd]?"
    r"|written|read|posted|made|makes|handed|hands)"
)
_SAYERS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b(?:[Aa]ccording to|[Cc]iting|[Cc]ites|[Qq]uoting|[Qq]uotes|(?:[Gg]oes|[Gg]oing) by"
        rf"|[Ll]earn(?:t|ed) (?:\w+ )?from|[Hh]eard from|[Dd]raws on|(?<=, )per|^Per)"
        rf" ({_NOUN}{_AFTER}?){_UNTIL}",
        rf"\b(?:[Bb]y|[Ii]n|[Tt]o|[Oo]n|[Ff]rom|[Tt]hrough) (?:the|an?|its|their)"
        rf" (?:\w+ )?{_MATTER}"
        rf" (?:of|from|by|issued by) ({_NOUN}{_AFTER}?){_UNTIL}",
        rf"\b(?i:{_MATTER}) (?:{_PUT_OUT}(?: (?:on|in|via|through|over|to) [\w ]{{2,20}}?)? )?"
        rf"(?:from|by) ((?:the )?[A-Z]{_NOUN}{_AFTER}?){_UNTIL}",
        rf"\b(?:said|reported|announced|confirmed|documented|counted|published|carried|recorded)"
        rf" by ({_NOUN}{_AFTER}?){_UNTIL}",
        rf"\b(?:in|from|by) (?:the|an?|its|their) (?:\w+ )?{_MATTER} (?:that|which)"
        rf" ({_NOUN}{_AFTER}?) (?:ha[sd] )?{_PUTS_OUT}\b",
        rf"\b(?:[Ii]f|[Uu]nless) ({_NOUN}) (?:is|are) (?:to be (?:believed|trusted)|right|correct"
        rf"|not mistaken)\b",
        rf"\b[Ii]f (?:one|you|we|the reader) (?:believes?|trusts?|follows?|listens? to)"
        rf" ({_NOUN}){_UNTIL}",
        rf"(?:^|[:;—–-] ?)(?:[Ss]o|[Tt]hus) (?:says?|said|reports?|writes?|wrote|runs)"
        rf" ({_NOUN}){_UNTIL}",
        rf"\bowe[sd]? (?:it|this|that|all this|the \w+|these \w+|what \w+ \w+) to"
        rf" ({_NOUN}){_UNTIL}",
        rf"^(?:This|That|It|Such) (?:is|was|comes|came) (?:what|how|as|the \w+ of|from)"
        rf" ({_NOUN}{_AFTER}?),? (?:has|had|have|{_SAY})\b",
        rf"^((?:[Tt]he |An? |Its |Their )?{_NOUN}{_AFTER}?,?) (?:has |had |have )?(?:put|puts|gave"
        rf"|gives|given|sets?|published|lists?|named?|names|identified|identifies) (?:(?:the|their"
        rf"|its|his|her|a|all) (?:\w+ ){{0,2}}(?:{_TOLD}|dead|victims?|names?|number|ages?)|him|her"
        rf"|them)\b",
        rf"\b((?:[Tt]he |[Aa]n? |[Ii]ts |[Tt]heir )?{_NOUN})[’']s? {_MATTER}\b",
        rf"\b(?:[Ii]n|through|by) an? {_MATTER}, ({_NOUN}){_UNTIL}",
        rf"^((?:[Tt]he |An? |Its |Their )?{_NOUN}{_AFTER}?,?) (?:has |had |have |later )?"
        rf"(?:{_VERB}) (?:(?:it|this|the (?:\w+ )?(?:{_TOLD}))\b|that(?=[.,;:]|$))",
        rf"[,”\"] (?:as |so )?((?:the |an? |its |their )?{_NOUN}{_AFTER}?,?) {_SAY}\b",
        rf"[,”\"] (?:as )?{_SAY} ((?:the |an? )?{_NOUN}(?:, [^,.]{{3,60}})?){_UNTIL}",
        rf"^(?:On|In|Late on|Early on|Earlier on) [\w ]{{3,20}}?,? (the {_NOUN}) {_SAY}\b",
        rf"^(?:So |As |Thus )?((?:[Tt]he |An? |Its |Their )?{_NOUN}{_AFTER}?,?) {_SAY}\b",
    )
)  # fmt: skip
_CUES = tuple(
    """said|says|say|acknow|admit|spoke|speak|has it|per |recall|report|announc
confirm|stat|told|tell|writ|wrot|quot|put|releas|disclos|carried|broke|issu|gave|give|provid|suppli
made|post|read|document|count|record|establish|verif|explain|estimat|inform|relat|specif|add|cit
ccording|goes by|going by|go by|earnt|earned|heard|draw|figure|log|word|reckon|tall|list|number|toll
data|communiqu|bulletin|note|letter|version|testimon|admission|telegram|publish|believ|trust|owe
correct|mistaken|nvestigat|nquir|survey|study|studies|finding|research|dossier|minutes|footage
photograph|picture|name|identif|so |thus |set |sets |follow""".replace("\n", "|").split("|")
)
"""What is in every sentence in which one of these patterns may be found, in small letters."""
STRONG = 14  # the first of these patterns, which name what is somebody's own account
_THE_GROUP = re.compile(
    r"(?:(?<=\bby )|(?<=\bfrom )|(?<=\bof )|(?<=\bto )|^)the (?:[\w-]+ )?(?:group|militia"
    r"|movement|organi[sz]ation|party|association"
    r"|charity|union|network|agency|paper|newspaper|coalition|alliance|federation|committee|body"
    r"|watchdog|monitor|website|station|channel), (?:called |known as )?(?=(?:the )?[A-Z])"
)
_DATELINE = re.compile(r"^[^.]{3,60}?(?:\([^)]{2,40}\)|\d|[A-Z]{3,}) ?(?:--|[-–—:]) ")
_ITS = re.compile(
    rf"\b(?:[Ii]t|[Tt]hey|[Hh]e|[Ss]he) {_SAY}(?: so)? (?:in|on|by|through|via)\b"
    r"|\b(?:its|their) (?:[\w-]+ ){0,2}(?:spokes\w+|organi[sz]er|secretary|leader|chair\w*|director"
    r"|head|chief|president|convener|coordinator|commander|minist\w+|lawyers?|representative|envoy"
    rf"|officers?|statement|communiqu\w+|letter|website)\b[^.]{{0,40}}?\b{_SAY}\b"
)
_SUBJECT = re.compile(
    rf"^((?:The |An? |Its |Their )?{_NOUN}{_AFTER}?,?) (?:has|have|had|is|was|were|are|\w+ed)\b"
)
_HEADING = re.compile(
    r",? (?:who|which) (?:heads|leads|runs|chairs|represents|directs|coordinates|speaks for)\b"
)
INTRODUCED = 6  # descriptions of one person that are looked at
_CLAUSE_END = re.compile(r"[.;:!?\n]")
_APPOSED = re.compile(r"(?:, |\()([^,.;()]{4,60})")
_ONLY = re.compile(r"^(?:the|its|that|their) ([a-z]+)$", re.IGNORECASE)
_NOBODY = re.compile(
    r"^(?:this|our|my|one|two|three|four|five|six|seven|eight|nine|ten|some|many"
    r"|another) |^(?:and|or|but|read|published|in|on|of|by|from"
    r"|through|with|to|for|as|at|saying|(?!armed|united)\w+(?:ing|ed)|spoke|speaks|hours?|days?"
    r"|weeks?|months?|years?)\b|\b(?:they|we|he|she|it|that|what|who|there|i"
    r"|you|if|then|not|nor|so|how|why|than|will|would|could|let|nobody|everybody)\b",
    re.IGNORECASE,
)
"""Words that stand in no name for a source."""


@lru_cache(maxsize=20_000)
def refers_back(sentence: str) -> bool:
    """Whether a sentence gives the source of what was told before: `The army announced it.`"""
    return _has_any(_REFERRING, sentence) and bool(_REFERS.search(sentence))


@lru_cache(maxsize=20_000)
def sets_against(sentence: str) -> bool:
    """Whether a sentence sets somebody's word against what was told: `But the army denies it.`"""
    return _has_any(_AGAINST, sentence) and bool(_SETS_AGAINST.search(sentence))


def _has_any(cues: tuple[str, ...], sentence: str) -> bool:
    """Whether one of these is in a sentence: far cheaper than the pattern it stands before."""
    small = sentence.casefold()
    return any(cue in small for cue in cues)


def is_background(before: str, clause: str, after: str) -> bool:
    """Whether a clause tells what was known before: `freed the boys [whom they took] a week ago`.

    `before` and `after` are the words of the sentence on either side of it.
    """
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
def tells_toll(sentence: str) -> bool:
    """Whether a sentence tells how many people something hit: `Three were wounded.`"""
    return bool(_TOLL.search(sentence))


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
        rf"\b(?:[A-Z][\w'’-]* (?:of |for |and |the )*)*(?i:{word})(?: (?:of|for) (?:the )?[A-Z]"
        rf"[\w'’-]*(?: [A-Z][\w'’-]*)*)?|\b[a-z]+ {word}\b"
    )


@lru_cache(maxsize=20_000)
def sayers(sentence: str, *, strong: bool = False) -> tuple[str, ...]:
    """The words for who says what a sentence tells: `the mayor` of `Ten died, the mayor said.`

    `strong` leaves out who merely says something: `by the count of the mayor` stays."""
    if not _has_any(_CUES, sentence):  # most sentences give nobody
        return ()
    told = _THE_GROUP.sub("", _DATELINE.sub("", sentence))
    patterns = _SAYERS[:STRONG] if strong else _SAYERS
    found = (m[1].strip(", .") for pattern in patterns for m in pattern.finditer(told))
    first = (n if not _NOBODY.search(_HEADING.sub(",", n)) else n.partition(",")[0] for n in found)
    named = (name for name in dict.fromkeys(first) if name)
    return tuple(name for name in named if not _NOBODY.search(_HEADING.sub(",", name)))


@lru_cache(maxsize=50_000)
def names_in(words: str) -> tuple[str, ...]:
    """The names in the words for a source: `Radio Tamar` in `the archive of Radio Tamar`."""
    found = (_PEOPLE_OF.sub("", m[0].removeprefix("The ")) for m in _NAMES.finditer(words))
    return tuple(dict.fromkeys(re.sub(r"['’]s$", "", name) for name in found if name != "The"))


@lru_cache(maxsize=20_000)
def said_of_itself(sentence: str) -> str | None:
    """What stands before somebody of its own who says so: `The union turned the offer down, its
    organiser told us`; None where nobody of its own does."""
    match = _ITS.search(sentence)
    return None if match is None else _DATELINE.sub("", sentence[: match.start()])


def subject_of(words: str) -> str | None:
    """The words for who does what a sentence begins with: `The only union` of `The only union has
    turned the offer down`; None where that cannot be told."""
    match = _SUBJECT.match(words)
    return None if match is None else match[1]
