// The claims that colleagues work, as tokens beside the learner's own: what a year of ten thousand looks like on one day.

import { POSITIONS, stepOf } from '../cycle/encounter.ts';
import type { Game, World } from '../engine/world.ts';
import { lastWorked, trafficOf } from '../traffic/shared.ts';
import type { TrafficLook } from '../traffic/traffic.ts';
import { LOOKS, type Room, type Scene, type SceneToken } from './scene.ts';

const REST_DAYS = 7; // so long a settled account is still seen by the vault

/** What the learner is to see of the colleagues' claims. */
export interface CrowdView {
  readonly faint: boolean; // the learner filters
  readonly slips: boolean; // a slip may be told
}

/** Adds the colleagues' claims of a world's day to its scene. */
export type AddCrowd = (scene: Scene, world: World, view: CrowdView) => Scene;

/** How to add them to the scenes of a game; null where its scenario asks for no traffic. */
export function crowdOf(game: Game): AddCrowd | null {
  const traffic = trafficOf(game);
  if (!traffic) return null;
  return (scene, world, view) => {
    const day = lastWorked(world);
    traffic.runToDay(day);
    return withCrowd(scene, game, traffic.lookOn(day, REST_DAYS), view);
  };
}

const SLIPS: readonly (null | { readonly room: Room; readonly from: number })[] = [
  null,
  { room: 'coding', from: POSITIONS.indexOf('coding.coded') },
  { room: 'claim', from: POSITIONS.indexOf('claim.atClearinghouse') },
];

/** The room in which a colleague's slip happened, from the position on at which it is made. */
function slipRoom(slipped: number, position: number): Room | null {
  const slip = SLIPS[slipped];
  return slip && position >= slip.from ? slip.room : null;
}

/** The scene with these claims behind the learner's own. */
export function withCrowd(scene: Scene, { scenario }: Game, look: TrafficLook, { faint, slips }: CrowdView): Scene {
  const counts = { ...scene.counts };
  const crowd = Array.from(look.claim, (claim, at): SceneToken => {
    const position = POSITIONS[look.position[at] as number] ?? 'care.scheduled';
    const { form, mark, room = stepOf(position), spot = 'room', returnTo = null } = LOOKS[position];
    const payer = look.payer[at] as number;
    const done = position === 'outcome.closed' || position === 'outcome.writtenOff';
    if (!done) counts[stepOf(position)] += 1; // as the lists beside the stage count them
    return {
      key: `#${claim}`,
      label: `A colleague’s claim, ${scenario.payers[payer]?.name ?? ''}`,
      room,
      spot,
      form,
      mark,
      payerTab: (payer % 8) + 1,
      selected: false,
      mine: false,
      crowd: true,
      age: Math.max(0, look.day - (look.since[at] as number)),
      returnTo,
      done,
      faint,
      slip: slips && !done ? slipRoom(look.slipped[at] as number, look.position[at] as number) : null,
      way: null,
      also: 0,
      received: 0,
      givenUp: 0,
    };
  });
  return { tokens: [...scene.tokens, ...crowd], counts };
}
