// Deciding about a row: accept, reject, correct, a note, undo. The machine's value stays as it is;
// a decision is a row of its own beside it.

import { html, useState } from "/static/vendor/preact.js";
import { tell } from "/static/js/asking.js";
import { CorrectionForm } from "/static/js/correcting.js";
import { withReviewer } from "/static/js/reviewer.js";
import { announce } from "/static/js/states.js";
import { Words, plain } from "/static/js/words.js";

const SAID = { accept: "accepted", reject: "rejected", correct: "corrected" };

/** Stores one decision; asks for the reviewer's name first if it is not known yet. */
export async function judge(about, table, id, decision) {
  if (!(await withReviewer(about))) return null;
  const stored = await tell("/api/judgements", { about: { table, id }, ...decision });
  announce(`Saved: ${SAID[decision.verdict]}`);
  return stored;
}

/** Takes one's own decision back. */
export async function undo(id) {
  await tell(`/api/judgements/${encodeURIComponent(id)}`, undefined, "DELETE");
  announce("Undone");
}

/** What people decided about a row, and the buttons to decide oneself. */
export function Judging({ table, row, about }) {
  const [correcting, setCorrecting] = useState(false);
  const [note, setNote] = useState("");
  const [wrong, setWrong] = useState(null);
  const decide = async (decision) => {
    setWrong(null);
    try {
      const kept = await judge(about, table, row.id, { ...decision, note: note.trim() || null });
      if (kept) {
        setCorrecting(false);
        setNote("");
      }
    } catch (error) {
      setWrong(error);
    }
  };
  const made = row.judgements ?? [];
  if (about?.writable === false && !made.length) return null;
  return html`<section class="judging no-print" aria-label="Review">
    <h3>Is this right?</h3>
    ${made.length > 0 &&
      html`<ul class="judgements">
        ${made.map((one) =>
          html`<${Made} key=${one.id} one=${one}
            mine=${one.mine ?? one.by === about?.reviewer} />`)}</ul>`}
    ${about?.writable === false
      ? html`<p
        class="faint">This record cannot be written to: decisions are shown, but none can be made.</p>`
      : correcting
      ? html`<${CorrectionForm} row=${row} about=${about}
        onSave=${(value) => decide({ verdict: "correct", value })}
          onCancel=${() => setCorrecting(false)} />`
      : html`<div class="buttons">
          <button type="button" class="button"
            onClick=${() => decide({ verdict: "accept" })}>✓ Accept</button>
          <button type="button" class="button"
            onClick=${() => decide({ verdict: "reject" })}>✕ Reject</button>
          ${table === "events" &&
            html`<button type="button" class="button"
              onClick=${() => setCorrecting(true)}>✎ Correct</button>`}</div>`}
    <label class="note"><span>Note</span>
      <input class="field" value=${note} onInput=${(e) => setNote(e.target.value)}
        placeholder="why, for whoever reads it later" /></label>
    ${wrong && html`<p class="wrong" role="alert">${wrong.message}. ${wrong.todo}</p>`}
  </section>`;
}

/** One decision with what it changed; undo only for one's own. */
export function Made({ one, mine, letGo = false }) {
  const changed = one.value ? Object.entries(one.value) : [];
  return html`<li class=${`judgement is-${one.verdict}`}><b>
    ${SAID[one.verdict] ?? plain(one.verdict)}
      </b> by <${Words} text=${one.by} limit=${60} /> <span class="faint num">
        ${plain(one.made_at, 10).replace("…", "")}</span>
    ${mine &&
      html` <button type="button" class="button quiet small" onClick=${() => undo(one.id)}>
        ${letGo ? "let go" : "undo"}</button>`}
    ${letGo && one.quote && html`<p>“<${Words} text=${one.quote.exact} limit=${200} />”</p>`}
    ${changed.length > 0 &&
      html`<dl class="changes">
        ${changed.map(([field, value]) =>
          html`<div><dt>${field}</dt><dd><${Words} text=${told(value)} limit=${200} /></dd></div>`)}
            </dl>`}
    ${one.note && html`<p class="faint"><${Words} text=${one.note} limit=${500} /></p>`}</li>`;
}

function told(value) {
  if (value === null) return "none";
  if (Array.isArray(value)) return value.map(told).join(", ") || "none";
  if (typeof value === "object") {
    if ("from" in value || "to" in value) return [value.from,
      value.to].filter(Boolean).join(" to ");
    return value.name ?? value.text ?? JSON.stringify(value);
  }
  return String(value);
}
