// Compares a coder's sheet with the key: the fewest changes, in the closed vocabulary, that lead from the key to what was coded.

import type { CodedService, CodingSheet } from '../cycle/coding/sheet.ts';
import type { Tables } from '../cycle/tables.ts';
import type { KeySheet } from '../scenario/changes.ts';
import { applyChanges } from '../scenario/changes.ts';
import type { Change, ScenarioEncounter } from '../scenario/scenario.ts';

/** What was coded otherwise than the key says, measured against the nearest accepted alternative. Optional codes count neither way. */
export function compareSheets(
  tables: Tables,
  { key, place }: Pick<ScenarioEncounter, 'key' | 'place'>,
  sheet: CodingSheet,
): readonly Change[] {
  const readings = [key, ...key.accepted.map((alternative) => applyChanges(key, alternative.changes))];
  const versions = readings.map(({ diagnoses, services }: KeySheet) => ({ diagnoses, services: services.map((s) => ({ place, ...s })) }));
  const all = versions.map((version) => differences(tables, version, sheet, key.optional));
  return all.reduce((best, changes) => (changes.length < best.length ? changes : best));
}

function differences(tables: Tables, key: KeySheet, sheet: CodingSheet, optional: readonly string[]): readonly Change[] {
  const diagnoses = diagnosisChanges(key, sheet, optional);
  return [...diagnoses, ...serviceChanges(tables, key, sheet, optional, meantBy(diagnoses))];
}

function diagnosisChanges(key: KeySheet, sheet: CodingSheet, optional: readonly string[]): readonly Change[] {
  const wanted = key.diagnoses.map((d) => d.code);
  const coded = sheet.diagnoses.map((d) => d.code).filter((code) => !optional.includes(code) || wanted.includes(code));
  const missing = wanted.filter((code) => !coded.includes(code) && !optional.includes(code));
  const extra = coded.filter((code) => !wanted.includes(code));
  const changes: Change[] = [];
  for (const code of missing) {
    const twin = extra.findIndex((other) => other.slice(0, 3) === code.slice(0, 3));
    const at = twin >= 0 ? twin : missing.length === 1 && extra.length === 1 ? 0 : -1;
    const instead = extra[at];
    if (instead === undefined) changes.push({ do: 'dropDiagnosis', code });
    else {
      changes.push({ do: 'replaceDiagnosis', code, with: instead });
      extra.splice(at, 1);
    }
  }
  for (const code of extra) changes.push({ do: 'addDiagnosis', code });
  const first = coded[0];
  const [leader] = wanted; // out of place only where it is there, and something of the record stands before it
  if (first !== undefined && leader !== undefined && first !== leader && wanted.includes(first) && coded.includes(leader))
    changes.push({ do: 'putFirst', code: first });
  return changes;
}

/** What a wrong diagnosis stands for: the line that points to it points to the right reason, and the slip counts once. */
function meantBy(changes: readonly Change[]): ReadonlyMap<string, string> {
  return new Map(changes.flatMap((change) => (change.do === 'replaceDiagnosis' ? [[change.with, change.code] as const] : [])));
}

function serviceChanges(
  tables: Tables,
  key: KeySheet,
  sheet: CodingSheet,
  optional: readonly string[],
  meant: ReadonlyMap<string, string>,
): readonly Change[] {
  const rest = sheet.services.filter((s) => !optional.includes(s.code) || key.services.some((k) => k.code === s.code));
  const changes: Change[] = [];
  const left: KeySheet['services'][number][] = [];
  for (const wanted of key.services) {
    const at = bestLine(wanted, rest);
    const coded = rest[at];
    if (!coded) left.push(wanted);
    else {
      rest.splice(at, 1);
      changes.push(...lineChanges(wanted, coded, sheet, meant));
    }
  }
  for (const wanted of left) {
    const kind = tables.services.get(wanted.code)?.kind;
    const at = rest.findIndex((s) => tables.services.get(s.code)?.kind === kind);
    const instead = rest[at];
    if (!instead) changes.push({ do: 'dropService', code: wanted.code });
    else {
      rest.splice(at, 1);
      changes.push({ do: 'replaceService', code: wanted.code, with: instead.code });
    }
  }
  for (const s of rest) changes.push({ do: 'addService', code: s.code, modifiers: s.modifiers, units: s.units, for: pointed(s, sheet) });
  return changes;
}

/** The line that answers a wanted one: of several with its code the one with its modifiers, for their order is free. -1 where there is none. */
function bestLine(wanted: KeySheet['services'][number], lines: readonly CodedService[]): number {
  const same = lines.findIndex((line) => line.code === wanted.code && sameSet(line.modifiers, wanted.modifiers));
  return same >= 0 ? same : lines.findIndex((line) => line.code === wanted.code);
}

/** The diagnosis codes a line points to; a pointer into nothing gives nothing. */
function pointed(service: CodedService, sheet: CodingSheet): readonly string[] {
  return service.pointers.flatMap((index) => sheet.diagnoses[index]?.code ?? []);
}

function sameSet(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((item) => b.includes(item));
}

/** A pointer slip is a line whose first reason is none the key knows; the order of right reasons is free. */
function lineChanges(
  wanted: KeySheet['services'][number],
  coded: CodedService,
  sheet: CodingSheet,
  meant: ReadonlyMap<string, string>,
): readonly Change[] {
  const changes: Change[] = [];
  if (!sameSet(wanted.modifiers, coded.modifiers)) changes.push({ do: 'modifiers', code: wanted.code, modifiers: coded.modifiers });
  if (wanted.units !== coded.units) changes.push({ do: 'units', code: wanted.code, units: coded.units });
  if (wanted.place !== undefined && wanted.place !== coded.place) changes.push({ do: 'place', code: wanted.code, place: coded.place });
  const reasons = pointed(coded, sheet);
  const known = wanted.for.some((code) => sheet.diagnoses.some((d) => d.code === code));
  const [main] = reasons;
  if (main === undefined || (known && !wanted.for.includes(meant.get(main) ?? main)))
    changes.push({ do: 'pointers', code: wanted.code, for: reasons });
  return changes;
}

/** Whether the two say the same slip, so that the scenario's own words on it may be shown. */
export function sameChange(a: Change, b: Change): boolean {
  if (a.do === 'addService' && b.do === 'addService') return a.code === b.code;
  return JSON.stringify(a) === JSON.stringify(b);
}
