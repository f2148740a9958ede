// Reads a scenario file: all its problems at once, each with its line, or the scenario ready to be played. Never throws, whatever the file.

import { checkSense } from './checks.ts';
import type { ScenarioLibrary } from './filling.ts';
import { type JsonText, LIMITS, readJson } from './jsonText.ts';
import { withNoise } from './noise.ts';
import { playedTables } from './ownTables.ts';
import { linesOf, offsetsOf } from './places.ts';
import { type Finding, type Problem, problemOf, type Say } from './problem.ts';
import { type Pruned, prune } from './prune.ts';
import { resolve } from './resolve.ts';
import type { Scenario } from './scenario.ts';
import type { ScenarioFile } from './schema.ts';
import { type Shape, shapeOf } from './shape.ts';
import { withExceptions } from './traffic/exceptions.ts';
import type { Volume } from './traffic/volume.ts';

export type ReadResult =
  | { readonly ok: true; readonly scenario: Scenario; readonly warnings: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] }; // errors and warnings, in the order of the file

/** The scenario of a file, or everything that is wrong with it. `fileName` only names the file in the problems. */
export function readScenario(source: Uint8Array | string, fileName: string, library: ScenarioLibrary): ReadResult {
  const json = readJson(source);
  const position = linesOf(json.text);
  const offset = offsetsOf(json.root);
  const problems: Problem[] = [];
  const add = (finding: Finding, at: number): void => {
    problems.push(problemOf(fileName, finding, position(at)));
    if (problems.length >= LIMITS.problems) throw new Enough();
  };
  const place: Place = (finding) => add(finding, offset(finding.path, finding.atKey));
  const scenario = everyProblem(json, library, add, place, () => {
    problems.push(problemOf(fileName, { code: 'more-problems', path: [], values: { limit: LIMITS.problems } }, position(json.text.length)));
  });
  const whole = scenario && !problems.some(isError) ? withExceptions(scenario) : null;
  if (whole?.traffic) checkLeft(whole.traffic, place);
  problems.sort((a, b) => a.line - b.line || a.column - b.column);
  return whole ? { ok: true, scenario: whole, warnings: problems } : { ok: false, problems };
}

const isError = ({ severity }: Problem): boolean => severity === 'error';

/** Whether the year has as many visits of the kinds that are left to the learner as the file asks for. */
function checkLeft({ left, taken }: Volume, place: Place): void {
  const wanted = left.reduce((sum, { count }) => sum + count, 0);
  if (taken.length < wanted) place({ code: 'too-few-visits', path: ['traffic', 'left'], values: { wanted, found: taken.length } });
}

type Place = (finding: Finding) => void;

/** There are so many problems that more would help nobody. */
class Enough extends Error {}

/** Reports all problems in turn; null where the file is no scenario, or where there are too many problems to go on. */
function everyProblem(
  json: JsonText,
  library: ScenarioLibrary,
  add: (finding: Finding, at: number) => void,
  place: Place,
  enough: () => void,
): Scenario | null {
  try {
    for (const finding of json.findings) add(finding, finding.offset);
    if (json.value === undefined) return null;
    const shape = shapeOf(json.value);
    for (const finding of shape.findings) place(finding);
    return senseOf(json, shape, library, place);
  } catch (error) {
    if (!(error instanceof Enough)) throw error;
    enough();
    return null;
  }
}

/** Checks what has the right shape for sense, too; null where that is not enough for a scenario. */
function senseOf(json: JsonText, shape: Shape, library: ScenarioLibrary, place: Place): Scenario | null {
  const pruned = playablePart(json.value, shape);
  if (!pruned) return null;
  const said = new Set<string>();
  const say: Say = (code, path, values = {}) => {
    const at = pruned.origin(path);
    const once = JSON.stringify([code, at, values]);
    if (!said.has(once)) place({ code, path: at, values });
    said.add(once);
  };
  const file = withNoise(pruned.file);
  const scenario = resolve(file, library, pruned.removed, say);
  if (scenario) checkSense(file, scenario, { ...library, tables: playedTables(library.tables, scenario) }, say);
  return scenario;
}

interface Playable extends Pruned {
  readonly file: ScenarioFile;
}

/** What stands in for words and numbers a file lacks, so that the rest can be checked; the lack itself has been reported. */
const STAND_INS = { format: 1, id: 'unnamed', title: '…', summary: '…', level: 'routine', minutes: 10, days: 365 };

/** The file where its shape is right; else what is left of it without the misshapen parts, if that is still a scenario. */
function playablePart(value: unknown, { file, findings }: Shape): Playable | null {
  if (file) return { file, value, origin: (path) => path, removed: new Set() };
  const pruned = prune(value, findings);
  const left = shapeOf({ ...STAND_INS, ...(pruned.value as object) }).file;
  return left && { ...pruned, file: left };
}
