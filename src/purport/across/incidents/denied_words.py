"""How offices deny an act, as tables of words: what they say of themselves, of the act, of reports.

`denies(sentence)` tells where a sentence denies something, and whether it denies that anything
happened at all or only that somebody did it. It does not say of which act: that is for who knows
the accounts around it.
"""

import re
from functools import lru_cache

from msgspec import Struct

_ACT = (
    r"(?:attacks?|strikes?|raids?|air ?strikes?|bombings?|bombardments?|shelling|shooting"
    r"|massacres?"
    r"|killings?|murders?|executions?|operations?|incidents?|explosions?|assaults?|arrests?"
    r"|detentions?|abductions?|kidnappings?|ambush(?:es)?|clash(?:es)?|fighting|battles?"
    r"|incursions?"
    r"|crackdowns?|protests?|strikes?|demonstrations?|rallies|rally|march(?:es)?|sit-ins?"
    r"|hostages?|prisoners?|evictions?|expulsions?|looting|burnings?|fires?|blasts?|violence"
    r"|events?|blockades?|deployments?|withdrawals?|pull-?outs?|releases?|exchange|swap|meetings?"
    r"|encounters?|firefights?|gunfights?|gun ?battles?|sorties|sweeps?|shots?|talks|deals?"
    r"|agreements?|visits?|thing)"
)
_REPORT = (
    r"(?:reports?|reporting|claims?|allegations?|stor(?:y|ies)|tales?|news|videos?|accusations?"
    r"|rumou?rs?|charges?|pictures?|images?|footage|accounts?|versions?|statements?|articles?"
    r"|assertions?|suggestions?|narratives?|posts?|information|tallies|figures|what (?:is|was"
    r"|has been)"
    r" (?:said|told|reported|claimed|alleged|written)|all of (?:this|it)|the whole thing"
    r"|everything|these|those|they|this|it|that)"
)
_UNTRUE = (
    r"(?:false|untrue|not true|fabricat\w+|fabrications?|baseless|unfounded|groundless|lies"
    r"|a (?:\w+ "
    r"){0,2}lie|invent\w+|fake\w*|propaganda|disinformation|misinformation|slander|nonsense|rubbish"
    r"|(?:a |an |pure |sheer )?(?:hoax|fiction|fable|fantas\w+|forgery|smear|myth|concoction)"
    r"|staged|made[- ]up|absurd|ridiculous|laughable|a (?:fairy ?tale|provocation)"
    r"|fairy tales?|a show|theatre|without (?:any )?(?:foundation|basis|substance|truth)"
    r"|far from (?:the )?(?:truth|reality)|a product of|the product of|wholly wrong)"
)
_DID = (
    r"(?:bomb|shell|fire[ds]?\b|firing|attack|hit\b|hitting|struck|strike|striking|storm|shoot"
    r"|shot\b"
    r"|open(?:ed)? fire|burn|raid|abduct|kidnap|massacr|murder|kill|target|harm|touch|lay a hand"
    r"|order|carry out|carried out|conduct|plan(?:t|ned)?\b|take part|took part|taken part|arrest"
    r"|detain|seiz|loot|rob\b|enter(?:ed)?\b|cross(?:ed)?\b|use[ds]?\b|launch|drop(?:ped)?\b|expel"
    r"|evict|driv|drove|hold|held|beat|tortur|execut|release|free[ds]?\b|withdr[ae]w|meet|met\b"
    r"|sign)"
)
_FORCE = (
    r"(?:forces?|troops?|soldiers?|army|air force|aircraft|planes?|warplanes?|jets?|drones?"
    r"|helicopters?"
    r"|units?|men|fighters?|guns?|artillery|batter(?:y|ies)|policemen|police|officers|militia\w*"
    r"|patrols?|vehicles|members|brigades?|guards?|pilots?|positions|rockets?|missiles?|shells?"
    r"|bombs?)"
)
_NOT = r"(?:not|n't|never|n’t)"
_THERE = re.compile(
    rf"\bno such (?:\w+ ){{0,2}}?{_ACT}\b"
    r"|\bnothing (?:of the (?:kind|sort)|like (?:this|that|it)) (?:\w+ )?(?:happened"
    r"|took place|occurred)"
    rf"|\bnothing (?:at all )?(?:happened|took place|occurred)\b"
    rf"|\b{_ACT}\b[^.;,]{{0,40}}? {_NOT} (?:take place|happen|occur|exist)\b"
    rf"|\b(?:never (?:happened|took place|occurred|existed)|did not (?:happen|take place|occur))\b"
    rf"|\bthere (?:is|was|were|are|had been|has been|have been) no (?:\w+ ){{0,2}}?{_ACT}\b"
    rf"|\bno (?:\w+ ){{0,2}}?{_ACT} (?:\w+ ){{0,5}}?(?:took place|happened|occurred|(?:was|were"
    r"|has been"
    r"|had been|have been) (?:carried out|made|conducted|held|launched|staged|committed"
    r"|reported to))\b"
    r"|\bnot (?:a|one) (?:single )?(?:shot|shell|bullet|bomb|rocket|missile|stone|person|man"
    r"|house|soul)"
    r" (?:\w+ ){0,4}?(?:fired|fell|landed|dropped|thrown|arrested|detained|taken|abducted|held"
    r"|burned"
    r"|burnt|touched|displaced)\b"
    rf"|\b(?:nobody |no one |no (?:\w+ ){{1,3}}?)(?:was|were|has been|have been|had been|is|are)"
    r" (?:being )?(?:arrested|detained|abducted|kidnapped|shot at|attacked|expelled|evicted"
    r"|displaced"
    r"|driven out|taken (?:away|hostage|captive|prisoner)|forced (?:out|to leave)|beaten"
    r"|shelled|bombed)\b"
    rf"|\b(?:nobody|no one) (?:\w+ ){{0,2}}?{_DID}"
    r"|\b(?:we |they |forces |army |police |group |front |brigade |movement )(?:hold|holds"
    r"|have|has|took|take) no"
    r" (?:hostages|prisoners|captives|detainees)\b",
    re.IGNORECASE,
)
_FALSE = re.compile(
    rf"\b{_REPORT}\b[^.;]{{0,120}}?\b(?:is|are|was|were|as|be|amounts? to|remains?)"
    rf" (?:[\w’'-]+ ){{0,3}}?{_UNTRUE}\b"
    r"|\b(?:false|fabricated|baseless|unfounded|groundless|fake|invented|untrue|mendacious"
    r"|malicious"
    rf"|lying) (?:\w+ )?(?:reports?|claims?|allegations?|stor(?:y|ies)|news|accusations?|rumou?rs?"
    r"|tales?|charges?|propaganda|information)\b"
    r"|^\W*(?:an?|another|what an?|pure|sheer|more) (?:\w+ ){0,2}?(?:lies?|hoax|fabrications?"
    r"|inventions?"
    r"|fiction|nonsense|propaganda)\b"
    r"|\b(?:no|not a word of|not a grain of|without|little) truth\b|\bno basis\b"
    r"|\b(?:fabrication|invention|lie|hoax|fiction|fake)s?\b(?!\s(?:\w+\s)?(?:kilomet\w+"
    r"|miles?|metres?"
    r"|north|south|east|west|on|in|at|near|between|beyond|outside|off|to|down|behind|ahead"
    r"|under|dead"
    r"|wounded|there|within|two|open|buried)\b)[^.;]{0,20}\W*$"
    r"|\b(?:dis|mis)information\W*$|\bpiece of (?:dis|mis)information\b"
    r"|\b(?:not|nothing|little|nowhere) (?:\w+ )?(?:correspond\w*|to do|agree\w*) (?:to"
    r"|with) (?:the )?(?:reality"
    r"|facts|truth)\b|\bat odds with (?:the )?(?:facts|truth|reality)\b|\bbrand\w* it a\b"
    r"|\b(?:calls?|called) (?:the |this |these |it )?(?:\w+ )?(?:an? )?(?:fairy ?tales?|myth"
    r"|lies?|slander|fable)"
    r"|\b(?:film|video|picture|photograph|footage)s? (?:was|were|is|are) (?:shot|taken"
    r"|filmed) (?:elsewhere"
    r"|years|in another)"
    r"|\bthose who accuse us\b[^.;]{0,30}\b(?:lie|lying|liars)\b"
    r"|\b(?:dismiss|reject|refut|rebut|denounc|condemn|brand|describ|call|label)\w*\b[^.;]{0,60}?"
    rf"\bas (?:[\w’'-]+ ){{0,2}}?{_UNTRUE}\b",
    re.IGNORECASE,
)
_DENIES = re.compile(
    r"\b(?<!was )(?<!were )(?<!been )(?<!be )(?<!is )(?<!are )(?<!to )den(?:y|ies|ied|ying)\b"
    r"(?!\s(?:\w+\s){0,3}?(?:entry|access|bail|visas?|permission|treatment|rights?|food|water"
    r"|care|aid"
    r"|responsibility for the (?:famine|crisis|war)))"
    r"|\b(?:reject|dismiss|refut|disput|repudiat|rebut)(?:s|es|ed|ing|e)?\s(?:[\w’'-]+\s){0,4}?"
    r"(?:reports?|claims?|allegations?|accusations?|charges?|version|account|stor(?:y|ies)"
    r"|suggestions?|assertions?|involvement|responsibility|blame|any part|the figures?)\b"
    r"|\bdisclaim\w*\b|\bdisown\w*\b|\bdenials?\b"
    r"|\b(?:excludes?|excluded|ruled out|rules out) (?:any |all )?(?:involvement"
    r"|responsibility|part|role)\b"
    r"|\b(?:ruled|rules) out that\b|\bcontradict(?:s|ed) (?:the |this "
    r"|these )?(?:\w+ )?(?:reports?|claims?"
    r"|account|version|story|allegations?)\b|\bwav(?:es|ed) (?:the "
    r"|these )?(?:\w+ )?(?:accusations?|allegations?"
    r"|reports?|charges?) (?:away|aside)\b",
    re.IGNORECASE,
)
_NOT_US = re.compile(
    rf"\b(?:had|has|have|having) (?:absolutely |had )?(?:nothing to do with|no (?:part|hand|role"
    r"|involvement) (?:in|with))"
    r"|\b(?:took|take|takes|taken|played|play|bears?|bore) no (?:part|role|responsibility|blame)\b"
    rf"|\b(?:was|were|is|are|am) {_NOT} (?:behind|responsible|involved|to blame|the author"
    r"|implicated)\b"
    rf"|\bnot (?:the work|the doing|the act|done|carried out|fired|committed|ordered) (?:of|by)\b"
    r"|\b(?:was|were|is|are) (?:not|nowhere|never) (?:\w+ )?(?:in|near|at|present|active"
    r"|flying|operating"
    r"|there|over|on|deployed|stationed|within|anywhere)\b"
    rf"|\b(?:had|has|have) no (?:\w+ ){{0,2}}?{_FORCE} (?:\w+ )?(?:in|near|at|there|over|on"
    r"|within|anywhere"
    r"|around|that)\b"
    rf"|\bno (?:\w+ ){{0,3}}?{_FORCE}(?: of \w+(?: \w+)?)? (?:was|were|had been|has been"
    r"|have been|are|is)"
    r" (?:\w+ )?(?:in|near|at|there|over|on|within|present|active|flying|operating|sent|used|fired"
    r"|involved|deployed|out|engaged)\b"
    rf"|\bno (?:\w+ ){{0,3}}?{_FORCE}(?: of \w+(?: \w+)?)? (?:\w+ )?(?:fired|flew|entered|took part"
    r"|attacked|bombed|shelled|hit|struck|opened)\b"
    r"|\b(?:it|this|that) was (?:not|n't|n’t) (?:us|we|our \w+|ours)\b|\bknow(?:s|n"
    r"|ing)? nothing (?:of|about)\b"
    r"|\b(?:was|were) silent (?:that|on|all|the)\b|\bblamed for what others\b"
    r"|\bdistanc(?:es|ed) (?:itself|themselves|himself) from (?:the |this )?(?:\w+ )?"
    rf"{_ACT}\b|\b(?:was|were) elsewhere (?:that|on|at)\b|\bno \w+ of (?:ours|theirs) (?:was"
    rf"|were)\b"
    rf"|\b(?:none|not one|not a single one) of (?:our|its|their"
    rf"|the \w+['’]?s?) (?:\w+ )?{_FORCE} (?:\w+ )?"
    rf"(?:{_DID}|set foot|went)"
    r"|\bour (?:hands|name) (?:are|is) clean\b|\bwe reject\b[^.;]{0,40}\b(?:charge|accusation"
    r"|blame)\w*",
    re.IGNORECASE,
)
_DID_NOT = re.compile(
    rf"\b(?:(?:ha(?:s|ve|d)|did)(?: not|n't|n’t| never) (?:\w+ ){{0,2}}?|never (?:\w+ )?"
    rf"|no (?:\w+ ){{1,6}}?(?:has |have |had )?){_DID}\w*"
    r"(?!\s(?:the |any |its |their )?(?:names?|figures?|details|numbers?|statements?|lists?"
    r"|comment))",
    re.IGNORECASE,
)
_DID_TO_NOBODY = re.compile(
    r"(?<!who )\b(?:detained|arrested|abducted|kidnapped|killed|hit|shelled|bombed|attacked"
    r"|touched|harmed|took"
    r"|seized|evicted|expelled|shot|struck)\s(?:nobody|no one|none of|nothing)\b"
    r"|\b(?:planted|laid|fired|launched|dropped|threw|carried out|conducted|flew|made|staged"
    r"|mounted|opened|used"
    r"|undertook|ordered|led|set|put|sent)\s(?:no|not one"
    r"|not a single)\s(?:\w+\s){0,2}?(?:device|mines?|bombs?"
    r"|shells?|rounds?|rockets?|missiles?|mortars?|drones?|shots?|strikes?|attacks?|raids?"
    r"|operations?|sorties"
    r"|arrests?|fire|air ?strikes?|grenades?|fighters?|troops|men|soldiers|guns?|weapons?)\b"
    r"|\bshows?\s(?:no|not one|not a single)\s(?:round|shot|sortie|mission|strike|flight)\b"
    r"|\bno (?:mortars?|artillery|weapons?|drones?|aircraft|shells?|rockets?|gas|live rounds?"
    r"|fire) (?:was|were"
    r"|has been|have been|had been) (?:used|fired|employed|opened)\b",
    re.IGNORECASE,
)
_NO_DENIAL = re.compile(
    r"\bno(?:body| one)?\b[^.;]{0,60}\bclaimed\b|\b(?:neither|nor|not|never|n't"
    r"|or) (?:\w+ )?den(?:y|ied)"
    r"|\bno (?:\w+ )?(?:evidence|proof|indication|sign|confirmation|word|comment)\b"
    r"|\bnot (?:clear|known"
    r"|say|comment|confirm|immediately)\b|\bunclear\b|\bwithout evidence\b|\bcould not be\b"
    r"|\bcannot be (?:denied|verified)\b|\bdifficult to deny\b|\bwould\b|\bwill\b|\bif\b"
    r"|\b(?:ask|demand|beg|urge|appeal|pray|order|insist|warn|plead|implore|request"
    r"|call)\w*\b[^.;]*"
    r"\b(?:that (?:nobody|no one|no)|not to)\b|\bunless\b|\bplanning\b|\bintend|\bat hand\b"
    r"|\babout to\b|\bfalse to\b|\bnot deny\b",
    re.IGNORECASE,
)
_UNTIL_NOW = re.compile(
    r"\b(?:since|before|until|till|for (?:\w+ )?(?:days|weeks|months|years)|previously|earlier|yet"
    r"|again|anymore|so far|how)\b",
    re.IGNORECASE,
)
_RESULT_ONLY = re.compile(
    r"\s(?:that\s)?(?:there (?:were|had been|was) )?(?:any |all )?(?:\w+ )?(?:civilians?"
    r"|casualt\w+|deaths?|(?:\w+ ){0,3}?(?:ransoms?|pa(?:id|y|ying|yments?)|money|talks)"
    r"|(?:\w+ ){0,3}?(?:aim(?:s|ed|ing)?|target(?:s|ed|ing)?|deliberate(?:ly)?"
    r"|intent\w*) (?:\w+ ){0,2}?"
    r"(?:civilians?|hospitals?|schools?)"
    r"|losses|injuries|victims|anybody|anyone|(?:the )?(?:number|toll|figure)s?)\b",
    re.IGNORECASE,
)


_HINT = re.compile(
    r"\b(?:den(?:y|i)|no|not|nor|none|nobody|nothing|nowhere|never|false|untrue|reject|dismiss"
    r"|refut"
    r"|disput|repudiat|rebut|dis(?:claim|own)|lies?\b|fabric|fake|invent|hoax|fiction"
    r"|propaganda|staged"
    r"|baseless|unfounded|groundless|without|disinformation|misinformation|slander|nonsense"
    r"|myth|absurd|ridicul|laughable|tale|provocation|elsewhere|exclude|ruled? out|contradict"
    r"|accus|blamed for"
    r"|distanc|silent|wav(?:es|ed))|n['’]t\b",
    re.IGNORECASE,
)
"""What stands in every sentence that denies; the others are not looked at."""


class Denied(Struct, frozen=True):
    """Where a sentence denies something; `act` where it denies that it happened at all."""

    start: int
    stop: int
    act: bool
    of_reports: bool = False
    """Whether it says that reports are untrue, without saying what is not so."""


@lru_cache(maxsize=50_000)
def denies(sentence: str) -> Denied | None:
    """What a sentence denies; None where it denies nothing, or only what came of an act."""
    if _HINT.search(sentence) is None:
        return None
    found = _denied(sentence)
    return None if found is None or _NO_DENIAL.search(sentence) is not None else found


def _denied(sentence: str) -> Denied | None:
    for pattern, act in ((_THERE, True), (_FALSE, True), (_DENIES, False), (_NOT_US, False)):
        found = pattern.search(sentence)
        if found is None:
            continue
        if pattern is _DENIES and _RESULT_ONLY.match(sentence, found.end()):
            continue
        return Denied(found.start(), found.end(), act, pattern is _FALSE)
    found = _DID_NOT.search(sentence) or _DID_TO_NOBODY.search(sentence)
    if found is None or _UNTIL_NOW.search(sentence):
        return None
    return Denied(found.start(), found.end(), False)
