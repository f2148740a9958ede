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

function legAt(motion: Motion, elapsed: number): { index: number; into: number } {
  let left = elapsed;
  for (const [index, leg] of motion.legs.entries()) {
    if (left < leg.ms || index === motion.legs.length - 1) return { index, into: left };
    left -= leg.ms;
  }
  return { index: 0, into: elapsed };
}

function showRunning(running: Running, now: number, performer: Performer): boolean {
  const { motion } = running;
  const elapsed = Math.max(0, now - running.began);
  const { index, into } = legAt(motion, elapsed);
  for (; running.legs <= index; running.legs += 1) {
    const leg = motion.legs[running.legs];
    if (leg?.cue && leg.way[0]) performer.cue(motion, leg.cue, leg.way[0]);
  }
  if (!running.changed && elapsed >= motion.changesAt) {
    running.changed = true;
    performer.change(motion);
  }
  const leg = motion.legs[index];
  if (leg) {
    const share = Math.min(1, into / Math.max(1, leg.ms));
    performer.frame(motion, { at: pointAlong(leg.way, ease(share)), share, leg });
  }
  return elapsed < durationOf(motion);
}

export function createPlayer(performer: Performer): Player {
  const running = new Map<string, Running>();
  return {
    start(motion, now) {
      running.set(motion.key, { motion, began: now, legs: 0, changed: false });
    },
    stop(key) {
      running.delete(key);
    },
    clear() {
      running.clear();
    },
    has: (key) => running.has(key),
    advance(now) {
      for (const [key, one] of running) {
        if (showRunning(one, now, performer)) continue;
        running.delete(key);
        if (!one.changed) performer.change(one.motion);
        performer.end(one.motion);
      }
      return running.size > 0;
    },
  };
}
