// Measures the script time of the stage's frames in a real browser, beside bare Pixi in the same page.

import { join } from 'node:path';
import { build } from 'vite';
import { root } from './run.mjs';
import { withPage } from './weigh.mjs';

/** One row for each number of claims. */
export async function stageFrames(counts) {
  const folder = join(root, '.cache/bench/stageFrames');
  await build({
    root: join(root, 'tests/bench/stageFrames'),
    base: './',
    configFile: false,
    logLevel: 'error',
    build: { outDir: folder, emptyOutDir: true, target: 'es2022', modulePreload: { polyfill: false } },
  });
  return withPage(folder, async (page, url) => {
    await page.goto(url);
    await page.locator('body[data-ready]').waitFor({ state: 'attached', timeout: 60_000 });
    const rows = [];
    for (const count of counts) rows.push(await page.evaluate((many) => globalThis.frames(many), count));
    return rows;
  });
}
