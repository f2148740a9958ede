// Plays motions over time: at a moment, where each moving token is, and which cues fall due. Knows neither Pixi nor the clock, so it can be tested.

import type { Point } from './layout.ts';
import { type Cue, durationOf, ease, type Leg, type Motion } from './motion.ts';
import { pointAlong } from './route.ts';

/** What a moving token looks like at a moment. */
export interface Frame {
  readonly at: Point;
  readonly share: number; // of the current leg, 0..1
  readonly leg: Leg;
}

export interface Performer {
  frame(motion: Motion, frame: Frame): void;
  cue(motion: Motion, cue: Cue, at: Point): void;
  /** Form and mark become the new ones. */
  change(motion: Motion): void;
  end(motion: Motion): void;
}

interface Running {
  readonly motion: Motion;
  readonly lasts: number; // ms
  readonly began: number; // ms of the same clock as `advance`
  legs: number; // legs begun so far
  changed: boolean;
}

export interface Player {
  start(motion: Motion, now: number): void;
  stop(key: string): void;
  clear(): void;
  has(key: string): boolean;
  /** Moves everything to this moment; true while anything still moves. */
  advance(now: number): boolean;
}

/** Shows a motion at a moment, with what falls due till then; true while it goes on. Called for each moving token in each frame. */
function showRunning(running: Running, now: number, performer: Performer): boolean {
  const { motion } = running;
  const { legs } = motion;
  const elapsed = Math.max(0, now - running.began);
  let into = elapsed; // of the leg at hand
  let index = 0;
  for (let leg = legs[0]; leg && index < legs.length - 1 && into >= leg.ms; leg = legs[index]) {
    into -= leg.ms;
    index += 1;
  }
  for (; running.legs <= index; running.legs += 1) {
    const begun = legs[running.legs];
    if (begun?.cue && begun.way[0]) performer.cue(motion, begun.cue, begun.way[0]);
  }
  if (!running.changed && elapsed >= motion.changesAt) {
    running.changed = true;
    performer.change(motion);
  }
  const leg = legs[index];
  if (leg) {
    const share = Math.min(1, into / Math.max(1, leg.ms));
    performer.frame(motion, { at: pointAlong(leg.way, ease(share)), share, leg });
  }
  return elapsed < running.lasts;
}

export function createPlayer(performer: Performer): Player {
  const running = new Map<string, Running>();
  return {
    start(motion, now) {
      running.set(motion.key, { motion, lasts: durationOf(motion), began: now, legs: 0, changed: false });
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
        if (showRunning(one, now, performer)) continue;
        running.delete(one.motion.key);
        if (!one.changed) performer.change(one.motion);
        performer.end(one.motion);
      }
      return running.size > 0;
    },
  };
}
