// The desk clock of a world, in the parts a header shows.

import type { Game, World } from '../engine/world.ts';
import { isDeskDay } from './course.ts';
import type { Clock } from './snapshot.ts';

/** Day, day number and minutes of a world. After the last day the clock stands at the last evening. */
export function clockOf(world: World): Clock {
  const { scenario }: Game = world.game;
  const last = scenario.start + scenario.days - 1;
  const over = world.day > last;
  const used = over ? scenario.deskMinutes : Math.min(world.minute, scenario.deskMinutes);
  const day = over ? last : world.day;
  return {
    day,
    dayNumber: day - scenario.start + 1,
    days: scenario.days,
    minute: scenario.opensAt + used,
    used,
    left: scenario.deskMinutes - used,
    workingDay: isDeskDay(world),
  };
}
