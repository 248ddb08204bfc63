// Documents, file names, titles, parties and codebook terms that try to be code: nothing runs,
// nothing breaks, nothing is left out.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { VIEWS, stop, visit } from "./page.mjs";

const LINK = process.env.PURPORT_HOSTILE;
let visitor;
let page;

before(async () => {
  visitor = await visit(LINK);
  page = visitor.page;
});
after(stop);

const unhurt = async (where) => {
  assert.deepEqual(await visitor.wrong(), [], where);
  assert.equal(await page.evaluate(() => window.hurt), undefined, `${where}: a script ran`);
  assert.equal(await page.locator("main img, main iframe, main script, aside img, aside script").count(), 0, where);
};

for (const [name, path] of Object.entries(VIEWS)) {
  test(`${name} runs nothing and does not break`, async () => {
    await visitor.at(path);
    await unhurt(name);
    assert.ok((await visitor.tooWide()) <= 0, `${name} is not stretched`);
    assert.equal(await page.locator("main h1").count(), 1);
  });
}

test("every document opens as text", async () => {
  const { rows } = await visitor.json("/api/documents?limit=100");
  assert.ok(rows.some((one) => one.document.includes("<img")));
  for (const row of rows) {
    await visitor.at(`/read/${row.id}?layers=events,claims,names,loaded,places,dates,citations,roles`);
    await page.locator(".text .block, .text .state").first().waitFor();
    await unhurt(row.document);
    assert.ok((await visitor.tooWide()) <= 0, `${row.document} is not stretched`);
  }
});

test("the evidence of events, claims, names and entities runs nothing", async () => {
  for (const [table, path] of Object.entries({ events: "/events", claims: "/claims", mentions: "/tables/mentions", entities: "/tables/entities", framing: "/tables/framing" })) {
    await visitor.at(path);
    const links = page.locator("tbody a[data-row]");
    const n = Math.min(8, await links.count());
    assert.ok(n > 0, table);
    for (let i = 0; i < n; i += 1) {
      await links.nth(i).evaluate((link) => link.click());
      await page.locator("aside.evidence .parts").first().waitFor();
      await visitor.quiet();
    }
    await unhurt(table);
  }
});

test("a character that turns the line round is shown, not obeyed", async () => {
  const { rows } = await visitor.json("/api/documents?limit=100");
  const row = rows.find((one) => one.title?.includes("\u202e"));
  assert.ok(row, "there is one");
  await visitor.at(`/read/${row.id}`);
  assert.ok((await page.locator(".particulars .hidden-char[data-code='202E']").count()) > 0);
});

test("filters, search and links of a hostile kind run nothing", async () => {
  const odd = encodeURIComponent(`"><script>window.hurt=1</script>`);
  for (const path of [`/search?q=${odd}`, `/events?q=${odd}`, `/events?issuer=${odd}`, `/events?who=${odd}`, `/events?row=${odd}`, `/events?row=events:${odd}`, `/naming?cell=${odd}`, `/tables/${odd}`, `/read/${odd}`, `/incidents/${odd}`]) {
    await page.goto(visitor.origin + path);
    await visitor.quiet();
    assert.equal(await page.evaluate(() => window.hurt), undefined, path);
    // The browser notes refusals (400, 404) by itself; anything else is a fault.
    const found = (await visitor.wrong()).filter((one) => !one.includes("Failed to load resource"));
    assert.deepEqual(found, [], path);
  }
});

test("cells that would be formulas are guarded in CSV", async () => {
  const csv = await visitor.text("/api/export/documents.csv");
  assert.doesNotMatch(csv, /(^|,)"?[=+@]/m);
});
