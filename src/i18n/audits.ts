// A payer's look back in words: the habit that stands out, and by how much.

import type { Audit, AuditPattern } from '../cycle/outcome/audit.ts';
import { formatShare } from './format.ts';

/** The habit a data run found, as the letter names it. */
export const HABIT: Record<AuditPattern, string> = {
  highestLevels: 'Visits of the highest level',
  oneLevel: 'The same visit level again and again',
  separateVisits: 'Visits set apart from a procedure of the day (25)',
  distinctServices: 'Services set apart from each other (59 and its kin)',
};

/** "5 of 9, 55.5%; peers 25%" */
export function auditShare({ shown, of, peerBps }: Pick<Audit, 'shown' | 'of' | 'peerBps'>): string {
  const bps = of === 0 ? 0 : Math.floor((shown * 10_000) / of);
  return `on ${shown} of ${of} claims, ${formatShare(bps)}; among peers it is ${formatShare(peerBps)}`;
}
