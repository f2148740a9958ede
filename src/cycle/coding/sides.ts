// Sides: what RT, LT, 50 and the finger, toe and lid modifiers say, and which services must carry one (facts c.2).

import type { Diagnosis, Service } from '../tables.ts';

export type Side = 'right' | 'left' | 'both';

/** Families whose code pays one side of the body, so that the line must say which. Earwax counts once for one or both ears, a cast shows where it sits: they may stay silent (casebook MM-05, OC-01). */
const SIDED_FAMILIES: ReadonlySet<string> = new Set([
  'arthroscopy',
  'cataract',
  'fractureCare',
  'handNerve',
  'hernia',
  'jointInjection',
  'jointReplace',
  'mriScan',
  'woundCare',
  'xrayLimb',
]);

/** Whether the code needs RT, LT, 50 or a finer place on the line where the payer asks for sides. */
export function needsSide(service: Service): boolean {
  return (service.bilateralIndicator === '1' || service.bilateralIndicator === '3') && SIDED_FAMILIES.has(service.family);
}

/** The side the modifiers of a line name, by their concepts; null where they name none. */
export function sideOf(concepts: ReadonlySet<string>): Side | null {
  if (concepts.has('bilateral')) return 'both';
  let [right, left] = [false, false];
  for (const concept of concepts) {
    if (concept === 'right' || /^(finger|toe|eyelid)Right/.test(concept)) right = true;
    if (concept === 'left' || /^(finger|toe|eyelid)Left/.test(concept)) left = true;
  }
  if (right && left) return 'both';
  return right ? 'right' : left ? 'left' : null;
}

/** Every concept of a line that names a place on the body. */
export function placesOf(concepts: ReadonlySet<string>): readonly string[] {
  return [...concepts].filter((concept) =>
    /^(right|left|bilateral)$|^(finger|toe|eyelid)|Coronary$|Circumflex$|Descending$|^leftMain$|^ramus$/.test(concept),
  );
}

/** Whether a side on the line can belong to a diagnosis: codes without a side fit both. */
export function sideFits(side: Side, diagnosis: Diagnosis): boolean {
  const of = diagnosis.laterality;
  return side === 'both' || of === null || of === 'bilateral' || of === 'unspecified' || of === side;
}
