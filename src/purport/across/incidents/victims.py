"""Who was killed or carried off, where a person is named: nobody is killed twice.

So two reports of one person's death tell one happening, also where the later one, months on, does
not say when it was: "the trial of the man who shot Orla Brandt".
"""

import re

from purport.across.incidents.accounts import Account
from purport.across.incidents.words import number_of

_ONCE = re.compile(
    r"(?:kill|murder|assassinat|sla[iy]|slew|slain|shot\b|shoot|gunned|stabb|death\b|die[ds]?\b"
    r"|dying|abduct|kidnap|poison|behead|execut|lynch|hanged|disappear)",
    re.IGNORECASE,
)
"""Beginnings of the words for what happens to a person once."""


def victim_of(account: Account) -> int:
    """The number of the one person named to whom it was done; 0 where there is none, or several."""
    at = account.trigger - account.start
    if account.type not in {"ASSAULT", "COERCE"} or at < 0:
        return 0
    if _ONCE.match(account.text, at) is None:
        return 0
    hit = {w.party for w in account.parties if w.role == "recipient" and w.person}
    one = hit.pop() if len(hit) == 1 else None
    return 0 if one is None else number_of(one)
