// Review: twenty decisions by single keys, undo, figures; a correction that outlives a new reading.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { after, before, test } from "node:test";
import { stop, visit } from "./page.mjs";

const LINK = process.env.PURPORT_REVIEW;
const COMMAND = JSON.parse(process.env.PURPORT_COMMAND);
let visitor;
let page;

before(async () => {
  visitor = await visit(LINK);
  page = visitor.page;
});
after(stop);

async function named(who, name) {
  const dialog = who.page.locator("dialog[open]");
  await dialog.waitFor();
  await dialog.locator("input").fill(name);
  await dialog.getByRole("button", { name: "Begin" }).click();
  await dialog.waitFor({ state: "detached" });
}

const judgements = async (who = visitor) => (await who.json("/api/judgements?limit=500")).total;

test("twenty items by keys, the name asked once, each undone and done again", async () => {
  await visitor.at("/review?queue=random");
  await page.locator(".item-words").waitFor();
  await page.keyboard.press("a");
  await named(visitor, "Ada");
  await page.locator(".item-head", { hasText: "2 of 20" }).waitFor();
  assert.equal(await judgements(), 1);
  await page.keyboard.press("u");
  await page.locator(".item-head", { hasText: /^1 of 20/ }).waitFor();
  assert.equal(await judgements(), 0);
  for (let i = 1; i <= 20; i += 1) {
    await page.locator(".item-head", { hasText: new RegExp(`^${i} of 20`) }).waitFor();
    if (i === 3) {
      await page.keyboard.press("n");
      await page.keyboard.type("not sure");
      await page.keyboard.press("Enter");
    }
    if (i === 4) {
      await page.keyboard.press("e");
      const form = page.locator("form.correction");
      await form.waitFor();
      await form.locator("select").nth(1).selectOption("possible");
      const denied = await form.getByRole("button", { name: "Save correction" }).isDisabled();
      if (denied) await form.locator("select").nth(1).selectOption("denied");
      await form.getByRole("button", { name: "Save correction" }).click();
    } else {
      await page.keyboard.press(i % 5 === 0 ? "r" : "a");
    }
    if (i < 20) await page.locator(".item-head", { hasText: new RegExp(`^${i + 1} of 20`) }).waitFor();
  }
  await page.getByText("All 20 decided").waitFor();
  assert.equal(await judgements(), 20);
  await page.keyboard.press("u");
  await page.waitForTimeout(100);
  if ((await judgements()) === 20) await page.getByRole("button", { name: /Undo the last/ }).click();
  await page.locator(".item-head", { hasText: /^20 of 20/ }).waitFor();
  assert.equal(await judgements(), 19);
  await page.keyboard.press("a");
  await page.getByText("All 20 decided").waitFor();
  const { rows } = await visitor.json("/api/judgements?limit=500");
  assert.ok(rows.some((one) => one.note === "not sure"));
  assert.ok(rows.every((one) => one.by === "Ada"));
  assert.deepEqual(await visitor.wrong(), []);
});

test("the random queue gives precision with its interval", async () => {
  await page.locator(".agreement .big").waitFor();
  const { precision } = await visitor.json("/api/agreement");
  assert.equal(precision.n, 20);
  assert.ok(precision.interval[0] <= precision.right / precision.n);
  await page.getByText("of 20 right").waitFor();
});

test("a second reviewer draws the same events unled, and agreement is measured", async () => {
  const other = await visit(LINK);
  await other.at("/review?queue=random");
  await other.page.locator(".item-words").waitFor();
  assert.equal(await other.page.locator(".verdict").count(), 0);
  await other.page.keyboard.press("a");
  await named(other, "Bo");
  for (let i = 2; i <= 6; i += 1) {
    await other.page.locator(".item-head", { hasText: new RegExp(`^${i} of 20`) }).waitFor();
    await other.page.keyboard.press(i === 5 ? "r" : "a");
  }
  await other.page.locator(".item-head", { hasText: /^7 of 20/ }).waitFor();
  const { pairs, alpha } = await other.json("/api/agreement");
  assert.ok(pairs >= 6, `${pairs} pairs`);
  assert.ok(Object.values(alpha).some((value) => value !== null));
  await other.page.locator(".agreement", { hasText: "Krippendorff" }).waitFor();
  assert.deepEqual(await other.wrong(), []);
  await other.close();
});

test("an event is corrected in its evidence, exported with both values, kept by a new reading", async () => {
  await visitor.at("/events?reviewed=no&sort=-confidence");
  await page.locator("tbody tr.opens").first().click();
  const panel = page.locator("aside.evidence");
  await panel.getByRole("button", { name: "Correct" }).click();
  const form = panel.locator("form.correction");
  const was = await form.locator("select").first().inputValue();
  const to = was === "PROTEST" ? "MOBILIZE" : "PROTEST";
  await form.locator("select").first().selectOption(to);
  await form.getByLabel("Where").fill("Lubmin");
  await form.getByRole("button", { name: "Save correction" }).click();
  await panel.locator(".judgement.is-correct").waitFor();
  const id = new URL(page.url()).searchParams.get("row").split(":")[1];
  const kept = async () => (await visitor.text("/api/export/events.jsonl?view=accepted")).trim().split("\n").map((line) => JSON.parse(line)).find((one) => one.id === id);
  assert.equal((await kept()).type, to);
  const machine = (await visitor.text("/api/export/events.jsonl")).trim().split("\n").map((line) => JSON.parse(line));
  assert.equal(machine.find((one) => one.id === id).type, was);

  const said = execFileSync(COMMAND[0], [...COMMAND.slice(1), "read", "--into", process.env.PURPORT_REVIEW_RECORD, "--codebook", process.env.PURPORT_CODEBOOK, "--workers", "1"], { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
  assert.ok(said !== null);
  await page.waitForTimeout(2500); // the server looks for changes every two seconds
  await visitor.at(`/events?row=events:${id}`);
  await panel.locator(".judgement.is-correct").waitFor();
  assert.equal((await kept()).type, to);
  assert.deepEqual(await visitor.wrong(), []);

  await panel.getByRole("button", { name: "undo" }).click();
  await panel.locator(".judgement").waitFor({ state: "detached" });
  assert.equal((await kept()).type, was);
});

test("an account is split off an incident, and put back", async () => {
  const { rows } = await visitor.json("/api/incidents?sort=-reports&limit=20");
  const { accounts } = await visitor.json(`/api/incidents/${rows[0].id}`);
  const [mine, ...others] = accounts.map((one) => one.event);
  const together = async (event) => (await visitor.json(`/api/incidents/${event}`)).accounts.map((one) => one.event);
  await visitor.at(`/incidents/${rows[0].id}`);
  await page.locator(".account").first().locator("input[type=checkbox]").check();
  const known = (await visitor.json("/api/about")).reviewer !== null;
  await page.getByRole("button", { name: /Split off 1 chosen account/ }).click();
  if (!known) await named(visitor, "Ada");
  await page.waitForURL(`**/incidents/${mine}`);
  await page.locator(".account").first().waitFor();
  assert.ok(!(await together(mine)).some((event) => others.includes(event)), "it stands apart");
  await visitor.quiet();
  await page.getByLabel("Put together with another").fill(others[0]);
  await page.locator(".deciding form button").click();
  for (let tries = 0; tries < 40 && !(await together(mine)).includes(others[0]); tries += 1) await page.waitForTimeout(250);
  assert.ok((await together(mine)).includes(others[0]), "it stands together again");
  assert.deepEqual(await visitor.wrong(), []);
});
