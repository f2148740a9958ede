// `scenario play`: plays a scenario without a browser, by test players or from a saved run, and prints what came of it.

import { readFileSync } from 'node:fs';
import type { Run } from '../engine/decision.ts';
import { playOut, SKILLS, type Skill } from '../engine/players.ts';
import { passTo, replay } from '../engine/replay.ts';
import type { Game, World } from '../engine/world.ts';
import { lastDayOf } from '../engine/world.ts';
import { writeFor } from '../i18n/format.ts';
import type { Scenario, Seat } from '../scenario/scenario.ts';
import { wordingIn } from '../scenario/wording.ts';
import { check } from './check.ts';
import { type Arguments, argumentsOf, readFromDisk, shippedLibrary } from './files.ts';
import { playJson, playText } from './playReport.ts';

const VALUED = new Set(['coder', 'biller', 'seed', 'days', 'run']);

/** A sentence for the person who called the command wrongly. */
class CalledWrongly extends Error {}

/** Exit code 0 where it was played, 1 where the scenario or run cannot be, 2 where the command is wrong. */
export function play(argv: readonly string[]): number {
  const args = argumentsOf(argv, VALUED);
  const [file, more] = args.files;
  if (file === undefined || more !== undefined) return complain('Which file? npm run scenario -- play FILE');
  const library = shippedLibrary();
  const result = readFromDisk(file, library);
  if (!result?.ok) return check([file]);
  writeFor(result.scenario.country);
  try {
    const world = args.options.has('run')
      ? fromRun(result.scenario, library.tables, args)
      : byPlayers(result.scenario, library.tables, args);
    process.stdout.write(args.options.has('json') ? playJson(world) : playText(world, wordingIn(library.wording, result.scenario.country)));
    return 0;
  } catch (error) {
    if (error instanceof CalledWrongly) return complain(error.message);
    throw error;
  }
}

function complain(sentence: string): number {
  process.stderr.write(`${sentence}\n`);
  return 2;
}

/** With one player named, that one sits at the desk and the scenario's colleague at the other; else players work both. */
function byPlayers(scenario: Scenario, tables: Game['tables'], { options }: Arguments): World {
  const skills = { coder: skillOf(options, 'coder'), biller: skillOf(options, 'biller') };
  const only = options.has('coder') !== options.has('biller');
  const seat: Seat = only ? (options.has('coder') ? 'coder' : 'biller') : 'both';
  const days = numberOf(options, 'days') ?? scenario.days;
  const seed = numberOf(options, 'seed') ?? scenario.seed;
  return playOut({ scenario: { ...scenario, days }, tables, seat, seed }, skills);
}

function skillOf(options: ReadonlyMap<string, string>, desk: string): Skill {
  const word = options.get(desk) ?? 'expert';
  const skill = SKILLS.find((one) => one === word);
  if (skill === undefined) throw new CalledWrongly(`--${desk} takes ${SKILLS.join(', ')}; not “${word}”.`);
  return skill;
}

function numberOf(options: ReadonlyMap<string, string>, name: string): number | null {
  const word = options.get(name);
  if (word === undefined) return null;
  if (!/^\d{1,6}$/.test(word)) throw new CalledWrongly(`--${name} takes a whole number; not “${word}”.`);
  return Number(word);
}

/** The world a saved run has reached; with --days, some days more are let pass. */
function fromRun(scenario: Scenario, tables: Game['tables'], { options }: Arguments): World {
  const run = runOf(options.get('run') ?? '');
  if (run.scenario !== scenario.id) throw new CalledWrongly(`This run belongs to the scenario “${run.scenario}”, not to “${scenario.id}”.`);
  const game: Game = { scenario, tables, seat: run.seat, seed: run.seed };
  let world: World;
  try {
    world = replay(game, run);
  } catch (error) {
    throw new CalledWrongly(`The run does not fit this scenario: ${error instanceof Error ? error.message : String(error)}`);
  }
  const days = numberOf(options, 'days');
  return days === null ? world : passTo(world, Math.min(scenario.start + days, lastDayOf(world) + 1));
}

function runOf(file: string): Run {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw new CalledWrongly(`${file}: there is no such run, or it is not JSON.`);
  }
  const run = value as Partial<Run> | null;
  if (run?.format !== 1 || typeof run.scenario !== 'string' || !Array.isArray(run.decisions)) {
    throw new CalledWrongly(`${file} is not a saved run of this program.`);
  }
  return run as Run;
}
