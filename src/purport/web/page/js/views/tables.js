// Every table of the record as it is: for whoever wants the plain rows behind the other views.

import { html } from "/static/vendor/preact.js";
import { useAnswer } from "/static/js/asking.js";
import { openRow, plainColumns } from "/static/js/columns.js";
import { Chips, askedOf } from "/static/js/filters.js";
import { href } from "/static/js/route.js";
import { ExportMenu } from "/static/js/saving.js";
import { Empty, waiting } from "/static/js/states.js";
import { Table, rowsPath } from "/static/js/table.js";
import { ViewHead } from "/static/js/viewhead.js";
import { count } from "/static/js/words.js";

const MEANINGS = {
  documents: "what was read", sentences: "sentences and their roles",
    mentions: "names of parties and places",
  entities: "parties and what is known of them", timespans: "dates and spans of time",
    events: "what is said to have happened",
  claims: "who says so", framing: "loaded names and words, honorifics, scare quotes",
    citations: "scripture, resolutions, laws, agreements",
  naming: "who calls whom what", incidents: "tellings of one happening put together",
    runs: "which stage read what, in which version",
  judgements: "what people decided",
};
const OWN_VIEW = { documents: "/documents", events: "/events", claims: "/claims",
  incidents: "/incidents", naming: "/naming" };
const EVIDENT = new Set(["mentions", "timespans", "framing", "citations", "sentences", "entities"]);

/** The list of tables, or one of them. */
export function Tables({ id, query, about }) {
  if (!id) return html`<${List} about=${about} />`;
  return html`<${One} table=${id} query=${query} />`;
}

function List({ about }) {
  const tables = Object.entries(about?.tables ?? {});
  return html`<${ViewHead} title="All tables" about="everything that the views are drawn from" />
    <ul class="table-list">
      ${tables.map(([name, n]) =>
        html`<li><a href=${OWN_VIEW[name] ?? href(`/tables/${name}`)}><b>${name}</b>
          </a> <span class="num">${count(n)}</span><br /><span class="faint">${MEANINGS[name] ?? ""}
            </span></li>`)}</ul>`;
}

function One({ table, query }) {
  const kept = new URLSearchParams([...query].filter(([name]) => name !== "row"));
  const question = askedOf(table, query) || kept.toString();
  const first = useAnswer(rowsPath(table, kept.toString()));
  const total = first.data?.total ?? null;
  const wait = waiting(first);
  if (wait) return wait;
  return html`<${ViewHead} title=${table} about=${MEANINGS[table] ?? ""}>
    <${ExportMenu} table=${table} query=${question} total=${total} /><//>
    <${Chips} query=${query} />
    <${Table} table=${table} columns=${plainColumns(table, first.data.rows)} query=${query}
      asked=${kept.toString()} caption=${table}
      open=${EVIDENT.has(table) ? openRow(table) : null}
      empty=${html`<${Empty} title="No rows here"><a href="/tables">All tables</a><//>`} />`;
}
