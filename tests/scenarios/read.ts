// The shipped scenarios as the tests use them: read from disk once, with what the reader said.

import { readFileSync } from 'node:fs';
import catalog from '../../scenarios/catalog.json';
import { shippedLibrary } from '../../src/cli/files.ts';
import { readScenario } from '../../src/scenario/read.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';

/** Their ids, in the order of the home screen. */
export const SHIPPED: readonly string[] = catalog;

export const library = shippedLibrary();

/** The reader's answer to a shipped file. */
export function readShipped(id: string) {
  const file = new URL(`../../scenarios/${id}.json`, import.meta.url);
  return readScenario(readFileSync(file), `${id}.json`, library);
}

/** A shipped scenario, ready to be played; throws with the reader's problems where it is not. */
export function shipped(id: string): Scenario {
  const result = readShipped(id);
  if (!result.ok) throw new Error(result.problems.map((problem) => `${problem.line}: ${problem.message}`).join('\n'));
  return result.scenario;
}
