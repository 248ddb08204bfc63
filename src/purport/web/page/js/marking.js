// Which rows lie over which words: rows of a window become marks, marks cut the text into pieces.

import { MODALITIES, plain, share, when } from "/static/js/words.js";

/** The layers of the reader, in the order of their switches. */
export const LAYERS = {
  events: { label: "Events", hint: "the clause that tells it; the word that names it is bold" },
  claims: { label: "Claims",
    hint: "a line under what somebody says; one more line for each speaker within" },
  names: { label: "Names", hint: "parties, people, organisations" },
  loaded: { label: "Loaded forms", hint: "loaded names and words, honorifics, scare quotes" },
  places: { label: "Places", hint: "place names" },
  dates: { label: "Dates", hint: "dates and spans of time" },
  citations: { label: "Citations", hint: "scripture, resolutions, laws, agreements" },
  roles: { label: "Roles", hint: "sentences that comment, appeal, quote, or head" },
};

/** What is on when the URL says nothing. */
export const USUAL = ["events", "claims", "names", "loaded", "places", "dates", "citations"];

// Where several rows lie over the same words, a click opens the narrowest thing first.
const RANK = ["trigger", "citations", "loaded", "dates", "places", "names", "cue", "source",
  "events", "claims", "roles"];

/** Marks of one window: {key, table, id, layer, kind, start, stop, hint, depth, row}. */
export function marksOf(found, layers) {
  const on = new Set(layers);
  const marks = [];
  const put = (layer, table, row, start, stop, kind, hint, depth = 0) => {
    if (on.has(layer) && start !== null && start !== undefined && stop > start) {
      marks.push({ key: `${table}:${row.id}`, table, id: row.id, layer, kind, start, stop, hint,
        depth });
    }
  };
  for (const row of found.sentences ?? []) {
    if (row.role && row.role !== "report") put("roles", "sentences", row, row.start, row.stop,
      `role-${row.role}`, `this sentence: ${row.role}`);
  }
  const depths = depthsOf(found.claims ?? []);
  for (const row of found.claims ?? []) {
    const depth = Math.min(4, depths.get(row.id) ?? 1);
    const who = plain(row.source?.name ?? row.source?.text ?? "somebody unnamed", 60);
    const hint = `${who}, ${row.stance ??
      "said"}${row.manner === "direct" ? ", word for word" : ""}${row.polarity === "denied" ? ", denied" : ""}${depth > 1 ? `, inside ${depth - 1} other${depth > 2 ? "s" : ""}` : ""}`;
    for (const part of row.content ?? []) if (part) put("claims", "claims", row, part.start,
      part.stop, "claims", hint, depth);
    if (row.source) put("claims", "claims", row, row.source.start, row.source.stop, "source",
      `source: ${hint}`);
    if (row.cue) put("claims", "claims", row, row.cue.start, row.cue.stop, "cue",
      `by this word: ${hint}`);
  }
  for (const row of found.events ?? []) {
    const hint = `${row.type}${row.mode
      ? ` ${row.mode}` : ""}, ${row.modality}${MODALITIES[row.modality] ? ` (${MODALITIES[row.modality]})` : ""}, confidence ${share(row.confidence)}`;
    put("events", "events", row, row.start, row.stop, "events", hint);
    if (row.trigger) put("events", "events", row, row.trigger.start, row.trigger.stop, "trigger",
      hint);
  }
  for (const row of found.mentions ?? []) {
    const place = row.kind === "place";
    if (row.form === "pronoun" && !row.entity) continue;
    const hint = place
      ? `place: ${row.place
        ? plain([row.place.name, row.place.kind, row.place.country].filter(Boolean).join(", "),
          80) : "not placed"}`
      : `${row.kind.replaceAll("_", " ")}${row.entity_name
        ? `: ${plain(row.entity_name,
          60)}` : ""}${row.naming !== "neutral" ? ` (${row.naming.replaceAll("_", " ")})` : ""}`;
    put(place ? "places" : "names", "mentions", row, row.start, row.stop, place
      ? "places" : "names", hint);
  }
  for (const row of found.framing ?? []) {
    put("loaded", "framing", row, row.start, row.stop, `loaded is-${row.kind}`,
      `${row.kind.replaceAll("_", " ")}${row.polarity ? `, ${row.polarity}` : ""}`);
  }
  for (const row of found.timespans ?? []) put("dates", "timespans", row, row.start, row.stop,
    "dates", `${row.type}: ${row.from ? when(row) : plain(row.value ?? "", 40)}`);
  for (const row of found.citations ?? []) put("citations", "citations", row, row.start, row.stop,
    "citations",
      `${row.kind}: ${plain(row.canonical ?? "", 80)}${row.valid === false
        ? " (there is no such place)" : ""}`);
  return marks;
}

/** How many speakers each claim lies within, itself counted. */
function depthsOf(claims) {
  const byId = new Map(claims.map((row) => [row.id, row]));
  const depths = new Map();
  for (const row of claims) {
    let depth = 1;
    const seen = new Set([row.id]);
    for (let up = byId.get(row.inside); up && !seen.has(up.id); up = byId.get(up.inside)) {
      seen.add(up.id);
      depth += 1;
    }
    depths.set(row.id, depth);
  }
  return depths;
}

/** The stretch from start to stop cut wherever a mark begins or ends: [{start, stop, marks}], in
 * order, without gaps. */
export function piecesOf(start, stop, marks) {
  const inside = marks.filter((m) => m.start < stop && m.stop > start).sort((a, b) =>
    a.start - b.start);
  const edges = new Set([start, stop]);
  for (const mark of inside) {
    edges.add(Math.max(start, mark.start));
    edges.add(Math.min(stop, mark.stop));
  }
  const cuts = [...edges].sort((a, b) => a - b);
  const pieces = [];
  let open = [];
  let next = 0;
  for (let i = 0; i + 1 < cuts.length; i += 1) {
    open = open.filter((m) => m.stop > cuts[i]);
    while (next < inside.length && inside[next].start <= cuts[i]) {
      if (inside[next].stop > cuts[i]) open.push(inside[next]);
      next += 1;
    }
    pieces.push({ start: cuts[i], stop: cuts[i + 1], marks: open.slice() });
  }
  return pieces;
}

/** Marks over one piece, the narrowest meaning first. */
export const byRank = (marks) =>
  [...marks].sort((a, b) => rank(a) - rank(b) || a.stop - a.start - (b.stop - b.start));

const rank = (mark) => {
  const at = RANK.indexOf(mark.kind.split(" ")[0]);
  return at < 0 ? RANK.length : at;
};

/** The classes of a piece. */
export function classesOf(piece, chosen) {
  const names = new Set();
  let depth = 0;
  for (const mark of piece.marks) {
    for (const one of mark.kind.split(" ")) names.add(one.startsWith("is-") ||
      one.startsWith("role-") ? one : `on-${one}`);
    if (mark.kind === "claims") depth = Math.max(depth, mark.depth);
    if (mark.key === chosen) names.add("chosen");
  }
  if (depth) names.add(`depth-${depth}`);
  return [...names].join(" ");
}
