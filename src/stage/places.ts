// Where the words over the stage's picture stand, so that none covers another, the mailbox or the picture's edge. Pure geometry.

import { formatCount } from '../i18n/format.ts';
import type { PileCount } from './lanes.ts';
import { footUnder, type Layout, type Point, type Rect, type Size } from './layout.ts';

const PLATE = { height: 16, row: 17, figure: 7, pad: 16 }; // of a pile's number, CSS pixels

/** A number of piles, and where it stands. */
export interface Count extends Rect {
  readonly more: number;
}

/** The numbers of piles, inside the picture and clear of the mailbox. Where two would cover each other they stand in rows; in the strip they are one number. */
export function numbersOf(layout: Layout, piles: readonly PileCount[]): readonly Count[] {
  const counts: Count[] = [];
  for (const { x, y, more } of piles) {
    const count = countAt(layout, { x, y }, more);
    const covered = counts.findIndex((other) => overlap(other, count));
    const other = counts[covered];
    if (!other) counts.push(count);
    else if (layout.cut) counts[covered] = countAt(layout, { x: Math.max(x, other.x), y }, more + other.more);
    else counts.push(higher(counts, count));
  }
  return counts;
}

/** The first row above in which a number is free. */
function higher(counts: readonly Count[], count: Count): Count {
  const raised = { ...count, y: count.y - PLATE.row };
  return counts.some((other) => overlap(other, raised)) ? higher(counts, raised) : raised;
}

function countAt(layout: Layout, pile: Point, more: number): Count {
  const width = PLATE.pad + PLATE.figure * formatCount(more).length;
  const x = Math.min(layout.width - width - 2, Math.max(2, pile.x - width * 0.2));
  const count = { more, x, y: pile.y - PLATE.height * 0.62, width, height: PLATE.height };
  return overlap(count, layout.mailbox) ? { ...count, x: layout.mailbox.x - width - 2 } : count;
}

/** Whether two rectangles share any of their ground. */
export const overlap = (a: Rect, b: Rect): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

const SHELVES = [172, 264, 334, 404]; // the middles of the payer's shelves, and of what stands beside them: units of the room
const WORD = { width: 22, height: 12 };

/** Where the ages of the payer's shelves are written, the middle of each word's upper edge: between the two rails, or nowhere. */
export function shelfWords({ cut, unit, rooms, backY, backHeight }: Layout): readonly Point[] {
  const { x, y, height } = rooms.review;
  const top = y + height + 6;
  if (cut || unit < 0.36 || top + WORD.height > backY - backHeight / 3) return [];
  return SHELVES.map((shelf) => ({ x: x + shelf * unit, y: top }));
}

/** Whether a word as wide as this, written about a point, stays clear of the name of a claim. */
export function isClear(name: Rect | null, { x, y }: Point, width = WORD.width): boolean {
  return name === null || !overlap(name, { x: x - width / 2, y, width, height: WORD.height });
}

const FARTHEST = 150; // CSS pixels a name may stand away from its sheet to leave another one free

/** Where the name of a claim stands: under its sheet, or beside it where the picture ends; clear of other sheets where there is a place near by, and of the mailbox and the piles' numbers anyway. */
export function nameAt(
  at: Layout,
  numbers: readonly Rect[],
  sheets: readonly Rect[],
  foot: Point,
  scale: number,
  { width, height }: Size,
): Rect {
  const gap = footUnder(at.sheet) * 0.4 + 5;
  const inside = (x: number): number => Math.min(at.width - width - 2, Math.max(2, x));
  const low = at.height - foot.y < gap + height;
  const aside = (at.sheet.width * scale) / 2 + gap;
  const [before, after] = [foot.x - aside - width, foot.x + aside];
  const y = low ? foot.y - (at.sheet.height * scale + height) / 2 : foot.y + gap;
  const wanted = { x: low ? (before >= 2 ? before : inside(after)) : inside(foot.x - width / 2), y, width, height };
  const taken = [at.mailbox, ...numbers, ...sheets];
  const [left, right] = [
    pushed({ ...wanted, ...(low && { x: before }) }, taken, -1),
    pushed({ ...wanted, ...(low && { x: after }) }, taken, 1),
  ];
  const away = ({ x }: Rect): number => Math.abs(x + width / 2 - foot.x);
  const fits = (place: Rect): boolean => place.x >= 2 && place.x + width <= at.width - 2 && !taken.some((other) => overlap(other, place));
  const [free] = [wanted, left, right].filter(fits).sort((a, b) => away(a) - away(b));
  if (free && away(free) <= width / 2 + FARTHEST) return free;
  if (overlap(wanted, at.mailbox)) return { ...wanted, x: at.mailbox.x - width - 2 };
  const number = numbers.find((other) => overlap(wanted, other));
  if (!number) return wanted;
  return low ? { ...wanted, x: Math.max(2, number.x - width - 2) } : { ...wanted, y: number.y + number.height + 1 };
}

/** Moved to one side until nothing is covered. */
function pushed(place: Rect, taken: readonly Rect[], side: -1 | 1): Rect {
  const covered = taken.find((other) => overlap(other, place));
  if (!covered) return place;
  return pushed({ ...place, x: side < 0 ? covered.x - place.width - 2 : covered.x + covered.width + 2 }, taken, side);
}
