// The table of events: who did what to whom, where, when, how sure, who says so.

import { html } from "/static/vendor/preact.js";
import { eventColumns, openRow } from "/static/js/columns.js";
import { FilterBar } from "/static/js/filters.js";
import { asked } from "/static/js/route.js";
import { ExportMenu } from "/static/js/saving.js";
import { Empty } from "/static/js/states.js";
import { Table } from "/static/js/table.js";
import { ViewHead, useTotal } from "/static/js/viewhead.js";

/** The view. */
export function Events({ query }) {
  const question = asked(query);
  const sorted = asked(query, { sort: query.get("sort") });
  const total = useTotal("events", sorted);
  return html`<${ViewHead} title="Events"
    about="what the documents say happened, one row a telling">
      <${ExportMenu} table="events" query=${question} total=${total}
        formats=${["csv", "jsonl", "geojson", "gexf"]} views /><//>
    <${FilterBar} table="events" query=${query} />
    <${Table} table="events" columns=${eventColumns(query)} query=${query} asked=${sorted}
      caption="Events" open=${openRow("events")} noun="event"
      empty=${html`<${Empty} title="No event under these filters">Take one away above, or look at <a
        href="/events">all events</a>.<//>`} />`;
}
