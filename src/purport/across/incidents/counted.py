"""How reports put a number to what was done to people: the patterns of each kind, as tables.

Numbers stand in them as `‹0›`, `‹1›`; each pattern has the place of its number as its only group.
They are of small letters, and searched in sentences put into small letters.
"""

import re

from purport.across.incidents.counting import (
    ARE,
    BE,
    BODIES,
    CARRIERS,
    END,
    FOLK,
    NO_RESCUE,
    PEOPLE,
    ROSE,
    TO_HOSPITAL,
    WHO,
    Q,
    by,
)

PATTERNS = {
    "killed": (
        *by(
            r"killed|slain|dead|assassinated|butchered|shot dead|murdered|massacred|martyred"
            r"|executed|beheaded|slaughtered"
            r"|burned to death|torn to pieces|neutrali[sz]ed|liquidated|blown up|gunned down"
            r"|eliminated|hanged|burned alive|burnt alive|\w+ to death|mown down|cut down"
            r"|laid to rest|buried|wiped out|no more|crushed|beyond help|mowed down|cut to pieces"
            r"|put out of action|put to (?:death|the sword)|destroyed|done to death"
            r"|struck down dead"
            r"|sent to (?:hell|the fire|the hereafter|their (?:graves?|deaths?|maker|ends?))"
            r"|among the dead"
            r"|found (?:dead|shot|murdered|hanged|with bullets)",
            r"(?<!were )(?<!was )(?<!been )(?:killing|killed|kills|kill|martyred|martyring|murdered"
            r"|massacred|slaughtered|shot dead|gunned down|bur(?:ied|y|ies|ying)|eliminated"
            r"|neutrali[sz]ed|(?:cut|cutting|cuts|mowed|mowing|mown) down|murdering|massacring"
            r"|slaughtering|executed|executing|beheaded|beheading|butchered|butchering|hanged"
            r"|lynched|put to death|liquidated|sen(?:t|ding) to (?:hell|their graves)"
            r"|(?:claim|took|take|taking|cost|claimed|claiming) the lives|deaths?|killing|murder"
            r"|massacre|loss|martyrdom|names of(?!\s‹\d+›[^.;]*\b(?:missing|custody|arrest"
            r"|detain|held"
            r"|prison|jail|cells))|mourns?)",
            r"martyrs|dead|deaths|fatalities|fatal casualties|victims|killed" + END,
            r"dead|deaths|killed|fatalities|victims|martyrs|died|slain|bodies|(?:our|their) losses",
            r"killed|murdered|shot(?: dead)?|executed|hanged|massacred|slaughtered|beheaded",
        ),
        *(
            re.compile(shape)
            for shape in (
                rf"{Q}{WHO}{BE}{{0,3}}\s(?:died|die|perished|perish|drowned|drown"
                r"|succumbed|lost (?:their|his|her) li(?:fe|ves)|embraced martyrdom"
                r"|(?:laid down|gave) their lives|made the (?:\w+ )?sacrifice"
                r"|(?:met|meet|found) (?:their|his|her|an) (?:deaths?|ends?)|burned to death"
                r"|bled to death"
                r"|did not survive|bec(?:ame|ome) martyrs|breathed (?:their|his|her) last"
                r"|(?:paid|pay) with (?:their|his|her) li(?:ves|fe)|lay dead|were no longer alive"
                r"|never came (?:home|back) alive"
                r"|(?:fell|fallen) (?:victim|prey)"
                r"(?!\sto (?:a |the )?(?:fraud|theft|kidnap|abduct|robb)))\b",
                rf"{Q}(?:\s[\w'’-]+){{0,3}}?\s{PEOPLE}\s(?:(?:have|had)\s)?(?:\w+ly\s)?(?:fell"
                rf"|fallen)\b"
                r"(?!\s(?:into (?:the )?hands|ill|sick|asleep|behind|silent)\b)",
                rf"\b(?:lost|losing)\s(?:the\s)?{Q}(?:\sof\s\w+)?(?:\s[\w'’-]+){{0,3}}?"
                rf"\s{PEOPLE}\b",
                r"\b(?:claim|cost|took|taken"
                rf"|tak)\w*\s{Q}(?:\s[\w'’-]+){{0,2}}?\s(?:their\s)?lives\b",
                rf"\b(?:left|leaves|leaving)\s{Q}(?:\s[\w'’-]+){{0,4}}?\sdead\b",
                rf"\b(?<!earlier )(?<!previous )(?<!initial )(?:death\s)?toll\b[^.;‹]*?"
                rf"\b(?:{ROSE}(?:\s(?!from\b)[\w'’]+){{0,3}}?\s)?{ARE}"
                rf"\s(?:from\s\S+\sto\s)?{Q}",
                rf"\b(?:found|brought|recovered|pulled|counted|buried|retrieved|received|collected"
                rf"|carried|dug|saw|count|hold)\b[^.;‹]*?{Q}(?:\s[\w'’-]+){{0,2}}?\s{BODIES}\b",
                rf"{Q}(?:\s[\w'’-]+){{0,2}}?\s{BODIES}\b",
                rf"\b(?:{BODIES}|remains|funerals?|names)\sof\s(?:(?:the|all|those"
                rf"|at\sleast)\s)*{Q}(?!\s(?:\w+\s)?(?:detainees|prisoners|hostages|captives"
                r"|missing|who are missing|persons in|people in|men in|of (?:them|whom)))",
                rf"\b(?:dead|victims|killed|slain|martyrs)\b[^.;‹]{{0,20}}?\s(?:has|have|had|bears?"
                rf"|counts?|holds?|contains?|reaches)\s{Q}\s(?:names|entries)\b",
                rf"{Q}{WHO}(?:\s(?:and|whom they"
                rf"|who were)\s[^.;‹]{{0,30}}?)?\sand\s(?:then\s)?(?:shot|killed"
                r"|executed|murdered|beheaded|hanged|butchered|burned)\s(?:them|all of them)\b"
                r"(?!\s(?:in|through) the)",
                rf"{Q}\snames\s(?:stand|are|were)\s[^.;‹]{{0,30}}?\b(?:dead|killed|fallen)\b",
                rf"\ball\s{Q}\sof\sthe\s(?:dead|killed|fallen|victims)\b",
                rf"\bloss of (?:human )?life\b[^.;‹]*?\b{ROSE}\s{ARE}?\s?{Q}",
            )
        ),
    ),
    "injured": (
        *by(
            r"injured|wounded|hurt|maimed|hospitali[sz]ed|being treated|treated"
            r"|in (?:the )?hospital|(?:in|under) treatment|scalded"
            r"|(?:shot|hit|struck|stabbed|grazed) in (?:the|his|her"
            r"|their) (?:\w+ )?(?:shoulders?|legs?"
            r"|arms?|hands?|foot|feet|thighs?|knees?|backs?|stomachs?|chests?|face|neck|heads?)"
            r"(?! and (?:killed|died))|(?:hit|struck|cut|grazed|pierced|torn) by (?:\w+ ){0,2}?"
            r"(?:fragments?|splinters?|shrapnel|glass|bullets?|pellets|stones|debris)"
            r"|beaten(?: \w+)? (?:bloody|unconscious|badly|up)|(?:badly|severely|savagely) beaten"
            r"|left with (?:\w+ ){0,2}?(?:wounds|injuries|burns|limbs|bones|fractures)|bandaged"
            r"|stitched up|bruised|concussed|lacerated|" + TO_HOSPITAL,
            r"(?<!were )(?<!was )(?<!been )"
            r"(?:injuring|injured|wounding|wounded|hurting|maiming|injures|wounds|bandag(?:ed"
            r"|ing))",
            r"(?:\w+ly )?(?:wounded|injured|injuries|hurt)" + END,
            r"injured|wounded|hurt|injuries|(?:in|under) treatment",
            r"injured|wounded|hurt|maimed|treated",
        ),
        *(
            re.compile(shape)
            for shape in (
                rf"{Q}{WHO}\s(?:suffered|sustained|received|had|have|with)(?:\s[\w-]+){{0,2}}?"
                r"\s(?:injuries|wounds|burns|fractures|bruises)",
                rf"{Q}\s(?:\w+ly\s)?(?:wounded|injured)(?=\s(?:have|had|are|is|were|was|fill\w*"
                rf"|lie|lay"
                rf"|still|reach\w*|arriv\w+|need\w*|remain\w*|{PEOPLE}))",
                rf"\ball\s{Q}\sof\sthe\s(?:wounded|injured)\b",
                rf"{Q}{WHO}\s(?:needed|received|sought|required|got)\s(?:\w+\s)?(?:attention"
                rf"|stitches"
                r"|care)\b",
                rf"{Q}{WHO}\s(?:lost|lose|have lost|had lost)\s(?:an?|the|their|his"
                rf"|her)\s(?:\w+\s)?"
                r"(?:eyes?|legs?|arms?|hands?|foot|feet|limbs?|fingers?|sight)\b",
                r"\b(?:doctors?|surgeons?|nurses|medics|hospital|clinic)\b[^.;‹]{0,40}?"
                rf"\b(?:stitch|patch|sew|bandag)\w*(?:\sup)?\s{Q}",
                rf"{Q}{WHO}(?:\s(?:had|have|has))?\s(?:needed|need|needing|received|sought"
                r"|required"
                r"|requiring|underwent|got|are getting|are receiving|under)\s(?:\w+\s){0,2}?"
                r"(?:treatment|surgery|operations)\b",
                rf"\b(?:hospitals?|clinics?|doctors?|surgeons?|medics|nurses|ward|infirmary"
                rf"|ambulance\w*)\b[^.;‹]*?\b(?:treat\w*|admit\w*|receiv\w*|took in|taken in|saw"
                rf"|seen|operated on|look\w+ after|car\w+ for)\s(?:\w+\s){{0,1}}?{Q}"
                rf"(?!(?:\s[\w-]+){{0,2}}?\s(?:dead|{BODIES}))",
            )
        ),
    ),
    "released": (
        *by(
        r"released|freed|set free|free|let go|let out|back home|handed (?:over|back|to)|home again"
        r"|came out (?:free\w*|alive|safe\w*)|(?:given|brought|sent) back"
        r"|handed by \w+ \w+ to"
        r"|back with \w+ \w+|walked free|regained (?:\w+ )?(?:freedom|liberty)|came home"
        r"|returned home"
        r"|reunited|at liberty|exchanged|swapped|ransomed|pardoned|amnestied"
        r"|(?:walked|came|got|let) out of (?:the )?\w+|left (?:the |their )?(?:\w+ )?(?:prison"
        r"|jail|cells?"
        r"|detention|custody)",
        r"(?<!were )(?<!was )(?<!been )(?:released|releasing|releases|freed|freeing|frees|set free"
        r"|hand(?:ed|ing)(?: over| back)?|let go(?: of)?|release|exchang(?:ed|ing)|swapp(?:ed|ing)"
        r"|pardon(?:ed|ing)?|freedom of|freedom for|liberation"
        r"|(?:release|liberation)(?: \w+ \w+)? of|(?:gave|given|giving|handed|brought"
        r"|bringing) back"
        r"(?: to (?:the|their) \w+)?|part(?:ed|ing) with)",
        "",
        r"released|freed",
        r"released|freed|let go|set free|handed over",
        ),
        *(
            re.compile(shape)
            for shape in (
                rf"\b(?:set|setting|sets)\s{Q}{WHO}\s(?:free|loose|at liberty)\b",
                rf"\b(?:let|letting|lets)\s{Q}{WHO}\s(?:go|leave|out|off)\b",
                rf"{Q}{WHO}\s(?:are|is|were)\s(?:(?:all|now|safely|safe|back)\s){{0,2}}home\b",
                rf"\b(?:received|took charge of|collected|fetched|recovered"
                rf"|welcomed)\s{Q}(?:\s\w+)?"
                r"\s(?:hostages|captives|prisoners|abductees|detainees)\b",
                rf"{Q}(?:\s[\w'’-]+){{0,2}}?\s(?:hostages|captives|prisoners"
                rf"|abductees)\s(?:(?:have|had)\s)?"
                r"(?:crossed|walked|embraced|reached|arrived|came|met|rejoined|stepped|landed)\b",
                rf"\breleased\b[^.;‹]*?\b(?:has|have|with|holds|bears|carries)\s{Q}\snames\b",
            )
        ),
    ),
    "arrested": (
        *by(
        r"arrested|detained|taken into custody|jailed|imprisoned|rounded up|apprehended|in custody"
        r"|behind bars|picked up|under arrest|taken in(?! (?:charge|by|from|at|the|a|an"
        r"|hand)\b)|(?:in|into) (?:\w+ ){0,2}?(?:detention"
        r"|custody)"
        r"|(?:put|placed|kept|remanded) in (?:\w+ ){0,2}?(?:detention|custody|cells?|prisons?"
        r"|jails?)"
        r"|brought in for|being questioned|questioned by (?:the )?police|remanded|locked up"
        r"|handcuffed"
        r"|(?:thrown|flung|cast|put) in(?:to)? (?:(?:the|a|police|military|prison) ){0,2}?(?:cells?"
        r"|prisons?|jails?|gaols?|dungeons?)|(?:sit|sits|sitting|sat) in (?:the "
        r"|a )?(?:\w+ )?(?:cells?"
        r"|prisons?|jails?)|(?:in the hands of|seized by|taken by|carted off by"
        r"|dragged [\w ]{0,30}?by)"
        r" (?:the )?(?:police|army|security forces|soldiers|gendarmes|intelligence|authorities"
        r"|troops)"
        r"|led (?:off|away)(?= (?:in (?:hand)?cuffs|in chains|by (?:the )?(?:police|officers"
        r"|soldiers"
        r"|gendarmes|troops)))|carted off|(?:marched|hauled|dragged|carted|bundled)(?: off"
        r"| away)? to (?:\w+ ){0,2}?(?:police"
        r"|prisons?|jails?|stations?|barracks|cells)"
        r"|held(?! (?:hostage|captive|for ransom|to ransom|by (?:the |their "
        r"|his )?(?:\w+ )?(?:gunmen|kidnappers|captors"
        r"|abductors|militants|rebels|bandits|insurgents|terrorists)))"
        r"|(?:bundled|loaded|put|pushed|packed|dragged) into (?:\w+ ){0,2}?(?:vans?|buses|cars)"
        r"|(?:taken|brought|driven) to (?:\w+ ){0,2}?(?:police|prisons?|jails?|stations?|barracks)"
        r"|fac(?:e|es|ed|ing) charges|sp(?:ent|end"
        r"|ending) the (?:\w+ )?night in (?:\w+ ){0,2}?(?:cells?|custody"
        r"|prison|jail|detention)|invited to (?:the |a )?(?:\w+ )?stations?",
        r"(?<!were )(?<!was )(?<!been )(?:arrested|arresting|detained|detaining|rounded up"
        r"|rounding up|jailed|jailing|apprehended|apprehending|arrest|arrests|detention|detain"
        r"|detains"
        r"|caught|carted off|hauled off|locked up|locking up|threw in(?:to)? prison|remanded"
        r"|remanding)",
        r"arrests|detentions|detainees",
        r"arrested|detained|arrests|detainees|detentions",
        r"arrested|detained|jailed|rounded up|picked up|locked up",
        ),
        re.compile(rf"\bt(?:ook|aken|aking)\s{Q}{WHO}\s(?:into custody|in for)\b"),
        re.compile(
            rf"{Q}(?:\s[\w'’-]+){{0,3}}?,?\s(?:whom?|that|which)\s(?:the\s)?(?:\w+\s)?(?:police\w*"
            r"|soldiers|troops|army|gendarmes|security forces|officers|agents|authorities)\s"
            r"(?:[\w'’-]+\s){0,3}?(?:took|taken|seized|picked up|led away|hold|holds|held"
            r"|dragged)\b",
        ),
        re.compile(
            r"\b(?:police\w*|officers|gendarmes|constables|guards?|agents|soldiers"
            r"|security forces)\s(?:[^.;‹]{0,40}?\s)?(?:put|loaded|pushed|packed|dragged"
            rf"|carried|bundled|shoved)\s{Q}{WHO}\s(?:in)?to\s(?:\w+\s){{0,2}}?(?:vans?|buses|lorr\w+|trucks?)\b"
            r"(?!\s(?:for|to|bound for)\s(?:the\s)?(?:\w+\s)?(?:front|safety|hospital|camp"
            r"|battle))",
        ),
        re.compile(
            rf"\b(?:put|pushed|packed|dragged|bundled|shoved)\s{Q}{WHO}\s(?:in)?to\s"
            r"(?:\w+\s){0,2}?cells?\b",
        ),
        re.compile(
            r"\b(?:police\w*|prosecutors?|authorities|gendarmes|officers)\b[^.;‹]{0,40}?"
            rf"\b(?:hold|holds|holding|held|hauled in|took away|took in|swept up|led away|seized"
            rf"|picked up)\s{Q}",
        ),
    ),
    "abducted": (
        *by(
        r"abducted|kidnapped|taken hostage|taken captive|snatched|carried off|seized|taken away"
        r"|held (?:hostage|captive)|(?:held|taken) by (?:the |their |his )?(?:\w+ )?(?:gunmen"
        r"|kidnappers|captors|abductors|militants|rebels|bandits|insurgents|terrorists)"
        r"|in the hands of (?!(?:the )?(?:police|army|security|soldiers|gendarmes|authorities"
        r"|state))\w+"
        r"|held (?:for ransom|to ransom)|(?:still |remain |kept |being )captive|led (?:off|away)"
        r"|(?:fell|fallen|fall) into (?:the )?hands of|dragged (?:from|off|out of)|spirited away"
        r"|(?:marched|forced|taken|led) (?:\w+ )?at gunpoint|taken(?= (?:from|at|in|on"
        r"|into the|by|with|off)\b|[.,;]|$)"
        r"|stolen(?= (?:from|by|in|on|at)\b|[.,;]|$)|made to disappear"
        rf"|pulled (?:from|off|out of) {CARRIERS}"
        r"|(?:bundled|forced|pushed|dragged|loaded|thrown) into (?:an? |the "
        r"|their )?(?:\w+ )?(?:cars?|vans?"
        r"|lorr\w+|trucks?|vehicles?|boats?|pickups?|jeeps?)"
        r"|(?:marched|driven|herded|dragged|forced|hauled|whisked|led) (?:off|away"
        r"|into (?:the |a |their )?(?:\w+ )?(?:forest|bush|hills?|mountains?|night|woods?|desert"
        r"|lorr\w+|trucks?|pickups?|boats?))",
        r"(?<!were )(?<!was )(?<!been )(?:abducted|abducting|kidnapped|kidnapping|kidnap|abduct"
        r"|abduction|snatched|snatching|carried off|took away|marched off|made off with"
        r"|drove off with"
        r"|left with|vanished with|led (?:off|away)|carried away|carrying off|dragged (?:off|away)"
        r"|taking hostage|took hostage|seizing|stole(?=\s‹\d+›\s(?:\w+\s)?(?:children|women"
        r"|girls|boys|people"
        r"|men|youths)))",
        "",
        r"abducted|kidnapped|hostages|captives|abductees",
        r"abducted|kidnapped|snatched|seized|took(?: away)?|taken|led (?:off|away)|holds?|held",
        ),
        re.compile(
            rf"\b(?:t(?:ook|aken|aking)|seized|hold|holding|held|led|marched|dragged)\s{Q}{WHO}"
            r"\s(?:hostages?|captives?|away|off(?= (?:an?|the|their|his|her|with|into|to"
            r"|at)\b)|for ransom"
            r"|into (?:the |a |their )?(?:\w+ )?(?:forest|bush|hills?|mountains?|night|woods?"
            r"|desert"
            r"|lorr\w+|trucks?|pickups?|boats?|vans?|cars?))\b",
        ),
        re.compile(
            r"\b(?:gangs?|gunmen|rebels?|bandits|militants|kidnappers|insurgents|jihadists|fighters"
            r"|guerrill\w+|militia\w*|captors|masked men|armed men)\s(?:\w+\s)?(?:hold|holds|held"
            rf"|are holding|is holding|keep|keeps|forced)\s{Q}(?:\s(?!to\b)[\w'’-]+){{0,3}}?"
            r"(?:\s(?:people|men|women|into)\b|[.,;])",
        ),
        re.compile(
            rf"\b(?:t(?:ook|aken|aking)|seiz(?:ed|ing)|drag(?:ged|ging))\s{Q}(?:\s[\w'’-]+){{0,2}}?"
            rf"\s{FOLK}{END}"
            r"(?!.{0,40}(?:hospital|clinic|custody|court|street|safety|prison|part\b))",
        ),
        re.compile(
            rf"\b(?:t(?:ook|aken|aking)|seiz(?:ed|ing)|drag(?:ged|ging))\s{Q}(?:\sof\s(?:its|our"
            r"|their|the)(?:\s\w+)?\s(?:staff|colleagues|members|workers|men|teams?|crew)"
            rf"|(?:\s[\w'’-]+){{0,2}}?\s{FOLK}\s(?:from|off|out of)\s(?:an?|the|their|his|its)\b)"
            rf"{NO_RESCUE}",
        ),
        re.compile(
            rf"\b(?:t(?:ook|aken|aking)|seiz(?:ed|ing)|drag(?:ged|ging)|pull(?:ed|ing))\s{Q}"
            rf"(?:(?:\s[\w'’-]+){{0,2}}?\s{FOLK})?\s(?:from|off|out of)\s{CARRIERS}{NO_RESCUE}",
        ),
    ),
    "displaced": (
        *by(
        r"displaced|uprooted|homeless|fled|fleeing|left (?:their homes|their houses"
        r"|the (?:\w+ )?(?:area"
        r"|valley|villages?|towns?|city|camp|site|quarter|district|island|region|province|community"
        r"|communities|hamlets?|neighbourhood|settlement)|everything behind"
        r"|home|for \w+"
        r"|their villages?)"
        r"|(?:driven|chased|forced|thrown|turned) (?:out|from \w+ (?:homes|houses|villages|land))"
        r"|forced to (?:flee|leave|move|abandon)|evicted|evacuated|on the (?:move|road|run)"
        r"|lost \w+ homes|ha[ds]? to (?:flee|leave)|without (?:a |any )?(?:homes?|shelter|roofs?)"
        r"|cross(?:ed|ing) (?:into|the (?:border|river|lake))|packed (?:up|their \w+)"
        r"|took to (?:the )?"
        r"(?:hills|bush|forest|woods|roads?|mountains)|(?:mov|stream|pour|walk"
        r"|travell?)ed (?:to|towards"
        r"|into|on to)|(?:gone|come down|went|ran|run) (?:to (?!work|vote|school|hospital"
        r"|trial|court"
        r"|prayer)|into (?:the )?(?:hills|bush|forest|woods|mountains|desert|city|fields)"
        r"|over to|down to)"
        r"|(?:spend|spending|spent|slept|sleep) (?:\w+ ){0,2}?(?:nights? )?(?:in the open"
        r"|outside|outdoors"
        r"|under|in (?:schools?|tents?|classrooms?|churches|mosques?|a school|a church|the open))"
        r"|(?:lodged|housed|put up|registered|living|crowded"
        r"|huddled) (?:\w+ ){0,3}?in (?:\w+ ){0,3}?"
        r"(?:shelters?|schools?|tents?|classrooms?|camps?|church(?:es)?|mosques?|halls?|gymnasium)"
        r"|(?:sought|found|taken|took|taking|seeking) (?:refuge|shelter)|sheltering"
        r"|sleep(?:ing)? (?:in|under|rough|outdoors|on)|camp(?:ed|ing)? (?:along|by|under|on|in"
        r"|out|beside|around"
        r"|near|at)|camping|living (?:under|in (?:the open|tents?|shelters?))|put out of"
        r"|without (?:an? )?roof"
        r"|no longer (?:have|has) (?:an? )?(?:home|roof|house)|abandoned (?:their|the) (?:homes"
        r"|villages?|valley|town|camp)",
        r"displaced|displacing|displaces|uprooted|uprooting|drove|driving|expelled|evicted"
        r"|displacement|evacuat(?:ed|ing|ion)|taken in|sheltering|flight|exodus|expelled|expelling"
        r"|chased away|(?:emptied|emptying) (?:[\w'’-]+ ){1,5}?of|expulsion"
        r"|regist\w+(?=\s‹\d+›\s(?:newly\s)?(?:displaced|refugees))",
        "",
        r"displaced|homeless|refugees",
        r"displaced|expelled|evicted|drove out|driven out|uprooted",
        ),
        *(
            re.compile(shape)
            for shape in (
                rf"\b(?:forc|oblig|compell|caus)(?:ed|ing|es)\s{Q}{WHO}\s(?:to (?:flee|leave|move"
                r"|abandon)|out of|from)\b",
                rf"\b(?:driv(?:en|es?|ing)|drove|chas(?:ed|es|ing)|forc(?:ed|es|ing)|push(?:ed"
                rf"|es|ing))\s{Q}{WHO}"
                r"\s(?:from|out of|off)\s(?:their|its|the)\s(?:\w+\s)?(?:homes?|houses"
                r"|villages?|land"
                r"|lands|camps?|town|hamlets?|fields|valley|islands?|hills?|area|district|city)\b",
                rf"\b(?:number|count|tally|figure|total)\sof\s(?:those|people|persons"
                rf"|families)\s(?:who|that)"
                r"\s(?:had to (?:leave|flee|go)|(?:have |had )?(?:left"
                r"|fled))\s(?:\w+\s){0,3}?(?:at|to|is|was"
                rf"|as|reached|reaches)\s{Q}",
                rf"{Q}(?:\s[\w'’-]+){{0,1}}?\s(?:people|persons|families|households|villagers"
                rf"|inhabitants|residents)"
                r"\s(?:who\s)?(?:(?:have|had|has)\s)?left\s(?:out of|of their|in (?:fear|panic"
                r"|haste)|by)\b",
                rf"\bwe\s(?:were|are|had been)\s{Q}[^.‹]{{0,40}}?\b(?:all|everybody|everyone"
                rf"|each)\s"
                r"(?:of us\s)?(?:have\s|has\s|had\s)?(?:fled|gone|left)\b",
                rf"\b(?:made|left|leaving|making|sent|sending)\s{Q}{WHO}\s(?:homeless|fleeing"
                r"|without (?:a )?(?:home|roof|shelter)|running)\b",
                rf"{Q}(?:\s[\w'’-]+){{0,2}}?\s(?:displaced|refugees|evacuees)\b",
            )
        ),
    ),
    "missing": (
        *by(
        r"missing|unaccounted for|disappeared|not been seen(?: since)?|vanished"
        r"|not come (?:home|back)|not been (?:heard (?:of|from)|found)|gone(?! (?:to|into|over"
        r"|down|out"
        r"|home|back|off|on|up)\b)|(?:still )?being looked for|never seen again|lost without trace",
        r"disappearance(?: of)?|still looking for|looking for|searching for|search for",
        r"missing",
        r"missing|disappeared",
        r"missing",
    ),
        re.compile(rf"\bno (?:trace|sign|word|news)\b(?:\s\w+){{0,4}}?\sof\s{Q}"),
        re.compile(
            rf"\b(?:fate|whereabouts)\sof\s{Q}(?:\s[\w'’-]+){{0,4}}?\s(?:is|are|was|were|remains?)"
            r"\s(?:still\s)?(?:not known|unknown|unclear|uncertain)\b",
        ),
        re.compile(rf"{Q}{WHO}\snever\s(?:came|come|returned)\b(?!\s\w+\salive)"),
    ),
}  # fmt: skip
