// The colleagues' claims for the lists, fetched only where a scenario has any.

import { useEffect, useMemo, useState } from 'react';
import type { World } from '../../engine/world.ts';
import type { Crowd } from '../year/crowd.ts';

/** Claims of colleagues under way by step on the world's day; null where there are none, or they are not here yet. */
export function useCrowd(world: World): Crowd | null {
  const [crowdOn, keep] = useState<((world: World) => Crowd | null) | null>(null);
  const asked = world.game.scenario.traffic !== null;
  useEffect(() => {
    if (asked) import('../year/crowd.ts').then((module) => keep(() => module.crowdOn));
  }, [asked]);
  return useMemo(() => crowdOn?.(world) ?? null, [crowdOn, world]);
}
