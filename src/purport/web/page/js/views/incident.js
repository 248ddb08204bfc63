// One happening: its accounts side by side, which of them copy one another, where they disagree,
// who told it first; and taking it apart or putting it together with another.

import { html, useState } from "/static/vendor/preact.js";
import { ask, tell, useAnswer } from "/static/js/asking.js";
import { dayNumber, isoDay } from "/static/js/charts.js";
import { Chain, Confidence, Modality, Parties, Type } from "/static/js/marks.js";
import { changed, go, href } from "/static/js/route.js";
import { withReviewer } from "/static/js/reviewer.js";
import { announce, waiting } from "/static/js/states.js";
import { ViewHead } from "/static/js/viewhead.js";
import { Words, count, counted, day, howMany, plain, when } from "/static/js/words.js";

const STANDING = { account: "tells it", planned: "announces it", denied: "denies it",
  demanded: "demands it", possible: "holds it possible" };
const FIELD = { killed: "How many killed", injured: "How many injured",
  arrested: "How many arrested", displaced: "How many displaced", place: "Where", date: "When",
    actor: "Who did it", happened: "Did it happen?" };

/** The view. */
export function Incident({ id, about, query }) {
  const state = useAnswer(`/api/incidents/${encodeURIComponent(id)}`);
  return waiting(state) ?? html`<${Opened} row=${state.data} about=${about} query=${query} />`;
}

function Opened({ row, about }) {
  const [picked, pick] = useState(new Set());
  const accounts = row.accounts ?? [];
  const groups = groupsOf(accounts);
  const flip = (event) => {
    const next = new Set(picked);
    if (!next.delete(event)) next.add(event);
    pick(next);
  };
  return html`<${ViewHead}
    title=${html`<${Type} type=${row.type} mode=${row.mode} />
      ${row.modality &&
        row.modality !== "asserted" ? html` <${Modality} modality=${row.modality} />` : ""}`}
      about=${row.wording?.text
        ? html`“<${Words} text=${row.wording.text} limit=${300} />”` : html`<a
          href="/incidents">All incidents</a>`}>
      <a class="button" href=${href("/events", { incident: row.id })}>As a table</a><//>
    <div class="incident">
    <dl class="parts wide">
      <div><dt>When</dt><dd class="num">
        ${when(row.when)}${row.when?.precision &&
          row.when.precision !== "day" ? html` <span class="faint">to the ${row.when.precision}
            </span>` : ""}</dd></div>
      <div><dt>Where</dt><dd>
        ${row.place
          ? html`<${Words} text=${row.place.name} limit=${80} /> <span class="faint">
            ${[row.place.country, row.place.within_km
              ? `within ${Math.round(row.place.within_km)} km` : null].filter(Boolean).join(", ")}
                </span>` : html`<span class="faint">not told</span>`}</dd></div>
      <div><dt>Who</dt><dd>
        <${Parties} parties=${(row.parties ?? []).filter((p) => p.role !== "recipient")}
          limit=${6} /></dd></div>
      <div><dt>To whom</dt><dd>
        <${Parties} parties=${(row.parties ?? []).filter((p) => p.role === "recipient")}
          limit=${6} /></dd></div>
      <div><dt>Told by</dt><dd><b class="num">${count(row.reports)}
        </b> ${row.reports === 1 ? "report" : "reports"}, <b class="num">${count(row.independent)}
          </b> independent</dd></div>
      <div><dt>First by</dt><dd>
        ${row.first
          ? html`<${Words} text=${firstIssuer(row)} limit=${80} /> <span class="faint num">
            ${day(row.first.published)}</span>` : html`<span class="faint">no dated report</span>`}
              </dd></div>
      <div><dt>Confidence</dt><dd><${Confidence} value=${row.confidence} /></dd></div>
    </dl>
    ${row.disputes?.length > 0 &&
      html`<${Disputes} disputes=${row.disputes} accounts=${accounts} />`}
    <h2>${accounts.length === 1 ? "The one account" : "The accounts, side by side"}</h2>
    <p class="faint">
      ${groups.length < accounts.length
        ? "Accounts in one frame stand in one document, repeat each other's words, or name each other as their source: they count once." : accounts.length > 1 ? "No account here is known to copy another." : ""}</p>
    <div class="groups">
      ${groups.map((group, i) =>
        html`<section class=${`group ${group.length > 1 ? "copies" : ""}`}
          aria-label=${`Independent account ${i + 1}`}>
      ${group.length > 1 &&
        html`<p class="group-head">${counted(group.length, "account")} with one voice</p>`}
      ${group.map((account) =>
        html`<${Account} key=${account.event} account=${account} picked=${picked.has(account.event)}
          flip=${() => flip(account.event)} choosable=${accounts.length > 1} />`)}</section>`)}
            </div>
    <${Deciding} row=${row} accounts=${accounts} picked=${picked} about=${about} />
    </div>`;
}

function groupsOf(accounts) {
  const groups = new Map();
  accounts.forEach((account, i) => {
    const key = account.group ?? `alone ${i}`;
    groups.set(key, [...(groups.get(key) ?? []), account]);
  });
  return [...groups.values()];
}

const firstIssuer = (row) => {
  const account = (row.accounts ?? []).find((one) => one.document === row.first.document);
  return account?.issuer?.name ?? account?.issuer ?? row.first.document;
};

function Account({ account, picked, flip, choosable }) {
  const issuer = account.issuer?.name ?? account.issuer;
  return html`<article class=${`account standing-${account.standing}`}>
    <header><b>
      ${issuer ? html`<${Words} text=${issuer} limit=${80} />` : html`<span
        class="faint">issuer not told</span>`}</b> <span class="faint num">${day(account.published)}
          </span>
      ${choosable &&
        html`<label class="check no-print">
          <input type="checkbox" checked=${picked} onChange=${flip} />
            <span class="hidden">choose this account</span></label>`}</header>
    <p class="standing">
      ${account.standing === "account" ? "" : html`<${Modality} modality=${account.modality} /> `}
        <span class="faint">${STANDING[account.standing] ?? account.standing}</span></p>
    <blockquote dir="auto"><a data-stay href=${changed({ row: `events:${account.event}` })}>
      <${Words} text=${account.text} limit=${500} /></a></blockquote>
    <dl class="parts">
      ${account.sources?.length > 0 &&
        html`<div><dt>Who says so</dt><dd><${Chain} sources=${account.sources} limit=${80} /></dd>
          </div>`}
      ${account.when && html`<div><dt>When</dt><dd class="num">${when(account.when)}</dd></div>`}
      ${account.place &&
        html`<div><dt>Where</dt><dd>
          <${Words} text=${account.place.name ?? account.place.text ?? account.place} limit=${60} />
            </dd></div>`}
      ${account.counts?.length > 0 &&
        html`<div><dt>Counts</dt><dd>
          ${account.counts.map((c) =>
            html`<div>${c.kind} <b class="num">
              ${howMany(c)}</b></div>`)}</dd>
                </div>`}
      ${account.why &&
        html`<div><dt>One voice</dt><dd class="faint"><${Words} text=${account.why} limit=${160} />
          </dd></div>`}
    </dl></article>`;
}

function Disputes({ disputes, accounts }) {
  const issuerOf = (name) => {
    const account = accounts.find((one) => one.document === name);
    return account?.issuer?.name ?? account?.issuer ?? name;
  };
  const eventOf = (name) => accounts.find((one) => one.document === name)?.event;
  return html`<section class="disputes"><h2>Where accounts disagree</h2>
    <div class="table-frame" role="region" tabindex="0" aria-label="Disputes"><table class="plain">
      <thead><tr><th scope="col">About</th><th scope="col">Said to be</th><th scope="col">By</th>
        </tr></thead><tbody>
    ${disputes.flatMap((dispute) =>
      dispute.values.map((value, i) =>
        html`<tr>
          ${i === 0 &&
            html`<th scope="rowgroup" rowspan=${dispute.values.length}>
              ${FIELD[dispute.field] ?? dispute.field}</th>`}
      <td><b><${Words} text=${told(value.value)} limit=${80} /></b></td>
      <td>${(value.documents ?? []).map((name, n) =>
        html`${n > 0 &&
          ", "}${eventOf(name) ? html`<a data-stay
            href=${changed({ row: `events:${eventOf(name)}` })}>
              <${Words} text=${issuerOf(name)} limit=${60} />
                </a>` : html`<${Words} text=${issuerOf(name)} limit=${60} />`}`)}</td></tr>`))}
    </tbody></table></div></section>`;
}

const told = (value) => {
  if (value === null || value === undefined) return "not told";
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "object") return value.name ??
    [value.from, value.to].filter(Boolean).join(" to ") ?? JSON.stringify(value);
  return String(value);
};

/** Splitting chosen accounts off, and putting this happening together with another. */
function Deciding({ row, accounts, picked, about }) {
  const [other, setOther] = useState("");
  const [wrong, setWrong] = useState(null);
  const decide = async (kind, events, then) => {
    setWrong(null);
    if (!(await withReviewer(about))) return;
    try {
      await tell("/api/incidents/decisions", { kind, events });
      announce(kind === "split" ? "Split off" : "Put together");
      // An event's id leads to whatever incident it is in now.
      go(href(`/incidents/${then}`));
    } catch (error) {
      setWrong(error);
    }
  };
  const merge = async (id) => {
    try {
      const found = await ask(`/api/incidents/${encodeURIComponent(id)}`);
      await decide("merge", [...(row.events ?? []), ...(found.events ?? [])], row.events[0]);
    } catch (error) {
      setWrong(error);
    }
  };
  const typed = (event) => {
    event.preventDefault();
    const id = other.trim().split("/").pop().split("?")[0];
    if (id) merge(id);
  };
  if (about?.writable === false) return null;
  return html`<section class="deciding no-print"><h2>Not one happening, or the same as another?</h2>
    ${accounts.length > 1 &&
      html`<p><button type="button" class="button"
        disabled=${!picked.size || picked.size === accounts.length}
          onClick=${() => decide("split", [...picked], [...picked][0])}>Split off ${picked.size
            ? counted(picked.size, "chosen account") : "the chosen accounts"}
              </button> <span class="faint">choose them by their boxes above</span></p>`}
    <${Near} row=${row} merge=${merge} />
    <form onSubmit=${typed}><label class="text-filter"><span>Put together with another</span>
      <input class="field" size="34" value=${other} onInput=${(e) => setOther(e.target.value)}
        placeholder="its link or id" />
          </label> <button type="submit" class="button"
            disabled=${!other.trim()}>Put together</button></form>
    ${wrong &&
      html`<p class="wrong" role="alert">${plain(wrong.message, 300)}. ${plain(wrong.todo, 300)}
        </p>`}
    <p class="faint">A decision is kept beside the machine's grouping, under your name, and holds when the record is read again.</p></section>`;
}

const DAYS_NEAR = 5;

/** Incidents of the same type about the same days: those most likely to be the same. */
function Near({ row, merge }) {
  const from = row.when?.from ? isoDay(dayNumber(row.when.from) - DAYS_NEAR) : null;
  const to = row.when?.to ? isoDay(dayNumber(row.when.to) + DAYS_NEAR) : null;
  const { data } = useAnswer(from && to
    ? `/api/incidents?type=${encodeURIComponent(row.type)}&from=${from}&to=${to}&sort=-reports&limit=7` : null);
  const rows = (data?.rows ?? []).filter((one) => one.id !== row.id).slice(0, 6);
  if (!rows.length) return null;
  return html`<div><p class="faint">${row.type} about the same days:</p><ul class="near">
    ${rows.map((one) =>
      html`<li key=${one.id}>
        <button type="button" class="button small"
          onClick=${() => merge(one.id)}>Put together</button>
    <a href=${href(`/incidents/${one.id}`)}><span class="num">${when(one.when)}
      </span> <${Words} text=${one.wording?.text ?? one.title} limit=${140} />
        </a> <span class="faint">${counted(one.reports, "report")}</span></li>`)}</ul></div>`;
}
