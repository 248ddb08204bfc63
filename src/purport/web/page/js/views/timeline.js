// Incidents along time, a row for each type; a bar is as long as the date is vague. Reports are the
// ticks below. Very many incidents are counted in bins, never dropped.

import { html, useMemo, useRef, useState } from "/static/vendor/preact.js";
import { useAnswer } from "/static/js/asking.js";
import { Chart, binName, bins, dayNumber, isoDay, roving, ticks, useWidth } from "/static/js/charts.js";
import { FilterBar } from "/static/js/filters.js";
import { Legend, Type, shapeOf, shapePath } from "/static/js/marks.js";
import { SHARED, asked, changed, go, href, only } from "/static/js/route.js";
import { ExportMenu } from "/static/js/saving.js";
import { Empty, waiting } from "/static/js/states.js";
import { ViewHead } from "/static/js/viewhead.js";
import { TYPES, Words, count, counted, plain, quadOf, when } from "/static/js/words.js";

const MANY = 900; // incidents; above it a mark for each would take over 100 ms to draw
const LEFT = 108;
const TOP = 58; // pixels for the axis and the ticks of reports

/** The view. */
export function Timeline({ query }) {
  const question = asked(query);
  const state = useAnswer(`/api/timeline${question ? `?${question}` : ""}`);
  const all = state.data?.incidents ?? [];
  const dated = useMemo(() => all.filter((one) => one.from), [state.data]);
  return html`<${ViewHead} title="Timeline"
    about="when it is said to have happened; reports as ticks above">
      <${ExportMenu} table="incidents" query=${question}
        total=${state.data ? (state.data.total ?? all.length) + (state.data.undated ?? 0) : null}
          formats=${["csv", "jsonl"]} /><//>
    <${FilterBar} table="events" query=${query} />
    ${waiting(state) ?? (dated.length
      ? html`<${Drawn} incidents=${dated} reports=${state.data.reports ?? []}
        total=${state.data.total ?? dated.length}
          undated=${state.data.undated ?? all.length - dated.length} query=${query} />`
      : html`<${Empty} title="Nothing dated under these filters">
        ${state.data.undated > 0
          ? html`${counted(state.data.undated, "incident")} without a date: <a
            href=${undatedOf(query)}>see them as a table</a>.` : html`Take a filter away, or look at <a href="/timeline">all time</a>.`}<//>`)}`;
}

function Drawn({ incidents, reports, undated, total, query }) {
  const [ref, width] = useWidth();
  const spans = incidents.map((one) =>
    ({ ...one, a: dayNumber(one.from), b: dayNumber(one.to ?? one.from) }));
  // One vague date ("for decades") would squeeze all others: only dates known to a year or better
  // lay out the axis, and longer bars are cut at its ends.
  const sharp = spans.filter((s) => s.b - s.a <= 366);
  const laying = sharp.length ? sharp : spans;
  const first = Math.min(...laying.map((s) => s.a));
  const last = Math.max(...laying.map((s) => s.b));
  const pad = Math.max(1, (last - first) * 0.02);
  const [from, to] = [first - pad, last + pad];
  const room = Math.max(100, width - LEFT - 12);
  const x = (d) => LEFT + ((Math.min(to, Math.max(from, d)) - from) / (to - from)) * room;
  const zoom = useZoom(from, to, room);
  const rows = TYPES.concat(spans.map((s) => s.type)).filter((t, i, every) =>
    every.indexOf(t) === i && spans.some((s) => s.type === t));
  const many = spans.length > MANY;
  const lane = spans.length > 120 ? 11 : 15;
  const laid = width
    ? (many ? binned(spans, rows, from, to, room) : laned(spans, rows, x, lane)) : { tops: [],
      height: 0 };
  const height = laid.height + 8;
  const axis = ticks(from, to, Math.max(3, Math.floor(room / 80)));
  const most = Math.max(1, ...reports.map((r) => r.n));
  return html`<${Chart} name="timeline" label="Incidents over time" class="timeline"
      tools=${query.has("from") ||
        query.has("to") ? html`<a class="button quiet" data-stay
          href=${changed({ from: null, to: null })}>All time</a>` : null}
      note=${html`${counted(total, "incident")}${total > spans.length
        ? html`; the ${count(spans.length)} that most documents tell are drawn: narrow the time or the filters for the others` : ""}${undated > 0 ? html`; <a href=${undatedOf(query)}>${count(undated)} more without a date</a>` : ""}. Drag over a stretch to look closer. Hollow marks did not happen, by the text: denied, planned, demanded, possible. <${Legend} />`}
      table=${{ heads: ["When", "What", "Told like this", "Reports", "Independent"], rows: () =>
        spans.slice(0, 300).map((s) =>
          [when(s), html`<${Type} type=${s.type} />`,
            html`<a href=${href(`/incidents/${s.id}`)}><${Words} text=${s.title} limit=${120} />
              </a>`, s.reports, s.independent]) }}>
    <div ref=${ref} class="chart-box">
      ${width > 0 &&
        html`<svg class="chart" width=${width} height=${height} role="group"
          aria-label="incidents by type and time" onKeyDown=${roving} ...${zoom.on}>
      ${axis.map((tick) =>
        html`<line class="grid" x1=${x(tick.day)} x2=${x(tick.day)} y1="16" y2=${height}></line>
          <text class="tick" x=${x(tick.day)} y="12" text-anchor="middle">${tick.label}</text>`)}
      <g class="reports">
        <text class="label" x=${LEFT - 10} y=${TOP - 10} text-anchor="end">reports</text>
        ${reports.filter((r) => r.day && dayNumber(r.day) >= from &&
          dayNumber(r.day) <= to).map((r) =>
            html`<line class="report-tick" x1=${x(dayNumber(r.day))} x2=${x(dayNumber(r.day))}
              y1=${TOP - 6} y2=${TOP - 6 - 4 - 26 * (r.n / most)}><title>
                ${r.day}: ${counted(r.n, "report")}</title></line>`)}</g>
      ${rows.map((type, i) =>
        html`<line class="grid strong" x1="0" x2=${width} y1=${laid.tops[i]} y2=${laid.tops[i]}>
          </line><text class="label" x=${LEFT - 10} y=${laid.tops[i] + 15} text-anchor="end">${type}
            </text>`)}
      ${many ? laid.cells.map((cell, i) =>
        html`<${Bin} cell=${cell} i=${i} top=${laid.tops[cell.row]} most=${laid.most} query=${query}
          x=${x} />`) : laid.placed.map((s, i) =>
            html`<${Mark} s=${s} i=${i} x=${x} small=${lane < 15} />`)}
      ${!many &&
        html`<g class="dot-words" aria-hidden="true">
          ${laid.placed.filter((s) => s.disputed).map((s) =>
            html`<text class="dispute"
              x=${(x(s.b) - x(s.a) > 5 ? (x(s.a) + x(s.b)) / 2 : x(s.a)) + 6}
                y=${s.y + 3}>≠</text>`)}</g>`}
      ${zoom.band &&
        html`<rect class="band" x=${zoom.band[0]} y="0" width=${zoom.band[1] - zoom.band[0]}
          height=${height}></rect>`}
    </svg>`}</div><//>`;
}

const undatedOf = (query) => {
  const held = only(query, SHARED);
  held.set("undated", "1");
  return href("/incidents", held);
};

/** Dragging over the chart chooses from and to. */
function useZoom(from, to, room) {
  const start = useRef(null);
  const [band, set] = useState(null);
  const at = (event) => event.clientX - event.currentTarget.getBoundingClientRect().left;
  const dayAt = (px) => from + ((px - LEFT) / room) * (to - from);
  const on = {
    onPointerDown: (event) => {
      if (event.button === 0 && at(event) > LEFT) start.current = at(event);
    },
    onPointerMove: (event) => {
      if (start.current === null || event.buttons === 0) return;
      const px = Math.max(LEFT, at(event));
      if (Math.abs(px - start.current) > 4) set([Math.min(px, start.current),
        Math.max(px, start.current)]);
    },
    onPointerUp: () => {
      start.current = null;
      if (!band) return;
      const next = { from: isoDay(Math.floor(dayAt(band[0]))),
        to: isoDay(Math.ceil(dayAt(band[1]))) };
      set(null);
      go(changed(next), { keepScroll: true });
    },
    onPointerLeave: () => {
      start.current = null;
      set(null);
    },
    onClickCapture: (event) => band && (event.preventDefault(), event.stopPropagation()),
    onDragStart: (event) => event.preventDefault(),
  };
  return { on, band };
}

/** Each incident in the first free lane of its type's row. */
function laned(spans, rows, x, lane) {
  const tops = [];
  const placed = [];
  let top = TOP;
  for (const type of rows) {
    const mine = spans.filter((s) => s.type === type).sort((p, q) => p.a - q.a || p.b - q.b);
    const ends = [];
    for (const s of mine) {
      const left = x(s.a) - 6;
      let at = ends.findIndex((end) => end < left);
      if (at < 0) at = ends.length;
      ends[at] = Math.max(x(s.b), x(s.a) + (s.disputed ? 14 : 7)) + 2;
      placed.push({ ...s, y: top + 11 + at * lane });
    }
    tops.push(top);
    top += Math.max(1, ends.length) * lane + 10;
  }
  return { tops, placed, height: top };
}

function Mark({ s, i, x, small }) {
  const did = !s.modality || s.modality === "asserted";
  const name = `${plain(s.title, 160)}; ${when(s)}; ${counted(s.reports,
    "report")}, ${count(s.independent)} independent${s.disputed ? "; disputed" : ""}${did
      ? "" : `; ${s.modality}`}`;
  const [a, b] = [x(s.a), x(s.b)];
  const quad = quadOf(s.type);
  const r = (small ? 3.2 : 3.8) + Math.min(small ? 2
    : 4, Math.sqrt(Math.max(0, (s.reports ?? 1) - 1)));
  return html`<a href=${href(`/incidents/${s.id}`)} data-mark tabindex=${i ? -1 : 0}
    aria-label=${name}><title>${name}</title>
    ${b - a > 5 &&
      html`<rect class=${`vague fill-${quad}`} x=${a} y=${s.y - 2.5} width=${b - a} height="5"
        rx="2.5"></rect>`}
    <path class=${did ? `fill-${quad}` : `hollow stroke-${quad}`}
      transform=${`translate(${b - a > 5 ? (a + b) / 2 : a},${s.y})`}
        d=${shapePath(shapeOf(s.type), r)}></path></a>`;
}

function binned(spans, rows, from, to, room) {
  const slots = bins(from, to, Math.floor(room / 7));
  const tops = rows.map((_, i) => TOP + i * 30);
  const cells = new Map();
  for (const s of spans) {
    const middle = (s.a + s.b) / 2;
    const slot = slots.findIndex((one) => middle >= one.from && middle <= one.to + 1);
    const key = `${s.type} ${slot}`;
    const cell = cells.get(key) ??
      { row: rows.indexOf(s.type), type: s.type, slot: slots[slot], n: 0 };
    cell.n += 1;
    cells.set(key, cell);
  }
  const found = [...cells.values()].filter((cell) => cell.slot);
  return { tops, cells: found, most: Math.max(...found.map((c) => c.n)),
    height: TOP + rows.length * 30 };
}

function Bin({ cell, i, top, most, query, x }) {
  const held = only(query, SHARED);
  held.set("type", cell.type);
  held.set("from", isoDay(cell.slot.from));
  held.set("to", isoDay(cell.slot.to));
  const name = `${cell.type}, ${binName(cell.slot)}: ${counted(cell.n, "incident")}`;
  const tall = Math.max(2, (cell.n / most) * 24);
  return html`<a href=${href("/incidents", held)} data-mark tabindex=${i ? -1 : 0}
    aria-label=${name}><title>${name}</title>
    <rect class=${`fill-${quadOf(cell.type)}`} x=${x(cell.slot.from)} y=${top + 27 - tall}
      width=${Math.max(2, x(cell.slot.to) - x(cell.slot.from) - 1)} height=${tall}></rect></a>`;
}
