// What stands where rows would be: loading, nothing found, something wrong.

import { html, useEffect, useState } from "/static/vendor/preact.js";

/** Says a line to screen readers through the page's live region. */
export function announce(words) {
  const region = document.getElementById("live");
  if (region) region.textContent = words;
}

/** A line while an answer is on its way; shown only after a moment, so that it does not flicker. */
export function Loading() {
  const [late, set] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => set(true), 250);
    return () => clearTimeout(timer);
  }, []);
  return html`<p class="state" role="status">${late ? "Reading the record …" : ""}</p>`;
}

/** Nothing to show, and what to do about it. */
export const Empty = ({ title, children }) =>
  html`<div class="state empty"><p class="state-title">${title}</p><div>${children}</div></div>`;

/** What went wrong and what to do. */
export const Wrong = ({ error }) =>
  html`<div class="state wrong" role="alert"><p class="state-title">${error.message}</p><p>
    ${error.todo}</p></div>`;

/** The state that keeps an answer from being shown, or null when it can be. */
export function waiting({ data, error }) {
  if (error) return html`<${Wrong} error=${error} />`;
  if (data === null) return html`<${Loading} />`;
  return null;
}
