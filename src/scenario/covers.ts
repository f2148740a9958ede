// Which of a patient's covers a right registration shows on a day: those in force, for the cause of the visit, without the card an Advantage plan has replaced, in their order of benefits.

import { inOrderOfBenefits } from '../cycle/care/orderOfBenefits.ts';
import type { Coverage, Patient } from '../cycle/care/patient.ts';
import type { Day } from '../cycle/days.ts';
import type { Payer } from '../cycle/payer.ts';

/** Whether a cover is in force on the day, lapses left out that were never made good. */
export function inForce(cover: Coverage, day: Day): boolean {
  const lapsed = cover.gaps.some((gap) => gap.from <= day && day <= gap.to && gap.reinstated === null);
  return (cover.from ?? day) <= day && day <= (cover.to ?? day) && !lapsed;
}

/** The covers in their true order of benefits; after an accident at work or on the road its own cover stands alone. */
export function coversOn(
  patient: Patient,
  day: Day,
  cause: Coverage['onlyFor'],
  payerOf: (payer: string) => Payer | undefined,
): readonly Coverage[] {
  const kindOf = (id: string) => payerOf(id)?.kind;
  const now = patient.coverages.filter((cover) => inForce(cover, day));
  const ofCause = now.filter((cover) => cause !== null && cover.onlyFor === cause);
  if (ofCause.length > 0) return ofCause;
  const advantage = now.some((cover) => kindOf(cover.payer) === 'medicareAdvantage');
  const usable = now.filter((cover) => cover.onlyFor === null && !(advantage && kindOf(cover.payer) === 'medicareFfs'));
  return inOrderOfBenefits(usable, { patient, day, payerOf });
}
