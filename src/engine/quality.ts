// The daily quality sample of a coding team: a few of yesterday's charts held against the key, an accuracy by code, and what kind of error each slip was. Derived from the journal, never stored.

import type { Day } from '../cycle/days.ts';
import type { Tables } from '../cycle/tables.ts';
import type { Change } from '../scenario/scenario.ts';
import { firstSheet } from './codingSlips.ts';
import { compareSheets } from './compareSheets.ts';
import { writtenOf } from './edit.ts';
import type { World } from './world.ts';
import { encounterOf } from './world.ts';

/** What a reviewer calls an error, so that feedback names a habit and not only a chart. */
export const ERROR_CLASSES = [
  'diagnosis',
  'sequence',
  'level',
  'procedure',
  'missedCharge',
  'modifier',
  'units',
  'pointer',
  'place',
] as const;
export type ErrorClass = (typeof ERROR_CLASSES)[number];

export interface QualityError {
  readonly encounter: string;
  readonly change: Change;
  readonly errorClass: ErrorClass;
  readonly quote: string | null; // what the chart says, word for word; null where the chart has no such thing
  readonly reason: string; // why the key is right
}

/** The sample of one day's work. */
export interface QualityReport {
  readonly day: Day; // day of the work; the report lies there the next morning
  readonly finished: number; // charts finished that day
  readonly charts: readonly string[]; // those looked at
  readonly codes: number; // of the key, on those charts
  readonly right: number;
  readonly errors: readonly QualityError[];
}

/** The samples so far, oldest first; none where the scenario asks for none or the learner does not code. */
export function qualityReports(world: World): readonly QualityReport[] {
  const { quality } = world.game.scenario;
  if (!quality) return [];
  const byDay = new Map<Day, string[]>();
  for (const { day, event, learner, encounter } of world.journal) {
    if (event.kind !== 'codingFinished' || !learner || day >= world.day) continue;
    if ([...byDay.values()].some((charts) => charts.includes(encounter))) continue; // a chart that came back was sampled as first coded
    byDay.set(day, [...(byDay.get(day) ?? []), encounter]);
  }
  return [...byDay].map(([day, finished]) => reportOf(world, day, finished, quality.sample));
}

/** Every k-th chart in the order they were finished: a trainee whose sample is as large as the day has all of them read. */
function reportOf(world: World, day: Day, finished: readonly string[], most: number): QualityReport {
  const step = Math.ceil(finished.length / Math.max(1, most));
  const charts = finished.filter((_, index) => index % step === 0);
  const errors = charts.flatMap((id) => errorsOf(world, id));
  const codes = charts.reduce((sum, id) => {
    const { key } = writtenOf(world, id);
    return sum + key.diagnoses.length + key.services.length;
  }, 0);
  return { day, finished: finished.length, charts, codes, right: Math.max(0, codes - errors.length), errors };
}

function errorsOf(world: World, id: string): readonly QualityError[] {
  const written = writtenOf(world, id);
  const sheet = firstSheet(world, encounterOf(world, id));
  if (!sheet) return [];
  return compareSheets(world.game.tables, written, sheet).map((change) => {
    const mistake = written.mistakes.find((m) => m.changes.length === 1 && JSON.stringify(m.changes[0]) === JSON.stringify(change));
    const code = 'code' in change ? change.code : '';
    const truth = [...written.key.diagnoses, ...written.key.services].find((one) => one.code === code);
    return {
      encounter: id,
      change,
      errorClass: classOf(world.game.tables, change),
      quote: truth?.evidence ?? null,
      reason: mistake?.say ?? truth?.reason ?? '',
    };
  });
}

/** The kind of error a change is. */
export function classOf(tables: Tables, change: Change): ErrorClass {
  switch (change.do) {
    case 'putFirst':
      return 'sequence';
    case 'replaceService':
      return tables.services.get(change.code)?.kind === 'visit' ? 'level' : 'procedure';
    case 'addService':
      return 'procedure';
    case 'dropService':
      return 'missedCharge';
    case 'modifiers':
      return 'modifier';
    case 'units':
      return 'units';
    case 'pointers':
      return 'pointer';
    case 'place':
      return 'place';
    default:
      return 'diagnosis';
  }
}

/** All samples in one figure: codes right of codes looked at, in basis points; null where nothing was sampled. */
export function qualityBps(reports: readonly QualityReport[]): number | null {
  const codes = reports.reduce((sum, report) => sum + report.codes, 0);
  const right = reports.reduce((sum, report) => sum + report.right, 0);
  return codes === 0 ? null : Math.floor((right * 10_000) / codes);
}
