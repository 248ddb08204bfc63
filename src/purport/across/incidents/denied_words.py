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
    r"|talks|deals?|agreements?|visits?|thing)"
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
    r"|staged|made[- ]up|a show|theatre|without (?:any )?(?:foundation|basis|substance|truth)"
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
    rf"|\b(?:nobody|no one) (?:\w+ ){{0,2}}?{_DID}",
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
    rf"|\b(?:fabrication|invention|lie|hoax|fiction|fake)s?\b[^.;]{{0,20}}\W*$"
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
    r"|\bdisclaim\w*\b|\bdisown\w*\b|\bdenials?\b",
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
_NO_DENIAL = re.compile(
    r"\bno(?:body| one)?\b[^.;]{0,60}\bclaimed\b|\b(?:neither|nor|not|never|n't"
    r"|or) (?:\w+ )?den(?:y|ied)"
    r"|\bno (?:\w+ )?(?:evidence|proof|indication|sign|confirmation|word|comment)\b"
    r"|\bnot (?:clear|known"
    r"|say|comment|confirm|immediately)\b|\bunclear\b|\bwithout evidence\b|\bcould not be\b"
    r"|\bcannot be (?:denied|verified)\b|\bdifficult to deny\b|\bwould\b|\bwill\b|\bif\b"
    r"|\bunless\b|\bplanning\b|\bintend|\bat hand\b|\babout to\b|\bfalse to\b|\bnot deny\b",
    re.IGNORECASE,
)
_UNTIL_NOW = re.compile(
    r"\b(?:since|before|until|till|for (?:\w+ )?(?:days|weeks|months|years)|previously|earlier|yet"
    r"|again|anymore|so far|how)\b",
    re.IGNORECASE,
)
_RESULT_ONLY = re.compile(
    r"\s(?:that\s)?(?:there (?:were|had been|was) )?(?:any |all )?(?:\w+ )?(?:civilians?"
    r"|casualt\w+|deaths?"
    r"|losses|injuries|victims|anybody|anyone|(?:the )?(?:number|toll|figure)s?)\b",
    re.IGNORECASE,
)


_HINT = re.compile(
    r"\b(?:den(?:y|i)|no|not|nor|none|nobody|nothing|nowhere|never|false|untrue|reject|dismiss"
    r"|refut"
    r"|disput|repudiat|rebut|dis(?:claim|own)|lies?\b|fabric|fake|invent|hoax|fiction"
    r"|propaganda|staged"
    r"|baseless|unfounded|groundless|without|disinformation|misinformation|slander|nonsense"
    r"|myth)|n['’]t\b",
    re.IGNORECASE,
)
"""What stands in every sentence that denies; the others are not looked at."""


class Denied(Struct, frozen=True):
    """Where a sentence denies something; `act` where it denies that it happened at all."""

    start: int
    stop: int
    act: bool


@lru_cache(maxsize=50_000)
def denies(sentence: str) -> Denied | None:
    """What a sentence denies; None where it denies nothing, or only what came of an act."""
    if _HINT.search(sentence) is None or _NO_DENIAL.search(sentence):
        return None
    for pattern, act in ((_THERE, True), (_FALSE, True), (_DENIES, False), (_NOT_US, False)):
        found = pattern.search(sentence)
        if found is None:
            continue
        if pattern is _DENIES and _RESULT_ONLY.match(sentence, found.end()):
            continue
        return Denied(found.start(), found.end(), act)
    found = _DID_NOT.search(sentence)
    if found is None or _UNTIL_NOW.search(sentence):
        return None
    return Denied(found.start(), found.end(), False)
