// Days worked out before they are asked for: while the learner reads, the browser has time. What is foreseen is what comes, for days pass by rules.

import type { World } from '../engine/world.ts';
import { type Course, untilNextEvent } from './course.ts';
import type { Rules } from './rules.ts';

export interface Foresight {
  readonly rules: Rules; // the same, and a day that was foreseen passes at once
  /** Foresees the days up to the next event of this course, one in each idle moment, and gives up what was begun before. Nothing where browsers tell no idle moments. */
  readonly lookAhead: (course: Course) => void;
  readonly stop: () => void;
}

/** Foresight by these rules. */
export function createForesight(given: Rules): Foresight {
  const passed = new WeakMap<World, World>();
  const rules: Rules = {
    ...given,
    passDay: (world) => {
      const next = passed.get(world) ?? given.passDay(world);
      passed.set(world, next);
      return next;
    },
  };
  let asked = 0;
  const stop = (): void => {
    if (asked !== 0) cancelIdleCallback(asked);
    asked = 0;
  };
  return {
    rules,
    lookAhead: (course) => {
      if (typeof requestIdleCallback === 'undefined') return;
      stop();
      const days = untilNextEvent(rules, course);
      const step = (): void => {
        asked = days.next().done ? 0 : requestIdleCallback(step);
      };
      asked = requestIdleCallback(step);
    },
    stop,
  };
}
