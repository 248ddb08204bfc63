// Who calls whom what: for each party the names it is given, by issuer. A cell opens its sentences.

import { html, useEffect, useRef, useState } from "/static/vendor/preact.js";
import { useAnswer } from "/static/js/asking.js";
import { changed, go, href } from "/static/js/route.js";
import { SaveRows } from "/static/js/saving.js";
import { Empty, waiting } from "/static/js/states.js";
import { ViewHead } from "/static/js/viewhead.js";
import { Words, count, counted, day, plain } from "/static/js/words.js";

const SHOWN = 12; // parties at first; each is a table of its own
const WIDE = 12; // issuers side by side at first, and names below one another

/** The view. */
export function Naming({ query }) {
  const filters = new URLSearchParams();
  for (const name of ["issuer", "party",
    "naming"]) for (const v of query.getAll(name)) if (name !== "naming" ||
      v !== "marked") filters.append(name, v);
  const question = filters.toString();
  const state = useAnswer(`/api/naming${question ? `?${question}` : ""}`);
  const [like, setLike] = useState("");
  const [most, setMost] = useState(SHOWN);
  const marked = query.get("naming") === "marked";
  const wait = waiting(state);
  const parties = partiesOf(state.data?.rows ?? []).filter((p) => !marked ||
    p.rows.some((r) => r.naming !== "neutral"))
    .filter((p) =>
      `${p.name} ${p.rows.map((r) =>
        r.name).join(" ")}`.toLowerCase().includes(like.toLowerCase()));
  return html`<${ViewHead} title="Naming"
    about="who calls whom what; the neutral name is the codebook's, the rest is how it is said">
      <${SaveRows} name="naming" heads=${HEADS} rows=${linesOf(parties)}
        left=${state.data?.left_out ?? 0} /><//>
    <div class="filter-bar no-print" role="group" aria-label="Filters">
      <input type="search" class="field" data-search aria-label="Find a party or a name"
        placeholder="find a party or a name" value=${like}
          onInput=${(e) => setLike(e.target.value)} />
      <label class="check">
        <input type="checkbox" checked=${marked}
          onChange=${() =>
            go(changed({ naming: marked ? null : "marked" }),
              { keepScroll: true })} /> only parties that somebody names in a loaded way</label>
      ${query.has("issuer") &&
        html`<a class="chip" data-stay href=${changed({ issuer: null })}>
          <span class="faint">issuer</span> <${Words} text=${query.get("issuer")}
            limit=${40} /> ×</a>`}
      ${query.has("party") &&
        html`<a class="chip" data-stay href=${changed({ party: null })}>
          <span class="faint">party</span> <${Words} text=${parties[0]?.name ?? query.get("party")}
            limit=${40} /> ×</a>`}
    </div>
    ${wait ?? (parties.length === 0
      ? html`<${Empty} title="No names here">
        ${like || marked ? "Take the filter away." : "No party is named in these documents."}<//>`
      : html`<p class="faint">
        ${counted(parties.length, "party",
          "parties")}. A number is how often an issuer uses the name; it opens the sentences.
        ${state.data.left_out > 0 && ` ${count(state.data.left_out)} names of rarer parties are left out here: open a party or an issuer to see its own.`}</p>
        ${parties.slice(0, most).map((party) =>
          html`<${Party} key=${party.id} party=${party} query=${query} />`)}
        ${parties.length > most &&
          html`<button type="button" class="button"
            onClick=${() => setMost(most + SHOWN)}>Show more of ${count(parties.length)}
              </button>`}`)}
    ${query.has("cell") && html`<${Places} key=${query.get("cell")} cell=${query.get("cell")} />`}`;
}

/** Rows gathered by party; parties with loaded names first, then the most named. */
function partiesOf(rows) {
  const parties = new Map();
  for (const row of rows) {
    const party = parties.get(row.party) ??
      { id: row.party, name: row.name_of_party ?? row.name, rows: [], total: 0, marked: 0,
        issuers: new Map() };
    party.rows.push(row);
    party.total += row.total;
    if (row.naming !== "neutral") party.marked += row.total;
    for (const [issuer, n] of Object.entries(row.by_issuer ?? {})) party.issuers.set(issuer,
      (party.issuers.get(issuer) ?? 0) + n);
    parties.set(row.party, party);
  }
  for (const party of parties.values()) party.rows.sort((a, b) => b.total - a.total ||
    a.name.localeCompare(b.name));
  return [...parties.values()].sort((a, b) => b.marked - a.marked || b.total - a.total);
}

const HEADS = ["party", "neutral name", "as named", "naming", "polarity", "issuer", "count"];

/** What the tables below show, whole: a line for each party, name and issuer. */
function linesOf(parties) {
  return parties.flatMap((party) =>
    party.rows.flatMap((row) =>
      Object.entries(row.by_issuer ?? {}).map(([issuer, n]) => [
        party.id, party.name, row.name, row.naming, row.polarity, issuer, n,
      ])));
}

const SAID = { neutral: "", loaded: "loaded", honorific: "honorific",
  scare_quoted: "in scare quotes" };

function Party({ party, query }) {
  const [whole, setWhole] = useState(false);
  const every = [...party.issuers].sort((a, b) => b[1] - a[1] ||
    a[0].localeCompare(b[0])).map(([name]) => name);
  const issuers = whole ? every : every.slice(0, WIDE);
  const rows = whole ? party.rows : party.rows.slice(0, WIDE);
  const cut = every.length > WIDE || party.rows.length > WIDE;
  const cell = (row, issuer) =>
    changed({ cell: JSON.stringify([issuer, row.party, row.name, row.naming]) });
  const most = Math.max(...party.rows.flatMap((r) => Object.values(r.by_issuer ?? {})));
  return html`<section class="naming-party"><h2><a href=${href("/naming", { party: party.id })}>
    <${Words} text=${party.name} limit=${80} />
      </a> <a class="small" href=${href("/events", { party: party.id })}>events</a></h2>
    <div class="table-frame" role="region" tabindex="0"
      aria-label=${`Names of ${plain(party.name, 80)}`}><table class="naming"><thead><tr>
        <th scope="col">As named</th><th scope="col" class="right">All</th>
          ${issuers.map((issuer) =>
            html`<th scope="col" class="issuer right">
              <a data-stay
                href=${changed({ issuer: query.get("issuer") === issuer ? null : issuer || null })}>
                  <${Words} text=${issuer || "not told"} limit=${40} /></a></th>`)}</tr></thead>
      <tbody>${rows.map((row) =>
        html`<tr class=${`naming-${row.naming}`}><th scope="row">
          <${Words} text=${row.name} limit=${70} />
            ${SAID[row.naming] &&
              html` <span class=${`tag ${row.polarity === "negative" ? "warn" : ""}`}>
                ${SAID[row.naming]}${row.polarity &&
                  row.naming !== "honorific" ? `, ${row.polarity}` : ""}</span>`}</th>
        <td class="num right"><b>${count(row.total)}</b></td>
        ${issuers.map((issuer) => {
          const n = row.by_issuer?.[issuer];
          return html`<td class="num right">
            ${n ? html`<a data-stay class=${`cell heat-${Math.ceil((n / most) * 4)}`}
              href=${cell(row, issuer)}
                aria-label=${`${n}: ${plain(issuer, 60)} says ${plain(row.name, 60)}`}>${count(n)}
                  </a>` : html`<span class="none" aria-label="never">·</span>`}</td>`;
        })}</tr>`)}</tbody></table></div>
    ${cut && html`<button type="button" class="button quiet small no-print"
      onClick=${() => setWhole(!whole)}>
        ${whole ? "Show less" : `All ${counted(party.rows.length,
          "name")} and ${counted(every.length, "issuer")}`}</button>`}</section>`;
}

/** The sentences behind one cell. */
function Places({ cell }) {
  const [issuer, party, name, naming] = parsed(cell);
  const asked = new URLSearchParams({ party: party ?? "", name: name ?? "" });
  asked.set("issuer", issuer ?? "");
  if (naming) asked.set("naming", naming);
  const state = useAnswer(party ? `/api/naming/places?${asked}` : null);
  const head = useRef(null);
  useEffect(() => head.current?.focus({ preventScroll: true }), []);
  const close = () => go(changed({ cell: null }), { keepScroll: true });
  return html`<aside class="evidence over" aria-label="Sentences"
    onKeyDown=${(e) => e.key === "Escape" && close()}>
    <header><h2 tabindex="-1" ref=${head}>“<${Words} text=${name} limit=${60} />”</h2>
      <button type="button" class="button quiet" onClick=${close}
        aria-label="Close sentences">✕</button></header>
    <div class="evidence-body"><p class="faint">
      <${Words} text=${issuer || "issuer not told"} limit=${80} /></p>
    ${waiting(state) ??
      state.data.rows.map((row) =>
        html`<figure class="quoted"><blockquote dir="auto"><${Marked} row=${row} /></blockquote>
      <figcaption><a href=${href(`/read/${row.document_id}`, { at: `${row.start}-${row.stop}` })}>
        <${Words} text=${row.document} limit=${100} /></a> <span class="num faint">
          ${row.published ? day(row.published) : ""}</span></figcaption></figure>`)}
    </div></aside>`;
}

function parsed(cell) {
  try {
    const parts = JSON.parse(cell);
    return Array.isArray(parts) ? parts : [];
  } catch (error) {
    if (error instanceof SyntaxError) return [];
    throw error;
  }
}

function Marked({ row }) {
  const sentence = row.sentence?.text ?? row.sentence ?? row.text;
  const at = sentence.indexOf(row.text);
  if (at < 0) return html`<${Words} text=${sentence} limit=${1000} />`;
  return html`<${Words} text=${sentence.slice(0, at)} limit=${1000} /><mark>
    <${Words} text=${row.text} limit=${200} /></mark>
      <${Words} text=${sentence.slice(at + row.text.length)} limit=${1000} />`;
}
