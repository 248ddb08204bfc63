// The list of documents, by issuer and date; each opens in the reader.

import { html } from "/static/vendor/preact.js";
import { FilterBar } from "/static/js/filters.js";
import { documentColumns } from "/static/js/columns.js";
import { href } from "/static/js/route.js";
import { ExportMenu } from "/static/js/saving.js";
import { Empty } from "/static/js/states.js";
import { Table } from "/static/js/table.js";
import { ViewHead, useTotal } from "/static/js/viewhead.js";

const NAMES = ["issuer", "kind", "document", "language", "from", "to", "q"];

/** The view. */
export function Documents({ query }) {
  const kept = new URLSearchParams([...query].filter(([name]) => NAMES.includes(name)));
  const question = kept.toString();
  if (query.get("sort")) kept.set("sort", query.get("sort"));
  const total = useTotal("documents", kept.toString(), 100);
  return html`<${ViewHead} title="Documents" about="what was read; the text is kept unaltered">
      <${ExportMenu} table="documents" query=${question} total=${total} /><//>
    <${FilterBar} table="documents" query=${query} />
    <${Table} table="documents" columns=${documentColumns()} query=${query} asked=${kept.toString()}
      caption="Documents" open=${(row) => href(`/read/${row.id}`)} noun="document" limit=${100}
      empty=${question
        ? html`<${Empty} title="No document under these filters">Take one away above, or look at <a
          href="/documents">all documents</a>.<//>`
        : html`<${Empty} title="No document here">
          <p>Read a folder into this record: <code>purport read FOLDER --into RECORD</code></p>
            <//>`} />`;
}
