// The claims that colleagues work, as tokens beside the learner's own: what a year of ten thousand looks like on one day.

import { POSITIONS, stepOf } from '../cycle/encounter.ts';
import type { Game, World } from '../engine/world.ts';
import { lastWorked, lookOn, trafficOf } from '../traffic/shared.ts';
import type { TrafficLook } from '../traffic/traffic.ts';
import { LOOKS, type Scene, type SceneToken } from './scene.ts';

const REST_DAYS = 7; // so long a settled account is still seen by the vault

/** Adds the colleagues' claims of a world's day to its scene; `faint`: the learner filters. */
export type AddCrowd = (scene: Scene, world: World, faint: boolean) => Scene;

/** How to add them to the scenes of a game; null where its scenario asks for no traffic. */
export function crowdOf(game: Game): AddCrowd | null {
  const traffic = trafficOf(game);
  return traffic && ((scene, world, faint) => withCrowd(scene, game, lookOn(traffic, lastWorked(world), REST_DAYS), faint));
}

/** The scene with these claims behind the learner's own. */
export function withCrowd(scene: Scene, { scenario }: Game, look: TrafficLook, faint: boolean): Scene {
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
      slip: null,
      way: null,
      also: 0,
      received: 0,
      givenUp: 0,
    };
  });
  return { tokens: [...scene.tokens, ...crowd], counts };
}
