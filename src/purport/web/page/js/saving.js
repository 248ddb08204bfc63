// Taking away what is on screen: the export menu, and any chart as an SVG file.

import { html } from "/static/vendor/preact.js";
import { Popover } from "/static/js/popover.js";
import { count } from "/static/js/words.js";

const FORMATS = {
  csv: "CSV, for spreadsheets and R",
  jsonl: "JSON lines, every field",
  geojson: "GeoJSON, for maps",
  gexf: "GEXF, for Gephi",
};

/** The menu that downloads a table whole, under the filters on screen, its size said first. */
export function ExportMenu({ table, query, total, formats = ["csv", "jsonl"], views = false }) {
  const link = (format, view) => {
    const asked = new URLSearchParams(query);
    for (const name of ["row", "sort"]) asked.delete(name);
    if (view) asked.set("view", view);
    const said = asked.toString();
    return `/api/export/${table}.${format}${said ? `?${said}` : ""}`;
  };
  const row = (format, view) =>
    html`<li><a download href=${link(format, view)}>${FORMATS[format]}</a></li>`;
  return html`<${Popover} label="Export" class="export">
    <p class="menu-note"><b class="num">${count(total)}
      </b> ${total === 1
        ? "row" : "rows"}: everything under these filters, not only what is loaded.</p>
    ${views && html`<p class="menu-head">As the machine read it</p>`}
    <ul class="menu">${formats.map((format) => row(format, null))}</ul>
    ${views && html`<p class="menu-head">With people's corrections in place</p>
      <ul class="menu">${["csv", "jsonl"].map((format) => row(format, "accepted"))}</ul>
      <p class="menu-head">Both values side by side</p>
      <ul class="menu">${["csv", "jsonl"].map((format) => row(format, "both"))}</ul>`}
  <//>`;
}

/** A cell for CSV: quoted, and never a formula to a spreadsheet. */
function cell(value) {
  if (value === null || value === undefined) return "";
  if (typeof value === "number") return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return `"${safe.replaceAll('"', '""')}"`;
}

function download(text, type, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

/** A menu that saves rows which are here already, whole, as CSV. */
export function SaveRows({ name, heads, rows, left = 0 }) {
  const save = () => {
    const lines = [heads, ...rows].map((line) => line.map(cell).join(","));
    download(`${lines.join("\r\n")}\r\n`, "text/csv", `${name}.csv`);
  };
  return html`<${Popover} label="Export" class="export">
    <p class="menu-note"><b class="num">${count(rows.length)}</b> rows${left > 0 ? `, and ${count(left)} that are left out: narrow the view to a party or an issuer to have them` : ": everything under these filters"}.</p>
    <ul class="menu"><li><button type="button" class="button" onClick=${save}>${FORMATS.csv}</button></li></ul><//>`;
}

const KEPT = ["fill", "fill-opacity", "stroke", "stroke-width", "stroke-dasharray",
  "stroke-opacity",
  "opacity", "font-family", "font-size", "font-weight", "text-anchor", "dominant-baseline",
    "visibility"];

/** The SVG as it looks now, with its styles written into it, so that it stands alone. */
export function standalone(svg) {
  const copy = svg.cloneNode(true);
  const from = [svg, ...svg.querySelectorAll("*")];
  const to = [copy, ...copy.querySelectorAll("*")];
  from.forEach((element, i) => {
    const style = getComputedStyle(element);
    for (const name of KEPT) to[i].setAttribute(name, style.getPropertyValue(name));
    to[i].removeAttribute("class");
    to[i].removeAttribute("tabindex");
    to[i].removeAttribute("style");
    if (to[i].tagName === "a") to[i].removeAttribute("href");
  });
  const box = svg.getBoundingClientRect();
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  copy.setAttribute("width", Math.round(box.width));
  copy.setAttribute("height", Math.round(box.height));
  const paper = document.createElementNS("http://www.w3.org/2000/svg", "rect");
  paper.setAttribute("width", "100%");
  paper.setAttribute("height", "100%");
  paper.setAttribute("fill", getComputedStyle(document.body).backgroundColor);
  copy.prepend(paper);
  return new XMLSerializer().serializeToString(copy);
}

/** A button that saves the chart in the nearest figure. */
export function SaveChart({ name }) {
  const press = (event) => {
    const svg = event.currentTarget.closest("figure")?.querySelector("svg.chart");
    if (!svg) return;
    download(standalone(svg), "image/svg+xml", `${name}.svg`);
  };
  return html`<button type="button" class="button quiet no-print"
    onClick=${press}>Save as SVG</button>`;
}
