"""Reports made for tests of what is disputed: accounts with the text that stands around them."""

import re
from collections.abc import Sequence

from across_accounts import account, who

from purport.across.incidents.accounts import Account, Who
from purport.across.incidents.disputes import disputes
from purport.across.incidents.pages import Page

DAY = {"from_day": "2016-12-13", "to_day": "2016-12-13"}


def report(
    name: str, text: str, acts: Sequence[str], *, sides: Sequence[Who] = (), **more: object
) -> list[Account]:
    """The accounts of a document that tells `acts` (each a stretch of its text), with its page.

    `more` is of the first act; `{"act 2": {...}}` under `others` of further ones.
    """
    found = re.finditer(r"[^.!?]+[.!?]*", text)
    page = Page(text=text, sentences=[(m.start(), m.end()) for m in found])
    page.sides = [
        (m.start(), m.end(), side) for side in sides for m in re.finditer(side.name, text)
    ]
    others = more.pop("others", {})
    for i, act in enumerate(acts):
        start = text.index(act)
        sentence = page.sentences[page.sentence_at(start)]
        told = (DAY | more) if i == 0 else others.get(act, {})  # type: ignore[attr-defined]
        told = {"trigger": start + act.index(" ") + 1} | told
        page.accounts.append(
            account(
                name, event=f"event {name} {i}", start=start, stop=start + len(act),
                sentence=sentence, text=act,
                sentence_text=text[slice(*sentence)], page=page, issuer=name, **told,
            )
        )  # fmt: skip
    return page.accounts


def fields(*reports: Sequence[Account]) -> dict[str, list[str]]:
    """The disputes over the first acts of these reports."""
    return {d.field: [v.value for v in d.values] for d in disputes([r[0] for r in reports])}


RAID = "Jets bombed the ferry"
OTHER = report("other", f"{RAID} on the lake. Fifteen people died.", [RAID])

ARMY = who("Orian Army", country="ORI", sector="MIL")
FRONT = who("Hill Front", country="ORI", sector="REB")
