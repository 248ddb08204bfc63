"""What the patterns of numbers of people are made of: who is counted, and what is said of them.

A number stands in a pattern as `Q`.
"""

import re

Q = r"‹(\d+)›"
WHO = (
    r"(?:\s(?!and\b|but\b|or\b|who\b|were\b|was\b)[\w'’-]+|\sand\s(?:girls|women|children|men"
    r"|boys|daughters|sons|sisters|brothers|teachers|staff)\b){0,6}?"
)
AUX = (
    r"(?:\s(?:are|is|was|were|be|been|being|have|has|had|got|also|all|reportedly|still|later"
    r"|lay|lie"
    r"|left|remain|remained|feared|confirmed|believed|now|either|since|then))"
)
BE = rf"(?:,?\s(?:who|that|which))?{AUX}"
END = (
    r"(?=\s*(?:[.,;:!?)”\"-]|$|(?:in|by|when|as|at|on|near|after|during|and|while|with|from|to|for"
    r"|under|outside|inside|there|today|yesterday|before|so|were|was|this|last|over|if|said"
    r"|into|across|towards?|out|back|because|where|but|among)\b))"
)
PEOPLE = (
    r"(?:people|persons?|civilians?|soldiers?|troops|fighters?|martyrs?|men|women|children|boys"
    r"|girls|members|officers?|policemen|militants?|rebels?|sons|comrades|brothers|heroes|lives"
    r"|mujahid[ie]+n|terrorists?|insurgents?|servicemen|guards?|gunmen|peacekeepers?|workers?"
    r"|herders?|miners?|herdsmen|constables?|human beings|souls|citizens|inhabitants"
    r"|passengers?|villagers?|residents?|students?|pupils|patients|worshippers?|conscripts|dead)"
)
ARE = r"(?:to|at|as|is|was|of|now|reached|exceeds?|exceeded|passed|:)"
ROSE = (
    r"(?:risen|rose|rises|climbed|climbs|reached|reaches|stood|stands|stand|put|puts|is|was|grown"
    r"|grew|went up|gone up|increased|given|gave|jumped|raised|revised|counted)"
)
BODIES = r"(?:bodies|corpses|graves|coffins|shrouds|body bags|bodybags|death certificates)"
TO_HOSPITAL = (
    r"(?:taken|rushed|brought|driven|carried|admitted|transferred|evacuated|flown|ferried|airlifted"
    r"|sent) to (?:[\w’'-]+ ){0,4}?(?:hospitals?|clinics?|infirmary|wards?)"
)
FOLK = (
    r"(?:people|persons?|beings|citizens|herders|civilians?|men|women|children|boys|girls"
    r"|schoolgirls|schoolboys|pupils"
    r"|students?|teachers?|villagers?|residents?|passengers?|workers?|worshippers?|hostages"
    r"|travellers"
    r"|farmers?|fishermen|traders?|engineers?|nurses|doctors|seminarians|monks|nuns|sailors"
    r"|drivers?"
    r"|soldiers?|policemen|officers?)"
)


def by(done: str, doing: str, noun: str, counted: str, active: str) -> tuple[re.Pattern[str], ...]:
    """The patterns of a kind: those it was done to, who does it to them, a noun, a count of it."""
    shapes = [
        rf"{Q}{WHO}(?:{BE}{{1,4}}(?:\s\w+ly)?\s(?:{done})\b|\s(?:{done})\b{END})",
        rf"\b(?:{doing})\s(?:(?:the|its|our|their|all|of|a|group|cell)\s)*{Q}",
        rf"\b(?:number|count|tally|figure|total)\sof\s(?:the\s|those\s|people\s|persons\s|who\s"
        rf"|were\s|confirmed\s|are\s)*(?:{counted})\b[^.;:‹]*?\b{ROSE}"
        rf"(?:\s(?!from\b)[\w'’]+){{0,3}}?\s{ARE}?\s?(?:from\s\S+\sto\s)?{Q}",
        rf"\b(?:number|count|tally|figure|total)\sof\s(?:the\s)?(?:{counted})\s"
        rf"(?:\w+\s)?{ARE}\s{Q}",
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
    shapes.append(rf"\b(?:{done}),\s{Q}\sof\s(?:them|us)\b")
    shapes.append(
        rf"{Q}(?:\s(?!and\b|but\b|who\b|were\b|was\b)[\w'’-]+){{0,4}}?,?\s(?:whom?|that|which)"
        rf"(?:\s(?!and\b|but\b|was\b|were\b)[\w'’-]+){{1,5}}?"
        rf"\s(?:{active}){END}"
    )
    if noun:
        shapes.append(rf"{Q}(?:\s[\w'’-]+){{0,1}}?\s(?:{noun})\b")
    return tuple(re.compile(shape, re.IGNORECASE) for shape in shapes)
