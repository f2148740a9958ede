// What moves between two scenes, and how: derived from their difference alone, so that nothing moves without a cause.

import type { Cents } from '../cycle/money.ts';
import type { Stand } from './lanes.ts';
import { type LaneName, laneOf } from './lanes.ts';
import type { Layout, Point } from './layout.ts';
import { lengthOf, routeBetween } from './route.ts';
import type { SceneToken } from './scene.ts';

/** What a change means on the stage. */
export type Meaning =
  | 'appear'
  | 'leave'
  | 'restate'
  | 'move'
  | 'deny'
  | 'pay'
  | 'reject'
  | 'goBack'
  | 'query'
  | 'answer'
  | 'collect'
  | 'appeal'
  | 'giveUp'
  | 'mail';

/** What is seen at a moment besides the token itself. */
export type Cue = 'stampDenied' | 'stampPaid' | 'moneyIn' | 'moneyLost' | 'gateDrop' | 'flag' | 'turn' | 'pop';

export interface Leg {
  readonly way: readonly Point[]; // one point: it stands
  readonly ms: number;
  readonly cue?: Cue; // at the leg's beginning
  readonly cents?: Cents; // that come in or are lost by it; 0 where it is not known how much
  readonly carries?: 'note'; // seen above the sheet on this leg
}

export interface Motion {
  readonly key: string;
  readonly meaning: Meaning;
  readonly legs: readonly Leg[];
  readonly changesAt: number; // ms after the beginning when form and mark become the new ones
}

/** The pace: all of it, or hurried when much happens at once. */
export type Pace = 'full' | 'hurried';

export function paceOf(moving: number): Pace {
  return moving > 14 ? 'hurried' : 'full';
}

/** So many moving sheets can still be followed as a stream; of more, the rest is set down where it belongs. */
export const MOST_MOVING = 120;

/** Those of many changes that are seen moving: the learner's own, and of the crowd an even share from all over the stage. */
export function sampleOf<One extends Change>(changes: readonly One[]): readonly One[] {
  if (changes.length <= MOST_MOVING) return changes;
  const [own, crowd] = [changes.filter((one) => !ofCrowd(one)), changes.filter(ofCrowd)];
  const left = MOST_MOVING - Math.min(own.length, MOST_MOVING);
  const step = crowd.length / left;
  return [
    ...own.slice(0, MOST_MOVING),
    ...Array.from({ length: Math.min(left, crowd.length) }, (_, index) => crowd[Math.floor(index * step)] as One),
  ];
}

const ofCrowd = ({ before, after }: Change): boolean => (after ?? before)?.crowd === true;

const BACK: readonly LaneName[] = ['toClaim', 'toCoding', 'bounced'];
const ORDER = ['care', 'documentation', 'coding', 'claim', 'review', 'outcome'];

/** What the step from one token to the next means; null where nothing changed that can be seen. */
export function meaningOf(before: SceneToken | undefined, after: SceneToken | undefined): Meaning | null {
  if (!after) return before ? 'leave' : null;
  if (!before) return 'appear';
  const from = laneOf(before);
  const to = laneOf(after);
  if (from === to && before.mark === after.mark && before.form === after.form) return moneyAlone(before, after);
  if (from === to) return 'restate';
  if (after.mark === 'denied' && after.spot === 'return') return before.room === 'outcome' ? 'goBack' : 'deny'; // only a payer denies
  if (after.mark === 'rejected' && after.spot === 'return') return 'reject';
  if (after.mark === 'writtenOff') return 'giveUp';
  if (after.mark === 'query') return 'query';
  if (after.mark === 'appealed') return 'appeal';
  if (to === 'mailbox') return 'mail';
  if (isPaid(before, after)) return 'pay';
  if (before.mark === 'query' && after.room === 'coding') return 'answer';
  if (BACK.includes(from) || ORDER.indexOf(after.room) < ORDER.indexOf(before.room)) return 'goBack';
  return 'move';
}

/** Money that came or was given up while the claim stood where it stands. */
function moneyAlone(before: SceneToken, after: SceneToken): 'collect' | 'giveUp' | null {
  if (after.received > before.received) return 'collect';
  return after.givenUp > before.givenUp ? 'giveUp' : null;
}

/** A payer pays; or the patient does, and the account is settled. */
function isPaid(before: SceneToken, after: SceneToken): boolean {
  if (after.room !== 'outcome' || (after.mark !== 'ok' && after.mark !== 'paidShort')) return false;
  return before.room !== 'outcome' || (before.spot === 'mailbox' && after.received > before.received);
}

const travelMs = (way: readonly Point[]): number => Math.round(Math.min(1500, 260 + lengthOf(way) * 1.35));

const travel = (way: readonly Point[], extra: Partial<Leg> = {}): Leg => ({ way, ms: travelMs(way), ...extra });

const stay = (point: Point, ms: number, cue: Cue): Leg => ({ way: [point], ms, cue });

/** Splits a way at its first corner: the part on the rail, and the part that goes down and back. */
function splitWay(way: readonly Point[]): [readonly Point[], readonly Point[]] {
  if (way.length < 3) return [way.slice(0, 1), way];
  return [way.slice(0, 2), way.slice(1)];
}

const BOUNCE = 14; // CSS pixels

/** A verdict is felt: it arrives, is stamped (or bounces off the gate's arm), turns, and goes the way back. */
function refused(way: readonly Point[], cue: 'stampDenied' | 'gateDrop'): Leg[] {
  const [there, back] = splitWay(way);
  const at = there.at(-1) ?? { x: 0, y: 0 };
  const arrives = there.length > 1 ? [travel(there)] : [];
  const bounces: Leg = { way: [at, { x: at.x - BOUNCE, y: at.y }, at], ms: 520, cue };
  return [...arrives, cue === 'gateDrop' ? bounces : stay(at, 620, cue), stay(at, 240, 'turn'), travel(back)];
}

function legsOf(meaning: Meaning, way: readonly Point[]): Leg[] {
  const end = way.at(-1) ?? { x: 0, y: 0 };
  switch (meaning) {
    case 'appear':
      return [{ way: [end], ms: 300 }];
    case 'leave':
      return [{ way: [end], ms: 240 }];
    case 'restate':
      return [travelOrStay(way, 'pop')];
    case 'deny':
      return refused(way, 'stampDenied');
    case 'reject':
      return refused(way, 'gateDrop');
    case 'pay':
      return [travel(way), stay(end, 520, 'stampPaid')];
    case 'query':
    case 'answer':
      return [travel(way, { carries: 'note' })];
    case 'collect':
      return lengthOf(way) < 1 ? [] : [travel(way)];
    case 'mail':
      return [travel(way), stay(end, 420, 'flag')];
    case 'goBack':
    case 'appeal':
    case 'giveUp':
    case 'move':
      return [travel(way)];
  }
}

/** Money moves where the claim was decided: after its stamp, or at its way's end. */
function withMoney(legs: readonly Leg[], money: Leg | null, end: Point): readonly Leg[] {
  if (!money) return legs;
  const stamped = legs.findIndex(({ cue }) => cue === 'stampDenied' || cue === 'stampPaid');
  const after = stamped < 0 ? legs.length : stamped + 1;
  const at = legs[after - 1]?.way.at(-1) ?? end;
  return [...legs.slice(0, after), { ...money, way: [at] }, ...legs.slice(after)];
}

/** What comes in or is lost by a change. Of the crowd it is known that, not how much. */
function moneyOf(before: SceneToken | undefined, after: SceneToken | undefined, meaning: Meaning): Pick<Leg, 'cue' | 'cents'> | null {
  if (!before || !after) return null;
  const [came, lost] = [after.received - before.received, after.givenUp - before.givenUp];
  if (came > 0 || (after.crowd && meaning === 'pay')) return { cue: 'moneyIn', cents: came };
  return lost > 0 || (after.crowd && meaning === 'giveUp') ? { cue: 'moneyLost', cents: lost } : null;
}

function travelOrStay(way: readonly Point[], cue: Cue): Leg {
  const last = way.at(-1) ?? { x: 0, y: 0 };
  return lengthOf(way) < 1 ? stay(last, 280, cue) : travel(way, { cue });
}

/** When the sheet becomes what it is now: at the stamp, or halfway between two rooms. */
function changesAt(meaning: Meaning, legs: readonly Leg[]): number {
  if (meaning === 'appear' || meaning === 'restate' || meaning === 'query' || meaning === 'collect') return 0;
  const first = legs[0]?.ms ?? 0;
  const stamped = legs.findIndex((leg) => leg.cue === 'stampDenied' || leg.cue === 'gateDrop' || leg.cue === 'stampPaid');
  if (stamped >= 0) return legs.slice(0, stamped).reduce((sum, leg) => sum + leg.ms, 0) + 160;
  return Math.round(first / 2);
}

/** Hurried: one straight glide, no stamp and no turn. */
function hurry(legs: readonly Leg[]): readonly Leg[] {
  const way = legs.flatMap((leg) => leg.way);
  return way.length > 0 ? [{ way, ms: Math.min(620, Math.round(travelMs(way) * 0.55)) }] : [];
}

const MONEY_MS = { full: 760, hurried: 120 } as const;

export interface Change {
  readonly before: SceneToken | undefined;
  readonly after: SceneToken | undefined;
  readonly from: Stand | undefined; // where it is now
  readonly to: Stand | undefined;
}

/** The motion of one token, or null where it neither moves nor changes. A token that only makes room glides. */
export function motionFor(layout: Layout, change: Change, pace: Pace): Motion | null {
  const { before, after, from, to } = change;
  const start = from ?? to;
  const end = to ?? from;
  const key = (after ?? before)?.key;
  if (!start || !end || key === undefined) return null;
  const meaning = meaningOf(before, after);
  if (start.hidden && end.hidden && start.lane === end.lane) return null; // inside a pile's number
  const way = before && after ? routeBetween(layout, start, end) : [{ x: end.x, y: end.y }];
  if (meaning === null) {
    if (lengthOf(way) < 0.5) return null;
    return { key, meaning: 'move', legs: [{ way, ms: Math.min(420, travelMs(way)) }], changesAt: 0 };
  }
  const full = legsOf(meaning, way);
  const money = moneyOf(before, after, meaning);
  const legs = withMoney(pace === 'hurried' ? hurry(full) : full, money && { ...money, way: [], ms: MONEY_MS[pace] }, end);
  return { key, meaning, legs, changesAt: pace === 'hurried' ? 0 : changesAt(meaning, full) };
}

export const durationOf = (motion: Motion): number => motion.legs.reduce((sum, leg) => sum + leg.ms, 0);

/** Slow start and slow end. */
export function ease(share: number): number {
  const t = Math.min(1, Math.max(0, share));
  return t < 0.5 ? 4 * t * t * t : 1 - (2 - 2 * t) ** 3 / 2;
}
