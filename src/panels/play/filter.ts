// Which claims the learner wants to see well: by payer, state, age and whose turn it is. What is outside becomes faint on the stage and leaves the lists.

import type { Encounter, Position } from '../../cycle/encounter.ts';
import { waitsForLearner } from '../../engine/ownWork.ts';
import type { World } from '../../engine/world.ts';

export const AGES = [30, 60, 90] as const;

export interface Filter {
  readonly payer: string | null; // payer id
  readonly position: Position | null;
  readonly olderThan: (typeof AGES)[number] | null; // days since the visit
  readonly mine: boolean; // only what waits for the learner
}

export const EVERYTHING: Filter = { payer: null, position: null, olderThan: null, mine: false };

export const isFiltering = (filter: Filter): boolean =>
  filter.mine || filter.payer !== null || filter.position !== null || filter.olderThan !== null;

/** The payer an encounter is with now: of its newest claim, or the first on the registration; null without cover. */
export function payerOf({ draft, claims, registration }: Encounter): string | null {
  return (draft?.claim ?? claims.at(-1)?.claim)?.payer ?? registration.coverages[0]?.payer ?? null;
}

function passes(world: World, filter: Filter, encounter: Encounter): boolean {
  if (filter.mine && !waitsForLearner(world, encounter)) return false;
  if (filter.position !== null && encounter.position !== filter.position) return false;
  if (filter.payer !== null && payerOf(encounter) !== filter.payer) return false;
  return filter.olderThan === null || world.day - encounter.serviceDay > filter.olderThan;
}

/** The ids that pass; null where nothing is filtered. */
export function shownBy(world: World, filter: Filter): ReadonlySet<string> | null {
  if (!isFiltering(filter)) return null;
  return new Set(world.encounters.filter((encounter) => passes(world, filter, encounter)).map(({ id }) => id));
}
