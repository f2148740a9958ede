// What ten thousand claims cost: a step of the chart beside a hand-written switch, the full year beside a bare event queue, simjs and SimPy, and the bytes of a claim.
// Every engine runs the same visits, desks, hours and days of answers; where two should agree and do not, the measurement stops.

import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { median } from '../median.mjs';
import { loadSource } from '../source.mjs';
import { bareQueue, flattened } from './bareQueue.mjs';
import { bundled } from './bundle.mjs';
import { moveBySwitch } from './handSwitch.mjs';
import { plainModel } from './plainModel.mjs';
import { loadSimjs, simjsYear } from './simjs.mjs';

setFlagsFromString('--expose-gc');
const gc = runInNewContext('gc');

const ROUNDS = 7;
const FILE = 'scenarios/a-year-in-the-clinic.json';

const WARM_RUNS = 16;
const WARM_MS = 2000;

/**
 * Milliseconds of each piece of work, medians of interleaved rounds once the compiler has settled. `prepare` is not counted.
 * No forced collection in between: it throws away what the compiler has learnt.
 */
function interleaved(works, rounds = ROUNDS) {
  const times = works.map(() => []);
  for (const { prepare, run } of works) {
    const began = performance.now();
    for (let n = 0; n < WARM_RUNS && performance.now() - began < WARM_MS; n += 1) run(prepare?.());
  }
  for (let round = 0; round < rounds; round += 1)
    works.forEach(({ prepare, run }, index) => {
      const prepared = prepare?.();
      const began = performance.now();
      run(prepared);
      times[index].push(performance.now() - began);
    });
  return times.map(median);
}

async function loaded() {
  const { module: files, close: closeFiles } = await loadSource('/src/cli/files.ts');
  const library = files.shippedLibrary();
  const result = files.readFromDisk(FILE, library);
  await closeFiles();
  if (!result?.ok) throw new Error(`${FILE} cannot be read`);
  const { modules, close } = await bundled({
    traffic: 'traffic/traffic.ts',
    book: 'traffic/book.ts',
    desk: 'traffic/desk.ts',
    relation: 'traffic/relation.ts',
    arrivals: 'scenario/traffic/arrivals.ts',
    machine: 'cycle/machine.ts',
    move: 'cycle/move.ts',
    encounter: 'cycle/encounter.ts',
    facts: 'cycle/facts.ts',
    createWorld: 'engine/createWorld.ts',
    replay: 'engine/replay.ts',
  });
  return { library, scenario: result.scenario, modules, close };
}

/** The shipped year with another number of visits, as many more people at the desks, all of them there, and nothing left to a learner. */
function sized({ library, scenario }, encounters) {
  const { traffic } = scenario;
  const staffed = (desk) => ({ ...desk, people: Math.max(1, Math.round((desk.people * encounters) / 10_000)), away: [] });
  const volume = {
    ...traffic,
    encounters,
    taken: [],
    desks: { coder: staffed(traffic.desks.coder), biller: staffed(traffic.desks.biller) },
  };
  return { scenario: { ...scenario, traffic: volume }, tables: library.tables, seat: 'biller', seed: 1 };
}

const closedByDay = (traffic, { start, days }) => Array.from({ length: days }, (_, day) => traffic.figuresOn(start + day).closed);

/** All agree on every day; other libraries order what falls into one minute in their own way, so theirs may differ by one in a thousand. */
function agree(name, ours, theirs, exactly) {
  const sum = (values) => values.reduce((total, value) => total + value, 0);
  const days = (values) => values.reduce((total, value, day) => total + value * day, 0);
  const near = (a, b) => Math.abs(a - b) <= Math.max(1, a / 1000);
  const same = exactly ? ours.every((value, day) => value === theirs[day]) : near(sum(ours), sum(theirs)) && near(days(ours), days(theirs));
  if (!same) throw new Error(`${name} closes ${sum(theirs)} accounts, we close ${sum(ours)}; or not on the same days`);
}

function runYear({ modules }, game) {
  const last = game.scenario.start + game.scenario.days - 1;
  return {
    prepare: () => modules.traffic.createTraffic(game),
    run: (traffic) => traffic.runToDay(last),
  };
}

/** simjs where it can be fetched: its file, or the reason why not. */
function fetchSimjs(folder) {
  try {
    writeFileSync(join(folder, 'package.json'), '{"private":true}');
    execFileSync('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', 'simjs@2.0.3'], { cwd: folder, stdio: 'ignore' });
    const file = join(folder, 'node_modules/simjs/sim.js');
    return existsSync(file) ? file : null;
  } catch {
    return null;
  }
}

/** The first Python that has SimPy; null where none has. */
function pythonWithSimpy() {
  for (const python of [process.env.PYTHON, '/usr/bin/python3', 'python3'].filter(Boolean))
    try {
      execFileSync(python, ['-c', 'import simpy'], { stdio: 'ignore' });
      return python;
    } catch {}
  return null;
}

/** The year at several sizes: milliseconds of ours and of the others, null where another could not be had. */
export async function years(sizes) {
  const parts = await loaded();
  const folder = mkdtempSync(join(tmpdir(), 'clean-claim-peers-'));
  const simjsFile = fetchSimjs(folder);
  const Sim = simjsFile && loadSimjs(simjsFile);
  const python = pythonWithSimpy();
  try {
    const entries = sizes.map((count) => {
      const game = sized(parts, count);
      const year = runYear(parts, game);
      const traffic = year.prepare();
      year.run(traffic); // every course has been played from here on
      const ours = closedByDay(traffic, game.scenario);
      const model = plainModel({ ...parts.modules.book, ...parts.modules.arrivals, ...parts.modules.desk }, game);
      const flat = flattened(model);
      agree('the bare queue', ours, [...bareQueue(flat)], true);
      return { count, year, model, flat, ours };
    });
    const times = interleaved(entries.flatMap(({ year, flat }) => [year, { run: () => bareQueue(flat) }]));
    return entries.map(({ count, model, ours }, index) => {
      const rounds = count > 10_000 ? 1 : 3; // others take seconds there
      const row = { count, full: times[2 * index], bare: times[2 * index + 1], simjs: null, simpy: null };
      if (Sim) {
        const began = performance.now();
        agree('simjs', ours, [...simjsYear(Sim, model)], false);
        row.simjs = performance.now() - began;
        if (rounds > 1) [row.simjs] = interleaved([{ run: () => simjsYear(Sim, model) }], rounds);
      }
      if (python) {
        const file = join(folder, 'model.json');
        writeFileSync(file, JSON.stringify(model));
        const script = fileURLToPath(new URL('simpy_year.py', import.meta.url));
        const { closed, ms } = JSON.parse(execFileSync(python, [script, file, String(rounds)], { maxBuffer: 1e8 }));
        agree('SimPy', ours, closed, false);
        row.simpy = ms;
      }
      return row;
    });
  } finally {
    rmSync(folder, { recursive: true });
    parts.close();
  }
}

/** Nanoseconds of one step of the chart, over the very moves of a year: the switch, the relation in numbers, and `move`. */
export async function steps() {
  const parts = await loaded();
  const { modules } = parts;
  const { CYCLE_EVENTS } = modules.machine;
  const { POSITIONS } = modules.encounter;
  const { NO_FACTS } = modules.facts;
  const game = sized(parts, 10_000);
  const arrivals = modules.arrivals.arrivalsOf(game.scenario, game.scenario.traffic);
  const book = modules.book.bookOf(game);
  const factsOf = new Map();
  for (const fact of [null, ...Object.keys(NO_FACTS)]) {
    const facts = fact ? { ...NO_FACTS, [fact]: true } : NO_FACTS;
    factsOf.set(modules.relation.bitsOf(facts), facts);
  }
  const [events, bits] = [[], []];
  const ends = []; // where the moves of a claim end
  for (let i = 0; i < arrivals.count; i += 1) {
    for (
      let row = book.first(arrivals.kind[i], arrivals.cover[i], arrivals.slip[i]);
      book.rows.wait[row] !== modules.book.ROW.end;
      row += 1
    )
      if (book.rows.event[row] >= 0) {
        events.push(book.rows.event[row]);
        bits.push(book.rows.facts[row]);
      }
    ends.push(events.length);
  }
  parts.close();
  const [eventNumbers, bitNumbers] = [Uint8Array.from(events), Uint16Array.from(bits)];
  const names = events.map((event) => CYCLE_EVENTS[event]);
  const facts = bits.map((one) => factsOf.get(one));
  const walk = (begin, each, close) => {
    let at = 0;
    for (const end of ends) {
      const claim = begin();
      for (; at < end; at += 1) each(claim, at);
      close(claim);
    }
  };
  const finals = { bySwitch: 0, byNumbers: 0, byMove: 0 };
  const scheduled = () => ({ position: 'care.scheduled' });
  const runs = {
    bySwitch: () =>
      walk(
        scheduled,
        (claim, at) => moveBySwitch(claim, names[at], facts[at]),
        ({ position }) => {
          finals.bySwitch += POSITIONS.indexOf(position);
        },
      ),
    byNumbers: () => {
      const { step } = modules.relation;
      let at = 0;
      for (const end of ends) {
        let position = 0;
        for (; at < end; at += 1) position = step(position, eventNumbers[at], bitNumbers[at]);
        finals.byNumbers += position;
      }
    },
    byMove: () =>
      walk(
        scheduled,
        (claim, at) => {
          claim.position = modules.move.move(claim.position, names[at], facts[at]);
        },
        ({ position }) => {
          finals.byMove += POSITIONS.indexOf(position);
        },
      ),
  };
  const [bySwitch, byNumbers, byMove] = interleaved(Object.values(runs).map((run) => ({ run }))).map((ms) => (ms * 1e6) / events.length);
  if (finals.bySwitch !== finals.byNumbers || finals.bySwitch !== finals.byMove)
    throw new Error('the three do not end at the same positions');
  return { moves: events.length, bySwitch, byNumbers, byMove };
}

/** Bytes of one claim in the middle of a year of 100,000, all it has beside the figures, and of a plain object with twelve fields. */
export async function bytesOfClaim() {
  const parts = await loaded();
  const count = 100_000;
  const game = sized(parts, count);
  const used = () => {
    for (let times = 0; times < 3; times += 1) gc(); // what numbers of an earlier year lay in is given back late
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return heapUsed + arrayBuffers;
  };
  const weigh = (make) => {
    const before = used();
    const kept = make();
    const bytes = (used() - before) / count;
    return kept ? bytes : 0;
  };
  const half = game.scenario.start + Math.floor(game.scenario.days / 2);
  runYear(parts, game).run(runYear(parts, game).prepare()); // courses and code are there
  const ours = weigh(() => {
    const traffic = parts.modules.traffic.createTraffic(game);
    traffic.runToDay(half);
    return traffic;
  });
  const plain = weigh(() =>
    Array.from({ length: count }, (_, i) => ({
      id: i,
      patient: `p${i}`,
      payer: i % 6,
      kind: i % 11,
      position: 'coding.queued',
      seen: i,
      since: i,
      charge: i,
      paid: 0,
      open: i,
      slip: 0,
      step: 0,
    })),
  );
  parts.close();
  return { ours, plain };
}

/** Milliseconds of a jump from New Year to 1 July and to the last day, colleagues and learner's world, in the scenario as it ships; and of a jump back. */
export async function dayJumps() {
  const parts = await loaded();
  const { modules, library } = parts;
  const { module: build, close: closeBuild } = await loadSource('/scripts/lib/resolveScenario.ts');
  const { scenario } = build.resolveScenario(FILE);
  await closeBuild();
  const timed = (work) => {
    const began = performance.now();
    work();
    return performance.now() - began;
  };
  const jumps = Array.from({ length: 3 }, () => {
    const game = { scenario: { ...scenario }, tables: library.tables, seat: 'biller', seed: 1 };
    const traffic = modules.traffic.createTraffic(game);
    const world = modules.createWorld.createWorld(game);
    const [summer, last] = [scenario.start + 181, traffic.lastDay];
    const to = (day) => () => {
      traffic.runToDay(day);
      traffic.lookOn(day, 7); // what the stage asks for
      modules.replay.passTo(world, day);
    };
    return { first: timed(to(scenario.start + 1)), summer: timed(to(summer)), end: timed(to(last)), back: timed(to(summer)) };
  });
  parts.close();
  return Object.fromEntries(Object.keys(jumps[0]).map((name) => [name, median(jumps.map((jump) => jump[name]))]));
}
