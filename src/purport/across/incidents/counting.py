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
    r"|left|remain|remained|feared(?: to)?|(?:thought|said|reported|presumed) to|confirmed"
    r"|believed|now|either|since|then))"
)
BE = rf"(?:,?\s(?:who|that|which))?{AUX}"
HOW = r"(?:\s\w+ly(?:\s(?:or|and|to|but)\s\w+)?)?"
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
    r"|sent)(?: by [\w-]+)? to (?:[\w’'-]+ ){0,4}?(?:hospitals?|clinics?|infirmary|wards?)"
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
CARRIERS = (
    r"(?:an?|the|their|his|her|its|our)\s(?:\w+\s){0,2}?(?:minibus|bus(?:es)?|coach|cars?|vans?"
    r"|lorr(?:y|ies)|trucks?|taxis?|trains?|boats?|ferry|convoy|vehicles?|jeeps?|pickups?|canoes?"
    r"|villages?|hamlets?|dormitor(?:y|ies)|homes?|houses?|beds|huts?|classrooms?)\b"
)
"""From where people are taken, where no word says that these were people."""
NO_RESCUE = r"(?!.{0,20}(?:hospital|rubble|river|sea|wreck|water))"
BEGINNINGS = {
    "killed": (
        "shr ass but beh blo bod bur bey cas cla cof cor cos cru dea die did dro dyi eli "
        "exe fal fat fel fun gra gun han kil lef lif liq liv los mar mas mor mou mow "
        "att joi ach gon mur nam neu per rem sac fou mow cut hel res nev lyn hea pai bre met mee "
        "jus pay bec "
        "end bea str sho sla suc tak tol too tor vic wip num put sen nam all"
    ),
    "injured": (
        "rus bro dri car eva flo fer air lyi lie lay con all got con lac adm bru fra sti pat sew "
        "ban bea cut gra hit los pie sca sco sho spl sta "
        "str tor lef bur had hav hos hur inj mai med nee nur ope rec req sou suf sus tre und wou "
        "wit"
    ),
    "released": (
        "gra rem cle cro arr emb rec col fet giv gav bri bro par amn lef bac com cam exc fre got "
        "han hom let "
        "lib ran reg rel ret reu set swa wal out"
    ),
    "arrested": (
        "lif boo nab net bag rem bro bei que rem loc thr flu cas put pla kep sit sat sei swe car "
        "han mar app arr bar "
        "fac inv spe loa shu sho bun cau cus det dra hau hel hol imp jai led pac pic pol pri pro "
        "pus rou tak too"
    ),
    "abducted": (
        "ste sto bun loa pus thr pul fal fel kee for spi gun dra ran abd cap car dri dro han hau "
        "hel her hol hos kid lef led mad mar sei "
        "sna tak too van whi"
    ),
    "displaced": (
        "pac wal str pou tra com wen ran spe sle lod hou liv cro hud reg eme emp pus gon aba "
        "num put no cam cau cha cro dis dri dro eva evi exo exp fle fli for had has hom lef "
        "los mad mov reg ref roa run sen she sle sou tak thr too tur upr wit"
    ),
    "missing": ("not fou bei fat whe nev com dis gon hea loo mis new sea see sig tra una van wor"),
}
"""How the words for what was done to people begin; a sentence without one tells no number."""


def by(done: str, doing: str, noun: str, counted: str, active: str) -> tuple[re.Pattern[str], ...]:
    """The patterns of a kind: those it was done to, who does it to them, a noun, a count of it."""
    shapes = [
        rf"{Q}{WHO}(?:{BE}{{1,4}}{HOW}\s(?:{done})\b|\s(?:{done})\b{END})",
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
    return tuple(re.compile(shape) for shape in shapes)
