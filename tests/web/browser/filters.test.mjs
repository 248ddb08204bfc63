// Filters narrow, links bring a view back, and an export is what is on screen, whole.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { stop, visit } from "./page.mjs";

const LINK = process.env.PURPORT_SAMPLE;
let visitor;
let page;

before(async () => {
  visitor = await visit(LINK);
  page = visitor.page;
});
after(stop);

/** The number of rows that the foot of the table tells. */
async function total() {
  const foot = page.locator(".table-foot .num, main .state-title").first();
  await foot.waitFor();
  await visitor.quiet();
  const said = await foot.textContent();
  return said.includes(" of ") ? Number(said.split(" of ")[1].replaceAll(",", "")) : 0;
}

const answered = async (table, query) => (await visitor.json(`/api/${table}?${query}&limit=1`)).total;

const EVENT_FILTERS = [
  "type=ASSAULT", "type=ASSAULT&type=AGREE", "modality=denied", "who=russia", "country=SYR",
  "place=Khartoum", "from=2020-01-01&to=2020-12-31", "source=ministry", "issuer=Meridian+Wire",
  "confidence_min=0.7", "confidence_max=0.5", "reviewed=no", "q=ceasefire", "q=%22security+council%22",
  "q=NEAR(truce+monitor*,+8)", "q=ceas*", "sector=REB", "unplaced=1", "mode=bombing",
];

for (const query of EVENT_FILTERS) {
  test(`events under ${decodeURIComponent(query)} are those of the API, and fewer than all`, async () => {
    await visitor.at(`/events?${query}`);
    const shown = await total();
    assert.equal(shown, await answered("events", query));
    if (query !== "reviewed=no") assert.ok(shown < (await answered("events", "")), "it narrows");
    assert.ok((await page.locator(".chip").count()) >= 1, "the filter is told on the page");
    assert.deepEqual(await visitor.wrong(), []);
  });
}

const CLAIM_FILTERS = ["source=ministry", "stance=said", "manner=direct", "polarity=denied", "issuer=Meridian+Wire", "q=ceasefire", "from=2020-01-01"];

for (const query of CLAIM_FILTERS) {
  test(`claims under ${decodeURIComponent(query)} are those of the API`, async () => {
    await visitor.at(`/claims?${query}`);
    assert.equal(await total(), await answered("claims", query));
    assert.deepEqual(await visitor.wrong(), []);
  });
}

test("a choice is made in the bar, counted, undone by its chip", async () => {
  await visitor.at("/events");
  const all = await total();
  await page.locator(".filter-bar").getByRole("button", { name: "Type" }).click();
  const choice = page.locator(".choices label", { hasText: "ASSAULT" });
  const n = Number(await choice.locator(".num").textContent());
  await choice.locator("input").check();
  await page.waitForURL(/type=ASSAULT/);
  await page.waitForFunction((want) => document.querySelector(".table-foot .num")?.textContent.endsWith(` of ${want}`), n);
  await page.keyboard.press("Escape");
  await page.locator(".chip", { hasText: "ASSAULT" }).click();
  await page.waitForFunction((want) => document.querySelector(".table-foot .num")?.textContent.endsWith(` of ${want}`), all);
});

test("the words searched for are marked in the text", async () => {
  await visitor.at("/events");
  await page.keyboard.press("/");
  await page.keyboard.type("ceasef*");
  await page.keyboard.press("Enter");
  await page.waitForURL(/q=ceasef/);
  const mark = page.locator("td.wide mark").first();
  await mark.waitFor();
  assert.match(await mark.textContent(), /^ceasef/i);
});

test("a search that makes no sense is told, not thrown", async () => {
  await visitor.at("/events?confidence_min=much");
  await page.locator("main [role=alert]").waitFor();
  visitor.faults.splice(0);
});

test("what only one issuer or speaker says can be asked", async () => {
  const { said_by: speakers } = await visitor.json("/api/facets/events");
  const said = encodeURIComponent(speakers[0].value);
  await visitor.at(`/events?said_by=${said}`);
  const mine = await total();
  await page.getByLabel("nobody else tells it").check();
  await page.waitForURL(/only=1/);
  await visitor.quiet();
  assert.ok((await total()) <= mine);
  assert.equal(await total(), await answered("events", `said_by=${said}&only=1`));
});

test("sorting turns round, and is in the address", async () => {
  await visitor.at("/events");
  await page.locator("th .sorter", { hasText: "Conf." }).click();
  await page.waitForURL(/sort=-confidence/);
  await visitor.quiet();
  assert.equal(await page.locator("th[aria-sort=descending]").count(), 1);
  const first = Number(await page.locator("tbody tr").first().locator(".confidence .num").textContent());
  await page.locator("th .sorter", { hasText: "Conf." }).click();
  await page.waitForURL(/sort=confidence/);
  await page.waitForFunction((was) => Number(document.querySelector("tbody .confidence .num").textContent) < was, first);
});

test("pages follow on one another without a row lost or doubled", async () => {
  await visitor.at("/events");
  const all = await total();
  const more = page.locator(".table-foot button");
  while (await more.count()) {
    const before = await page.locator("tbody tr").count();
    await more.click();
    await page.waitForFunction((n) => document.querySelectorAll("tbody tr").length > n, before);
  }
  const links = await page.locator("tbody a[data-row]").evaluateAll((found) => found.map((one) => one.getAttribute("href")));
  assert.equal(links.length, all);
  assert.equal(new Set(links).size, all);
});

test("a link brings back filters, order and the open row", async () => {
  await visitor.at("/events?type=ASSAULT&sort=-confidence");
  await page.locator("tbody tr.opens").nth(2).click();
  await page.locator("aside.evidence blockquote").waitFor();
  const words = await page.locator("aside.evidence blockquote").textContent();
  const other = await visit(LINK);
  const here = new URL(page.url());
  await other.at(here.pathname + here.search);
  await other.page.locator("aside.evidence blockquote").waitFor();
  assert.equal(await other.page.locator("aside.evidence blockquote").textContent(), words);
  assert.equal(await other.page.locator("tr.chosen").count(), 1);
  await page.goBack();
  await page.locator("aside.evidence").waitFor({ state: "detached" });
  await other.close();
});

for (const [path, table, query] of [["/events", "events", "type=ASSAULT"], ["/events", "events", "q=ceasefire"], ["/claims", "claims", "manner=direct"], ["/documents", "documents", ""]]) {
  test(`the export of ${table} under "${query}" is what is on screen, whole`, async () => {
    await visitor.at(`${path}?${query}`);
    const shown = await total();
    await page.locator(".export button").first().click();
    await page.locator(".export .menu-note b").waitFor();
    assert.equal(Number((await page.locator(".export .menu-note b").textContent()).replaceAll(",", "")), shown);
    const href = await page.locator(".export a", { hasText: "JSON lines, every field" }).first().getAttribute("href");
    const lines = (await visitor.text(href)).trim().split("\n").map((line) => JSON.parse(line));
    assert.equal(lines.length, shown);
    const { rows } = await visitor.json(`/api/${table}?${query}&limit=1000`);
    assert.deepEqual(lines.map((one) => one.id).sort(), rows.map((one) => one.id).sort());
    assert.deepEqual(await visitor.wrong(), []);
  });
}

test("every entry of every export menu answers, whole", async () => {
  const found = [];
  for (const path of ["/events", "/incidents", "/timeline", "/map", "/network", "/claims", "/documents", "/tables/mentions", "/tables/entities", "/tables/runs"]) {
    await visitor.at(path);
    await page.locator(".export button").first().click();
    const links = await page.locator(".export a").evaluateAll((all) => all.map((one) => one.getAttribute("href")));
    if (links.length < 2) found.push(`${path}: ${links.length} links`);
    for (const link of links) {
      const answer = await visitor.context.request.get(visitor.origin + link);
      if (!answer.ok() || !/attachment/.test(answer.headers()["content-disposition"] ?? "")) found.push(`${link}: ${answer.status()}`);
    }
  }
  assert.deepEqual(found, []);
});

test("the naming tables are saved as they stand", async () => {
  await visitor.at("/naming");
  await page.locator(".export button").first().click();
  const said = Number((await page.locator(".export .menu-note b").textContent()).replaceAll(",", ""));
  const [file] = await Promise.all([page.waitForEvent("download"), page.locator(".export .menu button").click()]);
  const lines = (await readFile(await file.path(), "utf8")).trim().split("\r\n");
  assert.equal(lines.length, said + 1);
  const { rows } = await visitor.json("/api/naming");
  assert.equal(said, rows.reduce((n, row) => n + Object.keys(row.by_issuer).length, 0));
});

test("the citation has title, issuer, date, words, place and hash", async () => {
  await visitor.at("/events?q=ceasefire");
  await page.locator("tbody tr.opens").first().click();
  await page.getByRole("button", { name: "Copy citation" }).click();
  await page.getByRole("button", { name: "Copied" }).waitFor();
  const words = await page.evaluate(() => navigator.clipboard.readText());
  assert.match(words, /“.+”.+ \d{4}.+characters \d+–\d+.+sha256 [0-9a-f]{64}.+purport \d/s);
});
