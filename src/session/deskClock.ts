// Real time into desk minutes: what drives a shift. The only timer of a game.

import type { Speed } from './snapshot.ts';

const TICK = 250; // milliseconds
const LONGEST = 1000; // a tick that came late counts no more than this: a sleeping laptop costs no shift

/** Where the clock takes its time from; the browser's, unless a test brings its own. */
export interface TimeSource {
  readonly now: () => number; // milliseconds
  readonly every: (milliseconds: number, call: () => void) => () => void; // answers the way to stop
}

export const browserTime: TimeSource = {
  now: () => performance.now(),
  every: (milliseconds, call) => {
    const timer = setInterval(call, milliseconds);
    return () => clearInterval(timer);
  },
};

/** Starts counting: calls `onMinutes` with each whole number of desk minutes that went by. */
export function startDeskClock(time: TimeSource, speed: Speed, onMinutes: (minutes: number) => void): () => void {
  let before = time.now();
  let gathered = 0; // desk minutes not yet handed out
  return time.every(TICK, () => {
    const now = time.now();
    gathered += (Math.min(now - before, LONGEST) * speed) / 1000;
    before = now;
    const whole = Math.floor(gathered);
    if (whole === 0) return;
    gathered -= whole;
    onMinutes(whole);
  });
}
