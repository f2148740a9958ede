// Reads a shipped scenario while building, so that the reader and its schema need not travel to the browser.

import { readFileSync } from 'node:fs';
import { shippedLibrary } from '../../src/cli/files.ts';
import { fingerprintOf } from '../../src/scenario/fingerprint.ts';
import { readScenario } from '../../src/scenario/read.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { pagesOf } from '../../src/traffic/book.ts';

const library = shippedLibrary();

/** A year with the courses of its claims played: nobody who opens it waits for them. */
function played(scenario: Scenario): Scenario {
  const { traffic, seed } = scenario;
  if (!traffic) return scenario;
  return { ...scenario, traffic: { ...traffic, pages: pagesOf({ scenario, tables: library.tables, seat: 'both', seed }, traffic) } };
}

/** The scenario ready to be played, and the fingerprint of its text; throws with every problem where it cannot be played. */
export function resolveScenario(file: string): { readonly scenario: Scenario; readonly hash: string } {
  const text = readFileSync(file, 'utf8');
  const result = readScenario(text, file, library);
  if (result.ok) return { scenario: played(result.scenario), hash: fingerprintOf(text) };
  throw new Error(result.problems.map(({ line, column, message }) => `${file}:${line}:${column} ${message}`).join('\n'));
}
