// The way a token takes from where it stands to where it goes: along the rail, through the gate, or back along the return rail.

import type { LaneName, Stand } from './lanes.ts';
import { footUnder, type Layout, type Point } from './layout.ts';

type Level = 'rail' | 'back' | 'mailbox';

export function levelOf(lane: LaneName): Level {
  if (lane === 'mailbox') return 'mailbox';
  return lane === 'toCoding' || lane === 'toClaim' || lane === 'bounced' ? 'back' : 'rail';
}

/** Rooms a lane belongs to, as far as the way back depends on them. */
const CODING_LANES: readonly LaneName[] = ['queued', 'returned', 'coded'];
const CLAIM_LANES: readonly LaneName[] = ['drafted', 'held'];
const LAST_LANES: readonly LaneName[] = ['writtenOff', 'decided', 'settled'];

const beyondGate = (layout: Layout, x: number): boolean => x > layout.gate.x + layout.gate.width;

function downFrom(layout: Layout, lane: LaneName): number {
  return lane === 'bounced' ? layout.bounce : layout.drop;
}

/** Where a claim leaves the return rail: at its desk's arrow, or up again where it fell when it is given up. */
function upTo(layout: Layout, lane: LaneName): number {
  if (CODING_LANES.includes(lane)) return layout.arrows.coding;
  return LAST_LANES.includes(lane) ? layout.drop : layout.arrows.claim;
}

/** The way from the rail to a place on the return rail, or back up to a desk. */
function byReturnRail(layout: Layout, from: Stand, to: Stand): Point[] {
  const rail = layout.railY + footUnder(layout.sheet);
  const back = layout.backY + footUnder(layout.sheet) * layout.backScale;
  const points: Point[] = [];
  if (levelOf(from.lane) === 'rail') {
    const down = downFrom(layout, to.lane);
    points.push({ x: down, y: rail }, { x: down, y: back });
  }
  if (levelOf(to.lane) === 'rail') {
    const up = upTo(layout, to.lane);
    points.push({ x: up, y: back }, { x: up, y: rail });
  }
  return points;
}

/** The corners between two places, without the two ends. */
function cornersOf(layout: Layout, from: Stand, to: Stand): Point[] {
  const rail = layout.railY + footUnder(layout.sheet);
  const levels = `${levelOf(from.lane)}>${levelOf(to.lane)}`;
  switch (levels) {
    case 'rail>rail': {
      const comesBack = beyondGate(layout, from.x) && (CODING_LANES.includes(to.lane) || CLAIM_LANES.includes(to.lane));
      return comesBack ? byReturnRail(layout, from, to) : [];
    }
    case 'rail>mailbox':
      return [{ x: to.x, y: rail }];
    case 'mailbox>rail':
      return [{ x: from.x, y: rail }];
    case 'back>back':
    case 'mailbox>mailbox':
    case 'back>mailbox':
    case 'mailbox>back':
      return [];
    default:
      return byReturnRail(layout, from, to);
  }
}

const same = (a: Point, b: Point): boolean => Math.abs(a.x - b.x) < 0.5 && Math.abs(a.y - b.y) < 0.5;

/** The whole way, both ends included. */
export function routeBetween(layout: Layout, from: Stand, to: Stand): Point[] {
  const points: Point[] = [];
  for (const { x, y } of [from, ...cornersOf(layout, from, to), to]) {
    const last = points.at(-1);
    if (!last || !same(last, { x, y })) points.push({ x, y });
  }
  return points;
}

const between = (a: Point, b: Point): number => Math.sqrt((b.x - a.x) ** 2 + (b.y - a.y) ** 2);

export function lengthOf(points: readonly Point[]): number {
  let sum = 0;
  for (let index = 1; index < points.length; index += 1) sum += between(points[index - 1] as Point, points[index] as Point);
  return sum;
}

/** A straight part of a way: at a share of the whole way, between `from` and `to` of it, one is at x + dx · share, y + dy · share. */
export interface Straight extends Point {
  readonly dx: number;
  readonly dy: number;
  readonly from: number; // 0..1
  readonly to: number;
}

/** The straight part a share (0..1) of the way along. */
export function straightAt(points: readonly Point[], share: number): Straight {
  const whole = lengthOf(points);
  let before = points[0];
  if (!before) throw new Error('a way without points');
  let from = 0;
  for (const [index, point] of points.entries()) {
    const to: number = index === points.length - 1 ? 1 : from + between(before, point) / whole;
    if (to > from && to >= share) {
      const [dx, dy] = [(point.x - before.x) / (to - from), (point.y - before.y) / (to - from)];
      return { x: before.x - dx * from, y: before.y - dy * from, dx, dy, from, to };
    }
    [before, from] = [point, to];
  }
  return { ...before, dx: 0, dy: 0, from: 0, to: 1 };
}
