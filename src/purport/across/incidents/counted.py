"""How reports put a number to what was done to people: the patterns of each kind, as tables.

Numbers stand in them as `‹0›`, `‹1›`; each pattern has the place of its number as its only group.
They are of small letters, and searched in sentences put into small letters.
"""

import re

from purport.across.incidents.counting import (
    ARE,
    BE,
    BODIES,
    END,
    PEOPLE,
    ROSE,
    TO_HOSPITAL,
    WHO,
    Q,
    by,
)

HARMED = {
    "killed": (
        *by(
            r"killed|slain|dead|assassinated|butchered|shot dead|murdered|massacred|martyred"
            r"|executed|beheaded|slaughtered"
            r"|burned to death|torn to pieces|neutrali[sz]ed|liquidated|blown up|gunned down"
            r"|eliminated|hanged|burned alive|burnt alive|\w+ to death|mown down|cut down"
            r"|laid to rest|buried|wiped out|no more|crushed|beyond help|mowed down|cut to pieces"
            r"|put out of action|put to (?:death|the sword)|destroyed|done to death"
            r"|struck down dead"
            r"|blown to (?:bits|pieces|shreds)|torn to shreds|left dead"
            r"|sent to (?:hell|the fire|the hereafter|their (?:graves?|deaths?|maker|ends?))"
            r"|among the dead|found with (?:their|his|her) throats? (?:cut|slit)"
            r"|found (?:dead|shot|murdered|hanged|with bullets)",
            r"(?<!were )(?<!was )(?<!been )(?:killing|killed|kills|kill|martyred|martyring|murdered"
            r"|massacred|slaughtered|shot dead|gunned down|bur(?:ied|y|ies|ying)|eliminat(?:ed|ing)"
            r"|neutrali[sz](?:ed|ing)|(?:cut|cutting|cuts|mowed|mowing|mown) down|murdering"
            r"|massacring"
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
                r"|succumbed|lost (?:their|his|her) li(?:fe|ves)|(?:embraced|attained|achieved)"
                r" (?:martyrdom|shahadat|immortality)|(?:gone to join|joined) the (?:\w+ of the )?"
                r"(?:martyrs|fallen)"
                r"|(?:laid down|gave) their lives|made the (?:\w+ )?sacrifice"
                r"|(?:met|meet|found) (?:the|their|his|her|an) (?:deaths?|ends?)|burned to death"
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
                rf"{Q}\s(?:\w+\s)?lives\s(?:were|have been|had been|are)\s(?:\w+ly\s)?(?:lost"
                r"|claimed|taken|cut short)\b",
                rf"\bcost\s(?:\w+\s){{1,3}}?{Q}\s(?:of (?:theirs|its own|their own|its men"
                r"|their men)|(?:\w+\s)?(?:men|fighters|soldiers|policemen|dead))\b",
                rf"\b(?:put|puts|putting)\s(?:\w+\s){{1,3}}?(?:dead|deaths|losses)\sat\s{Q}",
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
            r"|(?:lying|lie|lay|kept|confined) in (?:\w+ ){0,2}?(?:hospitals?|clinics?|wards?)"
            r"|confined(?=[.,;])"
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
                rf"{Q}{WHO}(?<!new cases)\s(?:suffered|sustained|received|had|have|with|carry"
                rf"|carried)"
                r"(?:\s[\w-]+){0,2}?\s(?:injuries|wounds|burns|fractures|bruises|broken \w+)",
                rf"\b(?:left|leaves|leaving)\s{Q}(?:\s[\w'’-]+){{0,4}}?\s(?:wounded|injured|hurt"
                r"|with (?:\w+ ){0,2}?(?:injuries|wounds|burns|bruises))\b",
                rf"{Q}\snames\son\sthe\slists?\sof\s(?:\w+\s){{0,2}}?(?:admissions|injured"
                r"|wounded)\b",
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
                rf"(?!(?:\s[\w-]+){{0,2}}?\s(?:dead|cases|{BODIES}))",
            )
        ),
    ),
}  # fmt: skip
"""The killed and the injured; `counted_taken` has those taken, freed, driven out and missing."""
