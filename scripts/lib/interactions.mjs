// How long the play screen takes to answer: two hundred interactions of a learner on a processor six times slower (a school Chromebook).
// Counted is what the page's own thread is busy with from the key or press until its next picture is handed over. No browser tells that, but two
// things that are never less: the time between the two, in which the thread may also have waited for the drawing, and the thread's own time until
// a picture later. The smaller of them counts. Told beside it: the browser's own measure (Event Timing), which waits for the drawing, done on the
// same processor where there is no graphics card; and all the work an interaction led to, also what follows the first picture.

import { join } from 'node:path';
import { median } from './median.mjs';
import { root } from './run.mjs';
import { goToPlay, quiet, withPage } from './weigh.mjs';

const SLOWDOWN = 6;
const REPEATED = 60; // ms from a picture to the next letter or arrow key
const SEEN = 300; // to the next act, once what came has been seen
const WORDS = ['knee', 'strep', 'ankle sprain', 'office'];

/** Keeps how long keys and presses waited for a picture, and what the browser measures of them. Runs in the page, before its own scripts. */
function noteInteractions() {
  globalThis.felt = [];
  globalThis.answers = [];
  const note = ({ timeStamp }) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel(); // the task after the picture
      port1.onmessage = () => globalThis.answers.push({ startTime: timeStamp, duration: performance.now() - timeStamp });
      port2.postMessage(null);
    });
  for (const type of ['keydown', 'pointerup']) addEventListener(type, note, true);
  new PerformanceObserver((list) => {
    for (const { interactionId, duration, startTime } of list.getEntries())
      if (interactionId > 0) globalThis.felt.push({ id: interactionId, duration, startTime });
  }).observe({ type: 'event', durationThreshold: 16, buffered: true });
}

/** The hands of a learner: every key and press is counted under the name of what it does, and has its picture before the next; letters and arrow keys follow fast. */
function handsOn(page, cdp) {
  const made = [];
  const busy = async () => {
    const { metrics } = await cdp.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
  };
  const act = async (name, work, pause = SEEN) => {
    const one = { name, at: await page.evaluate(() => performance.now()), busy: 0, work: 0 };
    made.push(one);
    const before = await busy();
    await work();
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
    one.busy = (await busy()) - before;
    await page.waitForTimeout(pause);
    one.work = (await busy()) - before;
  };
  return {
    made,
    press: (name, key) => act(name, () => page.keyboard.press(key), key.startsWith('Arrow') ? REPEATED : undefined),
    async type(name, words) {
      for (const letter of words) await act(name, () => page.keyboard.press(letter === ' ' ? 'Space' : letter), REPEATED);
    },
    /** Presses what is there; nothing where it is not. */
    async click(name, locator) {
      const one = locator.first();
      if (!(await one.isVisible()) || !(await one.isEnabled())) return;
      await one.scrollIntoViewIfNeeded().catch(() => one.scrollIntoViewIfNeeded()); // once more where the part it is in is just being laid anew
      const box = await one.boundingBox();
      if (box) await act(name, () => page.mouse.click(box.x + box.width / 2, box.y + box.height / 2));
    },
  };
}

/** What was picked in a list has been laid on the desk: its name is in the heading. The row answers before. */
const follows = (page, row, heading) =>
  page.waitForFunction(
    ([picked, title]) => {
      const name = document.querySelector(picked)?.lastChild.textContent.trim();
      return !name || document.querySelector(title)?.textContent.includes(name);
    },
    [row, heading],
  );

/** A chart is opened, a code looked up, taken, and taken back. Nothing where there is no coder's desk. */
async function code(page, hands, round) {
  await hands.click('to the coder’s desk', page.getByRole('tab', { name: /^Coder’s desk/ }));
  const charts = page.getByRole('navigation', { name: /^Coding queue/ }).getByRole('button');
  const count = await charts.count();
  if (count === 0) return;
  await hands.click('open a chart', charts.nth(round % count));
  await follows(page, '.cd-card[aria-current] .cd-card-name', '.cd-patient h3');
  await hands.press('open the code search', round % 2 === 0 ? 'f' : 's');
  const search = page.getByRole('dialog', { name: 'Find a code' });
  if (!(await search.isVisible())) return; // this chart is locked
  await hands.type('type into the code search', WORDS[round % WORDS.length]);
  await hands.press('next code', 'ArrowDown');
  await hands.press('take the code', 'Enter');
  if (await search.isVisible()) await hands.press('leave the search', 'Escape');
  await hands.press('take the last act back', 'z');
}

/** An account is opened, something done with it, a box of its claim written into, its other papers looked at. */
async function bill(page, hands, round) {
  await hands.click('to the biller’s desk', page.getByRole('tab', { name: /^Biller’s desk/ }));
  const accounts = page.getByRole('navigation', { name: 'Worklist' }).getByRole('tabpanel').getByRole('button');
  await hands.click('open an account', accounts.nth(round % Math.max(1, await accounts.count())));
  await follows(page, '.bd-row[aria-current] b', '#bd-whose');
  const choices = page.getByRole('complementary', { name: 'What will you do?' });
  await hands.click('choose an act', choices.getByRole('radio').nth(round % 3));
  await hands.click('do it', choices.locator('button[data-variant=primary]'));
  const box = page.getByRole('textbox', { name: '1a Member number' }).first();
  if (await box.isVisible()) {
    await hands.click('open a box of the claim', box);
    await hands.type('type into a box', '7');
  }
  for (const tab of [/^Coverage/, /^Papers/, /^Claim/]) await hands.click('turn to another tab', page.getByRole('tab', { name: tab }));
}

/** What one does to the stage and to the days. */
async function lookAround(page, hands, round) {
  await hands.press('leave what is open', 'Escape');
  await page.evaluate(() => document.activeElement?.blur());
  await hands.press('open the filter', 'g');
  await page.getByRole('combobox', { name: 'Payer' }).first().focus();
  await hands.press('filter by payer', 'ArrowDown');
  await hands.press('filter by nothing', 'ArrowUp');
  await page.evaluate(() => document.activeElement?.blur());
  await hands.press('close the filter', 'g');
  for (const [name, key] of [
    ['zoom in', '+'],
    ['zoom in', '+'],
    ['zoom out', '0'],
    ['stage in another size', 'w'],
    ['open the lists', 'l'],
    ['close the lists', 'l'],
  ])
    await hands.press(name, key);
  await hands.press('pass a day', round % 2 === 0 ? 'd' : 'n');
  await page.getByRole('slider', { name: 'Day shown' }).focus();
  for (const key of ['ArrowLeft', 'ArrowLeft', 'ArrowRight']) await hands.press('drag the timeline', key);
  await hands.press('back to now', 'End');
  await page.evaluate(() => document.activeElement?.blur());
}

/** Sits down in a scenario and makes so many interactions; answers each with how long it took by our measure and by the browser's, and with all its work, ms. */
function sitting(scenario, most, works) {
  return withPage(join(root, 'dist'), async (page, url) => {
    await page.addInitScript(noteInteractions);
    await page.goto(url);
    await goToPlay(page, scenario);
    await quiet(page);
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
    await page.waitForTimeout(2000); // what comes with the screen comes before the first hand moves
    await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
    const hands = handsOn(page, cdp);
    for (let round = 0; hands.made.length < most; round += 1) for (const work of works) await work(page, hands, round);
    await page.waitForTimeout(1000);
    const { felt, answers } = await page.evaluate(() => ({ felt: globalThis.felt, answers: globalThis.answers }));
    return hands.made.slice(0, most).map(({ name, at, busy, work }, index) => {
      const until = hands.made[index + 1]?.at ?? Number.POSITIVE_INFINITY;
      const longest = (of) =>
        Math.max(0, ...of.filter(({ startTime }) => startTime >= at && startTime < until).map(({ duration }) => duration));
      return { name, ms: Math.min(longest(answers), busy), drawn: longest(felt), work };
    });
  });
}

/** Two hundred interactions, of a coder, of a biller, and in the year with its crowd: the median, the slowest of each kind from the slowest on, the slowest with its drawing, and the most work. */
export async function interactions() {
  const taken = [
    ...(await sitting('surgery-day', 70, [code, lookAround])),
    ...(await sitting('the-audit', 70, [bill, lookAround])),
    ...(await sitting('a-year-in-the-clinic', 60, [bill, lookAround])),
  ];
  const kinds = new Map();
  for (const { name, ms } of taken) kinds.set(name, Math.max(kinds.get(name) ?? 0, ms));
  const byKind = [...kinds].map(([name, ms]) => ({ name, ms })).sort((a, b) => b.ms - a.ms);
  return {
    count: taken.length,
    median: median(taken.map(({ ms }) => ms)),
    drawn: Math.max(...taken.map(({ drawn }) => drawn)),
    work: Math.max(...taken.map(({ work }) => work)),
    byKind,
  };
}
