// Who comes, when, with what and with which cover, and which slip a colleague makes on it: the only things of a year that are drawn. What a payer answers never is.

import { type Day, weekdayOf } from '../../cycle/days.ts';
import { drawShare } from '../chance.ts';
import { isClaimChange } from '../changes.ts';
import type { Desk, Mistake, Scenario } from '../scenario.ts';
import type { Volume } from './volume.ts';

/** The visits of a year as parallel arrays, in the order of their coming. */
export interface Arrivals {
  readonly count: number;
  readonly day: Int32Array; // of service
  readonly minute: Int16Array; // of that day, when the patient has been seen
  readonly kind: Uint8Array; // index of the case
  readonly cover: Uint8Array; // index of the cover
  readonly slip: Uint8Array; // 0: none; else the number of the mistake, 1 is the first
}

/** The clinic sees patients from eight to five (practice.md). */
const CLINIC_OPENS = 8 * 60;
const CLINIC_MINUTES = 9 * 60;
const DAY_MINUTES = 24 * 60;

/** What a draw is about. */
const ABOUT = { day: 1, minute: 2, kind: 3, cover: 4, coder: 5, biller: 6, which: 7 } as const;

type Drawn = Pick<Scenario, 'start' | 'seed' | 'holidays' | 'colleagues'>;

/** All visits of the year: the same for the same scenario and seed, whatever the learner does. */
export function arrivalsOf(scenario: Drawn, volume: Volume): Arrivals {
  const { encounters: count } = volume;
  const { seed, start, colleagues } = scenario;
  const times = visitTimes(scenario, volume);
  const pickKind = picker(volume.cases.map(({ share }) => share));
  const pickCover = volume.cases.map((one) => picker(one.covers.map((index) => volume.covers[index]?.share ?? 0)));
  const mistakes = volume.cases.map(({ written }) => mistakesByDesk(written.mistakes));
  const arrivals: Arrivals = {
    count,
    day: new Int32Array(count),
    minute: new Int16Array(count),
    kind: new Uint8Array(count),
    cover: new Uint8Array(count),
    slip: new Uint8Array(count),
  };
  for (let i = 0; i < count; i += 1) {
    const time = times[i] ?? 0;
    const kind = pickKind(drawShare(seed, i, ABOUT.kind));
    arrivals.day[i] = start + Math.floor(time / DAY_MINUTES);
    arrivals.minute[i] = time % DAY_MINUTES;
    arrivals.kind[i] = kind;
    arrivals.cover[i] = volume.cases[kind]?.covers[pickCover[kind]?.(drawShare(seed, i, ABOUT.cover)) ?? 0] ?? 0;
    const desk = (['coder', 'biller'] as const).find(
      (one) => mistakes[kind]?.[one].length && drawShare(seed, i, ABOUT[one]) * 10_000 >= colleagues[one].carefulBps,
    );
    const own = desk ? (mistakes[kind]?.[desk] ?? []) : [];
    arrivals.slip[i] = own[Math.floor(drawShare(seed, i, ABOUT.which) * own.length)] ?? 0;
  }
  return arrivals;
}

/** Days and minutes of the visits, in order, as minutes from the first midnight. */
function visitTimes({ start, holidays, seed }: Drawn, { encounters, days, weekdays }: Volume): Int32Array {
  const closed = new Set<Day>(holidays);
  const pickDay = picker(Array.from({ length: days }, (_, n) => (closed.has(start + n) ? 0 : (weekdays[weekdayOf(start + n)] ?? 0))));
  return new Int32Array(encounters)
    .map((_, i) => {
      const minute = CLINIC_OPENS + Math.floor(drawShare(seed, i, ABOUT.minute) * CLINIC_MINUTES);
      return pickDay(drawShare(seed, i, ABOUT.day)) * DAY_MINUTES + minute;
    })
    .sort();
}

/** Numbers of the mistakes each desk may make: the coder's are of the sheet, the biller's of the claim. */
function mistakesByDesk(mistakes: readonly Mistake[]): Readonly<Record<Desk, readonly number[]>> {
  const of = (claim: boolean) => mistakes.flatMap(({ changes }, index) => (changes.some(isClaimChange) === claim ? [index + 1] : []));
  return { coder: of(false), biller: of(true) };
}

/** Picks an index by weight, for a draw from 0 to 1. */
function picker(weights: readonly number[]): (draw: number) => number {
  let total = 0;
  const sums = weights.map((weight) => {
    total += weight;
    return total;
  });
  return (draw) => {
    const wanted = draw * total;
    let [low, high] = [0, sums.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) > wanted) high = middle;
      else low = middle + 1;
    }
    return low;
  };
}
