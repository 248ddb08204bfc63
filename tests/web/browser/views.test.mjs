// Every view stands, leads on to the words, harms nobody and calls nobody.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { VIEWS, documentOf, stop, visit } from "./page.mjs";

const LINK = process.env.PURPORT_SAMPLE;
let light;
let reader;
let incident;

before(async () => {
  light = await visit(LINK);
  reader = `/read/${(await documentOf(light, "after-astana")).id}`;
  const { rows } = await light.json("/api/incidents?sort=-reports&limit=1");
  incident = rows.length ? `/incidents/${rows[0].id}` : null;
});
after(stop);

const all = () => ({ ...VIEWS, reader, ...(incident ? { incident } : {}), evidence: null });

async function shown(visitor, name, path) {
  if (name !== "evidence") return visitor.at(path);
  await visitor.at("/events");
  await visitor.page.locator("tbody tr.opens").first().click();
  await visitor.page.locator("aside.evidence .parts").waitFor();
  return null;
}

for (const scheme of ["light", "dark"]) {
  test(`no view has a serious fault of access in ${scheme}, an error, or a request abroad`, async () => {
    const visitor = scheme === "light" ? light : await visit(LINK, { scheme });
    const found = [];
    for (const [name, path] of Object.entries(all())) {
      await shown(visitor, name, path);
      if (path !== null) assert.equal(await visitor.page.locator("main h1").count(), 1, `${name} has one h1`);
      found.push(...(await visitor.faultsOfAccess(scheme === "dark" ? ["color-contrast"] : null)).map((fault) => `${name}: ${fault}`));
      found.push(...(await visitor.wrong()).map((fault) => `${name}: ${fault}`));
    }
    assert.deepEqual(found, []);
  });
}

test("no view scrolls sideways on a phone", async () => {
  const phone = await visit(LINK, { width: 375, height: 740 });
  const found = [];
  for (const [name, path] of Object.entries(all())) {
    await shown(phone, name, path);
    const wide = await phone.tooWide();
    if (wide > 0) found.push(`${name}: ${wide} px`);
  }
  assert.deepEqual(found, []);
  await phone.close();
});

test("numbers, bars, dots, arrows and cells lead to the words in one click", async () => {
  const { page } = light;
  const clicks = [
    ["/", ".columns section:first-child td a"],
    ["/", "svg.chart a[data-mark]"],
    ["/map", "svg.chart a[data-mark]"],
    ["/network", "svg.chart a[data-mark]"],
    ["/timeline", "svg.chart a[data-mark]"],
  ];
  for (const [path, mark] of clicks) {
    await light.at(path);
    const link = page.locator(mark).first();
    if (path === "/timeline" && !incident) continue;
    await link.focus();
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/(events|incidents)/);
    await page.locator("main .quote, main blockquote").first().waitFor();
  }
  await light.at("/naming");
  await page.locator("a.cell").first().click();
  await page.locator("aside.evidence blockquote mark").first().waitFor();
  assert.deepEqual(await light.wrong(), []);
});

test("arrow keys go from mark to mark in a chart", async () => {
  await light.at("/map");
  const marks = light.page.locator("svg.chart a[data-mark]");
  await marks.first().focus();
  await light.page.keyboard.press("ArrowRight");
  assert.equal(await marks.nth(1).evaluate((mark) => mark === document.activeElement), true);
});

test("a chart is saved as an SVG that stands alone", async () => {
  await light.at("/map");
  const [download] = await Promise.all([
    light.page.waitForEvent("download"),
    light.page.locator("text=Save as SVG").first().click(),
  ]);
  assert.equal(download.suggestedFilename(), "map.svg");
  const { readFile } = await import("node:fs/promises");
  const svg = await readFile(await download.path(), "utf8");
  assert.match(svg, /^<svg[^>]*xmlns=/);
  assert.doesNotMatch(svg, /var\(--|class=/);
  assert.match(svg, /fill="rgb/);
});

test("light and dark can be chosen, and the choice is kept", async () => {
  await light.at("/help");
  await light.page.getByRole("button", { name: "Switch to dark" }).click();
  await light.at("/events");
  assert.equal(await light.page.evaluate(() => document.documentElement.dataset.theme), "dark");
  await light.page.getByRole("button", { name: "Switch to light" }).click();
  assert.equal(await light.page.evaluate(() => document.documentElement.dataset.theme), "light");
});

test("without the cookie nothing is shown", async () => {
  const answer = await fetch(`${light.origin}/api/events`);
  assert.equal(answer.status, 403);
});

test("a path that is no view says so", async () => {
  await light.page.goto(`${light.origin}/nowhere`, {});
  await light.page.getByText("There is no such page").waitFor();
  assert.deepEqual(await light.wrong(), []);
});

test("a row that is not there says what to do", async () => {
  await light.at("/events?row=events:0000000000000000");
  await light.page.locator("aside.evidence [role=alert]").waitFor();
  light.faults.splice(0); // the browser itself notes the 404
});
