// `npm run bench`: everything that has a limit, measured as a ratio to a baseline of the same run wherever that can be, in one table.
// Give it a machine that does nothing else: figures taken beside other work are rough.

import { requireNode } from './lib/node.mjs';

requireNode();

const { readFileSync } = await import('node:fs');
const { cpus, loadavg } = await import('node:os');
const { join } = await import('node:path');
const { ensurePackages } = await import('./lib/packages.mjs');
const { root } = await import('./lib/run.mjs');
await ensurePackages();
const { browserVersion, weighBarePixi, weighVisit } = await import('./lib/weigh.mjs');
const { firstFrames } = await import('./lib/firstFrames.mjs');
const { interactions } = await import('./lib/interactions.mjs');
const { longRun } = await import('./lib/longRun.mjs');
const { stageFrames } = await import('./lib/frames.mjs');
const { ownSearch } = await import('./lib/ownSearch.mjs');
const { playedClaims } = await import('./lib/played.mjs');
const { bytesOfClaim, dayJumps, steps, years } = await import('./lib/year/measure.mjs');
const { holds, linesOf, row } = await import('./lib/table.mjs');

const kib = (bytes) => `${(bytes / 1024).toFixed(1)} KiB`;
const mib = (bytes) => `${(bytes / 1024 / 1024).toFixed(1)} MiB`;
const ms = (value) => `${value < 10 ? value.toFixed(2) : value.toFixed(0)} ms`;
const many = (value) => value.toLocaleString('en-US', { maximumFractionDigits: 0 });
const over = (value, unit) => (value === null || unit === null ? null : value / unit);

async function weights() {
  const bare = await weighBarePixi();
  const { home, play } = await weighVisit();
  const against = `a bare Pixi page fetches ${kib(bare.bytes)}; Pixi comes ${home.pixi ? 'BEFORE' : 'after'} home is usable`;
  return [
    row('script fetched until home is usable, gzip', home.bytes, `${home.files} files; ${against}`, { limit: 180 * 1024, write: kib }),
    row('script fetched until the play screen is complete, gzip', play.bytes, `${play.files} files`, { limit: 420 * 1024, write: kib }),
  ];
}

async function seen() {
  const { bare, stage, game, home } = await firstFrames();
  const against = `first frame of a bare Pixi page: ${ms(bare)}`;
  return [
    row('first frame of our stage', stage / bare, against, { limit: 1.2 }),
    row('home usable', home / bare, against, { limit: 0.4 }),
    row('first frame of a saved game opened by its address', game / bare, against),
  ];
}

async function felt() {
  const { count, median, drawn, work, byKind } = await interactions();
  const [slowest] = byKind;
  const others = byKind.slice(1, 5).map((one) => `${one.name} ${ms(one.ms)}`);
  return [
    row(`slowest of ${count} interactions, processor 6 times slower`, slowest.ms, `${slowest.name}; then ${others.join(', ')}`, {
      limit: 200,
      write: ms,
    }),
    row(
      `median of ${count} interactions, processor 6 times slower`,
      median,
      'from the key or press until the page has handed its next picture over',
      { write: ms },
    ),
    row('the slowest of them as the browser tells it', drawn, 'Event Timing: with the drawing, here without a graphics card', {
      write: ms,
    }),
    row('the most work one of them leads to', work, 'the page’s own thread, with what follows the first picture', { write: ms }),
  ];
}

async function kept() {
  const { few, many: all } = await longRun();
  const against = `${mib(few.bytes)} after ${many(few.acts)} acts, ${mib(all.bytes)} after ${many(all.acts)}; play screen and stage`;
  return [row('heap after 10,000 acts ÷ after 1,000', all.bytes / few.bytes, against, { limit: 1.3 })];
}

async function framesOf() {
  const rows = await stageFrames([1000, 5000, 10_000]);
  return rows.flatMap(({ count, sprites, ours, seen: same, all, show }) => [
    row(`frame of ${many(count)} claims, a tenth changing`, ours / same, `the same ${sprites} sprites in plain Pixi: ${ms(same)}`, {
      limit: 1.5,
    }),
    ...(count === 5000
      ? [row('5,000 claims, a tenth changing', ours / all, `5,000 bare sprites all moving: ${ms(all)}`, { limit: 0.5 })]
      : []),
    row(`the next scene of ${many(count)} claims`, show, 'worked out once, before its first frame', { write: ms }),
  ]);
}

async function searched() {
  const { codes, ready, slowest } = await ownSearch();
  const against = `${many(codes)} codes; ready in ${ms(ready)}, on a thread of its own; slowest was “${slowest.question}”`;
  return [row('answer of the search in own codes', slowest.ms, against, { limit: 50, write: ms })];
}

async function claims() {
  const step = await steps();
  const bytes = await bytesOfClaim();
  const ns = `a hand-written switch: ${step.bySwitch.toFixed(0)} ns`;
  return [
    row('step of a claim by numbers', step.byNumbers / step.bySwitch, ns, { limit: 20 }),
    row('step of a claim by `move`', step.byMove / step.bySwitch, ns, { limit: 20 }),
    row('bytes of a live claim', bytes.ours / bytes.plain, `a plain object: ${bytes.plain.toFixed(0)} bytes`, { limit: 3 }),
  ];
}

async function fullSize() {
  const sizes = await years([1000, 10_000, 100_000]);
  const [least, , most] = sizes;
  const ofSize = ({ count, full, bare, simjs, simpy }) => {
    const limited = (limit, least = false) => (count > 1000 ? { limit, least } : {});
    const ours = `ours: ${ms(full)}, ${many((count * 1000) / full)} claims a second`;
    return [
      row(`${many(count)} visits: engine ÷ bare event queue`, over(full, bare), ours, limited(4)),
      row(
        `${many(count)} visits: simjs ÷ engine`,
        over(simjs, full),
        simjs === null ? 'simjs 2.0.3 could not be fetched' : ms(simjs),
        limited(2, true),
      ),
      row(
        `${many(count)} visits: SimPy ÷ engine`,
        over(simpy, full),
        simpy === null ? 'no Python with SimPy (Debian: python3-simpy3; PYTHON names another one)' : ms(simpy),
        limited(4, true),
      ),
    ];
  };
  return [
    ...sizes.flatMap(ofSize),
    row('claims a second at 100,000 ÷ at 1,000', over(most.count / most.full, least.count / least.full), 'no fall', {
      limit: 1,
      least: true,
    }),
  ];
}

async function jumps() {
  const { summer, end, back } = await dayJumps();
  const limited = { limit: 1000, write: ms };
  return [
    row('January to July of the year', summer, 'colleagues and the learner’s own, as shipped', limited),
    row('July to the last day', end, 'the same', limited),
    row('back from the last day to July', back, 'the same', limited),
  ];
}

async function played() {
  const shipped = JSON.parse(readFileSync(join(root, 'scenarios/catalog.json'), 'utf8'));
  const rates = (await playedClaims(shipped.map((id) => join('scenarios', `${id}.json`)))).sort((a, b) => a.rate - b.rate);
  const [slowest] = rates;
  const middle = rates[rates.length >> 1];
  return [
    row(
      'claims a second without a screen, both desks by experts',
      middle.rate,
      `median of ${rates.length} scenarios; slowest ${slowest.file}: ${many(slowest.rate)}`,
      {
        write: many,
      },
    ),
  ];
}

const parts = [
  ['Weight', weights],
  ['First sight', seen],
  ['At the screen', felt],
  ['A long sitting', kept],
  ['The stage, script time of a frame', framesOf],
  ['Own codes', searched],
  ['Claims', claims],
  ['A practice at full size', fullSize],
  ['Day jumps', jumps],
  ['Play without a screen', played],
];

const began = performance.now();
const minutes = () => ((performance.now() - began) / 60_000).toFixed(1);
const entries = [];
for (const [name, measure] of parts) {
  console.log(`${minutes().padStart(5)} min  ${name} …`);
  try {
    entries.push(name, ...(await measure()));
  } catch (error) {
    entries.push(name, row('could not be measured', null, String(error?.message ?? error).split('\n')[0], { limit: 0 }));
    console.error(error);
  }
}

const { model } = cpus()[0] ?? { model: 'unknown processor' };
const rows = entries.filter((one) => typeof one !== 'string');
const missed = rows.filter((one) => holds(one) === false);
const lost = rows.filter((one) => one.figure === null && one.limit !== null);
console.log(`\n${linesOf(entries).join('\n')}`);
console.log(
  `\n${rows.filter(holds).length} limits hold, ${missed.length} missed, ${lost.length} not to be had. ${minutes()} minutes on ${cpus().length} × ${model}, Node ${process.versions.node}, Chromium ${await browserVersion()}; load at the end ${loadavg()[0].toFixed(1)}.`,
);
if (missed.length > 0) process.exitCode = 1;
