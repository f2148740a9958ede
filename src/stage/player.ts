// Plays motions over time: at a moment, where each moving token is, and which cues fall due. Knows neither Pixi nor the clock, so it can be tested.

import type { Point } from './layout.ts';
import { durationOf, ease, type Leg, type Motion } from './motion.ts';
import { type Straight, straightAt } from './route.ts';

/** What is moved: it can be set down at a point. */
export interface Placed {
  set(x: number, y: number): unknown;
}

export interface Performer {
  /** A leg begins: takes up what it carries. True where more than the place changes on it: then each of its moments goes to `frame`. */
  begin(motion: Motion, leg: Leg): boolean;
  /** Such a leg at a moment; `share` of it is over, 0..1. */
  frame(motion: Motion, leg: Leg, share: number): void;
  cue(motion: Motion, leg: Leg, at: Point): void;
  /** Form and mark become the new ones. */
  change(motion: Motion): void;
  end(motion: Motion): void;
}

/** A motion under way. What a frame needs lies here, so that it touches little else: hundreds may move at once. */
interface Running {
  readonly motion: Motion;
  readonly placed: Placed;
  readonly began: number; // ms of the same clock as `advance`
  readonly ends: number;
  leg: Leg;
  legBegan: number;
  legEnds: number; // never for the last one, which ends with the motion
  straight: Straight; // the part of the leg's way it is on
  more: boolean; // the leg changes more than the place
  begun: number; // legs begun so far
  changed: boolean;
}

export interface Player {
  start(motion: Motion, placed: Placed, now: number): void;
  stop(key: string): void;
  clear(): void;
  has(key: string): boolean;
  /** Moves everything to this moment; true while anything still moves. */
  advance(now: number): boolean;
}

const NOWHERE: Straight = { x: 0, y: 0, dx: 0, dy: 0, from: 0, to: -1 };

/** Turns to the leg of this moment; tells the cues of all that have begun by then. */
function turnToLeg(running: Running, now: number, performer: Performer): void {
  const { motion } = running;
  const { legs } = motion;
  running.leg = legs[0] as Leg;
  running.legBegan = running.began;
  let [index, ends] = [0, running.began + running.leg.ms];
  while (index < legs.length - 1 && now >= ends) {
    index += 1;
    running.leg = legs[index] as Leg;
    running.legBegan = ends;
    ends += running.leg.ms;
  }
  running.legEnds = index === legs.length - 1 ? Number.POSITIVE_INFINITY : ends;
  running.straight = NOWHERE;
  for (; running.begun <= index; running.begun += 1) {
    const begun = legs[running.begun];
    if (begun?.cue && begun.way[0]) performer.cue(motion, begun, begun.way[0]);
  }
  running.more = performer.begin(motion, running.leg);
}

/** Shows a motion at a moment, with what falls due till then. Called for each moving token in each frame. */
function showRunning(running: Running, now: number, performer: Performer): void {
  if (now < running.legBegan || now >= running.legEnds) turnToLeg(running, now, performer);
  const { motion, leg } = running;
  if (!running.changed && now - running.began >= motion.changesAt) {
    running.changed = true;
    performer.change(motion);
  }
  const share = Math.min(1, Math.max(0, (now - running.legBegan) / Math.max(1, leg.ms)));
  const along = ease(share);
  if (along < running.straight.from || along > running.straight.to) running.straight = straightAt(leg.way, along);
  const { x, y, dx, dy } = running.straight;
  running.placed.set(x + dx * along, y + dy * along);
  if (running.more) performer.frame(motion, leg, share);
}

export function createPlayer(performer: Performer): Player {
  const running = new Map<string, Running>();
  return {
    start(motion, placed, now) {
      const [leg] = motion.legs;
      if (!leg) throw new Error(`the motion of ${motion.key} has no leg`);
      const ends = now + durationOf(motion);
      const never = Number.NEGATIVE_INFINITY; // no leg has begun: the first moment turns to one
      running.set(motion.key, {
        motion,
        placed,
        began: now,
        ends,
        leg,
        legBegan: never,
        legEnds: never,
        straight: NOWHERE,
        more: false,
        begun: 0,
        changed: false,
      });
    },
    stop(key) {
      running.delete(key);
    },
    clear() {
      running.clear();
    },
    has: (key) => running.has(key),
    advance(now) {
      for (const one of running.values()) {
        showRunning(one, now, performer);
        if (now < one.ends) continue;
        running.delete(one.motion.key);
        if (!one.changed) performer.change(one.motion);
        performer.end(one.motion);
      }
      return running.size > 0;
    },
  };
}
