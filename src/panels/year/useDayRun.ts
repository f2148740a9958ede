// Lets the days of a year go by on their own: one after the other to be watched, or to the end as fast as the page stays alive.

import { useEffect, useState } from 'react';
import { waitsForLearner } from '../../engine/ownWork.ts';
import type { World } from '../../engine/world.ts';
import type { Session } from '../../session/snapshot.ts';

export type DayRun = 'watch' | 'toEnd';

const WATCHED = 600; // milliseconds for a day: a glide is over by then
const SLICE = 45; // milliseconds of work after which the page gets its turn

const waiting = (world: World): number => world.encounters.filter((encounter) => waitsForLearner(world, encounter)).length;

/** The run going on, and how to start or stop one. Watching ends when something lands on the desk, both where days cannot pass any more. */
export function useDayRun(session: Session): readonly [DayRun | null, (run: DayRun | null) => void] {
  const [run, setRun] = useState<DayRun | null>(null);
  useEffect(() => {
    if (run === null) return;
    let timer = 0;
    let before = 0; // when the last step began
    let count = 1; // days of a step
    const step = (): void => {
      const now = performance.now();
      if (run === 'toEnd' && before > 0) count = now - before > SLICE ? Math.max(1, Math.floor(count / 2)) : count + 1;
      before = now;
      const known = session.getSnapshot().world;
      session.passDays(count);
      const { world, finished } = session.getSnapshot();
      const landed = run === 'watch' && waiting(world) > waiting(known);
      if (finished || landed || world.day === known.day) return setRun(null);
      timer = window.setTimeout(step, run === 'watch' ? WATCHED : 0);
    };
    timer = window.setTimeout(step, 0);
    return () => clearTimeout(timer);
  }, [run, session]);
  return [run, setRun];
}
