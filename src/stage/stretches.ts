// The stretches of a claim's trail along the rails, as geometry.

import { type LaneName, laneRange, type Stand } from './lanes.ts';
import type { Layout, Point } from './layout.ts';
import { levelOf, routeBetween } from './route.ts';
import type { Room } from './scene.ts';

/** One stretch of the trail. */
export interface Stretch {
  readonly points: readonly Point[];
  readonly rework: boolean; // it goes back, or comes again where it was
}

/** The middle of a lane, as a place to stand. */
function middleOf(layout: Layout, lane: LaneName): Stand {
  const { from, to, foot, scale } = laneRange(layout, lane);
  return { x: (from + to) / 2, y: foot, scale, lane, hidden: false };
}

/** The stretches from the first lane of its way to where it stands now. */
export function stretchesOf(layout: Layout, way: readonly LaneName[], here: Stand): readonly Stretch[] {
  const before = way.at(-1) === here.lane ? way.slice(0, -1) : way;
  const places = [...before.map((lane) => middleOf(layout, lane)), here];
  let furthest = Number.NEGATIVE_INFINITY;
  return places.slice(1).map((to, index) => {
    const from = places[index] ?? to;
    furthest = Math.max(furthest, from.x);
    const rework = to.x < furthest - layout.sheet.width || levelOf(to.lane) === 'back' || levelOf(from.lane) === 'back';
    return { points: routeBetween(layout, from, to), rework };
  });
}

/** Where the pin of a slip stands: the middle of its room, on the rail. */
export function pinAt(layout: Layout, room: Room): Point {
  const { x, width } = layout.rooms[room];
  return { x: x + width / 2, y: layout.railY };
}
