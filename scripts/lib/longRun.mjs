// What a long sitting keeps in memory: the heap of the whole play screen after a thousand acts and after ten thousand.

import { join } from 'node:path';
import { build } from 'vite';
import { root } from './run.mjs';
import { withPage } from './weigh.mjs';

const PAGE = 'tests/bench/longRun/index.html';

/** Bytes of the page's heap, what may be thrown away thrown away. */
async function heapOf(cdp) {
  for (let times = 0; times < 3; times += 1) await cdp.send('HeapProfiler.collectGarbage');
  return (await cdp.send('Runtime.getHeapUsage')).usedSize;
}

/** Bytes after the first and after all of so many acts of one sitting. */
export async function longRun(few = 1000, many = 10_000) {
  const folder = join(root, '.cache/bench/longRun');
  await build({ root, logLevel: 'error', build: { outDir: folder, emptyOutDir: true, rollupOptions: { input: join(root, PAGE) } } });
  return withPage(folder, async (page, url) => {
    await page.goto(`${url}${PAGE}`);
    await page.locator('body[data-ready]').waitFor({ state: 'attached', timeout: 60_000 });
    await page.locator('.play-picture canvas').waitFor();
    const cdp = await page.context().newCDPSession(page);
    const after = async (acts) => {
      const sat = await page.evaluate((until) => globalThis.sit(until), acts);
      return { ...sat, bytes: await heapOf(cdp) };
    };
    return { few: await after(few), many: await after(many) };
  });
}
