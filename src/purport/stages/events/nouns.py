"""What a common noun that no list knows can be, by its form: nothing that acts, or who may act."""

from collections.abc import Sequence

from purport.core.parse import Token
from purport.stages.events.phrases import words

ABSTRACT_ENDINGS = ("ness", "ity", "ism", "tion", "sion", "ance", "ence", "ment", "cracy", "hood")
CONCRETE = words(
    "ammunition bastion munition installation formation fortification station plantation "
    "equipment monument apartment settlement regiment garment instrument ambulance residence "
    "delegation population publication university community city facility entity minority "
    "majority audience department government parliament detachment element congregation "
    "federation constitution neighbourhood neighborhood battlement encampment contingent "
    "legation corporation commission mission implement document cement pavement basement "
    "celebrity dignitary charity fraternity substation workstation electricity "
    "business harness witness management "
)
"""Nouns with such an ending that are things or people."""
MOVING = words(
    "drone warplane jet plane aircraft airplane helicopter gunship warship battleship ship vessel "
    "boat gunboat frigate destroyer submarine bomber fighter tank vehicle convoy flotilla uav "
    "humvee bulldozer minesweeper corvette cutter speedboat jeep howitzer launcher armour armor"
)
"""What is moved by people who are not told: "two drones hit the depot"."""
PERSONAL_ENDINGS = (
    "ist", "ian", "man", "woman", "lander", "eer", "dweller", "er", "or", "herd", "keeper", "folk",
)  # fmt: skip
FOLLOWING = frozenset({("loyal", "to"), ("allied", "with"), ("allied", "to"), ("aligned", "with"),
                       ("linked", "to"), ("affiliated", "with"), ("opposed", "to"), ("led", "by"),
                       ("backed", "by"), ("belonging", "to")})  # fmt: skip
PERSONAL = frozenset({"he", "she", "they", "we", "him", "her", "them", "us", "who", "i", "you",
                      "those", "others", "everyone", "anyone", "someone", "whom"})  # fmt: skip
NO_PERSONS = words(
    "answer banner barrier behavior bomber border boulder buffer center centre chapter "
    "character cluster color computer container corner corridor counter cover crater danger "
    "disaster door encounter error factor figure filter finger flavor floor folder generator "
    "harbor harbour header helicopter indicator labor launcher layer letter matter member "
    "meter mirror motor newspaper number offer order other paper parameter poster "
    "power quarter reactor register river sector server shelter shoulder sister sticker "
    "summer weather fire terror tower tractor trailer transfer vector water winter "
)
"""Nouns on -er and -or that are no people."""
PREMISES = words(
    "embassy consulate mission clinic hospital church mosque temple synagogue cathedral monastery "
    "school university college seminary bank court courthouse parliament hotel airport nightclub "
    "market museum theatre theater restaurant station center centre tower mall palace stadium "
    "cafe marketplace headquarters barracks shrine chapel"
)
"""Bodies that are buildings: before a deed they are what was struck, "the embassy bombing"."""
DEADLY = words(
    "killing murder shooting assassination slaying stabbing lynching execution beheading poisoning "
    "kidnapping abduction death"
)
"""Deeds that a person's name before them tells the victim of."""
OWNERS = frozenset({"his", "her", "their", "your"})
"""Whose a deed is, also where the document does not tell who that is."""
MIN_LETTERS = 3
AGENTS = ("er", "or", "ist", "ee", "ian", "man", "woman", "mate", "crat")
PERSONS = words(
    "abbot accountant ace acolyte acrobat actress addict adept adult adversary aide alcoholic "
    "alien ally anglican apostle applicant apprentice arab archduke architect archrival artisan "
    "assailant associate attendant audience band bandit baron batch beggar beleaguered "
    "belligerent beloved bench beneficiary besieged bigot bloke board boss boy branch brat "
    "brass bride brigade brokerage bully bunch burglar business businessperson cabal caliph canton "
    "captain caste catholic caucus celebrant chairperson chef chief claimant clan clansfolk "
    "class clerk clique clown club coach cohort colony commandant community companion comrade "
    "conservative consortium constituency contestant convict cook cop copt corps councilperson "
    "counsel countess county couple cowboy crew criminal croat crony crook crowd culprit czar "
    "dad darling dead dean debutant debutante defendant delegate desk despot district doc "
    "docent don dozen drunk druze duchess duchy dude duke dupe dwarf earl east eldest elect "
    "electorate elite empire enemy eunuch evangelical evil executive expat expert faithful fan "
    "fanatic fanbase fellow felon female fiance figurehead foe folk following forum franchise "
    "freak friar gay geek genius gent ghost giant girl goddess goon governess grandma grandpa "
    "grandparent groom guest guide guru guy gypsy half handful head heavyweight heir heiress "
    "heretic hermit hero hobo homeguard homeless hooligan hopeful horde host hostess hundred "
    "idol illegal imam independent individual industry infidel influx informant intellectual "
    "intern jerk jew juvenile kid kin kinfolk knight kurd lad lady laureate layperson legion "
    "liar liberal litigant lobby local lord lot lunatic madam maid maiden majority male marshal "
    "martyr matriarch media medic men menace midwife migrant militant minion minority mistress "
    "mob moderate mogul mom monarch monk mum murderess muslim mutant member mystic native "
    "neighbourhood nerd network newborn noble north novice number nun nurse occupant oldest one "
    "opposite orphan other outcast outfit outlaw outlet pair pal papacy part partisan patriarch "
    "patron peasant person personage personnel pharaoh pilot plaintiff playwright populace "
    "posse postulant potentate press priest princess principal pro prodigy professional prophet "
    "prostitute protege province provost proxy public punk puppet quorum rabbi radical realm "
    "recluse redneck registrar regular remnant renegade rep republican rest rival rogue runaway "
    "sage saint salesperson savage savant scapegoat sceptic score scourge scout seamstress "
    "secretariat secretary sect serb serf sergeant servant shah sibling sir skeptic slave "
    "socialite society south spokesperson spouse spy squad staff stalwart star startup "
    "stewardess stowaway street subordinate superdelegate surrogate suspect team teen ten thief "
    "thousand throng thug titan tot townsfolk tribe trio truant trust tsar turk twin tyrant "
    "underdog undergraduate upstart vagrant vassal venture vet viceroy villain virgin virtuoso "
    "waif waitress wave west widow wing witch women workforce world wounded wretch youngest "
    "youth zealot management cooperative co-operative patriarchate directorate prefecture wilaya "
    "governorate synod politburo presidium judiciary magistracy leadership cartel syndicate abbey "
    "exchequer chancery curia monopoly regulator watchdog refiner haulier grower docker railwayman "
)
"""Nouns of people and bodies that neither their ending nor the codebook's list of roles tells."""
PARTS = words("part rest half one ten dozen score east west north south wave class star world head")
"""Those of them that are people only by what stands around them."""
PERSON_ENDINGS = (*AGENTS, "ese", "ive", "path", "phile", "naut", "guard", "folk", "sman")


def is_mere_thing(word: str) -> bool:
    """Whether a common noun that is no known role or body names no person, by its form."""
    if not word.isalpha() or not word.islower() or len(word) < MIN_LETTERS:
        return False
    one = word[:-1] if word.endswith("s") else word
    if word in PERSONS or one in PERSONS:
        return False
    return not one.endswith(PERSON_ENDINGS) or one in NO_PERSONS


def is_abstract(lemma: str) -> bool:
    """Whether the noun names a state, a quality or an act: nobody that could do something."""
    return len(lemma) > 5 and lemma.endswith(ABSTRACT_ENDINGS) and lemma not in CONCRETE


def may_act(lemma: str) -> bool:
    """Whether a noun that is no known role or body may do something: a drone, a "poster"."""
    agent = len(lemma) > 3 and lemma.endswith(AGENTS) and lemma not in NO_PERSONS
    return agent or lemma in MOVING or lemma in PERSONS - PARTS


def singular(word: str) -> str:
    """The word without the ending of a plural: "rider", "horseman"; itself where it has none."""
    if word.endswith("men") and len(word) > 4:
        return word[:-2] + "an"
    return word[:-1] if word.endswith("s") else word


def is_told_of(tokens: Sequence[Token], head: Token) -> bool:
    """Whether what follows tells what was done to so many: "the 27 who were detained"."""
    behind = next(iter(tokens[head.i + 1 : head.i + 2]), head)
    return behind.lower in {"who", "whom"} or (behind.tag, behind.dep) == ("VBN", "acl")
