// Who is reviewing: asked once, in a dialog, before the first decision.

import { html, render, useEffect, useRef, useState } from "/static/vendor/preact.js";
import { tell } from "/static/js/asking.js";

/** The reviewer's name, asked for if it is not known; null when the reader thinks better of it. */
export async function withReviewer(about) {
  if (about?.reviewer) return about.reviewer;
  const name = await askName(about?.reviewers ?? []);
  if (name === null) return null;
  await tell("/api/reviewer", { name });
  if (about) about.reviewer = name;
  return name;
}

/** Asks for a name; resolves to null when the dialog is closed without one. */
export function askName(known) {
  return new Promise((resolve) => {
    const holder = document.createElement("div");
    document.body.append(holder);
    const done = (name) => {
      render(null, holder);
      holder.remove();
      resolve(name);
    };
    render(html`<${NameDialog} known=${known} done=${done} />`, holder);
  });
}

function NameDialog({ known, done }) {
  const [name, set] = useState("");
  const dialog = useRef(null);
  useEffect(() => dialog.current.showModal(), []);
  const save = (event) => {
    event.preventDefault();
    if (name.trim()) done(name.trim());
  };
  return html`<dialog ref=${dialog} class="dialog" aria-label="Your name"
    onClose=${() => done(null)}>
    <form onSubmit=${save}><h2>Who is reviewing?</h2>
      <p>Your decisions are kept under this name, beside the machine's reading. Nothing leaves this machine.</p>
      <label class="note"><span>Name</span>
        <input class="field" autofocus value=${name} onInput=${(e) => set(e.target.value)}
          list="reviewers" maxlength="80" /></label>
      <datalist id="reviewers">${known.map((one) => html`<option value=${one}></option>`)}
        </datalist>
      <div class="buttons">
        <button type="submit" class="button primary" disabled=${!name.trim()}>Begin</button>
          <button type="button" class="button" onClick=${() => done(null)}>Not now</button></div>
            </form></dialog>`;
}
