// What the charts share: their width, keys that go from mark to mark, scales of time, a frame.

import { html, useEffect, useRef, useState } from "/static/vendor/preact.js";
import { SaveChart } from "/static/js/saving.js";

/** The width of an element in pixels, kept up to date; 0 before the first drawing. */
export function useWidth() {
  const ref = useRef(null);
  const [width, set] = useState(0);
  useEffect(() => {
    if (!ref.current) return undefined;
    const measure = () => set(Math.floor(ref.current?.clientWidth ?? 0));
    const watch = new ResizeObserver(measure);
    watch.observe(ref.current);
    measure();
    return () => watch.disconnect();
  }, []);
  return [ref, width];
}

/** Arrow keys go from one `[data-mark]` to the next, so that a chart is one stop of the Tab key. */
export function roving(event) {
  const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
  if (!step) return;
  const marks = [...event.currentTarget.querySelectorAll("[data-mark]")];
  const at = marks.indexOf(document.activeElement);
  const to = marks[Math.min(marks.length - 1, Math.max(0, at + step))];
  if (!to) return;
  event.preventDefault();
  to.focus();
}

/** A chart with its name, a button to save it, and the same numbers as a table for those who want
 * them read out. `table` is {heads, rows()};
 * cells may be links. */
export function Chart({ name, label, children, table, note, class: more = "", tools }) {
  return html`<figure class=${`chart-frame ${more}`} aria-label=${label}>
    <figcaption><span class="chart-title">${label}</span><span class="chart-tools no-print">${tools}
      <${SaveChart} name=${name} /></span></figcaption>
    ${note && html`<p class="chart-note">${note}</p>`}
    ${children}
    ${table && html`<${AsTable} label=${label} table=${table} />`}
  </figure>`;
}

/** The chart's numbers as a table, made only once it is opened. */
function AsTable({ label, table }) {
  const [open, set] = useState(false);
  return html`<details class="as-table no-print"
    onToggle=${(event) => set(event.currentTarget.open)}><summary>The same as a table</summary>
    ${open &&
      html`<div class="table-frame" role="region" tabindex="0" aria-label=${`${label}, as a table`}>
        <table>
      <thead><tr>${table.heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
      <tbody>${table.rows().map((row) =>
        html`<tr>
          ${row.map((cell, i) =>
            html`<td class=${i && typeof cell === "number" ? "num right" : ""}>${cell}</td>`)}
              </tr>`)}</tbody></table></div>`}</details>`;
}

const DAY = 86_400_000;

/** Days since 1970 of an ISO day. */
export const dayNumber = (iso) => Date.parse(`${iso.slice(0, 10)}T00:00:00Z`) / DAY;

/** The ISO day of a day number. */
export const isoDay = (n) => new Date(Math.round(n) * DAY).toISOString().slice(0, 10);

const STEPS = [["day", 1], ["month", 1], ["month", 3], ["year", 1], ["year", 2], ["year", 5],
  ["year", 10], ["year", 25], ["year", 50], ["year", 100]];

/** Marks of a time axis: at most `most` labelled days between two, on round dates. */
export function ticks(from, to, most) {
  for (const [unit, n] of STEPS) {
    const found = unit === "day" ? [] : roundDates(from, to, unit, n);
    if (unit === "day" && to - from <= most) {
      for (let d = Math.ceil(from); d <= to; d += 1) found.push(d);
    }
    if (found.length && found.length <= most) {
      const years = found.some((d) => /^\d{4}$/.test(tickLabel(d, unit)));
      const label = (d, i) =>
        (i === 0 && !years ? `${tickLabel(d, unit)} ${isoDay(d).slice(0, 4)}` : tickLabel(d, unit));
      return found.map((d, i) => ({ day: d, label: label(d, i) }));
    }
  }
  return [];
}

function roundDates(from, to, unit, n) {
  const found = [];
  const date = new Date(from * DAY);
  const months = unit === "year" ? 12 * n : n;
  const first = date.getUTCFullYear() * 12 + date.getUTCMonth();
  for (let m = Math.ceil(first / months) * months; ; m += months) {
    const at = Date.UTC(Math.floor(m / 12), m % 12, 1) / DAY;
    if (at > to) return found;
    if (at >= from) found.push(at);
    if (found.length > 400) return [];
  }
}

const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

function tickLabel(at, unit) {
  const date = new Date(at * DAY);
  if (unit === "year" ||
    (unit === "month" && date.getUTCMonth() === 0)) return String(date.getUTCFullYear());
  if (unit === "month") return MONTHS[date.getUTCMonth()];
  return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]}`;
}

/** The bins that events over a time are counted in: {unit, starts: [day numbers], stops}. */
export function bins(from, to, most) {
  for (const months of [1, 3, 6, 12, 24, 60, 120]) {
    const a = new Date(from * DAY);
    const first = Math.floor((a.getUTCFullYear() * 12 + a.getUTCMonth()) / months) * months;
    const b = new Date(to * DAY);
    const last = b.getUTCFullYear() * 12 + b.getUTCMonth();
    const n = Math.floor((last - first) / months) + 1;
    if (n > most) continue;
    const at = (m) => Date.UTC(Math.floor(m / 12), m % 12, 1) / DAY;
    return Array.from({ length: n }, (_, i) =>
      ({ from: at(first + i * months), to: at(first + (i + 1) * months) - 1, months }));
  }
  return [];
}

/** What a bin is called: "Mar 2016", "2016", "2016–2020". */
export function binName({ from, to, months }) {
  const a = new Date(from * DAY);
  const b = new Date(to * DAY);
  if (months === 1) return `${MONTHS[a.getUTCMonth()]} ${a.getUTCFullYear()}`;
  if (months < 12) return `${MONTHS[a.getUTCMonth()]}–${MONTHS[b.getUTCMonth()]} ${a.getUTCFullYear()}`;
  return months === 12 ? `${a.getUTCFullYear()}` : `${a.getUTCFullYear()}–${b.getUTCFullYear()}`;
}
