// How the next world is made: a working copy in which a whole day may be changed in place, cut off from the worlds before it.
// What a change does not touch is shared; what it hands over is frozen, so that a slip against this shows at once.

import { createDraft, current, type Draft, finishDraft, freeze } from 'immer';
import type { Encounter } from '../cycle/encounter.ts';
import type { Audit } from '../cycle/outcome/audit.ts';
import type { World } from './world.ts';
import { encounterOf, placeOf } from './world.ts';

export type DraftEncounter = Draft<Encounter>;

/** Lists that are changed in place; the others are replaced whole, and encounters opened by `draftOf`. */
type Lists = { [Key in 'agenda' | 'journal' | 'providerLevelDue']: World[Key][number][] } & {
  audits: { -readonly [Key in keyof Audit]: Audit[Key] }[];
};

/** A world that may be changed: only inside `change`. */
export type DraftWorld = { -readonly [Key in Exclude<keyof World, keyof Lists>]: World[Key] } & Lists;

/** The encounters a draft of the world has opened, by their places. */
const OPENED = new WeakMap<DraftWorld, Map<number, DraftEncounter>>();

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
  const opened = new Map<number, DraftEncounter>();
  OPENED.set(draft, opened);
  edit(draft);
  OPENED.delete(draft);
  const encounters = [...draft.encounters];
  for (const [place, encounter] of opened) encounters[place] = finishDraft(encounter) as Encounter;
  for (const entry of draft.journal.slice(world.journal.length)) freeze(entry, true); // it only grows, and may be long
  return freeze({ ...draft, encounters: Object.freeze(encounters), journal: Object.freeze(draft.journal) }, true);
}

/** Encounters as they stand at this moment, for reading alone: what is read in an opened one itself is opened with it. */
export function standingIn(world: DraftWorld): (id: string) => Encounter {
  const read = new Map<string, Encounter>();
  return (id) => {
    const known = read.get(id) ?? standing(world, id);
    read.set(id, known);
    return known;
  };
}

function standing(world: DraftWorld, id: string): Encounter {
  const opened = OPENED.get(world)?.get(placeOf(world.game.scenario, id));
  return opened ? (current(opened) as Encounter) : encounterOf(world, id);
}

/** The encounter to be changed, opened at its first change; throws on an id the world does not have. */
export function draftOf(world: DraftWorld, id: string): DraftEncounter {
  const place = placeOf(world.game.scenario, id);
  const encounter = world.encounters[place];
  if (!encounter) throw new Error(`no encounter ${id}`);
  const opened = OPENED.get(world);
  if (!opened) throw new Error(`encounter ${id} is changed outside a change of its world`);
  const known = opened.get(place);
  if (known) return known;
  const draft = createDraft(encounter);
  opened.set(place, draft);
  (world.encounters as Encounter[])[place] = draft as Encounter;
  return draft;
}
