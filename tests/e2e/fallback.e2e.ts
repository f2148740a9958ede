// A browser that cannot draw the stage, and a person who wants no motion: the game is the same.
import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { openApp, takeComplaints } from './harness/app.ts';
import { axe } from './harness/axe.ts';
import { addCode, buildAndSend, finishCoding, nextEvent, openAt, pointTo, takeChair } from './harness/moves.ts';

async function sendTheFirstClaim(page: Page): Promise<void> {
  await takeChair(page, 'first-claim');
  await addCode(page, 'diagnosis', 'strep throat', 'J02.0');
  await addCode(page, 'service', 'W2734', 'W2734');
  await pointTo(page, 'A');
  await finishCoding(page);
  await openAt(page, 'Biller', 'FC-01');
  await buildAndSend(page);
  await nextEvent(page);
  await page
    .getByRole('region', { name: 'What came' })
    .getByText(/accepted claim FC-01\/1/)
    .waitFor();
}

/** Lets every day pass that is left, and opens the debrief. */
async function playToTheEnd(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Briefing' }).click();
  await page.getByRole('button', { name: 'Finish now …' }).click();
  await page.getByRole('button', { name: 'Finish and see the debrief' }).click();
  await page.getByRole('heading', { level: 1, name: /^Debrief/ }).waitFor();
  await page.getByText(/^of \$[\d.,]+ collectable$/).waitFor();
}

describe.each([
  { without: 'WebGL', missing: ['webgl', 'webgl2', 'webgpu'], drawn: true },
  { without: 'any canvas', missing: ['webgl', 'webgl2', 'webgpu', '2d', 'bitmaprenderer'], drawn: false },
])('without $without', ({ missing, drawn }) => {
  test('a game is played from the first chart to the debrief, beside a plain stage or the lists in its place', async () => {
    const page = await openApp('', {
      prepare: (context) =>
        context.addInitScript((kinds) => {
          for (const place of [HTMLCanvasElement.prototype, OffscreenCanvas.prototype]) {
            const whole = place.getContext as (kind: string, ...more: unknown[]) => unknown;
            Reflect.set(place, 'getContext', function (this: unknown, kind: string, ...more: unknown[]) {
              return kinds.includes(kind) ? null : whole.call(this, kind, ...more);
            });
          }
          Reflect.deleteProperty(Navigator.prototype, 'gpu');
        }, missing),
    });
    await sendTheFirstClaim(page);
    expect(await page.locator('.play-stage canvas').count()).toBe(drawn ? 1 : 0);
    if (!drawn) {
      await page.getByText(/The animated stage needs WebGL/).waitFor();
      await page
        .getByRole('button', { name: /FC-01 .*Rahmani/ })
        .first()
        .waitFor();
    }
    expect(await axe(page)).toEqual([]);
    await playToTheEnd(page);
    takeComplaints(page, /console warning: .*(WebGL|renderer)/i);
  });
});

describe.each([
  ['no motion', true],
  ['motion', false],
])('with %s', (_what, reducedMotion) => {
  test('a claim is coded, sent and answered beside the stage', async () => {
    const page = await openApp('', { reducedMotion });
    await sendTheFirstClaim(page);
    expect(await page.locator('.play-stage canvas').count()).toBe(1);
    if (reducedMotion) {
      const moving = () =>
        page.evaluate(() =>
          document
            .getAnimations()
            .filter((motion) => motion.playState === 'running')
            .map((motion) => String(motion.id)),
        );
      expect(await moving()).toEqual([]);
    }
  });
});
