// The URL is the state: path says the view, the query says filters, sort and the open row.

import { useEffect, useState } from "/static/vendor/preact.js";

/** Filters that mean the same in every view of events, and so travel from one to the next. */
export const SHARED = [
  "type", "mode", "modality", "party", "actor", "recipient", "who", "country", "sector", "place",
  "from", "to", "source", "said_by", "only", "issuer", "document", "confidence_min",
  "confidence_max", "reviewed", "q", "bbox", "undated", "unplaced", "incident", "rule", "id",
];

const listeners = new Set();

/** The current place: `{path, query}`; `query` is a URLSearchParams of its own. */
export function place() {
  return { path: decodeURI(location.pathname), query: new URLSearchParams(location.search) };
}

/** Goes to a link inside the page. `replace` keeps the back button free of small steps. */
export function go(href, { replace = false, keepScroll = false } = {}) {
  if (href === location.pathname + location.search) return;
  history[replace ? "replaceState" : "pushState"](null, "", href);
  if (!keepScroll) window.scrollTo(0, 0);
  for (const tell of listeners) tell();
}

/** A link: `values` may hold text, numbers, lists or null (left out). */
export function href(path, values = {}) {
  const query = values instanceof URLSearchParams ? new URLSearchParams(values) : asQuery(values);
  const said = query.toString();
  return encodeURI(path).replaceAll("?", "%3F").replaceAll("#", "%23") + (said ? `?${said}` : "");
}

function asQuery(values) {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== null && one !== undefined && one !== "") query.append(name, one);
    }
  }
  return query;
}

/** This place with some of its query changed; null takes a name away, a list repeats it. */
export function changed(changes) {
  const { path, query } = place();
  for (const [name, value] of Object.entries(changes)) {
    query.delete(name);
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== null && one !== undefined && one !== "") query.append(name, one);
    }
  }
  return href(path, query);
}

/** Only the named parts of a query. */
export function only(query, names) {
  const kept = new URLSearchParams();
  for (const [name, value] of query) if (names.includes(name)) kept.append(name, value);
  return kept;
}

/** Query for the API: what is in the URL, less what only the page uses. */
export function asked(query, extra = {}) {
  const kept = only(query, SHARED);
  for (const [name, value] of Object.entries(extra)) {
    if (value !== null && value !== undefined) kept.set(name, value);
  }
  return kept.toString();
}

/** The current place, and a new drawing whenever it changes. */
export function usePlace() {
  const [here, set] = useState(place);
  useEffect(() => {
    const tell = () => set(place());
    listeners.add(tell);
    window.addEventListener("popstate", tell);
    return () => {
      listeners.delete(tell);
      window.removeEventListener("popstate", tell);
    };
  }, []);
  return here;
}

/** Makes plain links inside the page change the view without loading anew. */
export function catchLinks(root) {
  root.addEventListener("click", (event) => {
    if (event.defaultPrevented || event.button !== 0) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const link = event.target.closest("a[href]");
    if (!link || link.hasAttribute("download")) return;
    // An SVG link's href is an object; the attribute is text in both.
    const to = new URL(link.getAttribute("href"), location.href);
    if (to.origin !== location.origin || /^\/(api|static)\//.test(to.pathname)) return;
    if (to.hash && to.pathname === location.pathname) return;
    event.preventDefault();
    go(to.pathname + to.search, { keepScroll: link.hasAttribute("data-stay") });
  });
}
