// Weighs the scripts a page fetches: builds, serves, opens it in a real browser with nothing cached, and asks the browser.

import { join } from 'node:path';
import { chromium } from 'playwright';
import { build } from 'vite';
import { serve } from '../serve.mjs';
import { ensureBrowser, launchArgs } from './browser.mjs';
import { root } from './run.mjs';

/** Notes the moment at which home has its heading, something to press and its style. Runs in the page, before its own scripts. */
function noteUsable() {
  const note = () => {
    if (globalThis.homeUsableAt || !document.querySelector('main h1') || !document.querySelector('main a[href], main button:enabled'))
      return;
    if ([...document.querySelectorAll('link[rel=stylesheet]')].some(({ sheet }) => sheet === null)) return;
    globalThis.homeUsableAt = performance.now();
  };
  new MutationObserver(note).observe(document, { childList: true, subtree: true, attributes: true });
  document.addEventListener('load', note, { capture: true }); // of a sheet of style
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

/** The version of the browser everything is measured in. */
export async function browserVersion() {
  const browser = await chromium.launch({ executablePath: ensureBrowser(), args: launchArgs });
  const version = browser.version();
  await browser.close();
  return version;
}

/** Serves a built folder and opens a page for it. */
export async function withPage(folder, work) {
  const server = await serve({ folder });
  const browser = await chromium.launch({ executablePath: ensureBrowser(), args: launchArgs });
  try {
    const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
    await context.addInitScript(noteUsable);
    return await work(await context.newPage(), server.url);
  } finally {
    await browser.close();
    await server.close();
  }
}

export const quiet = (page) => page.waitForLoadState('networkidle');

/** Builds a page of tests/bench as the product is built; answers its folder. */
export async function buildPage(name) {
  const folder = join(root, '.cache/bench', name);
  await build({
    root: join(root, 'tests/bench', name),
    base: './',
    configFile: false,
    logLevel: 'error',
    build: { outDir: folder, emptyOutDir: true, target: 'es2022', modulePreload: { polyfill: false } },
  });
  return folder;
}

/** Bytes of the bare Pixi page of tests/bench. */
export async function weighBarePixi() {
  return withPage(await buildPage('barePixi'), async (page, url) => {
    await page.goto(url);
    await page.locator('canvas').waitFor();
    await quiet(page);
    return sum(await page.evaluate(scriptsUntil));
  });
}

/** From home into the chair of a scenario, as a visitor goes, until its stage is there. */
export async function goToPlay(page, scenario = 'first-claim') {
  await page.evaluate((id) => {
    location.hash = `#/brief/${id}`;
  }, scenario);
  await page.getByRole('button', { name: 'Take your chair' }).click();
  await page.locator('.play-picture canvas').waitFor({ timeout: 60_000 });
}

/** Bytes of our own page, until home is usable and until the play screen is complete. */
export async function weighVisit() {
  await build({ root, logLevel: 'error' });
  return withPage(join(root, 'dist'), async (page, url) => {
    await page.goto(url);
    await quiet(page);
    const home = sum(await page.evaluate(scriptsUntil, await page.evaluate(() => globalThis.homeUsableAt)));
    await goToPlay(page);
    await quiet(page);
    return { home, play: sum(await page.evaluate(scriptsUntil)) };
  });
}
