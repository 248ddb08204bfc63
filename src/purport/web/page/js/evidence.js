// The evidence of one row, beside whatever is on screen: its words, its parts, who says so, by
// which rule, how sure, and what people decided.

import { html, useEffect, useRef } from "/static/vendor/preact.js";
import { useAnswer } from "/static/js/asking.js";
import { CopyButton, citation } from "/static/js/citation.js";
import { readAt } from "/static/js/columns.js";
import { Judging } from "/static/js/judging.js";
import { Confidence, Modality, Party, Type } from "/static/js/marks.js";
import { Nest } from "/static/js/nest.js";
import { changed, go, href } from "/static/js/route.js";
import { waiting } from "/static/js/states.js";
import { Words, day, howMany, plain, when } from "/static/js/words.js";

const NAMES = {
  events: "Event", claims: "Claim", mentions: "Name", timespans: "Date", framing: "Loaded word",
  citations: "Citation", sentences: "Sentence", entities: "Entity", naming: "Naming",
};
const MODAL_LAYERS = ["events", "claims", "mentions", "timespans", "framing", "citations",
  "sentences"];

/** The panel for `?row=table:id`; nothing when no row is asked for. */
export function Evidence({ query, about }) {
  const asked = query.get("row");
  const at = asked ? asked.indexOf(":") : -1;
  if (!asked || at < 1) return null;
  const [table, id] = [asked.slice(0, at), asked.slice(at + 1)];
  if (!(table in NAMES)) return null;
  return html`<${Panel} key=${asked} table=${table} id=${id} about=${about} />`;
}

function Panel({ table, id, about }) {
  const state = useAnswer(`/api/${table}/${encodeURIComponent(id)}`);
  const head = useRef(null);
  useEffect(() => {
    const before = document.activeElement;
    head.current?.focus({ preventScroll: true });
    return () => before?.isConnected && before.focus({ preventScroll: true });
  }, []);
  const close = () => go(changed({ row: null }), { keepScroll: true });
  const press = (event) => event.key === "Escape" && close();
  const row = state.data;
  return html`<aside class="evidence" aria-label="Evidence" onKeyDown=${press}>
    <header><h2 tabindex="-1" ref=${head}>${NAMES[table]}</h2>
      <button type="button" class="button quiet" onClick=${close}
        aria-label="Close evidence">✕</button></header>
    ${waiting(state) ?? html`<div class="evidence-body">
      ${MODAL_LAYERS.includes(table) && html`<${Quote} row=${row} table=${table} about=${about} />`}
      ${table === "events" ? html`<${EventParts}
        row=${row} />` : table === "claims" ? html`<${ClaimParts} row=${row} />` : html`<${AnyParts}
          row=${row} />`}
      ${MODAL_LAYERS.includes(table) &&
        html`<${Judging} key=${row.id} table=${table} row=${row} about=${about} />`}
    </div>`}</aside>`;
}

/** The sentence with the row's words marked in it. */
export function Quoted({ row, limit = 1200 }) {
  const sentence = row.sentence_row ?? (typeof row.sentence === "object" ? row.sentence : null);
  const text = row.text ?? "";
  if (!sentence?.text || !sentence.text.includes(text) || sentence.text === text) {
    return html`<mark class="clause"><${Triggered} row=${row} text=${text} limit=${limit} />
      </mark>`;
  }
  const at = sentence.text.indexOf(text);
  return html`<${Words} text=${sentence.text.slice(0, at)} limit=${limit} /><mark class="clause">
    <${Triggered} row=${row} text=${text} limit=${limit} /></mark>
      <${Words} text=${sentence.text.slice(at + text.length)} limit=${limit} />`;
}

function Triggered({ row, text, limit }) {
  const word = row.trigger?.text;
  const at = word ? text.indexOf(word) : -1;
  if (at < 0) return html`<${Words} text=${text} limit=${limit} />`;
  return html`<${Words} text=${text.slice(0, at)} limit=${limit} /><b class="trigger">
    <${Words} text=${word} /></b><${Words} text=${text.slice(at + word.length)} limit=${limit} />`;
}

function Quote({ row, table, about }) {
  const source = typeof row.document === "object" ? row.document : row;
  const issuer = source.issuer?.name ?? source.issuer;
  return html`<figure class="quoted">
    <blockquote dir="auto"><${Quoted} row=${row} /></blockquote>
    <figcaption>${issuer && html`<${Words} text=${issuer} limit=${80} />, `}<span class="num">
      ${day(source.published)}</span><br />
      ${row.title && html`<${Words} text=${row.title} limit=${160} /><br />`}
      <a href=${readAt(row, table)}>Read it in the document</a> <span
        class="faint num">characters ${row.start}–${row.stop}</span></figcaption>
    <div class="buttons no-print">
      <${CopyButton} words=${() => citation(row, source, about?.version ?? "")} /></div>
  </figure>`;
}

/** One line of a list of parts; nothing for a missing value. */
export const Part = ({ name, children }) =>
  children === null || children === undefined || children === false ? null
    : html`<div><dt>${name}</dt><dd>${children}</dd></div>`;

function Where({ place }) {
  if (!place) return null;
  const within = place.within_km ? ` within ${Math.round(place.within_km)} km` : "";
  const details = [place.kind, place.admin1, place.country,
    within.trim()].filter(Boolean).join(", ");
  return html`<${Words} text=${place.name ?? place.text} limit=${80} />
    ${place.text && place.text !== place.name &&
      html` <span class="faint">“<${Words} text=${place.text} limit=${60} />”</span>`}
    <br /><span class="faint">
      ${plain(details, 120)}${place.basis ? `; from the ${place.basis}` : ""}</span>`;
}

function Span({ time }) {
  if (!time) return null;
  const how = { stated: "stated", relative: "counted from another date",
    document: "taken from the document's date", inferred: "inferred" };
  return html`<span class="num">${when(time)}</span> <span class="faint">
    ${[time.precision && `to the ${time.precision === "time" ? "hour" : time.precision}`,
      how[time.basis] ?? time.basis].filter(Boolean).join(", ")}${time.text &&
        html`: “<${Words} text=${time.text} limit=${60} />”`}</span>`;
}

function EventParts({ row }) {
  const incident = row.incident?.id ?? row.incident;
  return html`<p class="headline">
    <${Type} type=${row.type} mode=${row.mode} /> <${Modality} modality=${row.modality} /></p>
    <dl class="parts">
      <${Part} name="Who">
        ${row.actors?.length
          ? row.actors.map((p) => html`<div><${Party} party=${p} codes /></div>`) : null}<//>
      <${Part} name="To whom">
        ${row.recipients?.length
          ? row.recipients.map((p) => html`<div><${Party} party=${p} codes /></div>`) : null}<//>
      <${Part} name="Where">${row.place && html`<${Where} place=${row.place} />`}<//>
      <${Part} name="When">${row.when && html`<${Span} time=${row.when} />`}<//>
      <${Part} name="How many">
        ${row.counts?.length
          ? row.counts.map((c) =>
            html`<div>${c.kind}: <b class="num">
              ${howMany(c)}
                </b> <span class="faint">“<${Words} text=${c.text} limit=${60} />”</span>
                  </div>`) : null}<//>
      <${Part} name="Context">${row.contexts?.length ? row.contexts.join(", ") : null}<//>
      <${Part} name="Who says so"><${Nest} row=${row} /><//>
      <${Part} name="Incident">
        ${incident && html`<a href=${href(`/incidents/${incident}`)}>all accounts of it</a>`}<//>
      <${Part} name="Confidence">
        <${Confidence} value=${row.confidence} /> <span class="faint">the machine's own guess</span>
          <//>
      <${Part} name="Rule"><${Rule} rule=${row.rule} /><//>
    </dl>`;
}

function Rule({ rule }) {
  if (!rule) return html`<span class="faint">none</span>`;
  return html`<code><${Words} text=${rule.id ?? rule} limit=${120} /></code>
    ${rule.note && html`<br /><span class="faint"><${Words} text=${rule.note} /></span>`}`;
}

function ClaimParts({ row }) {
  return html`<p class="headline"><b>${row.stance ?? "said"}</b>
    ${row.polarity === "denied" ? " (denied)" : ""}, ${row.manner ?? "–"}</p>
    <dl class="parts">
      <${Part} name="Source">
        ${row.source
          ? html`<${Words} text=${row.source.name ?? row.source.text} limit=${100} />
            ${row.anonymous
              ? html` <span class="tag">unnamed</span>` : ""}` : html`<span
                class="faint">unnamed</span>`}<//>
      <${Part} name="By the word">
        ${row.cue && html`“<${Words} text=${row.cue.text} limit=${60} />”`}<//>
      <${Part} name="What is said">
        ${row.content?.map((part) =>
          html`<div>“<${Words} text=${part?.text} limit=${800} />”</div>`)}<//>
      <${Part} name="Chain"><${Nest} row=${row} /><//>
      <${Part} name="Rule"><${Rule} rule=${row.rule} /><//>
    </dl>`;
}

const LEFT_OUT = new Set(["id", "document", "document_id", "title", "start", "stop", "text",
  "issuer",
  "published", "published_basis", "judgements", "rule", "sentence", "sentence_row", "sha256",
  "reviewed", "before", "after", "context", "chain"]);

function AnyParts({ row }) {
  const fields = Object.entries(row).filter(([name, value]) => !LEFT_OUT.has(name) &&
    value !== null && !(Array.isArray(value) && !value.length));
  return html`<dl class="parts">
    ${fields.map(([name, value]) =>
      html`<${Part} name=${name.replaceAll("_", " ")}>
        ${name === "place" ? html`<${Where} place=${value} />` : html`<${AnyValue}
          value=${value} />`}<//>`)}
    ${row.entity &&
      html`<${Part} name="See also">
        <a href=${href("/events", { party: row.entity })}>events with this party</a><//>`}
    ${row.rule && html`<${Part} name="Rule"><${Rule} rule=${row.rule} /><//>`}</dl>`;
}

function AnyValue({ value }) {
  if (Array.isArray(value)) return value.map((one) =>
    html`<div><${AnyValue} value=${one} /></div>`);
  if (typeof value === "object") return html`<${Words}
    text=${value.name ?? value.text ?? JSON.stringify(value)} limit=${300} />`;
  return html`<${Words} text=${typeof value === "boolean" ? (value ? "yes" : "no") : value}
    limit=${300} />`;
}
