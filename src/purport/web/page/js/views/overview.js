// What is in the record: how much, from whom, when, of what kind; what failed and why.

import { html } from "/static/vendor/preact.js";
import { useAnswer } from "/static/js/asking.js";
import { Chart, binName, bins, dayNumber, isoDay, roving, ticks, useWidth } from "/static/js/charts.js";
import { FilterBar } from "/static/js/filters.js";
import { Legend, Modality, Sign } from "/static/js/marks.js";
import { SHARED, asked, href, only } from "/static/js/route.js";
import { Empty, waiting } from "/static/js/states.js";
import { ViewHead } from "/static/js/viewhead.js";
import { MODALITIES, TYPES, Words, count, counted, day, quadOf } from "/static/js/words.js";

/** The view. */
export function Overview({ query }) {
  const question = asked(query);
  const state = useAnswer(`/api/overview${question ? `?${question}` : ""}`);
  const wait = waiting(state);
  const data = state.data;
  const held = only(query, SHARED);
  const to = (path, more = {}) => {
    const all = new URLSearchParams(held);
    for (const [name, value] of Object.entries(more)) all.set(name, value);
    return href(path, all);
  };
  return html`<${ViewHead} title="Overview"
    about=${html`what was read, what it tells, and who tells it; <a
      href="/help">how to read and correct it, in five steps</a>`} />
    <${FilterBar} table="events" query=${query} />
    ${wait ?? (data.documents === 0
      ? html`<${Empty} title="This record is empty">
        <p>Read a folder into it: <code>purport read FOLDER --into RECORD</code>, then reload.</p>
          <//>`
      : html`<${Numbers} data=${data} to=${to} />
        ${data.failed?.length > 0 && html`<${Failed} failed=${data.failed} />`}
        <${Months} data=${data} to=${to} />
        <div class="columns"><${Types} data=${data} to=${to} /><${PartiesMet} data=${data} />
          <${Issuers} data=${data} /></div>`)}`;
}

function Numbers({ data, to }) {
  const first = data.first && data.last
    ? (data.first === data.last
      ? day(data.first) : html`<span class="nowrap">
        ${day(data.first)} –</span> <span class="nowrap">${day(data.last)}</span>`) : null;
  return html`<ul class="numbers">
    <li><a href="/documents"><b class="num">${count(data.documents)}
      </b> ${data.documents === 1 ? "document" : "documents"}</a><span class="faint num">
        ${count(data.words)} words, ${counted(data.issuers?.length ?? 0, "issuer")}</span></li>
    <li><a href=${to("/events")}><b class="num">${count(data.events)}
      </b> ${data.events === 1 ? "event told" : "events told"}</a>
        <span class="faint">one for each telling</span></li>
    <li><a href=${to("/incidents")}><b class="num">${count(data.incidents)}
      </b> ${data.incidents === 1 ? "incident" : "incidents"}</a>
        <span class="faint">the happenings themselves</span></li>
    <li><a href="/claims"><b class="num">${count(data.claims)}
      </b> ${data.claims === 1 ? "claim" : "claims"}</a><span class="faint">who says so</span></li>
    <li class="span"><a href=${to("/timeline")}><b class="num">${first ?? "–"}</b></a>
      <span class="faint num">when they were published${data.undated > 0
        ? `; ${count(data.undated)} undated` : ""}</span></li>
    <li class="modalities">
      ${Object.keys(MODALITIES).flatMap((one) =>
        (data.modality ?? []).filter((m) => m.modality === one)).map(({ modality, n }) =>
          html`<a href=${to("/events", { modality })} title=${MODALITIES[modality] ?? ""}>
            <${Modality} modality=${modality} /> <span class="num">${count(n)}</span></a>`)}</li>
  </ul>`;
}

function Failed({ failed }) {
  return html`<section class="failed"><h2>
    ${counted(failed.length, "document")} could not be read in full</h2>
    <ul>${failed.map((one) =>
      html`<li><b><${Words} text=${one.document} limit=${120} />
        </b> <span class="faint">at ${one.stage}:</span> <${Words} text=${one.error} limit=${400} />
          </li>`)}</ul>
    <p>The others are whole. Mend the file or raise the limit, and run the same <code>purport read</code> again: only these are read anew.</p></section>`;
}

/** Events by type over time: one row of bars a type, reports light and incidents dark. */
function Months({ data, to }) {
  const [ref, width] = useWidth();
  const dated = (data.by_month ?? []).filter((cell) => cell.month);
  if (!dated.length) return null;
  const days = dated.map((cell) => dayNumber(`${cell.month}-01`));
  const left = 108;
  const slots = bins(Math.min(...days), Math.max(...days),
    Math.max(8, Math.floor((width - left) / 11)));
  const types = TYPES.concat(dated.map((c) => c.type)).filter((t, i, all) => all.indexOf(t) === i &&
    dated.some((c) => c.type === t));
  const cells = new Map();
  dated.forEach((cell, i) => {
    const slot = slots.findIndex((s) => days[i] >= s.from && days[i] <= s.to);
    const key = `${cell.type} ${slot}`;
    const sum = cells.get(key) ?? { type: cell.type, slot, reports: 0, incidents: 0 };
    sum.reports += cell.reports;
    sum.incidents += cell.incidents;
    cells.set(key, sum);
  });
  const most = Math.max(...[...cells.values()].map((c) => Math.max(c.reports, c.incidents)));
  const row = 26;
  const step = slots.length ? (width - left - 4) / slots.length : 0;
  const height = types.length * row + 26;
  const link = (cell) =>
    to("/events",
      { type: cell.type, from: isoDay(slots[cell.slot].from), to: isoDay(slots[cell.slot].to) });
  const named = (cell) =>
    `${cell.type}, ${binName(slots[cell.slot])}: ${counted(cell.reports,
      "report")}, ${counted(cell.incidents, "incident")}`;
  const order = [...cells.values()].sort((a, b) => types.indexOf(a.type) - types.indexOf(b.type) ||
    a.slot - b.slot);
  const xOf = (d) =>
    left + ((d - slots[0].from) / (slots.at(-1).to + 1 - slots[0].from)) * (slots.length * step);
  const axis = slots.length && width
    ? ticks(slots[0].from, slots.at(-1).to, Math.floor((width - left) / 60)) : [];
  return html`<${Chart} name="events-by-type" label="Events by type over time"
    note=${html`A pale bar counts reports, the dark bar before it incidents. The tallest bar is ${count(most)}. <${Legend} />`}
      table=${{ heads: ["Type", "Time", "Reports", "Incidents"], rows: () =>
        order.map((c) =>
          [html`<a href=${link(c)}>${c.type}</a>`, binName(slots[c.slot]), c.reports,
            c.incidents]) }}>
    <div ref=${ref}>
      ${width > 0 &&
        html`<svg class="chart" width=${width} height=${height} role="group"
          aria-label="bars by type and time" onKeyDown=${roving}>
      ${types.map((type, i) =>
        html`<g transform=${`translate(0,${i * row})`}>
          <line class="grid" x1=${left} x2=${width} y1=${row - 1.5} y2=${row - 1.5}></line>
        <text class="label" x=${left - 8} y=${row - 6} text-anchor="end">${type}</text></g>`)}
      ${order.map((cell, n) => {
        const tall = (v) => Math.max(2, (v / most) * (row - 5));
        const x = left + cell.slot * step;
        const base = types.indexOf(cell.type) * row + row - 2;
        const wide = Math.min(28, Math.max(2, step - 2));
        return html`<a href=${link(cell)} data-mark tabindex=${n ? -1 : 0}
          aria-label=${named(cell)}><title>${named(cell)}</title>
          <rect class="hit" x=${x} y=${base - row + 3} width=${Math.max(wide, step)}
            height=${row - 2}></rect>
          ${cell.reports > 0 &&
            html`<rect class=${`pale fill-${quadOf(cell.type)}`} x=${x}
              y=${base - tall(cell.reports)} width=${wide} height=${tall(cell.reports)}></rect>`}
          ${cell.incidents > 0 &&
            html`<rect class=${`fill-${quadOf(cell.type)}`} x=${x} y=${base - tall(cell.incidents)}
              width=${wide * 0.55} height=${tall(cell.incidents)}></rect>`}</a>`;
      })}
      ${axis.map((tick) =>
        html`<line class="grid" x1=${xOf(tick.day)} x2=${xOf(tick.day)} y1=${height - 24}
          y2=${height - 18}></line><text class="tick" x=${xOf(tick.day)} y=${height - 6}>
            ${tick.label}</text>`)}
    </svg>`}</div><//>`;
}

function Types({ data, to }) {
  const rows = [...(data.types ?? [])].sort((a, b) => b.reports - a.reports);
  return html`<section><h2>Types</h2><table class="plain"><thead><tr><th scope="col">Type</th>
    <th scope="col" class="right">Reports</th><th scope="col" class="right">Incidents</th></tr>
      </thead>
    <tbody>${rows.map((r) =>
      html`<tr><td><a href=${to("/events", { type: r.type })}><${Sign} type=${r.type} /> ${r.type}
        </a></td><td class="num right"><a href=${to("/events", { type: r.type })}>
          ${count(r.reports)}</a></td><td class="num right">
            <a href=${to("/incidents", { type: r.type })}>${count(r.incidents)}</a></td></tr>`)}
              </tbody></table></section>`;
}

function PartiesMet({ data }) {
  const rows = (data.parties ?? []).slice(0, 16);
  return html`<section><h2>Parties met most often</h2><table class="plain"><thead><tr>
    <th scope="col">Party</th><th scope="col">Code</th><th scope="col" class="right">Events</th>
      </tr></thead>
    <tbody>${rows.map((r) =>
      html`<tr><td><a href=${href("/events", r.entity ? { party: r.entity } : { who: r.name })}>
        <${Words} text=${r.name} limit=${50} /></a></td><td class="code">
          ${[r.country, r.sector].filter(Boolean).join(" ")}</td><td class="num right">
            ${count(r.events)}</td></tr>`)}</tbody></table></section>`;
}

function Issuers({ data }) {
  const rows = (data.issuers ?? []).slice(0, 16);
  const rest = (data.issuers ?? []).length - rows.length;
  return html`<section><h2>Issuers</h2><table class="plain"><thead><tr><th scope="col">Issuer</th>
    <th scope="col" class="right">Documents</th></tr></thead>
    <tbody>${rows.map((r) =>
      html`<tr><td>
        ${r.issuer
          ? html`<a href=${href("/documents", { issuer: r.issuer })}>
            <${Words} text=${r.issuer} limit=${50} />
              </a>` : html`<span class="faint">not told</span>`}</td><td class="num right">
                ${count(r.documents)}</td></tr>`)}</tbody></table>
    ${rest > 0 &&
      html`<p class="faint"><a href="/documents?sort=issuer">and ${count(rest)} more</a></p>`}
        </section>`;
}
