// The head of a view: its name, what it answers, and what can be done with all of it.

import { html } from "/static/vendor/preact.js";
import { useAnswer } from "/static/js/asking.js";
import { rowsPath } from "/static/js/table.js";

/** Title, one line, and buttons to the right. */
export const ViewHead = ({ title, about, children }) =>
  html`<div class="view-head"><div><h1>${title}</h1>
    ${about && html`<p class="view-about">${about}</p>`}</div><div class="view-tools no-print">
      ${children}</div></div>`;

/** How many rows a question has; null while it is asked. Asks as the table does, so only once. */
export function useTotal(table, asked, limit = 50) {
  const { data } = useAnswer(rowsPath(table, asked, limit));
  return data?.total ?? null;
}
