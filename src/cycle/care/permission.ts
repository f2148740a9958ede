// Permission before the service: which rule of a payer's list asks for it, and from which visit on (facts a.1 step 3).

import type { Payer } from '../payer.ts';

type PermissionRule = Payer['authorization']['required'][number];

/** The number words of the payers' lists: "From the seventh visit". */
const ORDINALS: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  eleventh: 11,
  twelfth: 12,
  thirteenth: 13,
};

/** A payer that knows no advance notice gives its decision before any service instead (payers.md, preServiceDetermination). */
export function decidesBeforeService(payer: Payer): boolean {
  return payer.limitsToPatient.noticeInstrument === 'preServiceDetermination';
}

/** The rule that asks for permission for a code at a place; null where none does. Emergencies need none beforehand. */
export function permissionRule(payer: Payer, code: string, place: string): PermissionRule | null {
  if (place === '23') return null;
  const rules = payer.authorization.required;
  return rules.find((rule) => rule.procedures.includes(code) && (rule.places.length === 0 || rule.places.includes(place))) ?? null;
}

/** The visit of the year from which a rule asks; 1 where it always does. */
export function asksFromVisit(rule: PermissionRule): number {
  const word = /^From the (\w+)/.exec(rule.note)?.[1];
  return word === undefined ? 1 : (ORDINALS[word] ?? 1);
}
