// How things are said and shown: types, modalities, dates, numbers; and text nobody vouches for.

import { html } from "/static/vendor/preact.js";
import { clip } from "/static/js/codepoints.js";

/** PLOVER's sixteen types by quad class. Colour and shape tell the class, the word the type. */
export const QUADS = {
  "verbal-cooperation": { label: "verbal cooperation", shape: "circle",
    types: ["AGREE", "CONSULT", "SUPPORT", "CONCEDE"] },
  "material-cooperation": { label: "material cooperation", shape: "square",
    types: ["COOPERATE", "AID", "RETREAT"] },
  "verbal-conflict": { label: "verbal conflict", shape: "diamond",
    types: ["REQUEST", "ACCUSE", "REJECT", "THREATEN"] },
  "material-conflict": { label: "material conflict", shape: "triangle",
    types: ["PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"] },
};

/** Every type, from cooperation to conflict: the order of charts. */
export const TYPES = Object.values(QUADS).flatMap((quad) => quad.types);

/** The quad class of a type; `other` for a codebook's own. */
export const quadOf = (type) =>
  Object.keys(QUADS).find((name) => QUADS[name].types.includes(type)) ?? "other";

/** What each modality means, for hints. */
export const MODALITIES = {
  asserted: "the text says it happened",
  denied: "the text says it did not happen",
  planned: "announced or intended, not yet done",
  demanded: "somebody asks for it or orders it",
  possible: "said to be possible, or under a condition",
};

const NUMBER = new Intl.NumberFormat("en-GB");

/** A whole number with thin grouping: 12,345. */
export const count = (n) => (n === null || n === undefined ? "–" : NUMBER.format(n));

/** "1 report", "2 reports"; irregular plurals are given whole. */
export const counted = (n, one, many = `${one}s`) => `${count(n)} ${n === 1 ? one : many}`;

/** A share of 0 to 1 as ".81", as figures are written in the documentation. */
export const share = (value) =>
  value === null || value === undefined ? "–" : value.toFixed(2).replace(/^0/, "");

/** A count of people as told: "12", "10–15", "at least 3,000". */
export function howMany({ min, max }) {
  if (min === max) return count(min);
  if (max === null || max === undefined) return `at least ${count(min)}`;
  if (min === null || min === undefined) return `at most ${count(max)}`;
  return `${count(min)}–${count(max)}`;
}

const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

/** An ISO day as "4 Nov 2022"; a month or year as far as it goes. */
export function day(iso) {
  if (!iso) return "undated";
  const [year, month, date] = iso.split("-");
  if (!month) return year;
  return `${date ? `${Number(date)} ` : ""}${MONTHS[Number(month) - 1] ?? month} ${year}`;
}

const endOf = (month) => new Date(Date.UTC(+month.slice(0, 4), +month.slice(5, 7), 0))
  .toISOString().slice(0, 10);

/** When something was, no finer than it is known. */
export function when(span) {
  if (!span?.from) return "undated";
  const { from, to } = span;
  if (!to || from === to) return day(from);
  if (from.endsWith("-01-01") && to === `${from.slice(0, 4)}-12-31`) return from.slice(0, 4);
  if (from.endsWith("-01") && to === endOf(from.slice(0, 7))) return day(from.slice(0, 7));
  if (from.slice(0, 7) === to.slice(0, 7)) return `${Number(from.slice(8))}–${day(to)}`;
  return `${day(from)} – ${day(to)}`;
}

// Characters that draw nothing, or turn the line around: they are shown, not obeyed. Joiners
// (U+200C, U+200D) are left, since Persian and Indic words and emoji need them.
const HIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]/gu;

/** Text from a document or its file name: text nodes only, set apart from the direction of the
 * line, hidden characters shown, cut at `limit` with the number of characters left out. */
export function Words({ text, limit = 600, terms = null }) {
  if (text === null || text === undefined) return null;
  const said = String(text);
  // A few more characters than that are shown rather than counted.
  const shown = limit === null || said.length <= limit + 24 ? said : clip(said, limit);
  const rest = said.length - shown.length;
  return html`<bdi class="words">${pieces(shown, terms)}${rest > 0 &&
  html`<span class="cut" title="shortened here; open it to read on">… ${count(rest)} more</span>`}
    </bdi>`;
}

function pieces(text, terms) {
  if (terms === null) return revealed(text);
  return text.split(terms).map((part, i) =>
    (i % 2 ? html`<mark>${revealed(part)}</mark>` : revealed(part)));
}

/** The text with hidden characters as small labels; a plain string where there are none. */
export function revealed(text) {
  if (text.search(HIDDEN) < 0) return text;
  const found = [];
  let last = 0;
  for (const match of text.matchAll(HIDDEN)) {
    if (match.index > last) found.push(text.slice(last, match.index));
    const code = match[0].codePointAt(0).toString(16).toUpperCase().padStart(4, "0");
    found.push(html`<span class="hidden-char" data-code=${code}
      title=${`hidden character U+${code}`}></span>`);
    last = match.index + match[0].length;
  }
  found.push(text.slice(last));
  return found;
}

/** A plain string safe for titles and labels: hidden characters as U+XXXX, clipped. */
export function plain(text, limit = 160) {
  const shown = clip(String(text ?? ""), limit);
  const safe = shown.replace(HIDDEN, (c) =>
    `[U+${c.codePointAt(0).toString(16).toUpperCase().padStart(4, "0")}]`);
  return shown.length < String(text ?? "").length ? `${safe}…` : safe;
}

/** What a full-text query would mark, as one expression with one group; null for no query. */
export function marked(query) {
  if (!query) return null;
  const bare = query.replace(/\bNEAR\b|\bAND\b|\bOR\b|,\s*\d+\s*\)/g,
    " ").replace(/\bNOT\s+("[^"]*"|\S+)/g, " ");
  const words = bare.match(/"[^"]+"|[\p{L}\p{N}*'’-]+/gu) ?? [];
  const parts = words
    .map((word) => word.replaceAll('"', "").trim())
    .filter((word) => word.replaceAll("*", ""))
    .map((word) => {
      const open = word.endsWith("*");
      const body = word.replaceAll("*", "").replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/\s+/g,
        "\\W+");
      return `${body}${open ? "[\\p{L}\\p{N}]*" : ""}`;
    });
  if (!parts.length) return null;
  return new RegExp(`(?<![\\p{L}\\p{N}])(${parts.join("|")})(?![\\p{L}\\p{N}])`, "giu");
}
