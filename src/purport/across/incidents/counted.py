"""How reports put a number to what was done to people: the patterns of each kind, as tables.

Numbers stand in them as `‹0›`, `‹1›`; each pattern has the place of its number as its only group.
"""

import re

Q = r"‹(\d+)›"
_WHO = (
    r"(?:\s(?!and\b|but\b|or\b|who\b|were\b|was\b)[\w'’-]+|\sand\s(?:girls|women|children|men"
    r"|boys|daughters|sons|sisters|brothers|teachers|staff)\b){0,6}?"
)
_AUX = (
    r"(?:\s(?:are|is|was|were|be|been|being|have|has|had|got|also|all|reportedly|still|later"
    r"|lay|lie"
    r"|left|remain|remained|feared|confirmed|believed|now|either|since|then))"
)
_BE = rf"(?:\s(?:who|that|which))?{_AUX}"
_END = (
    r"(?=\s*(?:[.,;:!?)”\"-]|$|(?:in|by|when|as|at|on|near|after|during|and|while|with|from|to|for"
    r"|under|outside|inside|there|today|yesterday|before|so|were|was|this|last|over|if|said"
    r"|into|across|towards?|out|back|because|where|but|among)\b))"
)
PEOPLE = (
    r"(?:people|persons?|civilians?|soldiers?|troops|fighters?|martyrs?|men|women|children|boys"
    r"|girls|members|officers?|policemen|militants?|rebels?|sons|comrades|brothers|heroes|lives"
    r"|mujahid[ie]+n|terrorists?|insurgents?|servicemen|guards?|gunmen|peacekeepers?|workers?"
    r"|passengers?|villagers?|residents?|students?|pupils|patients|worshippers?|conscripts|dead)"
)
_ARE = r"(?:to|at|as|is|was|of|now|reached|exceeds?|exceeded|passed|:)"
ROSE = (
    r"(?:risen|rose|rises|climbed|climbs|reached|reaches|stood|stands|stand|put|puts|is|was|grown"
    r"|grew|went up|gone up|increased|given|gave|jumped|raised|revised|counted)"
)
_BODIES = r"(?:bodies|corpses|graves|coffins|shrouds|body bags|bodybags|death certificates)"
_TO_HOSPITAL = (
    r"(?:taken|rushed|brought|driven|carried|admitted|transferred|evacuated|flown|ferried|airlifted"
    r"|sent) to (?:[\w’'-]+ ){0,4}?(?:hospitals?|clinics?|infirmary|wards?)"
)
_FOLK = (
    r"(?:people|persons?|civilians?|men|women|children|boys|girls|schoolgirls|schoolboys|pupils"
    r"|students?|teachers?|villagers?|residents?|passengers?|workers?|worshippers?|hostages"
    r"|travellers"
    r"|farmers?|fishermen|traders?|engineers?|nurses|doctors|seminarians|monks|nuns|sailors"
    r"|drivers?"
    r"|soldiers?|policemen|officers?)"
)


def _by(done: str, doing: str, noun: str, counted: str) -> tuple[re.Pattern[str], ...]:
    """The patterns of a kind: those it was done to, who does it to them, a noun, a count of it."""
    shapes = [
        rf"{Q}{_WHO}(?:{_BE}{{1,4}}(?:\s\w+ly)?\s(?:{done})\b|\s(?:{done})\b{_END})",
        rf"\b(?:{doing})\s(?:(?:the|its|our|their|all|of|a|group|cell)\s)*{Q}",
        rf"\b(?:number|count|tally|figure|total)\sof\s(?:the\s|those\s|people\s|persons\s|who\s"
        rf"|were\s|confirmed\s|are\s)*(?:{counted})\b[^.;:‹]*?\b{ROSE}"
        rf"(?:\s(?!from\b)[\w'’]+){{0,3}}?\s{_ARE}?\s?(?:from\s\S+\sto\s)?{Q}",
        rf"\b(?:number|count|tally|figure|total)\sof\s(?:the\s)?(?:{counted})\s"
        rf"(?:\w+\s)?{_ARE}\s{Q}",
        rf"\b(?<!who\s)(?:{counted})\s(?:now\s)?(?:number(?:s|ed)?|are|were|c[ao]me to"
        r"|total(?:led)?)"
        rf"\s(?:now\s)?{Q}",
        rf"\b(?:{counted})\s?[:–]\s?{Q}",
        rf"\bthe\s(?:{counted}),\s{Q}(?=[,.;])",
        rf"^(?=.*\snumber(?:ed|s)?\s‹).*?\b(?:{done}|{doing})\b[^.;‹]{{0,60}}?"
        rf"\snumber(?:ed|s)?\s{Q}",
        rf"^(?=.*\sin\s(?:all|total)\b).*?\b(?:{done}|{doing})\b[^.;‹]{{0,60}}?,\s{Q}"
        r"(?=\sin\s(?:all|total)\b)",
        rf"^(?=.*\bof whom\b).*?\b(?:{done}|{doing})\b[^.;‹]{{0,60}}?\bof whom\b"
        rf"[^.;‹]{{0,40}}?\s(?:name[sd]?|count(?:s|ed)?|list(?:s|ed)?)\s{Q}",
        r"\b(?:put|puts|putting|set|sets|gave|gives|give|given|estimated?|estimates|places?"
        r"|placed)"
        rf"\s(?:the\s|its\s|their\s|our\s)?(?:number\s)?(?:of\s)?(?:the\s|those\s|people\s)?"
        rf"(?:{counted})\s(?:at|as)\s{Q}",
    ]
    if noun:
        shapes.append(rf"{Q}(?:\s[\w'’-]+){{0,1}}?\s(?:{noun})\b")
    return tuple(re.compile(shape, re.IGNORECASE) for shape in shapes)


PATTERNS = {
    "killed": (
        *_by(
            r"killed|slain|dead|assassinated|butchered|shot dead|murdered|massacred|martyred"
            r"|executed|beheaded|slaughtered"
            r"|burned to death|torn to pieces|neutrali[sz]ed|liquidated|blown up|gunned down"
            r"|eliminated|hanged|burned alive|burnt alive|\w+ to death|mown down|cut down"
            r"|laid to rest|buried|wiped out|no more|crushed|beyond help",
            r"(?<!were )(?<!was )(?<!been )(?:killing|killed|kills|kill|martyred|martyring|murdered"
            r"|massacred|slaughtered|shot dead|gunned down|buried|eliminated|neutrali[sz]ed"
            r"|(?:claim|took|take|taking|cost|claimed|claiming) the lives|deaths?|killing|murder"
            r"|massacre|loss|martyrdom|names of|mourns?)",
            r"martyrs|dead|deaths|fatalities|fatal casualties|victims|killed" + _END,
            r"dead|deaths|killed|fatalities|victims|martyrs|died|slain|bodies",
        ),
        *(
            re.compile(shape, re.IGNORECASE)
            for shape in (
                rf"{Q}{_WHO}{_BE}{{0,3}}\s(?:died|die|perished|perish|drowned|drown"
                r"|succumbed|lost (?:their|his|her) li(?:fe|ves)|embraced martyrdom"
                r"|(?:laid down|gave) their lives|made the (?:\w+ )?sacrifice"
                r"|met (?:their|his|her) deaths?|burned to death|bled to death|did not survive"
                r"|(?:fell|fallen) (?:victim|prey))\b",
                rf"{Q}(?:\s[\w'’-]+){{0,3}}?\s{PEOPLE}\s(?:(?:have|had)\s)?(?:fell|fallen)\b",
                rf"\b(?:lost|losing)\s(?:the\s)?{Q}(?:\sof\s\w+)?(?:\s[\w'’-]+){{0,3}}?"
                rf"\s{PEOPLE}\b",
                r"\b(?:claim|cost|took|taken"
                rf"|tak)\w*\s{Q}(?:\s[\w'’-]+){{0,2}}?\s(?:their\s)?lives\b",
                rf"\b(?:left|leaves|leaving)\s{Q}(?:\s[\w'’-]+){{0,4}}?\sdead\b",
                rf"\b(?<!earlier )(?<!previous )(?<!initial )(?:death\s)?toll\b[^.;‹]*?"
                rf"\b(?:{ROSE}(?:\s(?!from\b)[\w'’]+){{0,3}}?\s)?{_ARE}"
                rf"\s(?:from\s\S+\sto\s)?{Q}",
                rf"\b(?:found|brought|recovered|pulled|counted|buried|retrieved|received|collected"
                rf"|carried|dug|saw|count|hold)\b[^.;‹]*?{Q}(?:\s[\w'’-]+){{0,2}}?\s{_BODIES}\b",
                rf"{Q}(?:\s[\w'’-]+){{0,2}}?\s{_BODIES}\b",
                rf"\b(?:{_BODIES}|remains|funerals?|names)\sof\s(?:(?:the|all|those"
                rf"|at\sleast)\s)*{Q}(?!\s(?:\w+\s)?(?:detainees|prisoners|hostages|captives"
                r"|missing))",
                rf"\bloss of (?:human )?life\b[^.;‹]*?\b{ROSE}\s{_ARE}?\s?{Q}",
            )
        ),
    ),
    "injured": (
        *_by(
            r"injured|wounded|hurt|maimed|hospitali[sz]ed|being treated|treated"
            r"|in (?:the )?hospital|(?:in|under) treatment|" + _TO_HOSPITAL,
            r"(?<!were )(?<!was )(?<!been )"
            r"(?:injuring|injured|wounding|wounded|hurting|maiming|injures|wounds)",
            r"(?:\w+ly )?(?:wounded|injured|injuries|hurt)" + _END,
            r"injured|wounded|hurt|injuries|(?:in|under) treatment",
        ),
        *(
            re.compile(shape, re.IGNORECASE)
            for shape in (
                rf"{Q}{_WHO}\s(?:suffered|sustained|received|had|have|with)(?:\s[\w-]+){{0,2}}?"
                r"\s(?:injuries|wounds|burns)",
                rf"{Q}{_WHO}(?:\s(?:had|have|has))?\s(?:needed|need|needing|received|sought"
                r"|required"
                r"|requiring|underwent|got|are getting|are receiving|under)\s(?:\w+\s){0,2}?"
                r"(?:treatment|surgery|operations)\b",
                rf"\b(?:hospitals?|clinics?|doctors?|surgeons?|medics|nurses|ward|infirmary"
                rf"|ambulance\w*)\b[^.;‹]*?\b(?:treat\w*|admit\w*|receiv\w*|took in|taken in|saw"
                rf"|seen|operated on|look\w+ after|car\w+ for)\s(?:\w+\s){{0,1}}?{Q}"
                rf"(?!(?:\s[\w-]+){{0,2}}?\s(?:dead|{_BODIES}))",
            )
        ),
    ),
    "released": (
        *_by(
        r"released|freed|set free|free|let go|let out|back home|handed (?:over|back|to)|home again"
        r"|back with \w+ \w+|walked free|regained (?:\w+ )?(?:freedom|liberty)|came home"
        r"|returned home"
        r"|reunited|at liberty|exchanged|swapped|ransomed|pardoned|amnestied"
        r"|(?:walked|came|got|let) out of (?:the )?\w+|left (?:the |their )?(?:\w+ )?(?:prison"
        r"|jail|cells?"
        r"|detention|custody)",
        r"(?<!were )(?<!was )(?<!been )(?:released|releasing|releases|freed|freeing|frees|set free"
        r"|hand(?:ed|ing)(?: over| back)?|let go(?: of)?|release|exchang(?:ed|ing)|swapp(?:ed|ing)"
        r"|pardon(?:ed|ing)?|freedom of|freedom for|liberation)",
        "",
        r"released|freed",
        ),
        *(
            re.compile(shape, re.IGNORECASE)
            for shape in (
                rf"\b(?:set|setting|sets)\s{Q}{_WHO}\s(?:free|loose|at liberty)\b",
                rf"\b(?:let|letting|lets)\s{Q}{_WHO}\s(?:go|leave|out|off)\b",
                rf"\breleased\b[^.;‹]*?\b(?:has|have|with|holds|bears|carries)\s{Q}\snames\b",
            )
        ),
    ),
    "arrested": (
        *_by(
        r"arrested|detained|taken into custody|jailed|imprisoned|rounded up|apprehended|in custody"
        r"|behind bars|picked up|under arrest|taken in|in (?:\w+ )?(?:detention|custody)|led away"
        r"|held(?! (?:hostage|captive|by (?:the |their |his )?(?:\w+ )?(?:gunmen|kidnappers|captors"
        r"|abductors|militants|rebels|bandits|insurgents|terrorists)))"
        r"|(?:bundled|loaded|put|pushed|packed|dragged) into (?:\w+ ){0,2}?(?:vans?|buses|cars)"
        r"|(?:taken|brought|driven) to (?:\w+ ){0,2}?(?:police|prisons?|jails?|stations?|barracks)",
        r"(?<!were )(?<!was )(?<!been )(?:arrested|arresting|detained|detaining|rounded up"
        r"|rounding up|jailed|jailing|apprehended|apprehending|arrest|detention|caught)",
        r"arrests|detentions|detainees",
        r"arrested|detained|arrests|detainees|detentions",
        ),
        re.compile(rf"\bt(?:ook|aken|aking)\s{Q}{_WHO}\s(?:into custody|in for)\b", re.IGNORECASE),
        re.compile(
            r"\b(?:police\w*|prosecutors?|authorities|gendarmes|officers)\b[^.;‹]{0,40}?"
            rf"\b(?:hold|holds|holding|held|hauled in|took away)\s{Q}",
            re.IGNORECASE,
        ),
    ),
    "abducted": (
        *_by(
        r"abducted|kidnapped|taken hostage|taken captive|snatched|carried off|seized|taken away"
        r"|held (?:hostage|captive)|(?:held|taken) by (?:the |their |his )?(?:\w+ )?(?:gunmen"
        r"|kidnappers|captors|abductors|militants|rebels|bandits|insurgents|terrorists)"
        r"|in the hands of \w+|taken(?= (?:from|at|in|on|into the|by|with)\b|[.,;]|$)"
        r"|(?:marched|driven|herded|dragged|forced|hauled|whisked|led) (?:off|away"
        r"|into (?:the |a |their )?(?:\w+ )?(?:forest|bush|hills?|mountains?|night|woods?|desert"
        r"|lorr\w+|trucks?|pickups?|boats?))",
        r"(?<!were )(?<!was )(?<!been )(?:abducted|abducting|kidnapped|kidnapping|kidnap|abduct"
        r"|abduction|snatched|snatching|carried off|took away|marched off|made off with"
        r"|drove off with"
        r"|left with|vanished with)",
        "",
        r"abducted|kidnapped|hostages|captives|abductees",
        ),
        re.compile(
            rf"\b(?:t(?:ook|aken|aking)|seized|hold|holding|held)\s{Q}{_WHO}"
            r"\s(?:hostages?|captives?|away)\b",
            re.IGNORECASE,
        ),
        re.compile(
            rf"\b(?:t(?:ook|aken|aking)|seiz(?:ed|ing))\s{Q}(?:\s[\w'’-]+){{0,2}}?\s{_FOLK}{_END}"
            r"(?!.{0,40}(?:hospital|clinic|custody|court|street|safety|prison|part\b))",
            re.IGNORECASE,
        ),
    ),
    "displaced": (
        *_by(
        r"displaced|uprooted|homeless|fled|fleeing|left (?:their homes|their houses|the area"
        r"|home|for \w+"
        r"|their villages?)"
        r"|(?:driven|chased|forced|thrown|turned) (?:out|from \w+ (?:homes|houses|villages|land))"
        r"|forced to (?:flee|leave|move|abandon)|evicted|evacuated|on the (?:move|road|run)"
        r"|lost \w+ homes|ha[ds]? to (?:flee|leave)|without (?:a |any )?(?:homes?|shelter|roofs?)"
        r"|cross(?:ed|ing) (?:into|the (?:border|river))"
        r"|(?:sought|found|taken|took|taking|seeking) (?:refuge|shelter)|sheltering"
        r"|sleeping (?:in|under|rough|outdoors|on)|camping|abandoned their (?:homes|villages)",
        r"displaced|displacing|displaces|uprooted|uprooting|drove|driving|expelled|evicted"
        r"|displacement|evacuat(?:ed|ing|ion)|taken in|sheltering|flight|exodus"
        r"|regist\w+(?=\s‹\d+›\s(?:newly\s)?(?:displaced|refugees))",
        "",
        r"displaced|homeless|refugees",
        ),
        *(
            re.compile(shape, re.IGNORECASE)
            for shape in (
                rf"\b(?:forc|oblig|compell|caus)(?:ed|ing|es)\s{Q}{_WHO}\s(?:to (?:flee|leave|move"
                r"|abandon)|out of|from)\b",
                rf"\b(?:made|left|leaving|making|sent|sending)\s{Q}{_WHO}\s(?:homeless|fleeing"
                r"|without (?:a )?(?:home|roof|shelter)|running)\b",
                rf"{Q}(?:\s[\w'’-]+){{0,2}}?\s(?:displaced|refugees|evacuees)\b",
            )
        ),
    ),
    "missing": (
        *_by(
        r"missing|unaccounted for|disappeared|not been seen(?: since)?|vanished"
        r"|not come (?:home|back)|not been heard of|gone",
        r"disappearance|still looking for|searching for|search for",
        r"missing",
        r"missing|disappeared",
    ),
        re.compile(rf"\bno (?:trace|sign|word|news)\b(?:\s\w+){{0,4}}?\sof\s{Q}", re.IGNORECASE),
    ),
}  # fmt: skip
BEGINNINGS = {
    "killed": (
        "shr ass but beh blo bod bur bey cas cla cof cor cos cru dea die did dro dyi eli "
        "exe fal fat fel fun gra gun han kil lef lif liq liv los mar mas mor mou mow "
        "mur nam neu per rem sac sho sla suc tak tol too tor vic wip num put"
    ),
    "injured": (
        "adm bur had hav hos hur inj mai med nee nur ope rec req sou suf sus tre und wou wit"
    ),
    "released": (
        "amn lef bac com cam exc fre got han hom let lib par ran reg rel ret reu set swa wal out"
    ),
    "arrested": (
        "app arr bar bun cau cus det dra hau hel hol imp jai led pac pic pol pri pro "
        "pus rou tak too"
    ),
    "abducted": (
        "abd cap car dra dri dro for han hau hel her hol hos kid lef led mad mar sei "
        "sna tak too van whi"
    ),
    "displaced": (
        "aba cam cau cha cro dis dri dro eva evi exo exp fle fli for had has hom lef "
        "los mad mov reg ref roa run sen she sle sou tak thr too tur upr wit"
    ),
    "missing": ("com dis gon hea loo mis new sea see sig tra una van wor"),
}
"""How the words for what was done to people begin; a sentence without one tells no number."""
