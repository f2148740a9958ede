// When something is seen: the first frame of a bare Pixi page, of our stage on a page of its own, and of a saved game opened by its address; and home ready to be used.
// Reads the bare page and the product that weigh.mjs has built. Every page is opened anew with nothing cached; the server is on this machine, so no download is in it.

import { join } from 'node:path';
import { median } from './median.mjs';
import { root } from './run.mjs';
import { buildPage, goToPlay, quiet, withPage } from './weigh.mjs';

/** Notes when WebGL draws for the first time. Runs in the page, before its own scripts. */
function noteFirstFrame() {
  const { prototype } = globalThis.WebGL2RenderingContext;
  for (const name of ['drawArrays', 'drawElements', 'drawArraysInstanced', 'drawElementsInstanced']) {
    const draw = prototype[name];
    prototype[name] = function noted(...given) {
      globalThis.firstFrameAt ??= performance.now();
      return draw.apply(this, given);
    };
  }
}

/** Opens an address in a new page beside this one; answers when what the page notes under that name happened, ms after it was opened. */
async function coldly(beside, url, name) {
  const context = beside.context();
  const page = await context.newPage();
  try {
    await page.addInitScript(noteFirstFrame);
    const cdp = await context.newCDPSession(page);
    await cdp.send('Network.setCacheDisabled', { cacheDisabled: true });
    await page.goto(url);
    await page.waitForFunction((key) => globalThis[key] !== undefined, name, { polling: 100, timeout: 60_000 });
    const at = await page.evaluate((key) => globalThis[key], name);
    await quiet(page);
    return at;
  } finally {
    await page.close();
  }
}

/** Plays a day of the first scenario, so that it is saved; answers its address. */
async function savedGame(page, url) {
  await page.goto(url);
  await goToPlay(page);
  await page.getByRole('button', { name: 'End the day' }).click();
  await page.locator('.play-saved[data-state=saved]').waitFor({ state: 'attached' });
  return page.url();
}

/** Medians of interleaved rounds, ms: first frames of the bare page, of our stage alone and of the saved game, and home usable. */
export async function firstFrames(rounds = 15) {
  const stageFolder = await buildPage('stageFirst');
  return withPage(join(root, '.cache/bench/barePixi'), (bare, bareUrl) =>
    withPage(stageFolder, (stage, stageUrl) =>
      withPage(join(root, 'dist'), async (product, url) => {
        const game = await savedGame(product, url);
        await product.goto('about:blank');
        const times = { bare: [], stage: [], game: [], home: [] };
        for (let round = -1; round < rounds; round += 1) {
          const taken = {
            bare: await coldly(bare, bareUrl, 'firstFrameAt'),
            stage: await coldly(stage, stageUrl, 'firstFrameAt'),
            game: await coldly(product, game, 'firstFrameAt'),
            home: await coldly(product, url, 'homeUsableAt'),
          };
          if (round >= 0) for (const name of Object.keys(times)) times[name].push(taken[name]); // the very first warms the machine up
        }
        return Object.fromEntries(Object.entries(times).map(([name, values]) => [name, median(values)]));
      }),
    ),
  );
}
