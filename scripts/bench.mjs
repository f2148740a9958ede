// `npm run bench`: what a first visit fetches, beside a bare Pixi page built in the same run, what a frame of the stage costs beside
// bare Pixi, how fast a visitor's own code list is searched, what a practice at full size costs beside others' engines, and how many claims a second
// are played without a screen.

import { requireNode } from './lib/node.mjs';

requireNode();

const { existsSync, readFileSync } = await import('node:fs');
const { join } = await import('node:path');
const { ensurePackages } = await import('./lib/packages.mjs');
const { root } = await import('./lib/run.mjs');
await ensurePackages();
const { weighVisit, weighBarePixi } = await import('./lib/weigh.mjs');
const { stageFrames } = await import('./lib/frames.mjs');
const { ownSearch } = await import('./lib/ownSearch.mjs');
const { playedClaims } = await import('./lib/played.mjs');
const { bytesOfClaim, dayJumps, steps, years } = await import('./lib/year/measure.mjs');

const kib = (bytes) => `${(bytes / 1024).toFixed(1)} KiB`;
const print = (rows) => {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  for (const row of rows)
    console.log(row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column]))).join('   '));
};

console.log('Building …');
const bare = await weighBarePixi();
const visit = await weighVisit();
const line = (name, weight, limit) =>
  weight
    ? [name, kib(weight.bytes), String(weight.files), (weight.bytes / bare.bytes).toFixed(2), limit ? kib(limit) : '']
    : [name, 'not there yet', '', '', limit ? kib(limit) : ''];
console.log('\nScript fetched on a first visit, gzip');
print([
  ['until', 'size', 'files', '÷ bare Pixi', 'limit'],
  line('a bare Pixi page has drawn', bare),
  line('home is usable', visit.home, 180 * 1024),
  line('the play screen is complete', visit.play, 420 * 1024),
]);
if (visit.home) console.log(`Pixi ${visit.home.pixi ? 'arrives before' : 'arrives after'} home is usable.`);

const own = await ownSearch();
console.log(
  `\nSearch through ${own.codes.toLocaleString('en-US')} own codes (limit 50 ms): ready in ${own.ready.toFixed(0)} ms, slowest answer ${own.slowest.ms.toFixed(1)} ms (“${own.slowest.question}”, median of 5)`,
);

console.log('\nScript time of a frame of the stage, a tenth of the claims changing, ms (medians of interleaved frames, this machine)');
const ms = (value) => value.toFixed(2);
const frames = await stageFrames([1000, 5000, 10_000]);
print([
  [
    'claims',
    'sprites seen',
    'ours',
    'bare, the same seen',
    'ratio',
    'bare, every claim moving',
    'ratio',
    'a first scene',
    'the next scene',
  ],
  ...frames.map((row) => [
    String(row.count),
    String(row.sprites),
    ms(row.ours),
    ms(row.seen),
    (row.ours / row.seen).toFixed(2),
    ms(row.all),
    (row.ours / row.all).toFixed(2),
    ms(row.first),
    ms(row.show),
  ]),
]);

console.log('\nA practice at full size: ratios within this run, medians of interleaved rounds');
const step = await steps();
const bytes = await bytesOfClaim();
const sizes = await years([1000, 10_000, 100_000]);
const [few, , many] = sizes;
const over = (value, unit) => (value === null ? 'not to be had' : (value / unit).toFixed(2));
print([
  ['measure', 'limit', 'value'],
  ['a step of the chart in numbers ÷ a hand-written switch', '≤ 20', over(step.byNumbers, step.bySwitch)],
  ['a step by `move` ÷ a hand-written switch', '≤ 20', over(step.byMove, step.bySwitch)],
  ...sizes.flatMap(({ count, full, bare, simjs, simpy }) => [
    [`${count} visits: full engine ÷ bare event queue`, count > 1000 ? '≤ 4' : '', over(full, bare)],
    [`${count} visits: simjs ÷ full engine`, count > 1000 ? '≥ 2' : '', over(simjs, full)],
    [`${count} visits: SimPy ÷ full engine`, count > 1000 ? '≥ 4' : '', over(simpy, full)],
  ]),
  ['claims a second at 100,000 ÷ at 1,000', '≥ 1', over(many.count / many.full, few.count / few.full)],
  ['bytes of a live claim ÷ a plain object', '≤ 3', over(bytes.ours, bytes.plain)],
]);
console.log(
  `Steps in ns: switch ${step.bySwitch.toFixed(0)}, numbers ${step.byNumbers.toFixed(0)}, move ${step.byMove.toFixed(0)}. Bytes: ${bytes.ours.toFixed(0)}, ${bytes.plain.toFixed(0)}.`,
);
for (const { count, full } of sizes) console.log(`${count} visits: ${full.toFixed(1)} ms, ${Math.round((count * 1000) / full)} a second.`);
if (few.simjs === null) console.log('simjs could not be fetched (npm install simjs@2.0.3 into a folder of its own).');
if (few.simpy === null) console.log('No Python here has SimPy (Debian: python3-simpy3; PYTHON names another one).');
const jumps = await dayJumps();
console.log(
  `A day jump in the year, nothing played before (limit 1000 ms): 2 January ${jumps.first.toFixed(0)} ms, from there to 1 July ${jumps.summer.toFixed(0)} ms, to the end ${jumps.end.toFixed(0)} ms, back to 1 July ${jumps.back.toFixed(0)} ms`,
);

console.log('\nClaims a second, `play` with expert desks');
if (existsSync(join(root, 'src/cli/main.ts'))) {
  const shipped = JSON.parse(readFileSync(join(root, 'scenarios/catalog.json'), 'utf8'));
  const rows = await playedClaims(shipped.map((id) => join('scenarios', `${id}.json`)));
  print([['scenario', 'claims', 'claims/s'], ...rows]);
} else {
  console.log('The command line (src/cli/main.ts) is not there yet.');
}
