// Reads a scenario file: all its problems at once, each with its line, or the scenario ready to be played. Never throws, whatever the file.

import { checkSense } from './checks.ts';
import type { ScenarioLibrary } from './filling.ts';
import { type JsonText, offsetOf, positionAt, readJson } from './jsonText.ts';
import { type Finding, type Problem, problemOf, type Say } from './problem.ts';
import { type Pruned, prune } from './prune.ts';
import { resolve } from './resolve.ts';
import type { Scenario } from './scenario.ts';
import type { ScenarioFile } from './schema.ts';
import { type Shape, shapeOf } from './shape.ts';

export type ReadResult =
  | { readonly ok: true; readonly scenario: Scenario; readonly warnings: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] }; // errors and warnings, in the order of the file

/** The scenario of a file, or everything that is wrong with it. `fileName` only names the file in the problems. */
export function readScenario(source: Uint8Array | string, fileName: string, library: ScenarioLibrary): ReadResult {
  const json = readJson(source);
  const problems: Problem[] = json.findings.map((finding) => problemOf(fileName, finding, positionAt(json.text, finding.offset)));
  if (json.value === undefined) return { ok: false, problems };
  const place = (finding: Finding): void => {
    const position = positionAt(json.text, offsetOf(json.root, finding.path, finding.atKey));
    problems.push(problemOf(fileName, finding, position));
  };
  const shape = shapeOf(json.value);
  for (const finding of shape.findings) place(finding);
  const scenario = senseOf(json, shape, library, place);
  const sorted = problems.sort((a, b) => a.line - b.line || a.column - b.column);
  if (!scenario || sorted.some((problem) => problem.severity === 'error')) return { ok: false, problems: sorted };
  return { ok: true, scenario, warnings: sorted };
}

/** Checks what has the right shape for sense, too; null where that is not enough for a scenario. */
function senseOf(json: JsonText, shape: Shape, library: ScenarioLibrary, place: (finding: Finding) => void): Scenario | null {
  const pruned = playablePart(json.value, shape);
  if (!pruned) return null;
  const said = new Set<string>();
  const say: Say = (code, path, values = {}) => {
    const at = pruned.origin(path);
    const once = JSON.stringify([code, at, values]);
    if (!said.has(once)) place({ code, path: at, values });
    said.add(once);
  };
  const scenario = resolve(pruned.file, library, pruned.removed, say);
  if (scenario) checkSense(pruned.file, scenario, library, say);
  return scenario;
}

interface Playable extends Pruned {
  readonly file: ScenarioFile;
}

/** The file where its shape is right; else what is left of it without the misshapen parts, if that is still a scenario. */
function playablePart(value: unknown, { file, findings }: Shape): Playable | null {
  if (file) return { file, value, origin: (path) => path, removed: new Set() };
  const pruned = prune(value, findings);
  const left = shapeOf(pruned.value).file;
  return left && { ...pruned, file: left };
}
