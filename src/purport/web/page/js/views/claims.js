// The table of claims: who says what, by which word, inside whose report.

import { html } from "/static/vendor/preact.js";
import { claimColumns, openRow } from "/static/js/columns.js";
import { FilterBar, askedOf } from "/static/js/filters.js";
import { ExportMenu } from "/static/js/saving.js";
import { Empty } from "/static/js/states.js";
import { Table } from "/static/js/table.js";
import { ViewHead, useTotal } from "/static/js/viewhead.js";

/** The view. */
export function Claims({ query }) {
  const question = askedOf("claims", query);
  const sorted = askedOf("claims", query, { sort: query.get("sort") });
  const total = useTotal("claims", sorted);
  return html`<${ViewHead} title="Claims" about="who says so, in which words, inside whose report">
      <${ExportMenu} table="claims" query=${question} total=${total} /><//>
    <${FilterBar} table="claims" query=${query} />
    <${Table} table="claims" columns=${claimColumns(query)} query=${query} asked=${sorted}
      caption="Claims" open=${openRow("claims")} noun="claim"
      empty=${html`<${Empty} title="No claim under these filters">Take one away above, or look at <a
        href="/claims">all claims</a>.<//>`} />`;
}
