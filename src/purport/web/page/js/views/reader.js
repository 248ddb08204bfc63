// A document as text, with what was found marked in it. Hover says what; a click opens the evidence.

import { html, useCallback, useEffect, useMemo, useRef, useState } from "/static/vendor/preact.js";
import { useAnswer } from "/static/js/asking.js";
import { useWidth } from "/static/js/charts.js";
import { Chunk, chunksOf } from "/static/js/chunk.js";
import { CopyButton } from "/static/js/citation.js";
import { LAYERS, USUAL, byRank } from "/static/js/marking.js";
import { Modality, Type } from "/static/js/marks.js";
import { changed, go, href, place } from "/static/js/route.js";
import { announce, waiting } from "/static/js/states.js";
import { Words, count, day, plain } from "/static/js/words.js";

/** The view; `id` is the document's. */
export function Reader({ id, query, about }) {
  const state = useAnswer(`/api/documents/${encodeURIComponent(id)}/text`);
  const wait = waiting(state);
  if (wait) return wait;
  return html`<${Opened} id=${id} data=${state.data} query=${query} about=${about} />`;
}

function Opened({ id, data, query, about }) {
  const row = data.document && typeof data.document === "object" ? data.document : data;
  const chosen = query.get("row");
  const said = query.get("layers");
  const layers = useMemo(() => (said === null ? USUAL : said.split(",").filter((l) => l in LAYERS)),
    [said]);
  const atText = query.get("at");
  const at = useMemo(() => (/^\d+-\d+$/.test(atText ?? "") ? atText.split("-").map(Number) : null),
    [atText]);
  const chunks = useMemo(() => chunksOf(data.length, data.blocks), [data]);
  const [ref, width] = useWidth();
  const marks = useRef(new Map());
  const put = useCallback((made) => {
    for (const mark of made) if (mark.table) marks.current.set(mark.key,
      { ...(marks.current.get(mark.key) ?? {}), ...mark });
    if (marks.current.size > 20_000) marks.current.clear();
  }, []);
  const jump = useJump(at, chunks);
  const print = usePrint(chunks.length);
  useEffect(() => {
    const title = row.title ?? row.document;
    if (title) document.title = `${plain(title, 80)} · purport`;
  }, [row]);
  return html`<article class="reader">
    <${Particulars} row=${row} data=${data} about=${about} print=${print} />
    <${EventList} id=${id} row=${row} chosen=${chosen} />
    <${Switches} layers=${layers} />
    <div class="text" ref=${ref} onClick=${(e) => press(e, marks.current)}>
      ${data.length === 0 && html`<p class="state">This document is empty.</p>`}
      ${width > 0 &&
        chunks.map((chunk, i) =>
          html`<${Chunk} key=${chunk.start} id=${id} chunk=${chunk} layers=${layers}
            chosen=${chosen} width=${width}
        at=${at && at[0] < chunk.stop && at[1] > chunk.start ? at : null}
          wanted=${print.all || jump.wanted === i} put=${put} ready=${() => {
          jump.ready(i);
          print.ready(i);
        }} />`)}
    </div>
    <${Hint} marks=${marks} />
  </article>`;
}

/** Printing needs every chunk drawn: they are asked for first, then the browser prints. */
function usePrint(n) {
  const [all, set] = useState(false);
  const here = useRef(new Set());
  const ready = (i) => {
    here.current.add(i);
    if (!all || here.current.size < n) return;
    requestAnimationFrame(() => {
      window.print();
      set(false);
    });
  };
  const start = () => {
    here.current.clear();
    set(true);
  };
  return { all, ready, start };
}

/** Scrolls to `?at=`: first to its chunk, then, when that stands, to the words themselves. */
function useJump(at, chunks) {
  const wanted = at ? chunks.findIndex((c) => at[0] >= c.start && at[0] < c.stop) : -1;
  const pending = useRef(null);
  useEffect(() => {
    pending.current = wanted >= 0 ? at.join("-") : null;
    if (wanted < 0) return;
    const frame = () => {
      if (!toMark()) document.querySelector(`[data-chunk="${chunks[wanted].start}"]`)?.scrollIntoView({ block: "start" });
    };
    requestAnimationFrame(frame);
  }, [at, chunks]);
  const ready = (i) => {
    if (i !== wanted || pending.current === null) return;
    pending.current = null;
    // Chunks above may still take their true height: look again when they have.
    requestAnimationFrame(toMark);
    setTimeout(toMark, 250);
  };
  return { wanted, ready };
}

function toMark() {
  const mark = document.querySelector(".reader .on-at");
  mark?.scrollIntoView({ block: "center" });
  return Boolean(mark);
}

function press(event, marks) {
  const piece = event.target.closest?.("[data-marks]");
  if (!piece || String(window.getSelection())) return;
  const over = byRank(piece.dataset.marks.split(" ").map((key) => marks.get(key)).filter(Boolean));
  if (!over.length) return;
  // Another click on the same words goes to the next row that lies over them.
  const now = new URLSearchParams(location.search).get("row");
  const keys = [...new Set(over.map((mark) => mark.key))];
  const next = keys[(keys.indexOf(now) + 1) % keys.length];
  go(changed({ row: next }), { keepScroll: true });
}

function Particulars({ row, data, about, print }) {
  const issuer = row.issuer?.name ?? row.issuer;
  const cite = () =>
    [[issuer && plain(issuer, 200), row.title
      ? `“${plain(row.title, 300)}”` : null].filter(Boolean).join(", "), row.published
        ? day(row.published) : "undated", plain(row.document, 300), `sha256 ${row.sha256 ?? "?"}`,
          `read by purport ${about?.version ?? ""}`].filter(Boolean).join(". ");
  return html`<header class="particulars">
    <h1 dir="auto">
      ${row.title
        ? html`<${Words} text=${row.title} limit=${400} />` : html`<span
          class="faint">Untitled</span>`}</h1>
    <p>${issuer
      ? html`<a href=${href("/documents", { issuer })}><${Words} text=${issuer} limit=${120} />
        </a>, ` : ""}<span class="num">${day(row.published)}</span>
      ${row.published_basis && row.published_basis !== "given" &&
        html` <span class="faint">(date ${row.published_basis})</span>`}
      <span class="faint">
        ${[row.kind && ` · ${row.kind.replaceAll("_", " ")}`, row.translated && " · translated",
          row.words !== undefined && ` · ${count(row.words)} words`].filter(Boolean).join("")}
            </span></p>
    <p class="faint file">
      <${Words} text=${row.document} limit=${200} /> <span
        class="num">· ${count(data.length)} characters</span>
          ${row.sha256 &&
            html` · sha256 <code title=${row.sha256}>${row.sha256.slice(0, 12)}…</code>`}</p>
    <div class="buttons no-print">
      <${CopyButton} words=${cite} /> <a class="button"
        href=${href("/events", { document: row.document })}>Events of this document</a> <a
          class="button" href=${href("/claims", { document: row.document })}>Claims</a> <button
            type="button" class="button" disabled=${print.all} onClick=${print.start}>
              ${print.all ? "Loading …" : "Print"}</button></div>
  </header>`;
}

function Switches({ layers }) {
  const flip = (layer) => {
    const next = Object.keys(LAYERS).filter((l) =>
      (l === layer ? !layers.includes(l) : layers.includes(l)));
    const query = new URLSearchParams(location.search);
    query.set("layers", next.join(","));
    go(href(decodeURI(location.pathname), query), { replace: true, keepScroll: true });
  };
  return html`<div class="switches no-print" role="group" aria-label="Layers">
    ${Object.entries(LAYERS).map(([layer, { label, hint }]) =>
      html`<button type="button" key=${layer} class=${`switch layer-${layer}`}
        aria-pressed=${layers.includes(layer)} title=${hint} onClick=${() => flip(layer)}>
          <span class="swatch" aria-hidden="true">ab</span>${label}</button>`)}
  </div>`;
}

/** The events of the document as a list; j and k go through them, in the text as well. */
function EventList({ id, row, chosen }) {
  const { data } = useAnswer(`/api/events?document=${encodeURIComponent(row.document ??
    id)}&limit=200`);
  const rows = data?.rows ?? [];
  const link = (event) =>
    changed({ row: `events:${event.id}`, at: `${event.start}-${event.stop}` });
  useEffect(() => {
    const key = (event) => {
      if (event.target.closest?.("input, textarea, select") || event.metaKey || event.ctrlKey ||
        event.altKey) return;
      const step = { j: 1, k: -1 }[event.key];
      if (!step || !rows.length) return;
      // The address, not the last drawing: keys may come faster than the page is drawn.
      const open = place().query.get("row");
      const at = rows.findIndex((one) => `events:${one.id}` === open);
      const next = rows[at < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, at + step))];
      event.preventDefault();
      go(link(next), { replace: true, keepScroll: true });
      announce(`${next.type}, ${plain(next.text, 200)}`);
    };
    document.addEventListener("keydown", key);
    return () => document.removeEventListener("keydown", key);
  }, [rows]);
  if (!rows.length) return null;
  return html`<details class="event-list no-print"><summary>
    ${count(data.total)} ${data.total === 1
      ? "event" : "events"} in this text <span class="faint">j and k go from one to the next</span>
        </summary>
    <ol>${rows.map((one) =>
      html`<li key=${one.id} class=${`events:${one.id}` === chosen ? "chosen" : ""}>
        <a data-stay href=${link(one)}>
          <${Type} type=${one.type} mode=${one.mode} /> <${Modality}
            modality=${one.modality} /> <${Words} text=${one.text} limit=${110} /></a></li>`)}</ol>
              </details>`;
}

/** The box that says what lies under the pointer. */
function Hint({ marks }) {
  const box = useRef(null);
  const [over, set] = useState([]);
  useEffect(() => {
    const move = (event) => {
      // A finger has no hover: there the evidence itself opens.
      const piece = event.pointerType === "touch" ? null
        : event.target.closest?.(".text [data-marks]");
      if (!piece) {
        set((old) => (old.length ? [] : old));
        return;
      }
      set(byRank(piece.dataset.marks.split(" ").map((key) =>
        marks.current.get(key)).filter(Boolean)));
      const rect = piece.getClientRects()[0];
      if (!rect || !box.current) return;
      const left = Math.min(event.clientX, document.documentElement.clientWidth - 340);
      box.current.style.left = `${Math.max(8, left)}px`;
      box.current.style.top = `${event.clientY + 22}px`;
    };
    const away = () => set([]);
    document.addEventListener("pointermove", move);
    document.addEventListener("click", away);
    return () => {
      document.removeEventListener("pointermove", move);
      document.removeEventListener("click", away);
    };
  }, []);
  const keys = new Set();
  const lines = over.filter((mark) => mark.hint && !keys.has(mark.key) && keys.add(mark.key));
  return html`<div class="hint" role="tooltip" ref=${box} hidden=${lines.length === 0}>
    ${lines.slice(0, 6).map((mark) =>
      html`<div class=${`hint-line layer-${mark.layer}`}><b>
        ${(LAYERS[mark.layer]?.label ?? "").replace(/s$/, "")}</b> ${mark.hint}</div>`)}
    ${lines.length > 0 &&
      html`<div class="faint">click for the evidence${lines.length > 1
        ? "; again for the next" : ""}</div>`}</div>`;
}
