// Who acts towards whom: parties as dots, acts as arrows, friendly or hostile by colour and dash.
// The layout is computed here and is the same each time; the table below has every arrow.

import { html, useMemo, useState } from "/static/vendor/preact.js";
import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from "/static/vendor/force.js";
import { useAnswer } from "/static/js/asking.js";
import { Chart, roving, useWidth } from "/static/js/charts.js";
import { FilterBar } from "/static/js/filters.js";
import { Sign } from "/static/js/marks.js";
import { SHARED, asked, changed, href, only } from "/static/js/route.js";
import { ExportMenu } from "/static/js/saving.js";
import { Empty, waiting } from "/static/js/states.js";
import { TimeSpan, boundsOf } from "/static/js/timespan.js";
import { ViewHead, useTotal } from "/static/js/viewhead.js";
import { Words, count, counted, plain } from "/static/js/words.js";

const SIGNS = { "-1": { name: "hostile", class: "sign-bad" },
  0: { name: "neither", class: "sign-none" }, 1: { name: "friendly", class: "sign-good" } };
const MOST_NODES = 60; // drawn: more cannot be read; the table and the export have all

/** The view. */
export function Network({ query }) {
  const question = asked(query);
  const state = useAnswer(`/api/network${question ? `?${question}` : ""}`);
  const timeless = new URLSearchParams(question);
  timeless.delete("from");
  timeless.delete("to");
  const whole = useAnswer(`/api/network${timeless.toString() ? `?${timeless}` : ""}`);
  const bounds = useMemo(() => boundsOf(spanOf(whole.data?.edges ?? [])), [whole.data]);
  const edges = state.data?.edges ?? [];
  const total = useTotal("events", question, 1);
  return html`<${ViewHead} title="Network" about="who acts towards whom, by what the documents say">
      <${ExportMenu} table="events" query=${question} total=${total} formats=${["gexf", "csv"]} />
        <//>
    <${FilterBar} table="events" query=${query} />
    ${bounds && html`<${TimeSpan} query=${query} first=${bounds[0]} last=${bounds[1]} />`}
    ${waiting(state) ?? (edges.length
      ? html`<${Drawn} data=${state.data} whole=${whole.data ?? state.data} query=${query} />`
      : html`<${Empty}
        title="No act of one party towards another under these filters">Take a filter away, or look at <a href="/network">the whole network</a>.<//>`)}`;
}

function spanOf(edges) {
  const days = edges.flatMap((e) => [e.first, e.last]).filter(Boolean).sort();
  return days.length ? { first: days[0], last: days.at(-1) } : null;
}

/** One arrow for each pair and sign: its types summed. */
function arrowsOf(edges) {
  const arrows = new Map();
  for (const edge of edges) {
    const key = `${edge.actor} ${edge.recipient} ${edge.sign}`;
    const arrow = arrows.get(key) ??
      { key, actor: edge.actor, recipient: edge.recipient, sign: edge.sign, n: 0, types: [] };
    arrow.n += edge.n;
    arrow.types.push([edge.type, edge.n]);
    arrows.set(key, arrow);
  }
  return [...arrows.values()];
}

/** Where each party stands. Laid out over all time, so that dots stay put while time runs. */
function layout(whole, width, height) {
  // The parties with the most acts between them; one that acts on none of the others is left out.
  const acts = new Map();
  for (const e of whole.edges) for (const one of [e.actor, e.recipient]) acts.set(one,
    (acts.get(one) ?? 0) + e.n);
  const first = [...whole.nodes].sort((a, b) =>
    (acts.get(b.entity) ?? 0) - (acts.get(a.entity) ?? 0)).slice(0,
      Math.min(MOST_NODES, Math.max(16, Math.round(width / 18))));
  const among = new Set(first.map((n) => n.entity));
  const tied = new Set(whole.edges.filter((e) => among.has(e.actor) &&
    among.has(e.recipient)).flatMap((e) => [e.actor, e.recipient]));
  const nodes = first.filter((n) => tied.has(n.entity));
  const known = tied;
  const most = Math.max(1, ...nodes.map((n) => n.events));
  const at = nodes.map((n, i) =>
    ({ id: n.entity, node: n, r: 4 + 12 * Math.sqrt(n.events / most),
      x: width / 2 + Math.cos(i * 2.4) * 9 * Math.sqrt(i),
        y: height / 2 + Math.sin(i * 2.4) * 9 * Math.sqrt(i) }));
  const links = arrowsOf(whole.edges).filter((a) => known.has(a.actor) && known.has(a.recipient) &&
    a.actor !== a.recipient)
    .map((a) => ({ source: a.actor, target: a.recipient, n: a.n }));
  forceSimulation(at)
    .force("link",
      forceLink(links).id((d) => d.id).distance(74).strength((l) => 0.2 + 0.1 * Math.log1p(l.n)))
    .force("push", forceManyBody().strength(-330).distanceMax(420))
    .force("room", forceCollide((d) => d.r + 11))
    .force("x", forceX(width / 2).strength(0.045))
    .force("y", forceY(height / 2).strength(0.06 * (width / height)))
    .stop()
    .tick(260);
  // The whole picture into the frame, with room for labels at its sides.
  const side = Math.min(64, width * 0.1);
  const stretch = (values, low, high) => {
    const [a, b] = [Math.min(...values), Math.max(...values)];
    const by = b > a ? Math.min(1.4, (high - low) / (b - a)) : 1;
    const middle = (low + high) / 2;
    return (v) => middle + (v - (a + b) / 2) * by;
  };
  const xs = stretch(at.map((d) => d.x), side, width - side);
  const ys = stretch(at.map((d) => d.y), 26, height - 34);
  for (const d of at) {
    d.x = xs(d.x);
    d.y = ys(d.y);
  }
  return new Map(at.map((d) => [d.id, d]));
}

function Drawn({ data, whole, query }) {
  const [ref, width] = useWidth();
  const [over, setOver] = useState(null);
  const height = Math.round(Math.max(360, Math.min(680, width * 0.58)));
  const at = useMemo(() => (width ? layout(whole, width, height) : new Map()), [whole, width]);
  const now = new Map(data.nodes.map((n) => [n.entity, n]));
  const arrows = arrowsOf(data.edges).filter((a) => at.has(a.actor) && at.has(a.recipient));
  const names = new Map(whole.nodes.map((n) => [n.entity, n.name]));
  const nameOf = (entity) => names.get(entity) ?? now.get(entity)?.name ?? entity;
  const linkOf = (values) => {
    const held = only(query, SHARED);
    for (const name of ["actor", "recipient", "party"]) held.delete(name);
    for (const [name, value] of Object.entries(values)) {
      held.delete(name);
      for (const one of [value].flat()) held.append(name, one);
    }
    return href("/events", held);
  };
  const left = data.nodes.length - at.size;
  const beyond = (data.total ?? 0) - data.edges.length;
  const shown = [...at.values()].filter((d) => now.has(d.id));
  const labelled = labels(shown);
  return html`<${Chart} name="network" label="Parties and what they do to one another"
    class="network"
      note=${html`${counted(data.nodes.length, "party",
        "parties")}, ${counted(data.edges.reduce((n, e) => n + e.n, 0), "event")}.${left > 0
          ? ` The ${at.size} that most is told of are drawn; the table has all.` : ""}${beyond > 0
            ? ` Of ${count(data.total)} pairs and types these are the ${count(data.edges.length)} most frequent; the export has all.` : ""}
        <span class="legend"><span><svg width="30" height="8" aria-hidden="true">
          <line class="edge sign-good" x1="0" x2="30" y1="4" y2="4" stroke-width="2"></line>
            </svg> friendly</span> <span><svg width="30" height="8" aria-hidden="true">
              <line class="edge sign-bad" x1="0" x2="30" y1="4" y2="4" stroke-width="2"></line>
                </svg> hostile (dashed)</span> <span><svg width="30" height="8" aria-hidden="true">
                  <line class="edge sign-none" x1="0" x2="30" y1="4" y2="4" stroke-width="2"></line>
                    </svg> neither (dotted)</span></span>`}
      table=${{ heads: ["Who", "To whom", "Type", "Sign", "Events", "First", "Last"], rows: () =>
        [...data.edges].sort((a, b) => b.n - a.n).slice(0, 500).map((e) =>
          [html`<a href=${linkOf({ party: e.actor })}>
            <${Words} text=${nameOf(e.actor)} limit=${50} /></a>`,
              html`<a href=${linkOf({ party: e.recipient })}>
                <${Words} text=${nameOf(e.recipient)} limit=${50} /></a>`,
                  html`<a href=${linkOf({ actor: e.actor, recipient: e.recipient, type: e.type })}>
                    <${Sign} type=${e.type} /> ${e.type}</a>`, SIGNS[e.sign]?.name ?? "", e.n,
                      e.first, e.last]) }}>
    <div ref=${ref} class="chart-box">
      ${width > 0 &&
        html`<svg class=${`chart ${over ? "has-focus" : ""}`} width=${width} height=${height}
          role="group" aria-label="parties and acts" onKeyDown=${roving}>
      <defs>${Object.values(SIGNS).map((s) =>
        html`<marker id=${`tip-${s.class}`} viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7"
          markerHeight="7" markerUnits="userSpaceOnUse" orient="auto">
            <path class=${`tip ${s.class}`} d="M0,0.5L8,4L0,7.5Z"></path></marker>`)}</defs>
      <g>${arrows.map((a) =>
        html`<${Arrow} key=${a.key} a=${a} at=${at}
          near=${over === null || a.actor === over || a.recipient === over} nameOf=${nameOf}
            link=${linkOf({ actor: a.actor, recipient: a.recipient,
              type: a.types.map(([t]) => t) })} />`)}</g>
      <g>${shown.map((d, i) =>
        html`<a key=${d.id} href=${linkOf({ party: d.id })} data-mark tabindex=${i ? -1 : 0}
          class=${over !== null && over !== d.id &&
            !arrows.some((a) => (a.actor === over && a.recipient === d.id) ||
              (a.recipient === over && a.actor === d.id)) ? "far" : ""}
          onMouseEnter=${() => setOver(d.id)} onMouseLeave=${() => setOver(null)}
            onFocus=${() => setOver(d.id)} onBlur=${() => setOver(null)}
              aria-label=${`${plain(d.node.name, 80)}: ${counted(now.get(d.id).events, "event")}`}>
          <title>${plain(d.node.name, 120)}${d.node.country
            ? ` (${d.node.country} ${d.node.sector ?? ""})` : ""}: ${counted(now.get(d.id).events,
              "event")}</title>
          <circle class="node" cx=${d.x} cy=${d.y} r=${d.r}></circle>
          ${(labelled.has(d.id) || over === d.id) &&
            html`<text class="node-label" aria-hidden="true" x=${d.x} y=${d.y + d.r + 11}
              text-anchor="middle">${plain(d.node.name, 26)}</text>`}</a>`)}</g>
    </svg>`}</div>
    ${query.has("party") &&
      html`<p><a data-stay href=${changed({ party: null })}>All parties</a></p>`}<//>`;
}

/** Labels that do not run into a bigger dot's label. */
function labels(shown) {
  const taken = [];
  const kept = new Set();
  for (const d of [...shown].sort((a, b) => b.node.events - a.node.events)) {
    const half = plain(d.node.name, 26).length * 3.1;
    const box = [d.x - half, d.x + half, d.y + d.r + 1, d.y + d.r + 14];
    if (taken.some((o) => box[0] < o[1] && box[1] > o[0] && box[2] < o[3] &&
      box[3] > o[2])) continue;
    taken.push(box);
    kept.add(d.id);
  }
  return kept;
}

function Arrow({ a, at, near, nameOf, link }) {
  const [p, q] = [at.get(a.actor), at.get(a.recipient)];
  const wide = Math.min(6, 0.9 + Math.log2(a.n));
  const sign = SIGNS[a.sign] ?? SIGNS[0];
  const name = `${plain(nameOf(a.actor), 60)} → ${plain(nameOf(a.recipient),
    60)}, ${sign.name}: ${a.types.sort((x, y) => y[1] - x[1]).map(([t, n]) =>
      `${t} ${n}`).join(", ")}`;
  let d;
  if (p === q) {
    d = `M${p.x - p.r * 0.7},${p.y - p.r * 0.7}C${p.x - 26},${p.y - p.r - 30} ${p.x + 26},${p.y - p.r - 30} ${p.x + p.r * 0.7},${p.y - p.r * 0.7}`;
  } else {
    const [dx, dy] = [q.x - p.x, q.y - p.y];
    const far = Math.hypot(dx, dy) || 1;
    // Each sign bends its own way, so that a pair's kind and hostile acts lie apart.
    const bend = far * (a.sign === 1 ? 0.1 : a.sign === -1 ? 0.2 : 0.02);
    const [mx, my] = [(p.x + q.x) / 2 - (dy / far) * bend, (p.y + q.y) / 2 + (dx / far) * bend];
    const end = Math.hypot(q.x - mx, q.y - my) || 1;
    d = `M${p.x},${p.y}Q${mx},${my} ${q.x - ((q.x - mx) / end) * (q.r + 3)},${q.y - ((q.y - my) / end) * (q.r + 3)}`;
  }
  return html`<a href=${link} class=${near ? "" : "far"} data-mark tabindex="-1" aria-label=${name}>
    <title>${name}</title>
    <path class="edge-hit" d=${d}></path>
      <path class=${`edge ${sign.class}`} d=${d} stroke-width=${wide}
        marker-end=${`url(#tip-${sign.class})`}></path></a>`;
}
