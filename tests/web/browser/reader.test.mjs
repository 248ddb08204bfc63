// The reader: layers on and off, words where the row says, evidence at a click, long documents.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { documentOf, stop, visit } from "./page.mjs";

let visitor;
let page;
let id;

before(async () => {
  visitor = await visit(process.env.PURPORT_SAMPLE);
  page = visitor.page;
  id = (await documentOf(visitor, "after-astana")).id;
});
after(stop);

test("each layer is drawn, and can be switched off and on", async () => {
  await visitor.at(`/read/${id}`);
  await page.locator(".on-trigger").first().waitFor();
  const layers = { Events: ".on-events", Claims: ".on-cue", Names: ".on-names", "Loaded forms": ".on-loaded", Places: ".on-places", Dates: ".on-dates" };
  for (const [label, mark] of Object.entries(layers)) {
    assert.ok((await page.locator(mark).count()) > 0, `${label} are drawn`);
    const button = page.locator(".switches").getByRole("button", { name: label });
    await button.click();
    await page.waitForFunction((css) => !document.querySelector(css), mark);
    assert.equal(await button.getAttribute("aria-pressed"), "false");
    await button.click();
    await page.locator(mark).first().waitFor();
  }
  await page.locator(".switches").getByRole("button", { name: "Roles" }).click();
  await page.waitForURL(/roles/);
  assert.deepEqual(await visitor.wrong(), []);
});

test("a claim within a claim has one more line", async () => {
  await visitor.at(`/read/${id}`);
  await page.locator(".depth-2").first().waitFor();
});

test("hovering says what, clicking opens the evidence with rule and confidence", async () => {
  await visitor.at(`/read/${id}`);
  const trigger = page.locator(".on-trigger").first();
  await trigger.hover();
  await page.locator(".hint .hint-line").first().waitFor();
  await trigger.click();
  const panel = page.locator("aside.evidence");
  await panel.locator("dt", { hasText: "Rule" }).waitFor();
  await panel.locator(".confidence").waitFor();
  assert.ok((await page.locator(".piece.chosen").count()) > 0);
});

test("j and k go through the events of the text", async () => {
  await visitor.at(`/read/${id}`);
  await page.locator(".event-list").waitFor();
  await page.keyboard.press("j");
  await page.waitForURL(/row=events/);
  const first = page.url();
  await page.keyboard.press("j");
  await page.waitForFunction((was) => location.href !== was, first);
  await page.keyboard.press("k");
  await page.waitForFunction((was) => location.href === was, first);
});

test("a link to a stretch shows exactly those words on screen", async () => {
  const { rows } = await visitor.json(`/api/events?document=${id}&limit=50`);
  const row = rows.at(-1);
  await visitor.at(`/read/${id}?at=${row.start}-${row.stop}`);
  await page.locator(".on-at").first().waitFor();
  const words = await page.locator(".on-at").evaluateAll((found) => found.map((one) => one.textContent).join(""));
  assert.equal(words, row.text);
  await page.waitForTimeout(400);
  const top = await page.locator(".on-at").first().evaluate((one) => one.getBoundingClientRect().top);
  assert.ok(top > 60 && top < 800, `on screen at ${top}`);
});

test("offsets hold beyond the basic plane, and right-to-left words stand right to left", async () => {
  const odd = await visit(process.env.PURPORT_HOSTILE);
  const row = await documentOf(odd, "astral");
  const { rows } = await odd.json(`/api/events?document=${row.id}&limit=50`);
  assert.ok(rows.length > 0);
  for (const event of rows) {
    await odd.at(`/read/${row.id}?at=${event.start}-${event.stop}`);
    await odd.page.locator(".on-at").first().waitFor();
    const words = await odd.page.locator(".on-at").evaluateAll((found) => found.map((one) => one.textContent).join(""));
    assert.equal(words, event.text);
  }
  const arabic = odd.page.locator(".block", { hasText: "أعلنت" }).first();
  assert.equal(await arabic.evaluate((block) => getComputedStyle(block).direction), "rtl");
  assert.deepEqual(await odd.wrong(), []);
  await odd.close();
});

test("a long document keeps few nodes, scrolls, and opens at its end", async () => {
  const odd = await visit(process.env.PURPORT_HOSTILE);
  const row = await documentOf(odd, "long");
  await odd.at(`/read/${row.id}`);
  await odd.page.locator(".chunk .block").first().waitFor();
  const drawn = () => odd.page.evaluate(() => document.querySelectorAll(".chunk .block").length);
  const chunks = await odd.page.locator(".chunk").count();
  assert.ok(chunks > 20, `${chunks} chunks`);
  for (let i = 0; i < 12; i += 1) {
    await odd.page.mouse.wheel(0, 4000);
    await odd.page.waitForTimeout(60);
  }
  await odd.page.waitForTimeout(400);
  const blocks = await odd.page.locator(".chunk:has(.block)").count();
  assert.ok(blocks < 9, `${blocks} of ${chunks} chunks are drawn`);
  assert.ok((await drawn()) > 0);
  const { length } = await odd.json(`/api/documents/${row.id}/text`);
  await odd.at(`/read/${row.id}?at=${length - 40}-${length - 1}`);
  const mark = odd.page.locator(".on-at").first();
  await mark.waitFor();
  await odd.page.waitForTimeout(500);
  const top = await mark.evaluate((one) => one.getBoundingClientRect().top);
  assert.ok(top > 0 && top < 860, `on screen at ${top}`);
  assert.deepEqual(await odd.wrong(), []);
  await odd.close();
});
