"""Words beside the name of a place by which it is one, whatever the name; lemmas, lower case."""

from purport.stages.names.settlements import SETTLEMENTS

WITHIN = frozenset(["in", "near", "outside", "throughout", "across", "neighbouring", "neighboring"])
FRONTED = WITHIN | {"inside", "around", "towards", "toward", "past", "through", "beyond", "at"}
"""With these a name that opens the sentence says where the rest took place."""
MINDS = frozenset(
    ["trust", "confidence", "faith", "belief", "believe", "confide", "interest", "interested",
     "invest", "investment", "investor", "stake", "share", "shareholder", "role", "hope",
     "disappointed", "disappointment", "ally", "rival", "friend", "partner", "pride", "result",
     "engage", "specialise", "specialize", "degree", "fluent", "speak", "translate", "translation",
     "title", "call", "name", "star", "play", "appear", "character", "member", "membership",
     "change", "difference", "see", "find", "recognise", "recognize", "prefer", "instil", "instill",
     "rise", "fall", "increase", "drop", "fan", "delight", "revel", "shroud", "clothe", "dress",
     "wrap", "drape", "believer", "succeed", "success", "end", "culminate", "part", "part-time",
     "participate", "clause", "nothing", "something", "enlist", "vest", "invent", "rest", "come"]
)  # fmt: skip
"""After these "in" says of whom or what, not where."""
PRINT = frozenset(
    ["write", "publish", "report", "article", "editorial", "column", "op-ed", "essay", "interview",
     "print", "piece", "quote", "read", "say", "story", "letter", "commentary", "review", "serial",
     "advertise", "advertisement", "analyst", "job", "career", "employee", "engineer"]
)  # fmt: skip
"""After these "in" names a paper or a house as often as a place."""
TRUSTED = frozenset(["confidence", "faith", "trust", "believe", "confide", "disappointed"])
SHOUTED = frozenset(
    ["shout", "laugh", "swear", "yell", "scream", "sneer", "jeer", "angry", "smile"]
)
"""At whom, not where."""
MOTION = frozenset(
    ["ride", "drive", "march", "move", "go", "cross", "advance", "push", "walk", "fly", "stream",
     "pour", "ship", "smuggle", "travel", "flow", "roll", "trek", "flee", "retreat",
     "withdraw", "deploy", "convoy", "route", "journey", "sail", "evacuate", "displace", "rush",
     "head", "descend", "cycle", "escape", "row", "wade", "stride", "surge", "track", "path"]
)  # fmt: skip
INTO = MOTION | frozenset(
    ["come", "storm", "enter", "infiltrate", "sneak", "bring", "take", "send", "shell", "turn",
     "incursion", "raid", "spread", "spill", "venture", "airlift", "ferry", "slip", "fire", "open",
     "break", "crowd", "return", "inside", "agent", "fighter", "shoot", "get", "crawl", "let"]
)  # fmt: skip
TO = MOTION | frozenset(
    ["way", "road", "highway", "bus", "train", "relocate", "border", "railway", "migrate", "flight",
     "corridor", "caravan", "patrol", "pilgrimage", "commute", "carry", "spread", "back", "down"]
)  # fmt: skip
TOWARDS = TO | frozenset(["fire", "shell", "shoot", "launch", "track", "see", "gas"])
THROUGH = MOTION | frozenset(["pass", "sweep", "run", "tunnel", "road", "way", "pipeline", "line"])
OVER = frozenset(
    ["fly", "hover", "circle", "crash", "shoot", "drop", "smoke", "drone", "helicopter", "plane",
     "aircraft", "jet", "sky", "flight", "parachute", "explode", "roar"]
)  # fmt: skip
AROUND = frozenset(
    ["desert", "forest", "village", "hill", "area", "field", "farm", "road", "fighting", "clash",
     "mountain", "position", "countryside", "mass", "deploy", "fight", "trench", "land", "gather",
     "hamlet", "battle", "bush", "paddy", "mine", "camp", "minefield", "orchard", "shelling"]
)  # fmt: skip
AT = frozenset(
    ["exchange", "clash", "meet", "arrive", "land", "stop", "gather", "camp", "arrest", "kill",
     "die", "ambush", "abduct", "detain", "seize", "collide", "bury", "intercept", "halt", "rally",
     "erect", "explode", "block", "occur", "happen", "sign", "battle", "fight", "killing", "attack",
     "meeting", "talk", "fighting", "checkpoint", "base", "bridge", "market", "mine", "crossing",
     "blast", "explosion", "massacre", "skirmish", "garrison", "encamp", "disembark", "dock",
     "surrender", "murder", "rape", "execute", "behead", "drown", "encampment", "roadblock",
     "shootout", "cross", "dig", "discover", "stage", "strand", "moor", "wound", "position",
     "injure", "hurt", "burn", "derail", "raid", "post", "station", "barracks", "school", "church",
     "mosque", "grave", "hospital", "clinic", "farm", "jetty", "ferry", "sleep", "close"]
)  # fmt: skip
"""After these "at" tells where; one works, aims and shouts at bodies and persons too."""
FROM = frozenset(
    ["withdraw", "flee", "retreat", "displace", "evacuate", "withdrawal", "hail", "villager",
     "resident", "farmer", "refugee", "inhabitant", "trader", "road", "evacuation", "highway",
     "uproot", "flight", "herder", "fisherman", "miner", "pupil", "pull", "elder", "youth",
     "driver", "student", "herdsman", "peasant", "shepherd", "upriver", "downriver", "uphill",
     "downstream", "upstream", "escape", "exodus", "deport", "track", "path", "bus", "convoy"]
)  # fmt: skip
OF = frozenset(
    ["resident", "inhabitant", "villager", "outskirts", "siege", "shelling", "bombardment",
     "recapture", "market", "street", "elder", "farmer", "hill", "road", "centre", "center",
     "capture", "encirclement", "storming", "neighbourhood", "surroundings", "vicinity", "environs",
     "airport", "blockade", "townspeople", "burgomaster", "mosque", "mayor", "north", "south",
     "east", "west", "northeast", "northwest", "southeast", "southwest", "north-east", "north-west",
     "south-east", "south-west", "village", "field", "shepherd", "population", "people", "pupil",
     "woman", "trader", "herder", "fisherman", "jurisdiction", "toll", "bridge", "port", "garrison",
     "townsfolk", "schoolchild", "parishioner", "edge", "gate", "ruin", "rubble", "short",
     "upstream", "downstream", "headman", "bazaar", "square", "station", "quarter", "cemetery",
     "crossing", "checkpoint", "barracks", "hospital", "school", "marketplace", "countryside",
     "girl", "burning", "razing", "heights", "suburb"]
)  # fmt: skip
"""Whose "of" is a place: "residents of", "the siege of", "north of"."""
ON = frozenset(
    ["shell", "rocket", "bomb", "mortar", "missile", "strike", "airstrike", "shelling", "raid",
     "bombardment", "bombing", "barrage", "march", "converge"]
)  # fmt: skip
"""Fall on places; an attack may be one on a person."""
ATTACKS = frozenset(["attack", "assault", "offensive", "advance", "onslaught"])
"""On towns as well as on persons, who are told in full; one word alone is a town."""
MUNITIONS = frozenset(
    ["shell", "rocket", "bomb", "mortar", "missile", "strike", "airstrike", "drone", "warplane",
     "jet", "artillery", "barrage", "salvo", "helicopter", "shelling", "raid", "plane", "round"]
)  # fmt: skip
"""What they strike or hit is a place, or somebody who is not told by name."""
STRIKE = frozenset(["hit", "strike", "pound", "target", "fall", "land", "rain", "crash"])
ENTERED = frozenset(
    ["shell", "besiege", "overrun", "bombard", "pound", "loot", "raze", "encircle", "storm",
     "recapture", "retake", "enter", "occupy", "infiltrate", "reenter", "re-enter", "garrison",
     "torch", "plunder", "ransack", "pillage", "cordon", "raid"]
)  # fmt: skip
"""Done to no person, nor (hardly) to a body."""
REACHED = frozenset(["reach", "leave", "near", "approach", "quit", "flee", "cross"])
COLUMNS = frozenset(
    ["column", "troop", "soldier", "convoy", "fighter", "rebel", "militia", "marcher", "refugee",
     "militiaman", "family", "army", "force", "tank", "lorry", "truck", "hundred", "thousand",
     "gunman", "insurgent", "bus", "villager", "resident", "aid", "patrol", "vehicle", "boat",
     "civilian"]
)  # fmt: skip
"""What reaches or leaves a name is at a place."""
ROADS = frozenset(
    ["road", "market", "bridge", "junction", "crossing", "checkpoint", "highway", "roundabout",
     "quarter", "hills", "forest", "valley", "siege", "axis", "pocket", "frontline", "shore",
     "crossroads", "barracks", "mosque", "bazaar", "marketplace", "ferry", "massacre", "hospital",
     "camp", "ford", "dam", "area", "sector", "locality", "square", "refinery", "riverbank",
     "countryside", "ridge", "plain", "plateau", "track"]
)  # fmt: skip
"""Nouns behind the name of a place: "the Vuhovi road"."""
DWELLERS = frozenset(
    ["residents", "villagers", "inhabitants", "townspeople", "townsfolk", "schoolgirls",
     "schoolchildren", "shopkeepers"]
)  # fmt: skip
"""Who goes by the name of where they live: "Tsagan-Yurt residents"."""
BETWEEN = frozenset(
    ["road", "highway", "axis", "line", "route", "border", "railway", "track", "path", "strip",
     "stretch", "corridor", "halfway", "midway", "bus", "ferry", "bridge", "pass",
     "sector", "section"]
)  # fmt: skip
"""Of these that have two names both are places: "the Tame-Saravena road", "a track between"."""
OWNED = DWELLERS | frozenset(
    [
        "market",
        "outskirts",
        "streets",
        "suburbs",
        "mayor",
        "bazaar",
        "centre",
        "center",
        "airport",
        "neighbourhoods",
        "neighborhoods",
        "hospital",
        "mosque",
        "garrison",
        "schools",
    ]
)
"""What a place has: "Vuhovi's market"."""
PLACES = SETTLEMENTS | frozenset(
    ["capital", "stronghold", "area", "region", "place", "base", "camp", "seat", "home", "hub",
     "crossroads", "valley", "mountain", "birthplace", "junction", "centre", "center", "outpost",
     "stop", "resort", "bazaar", "market", "fort", "hill", "crossing", "enclave", "spot", "site",
     "mine", "stretch", "ward", "slum", "farm", "estate", "ford", "oasis", "community", "division",
     "part", "point", "land", "state", "country", "republic", "headquarters", "heart", "scene"]
)  # fmt: skip
"""What a place is called beside its name."""
