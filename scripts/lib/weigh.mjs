// Weighs the scripts a page fetches: builds, serves, opens it in a real browser with nothing cached, and asks the browser.

import { join } from 'node:path';
import { chromium } from 'playwright';
import { build } from 'vite';
import { serve } from '../serve.mjs';
import { ensureBrowser, launchArgs } from './browser.mjs';
import { root } from './run.mjs';

/** Notes the moment at which home shows its heading and something to press. Runs in the page, before its own scripts. */
function noteUsable() {
  const note = () => {
    if (globalThis.homeUsableAt || !document.querySelector('main h1') || !document.querySelector('main a[href], main button:enabled'))
      return;
    globalThis.homeUsableAt = performance.now();
  };
  new MutationObserver(note).observe(document, { childList: true, subtree: true, attributes: true });
}

/** The scripts whose fetch began before a moment, with their compressed bytes. Runs in the page. */
function scriptsUntil(moment) {
  return performance
    .getEntriesByType('resource')
    .filter((entry) => /\.m?js(\?|$)/.test(entry.name) && entry.startTime <= (moment ?? Number.POSITIVE_INFINITY))
    .map((entry) => ({ name: entry.name, bytes: entry.encodedBodySize }));
}

const sum = (scripts) => ({
  bytes: scripts.reduce((total, script) => total + script.bytes, 0),
  files: scripts.length,
  pixi: scripts.some((script) => /WebGLRenderer|stage|pixi/i.test(script.name)),
});

/** Serves a built folder and opens a page for it. */
export async function withPage(folder, work) {
  const server = await serve({ folder });
  const browser = await chromium.launch({ executablePath: ensureBrowser(), args: launchArgs });
  try {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
    await page.addInitScript(noteUsable);
    return await work(page, server.url);
  } finally {
    await browser.close();
    await server.close();
  }
}

const quiet = (page) => page.waitForLoadState('networkidle');

/** Bytes of the bare Pixi page of tests/bench. */
export async function weighBarePixi() {
  const folder = join(root, '.cache/bench/barePixi');
  const source = join(root, 'tests/bench/barePixi');
  await build({
    root: source,
    base: './',
    configFile: false,
    logLevel: 'error',
    build: { outDir: folder, emptyOutDir: true, target: 'es2022', modulePreload: { polyfill: false } },
  });
  return withPage(folder, async (page, url) => {
    await page.goto(url);
    await page.locator('canvas').waitFor();
    await quiet(page);
    return sum(await page.evaluate(scriptsUntil));
  });
}

const seen = (locator, timeout) =>
  locator.waitFor({ timeout }).then(
    () => true,
    () => false,
  );

/** From home to the play screen, as a visitor goes: the first scenario, then whatever says start. False where no stage appears. */
async function goToPlay(page) {
  const stage = page.locator('canvas').first();
  const press = (name) => page.getByRole('button', { name }).or(page.getByRole('link', { name })).first();
  for (const name of [/first claim/i, /^(start|begin|play|go to|take|open)/i, /^(start|begin|play|go to|take|open)/i]) {
    const next = press(name);
    if (await seen(next, 3000)) await next.click();
    if (await seen(stage, 3000)) return true;
  }
  return false;
}

/** Bytes of our own page, until home is usable and until the play screen is complete; null for what is not there. */
export async function weighVisit() {
  await build({ root, logLevel: 'error' });
  return withPage(join(root, 'dist'), async (page, url) => {
    await page.goto(url);
    await quiet(page);
    const usableAt = await page.evaluate(() => globalThis.homeUsableAt ?? null);
    const home = usableAt === null ? null : sum(await page.evaluate(scriptsUntil, usableAt));
    if (!(await goToPlay(page))) return { home, play: null };
    await quiet(page);
    return { home, play: sum(await page.evaluate(scriptsUntil)) };
  });
}
