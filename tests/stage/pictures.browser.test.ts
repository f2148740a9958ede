// The stage's main scenes as pictures, in the three themes: drawn by Pixi's canvas renderer, so that they are the same pixels on every run.
// Where a change is meant: `npm run pictures` draws them anew; look at each before you commit it.
import '@fontsource-variable/atkinson-hyperlegible-next/index.css';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import '../../src/panels/common/palette.css';
import type { Theme } from '../../src/stage/art.ts';
import type { Scene } from '../../src/stage/scene.ts';
import { mountStage, type StageHandle } from '../../src/stage/stage.ts';
import { crowd, sceneWith, token } from './scenes.ts';

const STAGE = { width: 1366, height: 262 }; // as it is watched on the reference machine
const CLOCK = ['performance', 'requestAnimationFrame', 'cancelAnimationFrame'] as const; // what a motion is timed by

interface Picture {
  readonly size?: typeof STAGE; // of the whole stage
  readonly from?: number; // the part of the stage that matters, in its own pixels
  readonly to?: number;
  readonly mirrored?: boolean; // on a page that reads from right to left
  readonly before?: Scene; // a scene to come from: then the picture is taken under way
  readonly after?: number; // milliseconds of it
  readonly scene: Scene;
}

const sent = token('E-12', 'review', 'waiting', { age: 20, mine: false });
const others = [token('E-20', 'claim', null, { payerTab: 2 }), token('E-21', 'review', 'waiting', { payerTab: 4, age: 12 })];
const denied = token('E-12', 'outcome', 'denied', {
  spot: 'return',
  returnTo: 'claim',
  selected: true,
  mine: true,
  slip: 'coding',
  way: ['seen', 'queued', 'coded', 'drafted', 'gate', 'upTo30', 'decided'],
});
const paid = token('E-12', 'outcome', 'ok', { selected: true, received: 9_580 });
const givenUp = token('E-12', 'outcome', 'writtenOff', { selected: true, done: true, givenUp: 3_615 });

const PICTURES: Readonly<Record<string, Picture>> = {
  morning: {
    to: 690,
    scene: sceneWith([
      token('E-01', 'care', 'waiting', { payerTab: 1 }),
      token('E-02', 'care', 'waiting', { payerTab: 4 }),
      token('E-03', 'care', null, { payerTab: 2 }),
      token('E-04', 'documentation', 'waiting', { payerTab: 3 }),
      token('E-05', 'documentation', 'query', { payerTab: 6 }),
      token('E-06', 'coding', null, { payerTab: 5, mine: true, selected: true }),
      token('E-07', 'coding', null, { payerTab: 8, mine: true, form: 'codedChart' }),
    ]),
  },
  'query on its way': {
    from: 220,
    to: 690,
    before: sceneWith([token('E-05', 'coding', null, { payerTab: 6, selected: true }), token('E-06', 'coding', null, { payerTab: 5 })]),
    after: 260,
    scene: sceneWith([
      token('E-05', 'documentation', 'query', { payerTab: 6, selected: true }),
      token('E-06', 'coding', null, { payerTab: 5 }),
    ]),
  },
  'piled up': { size: { width: 1024, height: 220 }, scene: crowd(400) },
  denied: { from: 930, before: sceneWith([sent, ...others]), after: 1050, scene: sceneWith([denied, ...others]) },
  'denial on its way back': { from: 440, scene: sceneWith([denied, ...others]) },
  'denial on its way back, mirrored': { to: 926, mirrored: true, scene: sceneWith([denied, ...others]) },
  paid: { from: 930, before: sceneWith([sent, ...others]), after: 1450, scene: sceneWith([paid, ...others]) },
  'written off': { from: 930, before: sceneWith([denied, ...others]), after: 1800, scene: sceneWith([givenUp, ...others]) },
  'rejected at the gate': {
    from: 660,
    to: 1140,
    scene: sceneWith([
      token('E-11', 'claim', null, { payerTab: 1 }),
      token('E-12', 'claim', 'waiting', { payerTab: 2, spot: 'gate' }),
      token('E-13', 'claim', 'rejected', { payerTab: 7, spot: 'return', returnTo: 'claim', mine: true, selected: true }),
    ]),
  },
  'with the patient': {
    from: 1140,
    scene: sceneWith([
      token('E-31', 'outcome', 'withPatient', { spot: 'mailbox', selected: true }),
      token('E-32', 'outcome', 'writtenOff', { payerTab: 2, done: true }),
      token('E-33', 'outcome', 'paidShort', { payerTab: 3, mine: true }),
      token('E-34', 'outcome', 'ok', { payerTab: 4, done: true }),
    ]),
  },
  'shelves by age': {
    from: 925,
    to: 1140,
    scene: sceneWith([
      token('E-41', 'review', 'pended', { payerTab: 5, mine: true, also: 1 }),
      token('E-42', 'review', 'appealed', { payerTab: 6, age: 95 }),
      ...[3, 11, 24, 41, 58, 66, 70, 88, 93].map((age, index) =>
        token(`E-5${index}`, 'review', 'waiting', { payerTab: (index % 8) + 1, age }),
      ),
    ]),
  },
};

let frame: HTMLElement; // shows the part that matters
let stage: StageHandle | null = null;

beforeEach(async () => {
  await page.viewport(1366, 300);
  document.body.style.margin = '0';
  frame = document.createElement('div');
  document.body.append(frame);
  await document.fonts.load('650 16px "Atkinson Hyperlegible Next Variable"');
});

afterEach(() => {
  vi.useRealTimers();
  stage?.destroy();
  stage = null;
  document.documentElement.dir = 'ltr';
  frame.remove();
});

async function show(
  theme: Theme,
  { size = STAGE, from = 0, to = size.width, mirrored = false, before, after, scene }: Picture,
): Promise<void> {
  document.documentElement.dataset.theme = theme;
  document.documentElement.dir = mirrored ? 'rtl' : 'ltr';
  frame.style.cssText = `position: relative; overflow: hidden; width: ${to - from}px; height: ${size.height}px`;
  const host = document.createElement('div');
  host.style.cssText = `position: absolute; left: ${-from}px; width: ${size.width}px; height: ${size.height}px`;
  frame.append(host);
  if (after) vi.useFakeTimers({ toFake: [...CLOCK] });
  stage = await mountStage(host, { onPick: () => {}, onRoom: () => {}, theme, reducedMotion: !after, renderer: 'canvas' });
  await stage.ready();
  if (before && after) {
    stage.show(before);
    vi.advanceTimersByTime(100);
    stage.show(scene);
    vi.advanceTimersByTime(after);
  } else {
    stage.show(scene);
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}

describe.each(['light', 'dark', 'contrast'] as const)('in the theme %s', (theme) => {
  test.each(Object.entries(PICTURES))('%s', async (name, picture) => {
    await show(theme, picture);
    await expect.element(page.elementLocator(frame)).toMatchScreenshot(`${name.replaceAll(/\W+/g, '-')}-${theme}`);
  });
});
