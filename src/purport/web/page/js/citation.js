// "Copy citation": everything somebody needs to find the words again, in one paragraph.

import { html, useState } from "/static/vendor/preact.js";
import { announce } from "/static/js/states.js";
import { day, plain } from "/static/js/words.js";

/** The citation of a row: title, issuer, date, quote, place in the text, hash of the bytes. */
export function citation(row, source, version) {
  const title = source.title ? `“${plain(source.title, 300)}”` : plain(source.document, 300);
  const issuer = source.issuer?.name ?? source.issuer ?? null;
  const parts = [
    [issuer && plain(issuer, 200), title].filter(Boolean).join(", "),
    source.published ? day(source.published) : "undated",
    `“${plain(row.text ?? "", 2000)}”`,
    `${plain(source.document, 300)}, characters ${row.start}–${row.stop}`,
    source.sha256 ? `sha256 ${source.sha256}` : null,
    `read by purport ${version}, row ${row.id}`,
  ];
  return `${parts.filter(Boolean).join(". ")}.`;
}

/** Puts words on the clipboard; falls back to a selection where the browser keeps it closed. */
export async function copy(words) {
  if (navigator.clipboard && window.isSecureContext) {
    await navigator.clipboard.writeText(words);
    return;
  }
  const area = document.createElement("textarea");
  area.value = words;
  document.body.append(area);
  area.select();
  document.execCommand("copy");
  area.remove();
}

/** A button that copies what `words()` gives. */
export function CopyButton({ words, label = "Copy citation" }) {
  const [done, set] = useState(false);
  const press = async () => {
    await copy(words());
    set(true);
    announce("Copied");
    setTimeout(() => set(false), 1500);
  };
  return html`<button type="button" class="button" onClick=${press}>${done ? "Copied ✓" : label}
    </button>`;
}
