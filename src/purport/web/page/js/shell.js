// What stands round every view: the way past the navigation, the navigation, search, light or dark.

import { html, useEffect, useState } from "/static/vendor/preact.js";
import { SHARED, go, href, only } from "/static/js/route.js";

// Views in the order of reading; those of events carry the filters along.
const VIEWS = [
  ["/", "Overview", true], ["/events", "Events", true], ["/incidents", "Incidents", true],
  ["/timeline", "Timeline", true], ["/map", "Map", true], ["/network", "Network", true],
  ["/claims", "Claims", false], ["/naming", "Naming", false], ["/documents", "Documents", false],
  ["/review", "Review", false],
];

/** Header, view and footer. */
export function Shell({ here, about, children, aside }) {
  return html`<a class="skip" href="#main">Skip to the content</a>
    <header class="top no-print">
      <a class="brand" href="/"
        title="what is said to have happened, who says so, and in which words">purport</a>
      <nav aria-label="Views"><ul>
        ${VIEWS.map(([path, name, shared]) =>
          html`<li>
            <a href=${href(path, shared ? only(here.query, SHARED) : {})}
              aria-current=${isAt(here.path, path) ? "page" : null}>${name}</a></li>`)}</ul></nav>
      <${SearchBox} here=${here} />
      <${Theme} />
      <a class="button quiet" href="/help" aria-label="Help" title="Help: ?">?</a>
    </header>
    <div class=${`page-body ${aside ? "with-aside" : ""}`}><main id="main" tabindex="-1">
      ${about?.problem &&
        html`<p class="state wrong"
          role="alert">The record could not be read afresh: ${about.problem}</p>`}${children}</main>
            ${aside}</div>
    <footer class="foot">
      ${about && html`<span>purport ${about.version}, record <bdi>${about.name}</bdi>.</span> `}
      <span>It describes what texts say; it judges no truth. Nothing leaves this machine.</span>
      <a class="no-print" href="/tables">All tables</a></footer>`;
}

const isAt = (path, view) =>
  (view === "/" ? path === "/" : path === view || path.startsWith(`${view}/`) ||
    (view === "/documents" && path.startsWith("/read/")));

function SearchBox({ here }) {
  const now = here.path === "/search" ? here.query.get("q") ?? "" : "";
  const [typed, set] = useState(now);
  useEffect(() => set(now), [now]);
  const find = (event) => {
    event.preventDefault();
    if (typed.trim()) go(href("/search", { q: typed.trim() }));
  };
  return html`<form role="search" class="top-search" onSubmit=${find}>
    <input type="search" class="field" aria-label="Search all documents"
      placeholder="Search documents  /" value=${typed} onInput=${(e) => set(e.target.value)}
        data-search-all /></form>`;
}

/** A switch between light and dark that outranks the system's choice. */
function Theme() {
  const system = () => (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
  const [now, set] = useState(document.documentElement.dataset.theme ?? system());
  const flip = () => {
    const next = now === "dark" ? "light" : "dark";
    document.documentElement.dataset.theme = next;
    localStorage.setItem("theme", next);
    set(next);
  };
  const other = now === "dark" ? "light" : "dark";
  return html`<button type="button" class="button quiet" onClick=${flip}
    aria-label=${`Switch to ${other}`} title=${`Switch to ${other}`}>${now === "dark" ? "☀" : "☾"}
      </button>`;
}

/** Keys that work everywhere: `/` to the search field, `?` to the help, Escape out of a field. */
export function globalKeys(event) {
  if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey) return;
  const typing = event.target.closest?.("input, textarea, select, [contenteditable]");
  if (typing) {
    if (event.key === "Escape") typing.blur();
    return;
  }
  if (document.querySelector("dialog[open]")) return;
  if (event.key === "/") {
    const field = document.querySelector("[data-search]") ??
      document.querySelector("[data-search-all]");
    field?.focus();
    field?.select();
    event.preventDefault();
  } else if (event.key === "?") {
    go("/help");
    event.preventDefault();
  }
}
