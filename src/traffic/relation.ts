// The chart's relation as flat numbers: the same law as `move`, for claims by the ten thousand. An illegal move throws here as there.

import { POSITIONS, type Position } from '../cycle/encounter.ts';
import type { CycleFacts } from '../cycle/facts.ts';
import { NO_FACTS } from '../cycle/facts.ts';
import { CYCLE_EVENTS, type CycleEvent } from '../cycle/machine.ts';
import { RELATION } from '../cycle/move.ts';

/** The bit of each fact a guard may ask for. */
const FACT_BITS: ReadonlyMap<string, number> = new Map(Object.keys(NO_FACTS).map((fact, index) => [fact, 1 << index]));

const EVENTS = CYCLE_EVENTS.length;

/** Where the rows of (position, event) begin; one entry more, so that the next beginning is the end. */
const FIRST = new Uint16Array(POSITIONS.length * EVENTS + 1);
const GUARDS: number[] = []; // the fact's bit; 0 where nothing is asked
const TARGETS: number[] = []; // index of the position

POSITIONS.forEach((position, p) => {
  CYCLE_EVENTS.forEach((event, e) => {
    FIRST[p * EVENTS + e] = TARGETS.length;
    for (const { guard, to } of RELATION[position][event] ?? []) {
      GUARDS.push(guard === null ? 0 : (FACT_BITS.get(guard) ?? 0));
      TARGETS.push(POSITIONS.indexOf(to));
    }
  });
});
FIRST[POSITIONS.length * EVENTS] = TARGETS.length;
const GUARD = Uint16Array.from(GUARDS);
const TARGET = Uint8Array.from(TARGETS);

/** Facts as bits. */
export function bitsOf(facts: CycleFacts): number {
  let bits = 0;
  for (const [fact, bit] of FACT_BITS) if (facts[fact as keyof CycleFacts]) bits |= bit;
  return bits;
}

/**
 * The next position, all as indexes of POSITIONS and CYCLE_EVENTS; facts as bits. An event that changes nothing for these facts stays.
 * Throws where the chart does not know the event there.
 */
export function step(position: number, event: number, facts: number): number {
  const at = position * EVENTS + event;
  const end = FIRST[at + 1] as number;
  let row = FIRST[at] as number;
  if (row === end) throw new Error(`${CYCLE_EVENTS[event]} cannot happen at ${POSITIONS[position]}`);
  for (; row < end; row += 1) {
    const guard = GUARD[row] as number;
    if (guard === 0 || (facts & guard) !== 0) return TARGET[row] as number;
  }
  return position;
}

/** One move of the chart with the facts that make it. */
export interface Move {
  readonly event: number; // index of CYCLE_EVENTS
  readonly facts: number; // bits
}

/** The shortest way of the chart from one position to another; among equals the one with `likely` events, else in the chart's order, giving up a draft last. Throws where there is none. */
export function wayBetween(from: Position, to: Position, likely: CycleEvent | null): readonly Move[] {
  if (from === to) return [];
  const key = `${from} ${to} ${likely}`;
  const way = WAYS.get(key) ?? shortestWay(from, to, likely);
  WAYS.set(key, way);
  return way;
}

const WAYS = new Map<string, readonly Move[]>();

function shortestWay(from: Position, to: Position, likely: CycleEvent | null): readonly Move[] {
  const [start, goal] = [POSITIONS.indexOf(from), POSITIONS.indexOf(to)];
  const order = CYCLE_EVENTS.map((_, index) => index);
  const rank = (event: number): number => (CYCLE_EVENTS[event] === likely ? 0 : CYCLE_EVENTS[event] === 'draftDiscarded' ? 2 : 1);
  order.sort((a, b) => rank(a) - rank(b) || a - b);
  const ways = new Map<number, readonly Move[]>([[start, []]]);
  for (const [position, way] of ways) {
    // a Map grows while it is walked: breadth first
    if (position === goal) return way;
    for (const event of order) {
      for (let row = FIRST[position * EVENTS + event] as number; row < (FIRST[position * EVENTS + event + 1] as number); row += 1) {
        const target = TARGET[row] as number;
        const facts = GUARD[row] as number;
        if (!ways.has(target) && step(position, event, facts) === target) ways.set(target, [...way, { event, facts }]);
      }
    }
  }
  throw new Error(`the chart has no way from ${from} to ${to}`);
}
