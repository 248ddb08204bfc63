// Opens purport's page in chromium as a person would, and notes everything that must not happen:
// errors, dialogs, refused scripts, requests that leave the machine.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { chromium } from "playwright-core";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Every view and what must stand on it. */
export const VIEWS = {
  overview: "/", events: "/events", incidents: "/incidents", timeline: "/timeline", map: "/map",
  network: "/network", claims: "/claims", naming: "/naming", documents: "/documents",
  review: "/review", search: "/search?q=ceasefire", tables: "/tables", mentions: "/tables/mentions",
  runs: "/tables/runs", help: "/help",
};

let browser = null;

async function started() {
  browser ??= await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    // A container often runs as root and without a GPU; chromium's own services must not call out.
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking",
      "--disable-component-update"],
  });
  return browser;
}

/** Ends the browser; node would wait for it for ever. */
export const stop = async () => browser?.close();

/** A fresh visitor at the page of this link. */
export async function visit(link, { scheme = "light", width = 1280, height = 860 } = {}) {
  const context = await (await started()).newContext({
    viewport: { width, height }, colorScheme: scheme, acceptDownloads: true,
    reducedMotion: "reduce", permissions: ["clipboard-read", "clipboard-write"],
  });
  const page = await context.newPage();
  const origin = new URL(link).origin;
  const faults = [];
  const abroad = [];
  page.on("console", (line) => line.type() === "error" && faults.push(`console: ${line.text()}`));
  page.on("pageerror", (error) => faults.push(`error: ${error.message}`));
  page.on("dialog", async (dialog) => {
    faults.push(`dialog: ${dialog.message()}`);
    await dialog.dismiss();
  });
  const open = new Set();
  for (const end of ["requestfinished", "requestfailed"]) page.on(end, (request) => open.delete(request));
  page.on("request", (request) => {
    open.add(request);
    const url = new URL(request.url());
    if (["data:", "blob:"].includes(url.protocol)) return;
    if (url.origin !== origin) abroad.push(request.url());
  });
  await page.addInitScript(() => {
    window.refused = [];
    document.addEventListener("securitypolicyviolation", (event) => {
      window.refused.push(`${event.violatedDirective} ${event.blockedURI}`);
    });
  });
  await page.goto(link);
  const visitor = {
    page, origin, faults, abroad, context,
    /** Goes to a path and waits until it stands. */
    async at(path) {
      await page.goto(origin + path);
      await page.locator("main h1, main .state-title, main .text").first().waitFor();
      await visitor.quiet();
    },
    /** Waits until no request has been open for a moment. */
    async quiet() {
      for (let calm = 0; calm < 3; ) {
        await page.waitForTimeout(25);
        calm = open.size === 0 ? calm + 1 : 0;
      }
    },
    /** What went wrong since the last look, in words; empty is good. */
    async wrong() {
      const refused = await page.evaluate(() => window.refused.splice(0));
      return [...faults.splice(0), ...refused.map((one) => `policy: ${one}`), ...abroad.splice(0).map((url) => `abroad: ${url}`)];
    },
    /** The JSON at a path of the API, with this visitor's cookie. */
    async json(path) {
      const answer = await context.request.get(origin + path);
      if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`);
      return answer.json();
    },
    /** The text of a download. */
    async text(path) {
      const answer = await context.request.get(origin + path);
      if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`);
      return answer.text();
    },
    /** Serious and critical faults that axe finds on what is shown; only of `rules`, if given. */
    async faultsOfAccess(rules = null) {
      // Run by the debugger, so that the page's own policy stays as it is.
      // Fifty rows or two hundred dots are made alike: eight tell as much, in a tenth of the time.
      await page.evaluate(() => {
        for (const many of ["tbody tr:nth-child(n+9)", "svg a[data-mark]:nth-of-type(n+13)", ".chunk .block:nth-child(n+7)", ".queue li:nth-child(n+5)", ".naming-party:nth-of-type(n+5)"]) {
          for (const one of document.querySelectorAll(many)) one.remove();
        }
      });
      await page.evaluate(AXE);
      const found = await page.evaluate((only) => window.axe.run(document, { resultTypes: ["violations"], elementRef: false, iframes: false, ...(only ? { runOnly: only } : {}) }), rules);
      return found.violations.filter((one) => ["serious", "critical"].includes(one.impact))
        .map((one) => `${one.id}: ${one.nodes.slice(0, 3).map((node) => `${node.target.join(" ")} (${(node.any[0] ?? node.all[0])?.message ?? one.help})`).join("; ")}`);
    },
    /** Pixels by which the page is wider than the window. */
    async tooWide() {
      return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    },
    close: () => context.close(),
  };
  return visitor;
}

/** The id of the first document whose name holds these words. */
export async function documentOf(visitor, words) {
  const { rows } = await visitor.json("/api/documents?limit=500");
  const row = rows.find((one) => one.document.includes(words));
  if (!row) throw new Error(`no document is called ${words}`);
  return row;
}
