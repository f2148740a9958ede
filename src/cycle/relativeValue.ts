// Medicare's fee: work, practice and malpractice units, each by the index of the locality, times the conversion factor of the year (facts d.1).

import type { Cents } from './money.ts';

/** What a service is worth beside others, in hundredths of a unit. */
export interface RelativeValues {
  readonly work: number;
  readonly practiceFacility: number; // practice cost where the patient is in a facility
  readonly practiceOffice: number;
  readonly malpractice: number;
}

/** Where and when it is paid: three indexes in thousandths, dollars for a unit in ten-thousandths. Bound to a year. */
export interface Locality {
  readonly work: number;
  readonly practice: number;
  readonly malpractice: number;
  readonly conversionFactor: number;
}

/** The units of a service by the indexes of the place, in hundred-thousandths of a unit: exact, nothing is rounded. */
export function adjustedUnits(values: RelativeValues, place: 'facility' | 'office', locality: Locality): number {
  const practice = place === 'facility' ? values.practiceFacility : values.practiceOffice;
  return values.work * locality.work + practice * locality.practice + values.malpractice * locality.malpractice;
}

/** The fee in cents, rounded half up once, at the end. */
export function relativeValueFee(values: RelativeValues, place: 'facility' | 'office', locality: Locality): Cents {
  // Hundred-thousandths of a unit × ten-thousandths of a dollar are billionths of a dollar; a cent is ten million of them.
  return Math.floor((2 * adjustedUnits(values, place, locality) * locality.conversionFactor + 10_000_000) / 20_000_000);
}
