// Small signs that say a thing twice, by shape and by word: type, modality, confidence, review.

import { html } from "/static/vendor/preact.js";
import { MODALITIES, QUADS, Words, plain, quadOf, share } from "/static/js/words.js";

/** An SVG path of a quad class's shape about (0, 0) with the area of a circle of this radius. */
export function shapePath(shape, r) {
  if (shape === "square") {
    const a = r * 0.886;
    return `M${-a},${-a}H${a}V${a}H${-a}Z`;
  }
  if (shape === "diamond") {
    const a = r * 1.2533;
    return `M0,${-a}L${a},0L0,${a}L${-a},0Z`;
  }
  if (shape === "triangle") {
    const a = r * 1.5551;
    return `M0,${-a * 0.9}L${a * 0.866},${a * 0.6}H${-a * 0.866}Z`;
  }
  if (shape === "cross") {
    const a = r * 1.2;
    const b = r * 0.42;
    return `M${-b},${-a}H${b}V${-b}H${a}V${b}H${b}V${a}H${-b}V${b}H${-a}V${-b}H${-b}Z`;
  }
  return `M${-r},0A${r},${r} 0 1 1 ${r},0A${r},${r} 0 1 1 ${-r},0Z`;
}

/** The shape of a type's quad class; a cross for types that PLOVER does not know. */
export const shapeOf = (type) => QUADS[quadOf(type)]?.shape ?? "cross";

/** The sign of a type, drawn. */
export function Sign({ type, size = 10 }) {
  const quad = quadOf(type);
  const label = QUADS[quad]?.label ?? "a type of the codebook's own";
  return html`<svg class="sign" width=${size} height=${size} viewBox="-8 -8 16 16"
    aria-hidden="true">
    <title>${label}</title>
    <path class=${`fill-${quad}`} d=${shapePath(shapeOf(type), 5.6)}></path>
  </svg>`;
}

/** Type and mode with the sign of the quad class. */
export const Type = ({ type, mode }) =>
  html`<span class="type"><${Sign} type=${type} /><b>${plain(type, 40)}</b>
    ${mode && html`<span class="mode"> ${plain(mode, 40)}</span>`}</span>`;

const MODAL_SIGNS = { asserted: "●", denied: "⊘", planned: "◷", demanded: "!", possible: "?" };

/** How a thing is said to be: sign and word. */
export const Modality = ({ modality }) =>
  modality &&
  html`<span class=${`modality is-${modality}`} title=${MODALITIES[modality] ?? ""}>
    <span aria-hidden="true">${MODAL_SIGNS[modality] ?? "○"}</span> ${modality}</span>`;

/** Confidence as a short bar with its number. */
export function Confidence({ value }) {
  if (value === null || value === undefined) return html`<span class="faint">–</span>`;
  return html`<span class="confidence"
    title="the machine's confidence, 0 to 1: a guess, not a verdict">
    <svg width="28" height="6" aria-hidden="true">
      <rect class="bar-back" width="28" height="6" rx="1"></rect>
        <rect class="bar" width=${28 * value} height="6" rx="1"></rect></svg>
    <span class="num">${share(value)}</span></span>`;
}

const VERDICTS = { accept: "✓ accepted", reject: "✕ rejected", correct: "✎ corrected" };

/** What a person decided, if one did. */
export const Reviewed = ({ reviewed }) =>
  reviewed
    ? html`<span class=${`verdict is-${reviewed.verdict}`}
      title=${reviewed.by ? `by ${plain(reviewed.by, 60)}` : ""}>
        ${VERDICTS[reviewed.verdict] ?? plain(reviewed.verdict, 20)}</span>`
    : null;

/** Parties by name; the words as used stand in the title. */
export function Parties({ parties, limit = 3 }) {
  if (!parties?.length) return html`<span class="faint">–</span>`;
  const rest = parties.length - limit;
  return html`${parties.slice(0, limit).map((party, i) =>
    html`${i > 0 && ", "}<${Party} party=${party} />`)}${rest > 0 &&
      html`<span class="faint"> +${rest}</span>`}`;
}

/** One party. Code of country and sector behind, when known. */
export function Party({ party, codes = false }) {
  const name = party.name ?? party.text ?? "someone";
  const said = party.text && party.text !== name ? `“${plain(party.text, 120)}”` : party.text
    ? "" : "understood from context";
  const code = [party.country, party.sector].filter(Boolean).join(" ");
  return html`<span class="party" title=${[said, code].filter(Boolean).join(" · ")}>
    <${Words} text=${name} limit=${60} />
      ${codes && code && html` <span class="code">${code}</span>`}</span>`;
}

/** Who says so, outermost first. */
export function Chain({ sources, limit = 48 }) {
  if (!sources?.length) return html`<span class="faint">the document</span>`;
  return html`<span class="chain">
    ${sources.map((name, i) =>
      html`${i > 0 && html`<span class="arrow" aria-label=" quoting "> ▸ </span>`}
        <${Words} text=${name} limit=${limit} />`)}</span>`;
}

/** The four quad classes and their signs. */
export const Legend = () =>
  html`<ul class="legend" aria-label="Signs of event types">
    ${Object.values(QUADS).map((quad) =>
      html`<li><${Sign} type=${quad.types[0]} size=${12} /> ${quad.label}</li>`)}</ul>`;
