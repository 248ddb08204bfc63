"""Who says what a sentence tells, by its words: `the mayor` of `Ten died, the mayor said.`

The tables at the top hold the verbs of saying, the words for what somebody has written, and the
ways in which both give a source ("by the count of X", "X's figures", "if X is to be believed").
"""

import re
from functools import lru_cache

VERB = (
    r"announced|confirmed|reported|released|published|disclosed|carried|broke|issued|gave|given"
    r"|provided|supplied|documented|established|verified|recorded|counted"
    r"|made (?:public|known)|posted|read out|drawn|drew|compiled|collected|put together|kept|keeps"
)
TOLD = (
    r"news|figures?|tolls?|numbers?|counts?|step|decision|details?|reports?|accounts?|information"
    r"|arrests?|killings?|deaths?|attacks?|incident|deal|agreement|move|measure|list|names|order"
)
NOUN = (
    r"(?:[A-Za-z][\w'’.-]*?(?: (?!(?:says?|said|reports?|reported|told|has|have|had|was|were|is|are"
    r"|that|which|who)\b|and (?![A-Z]))(?:[A-Za-z][\w.&-]*(?:['’]s?)?|\d)){0,7}?)"
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
    r"|recalled|(?:spoke|speaks) of|has it|lets? (?:it|this|that) be known"
    r"|(?:makes?|made) (?:it |this )?(?:known|public|clear)|would have it|put out word)"
)
_SAID_LAST = (
    r"(?:(?:has |have |had )?(?:denounced|complained|lamented|claimed|claims|insist(?:s|ed)"
    r"|maintain(?:s|ed)|argue[sd]|declare[sd]|observed|remarked|disclosed|revealed|warned"
    r"|alleged|stressed|conceded))"
)
"""What stands behind what somebody said, and before it is an act of his."""
_UNTIL = (
    r"(?=[,.;:!?()\"”—–]|$| \(| (?:said|says?|told|lists?|shows?"
    r"|reports?|reported|found|finds?|gave|gives|puts?|names?|counted|suggests?|speaks?|that|which"
    r"|who|whose|on|in a|in an"
    r"|late|early|as|and|after|before|when|is|are|was|were|had|has|have|but|yesterday|today|this"
    r"|last|by telephone|\d+)\b)"
)
_MATTER = (
    r"(?:accounts?|figures?|counts?|logs?|words?|reckoning|tall(?:y|ies)|lists?|numbers?|tolls?"
    r"|data|reports?|statements?|communiqu\w+|bulletins?|notes?|letters?|versions?|releases?|claims?"
    r"|posts?|messages?|tweets?|broadcasts?|videos?|notifications?|decisions?|decrees?|circulars?"
    r"|journals?|gazettes?|registers?"
    r"|testimon(?:y|ies)|estimates?|information|admission|records?|monitors|lawyers|telegram"
    r"|investigations?|inquir(?:y|ies)|surveys?|stud(?:y|ies)|findings|research|documentation"
    r"|dossiers?|minutes|footage|photographs?|pictures)"
)
_WRITTEN = (
    r"statement|note|letter|communiqu\w+|release|message|post|tweet|bulletin|declaration|circular"
    r"|memorandum|open letter|press conference|news conference|briefing|broadcast|leaflet|decree"
    r"|notice|telegram|video|recording|address|resolution"
)
_ORGANS = (
    r"platform|channel|website|web site|site|page|newspaper|weekly|monthly|magazine|radio|station"
    r"|outlet|mouthpiece|organ|media arm|media wing|blog|portal|news agency|news service"
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
_OWNED = rf"\b((?:[Tt]he |[Aa]n? |[Ii]ts |[Tt]heir )?{NOUN})[’']s? {_MATTER}\b"
_ISSUED = (
    rf"\b(?i:{_MATTER}) (?:{_PUT_OUT}(?: (?:on|in|via|through|over|to) [\w ]{{2,20}}?)? )?"
    rf"(?:from|by) ((?:(?:the|an?|its|their) |(?=[A-Z])){NOUN}{_AFTER}?){_UNTIL}"
)
_NEEDED = {_OWNED: ("'", "’"), _ISSUED: (" from ", " by ")}
"""What must be in a sentence for the slow ones of the patterns to be looked for."""
_SAYERS = tuple(
    (re.compile(pattern), _NEEDED.get(pattern, ("",)))
    for pattern in (
        rf"\b(?:[Aa]ccording to|[Cc]iting|[Cc]ites|[Qq]uoting|[Qq]uotes|(?:[Gg]oes|[Gg]oing) by"
        rf"|[Ll]earn(?:t|ed|s)? (?:\w+ )?from|[Hh]eard from|[Dd]raws on|(?<=, )per|^Per)"
        rf" ({NOUN}{_AFTER}?){_UNTIL}",
        rf"\b(?:[Bb]y|[Ii]n|[Tt]o|[Oo]n|[Ff]rom|[Tt]hrough) (?:the|an?|its|their)"
        rf" (?:\w+ )?{_MATTER}"
        rf" (?:of|from|by|issued by) ({NOUN}{_AFTER}?){_UNTIL}",
        _ISSUED,
        rf"\b(?:said|reported|announced|confirmed|documented|counted|published|carried|recorded"
        rf"|made (?:known|public)|put out|given out|released|issued|stated|disclosed|revealed"
        rf"|read out)"
        rf" by ({NOUN}{_AFTER}?){_UNTIL}",
        rf"\b(?:in|from|by) (?:the|an?|its|their) (?:\w+ )?{_MATTER} (?:that|which)"
        rf" ({NOUN}{_AFTER}?) (?:ha[sd] )?{_PUTS_OUT}\b",
        rf"\b(?:on|via|through|over|in|by) (?:its|his|their|the) (?:[\w-]+ ){{0,3}}?(?:{_ORGANS})"
        rf"(?:,? (?:called|named|known as))?,? ((?:the )?[A-Z]{NOUN}){_UNTIL}",
        rf"\b(?:{TOLD}|word|version) (?:is|are|was|were) (?:that|those) (?:of|from)"
        rf" ({NOUN}){_UNTIL}",
        rf"^(?:This|That|It|Such) (?:is|was) the (?:{TOLD}|{_MATTER}) (?:of|by|from|given by)"
        rf" ({NOUN}){_UNTIL}",
        rf"^(?:So|Thus) ((?:the |its |their ){NOUN})(?=[.;:,]|$)",
        rf"\b(?:in|by|of|from) what ({NOUN}) (?:has |have |had )?(?:calls?|called|counts?|counted"
        rf"|describes?|described|lists?|listed|records?|recorded|terms?|termed|says?|said)\b",
        rf"\b(?:[Ii]f|[Uu]nless) ({NOUN}) (?:is|are) (?:to be (?:believed|trusted)|right|correct"
        rf"|not mistaken)\b",
        rf"\b[Ii]f (?:one|you|we|the reader) (?:believes?|trusts?|follows?|listens? to)"
        rf" ({NOUN}){_UNTIL}",
        rf"(?:^|[:;—–-] ?)(?:[Ss]o|[Tt]hus) (?:says?|said|reports?|writes?|wrote|runs)"
        rf" ({NOUN}){_UNTIL}",
        rf"\bowe[sd]? (?:it|this|that|all this|the \w+|these \w+|what \w+ \w+) to"
        rf" ({NOUN}){_UNTIL}",
        rf"^(?:This|That|It|Such) (?:is|was|comes|came) (?:what|how|as|the \w+ of|from)"
        rf" ({NOUN}{_AFTER}?),? (?:has|had|have|{_SAY})\b",
        rf"^((?:[Tt]he |An? |Its |Their )?{NOUN}{_AFTER}?,?) (?:has |had |have )?(?:put|puts|gave"
        rf"|gives|given|sets?|published|lists?|named?|names|identified|identifies) (?:(?:the|their"
        rf"|its|his|her|a|all) (?:\w+ ){{0,2}}(?:{TOLD}|dead|victims?|names?|number|ages?)|him|her"
        rf"|them)\b",
        _OWNED,
        rf"\b(?:[Ii]n|through|by) an? {_MATTER}, ({NOUN}){_UNTIL}",
        rf"^((?:[Tt]he |An? |Its |Their )?{NOUN}{_AFTER}?,?) (?:has |had |have |later )?"
        rf"(?:{VERB}) (?:(?:it|this|(?:the|that|th[eo]se) (?:\w+ )?(?:{TOLD}))\b"
        r"|that(?=[.,;:]|$))",
        rf"[,”\"] (?:as |so )?((?:the |an? |its |their )?{NOUN}{_AFTER}?,?)"
        rf"(?: (?:that|which|who) (?!said\b|says\b|told\b)[^,.;]{{3,60}}?)?"
        rf" (?:{_SAY}|{_SAID_LAST})\b",
        rf"[,”\"] (?:as )?{_SAY} ((?:the |an? )?{NOUN}(?:, [^,.]{{3,60}})?){_UNTIL}",
        rf"^(?:On|In|Late on|Early on|Earlier on) [\w ]{{3,20}}?,? (the {NOUN}) {_SAY}\b",
        rf"^(?:So |As |Thus )?((?:[Tt]he |An? |Its |Their )?{NOUN}{_AFTER}?,?) {_SAY}\b",
    )
)  # fmt: skip
_CUES = tuple(
    """said|says|say|acknow|admit|spoke|speak|has it|per |recall|report|announc
confirm|stat|told|tell|writ|wrot|quot|put|releas|disclos|carried|broke|issu|gave|give|provid|suppli
made|post|read|document|count|record|establish|verif|explain|estimat|inform|relat|specif|add|cit
ccording|goes by|going by|go by|earnt|earned|heard|draw|figure|log|word|reckon|tall|list|number|toll
data|communiqu|bulletin|note|letter|version|testimon|admission|telegram|publish|believ|trust|owe
correct|mistaken|would have|learn|made|makes|let |lets |decision|decree|journal|gazette|what |video
denounc|complain|lament|claim|insist|maintain|argue|observ|remark|warn|alleg|stress|conced|clar
broadcast|tweet|message|notif|circular|drawn|drew|collect|kept|keep|reveal|nvestigat|nquir|survey
study|studies|finding|research|dossier|minutes|footage
photograph|picture|name|identif|so |thus |set |sets |follow""".replace("\n", "|").split("|")
)
"""What is in every sentence in which one of these patterns may be found, in small letters."""
_BEHIND = re.compile(r"\b(?:after|since|when|while|because|where|whether) ")
_BRACKETS = re.compile(r" \([A-Z][A-Za-z-]{1,9}\)")
_IN_WRITING = re.compile(
    rf"\b(?:in|by|through|via|with) (?:an?|its|his|her|their|the) (?:[\w-]+ ){{0,2}}(?:{_WRITTEN})"
    r"(?! (?:of|by|from|to|with)\b)\b",
    re.IGNORECASE,
)
_BEGINS_IN_WRITING = re.compile(
    rf"^In (?:an?|its|his|her|their|the) (?:[\w-]+ ){{0,2}}(?:{_WRITTEN})\b(?:,? {_PUT_OUT})?"
    r"(?: (?:on|late|early|yesterday|today|earlier|from|to|in|at|this|last|over)\b[^,]{0,40}?)?"
    rf"(?:,? (?=(?:the|its|their|his|her) )|, )((?:the |its |their |his |her )?{NOUN}{_AFTER}?,?)"
    r" (?=(?:has|had|have|[a-z]+ed|[a-z]+s)\b)"
)
_THEIR_WRITING = re.compile(
    rf"^(?:(?:In|By|Through) (?:its|their|his|her|the)|Its|Their|His|Her) (?:[\w-]+ ){{0,2}}"
    rf"(?:{_WRITTEN})\b"
    r"|.*\b(?:they|it|he|she) (?:said|says?|wrote|writes?|declared?|added?) (?:jointly )?in"
    rf" (?:an?|the|its|their|his|her) (?:[\w-]+ ){{0,2}}(?:{_WRITTEN})\b"
)
_IT_SAID = re.compile(rf", (?:it|they|he|she) {_SAY}\b")
_LEADING = re.compile(
    r"^(An? (?:group|committee|union|association|coalition|network|party) of [a-z]+\b"
    r"|(?:The|Its|Their|Our) (?:[\w'’-]+ ){0,4}?(?:commission|ministry|police|army|union|court"
    r"|council|committee|association|federation|bishops|party|movement|front|government|governor"
    r"|president|office|authority|agency|mission|company|church|diocese|group|coalition|alliance"
    r"|network|board|foundation|charity|league|chamber|embassy|command|militia|forces?|envoy"
    r"|ombuds\w+|rapporteur|commissioner))\b"
    r"(?! of\b)",
    re.IGNORECASE,
)
STRONG = 19  # the first of these patterns, which name what is somebody's own account
_THE_GROUP = re.compile(
    r"(?:(?<=\bby )|(?<=\bfrom )|(?<=\bof )|(?<=\bto )|^)the (?:[\w-]+ )?(?:group|militia"
    r"|movement|organi[sz]ation|party|association"
    r"|charity|union|network|agency|paper|newspaper|coalition|alliance|federation|committee|body"
    r"|watchdog|monitor|website|station|channel), (?:called |known as )?(?=(?:the )?[A-Z])"
)
_DATELINE = re.compile(r"^[^.]{3,60}?(?:\([^)]{2,40}\)|\d|[A-Z]{3,}) ?(?:--|[-–—:]) ")
_ITS = re.compile(
    rf"\b(?:[Ii]t|[Tt]hey|[Hh]e|[Ss]he) {_SAY}(?: so)? (?:in|on|by|through|via)\b"
    r"|\b(?:[Ii]ts|[Tt]heir) (?:[\w-]+ ){0,2}(?:spokes\w+|organi[sz]er|secretary|leader|director"
    r"|chair\w*"
    r"|head|chief|president|convener|coordinator|commander|minist\w+|lawyers?|representative|envoy"
    r"|officers?|statement|communiqu\w+|letter|website)\b(?:,? (?!his\b|her\b|the\b|its\b|an?\b)"
    rf"[^.,]{{0,40}}?,?)? {_SAY}\b"
)
_SUBJECT = re.compile(
    rf"^((?:The |An? |Its |Their )?{NOUN}{_AFTER}?,?) (?:has|have|had|is|was|were|are|\w+ed)\b"
)
_HEADING = re.compile(
    r",? (?:who|which) (?:heads|leads|runs|chairs|represents|directs|coordinates|speaks for)\b"
)
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
def tells_toll(sentence: str) -> bool:
    """Whether a sentence tells how many people something hit: `Three were wounded.`"""
    return bool(_TOLL.search(sentence))


@lru_cache(maxsize=20_000)
def sayers(sentence: str, *, strong: bool = False) -> tuple[str, ...]:
    """The words for who says what a sentence tells: `the mayor` of `Ten died, the mayor said.`

    `strong` leaves out who merely says something: `by the count of the mayor` stays."""
    if not has_any(_CUES, sentence):  # most sentences give nobody
        return ()
    told = _THE_GROUP.sub("", _DATELINE.sub("", sentence))
    patterns = _SAYERS[:STRONG] if strong else _SAYERS
    found = (
        m[1].strip(", .")
        for pattern, needed in patterns
        if any(words in told for words in needed)
        for m in pattern.finditer(told)
    )
    found = (_BEHIND.split(name)[-1] for name in found)
    first = (n if not _NOBODY.search(_HEADING.sub(",", n)) else n.partition(",")[0] for n in found)
    named = (name for name in dict.fromkeys(first) if name)
    named = (name for name in named if not _NOBODY.search(_HEADING.sub(",", name)))
    return tuple(_with_acronym(name, told) for name in named)


def _with_acronym(name: str, told: str) -> str:
    """A name with the acronym that a sentence gives of it: `Maren Rights League (MRL)`."""
    at = told.find(f"{name} (")
    match = None if at < 0 else _BRACKETS.match(told, at + len(name))
    return name if match is None else name + match[0]


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


def has_any(cues: tuple[str, ...], sentence: str) -> bool:
    """Whether one of these is in a sentence: far cheaper than the pattern it stands before."""
    small = sentence.casefold()
    return any(cue in small for cue in cues)


def is_in_writing(sentence: str) -> bool:
    """Whether what is done by words was done in a statement: `condemned the raid in a letter`."""
    return bool(_IN_WRITING.search(sentence))


def writer_of(sentence: str) -> str | None:
    """Who says what a sentence tells in a statement it begins with: `the union` of `In a letter
    sent on Monday the union calls it theft`; None where none does."""
    match = _BEGINS_IN_WRITING.match(sentence)
    return None if match is None or _NOBODY.search(match[1]) else match[1].strip(", ")


def in_their_writing(sentence: str) -> bool:
    """Whether a sentence goes on with what somebody told before has written: `In their message ...,
    they say`, `"...", they said in a joint statement`."""
    return bool(_THEIR_WRITING.match(sentence))


def leading_body(sentence: str) -> str | None:
    """The words for the body that a sentence begins with: `The port union` of `The port union
    struck its members off`."""
    match = _LEADING.match(_DATELINE.sub("", sentence))
    return None if match is None else match[1]


def says_itself(sentence: str) -> bool:
    """Whether who does what a sentence tells says so: `The army took the mill, it said.`"""
    return bool(_IT_SAID.search(sentence))
