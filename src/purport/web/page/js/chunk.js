// A stretch of a long document. It is drawn only near the screen; elsewhere an empty box of the
// same height keeps its place, so that 200,000 words scroll as easily as two hundred.

import { html, useEffect, useLayoutEffect, useMemo, useRef, useState } from "/static/vendor/preact.js";
import { ask } from "/static/js/asking.js";
import { Stretch } from "/static/js/codepoints.js";
import { classesOf, marksOf, piecesOf } from "/static/js/marking.js";
import { revealed } from "/static/js/words.js";

const SIZE = 5000; // code points a chunk: about three screens
const LINE = 30; // pixels; css/reader.css sets the same line height

/** Blocks gathered into chunks of about SIZE code points; blocks longer than that are cut. */
export function chunksOf(length, blocks) {
  const parts = [];
  let at = 0;
  for (const block of blocks?.length ? blocks : [{ start: 0, stop: length, kind: "paragraph" }]) {
    const start = Math.max(at, Math.min(block.start, length));
    const stop = Math.min(block.stop, length);
    if (start > at) parts.push({ start: at, stop: start, kind: "between" });
    for (let from = start; from < stop; from += SIZE) {
      parts.push({ ...block, start: from, stop: Math.min(stop, from + SIZE),
        goesOn: from > start });
    }
    at = Math.max(at, stop);
  }
  if (at < length) parts.push({ start: at, stop: length, kind: "between" });
  const chunks = [];
  for (const part of parts) {
    const last = chunks.at(-1);
    if (last && part.stop - last.start <= SIZE) {
      last.stop = part.stop;
      last.parts.push(part);
    } else {
      chunks.push({ start: part.start, stop: part.stop, parts: [part] });
    }
  }
  return chunks;
}

const guess = (chunk, perLine) =>
  chunk.parts.reduce((sum, p) =>
    sum + (p.kind === "between" ? 0 : (Math.ceil((p.stop - p.start) / perLine) + 0.6) * LINE), 0);

/** One chunk. `put(marks)` tells the reader the marks on screen; `ready()` that it stands. */
export function Chunk({ id, chunk, layers, chosen, at, width, wanted, put, ready }) {
  const root = useRef(null);
  const tall = useRef(null);
  const [near, setNear] = useState(false);
  const [found, setFound] = useState(null);
  const [wrong, setWrong] = useState(null);
  const show = near || wanted;
  useEffect(() => {
    const watch = new IntersectionObserver((seen) => setNear(seen.at(-1).isIntersecting),
      { rootMargin: "1500px 0px" });
    watch.observe(root.current);
    return () => watch.disconnect();
  }, []);
  useEffect(() => {
    if (!show) return undefined;
    let alive = true;
    ask(`/api/documents/${encodeURIComponent(id)}/window?start=${chunk.start}&stop=${chunk.stop}`).then(
      (body) => alive && (setFound(body), setWrong(null)),
      (error) => alive && setWrong(error),
    );
    return () => {
      alive = false;
    };
  }, [show, id]);
  useLayoutEffect(() => {
    if (show && found) tall.current = root.current.offsetHeight;
  });
  const marks = useMemo(() => {
    if (!found) return [];
    const made = marksOf(found, layers);
    if (at) made.push({ key: "at", table: null, id: "at", layer: "at", kind: "at", start: at[0],
      stop: at[1], hint: null, depth: 0 });
    put(made);
    return made;
  }, [found, layers, at]);
  useEffect(() => {
    if (show && found) ready();
  }, [show, found, wanted]);
  const perLine = Math.max(24, Math.min(78, Math.floor(width / 8.4)));
  if (!show || !found) {
    return html`<section class="chunk" ref=${root} data-chunk=${chunk.start}
      style=${{ minHeight: `${tall.current ?? guess(chunk, perLine)}px` }}
        aria-busy=${show && !wrong}>
      ${wrong && html`<p class="state wrong" role="alert">${wrong.message}. ${wrong.todo}</p>`}
        </section>`;
  }
  const text = new Stretch(found.text, found.start);
  return html`<section class="chunk" ref=${root} data-chunk=${chunk.start}>
    ${chunk.parts.map((part) =>
      html`<${Block} part=${part} text=${text} marks=${marks} chosen=${chosen} />`)}</section>`;
}

function Block({ part, text, marks, chosen }) {
  const words = text.cut(part.start, part.stop);
  if (!words.trim()) return null;
  const pieces = piecesOf(part.start, part.stop, marks);
  const body = pieces.map((piece) =>
    html`<${Piece} piece=${piece} text=${text} chosen=${chosen} />`);
  const more = part.goesOn ? "goes-on" : "";
  if (part.kind === "heading") {
    return html`<p class=${`block heading level-${part.level ?? 2} ${more}`} role="heading"
      aria-level=${Math.min(6, (part.level ?? 2) + 1)} dir="auto">${body}</p>`;
  }
  if (part.kind === "between") return html`<p class="block between" dir="auto">${body}</p>`;
  return html`<p class=${`block kind-${part.kind} ${more}`} dir="auto">${body}</p>`;
}

function Piece({ piece, text, chosen }) {
  const words = text.cut(piece.start, piece.stop);
  if (!piece.marks.length) return html`${revealed(words)}`;
  const role = piece.marks.find((m) => m.kind.startsWith("role-") && m.start === piece.start);
  return html`<span class=${`piece ${classesOf(piece, chosen)}`} data-from=${piece.start}
    data-role=${role ? role.kind.slice(5) : null}
    data-marks=${piece.marks.map((m) => m.key).join(" ")}>${revealed(words)}</span>`;
}
