// The form of a correction: what the machine found stands in it, and only what is changed is kept.

import { html, useEffect, useRef, useState } from "/static/vendor/preact.js";
import { MODALITIES, TYPES } from "/static/js/words.js";

const nameOf = (party) => party.name ?? party.text ?? "";
const names = (parties) => (parties ?? []).map(nameOf).join("; ");

/** The event's fields as the form shows them. */
export function typedFrom(row) {
  return {
    type: row.type ?? "",
    mode: row.mode ?? "",
    modality: row.modality ?? "",
    actors: names(row.actors),
    recipients: names(row.recipients),
    place: row.place?.name ?? row.place?.text ?? "",
    from: row.when?.from ?? "",
    to: row.when?.to ?? "",
  };
}

/** The changed fields alone, in the shape that a judgement's value has; null when nothing changed. */
export function valueOf(typed, row) {
  const was = typedFrom(row);
  const value = {};
  for (const field of ["type",
    "modality"]) if (typed[field] !== was[field]) value[field] = typed[field];
  if (typed.mode !== was.mode) value.mode = typed.mode || null;
  for (const field of ["actors", "recipients"]) {
    if (typed[field] === was[field]) continue;
    const known = new Map((row[field] ?? []).map((party) => [nameOf(party), party.entity ?? null]));
    value[field] = typed[field].split(";").map((name) => name.trim()).filter(Boolean)
      .map((name) => ({ name, entity: known.get(name) ?? null }));
  }
  if (typed.place !== was.place) value.place = typed.place.trim() ? { name: typed.place.trim() } : null;
  if (typed.from !== was.from || typed.to !== was.to) {
    value.when = typed.from ? { from: typed.from, to: typed.to || typed.from } : null;
  }
  return Object.keys(value).length ? value : null;
}

/** The form. `onSave(value)` gets the changed fields. */
export function CorrectionForm({ row, about, onSave, onCancel }) {
  const [typed, set] = useState(() => typedFrom(row));
  const form = useRef(null);
  useEffect(() => form.current?.querySelector("select")?.focus(), []);
  const put = (field) => (event) => set({ ...typed, [field]: event.target.value });
  const value = valueOf(typed, row);
  const save = (event) => {
    event.preventDefault();
    if (value) onSave(value);
  };
  const types = about?.types?.length ? about.types : TYPES;
  const modalities = about?.modalities?.length ? about.modalities : Object.keys(MODALITIES);
  const keys = (event) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    onCancel();
  };
  return html`<form class="correction" ref=${form} onSubmit=${save} onKeyDown=${keys}
    aria-label="Correction">
    <label><span>Type</span><select class="field" value=${typed.type} onChange=${put("type")}>
      ${types.map((t) => html`<option value=${t} selected=${t === typed.type}>${t}</option>`)}
        </select></label>
    <label><span>Mode</span>
      <input class="field" value=${typed.mode} onInput=${put("mode")} placeholder="none" /></label>
    <label><span>Said to be</span>
      <select class="field" value=${typed.modality} onChange=${put("modality")}>
        ${modalities.map((m) =>
          html`<option value=${m} selected=${m === typed.modality}>${m}</option>`)}</select></label>
    <label class="row"><span>Who</span>
      <input class="field" dir="auto" value=${typed.actors} onInput=${put("actors")}
        placeholder="nobody; several with ;" /></label>
    <label class="row"><span>To whom</span>
      <input class="field" dir="auto" value=${typed.recipients} onInput=${put("recipients")}
        placeholder="nobody; several with ;" /></label>
    <label class="row"><span>Where</span>
      <input class="field" dir="auto" value=${typed.place} onInput=${put("place")}
        placeholder="nowhere known" /></label>
    <label><span>From</span>
      <input class="field" type="date" value=${typed.from} onInput=${put("from")} /></label>
    <label><span>To</span><input class="field" type="date" value=${typed.to} onInput=${put("to")} />
      </label>
    <div class="buttons row">
      <button type="submit" class="button primary"
        disabled=${value === null}>Save correction</button>
      <button type="button" class="button" onClick=${onCancel}>Cancel</button>
      ${value && html`<span class="faint">changes ${Object.keys(value).join(", ")}</span>`}</div>
  </form>`;
}
