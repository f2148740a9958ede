// Measures the script time of the stage's frames in a real browser, beside bare Pixi in the same page.

import { buildPage, withPage } from './weigh.mjs';

/** One row for each number of claims. */
export async function stageFrames(counts) {
  return withPage(await buildPage('stageFrames'), async (page, url) => {
    await page.goto(url);
    await page.locator('body[data-ready]').waitFor({ state: 'attached', timeout: 60_000 });
    const rows = [];
    for (const count of counts) rows.push(await page.evaluate((many) => globalThis.frames(many), count));
    return rows;
  });
}
