"""Whether two names may stand for one side, by party, country, kind and words of the name."""

from purport.across.entities.naming import plain
from purport.across.incidents.accounts import Account, Who

STATE = frozenset({"GOV", "MIL", "COP", "SPY"})
_COMMON = """army armed forces force troops soldiers police government military militants militia
militias fighters rebels rebel gunmen security navy state national people peoples popular liberation
front movement united party group groups brigade brigades coalition council union republic north
south east west northern southern eastern western democratic federal ministry office president
islamic general special defence defense guard guards region regional local unit units air central
command committee committees resistance revolutionary free freedom new international joint"""
_OF_MANY = frozenset(_COMMON.split())
_KINDS = """the a an its their our army forces troops soldiers police government military militants
air force fighters rebels gunmen security navy officers state missile defence artillery warplanes
jets aircraft helicopters men armed unknown two three several some many national federal public"""
_KINDS_OF_FORCE = frozenset(_KINDS.split())
"""Words that many names have: they tell no party from another."""


def told_by_name(who: Who, account: Account) -> bool:
    """Whether an account tells a party by a word of its name, not as `the army`, `the police`."""
    page = account.page
    spoken = [] if page is None else [
        page.text[start:stop]
        for start, stop, side in page.sides
        if side.party == who.party and account.start <= start < account.stop
    ]  # fmt: skip
    return not spoken or any(names_one(words) for words in spoken)


def names_one(words: str) -> bool:
    """Whether a word for a party is a name or has one in it: `Syrian aircraft`, not `the army`."""
    return (
        any(word[:1].isupper() and word.casefold() not in _KINDS_OF_FORCE for word in words.split())
        or " of " in words
    )


def actors(account: Account) -> list[Who]:
    """The parties that did it."""
    return [w for w in account.parties if w.role == "actor"]


def alike(one: Who, other: Who) -> bool:
    """Whether a party that is not known further may be another by its name."""
    return None in (one.country, other.country) and named_alike(one.name, other.name)


def named_alike(one: str, other: str) -> bool:
    """Whether two names are of one party by their letters: `RSF`, or a word that only it has."""
    words = [[w for w in plain(name).split() if w not in _OF_MANY] for name in (one, other)]
    for name, others in ((one, plain(other).split()), (other, plain(one).split())):
        initials = "".join(w[0] for w in others if w not in {"of", "the", "for", "and", "in"})
        letters = "".join(w[0] for w in others)
        for short in name.split():
            if (
                len(short) > 2
                and short.isupper()
                and (initials.startswith(short.casefold()) or letters.startswith(short.casefold()))
            ):
                return True
    stems = [{w.rstrip("s") for w in told if len(w) > 3} for told in words]
    return not stems[0].isdisjoint(stems[1])


def same_side(one: Who, other: Who) -> bool:
    """Whether two names may stand for one side: one party, or offices and forces of one state."""
    if (one.party or plain(one.name)) == (other.party or plain(other.name)):
        return True
    if alike(one, other):
        return True
    offices = one.sector in STATE and other.sector in STATE
    if not offices:
        return False
    return one.country == other.country or None in (one.country, other.country)
