"""How reports put a number to those who were taken, freed, driven out or are missing: the patterns.

As in `counted`: numbers are `‹0›`, each pattern has the place of its number as its only group.
"""

import re

from purport.across.incidents.counting import CARRIERS, END, FOLK, NO_RESCUE, WHO, Q, by

TAKEN = {
    "released": (
        *by(
        r"released|freed|set free|free|let go|let out|back home|handed (?:over|back|to)|home again"
        r"|(?<!not )(?<!never )com(?:e|ing) (?:back )?home|came out (?:free\w*|alive|safe\w*)"
        r"|(?:given|brought|sent) back"
        r"|handed by \w+ \w+ to"
        r"|back with \w+ \w+|walked free|regained (?:\w+ )?(?:freedom|liberty)|came home"
        r"|returned home"
        r"|reunited|at liberty|exchanged|swapped|ransomed|pardoned|amnestied"
        r"|(?:walked|came|got|let) out of (?:the )?\w+|left (?:the |their )?(?:\w+ )?(?:prison"
        r"|jail|cells?"
        r"|detention|custody)",
        r"(?<!were )(?<!was )(?<!been )(?:released|releasing|releases|freed|freeing|frees|set free"
        r"|hand(?:ed|ing)(?: over| back)?(?: to \w+)?|let go(?: of)?|release|exchang(?:ed|ing)"
        r"|swapp(?:ed|ing)"
        r"|pardon(?:ed|ing)?|(?:pardon|amnesty|clemency|remission) (?:to|for)|freedom of"
        r"|freedom for|liberation"
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
        r"|behind bars|booked|nabbed|hauled in|swept up"
        r"|lifted(?= (?:in|from|at|by|on|during)\b|[.,;])|picked up|under arrest"
        r"|taken in(?! (?:charge|by|from|at|the|a|an"
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
            rf"\b(?:hold|holds|holding|held|hauled in|took(?: away| in)?|swept up|led (?:away|off)"
            rf"|seized|picked up|carried (?:away|off)|lifted|nabbed|booked)\s{Q}"
            r"(?!(?:\s[\w'’-]+){0,2}?\s(?:bodies|corpses|wounded|injured|bullets))",
        ),
    ),
    "abducted": (
        *by(
        r"abducted|kidnapped|taken hostage|taken captive|snatched|carried (?:off|away)|seized"
        r"|taken away"
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
        r"|drove off with|(?:made|sped) (?:off|away) with (?:\w+ ){1,3}?and"
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
        r"|under|in (?:the (?:bush|forest|fields?|hills|mountains)|schools?|tents?|classrooms?"
        r"|churches|mosques?|a school|a church|the open))"
        r"|(?:lodged|housed|put up|registered|living|crowded"
        r"|huddled) (?:\w+ ){0,3}?in (?:\w+ ){0,3}?"
        r"(?:shelters?|schools?|tents?|classrooms?|camps?|church(?:es)?|mosques?|halls?|gymnasium)"
        r"|(?:sought|found|taken|took|taking|seeking) (?:refuge|shelter)|sheltering"
        r"|sleep(?:ing)? (?:in|under|rough|outdoors|on)|camp(?:ed|ing)? (?:along|by|under|on|in"
        r"|out|beside|around"
        r"|near|at)|(?:put|turned|thrown) out on|camping|living (?:under|in (?:the open|tents?"
        r"|shelters?))|put out of"
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
                rf"\bpush(?:ed|es|ing)\s{Q}(?:\s[\w'’-]+){{0,2}}?\s(?:people|persons|families|villagers"
                r"|inhabitants|residents)\s(?:to|into|towards|over|across)\b",
                rf"{Q}(?:\s[\w'’-]+){{0,2}}?\swho\s(?:have\s|had\s)?(?:left|fled|abandoned)\s"
                r"(?:their|the)\s(?:\w+\s)?(?:homes?|houses|villages?)\b",
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
