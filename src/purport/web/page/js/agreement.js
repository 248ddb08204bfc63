// How right the machine is, by the random queue; and how far reviewers agree, field by field.

import { html } from "/static/vendor/preact.js";
import { useAnswer } from "/static/js/asking.js";
import { waiting } from "/static/js/states.js";
import { Words, count, counted, share } from "/static/js/words.js";

/** The panel; it asks again after each decision. */
export function Agreement() {
  const state = useAnswer("/api/agreement");
  const wait = waiting(state);
  if (wait) return html`<section class="agreement">${wait}</section>`;
  const { alpha, pairs, precision, by_reviewer: byReviewer } = state.data;
  const fields = Object.entries(alpha ?? {}).filter(([, value]) => value !== null);
  return html`<section class="agreement" aria-label="Figures">
    <h2>How right is the machine?</h2>
    ${precision?.n > 0
      ? html`<p><b class="num big">${share(precision.right / precision.n)}
        </b> <span class="num faint">
          ${count(precision.right)} of ${count(precision.n)} right; 95 in 100 such draws lie between ${share(precision.interval?.[0])} and ${share(precision.interval?.[1])}</span></p>
        ${precision.by_field &&
          html`<table class="plain"><thead><tr><th scope="col">Field</th>
            <th scope="col" class="right">Right</th></tr></thead><tbody>
              ${Object.entries(precision.by_field).filter(([, found]) =>
                found?.n > 0).map(([field, found]) =>
                  html`<tr><td>${field}</td><td class="num right">
                    ${typeof found === "number" ? share(found) : found?.n
                      ? `${share(found.right / found.n)} (${found.n})` : "–"}</td></tr>`)}</tbody>
                        </table>`}`
      : html`<p
        class="faint">No figure yet: decide some events of the queue “At random”. Only those count, since the other queues look for mistakes.</p>`}
    <h2>Do people agree?</h2>
    ${fields.length > 0
      ? html`<p
        class="faint">Krippendorff's alpha over ${counted(pairs,
          "event")} that two or more decided: 1 is full agreement, 0 is chance.</p>
        <table class="plain"><tbody>
          ${fields.map(([field, value]) =>
            html`<tr><td>${field}</td><td class="num right">${share(value)}</td></tr>`)}</tbody>
              </table>`
      : html`<p
        class="faint">Needs a second reviewer: agreement is measured on events that two people decided without seeing each other's decision.</p>`}
    ${reviewers(byReviewer)}
  </section>`;
}

function reviewers(found) {
  const rows = Array.isArray(found) ? found.map((one) =>
    [one.by ?? one.name, one.n ?? one.judgements]) : Object.entries(found ?? {}).map(([name, n]) =>
      [name, typeof n === "object" ? n.n : n]);
  if (!rows.length) return null;
  return html`<h2>Decisions</h2><table class="plain"><tbody>
    ${rows.map(([name, n]) =>
      html`<tr><td><${Words} text=${name} limit=${40} /></td><td class="num right">${count(n)}</td>
        </tr>`)}</tbody></table>`;
}
