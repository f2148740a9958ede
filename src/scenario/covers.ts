// Which of a patient's covers a right registration shows on a day: those in force, for the cause of the visit, without the card an Advantage plan has replaced.

import type { Coverage } from '../cycle/care/patient.ts';
import type { Day } from '../cycle/days.ts';
import type { Payer } from '../cycle/payer.ts';

/** Whether a cover is in force on the day, lapses left out. */
export function inForce(cover: Coverage, day: Day): boolean {
  const lapsed = cover.gaps.some((gap) => gap.from <= day && day <= gap.to);
  return (cover.from ?? day) <= day && day <= (cover.to ?? day) && !lapsed;
}

/** The covers in their true order of benefits; after an accident at work or on the road its own cover stands alone. */
export function coversOn(
  covers: readonly Coverage[],
  day: Day,
  cause: Coverage['onlyFor'],
  kindOf: (payer: string) => Payer['kind'] | undefined,
): readonly Coverage[] {
  const now = covers.filter((cover) => inForce(cover, day));
  const ofCause = now.filter((cover) => cause !== null && cover.onlyFor === cause);
  if (ofCause.length > 0) return ofCause;
  const advantage = now.some((cover) => kindOf(cover.payer) === 'medicareAdvantage');
  return now.filter((cover) => cover.onlyFor === null && !(advantage && kindOf(cover.payer) === 'medicareFfs'));
}
