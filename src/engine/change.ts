// How the next world is made: a working copy in which a whole day may be changed in place, cut off from the worlds before it.
// What a change does not touch is shared; what it hands over is frozen, so that a slip against this shows at once.

import type { Encounter } from '../cycle/encounter.ts';
import type { Audit } from '../cycle/outcome/audit.ts';
import type { World } from './world.ts';
import { placeOf } from './world.ts';

/** A value that may be changed in place as many levels deep as `Levels` is long; what lies below is shared with worlds gone by. */
type Draft<T, Levels extends readonly 0[]> = Levels extends readonly [0, ...infer Below extends readonly 0[]]
  ? T extends readonly (infer Item)[]
    ? Draft<Item, Below>[]
    : T extends object
      ? { -readonly [Key in keyof T]: Draft<T[Key], Below> }
      : T
  : T;

/** An encounter, its lists, their items, and the items' own lists. */
const ENCOUNTER_LEVELS = 4;
export type DraftEncounter = Draft<Encounter, [0, 0, 0, 0]>;

/** Lists that are changed in place; the others are replaced whole, and encounters opened by `draftOf`. */
type Lists = Draft<Pick<World, 'agenda' | 'journal' | 'providerLevelDue'>, [0, 0]> & { audits: Draft<Audit, [0]>[] };

/** A world that may be changed: only inside `change`. */
export type DraftWorld = { -readonly [Key in Exclude<keyof World, keyof Lists>]: World[Key] } & Lists;

/** The places of the encounters a draft has copied for itself. */
const OPENED = new WeakMap<DraftWorld, Set<number>>();

/** A copy of a value made of plain objects and lists, as many levels deep. */
function copied<T>(value: T, levels: number): T {
  if (levels === 0 || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => copied(item, levels - 1)) as T;
  const copy = { ...value };
  if (levels > 1) for (const key in copy) copy[key] = copied(copy[key], levels - 1);
  return copy;
}

/** Freezes a value and all below it that is not frozen yet. */
function freeze(value: unknown): void {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return;
  Object.freeze(value);
  for (const part of Object.values(value)) freeze(part);
}

/** The world after `edit` has changed a working copy of this one. Where it throws, nothing has happened. */
export function change(world: World, edit: (draft: DraftWorld) => void): World {
  const draft: DraftWorld = {
    ...world,
    encounters: [...world.encounters],
    agenda: [...world.agenda],
    journal: [...world.journal],
    audits: world.audits.map((audit) => ({ ...audit })),
    providerLevelDue: [...world.providerLevelDue],
  };
  const opened = new Set<number>();
  OPENED.set(draft, opened);
  edit(draft);
  OPENED.delete(draft);
  for (const place of opened) freeze(draft.encounters[place]);
  for (const entry of draft.journal.slice(world.journal.length)) freeze(entry);
  for (const list of [draft.agenda, draft.audits, draft.providerLevelDue, draft.cheques]) freeze(list);
  for (const list of [draft.encounters, draft.journal, draft]) Object.freeze(list);
  return draft;
}

/** The encounter to be changed, copied at its first change; throws on an id the world does not have. */
export function draftOf(world: DraftWorld, id: string): DraftEncounter {
  const place = placeOf(world.game.scenario, id);
  const encounter = world.encounters[place];
  if (!encounter) throw new Error(`no encounter ${id}`);
  const opened = OPENED.get(world);
  if (!opened) throw new Error(`encounter ${id} is changed outside a change of its world`);
  if (!opened.has(place)) {
    opened.add(place);
    (world.encounters as Encounter[])[place] = copied(encounter, ENCOUNTER_LEVELS);
  }
  return world.encounters[place] as DraftEncounter;
}
