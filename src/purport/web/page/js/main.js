// Starts the page: which path shows which view.

import { html, render, useEffect } from "/static/vendor/preact.js";
import { useAnswer } from "/static/js/asking.js";
import { Evidence } from "/static/js/evidence.js";
import { catchLinks, usePlace } from "/static/js/route.js";
import { Shell, globalKeys } from "/static/js/shell.js";
import { Empty, Wrong } from "/static/js/states.js";
import { Claims } from "/static/js/views/claims.js";
import { Documents } from "/static/js/views/documents.js";
import { Events } from "/static/js/views/events.js";
import { Help } from "/static/js/views/help.js";
import { Incident } from "/static/js/views/incident.js";
import { Incidents } from "/static/js/views/incidents.js";
import { WorldMap } from "/static/js/views/map.js";
import { Naming } from "/static/js/views/naming.js";
import { Network } from "/static/js/views/network.js";
import { Overview } from "/static/js/views/overview.js";
import { Reader } from "/static/js/views/reader.js";
import { Review } from "/static/js/views/review.js";
import { Search } from "/static/js/views/search.js";
import { Tables } from "/static/js/views/tables.js";
import { Timeline } from "/static/js/views/timeline.js";

const VIEWS = [
  [/^\/$/, Overview, "Overview"],
  [/^\/events$/, Events, "Events"],
  [/^\/claims$/, Claims, "Claims"],
  [/^\/incidents$/, Incidents, "Incidents"],
  [/^\/incidents\/(.+)$/, Incident, "Incident"],
  [/^\/timeline$/, Timeline, "Timeline"],
  [/^\/map$/, WorldMap, "Map"],
  [/^\/network$/, Network, "Network"],
  [/^\/naming$/, Naming, "Naming"],
  [/^\/documents$/, Documents, "Documents"],
  [/^\/read\/(.+)$/, Reader, "Reader"],
  [/^\/review$/, Review, "Review"],
  [/^\/search$/, Search, "Search"],
  [/^\/tables(?:\/(.+))?$/, Tables, "Tables"],
  [/^\/help$/, Help, "Help"],
];

function Page() {
  const here = usePlace();
  const { data: about, error } = useAnswer("/api/about");
  const found = VIEWS.find(([pattern]) => pattern.test(here.path));
  const name = found?.[2] ?? "No such page";
  useEffect(() => {
    document.title = `${name} · purport`;
  }, [name]);
  const id = found ? here.path.match(found[0])[1] : undefined;
  const [, View] = found ?? [];
  return html`<${Shell} here=${here} about=${about}
    aside=${here.query.has("row") && html`<${Evidence} query=${here.query} about=${about} />`}>
    ${error
      ? html`<${Wrong} error=${error} />`
      : View
        ? html`<${View} key=${name + (id ?? "")} id=${id} query=${here.query} about=${about} />`
        : html`<${Empty} title="There is no such page"><a href="/">To the overview</a><//>`}
  <//>`;
}

const root = document.getElementById("page");
root.replaceChildren();
const live = document.createElement("div");
live.id = "live";
live.className = "hidden";
live.setAttribute("aria-live", "polite");
live.setAttribute("role", "status");
document.body.append(live);
catchLinks(document);
document.addEventListener("keydown", globalKeys);
render(html`<${Page} />`, root);
