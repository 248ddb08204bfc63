"""Acts of force that are only words: candidates, parties and lawyers who attack, beat and battle.

"The senator hit the mayor on taxes" accuses, "she beat him by nine points" and "a court battle"
tell no act of force. Words of elections must stand in the sentence, or politicians on the side that
acts, and no word of armed force; or the trigger's own noun says of what sort the fight is.
"""

from collections.abc import Mapping

from purport.core.rows import Entity
from purport.stages.events.clauses import subject
from purport.stages.events.happening import Happening
from purport.stages.events.phrases import Phrase, words
from purport.stages.events.standing import PEOPLE, Scene

ELECTORAL = words(
    "campaign candidate candidacy nominee nomination primary primaries caucus caucuses debate "
    "ballot voter voters vote votes election reelection re-election poll polls polling pollster "
    "electorate delegate delegates republican republicans democrat democrats democratic gop "
    "conservative conservatives liberal frontrunner front-runner rival rivals incumbent "
    "presidential endorsement super advertisement ads ad tv stump percent % points lead "
    "gubernatorial senatorial"
)
VIOLENT = words(
    "kill killed killing killings dead death deaths wound wounded wounds injure injured injury "
    "bomb bombs bombing bombings bomber explosion explosions blast missile missiles rocket rockets "
    "gun guns gunfire gunman gunmen shooter shooting shootings shot shots weapon weapons knife "
    "grenade mortar terror terrorist terrorists terrorism troops troop soldier soldiers army "
    "armies military militia militias militant militants rebel rebels insurgent insurgents "
    "airstrike airstrikes strikes strike drone drones war wars warplane warplanes police "
    "officer officers "
    "hostage hostages massacre slaughter murder embassy consulate compound nightclub mosque church "
    "base camp village town invasion invade stab stabbed punch punched thugs riot rioters "
    "protesters demonstrators assassination assassin truck vehicle victims extremist extremists "
    "jihadist jihadists isis isil taliban guerrilla nuclear tanks tank fighters navy border fists "
    "assassinate physically arson"
)
STRUGGLES = words(
    "legal court courtroom election electoral political primary custody verbal rhetorical "
    "personal ad ads advertising campaign uphill budget ratings bidding partisan proxy-vote "
    "confirmation floor policy legislative media twitter takeover boardroom title nomination "
    "congressional delegate copyright patent turf cultural culture intellectual"
)
"""What stands before a fight or an attack that is none of arms."""
GAMES = words(
    "overtime inning innings pointer 3-pointer jumper playoff playoffs quarterback halftime homer "
    "touchdown semifinal semifinals"
)
STORMS = words("hurricane cyclone typhoon flood flooding earthquake quake tornado wildfire "
               "tsunami landslide avalanche virus pandemic drought")  # fmt: skip
COURTS = frozenset({"court", "courts", "judge", "judges", "regulator", "regulators", "insurer",
                    "insurers", "lawyer", "lawyers", "landlord", "airline"})  # fmt: skip
CROWDS = words("supporter member activist youth loyalist follower thug mob crowd gang guard")
"""Who of a party does not only speak."""
FIGHTS = words(
    "fight battle clash fighting skirmish combat hostility war struggle showdown repel repulse"
)
SAYING = words("attack assault hit strike target assail blitz onslaught raid come pound")
WINNING = words("beat thrash pummel crush trounce rout eliminate hurt harm cripple burn knock kick")


def contested(scene: Scene, happening: Happening, entities: Mapping[str, Entity]) -> str | None:
    """The type of an assault that is one of words: ACCUSE, "" for none, None where it stands."""
    if happening.trigger.form.pattern.type != "ASSAULT":
        return None
    tokens, trigger = scene.tokens, happening.trigger
    word = tokens[trigger.word]
    lemma = word.lemma.lower()
    if lemma in FIGHTS | SAYING:
        nouny = trigger.form.kind == "noun"
        before = {tokens[c].lower for c in word.children if c < word.i and nouny}
        if lemma in FIGHTS and word.i and tokens[word.i - 1].tag != "MD":
            before.add(tokens[word.i - 1].lower)  # "joined the court fight", read as a verb
        if not before.isdisjoint(STRUGGLES):
            return "" if lemma in FIGHTS else "ACCUSE"
    doers = [p.head for p in happening.actors if p.head >= 0]
    if word.pos == "VERB" and not trigger.passive:
        doers += subject(tokens, scene.phrases, word)
    if any(
        not STORMS.isdisjoint(
            t.lower for t in tokens[scene.phrase(d).first : scene.phrase(d).last + 1]
        )
        for d in doers
    ):
        return ""  # "the hurricane destroyed the school"
    peaceful = scene.words().isdisjoint(VIOLENT)
    if peaceful and lemma in FIGHTS | SAYING | WINNING and not scene.words().isdisjoint(GAMES):
        return ""
    if lemma in FIGHTS and any(tokens[p.head].lower in COURTS for p in happening.recipients):
        return ""
    if lemma not in FIGHTS | SAYING | WINNING or not peaceful:
        return None
    doing = [_is_politician(scene, p, entities) for p in happening.actors]
    both = all(_is_politician(scene, p, entities) for p in happening.recipients)
    electoral = not scene.words().isdisjoint(ELECTORAL)
    if not (any(doing) and (electoral or both)):
        return None  # a crowd, or nobody told: candidates are beaten in the street as well
    aimed = any(p.head >= 0 and scene.standing(p.head) >= PEOPLE for p in happening.recipients)
    if lemma in FIGHTS | WINNING or lemma == "target":
        return ""
    return "ACCUSE" if aimed or trigger.form.kind == "noun" else ""


def _is_politician(scene: Scene, phrase: Phrase, entities: Mapping[str, Entity]) -> bool:
    """Whether the party is a party, a lawmaker, or a person who holds or seeks an office."""
    if phrase.head < 0:
        return False
    if scene.tokens[phrase.head].lemma.lower() in CROWDS:
        return False
    mention = scene.mention(phrase.head)
    entity = None if mention is None or mention.entity is None else entities.get(mention.entity)
    if entity is not None:
        return entity.sector in {"PTY", "LEG"} or (
            entity.kind == "person" and entity.sector == "GOV"
        )
    return scene.lexicon.roles.get(scene.tokens[phrase.head].lemma.lower()) in {"PTY", "LEG"}
