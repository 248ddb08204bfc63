"""Who does what to whom as a graph (GEXF 1.3): what Gephi and networkx open, with dates on edges.

A node is a party, an edge an actor, a recipient and a type of event, with the number of reports as
its weight. Denied events make no edge.
"""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any
from xml.sax.saxutils import quoteattr

Shape = dict[str, Any]

# XML 1.0 has no way to write these; documents do hold them.
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" version="1.3">
<meta><creator>purport</creator><description>Who is said to do what to whom</description></meta>
<graph mode="dynamic" defaultedgetype="directed" timeformat="date">
<attributes class="node"><attribute id="country" title="country" type="string"/>
<attribute id="sector" title="sector" type="string"/>
<attribute id="events" title="events" type="integer"/></attributes>
<attributes class="edge"><attribute id="type" title="type" type="string"/>
<attribute id="sign" title="sign" type="integer"/></attributes>
"""


def lines(nodes: Iterable[Shape], edges: Iterable[Shape]) -> Iterator[str]:
    """The graph; a node is {entity, name, country, sector, events}, an edge {actor, recipient,
    type, n, sign, first, last}."""
    yield _HEAD
    yield "<nodes>\n"
    for node in nodes:
        values = "".join(
            f"<attvalue for={_quoted(field)} value={_quoted(node[field])}/>"
            for field in ("country", "sector", "events")
            if node[field] is not None
        )
        yield (
            f"<node id={_quoted(node['entity'])} label={_quoted(node['name'])}>"
            f"<attvalues>{values}</attvalues></node>\n"
        )
    yield "</nodes>\n<edges>\n"
    for i, edge in enumerate(edges):
        days = "".join(
            f" {name}={_quoted(edge[field])}"
            for name, field in (("start", "first"), ("end", "last"))
            if edge[field] is not None
        )
        yield (
            f'<edge id="{i}" source={_quoted(edge["actor"])} target={_quoted(edge["recipient"])}'
            f" kind={_quoted(edge['type'])} label={_quoted(edge['type'])}"
            f' weight="{edge["n"]}"{days}>'
            f'<attvalues><attvalue for="type" value={_quoted(edge["type"])}/>'
            f'<attvalue for="sign" value="{edge["sign"]}"/></attvalues></edge>\n'
        )
    yield "</edges>\n</graph>\n</gexf>\n"


def _quoted(value: object) -> str:
    return quoteattr(_NOT_XML.sub("\ufffd", str(value)))


_COOPERATION = frozenset({"AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT"})
_CONFLICT = frozenset(
    {"REQUEST", "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE",
     "ASSAULT"}
)  # fmt: skip


def graph(events: Iterable[Shape]) -> tuple[list[Shape], list[Shape]]:
    """Nodes and edges of these events, by entity; a party without one goes by its name."""
    nodes: dict[str, Shape] = {}
    edges: dict[tuple[str, str, str], Shape] = {}
    for event in events:
        if event["modality"] == "denied":
            continue
        for actor in event["actors"]:
            for recipient in event["recipients"]:
                _tie(edges, event, _key(actor), _key(recipient))
        for party in {_key(p): p for p in (*event["actors"], *event["recipients"])}.values():
            node = nodes.setdefault(
                _key(party),
                {"entity": _key(party), "events": 0,
                 **{field: party[field] for field in ("name", "country", "sector")}},
            )  # fmt: skip
            node["events"] += 1
    ends = {end for edge in edges.values() for end in (edge["actor"], edge["recipient"])}
    return [nodes[key] for key in sorted(ends)], [edges[key] for key in sorted(edges)]


def _tie(edges: dict[tuple[str, str, str], Shape], event: Shape, actor: str, to: str) -> None:
    kind = event["type"]
    edge = edges.setdefault(
        (actor, to, kind),
        {"actor": actor, "recipient": to, "type": kind, "n": 0, "first": None, "last": None,
         "sign": 1 if kind in _COOPERATION else -1 if kind in _CONFLICT else 0},
    )  # fmt: skip
    edge["n"] += 1
    day = (event["when"] or {}).get("from")
    if day is not None:
        edge["first"] = min(edge["first"] or day, day)
        edge["last"] = max(edge["last"] or day, day)


def _key(party: Shape) -> str:
    return str(party["entity"] or f"name:{party['name'].casefold()}")


def write_gexf(rows: Iterable[tuple[str, Shape]], folder: Path) -> dict[str, int]:
    """`network.gexf`: the parties and what they are said to do to each other."""
    nodes, edges = graph(shape for table, shape in rows if table == "events")
    with (folder / "network.gexf.part").open("w", encoding="utf-8") as out:
        out.writelines(lines(nodes, edges))
    return {"parties": len(nodes), "edges": len(edges)}
