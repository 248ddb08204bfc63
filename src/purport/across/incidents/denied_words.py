"""How offices deny an act, as tables of words: what they say of themselves, of the act, of reports.

`denies(sentence)` tells where a sentence denies something, and whether it denies that anything
happened at all or only that somebody did it. It does not say of which act: that is for who knows
the accounts around it.
"""

import re
from functools import lru_cache

from msgspec import Struct

from purport.across.incidents.words import in_small

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
    r" (?:said|told|reported|claimed|alleged|written)|all (?:of )?(?:this|it)"
    r"|the whole (?:thing|affair)|(?:so-called|alleged|supposed) \w+"
    r"|what (?:\w+ ){1,2}?(?:wrote|writes|said|says|claims?|claimed|reported|tells)"
    r"|everything|these|those|they|this|it|that)"
)
_UNTRUE = (
    r"(?:false|untrue|not true|fabricat\w+|fabrications?|baseless|unfounded|groundless|lies"
    r"|a (?:\w+ "
    r"){0,2}lie|invent\w+|fake\w*|propaganda|disinformation|misinformation|slander|nonsense|rubbish"
    r"|(?:a |an |pure |sheer )?(?:hoax|fiction|fable|fantas\w+|forgery|smear|myth|concoction)"
    r"|staged|made[- ]up|absurd|ridiculous|laughable|a (?:fairy ?tale|provocation)"
    r"|fairy tales?|a show|theatre|without (?:any )?(?:foundation|basis|substance|truth)"
    r"|dreamed up|concocted|incorrect|erroneous|inaccurate"
    r"|an? (?:\w+ )?piece of theatre|far from (?:the )?(?:truth|reality)|a product of"
    r"|the product of|wholly wrong)"
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
_NO = r"\bno (?:(?!who\b|whom\b|whose\b|that\b|which\b)\w+ )"
"""What is denied of, without a clause of its own: "no soldier who took part was punished"."""
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
    rf"|(?:\b(?:nobody |no one )|{_NO}{{1,3}}?)(?:was|were|has been|have been|had been|is|are)"
    r" (?:being )?(?:arrested|detained|abducted|kidnapped|shot at|attacked|expelled|evicted"
    r"|displaced"
    r"|driven out|picked up|rounded up|dismissed|taken (?:away|hostage|captive|prisoner)"
    r"|forced (?:out|to leave)|beaten"
    r"|shelled|bombed)\b"
    rf"|\b(?:nobody|no one) (?!(?:was|were|is|are|has been|had been|knows?|knew"
    rf"|saw|heard|could|can|dared?|wants?|asked|says?|said)\b)(?:\w+ ){{0,2}}?{_DID}"
    r"|\b(?:we |they |forces |army |police |group |front |brigade |movement )(?:hold|holds"
    r"|have|has|took|take) no"
    r" (?:hostages|prisoners|captives|detainees)\b"
    r"|\bhold(?:s|ing)? no (?:hostages|prisoners|captives|detainees)\b"
    r"|\b(?:are|were|is) not (?:hostages?|prisoners?|captives?)\b"
    r"|\b(?:they|people|families|residents|villagers|inhabitants"
    r"|students) (?:\w+ ){0,8}?(?:were|was) not"
    r" (?:driven out|expelled|evicted|abducted|kidnapped|taken)\b"
    r"|\bnever (?:given|issued|planned|ordered)\b"
    r"|\bthere (?:was|were) no (?:\w+ )?(?:protesters|marchers|demonstrators|attackers)\b",
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
    r"|\b(?:tissue|pack|web|string|bundle) of (?:lies|falsehoods|untruths|inventions)\b"
    r"|\bnot a (?:shred|scrap|grain|syllable) of (?:evidence|proof|truth)\b"
    r"|\b(?:not|nothing|little|nowhere) (?:\w+ )?(?:correspond\w*|to do|agree\w*) (?:to"
    r"|with) (?:the )?(?:reality"
    r"|facts|truth)\b|\bat odds with (?:the )?(?:facts|truth|reality)\b|\bbrand\w* it a\b"
    r"|\b(?:calls?|called) (?:the |this |these |it )?(?:\w+ )?(?:an? )?(?:fairy ?tales?|myth"
    r"|lies?|slander|fable)"
    r"|\b(?:film|video|picture|photograph|footage)s? (?:was|were|is|are) (?:shot|taken"
    r"|filmed) (?:elsewhere"
    r"|years|in another)"
    r"|\b(?:films?|videos?|pictures?|photographs?|footage|images?) (?:is|are|was|were) (?:\w+ )?"
    r"(?:old|from another|from years|from elsewhere)\b|\b(?:accounts?|reports?|claims?|stor(?:y"
    r"|ies)|wrote"
    r"|writes) (?:is|are|was|were) wrong\b"
    r"|\bthose who accuse us\b[^.;]{0,30}\b(?:lie|lying|liars)\b"
    r"|\b(?:dismiss|reject|refut|rebut|denounc|condemn|brand|describ|call|label)\w*\b[^.;]{0,60}?"
    rf"\bas (?:[\w’'-]+ ){{0,2}}?{_UNTRUE}\b",
)
_DENIES = re.compile(
    r"\b(?<!was )(?<!were )(?<!been )(?<!be )(?<!is )(?<!are )(?<!to )den(?:y|ies|ied|ying)\b"
    r"(?!\s(?:to|us|them|him|her|me|you|people|citizens|workers)\b)"
    r"(?!\s(?:the|his|her|their|our|an?)\s\w+\s(?:an?|the|any|its|their)\s)"
    r"(?!\s(?:\w+\s){0,3}?(?:entry|access|bail|visas?|permission|treatment|rights?|food|water"
    r"|care|aid"
    r"|responsibility for the (?:famine|crisis|war)))"
    r"|\b(?:reject|dismiss|refut|disput|repudiat|rebutt?|rubbish)(?:s|es|ed|ing|e)?\s(?:[\w’'-]+\s){0,4}?"
    r"(?:reports?|claims?|allegations?|accusations?|charges?|version|account|stor(?:y|ies)"
    r"|suggestions?|assertions?|involvement|responsibility|blame|any part|the figures?)\b"
    r"|\b(?:contest(?:s|ed)?|scoff(?:s|ed) at|laugh(?:s|ed) off|mock(?:s|ed)) (?:the |these "
    r"|this )(?:\w+ )?"
    r"(?:accounts?|reports?|claims?|version|stor(?:y|ies)|allegations?|accusations?)\b"
    r"|\bdisput(?:es|ed|ing) that\b"
    r"|\bdisclaim\w*\b|\bdisown\w*\b|\bdenials?\b"
    r"|\b(?:excludes?|excluded|ruled out|rules out) (?:any |all )?(?:involvement"
    r"|responsibility|part|role)\b"
    r"|\b(?:ruled|rules) out that\b|\bcontradict(?:s|ed) (?:the |this "
    r"|these )?(?:\w+ )?(?:reports?|claims?"
    r"|account|version|story|allegations?)\b|\bwav(?:es|ed) (?:the "
    r"|these )?(?:\w+ )?(?:accusations?|allegations?"
    r"|reports?|charges?|stor(?:y|ies)) (?:away|aside)\b"
    r"|\b(?:brush|shrug|wav|swept|sweep)\w* (?:aside|off|away) (?:the |these |this )?(?:\w+ )?"
    r"(?:accusations?|allegations?|reports?|charges?|stor(?:y|ies)|claims?)\b"
    r"|\bpour\w* scorn on\b|\bwash\w* (?:its|their|his) hands of\b",
)
_NOT_US = re.compile(
    rf"\b(?:had|has|have|having) (?:absolutely |had )?(?:nothing to do with|no (?:part|hand|role"
    r"|involvement) (?:in|with))"
    r"|\b(?:took|take|takes|taken|played|play|bears?|bore) no (?:part|role|responsibility|blame)\b"
    r"(?!\s(?:in|at) (?:the |these |those )?(?:\w+ )?(?:sessions?|talks|votes?|meetings?|debates?"
    r"|elections?|negotiations?|government|sittings?|conference)\b)"
    rf"|\b(?:was|were|is|are|am) {_NOT} (?:behind|responsible|involved|to blame|the author"
    r"|implicated)\b"
    rf"|\bnot (?:the work|the doing|the act|done|carried out|fired|committed|ordered) (?:of|by)\b"
    r"|\b(?:was|were|is|are) (?:not|nowhere|never) (?:(?:even|ever|then|actually|currently"
    r"|anywhere|active|present) )?(?:in|near|at|present|active"
    r"|flying|operating"
    r"|there|over|on|deployed|stationed|within|anywhere)\b"
    rf"|\b(?:had|has|have) no (?:\w+ ){{0,2}}?{_FORCE} (?:\w+ )?(?:in|near|at|there|over|on"
    r"|within|anywhere"
    r"|around|that)\b"
    rf"|\bno (?:\w+ ){{0,3}}?{_FORCE}(?: of \w+(?: \w+)?)? (?:was|were|had been|has been"
    r"|have been|are|is)"
    r" (?:\w+ )?(?:in|near|at|there|over|on|within|present|active|flying|operating|sent|used|fired"
    r"|involved|deployed|out|engaged)\b"
    rf"|\bno (?:\w+ ){{0,3}}?{_FORCE}(?: of \w+(?: \w+)?)?"
    r" (?:(?!who\b|that\b|which\b)\w+ )?(?:fired|flew|entered|took part"
    r"|attacked|bombed|shelled|hit|struck|opened)\b"
    r"|\b(?:it|this|that) was (?:not|n't|n’t) (?:us|we|our \w+|ours)\b|\b(?:know(?:s|n"
    r"|ing)?|knew) nothing (?:of|about)\b"
    r"|\b(?:guns?|artillery|army|forces|batter(?:y|ies)|positions|mortars)\b[^.;]{0,30}\b(?:been|kept"
    r"|remained|stayed) silent\b|\b(?:was|were) silent (?:that|on|all|the)\b"
    r"|\bblamed for what others\b"
    r"|\bdistanc(?:es|ed) (?:itself|themselves|himself) from (?:the |this )?(?:\w+ )?"
    rf"{_ACT}\b|\b(?:was|were) elsewhere (?:that|on|at)\b|\bno \w+ of (?:ours|theirs) (?:was"
    rf"|were)\b"
    rf"|\b(?:none|not one|not a single one) of (?:our|its|their"
    rf"|the \w+['’]?s?) (?:\w+ )?{_FORCE} (?:\w+ )?"
    rf"(?:{_DID}|set foot|went)"
    r"|\b(?:none|not one|not a single one) of (?:our|its|their) \w+ (?:was|were) (?:in|on|at"
    r"|near|there)\b"
    r"|\b(?:never|not) (?:\w+ )?set foot\b|\b(?:was|were) not (?:ours|theirs|our \w+)\b"
    r"|\bfir(?:ed?|ing) only (?:into|in) the air\b|\bonly (?:fired|fires?) (?:into|in) the air\b"
    r"|\bthe only shots (?:came|were)\b"
    rf"|\bneither (?:\w+ ){{1,6}}?nor (?:\w+ ){{1,7}}?(?:{_DID}|sat down|set foot)"
    r"|\bneither (?:[\w’'-]+ ){1,6}?nor (?:[\w’'-]+ ){1,6}?(?:is|are|was|were|has|had"
    r"|have) (?:\w+ )?"
    r"(?:involved|behind|responsible|to blame|implicated|anything to do|any (?:part|hand))\b"
    r"|\b(?:pin|lay|fasten|hang) (?:the |this )?(?:crime|blame|attack|murder|deed|killing|guilt)s?"
    r" (?:on|upon|at the door of) (?:us|our)\b"
    r"|\bour (?:hands|name) (?:are|is) clean\b|\bwe reject\b[^.;]{0,40}\b(?:charge|accusation"
    r"|blame)\w*",
)
_DID_NOT = re.compile(
    r"\b(?:(?:ha(?:s|ve|d)|did)(?: not|n't|n’t| never) (?!answer|return|reach|survive|resist"
    r"|hear|see\b)"
    r"(?:\w+ ){0,2}?|never (?:\w+ )?"
    rf"|(?!no one (?:knows?|knew|saw|heard)\b){_NO}{{1,6}}?(?:has |have |had )?){_DID}\w*"
    r"(?!\s(?:the |any |its |their )?(?:names?|figures?|details|numbers?|statements?|lists?"
    r"|comment))",
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
)
_NO_DENIAL = re.compile(
    r"\bno(?:body| one|ne)?\b[^.;]{0,60}\b(?:claim(?:ed|s)?|admitted|owned up|said (?:it|they|he)"
    r"|(?:took|taken) (?:credit|responsibility)|come forward|came forward)\b"
    r"|\b(?:whether|as if) (?:it|they|he|she) (?:did|had|was|were|has|have)\b"
    r"|\bwhere (?:it|they|he|she) did\b"
    r"|\b(?:neither|nor|not|never|n't"
    r"|or) (?:\w+ )?den(?:y|ied)"
    r"|\bno (?:\w+ )?(?:evidence|proof|indication|sign|confirmation|word|comment)\b"
    r"|\bnot (?:clear|known"
    r"|say|comment|confirm|immediately)\b|\bunclear\b|\bno (?:secret|doubt|wonder|surprise)\b"
    r"|\bwithout evidence\b|\bcould not be\b"
    r"|\bcannot be (?:denied|verified)\b|\bdifficult to deny\b|\bwould\b"
    r"|(?<!own )(?<!free )\bwill\b|\bif\b"
    r"|\b(?:ask|demand|beg|urge|appeal|pray|order|insist|warn|plead|implore|request"
    r"|call)\w*\b[^.;]*"
    r"\b(?:that (?:nobody|no one|no)|not to)\b|\bunless\b|\bplanning\b|\bintend|\bat hand\b"
    r"|\babout to\b|\bfalse to\b|\bnot deny\b",
)
_UNTIL_NOW = re.compile(
    r"\b(?:since|before|until|till|for (?:\w+ )?(?:days|weeks|months|years)|previously|earlier|yet"
    r"|again|anymore|so far|how)\b",
)
_OTHERS = (
    r"(?:mobs?|crowds?|rebels?|gunm[ae]n|militia\w*|fighters|attackers|assailants|soldiers|troops"
    r"|police\w*|bandits|raiders|militants?|terrorists?|insurgents?|guerrill\w+|jihadists?|gangs?"
    r"|settlers|youths?|rioters|protesters|herders|herdsmen|army|forces|men|group|front|brigade"
    r"|enemy|invaders|aggressors|bombers?|planes|warplanes|jets|aircraft|drones?|helicopters?"
    r"|vigilantes|looters|thieves)"
)
_WHILE_OTHERS = re.compile(
    r"[^.;]{0,60}?\b(?:when|as|until|till|while|before|after|by the time|the (?:day|night|moment))"
    rf"\s(?:[\w'’-]+\s){{0,4}}?{_OTHERS}\s(?:(?!was\b|were\b|been\b|being\b)[\w'’-]+\s){{0,2}}?"
    r"(?:attack|storm|raid|burn|loot|kill|shot|shoot|open|enter|overran|overrun|seiz|t(?:oo|a)k"
    r"|struck|hit\b|bomb|shell|ambush|fell|fall|cam?e|arriv|abduct|kidnap|massacr|murder|ransack"
    r"|torch|set\b|destroy|captur|beat|drove|fir(?:ed|ing))\w*",
)
"""What was done by others while a force was away: "were not there when the mob attacked"."""
_AWAY = re.compile(
    r"(?:(?:was|were|is|are) (?:not|nowhere|never)\b|(?:had|has|have) no \w+ |no )"
    r".*\b(?:in|near|at|present|active|flying|operating|there|over|on|deployed|stationed|within"
    r"|anywhere|around)$"
)
_SINCE = re.compile(
    r"^\W*(?:since|until|for (?:[\w-]+ ){0,2}(?:days|weeks|months|years))\b"
    r"|\b(?:since|until|till|for (?:[\w-]+ ){0,2}(?:days|weeks|months|years)|yet|anymore|so far)\b",
)
"""What is told as not having happened only up to a time."""
_AT_ALL = re.compile(r"\bno such\b|\bnothing\b|\bnever\b|\bnot (?:a|one)\b")
_RESULT_ONLY = re.compile(
    r"\s(?:that\s)?(?:there (?:were|had been|was) )?(?:any |all )?(?:\w+ )?(?:civilians?"
    r"|casualt\w+|deaths?|(?:\w+ ){0,3}?(?:ransoms?|pa(?:id|y|ying|yments?)|money|talks)"
    r"|(?:\w+ ){0,3}?(?:aim(?:s|ed|ing)?|target(?:s|ed|ing)?|deliberate(?:ly)?"
    r"|intent\w*) (?:\w+ ){0,2}?"
    r"(?:civilians?|hospitals?|schools?)"
    r"|losses|injuries|victims|(?:anybody|anyone)(?!\s(?:was|were|has been|had been)\s(?:beaten"
    r"|arrested|abducted|detained|tortured|taken|expelled|shot at|attacked|raped|evicted))"
    r"|(?:the )?(?:number|toll|figure)s?)\b",
)


_HELP_ONLY = re.compile(
    r"\s(?:[\w'’-]+\s){0,5}?(?:that\s)?(?:[\w'’-]+\s){0,3}?(?:shelter|harbou?r|equip|suppl(?:y"
    r"|ie)|train"
    r"|fund|financ|arm(?:s|ing|ed)?\s(?!forces|men|group)|(?:gives?|gave"
    r"|giving)\s(?:any\s)?(?:cover|shelter|refuge|arms"
    r"|weapons|support|help)|back(?:s|ed|ing)\b|support(?:s|ed|ing)\b|(?:any\s)?(?:links?|ties"
    r"|connections?|contacts?)"
    r"\s(?:with|to|between)\s(?!(?:the|this|that)\s(?:\w+\s)?(?:attack|killing|blast|bomb|raid"
    r"|murder|strike"
    r"|shooting|incident|crime|abduct|kidnap)|it\b|this\b))",
)
"""What offices deny to have to do with those who act, which is no denial of what these did."""
_OF_NOTHING = re.compile(
    r"\b(?:that|of)\s(?:\w+\s){0,2}?(?:nobody|no one|nothing|none|no|not|never)\b.*\b(?:is|are"
    r"|was|were)\b"
)
_HINT = re.compile(
    r"\b(?:den(?:y|i)|no|not|nor|none|nobody|nothing|nowhere|never|false|untrue|reject|dismiss"
    r"|refut"
    r"|disput|repudiat|rebut|dis(?:claim|own)|lies?\b|fabric|fake|invent|hoax|fiction"
    r"|propaganda|staged"
    r"|baseless|unfounded|groundless|without|disinformation|misinformation|slander|nonsense"
    r"|myth|absurd|ridicul|laughable|tale|provocation|elsewhere|exclude|ruled? out|contradict"
    r"|accus|blamed for"
    r"|distanc|silent|wav(?:es|ed)|another|years old|contest|scoff|laugh|mock|only|theatre"
    r"|tissue|pin\b|wash|rubbish|scorn|shrug|brush|wrong|incorrect|erroneous|inaccura|made up"
    r"|dreamed"
    r"|fantas)|n['’]t\b",
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
    small = in_small(sentence)
    if _HINT.search(small) is None:
        return None
    found = _denied(small)
    return None if found is None or _NO_DENIAL.search(small) is not None else found


def _denied(sentence: str) -> Denied | None:
    for pattern, act in ((_THERE, True), (_FALSE, True), (_DENIES, False), (_NOT_US, False)):
        for found in pattern.finditer(sentence):
            if not _is_of_else(pattern, found):
                return Denied(found.start(), found.end(), act, pattern is _FALSE)
    did = _DID_NOT.search(sentence) or _DID_TO_NOBODY.search(sentence)
    if did is None or _UNTIL_NOW.search(sentence):
        return None
    return Denied(did.start(), did.end(), False)


def _is_of_else(pattern: re.Pattern[str], found: re.Match[str]) -> bool:
    """Whether what is denied is not the act: what came of it, a time, being where others did it."""
    sentence, end = found.string, found.end()
    if pattern is _FALSE:
        return _OF_NOTHING.search(found[0]) is not None  # "that nobody was hurt is not true"
    if pattern is _DENIES:
        return (_HELP_ONLY.match(sentence, end) or _RESULT_ONLY.match(sentence, end)) is not None
    if pattern is _NOT_US:
        away = _AWAY.match(found[0]) is not None
        return away and _WHILE_OTHERS.match(sentence, end) is not None
    return _AT_ALL.match(found[0]) is None and _SINCE.search(sentence) is not None
