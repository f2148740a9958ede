// A clock that a test moves by hand.

import type { TimeSource } from '../../src/session/deskClock.ts';

/** Time that stands until so many milliseconds are let pass. */
export function handClock(): TimeSource & { readonly pass: (milliseconds: number) => void } {
  let now = 0;
  let call = () => {};
  return {
    now: () => now,
    every: (_milliseconds, tick) => {
      call = tick;
      return () => {
        call = () => {};
      };
    },
    pass: (milliseconds) => {
      for (let gone = 0; gone < milliseconds; gone += 250) {
        now += 250;
        call();
      }
    },
  };
}
