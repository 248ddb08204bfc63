// The review queue: one event at a time with its words, decided by a key. The random queue gives an
// honest figure of precision; the others find the most mistakes, or those that matter most.

import { html, useEffect, useRef, useState } from "/static/vendor/preact.js";
import { ask, tell } from "/static/js/asking.js";
import { readAt } from "/static/js/columns.js";
import { CorrectionForm } from "/static/js/correcting.js";
import { Quoted } from "/static/js/evidence.js";
import { Made, judge, undo } from "/static/js/judging.js";
import { Chain, Confidence, Modality, Parties, Type } from "/static/js/marks.js";
import { askName } from "/static/js/reviewer.js";
import { changed } from "/static/js/route.js";
import { Empty, Wrong, announce, waiting } from "/static/js/states.js";
import { Agreement } from "/static/js/agreement.js";
import { ViewHead } from "/static/js/viewhead.js";
import { Words, count, day, when } from "/static/js/words.js";

const MODES = {
  uncertain: ["Least sure", "where the machine is least sure: the most mistakes for your time"],
  influence: ["Most influence", "events that the most other rows rest on"],
  random: ["At random", "drawn blindly: only these count for the precision figure"],
};
const FIELDS = { type: "What?", mode: "What exactly?", modality: "Said to be so?", actors: "Who?",
  recipients: "To whom?", place: "Where?", when: "When?" };
const SIZE = 20;

/** The view. The queue is drawn once and kept while it is worked off. */
export function Review({ query, about }) {
  const mode = query.get("queue") in MODES ? query.get("queue") : "random";
  const [round, setRound] = useState(0);
  return html`<${ViewHead} title="Review" about="is the machine right about what the text says?">
      <${Who} about=${about} /><//>
    <div class="modes no-print" role="group" aria-label="Which events">
      ${Object.entries(MODES).map(([name, [label, hint]]) =>
        html`<a class="button ${name === mode ? "active" : ""}" data-stay
          aria-current=${name === mode ? "true" : null} title=${hint}
            href=${changed({ queue: name, row: null })}>${label}</a>`)}<span class="faint">
              ${MODES[mode][1]}</span></div>
    <${Queue} key=${`${mode} ${round}`} mode=${mode} round=${round} about=${about}
      again=${() => setRound(round + 1)} />`;
}

function Who({ about }) {
  const [, redraw] = useState(0);
  const change = async () => {
    const name = await askName(about?.reviewers ?? []);
    if (!name) return;
    await tell("/api/reviewer", { name });
    about.reviewer = name;
    redraw((n) => n + 1);
  };
  return html`<span class="faint">
    ${about?.reviewer ? html`as <b><${Words} text=${about.reviewer} limit=${40} /></b> ` : ""}
      </span><button type="button" class="button quiet" onClick=${change}>
        ${about?.reviewer ? "Somebody else" : "Say who you are"}</button>`;
}

function Queue({ mode, round, about, again }) {
  const [state, set] = useState({ rows: null, left: 0, error: null });
  const [at, setAt] = useState(0);
  const [done, setDone] = useState([]); // decisions in order: {row, id, verdict}
  useEffect(() => {
    let wanted = true;
    // No seed: every reviewer draws the same events in the same order, and so they meet.
    ask(`/api/queue?mode=${mode}&limit=${SIZE}`).then(
      (body) => wanted &&
        set({ rows: body.rows, left: body.left, lost: body.lost ?? [], error: null }),
      (error) => wanted && set({ rows: null, left: 0, error }),
    );
    return () => {
      wanted = false;
    };
  }, [mode, round]);
  if (state.error) return html`<${Wrong} error=${state.error} />`;
  if (state.rows === null) return waiting({ data: null });
  const { rows } = state;
  const verdicts = new Map(done.map((d) => [d.row, d.verdict]));
  if (!rows.length) return html`<${Empty}
    title="Nothing left to review here">Every event of this queue has your decision. <a
      href="/events?reviewed=yes">See them</a>, or choose another queue.<//><${Agreement} />`;
  const next = () => {
    const after = rows.findIndex((row, i) => i > at && !verdicts.has(row.id));
    if (after >= 0) setAt(after);
    else setAt(rows.length);
  };
  const decide = async (row, decision) => {
    const before = done.find((d) => d.row === row.id);
    if (before) await undo(before.id);
    const kept = await judge(about, "events", row.id, { ...decision, queue: mode });
    if (!kept) return false;
    setDone([...done.filter((d) => d.row !== row.id),
      { row: row.id, id: kept.id, verdict: decision.verdict }]);
    next();
    return true;
  };
  const back = async () => {
    const last = done.at(-1);
    if (!last) return;
    await undo(last.id);
    setDone(done.slice(0, -1));
    setAt(rows.findIndex((row) => row.id === last.row));
  };
  return html`<div class="review">
    ${at < rows.length
      ? html`<${Item} key=${rows[at].id} row=${rows[at]} at=${at} of=${rows.length} about=${about}
        verdict=${verdicts.get(rows[at].id)} decide=${decide} back=${back}
          canUndo=${done.length > 0}
            step=${(n) => setAt(Math.min(rows.length - 1, Math.max(0, at + n)))} />`
      : html`<${Finished} done=${done} rows=${rows} left=${state.left} back=${back}
        again=${again} />`}
    <aside class="review-side" aria-label="Queue and figures">
      <h2>Queue <span class="faint num">${count(done.length)} of ${count(rows.length)}</span></h2>
      <ol class="queue">
        ${rows.map((row, i) =>
          html`<li>
            <button type="button" class=${`queue-item ${i === at ? "now" : ""}`}
              aria-current=${i === at ? "true" : null} onClick=${() => setAt(i)}>
                <span class=${`queue-sign is-${verdicts.get(row.id) ?? "open"}`} aria-hidden="true">
                  ${{ accept: "✓", reject: "✕", correct: "✎" }[verdicts.get(row.id)] ?? "·"}</span>
                    <span class="queue-text"><b>${row.type}
                      </b> <${Words} text=${row.text} limit=${60} /></span><span class="hidden">
                        ${verdicts.get(row.id) ?? "open"}</span></button></li>`)}</ol>
      ${state.lost?.length > 0 && html`<${Lost} lost=${state.lost} />`}
      <${Agreement} /></aside></div>`;
}

/** Decisions whose words are no longer found: shown, never dropped. */
const Lost = ({ lost }) =>
  html`<details class="lost"><summary>
    ${count(lost.length)} earlier ${lost.length === 1
      ? "decision fits" : "decisions fit"} no row any more</summary><ul>
        ${lost.slice(0, 50).map((one) =>
          html`<${Made} key=${one.id} one=${one} mine=${one.mine} letGo />`)}</ul></details>`;

function Finished({ done, rows, left, back, again }) {
  const open = rows.length - done.length;
  const tally = (verdict) => done.filter((d) => d.verdict === verdict).length;
  return html`<section class="item finished"><h2>
    ${open > 0 ? `${open} of these ${rows.length} are still open` : `All ${rows.length} decided`}
      </h2>
    <p class="num">
      ${tally("accept")} accepted, ${tally("correct")} corrected, ${tally("reject")} rejected.${left > rows.length ? html` <span class="faint">${count(left - done.length)} left in the record.</span>` : ""}</p>
    <div class="buttons"><button type="button" class="button primary" onClick=${again}>Next ${SIZE}
      </button>
        <button type="button" class="button" disabled=${!done.length}
          onClick=${back}>Undo the last (u)</button>
            <a class="button" href="/events?reviewed=yes">See what was decided</a></div></section>`;
}

function Item({ row, at, of, about, verdict, decide, back, canUndo, step }) {
  const [editing, setEditing] = useState(false);
  const [note, setNote] = useState("");
  const [wrong, setWrong] = useState(null);
  const [busy, setBusy] = useState(false);
  const noteField = useRef(null);
  const head = useRef(null);
  // Keys may come faster than the page is drawn: whether something is under way stands in a ref,
  // and the note is taken from its field.
  const working = useRef(false);
  const act = async (job) => {
    if (working.current) return;
    working.current = true;
    setBusy(true);
    setWrong(null);
    let gone = false;
    try {
      gone = (await job()) === true;
    } catch (error) {
      setWrong(error);
    }
    if (gone) return; // the next item takes this one's place
    working.current = false;
    setBusy(false);
  };
  const decided = (decision) =>
    act(() => decide(row, { ...decision, note: noteField.current?.value.trim() || null }));
  const jobs = {
    a: () => decided({ verdict: "accept" }),
    r: () => decided({ verdict: "reject" }),
    e: () => setEditing(true),
    u: () => act(back),
    n: () => noteField.current?.focus(),
    j: () => step(1),
    k: () => step(-1),
  };
  useEffect(() => {
    const press = (event) => {
      if (event.target.closest?.("input, textarea, select, dialog") || event.metaKey ||
        event.ctrlKey || event.altKey) return;
      if (document.querySelector("dialog[open]")) return;
      const job = jobs[event.key];
      if (!job) return;
      event.preventDefault();
      job();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  });
  useEffect(() => {
    announce(`${at + 1} of ${of}: ${row.type}, ${row.modality}. ${row.text}`.slice(0, 400));
  }, []);
  const issuer = row.issuer?.name ?? row.issuer;
  return html`<section class="item" aria-label="Event to review">
    <p class="item-head"><span class="num">${at + 1} of ${of}</span> <span class="faint">
      ${issuer &&
        html`<${Words} text=${issuer} limit=${60} />, `}${day(row.published)} · <a
          href=${readAt(row, "events")}><${Words} text=${row.document} limit=${80} /></a></span>
            ${verdict && html` <span class=${`verdict is-${verdict}`}>${verdict}ed</span>`}</p>
    <blockquote class="item-words" dir="auto" tabindex="-1" ref=${head}>
      ${row.before &&
        html`<span class="around">… <${Words} text=${row.before} limit=${300} /></span>`}
          <${Quoted} row=${row} />
            ${row.after &&
              html`<span class="around"><${Words} text=${row.after} limit=${300} /> …</span>`}
                </blockquote>
    ${row.again &&
      html`<div class="question">
        <b>You decided this before</b>, and the machine reads it otherwise now${row.again.changed?.length ? ` (${row.again.changed.join(", ")})` : ""}:<ul><${Made} one=${row.again} mine=${false} /></ul></div>`}
    ${row.question &&
      html`<p class="question"><b>${FIELDS[row.question_field] ?? "Look:"}
        </b> <${Words} text=${row.question} limit=${300} /></p>`}
    ${editing
      ? html`<${CorrectionForm} row=${row} about=${about}
        onSave=${(value) => decided({ verdict: "correct", value })}
          onCancel=${() => setEditing(false)} />`
      : html`<dl class="parts wide">
        <div><dt>What</dt><dd>
          <${Type} type=${row.type} mode=${row.mode} /> <${Modality} modality=${row.modality} />
            </dd></div>
        <div><dt>Who</dt><dd><${Parties} parties=${row.actors} limit=${6} /></dd></div>
        <div><dt>To whom</dt><dd><${Parties} parties=${row.recipients} limit=${6} /></dd></div>
        <div><dt>Where</dt><dd>
          ${row.place
            ? html`<${Words} text=${row.place.name ?? row.place.text} limit=${80} />` : html`<span
              class="faint">–</span>`}</dd></div>
        <div><dt>When</dt><dd class="num">${when(row.when)}</dd></div>
        <div><dt>Who says so</dt><dd><${Chain} sources=${row.sources} limit=${60} /></dd></div>
        <div><dt>Confidence</dt><dd><${Confidence} value=${row.confidence} /></dd></div></dl>
      <div class="buttons big">
        <button type="button" class="button" disabled=${busy} onClick=${jobs.a}>
          <kbd>a</kbd> Accept</button>
        <button type="button" class="button" disabled=${busy} onClick=${jobs.r}>
          <kbd>r</kbd> Reject</button>
        <button type="button" class="button" onClick=${jobs.e}><kbd>e</kbd> Edit</button>
        <button type="button" class="button" disabled=${!canUndo || busy} onClick=${jobs.u}>
          <kbd>u</kbd> Undo</button>
        <button type="button" class="button quiet" onClick=${jobs.k} disabled=${at === 0}>
          <kbd>k</kbd> Back</button>
        <button type="button" class="button quiet" onClick=${jobs.j} disabled=${at === of - 1}>
          <kbd>j</kbd> Skip</button></div>`}
    <label class="note"><span>Note <kbd>n</kbd></span>
      <input class="field" ref=${noteField} value=${note} onInput=${(e) => setNote(e.target.value)}
        onKeyDown=${(e) => e.key === "Enter" && e.target.blur()}
          placeholder="kept with your decision" /></label>
    ${wrong && html`<p class="wrong" role="alert">${wrong.message}. ${wrong.todo}</p>`}
  </section>`;
}
