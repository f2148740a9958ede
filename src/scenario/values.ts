// Numbers out of the texts an instructor writes: "25.00" becomes 2500 cents, "20%" 2000 basis points, "08:00" minute 480.

import type { Bps, Cents } from '../cycle/money.ts';

/** Cents of "25" or "25.00"; the form was checked before. */
export function centsOf(money: string): Cents {
  const [dollars, cents] = money.split('.');
  return Number(dollars) * 100 + Number(cents ?? '0');
}

/** Basis points of "20%", "2.5%" or "12.25%"; the form was checked before. */
export function bpsOf(percent: string): Bps {
  const [whole, part] = percent.slice(0, -1).split('.');
  return Number(whole) * 100 + Number((part ?? '').padEnd(2, '0'));
}

/** Tenths of "2" or "2.5"; the form was checked before. */
export function tenthsOf(number: string): number {
  const [whole, part] = number.split('.');
  return Number(whole) * 10 + Number(part ?? '0');
}

/** Minute of the day of "08:00"; the form was checked before. */
export function minuteOf(clock: string): number {
  const [hours, minutes] = clock.split(':');
  return Number(hours) * 60 + Number(minutes);
}
