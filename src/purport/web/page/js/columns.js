// The columns of each table, and where each cell leads.

import { html } from "/static/vendor/preact.js";
import { Chain, Confidence, Modality, Parties, Reviewed, Type } from "/static/js/marks.js";
import { changed, href } from "/static/js/route.js";
import { Words, count, day, marked, plain, when } from "/static/js/words.js";

/** The link that opens a row's evidence beside the current view. */
export const openRow = (table) => (row) => changed({ row: `${table}:${row.id}` });

/** The link to a stretch of a document, with a row's evidence open. */
export const readAt = (row, table = null) =>
  href(`/read/${row.document_id}`,
    { at: `${row.start}-${row.stop}`, row: table && `${table}:${row.id}` });

const documentCell = (row) =>
  html`<a class="document" title=${plain(row.document)}
    href=${row.start === undefined
      ? href(`/read/${row.document_id ?? row.id}`) : readAt(row, null)}>
        <${Words} text=${row.title ?? row.document} limit=${120} /></a>`;

const issuerName = (row) => row.issuer?.name ?? row.issuer ?? null;

/** The words of a row, as the link that opens its evidence. */
const wordsCell = (table, terms, text = (row) => row.text) => (row) =>
  html`<a data-row data-stay class="quote" href=${openRow(table)(row)}>
    <${Words} text=${text(row)} limit=${260} terms=${terms} /></a>`;

/** Columns of events. */
export function eventColumns(query) {
  const terms = marked(query.get("q"));
  return [
    { id: "when", label: "When", sort: "from", class: "when", cell: (row) =>
      html`<span class="num">${when(row.when)}</span>` },
    { id: "type", label: "What", sort: "type", class: "nowrap", cell: (row) =>
      html`<${Type} type=${row.type} mode=${row.mode} /><br />
        <${Modality} modality=${row.modality} />` },
    { id: "actors", label: "Who", class: "who", cell: (row) =>
      html`<${Parties} parties=${row.actors} limit=${2} />` },
    { id: "recipients", label: "To whom", class: "who", cell: (row) =>
      html`<${Parties} parties=${row.recipients} limit=${2} />` },
    { id: "words", label: "In these words", class: "wide", cell: wordsCell("events", terms) },
    { id: "place", label: "Where", sort: "place_name", class: "where", cell: (row) =>
      (row.place
        ? html`<${Words} text=${row.place.name ?? row.place.text} limit=${40} />` : html`<span
          class="faint">–</span>`) },
    { id: "said_by", label: "Who says so", sort: "said_by", class: "who", cell: (row) =>
      html`<${Chain} sources=${row.sources} />` },
    { id: "document", label: "Document", sort: "document", class: "doc", cell: documentCell },
    { id: "confidence", label: "Conf.", sort: "confidence", class: "nowrap", down: true,
      cell: (row) =>
        html`<${Confidence} value=${row.confidence} />
          ${row.reviewed && html`<br /><${Reviewed} reviewed=${row.reviewed} />`}` },
  ];
}

/** Columns of claims. */
export function claimColumns(query) {
  const terms = marked(query.get("q"));
  const content = (row) => (row.content ?? []).map((part) => part?.text ?? "").join(" … ");
  return [
    { id: "source", label: "Who says so", sort: "source", class: "who", cell: (row) =>
      (row.source
        ? html`<${Words} text=${row.source.name ?? row.source.text} limit=${60} />
          ${row.anonymous
            ? html` <span class="tag">unnamed</span>` : ""}` : html`<span
              class="faint">unnamed</span>`) },
    { id: "stance", label: "How", sort: "stance", class: "how-said", cell: (row) =>
      html`${row.stance ?? "–"}${row.polarity === "denied" &&
        row.stance !== "denied" ? html` <span class="tag">denied</span>` : ""}<br />
          <span class="faint">
            ${row.cue ? html`“<${Words} text=${row.cue.text} limit=${40} />”` : "no word for it"}
              </span>` },
    { id: "manner", label: "Manner", sort: "manner", class: "nowrap", cell: (row) =>
      html`${row.manner ?? "–"}${row.inside &&
        html`<br />
          <a data-stay href=${changed({ row: `claims:${row.inside}` })}>inside another</a>`}` },
    { id: "words", label: "What is said", class: "wide",
      cell: wordsCell("claims", terms, content) },
    { id: "issuer", label: "Issuer", sort: "issuer", class: "who", cell: (row) =>
      html`<${Words} text=${issuerName(row)} limit=${50} />` },
    { id: "published", label: "Published", sort: "published", class: "nowrap num", cell: (row) =>
      day(row.published) },
    { id: "document", label: "Document", sort: "document", class: "doc", cell: documentCell },
  ];
}

/** Columns of documents. */
export const documentColumns = () => [
  { id: "title", label: "Title", class: "wide", sort: "title", cell: (row) =>
    html`<a data-row class="quote" href=${href(`/read/${row.id}`)}>
      ${row.title
        ? html`<${Words} text=${row.title} limit=${160} />` : html`<span
          class="faint">untitled</span>`}</a>` },
  { id: "issuer", label: "Issuer", class: "who", sort: "issuer", cell: (row) =>
    html`<${Words} text=${issuerName(row)} limit=${60} />` },
  { id: "published", label: "Published", sort: "published", class: "nowrap num", sort: "published",
    cell: (row) =>
      html`${day(row.published)}${row.published_basis === "inferred" ? html` <span
        class="tag">inferred</span>` : ""}` },
  { id: "kind", label: "Kind", class: "nowrap", sort: "kind", cell: (row) =>
    (row.kind ?? "other").replaceAll("_", " ") },
  { id: "language", label: "Language", class: "nowrap", cell: (row) =>
    html`${row.language ?? "–"}${row.translated
      ? html` <span class="tag">translated</span>` : ""}` },
  { id: "words", label: "Words", class: "num right", sort: "words", down: true, cell: (row) =>
    count(row.words) },
  { id: "document", label: "File or id", class: "doc", sort: "document", cell: (row) =>
    html`<a class="document" href=${href(`/read/${row.id}`)}>
      <${Words} text=${row.document} limit=${120} /></a>` },
];

/** Columns of incidents. */
export const incidentColumns = () => [
  { id: "when", label: "When", sort: "from", class: "when", cell: (row) =>
    html`<span class="num">${when(row.when)}</span>` },
  { id: "type", label: "What", sort: "type", class: "nowrap", cell: (row) =>
    html`<${Type} type=${row.type} mode=${row.mode} />
      ${row.modality && row.modality !== "asserted" &&
        html`<br /><${Modality} modality=${row.modality} />`}` },
  { id: "parties", label: "Parties", class: "who", cell: (row) =>
    html`<${Parties} parties=${row.parties} limit=${4} />` },
  { id: "place", label: "Where", class: "where", cell: (row) =>
    (row.place
      ? html`<${Words} text=${row.place.name} limit=${40} />` : html`<span
        class="faint">–</span>`) },
  { id: "wording", label: "Told like this", class: "wide", cell: (row) =>
    html`<a data-row class="quote" href=${href(`/incidents/${row.id}`)}>
      <${Words} text=${row.wording?.text ?? row.title ?? "open"} limit=${220} /></a>` },
  { id: "reports", label: "Reports", sort: "reports", down: true, class: "num right", cell: (row) =>
    count(row.reports ?? row.events?.length) },
  { id: "independent", label: "Independent", sort: "independent", down: true, class: "num right",
    cell: (row) => count(row.independent) },
  { id: "disputes", label: "Disputed", class: "nowrap", cell: (row) =>
    (row.disputes?.length
      ? html`<span class="tag warn">${row.disputes.map((d) => d.field).join(", ")}
        </span>` : html`<span class="faint">–</span>`) },
  { id: "confidence", label: "Conf.", sort: "confidence", down: true, class: "nowrap",
    cell: (row) => html`<${Confidence} value=${row.confidence} />` },
];

const LINKS = new Set(["text", "canonical", "name", "document"]);

/** Columns for any other table: its fields as they are. */
export function plainColumns(table, rows) {
  const skip = new Set(["id", "document_id", "start", "stop", "issuer", "published", "sha256",
    "judgements"]);
  const fields = Object.keys(rows[0] ?? {}).filter((field) => !skip.has(field));
  return fields.map((field) => ({
    id: field,
    label: field.replaceAll("_", " "),
    class: field === "text" ? "wide" : field === "document" ? "doc" : "",
    cell: (row) => (field === "document" ? documentCell(row) : plainCell(table, field, row)),
  }));
}

function plainCell(table, field, row) {
  const value = row[field];
  if (value === null || value === undefined) return html`<span class="faint">–</span>`;
  const said = typeof value === "object" ? (value.name ?? JSON.stringify(value)) : String(value);
  const words = html`<${Words} text=${said} limit=${200} />`;
  return LINKS.has(field) && row.id
    ? html`<a data-row data-stay href=${openRow(table)(row)}>${words}</a>` : words;
}
