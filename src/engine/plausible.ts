// The slips worth asking about: those the scenario names, and those any chart invites, found from its key and the tables. No list to keep by hand.

import type { Service, Tables } from '../cycle/tables.ts';
import { applyChanges } from '../scenario/changes.ts';
import type { AnswerKey, Change, KeyService, ScenarioEncounter } from '../scenario/scenario.ts';

export interface PlausibleSlip {
  readonly changes: readonly Change[];
  readonly named: boolean; // by the scenario, with words of its own
}

const LEVELS = ['minimal', 'straightforward', 'low', 'moderate', 'high'] as const;

/** Every slip of one encounter, the scenario's own first; none twice, and none the key accepts as good. */
export function plausibleSlips(tables: Tables, written: ScenarioEncounter): readonly PlausibleSlip[] {
  const { key } = written;
  const good = new Set([key, ...key.accepted.map((a) => ({ ...key, ...applyChanges(key, a.changes) }))].map(sheetText));
  const usual = key.services.flatMap((service) => usualSlips(tables, key, service));
  const all = [
    ...written.mistakes.map(({ changes }) => ({ changes, named: true })),
    ...usual.map((change) => ({ changes: [change], named: false })),
  ];
  const seen = new Set<string>();
  return all.filter(({ changes, named }) => {
    const text = JSON.stringify(changes);
    if (seen.has(text) || (!named && good.has(sheetText({ ...key, ...applyChanges(key, changes) })))) return false;
    seen.add(text);
    return true;
  });
}

function sheetText({ diagnoses, services }: Pick<AnswerKey, 'diagnoses' | 'services'>): string {
  return JSON.stringify([diagnoses.map((d) => d.code), services.map((s) => [s.code, s.modifiers, s.units, s.for])]);
}

/** What a line invites: a level beside the right one, a modifier left off, one unit for many, the wrong reason, the line forgotten. */
function usualSlips(tables: Tables, key: AnswerKey, service: KeyService): readonly Change[] {
  const { code } = service;
  const changes: Change[] = neighbours(tables, code).map((other) => ({ do: 'replaceService', code, with: other.code }));
  if (service.modifiers.length > 0) changes.push({ do: 'modifiers', code, modifiers: [] });
  if (service.units > 1) changes.push({ do: 'units', code, units: 1 });
  const other = key.diagnoses.find((d) => !service.for.includes(d.code));
  if (other) changes.push({ do: 'pointers', code, for: [other.code] });
  if (key.services.length > 1) changes.push({ do: 'dropService', code });
  return changes;
}

/** The visit codes one level above and below, of the same family and kind of patient. */
function neighbours(tables: Tables, code: string): readonly Service[] {
  const visit = tables.services.get(code);
  const level = visit?.level.mdm;
  if (visit?.kind !== 'visit' || !level) return [];
  const at = LEVELS.indexOf(level);
  const wanted = [LEVELS[at - 1], LEVELS[at + 1]];
  return [...tables.services.values()].filter(
    (other) =>
      other.family === visit.family && other.level.patient === visit.level.patient && other.level.mdm && wanted.includes(other.level.mdm),
  );
}
