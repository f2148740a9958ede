// A hospital with a tariff of its own: its heads of the bill and its edition of the diagnosis codes stand in place of the shipped tables.

import type { Diagnosis, Service, Tables } from '../cycle/tables.ts';
import type { Scenario } from './scenario.ts';
import type { ScenarioFile } from './schema.ts';
import { diagnosisOf, serviceOf } from './tables.ts';
import { centsOf } from './values.ts';

type PracticeForm = Exclude<NonNullable<ScenarioFile['practice']>, string>;

/** The heads of a tariff as services, each with one price wherever it is given. */
export function tariffOf(form: PracticeForm['tariff'], { locality }: Tables): readonly Service[] | null {
  if (!form) return null;
  return form.map(({ code, title, category, unit, charge }) => {
    const cents = centsOf(charge);
    const plain = { kind: 'service', globalDays: 'XXX', multiple: '0', bilateral: '0', assistant: '0', pcTc: '0' } as const;
    const price = { facilityFeeCents: cents, nonFacilityFeeCents: cents, chargeCents: cents };
    return serviceOf({ ...plain, ...price, code, title, category, family: category, unitBasis: unit ?? 'stay' }, locality);
  });
}

/** The diagnosis codes of another edition, all complete and without notes. */
export function editionOf(form: PracticeForm['diagnosisCodes']): readonly Diagnosis[] | null {
  return form ? form.map(({ code, title }) => diagnosisOf({ code, title })) : null;
}

/** The tables a scenario is played with: the shipped ones, or its own tariff and edition, to which no shipped pair, policy or note applies. */
export function playedTables(shipped: Tables, { tariff, diagnosisCodes }: Pick<Scenario, 'tariff' | 'diagnosisCodes'>): Tables {
  const priced = tariff ? { ...shipped, services: byCode(tariff), pairs: [], policies: [] } : shipped;
  return diagnosisCodes ? { ...priced, diagnoses: byCode(diagnosisCodes), families: new Map() } : priced;
}

function byCode<T extends { readonly code: string }>(entries: readonly T[]): ReadonlyMap<string, T> {
  return new Map(entries.map((entry) => [entry.code, entry]));
}
