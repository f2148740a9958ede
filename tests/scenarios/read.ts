// The shipped scenarios as the tests use them: read from disk once, with what the reader said.

import { readFileSync } from 'node:fs';
import { shippedLibrary } from '../../src/cli/files.ts';
import { readScenario } from '../../src/scenario/read.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';

export const SHIPPED = [
  'first-claim',
  'monday-at-maple-street',
  'the-returned-tray',
  'one-person-clinic',
  'ask-the-doctor',
  'two-on-one-day',
  'the-new-code-year',
  'surgery-day',
  'wellness-and-screening',
  'drugs-by-the-unit',
  'durable-equipment-and-the-abn',
  'who-pays-first',
  'before-you-cut',
  'the-clock-is-ticking',
  'the-patients-share',
  'read-the-remittance',
  'the-audit',
  'the-hospital-desk',
  'the-pune-team',
] as const;
export type Shipped = (typeof SHIPPED)[number];

export const library = shippedLibrary();

/** The reader's answer to a shipped file. */
export function readShipped(id: Shipped) {
  const file = new URL(`../../scenarios/${id}.json`, import.meta.url);
  return readScenario(readFileSync(file), `${id}.json`, library);
}

/** A shipped scenario, ready to be played; throws with the reader's problems where it is not. */
export function shipped(id: Shipped): Scenario {
  const result = readShipped(id);
  if (!result.ok) throw new Error(result.problems.map((problem) => `${problem.line}: ${problem.message}`).join('\n'));
  return result.scenario;
}
