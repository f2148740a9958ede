// The play machine: whether the clock stands, runs, or the learner looks back. A real XState actor; the session sends it what happened.

import { assign, fromCallback, setup } from 'xstate';
import type { Speed } from './snapshot.ts';

export type PlayEvent =
  | { readonly type: 'played'; readonly speed: Speed }
  | { readonly type: 'paused' } // by the learner, a hidden tab or a lost lock
  | { readonly type: 'lookedBack' }
  | { readonly type: 'returned'; readonly finished: boolean }
  | { readonly type: 'finished' }
  | { readonly type: 'undone' };

/** Calls `onMinutes` with whole desk minutes while it runs; answers the way to stop. */
export type StartClock = (speed: Speed) => () => void;

/** The chart, with the clock that runs while it is in `running`. */
export function playMachine(startClock: StartClock) {
  return setup({
    types: { context: {} as { speed: Speed }, events: {} as PlayEvent },
    actors: { clock: fromCallback<PlayEvent, { speed: Speed }>(({ input }) => startClock(input.speed)) },
    actions: { setSpeed: assign({ speed: ({ context, event }) => (event.type === 'played' ? event.speed : context.speed) }) },
    guards: { wasFinished: ({ event }) => event.type === 'returned' && event.finished },
  }).createMachine({
    id: 'play',
    context: { speed: 1 },
    initial: 'paused',
    states: {
      paused: { on: { played: { target: 'running', actions: 'setSpeed' }, lookedBack: 'lookingBack', finished: 'finished' } },
      running: {
        invoke: { src: 'clock', input: ({ context }) => ({ speed: context.speed }) },
        on: {
          played: { target: 'running', reenter: true, actions: 'setSpeed' },
          paused: 'paused',
          lookedBack: 'lookingBack',
          finished: 'finished',
        },
      },
      lookingBack: { on: { returned: [{ guard: 'wasFinished', target: 'finished' }, { target: 'paused' }] } },
      finished: { on: { lookedBack: 'lookingBack', undone: 'paused' } },
    },
  });
}
