// Help: what each view answers, the keys, and how to read a row.

import { html } from "/static/vendor/preact.js";
import { Legend, Modality } from "/static/js/marks.js";
import { ViewHead } from "/static/js/viewhead.js";
import { MODALITIES } from "/static/js/words.js";

const KEYS = [
  ["j / k", "next, previous: row, event in the text, item to review"],
  ["Enter", "open the evidence of the row in focus"],
  ["Esc", "close evidence, panel or field"],
  ["/", "to the search field"],
  ["a / r / e", "in review: accept, reject, edit (correct)"],
  ["u", "in review: undo the last decision"],
  ["n", "in review: write a note"],
  ["← → ↑ ↓", "in a chart or on the map: from mark to mark; Enter opens it"],
  ["?", "this help"],
];

const VIEWS = [
  ["/", "Overview", "What is in the record? What failed, and why?"],
  ["/events", "Events",
    "Who is said to have done what to whom? “What does only X say?”: choose X under Said by, then “nobody else tells it”."],
  ["/incidents", "Incidents",
    "Which happening is it, who tells it, who copies whom, and where do accounts disagree?"],
  ["/timeline", "Timeline", "When? A bar is as long as the date is vague."],
  ["/map", "Map",
    "Where? A circle is as wide as the place is vague; what could not be placed is counted."],
  ["/network", "Network", "Who acts towards whom, friendly or hostile, and since when?"],
  ["/claims", "Claims", "Who says what, inside whose report?"],
  ["/naming", "Naming", "Who calls whom what?"],
  ["/documents", "Documents",
    "What was read? Opens the text with all that was found marked in it."],
  ["/review", "Review", "Is the machine right? Decide, correct, and see how far two people agree."],
];

/** The view. */
export function Help() {
  return html`<${ViewHead} title="Help" />
    <div class="prose">
      <p>Every number, dot, line and cell here leads in one click to the words it rests on. The machine's reading is a guess about what a <em>text</em> says, not about what happened: read the words before you cite a row.</p>
      <h2>To a corrected, exported event in five steps</h2>
      <ol><li>Open <a href="/events">Events</a> and narrow them with the filters.</li>
        <li>Click a row: its evidence opens, with the words, who says so, and the rule.</li>
        <li>Press <b>Correct</b>, change what is wrong, and save. Your name is asked once.</li>
        <li>The machine's value and yours are both kept; <b>undo</b> takes yours back.</li>
        <li>Press <b>Export</b> and choose “with people's corrections in place”.</li></ol>
      <h2>Views</h2>
      <dl class="how">
        ${VIEWS.map(([path, name, says]) =>
          html`<div><dt><a href=${path}>${name}</a></dt><dd>${says}</dd></div>`)}</dl>
      <h2>Keys</h2>
      <dl class="how keys">
        ${KEYS.map(([key, says]) => html`<div><dt><kbd>${key}</kbd></dt><dd>${says}</dd></div>`)}
          </dl>
      <h2>Signs</h2>
      <p>Shape and colour tell the class of an event, the word its type:</p><${Legend} />
      <dl class="how">
        ${Object.entries(MODALITIES).map(([name, says]) =>
          html`<div><dt><${Modality} modality=${name} /></dt><dd>${says}</dd></div>`)}</dl>
      <h2>Reports and incidents</h2>
      <p>An <b>event</b> is one telling in one document. A <b>report</b> is a document that tells a happening; an <b>incident</b> is the happening that several reports tell. <b>Independent</b> counts the accounts that do not copy one another.</p>
      <h2>Links</h2>
      <p>The address of the page holds the view, its filters and the open row: a bookmark brings it all back, on this machine and this record.</p>
    </div>`;
}
