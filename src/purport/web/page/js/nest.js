// Who says so, drawn as nesting: each speaker's box stands inside the box of whoever reports him.

import { html } from "/static/vendor/preact.js";
import { changed } from "/static/js/route.js";
import { Words } from "/static/js/words.js";

/** The chain of an event or claim, outermost first. Links lead to each claim's own words. */
export function Nest({ row }) {
  const claims = outermostFirst(Array.isArray(row.chain) ? row.chain : []);
  const issuer = row.issuer?.name ?? row.issuer;
  if (!claims.length) {
    const names = row.sources?.length ? row.sources : [issuer].filter(Boolean);
    if (!names.length) return html`<span class="faint">the document, in its own voice</span>`;
    return names.reduceRight((inner, name, i) =>
      html`<div class="nest"><${Words} text=${name} limit=${100} />
        ${i === 0 && names.length === 1 &&
          html` <span class="faint">in its own voice</span>`}${inner}</div>`, null);
  }
  const boxes = claims.reduceRight((inner, claim) =>
    html`<div class="nest"><${Link} claim=${claim} />${inner}</div>`, null);
  return issuer
    ? html`<div class="nest"><${Words} text=${issuer} limit=${100} />${boxes}</div>` : boxes;
}

/** The claims of a chain in the order of speaking, however they come. */
function outermostFirst(claims) {
  const depth = (claim, seen = 0) => {
    const up = claims.find((one) => one.id === claim.inside);
    return up && seen < claims.length ? depth(up, seen + 1) : seen;
  };
  return [...claims].sort((a, b) => depth(a) - depth(b));
}

function Link({ claim }) {
  const name = claim.source?.name ?? claim.source?.text ?? "somebody unnamed";
  return html`<a data-stay href=${changed({ row: `claims:${claim.id}` })}>
    <${Words} text=${name} limit=${100} /></a>
    <span class="faint"> ${claim.cue
      ? html`“<${Words} text=${claim.cue.text}
        limit=${40} />”` : claim.stance}${claim.manner === "direct" ? ", word for word" : ""}${claim.polarity === "denied" ? ", denied" : ""}</span>`;
}
