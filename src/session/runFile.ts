// A run as a file: the way out where nothing can be saved, and the way in on another machine.

import type { Run } from '../engine/decision.ts';
import { runShape } from './runShape.ts';
import type { FileProblem } from './shape.ts';

const MOST_BYTES = 2_000_000;
const MOST_PROBLEMS = 50;

export type RunReading = { readonly ok: true; readonly run: Run } | { readonly ok: false; readonly problems: readonly FileProblem[] };

/** The text of a run file. */
export function runToText(run: Run): string {
  return `${JSON.stringify(run, null, 1)}\n`;
}

/** A run as a file to be saved. */
export function runToFile(run: Run): Blob {
  return new Blob([runToText(run)], { type: 'application/json' });
}

/** The name a saved run is offered under: 'first-claim-run.json'. */
export function runFileName(run: Run): string {
  return `${run.scenario.replace(/[^a-z0-9-]/gi, '-')}-run.json`;
}

/** Reads a run file. Nothing of it is believed: shape first, then that the acts are in order. Whether the acts are legal shows at the replay. */
export function runFromText(source: string): RunReading {
  if (source.length > MOST_BYTES) return refuse([{ path: '', expected: 'a file of at most 2 MB' }]);
  let value: unknown;
  try {
    value = JSON.parse(source.replace(/^\uFEFF/, ''));
  } catch {
    return refuse([{ path: '', expected: 'a run file (JSON)' }]);
  }
  const problems: FileProblem[] = [];
  runShape(value, '', problems);
  if (problems.length > 0) return refuse(problems);
  const run = value as Run;
  const late = outOfOrder(run);
  return late.length > 0 ? refuse(late) : { ok: true, run };
}

function outOfOrder(run: Run): FileProblem[] {
  const marks = [...run.decisions, { day: run.until, minute: run.minute }];
  return marks.flatMap((mark, i) => {
    const before = marks[i - 1];
    const early = before && (mark.day < before.day || (mark.day === before.day && mark.minute < before.minute));
    return early
      ? [{ path: i < run.decisions.length ? `decisions[${i}]` : 'until', expected: 'a moment not before the act above it' }]
      : [];
  });
}

function refuse(problems: readonly FileProblem[]): RunReading {
  return { ok: false, problems: problems.slice(0, MOST_PROBLEMS) };
}
