"""Of which camp those are who are counted: of a state's forces, of armed groups, or families."""

from purport.across.entities.naming import plain

_STATE = """soldier troop troops constable commando serviceman servicemen policeman policemen
police officer conscript guard jawan peacekeeper"""
_ARMED = """militant fighter rebel terrorist insurgent gunman gunmen separatist jihadist mujahid
mujahideen bandit guerrilla"""
FAMILIES = "families"
CAMPS = (
    ("state", frozenset(_STATE.split())), ("armed", frozenset(_ARMED.split())),
    (FAMILIES, frozenset(("family", "families", "household"))),
)  # fmt: skip


def camp(whom: str | None) -> str | None:
    """Whether those counted are of a state's forces, of armed groups, or families; None else."""
    words = {word.rstrip("s") for word in plain(whom or "").split()}
    words |= set(plain(whom or "").split())
    for name, members in CAMPS:
        if not words.isdisjoint(members):
            return name
    return None
