// Full-text search over all documents: each hit leads to its place in the text.

import { html } from "/static/vendor/preact.js";
import { useAnswer } from "/static/js/asking.js";
import { href } from "/static/js/route.js";
import { Empty, waiting } from "/static/js/states.js";
import { ViewHead } from "/static/js/viewhead.js";
import { Words, counted, day } from "/static/js/words.js";

/** The view. */
export function Search({ query }) {
  const q = query.get("q") ?? "";
  const state = useAnswer(q ? `/api/search?q=${encodeURIComponent(q)}&limit=50` : null);
  if (!q) return html`<${ViewHead} title="Search" about="all documents" /><${How} />`;
  const wait = waiting(state);
  if (wait) return html`<${ViewHead} title="Search" />${wait}${state.error && html`<${How} />`}`;
  const { hits, total } = state.data;
  return html`<${ViewHead} title="Search"
    about=${`${counted(total, "document")} with ${q.slice(0, 80)}`}>
      <a class="button" href=${href("/events", { q })}>Events in these words</a> <a class="button"
        href=${href("/claims", { q })}>Claims in these words</a><//>
    ${hits.length === 0
      ? html`<${Empty} title="Nothing found"><${How} /><//>`
      : html`<ol class="hits ${state.loading ? "is-loading" : ""}">
        ${hits.map((hit) => html`<${Hit} key=${hit.document_id} hit=${hit} />`)}</ol>`}`;
}

function Hit({ hit }) {
  const parts = hit.snippet_parts ?? [];
  const at = hit.start === undefined || hit.start === null ? null
    : `${hit.start}-${hit.stop ?? hit.start + 1}`;
  return html`<li><a class="hit-title" href=${href(`/read/${hit.document_id}`, { at })}>
    <${Words} text=${hit.title ?? hit.document} limit=${160} /></a>
    <span class="faint"> ${hit.issuer && html`<${Words} text=${hit.issuer} limit=${60} />`}${
      hit.issuer && hit.published ? ", " : ""}${hit.published ? day(hit.published) : ""}</span>
    <p dir="auto">
      ${parts.map((part) =>
        (part.hit
          ? html`<mark><${Words} text=${part.text} limit=${200} />
            </mark>` : html`<${Words} text=${part.text} limit=${600} />`))}</p></li>`;
}

const How = () =>
  html`<dl class="how"><div><dt><code>ceasefire</code></dt><dd>the word, in any case</dd></div>
  <div><dt><code>"security council"</code></dt><dd>the phrase</dd></div>
  <div><dt><code>NEAR(truce monitors, 8)</code></dt><dd>both within eight words</dd></div>
  <div><dt><code>bomb*</code></dt><dd>every word that begins so</dd></div>
  <div><dt><code>truce NOT Aleppo</code></dt><dd>one without the other; AND and OR too</dd></div>
    </dl>`;
