// One table for every list: sortable heads, rows that open their evidence, more rows on demand.

import { html, useEffect, useMemo, useRef, useState } from "/static/vendor/preact.js";
import { ask, useAnswer } from "/static/js/asking.js";
import { changed, go } from "/static/js/route.js";
import { announce, waiting } from "/static/js/states.js";
import { count, counted } from "/static/js/words.js";

const PAGE = 50;

/** The path of a table's first page. */
export const rowsPath = (table, query, limit = PAGE) =>
  `/api/${table}?${query ? `${query}&` : ""}limit=${limit}`;

/** Rows of `/api/<table>?query`, page after page: `{rows, total, next, more, state}`. */
export function useRows(table, query, limit = PAGE) {
  const path = rowsPath(table, query, limit);
  const first = useAnswer(path);
  const [later, set] = useState({ of: null, rows: [], next: null });
  const [busy, setBusy] = useState(false);
  // Later pages belong to the first page they were asked after; a new one drops them.
  const mine = later.of === first.data;
  const next = mine ? later.next : first.data?.next ?? null;
  const rows = useMemo(
    () => (first.data ? [...first.data.rows, ...(mine ? later.rows : [])] : []),
    [first.data, later],
  );
  const more = async () => {
    if (busy || next === null) return;
    setBusy(true);
    try {
      const page = await ask(`${path}&cursor=${encodeURIComponent(next)}`);
      set({ of: first.data, rows: [...(mine ? later.rows : []), ...page.rows], next: page.next });
      announce(`${page.rows.length} more rows`);
    } finally {
      setBusy(false);
    }
  };
  return { rows, total: first.data?.total ?? null, next, more, busy, state: first };
}

function Head({ column, query }) {
  if (!column.sort) return html`<th role="columnheader" scope="col" class=${column.class}>
    ${column.label}</th>`;
  const now = query.get("sort");
  const up = now === column.sort;
  const down = now === `-${column.sort}`;
  // First the direction that is more often wanted, then the other, then none.
  const steps = column.down
    ? [`-${column.sort}`, column.sort, null] : [column.sort, `-${column.sort}`, null];
  const at = up || down ? steps.indexOf(now) : -1;
  return html`<th role="columnheader" scope="col" class=${column.class}
    aria-sort=${up ? "ascending" : down ? "descending" : "none"}>
    <a class="sorter" data-stay href=${changed({ sort: steps[at + 1] })}>${column.label}
      <span class="sort-sign" aria-hidden="true">${up ? "↑" : down ? "↓" : ""}</span></a></th>`;
}

/** `columns`: {id, label, cell(row), sort?, class?}. `open(row)` gives the link of a row. */
export function Table({ table, columns, query, asked, caption, open, empty, limit, noun = "row" }) {
  const { rows, total, next, more, busy, state } = useRows(table, asked, limit);
  const body = useRef(null);
  useEffect(() => {
    if (total !== null) announce(counted(total, noun));
  }, [total, asked]);
  useKeys(body);
  const wait = waiting(state);
  if (wait) return wait;
  if (!rows.length) return empty;
  const press = (event, row) => {
    if (!open || event.target.closest("a, button, input, select, label")) return;
    if (String(window.getSelection())) return;
    go(open(row), { keepScroll: true });
  };
  const chosen = query.get("row")?.split(":").pop();
  return html`<div class=${`table-frame ${state.loading ? "is-loading" : ""}`} role="region"
    aria-label=${caption} tabindex="0">
      <table class="rows" role="table"><caption class="hidden">${caption}</caption>
        <thead role="rowgroup"><tr role="row">
          ${columns.map((c) => html`<${Head} key=${c.id} column=${c} query=${query} />`)}</tr>
            </thead>
        <tbody role="rowgroup" ref=${body}>
          ${rows.map((row, i) =>
            html`<tr role="row" key=${row.id ?? i}
              class=${`${open ? "opens" : ""} ${row.id && row.id === chosen ? "chosen" : ""}`}
                onClick=${(e) => press(e, row)}>
          ${columns.map((c) =>
            html`<td role="cell" class=${`${c.class ?? ""} cell-${c.id}`} data-label=${c.label}>
              ${c.cell(row)}</td>`)}</tr>`)}</tbody></table></div>
    <p class="table-foot no-print"><span class="num">${count(rows.length)} of ${count(total)}</span>
      ${next !== null &&
        html`<button type="button" class="button" disabled=${busy}
          onClick=${more}>Show ${count(Math.min(limit ?? PAGE,
            total - rows.length))} more</button>`}</p>`;
}

/** j and k go from row to row; Enter opens it as the link in it would. */
function useKeys(body) {
  useEffect(() => {
    const press = (event) => {
      if (event.target.closest?.("input, textarea, select, [contenteditable]")) return;
      if (event.metaKey || event.ctrlKey || event.altKey) return;
      const step = { j: 1, k: -1 }[event.key];
      if (!step || !body.current) return;
      const links = [...body.current.querySelectorAll("tr")].map((tr) =>
        tr.querySelector("a[data-row]")).filter(Boolean);
      if (!links.length) return;
      const at = links.findIndex((link) => link.closest("tr").contains(document.activeElement));
      const to = links[Math.min(links.length - 1, Math.max(0, at + step))];
      to.focus();
      to.closest("tr").scrollIntoView({ block: "nearest" });
      event.preventDefault();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
}
