// The bar of filters over events and claims. Every filter is a name in the URL; counts beside the
// choices come from the server and are asked for when a panel is opened.

import { html, useEffect, useState } from "/static/vendor/preact.js";
import { useAnswer } from "/static/js/asking.js";
import { Popover } from "/static/js/popover.js";
import { asked, changed, go } from "/static/js/route.js";
import { Words, count, plain } from "/static/js/words.js";

const CHOICES = {
  type: "Type", modality: "Modality", said_by: "Said by", issuer: "Issuer", country: "Country",
  stance: "Stance", manner: "Manner", polarity: "Polarity", kind: "Kind", naming: "Naming",
  sector: "Sector", mode: "Mode", party: "Party", place: "Place", source: "Who says so",
    language: "Language",
};
const BY_ID = new Set(["party", "place"]); // in the URL by id: their names stand in the chips
const OWN_WORDS = {
  actor: "actor", recipient: "recipient", who: "party named",
  from: "from", to: "to", document: "document", confidence_min: "confidence from",
  confidence_max: "confidence to", q: "words", bbox: "on the map", incident: "incident",
  reviewed: "reviewed", anonymous: "anonymous", entity: "entity", undated: "undated",
  unplaced: "unplaced", rule: "rule", id: "row",
};
const REVIEWED = { yes: "reviewed", no: "not reviewed", accept: "accepted", reject: "rejected",
  correct: "corrected" };

const set = (changes, options) => go(changed(changes), { keepScroll: true, ...options });

/** A list of choices with counts; several may be taken, and mean "either". */
function Choice({ table, name, query }) {
  const chosen = query.getAll(name);
  const [open, setOpen] = useState(false);
  const label = CHOICES[name] ?? name;
  const others = new URLSearchParams(query);
  others.delete(name);
  const path = open ? `/api/facets/${table}?${askedOf(table, others)}` : null;
  return html`<${Popover}
    label=${chosen.length
      ? `${label}: ${chosen.length > 1 || BY_ID.has(name) ? chosen.length
        : plain(chosen[0], 18)}` : label}
      active=${chosen.length > 0} onOpen=${() => setOpen(true)}>
    ${() => html`<${ChoiceList} path=${path} name=${name} chosen=${chosen} label=${label} />`}
  <//>`;
}

function ChoiceList({ path, name, chosen, label }) {
  const { data, error } = useAnswer(path);
  const [like, setLike] = useState("");
  if (error) return html`<p class="menu-note">${error.message}</p>`;
  const found = data?.[name] ?? [];
  const missing = chosen.filter((value) => !found.some((f) => String(f.value) === value));
  const all = [...missing.map((value) => ({ value, label: value, n: 0 })), ...found];
  const shown = all.filter((f) =>
    String(f.label ?? f.value).toLowerCase().includes(like.toLowerCase()));
  const flip = (value) => {
    const said = String(value);
    set({ [name]: chosen.includes(said) ? chosen.filter((c) => c !== said) : [...chosen, said] });
  };
  return html`<fieldset class="choices"><legend class="hidden">${label}</legend>
    ${all.length > 8 &&
      html`<input type="search" class="field" aria-label=${`Find in ${label}`} placeholder="find …"
        value=${like} onInput=${(e) => setLike(e.target.value)} />`}
    <ul>${shown.map((f) =>
      html`<li><label>
        <input type="checkbox" checked=${chosen.includes(String(f.value))}
          onChange=${() => flip(f.value)} />
      <span class="choice-name"><${Words} text=${f.label ?? f.value} limit=${60} /></span>
        <span class="num faint">${count(f.n)}</span></label></li>`)}</ul>
    ${data && !shown.length && html`<p class="menu-note">Nothing here.</p>`}
  </fieldset>`;
}

const OTHER_QUERY = ["source", "issuer", "document", "stance", "manner", "anonymous", "polarity",
  "from", "to", "q", "entity", "kind", "naming", "party", "language", "term", "role", "form", "id"];

/** What of a query the API should hear for a table. */
export function askedOf(table, query, extra = {}) {
  if (table === "events" || table === "incidents") return asked(query, extra);
  const kept = new URLSearchParams();
  for (const [name, value] of query) if (OTHER_QUERY.includes(name)) kept.append(name, value);
  for (const [name, value] of Object.entries(extra)) if (value !== null) kept.set(name, value);
  return kept.toString();
}

/** A text field that changes the URL when left or on Enter. */
function TextFilter({ name, label, query, size = 12, type = "text" }) {
  const now = query.get(name) ?? "";
  const [typed, setTyped] = useState(now);
  useEffect(() => setTyped(now), [now]);
  const keep = () => typed !== now && set({ [name]: typed.trim() || null });
  return html`<label class="text-filter"><span>${label}</span>
    <input class="field" type=${type} size=${size} value=${typed}
    onInput=${(e) => setTyped(e.target.value)} onChange=${keep} onBlur=${keep}
      onKeyDown=${(e) => e.key === "Enter" && keep()} /></label>`;
}

function More({ query, names, children }) {
  const active = names.filter((name) => query.has(name)).length;
  return html`<${Popover} label=${active ? `More: ${active}` : "More"} name="More filters"
    active=${active > 0}><div class="more-filters">${children}</div><//>`;
}

function Reviewed({ query }) {
  return html`<label class="text-filter"><span>Reviewed</span>
    <select class="field" value=${query.get("reviewed") ?? ""}
      onChange=${(e) => set({ reviewed: e.target.value || null })}>
    <option value="">either</option>
      ${Object.entries(REVIEWED).map(([value, words]) =>
        html`<option value=${value} selected=${query.get("reviewed") === value}>${words}</option>`)}
          </select></label>`;
}

/** "What does only X say?": offered once somebody is chosen under "Said by". */
function Only({ query }) {
  if (!query.has("said_by")) return null;
  const on = query.get("only") === "1";
  return html`<label class="check">
    <input type="checkbox" checked=${on}
      onChange=${() => set({ only: on ? null : "1" })} /> nobody else tells it</label>`;
}

/** The words to look for; `/` puts the cursor here. */
function WordSearch({ query, label }) {
  const now = query.get("q") ?? "";
  const [typed, setTyped] = useState(now);
  useEffect(() => setTyped(now), [now]);
  return html`<form role="search" class="word-search"
    onSubmit=${(e) => { e.preventDefault(); set({ q: typed.trim() || null }); }}>
    <input type="search" class="field" data-search aria-label=${label} value=${typed} size="24"
      placeholder=${`words, "a phrase", NEAR(a b, 5), pref*`}
        onInput=${(e) => setTyped(e.target.value)}
      onSearch=${(e) => e.target.value === "" && set({ q: null })} /></form>`;
}

const BARS = {
  events: ["type", "modality", "party", "place", "said_by", "issuer"],
  claims: ["source", "stance", "manner", "issuer", "polarity"],
  documents: ["issuer", "kind", "language"],
};

/** The whole bar for a table; `search` false where full text means nothing. */
export function FilterBar({ table, query, children }) {
  const events = table === "events";
  return html`<div class="filter-bar" role="group" aria-label="Filters">
    <${WordSearch} query=${query} label=${`Search the words of ${table}`} />
    ${BARS[table].map((name) =>
      html`<${Choice} key=${name} table=${table} name=${name} query=${query} />`)}
    ${events && html`<${Only} query=${query} />`}
    ${events
      ? html`<${More} query=${query}
        names=${["who", "country", "source", "from", "to", "confidence_min", "confidence_max",
          "reviewed"]}>
          <${TextFilter} name="who" label="Party named" query=${query} size="18" />
          <${TextFilter} name="place" label="Place named" query=${query} size="18" />
          <${TextFilter} name="country" label="Country (SYR)" query=${query} size="6" />
          <${TextFilter} name="source" label="Any source named" query=${query} size="18" />
          <${TextFilter} name="from" label="From" query=${query} type="date" />
          <${TextFilter} name="to" label="To" query=${query} type="date" />
          <${TextFilter} name="confidence_min" label="Confidence from" query=${query} size="4" />
          <${TextFilter} name="confidence_max" label="Confidence to" query=${query} size="4" />
          <${Reviewed} query=${query} /><//>`
      : html`<${More} query=${query} names=${["from", "to"]}>
          ${table === "claims" &&
            html`<${TextFilter} name="source" label="Source named" query=${query} size="18" />`}
          <${TextFilter} name="from" label="From" query=${query} type="date" />
          <${TextFilter} name="to" label="To" query=${query} type="date" /><//>`}
    ${children}
    <${Chips} query=${query} />
  </div>`;
}

/** What a filter's value is called: parties and places go by id in the URL, by name on screen. */
function Held({ name, value }) {
  const party = ["party", "actor", "recipient"].includes(name);
  const place = name === "place" && value.includes(":");
  const field = party ? "party" : "place";
  const { data } = useAnswer(party || place
    ? `/api/facets/events?${field}=${encodeURIComponent(value)}` : null);
  const label = name === "reviewed" ? REVIEWED[value] : data?.[field]?.find((one) =>
    one.value === value)?.label;
  return html`<${Words} text=${label ?? value} limit=${40} />`;
}

/** The filters that hold, each with a button that takes it away. */
export function Chips({ query }) {
  const held = [...query].filter(([name]) => name in CHOICES || name in OWN_WORDS);
  if (!held.length) return null;
  const without = (name, value) =>
    set({ [name]: query.getAll(name).filter((v) => v !== value),
      ...(name === "said_by" ? { only: null } : {}) });
  return html`<ul class="chips" aria-label="Filters that hold">
    ${held.map(([name, value]) =>
      html`<li>
        <button type="button" class="chip" onClick=${() => without(name, value)}
          title="take this filter away"><span class="faint">
            ${(CHOICES[name] ?? OWN_WORDS[name]).toLowerCase()}
              </span> <${Held} name=${name} value=${value} /> <span aria-hidden="true">×</span>
                <span class="hidden"> remove</span></button></li>`)}
    ${held.length > 1 &&
      html`<li>
        <button type="button" class="chip clear"
          onClick=${() =>
            set(Object.fromEntries([...held.map(([name]) => [name, null]),
              ["only", null]]))}>clear all</button></li>`}
  </ul>`;
}
