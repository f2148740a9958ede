// The place of a code in its list: headings above a diagnosis, codes below it, and found codes put into their families.

import type { Day } from '../cycle/days.ts';
import type { Diagnosis, Tables } from '../cycle/tables.ts';
import type { CodeList } from './codeIndex.ts';
import type { CodeHit } from './codeSearch.ts';

/** One row of the answer: a code that was found, or a heading above it that shows where it stands. */
export interface CodeRow {
  readonly code: string;
  readonly depth: number; // 0 for the first level of the group
  readonly found: boolean;
}

/** Codes of one family, in the order of the classification. */
export interface CodeGroup {
  readonly family: string; // category of diagnoses, family of services
  readonly rows: readonly CodeRow[];
}

/** The codes above a diagnosis that the table holds, category first: M17, M17.1 for M17.11. */
export function headingsAbove(tables: Tables, code: string): readonly string[] {
  const above: string[] = [];
  for (let length = 3; length < code.length; length += 1) {
    const shorter = code.slice(0, length);
    if (!shorter.endsWith('.') && tables.diagnoses.has(shorter)) above.push(shorter);
  }
  return above;
}

/** The codes directly below a diagnosis, in order; empty for a code that is taken as far as it goes. */
export function codesBelow(tables: Tables, code: string): readonly string[] {
  const below = [...tables.diagnoses.keys()].filter((other) => other !== code && other.startsWith(code));
  return below.filter((other) => headingsAbove(tables, other).at(-1) === code).sort();
}

/** Hits put into their families, the family of the best hit first; headings above a hit are added so that its place is seen. */
export function groupHits(tables: Tables, list: CodeList, hits: readonly CodeHit[]): readonly CodeGroup[] {
  const families = new Map<string, Set<string>>();
  for (const { code } of hits) {
    const family = list === 'diagnoses' ? (tables.diagnoses.get(code)?.category ?? '') : (tables.services.get(code)?.family ?? '');
    const found = families.get(family) ?? new Set<string>();
    families.set(family, found.add(code));
  }
  return [...families].map(([family, found]) => ({ family, rows: rowsOf(tables, list, found) }));
}

function rowsOf(tables: Tables, list: CodeList, found: ReadonlySet<string>): readonly CodeRow[] {
  if (list === 'services') return [...found].sort().map((code) => ({ code, depth: 0, found: true }));
  const all = new Set(found);
  for (const code of found) for (const above of headingsAbove(tables, code)) all.add(above);
  return [...all].sort().map((code) => ({ code, depth: headingsAbove(tables, code).length, found: found.has(code) }));
}

/** Whether a diagnosis may stand on a claim for this day of service: only a code taken as far as it goes, and while it is valid. */
export type DiagnosisStanding = 'billable' | 'heading' | 'notYetValid' | 'endedBefore';

export function standingOn(tables: Tables, diagnosis: Diagnosis, day: Day): DiagnosisStanding {
  if (diagnosis.validFrom !== null && day < diagnosis.validFrom) return 'notYetValid';
  if (diagnosis.validTo !== null && day > diagnosis.validTo)
    return codesBelow(tables, diagnosis.code).length > 0 ? 'heading' : 'endedBefore';
  return diagnosis.billable ? 'billable' : 'heading';
}
