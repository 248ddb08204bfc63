// Takes docs/screenshots: every view of the sample record, in light, and some in dark and on a phone.
//
//     purport read --sample --into sample.record
//     purport serve sample.record --no-browser      (prints the link)
//     node screenshots.mjs LINK ../../../docs/screenshots

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { documentOf, stop, visit } from "./page.mjs";
import { indexed, pixels } from "./picture.mjs";

const [link, folder] = process.argv.slice(2);
const LARGEST = 200_000; // bytes of a picture

async function take(visitor, name, path, act = async () => {}) {
  await visitor.at(path);
  await act(visitor.page);
  await visitor.quiet();
  await visitor.page.mouse.move(4, 500);
  await visitor.page.waitForTimeout(200);
  const file = join(folder, `${name}.png`);
  const taken = await pixels(blank, await visitor.page.screenshot());
  const picture = indexed(taken.data, taken.width, taken.height);
  writeFileSync(file, picture);
  console.log(`${name}: ${Math.round(picture.length / 1000)} kB${picture.length > LARGEST ? " (too large)" : ""}`);
}

const light = await visit(link);
const blank = await light.context.newPage(); // decodes pictures; no policy of ours holds there
const { id } = await documentOf(light, "after-astana");
const { rows } = await light.json("/api/incidents?sort=-reports&limit=50");
const incident = (rows.find((one) => one.disputes.length > 0) ?? rows[0]).id;
const open = (css) => async (page) => {
  await page.locator(css).first().click();
  await page.locator("aside.evidence .parts, aside.evidence blockquote").first().waitFor();
};

await take(light, "overview", "/");
await take(light, "events", "/events");
await take(light, "evidence", "/events?type=ASSAULT&sort=-confidence", open("tbody tr.opens:nth-child(3)"));
await take(light, "correction", "/events?type=ASSAULT&sort=-confidence", async (page) => {
  await open("tbody tr.opens:nth-child(3)")(page);
  await page.getByRole("button", { name: "Correct" }).click();
});
await take(light, "filters", "/events?issuer=Meridian+Wire&q=ceasefire", async (page) => {
  await page.locator(".filter-bar").getByRole("button", { name: "Type" }).click();
});
await take(light, "incidents", "/incidents?sort=-reports");
await take(light, "incident", `/incidents/${incident}`);
await take(light, "timeline", "/timeline");
await take(light, "map", "/map");
await take(light, "network", "/network");
await take(light, "claims", "/claims");
await take(light, "naming", "/naming", open("tr:not(.naming-neutral) a.cell"));
await take(light, "documents", "/documents");
await take(light, "reader", `/read/${id}`, open(".on-trigger"));
await take(light, "review", "/review");
await take(light, "search", '/search?q="security+council"');
await take(light, "help", "/help");
await take(light, "nothing-found", "/events?type=AID&modality=denied&issuer=Meridian+Wire");
const dark = await visit(link, { scheme: "dark" });
await take(dark, "overview-dark", "/");
await take(dark, "reader-dark", `/read/${id}`, open(".on-trigger"));
const phone = await visit(link, { width: 390, height: 780 });
await take(phone, "events-phone", "/events");
await take(phone, "reader-phone", `/read/${id}`);
await stop();
