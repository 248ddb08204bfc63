// The table of incidents: tellings of one happening, put together; and merging two that are one.

import { html } from "/static/vendor/preact.js";
import { incidentColumns } from "/static/js/columns.js";
import { FilterBar } from "/static/js/filters.js";
import { asked, href } from "/static/js/route.js";
import { ExportMenu } from "/static/js/saving.js";
import { Empty } from "/static/js/states.js";
import { Table } from "/static/js/table.js";
import { ViewHead, useTotal } from "/static/js/viewhead.js";

/** The view. */
export function Incidents({ query }) {
  const question = asked(query);
  const sorted = asked(query, { sort: query.get("sort") });
  const total = useTotal("incidents", sorted);
  return html`<${ViewHead} title="Incidents"
    about="happenings, each with all that tell it: reports and incidents are counted apart">
      <${ExportMenu} table="incidents" query=${question} total=${total}
        formats=${["csv", "jsonl"]} /><//>
    <${FilterBar} table="events" query=${query} />
    <${Table} table="incidents" columns=${incidentColumns()} query=${query} asked=${sorted}
      caption="Incidents" open=${(row) => href(`/incidents/${row.id}`)} noun="incident"
      empty=${html`<${Empty}
        title="No incident under these filters">Take a filter away above, or look at <a
          href="/incidents">all incidents</a>.<//>`} />`;
}
