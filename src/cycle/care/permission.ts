// Permission before the service: which rule of a payer's list asks for it (facts a.1 step 3).

import type { Payer } from '../payer.ts';

type PermissionRule = Payer['authorization']['required'][number];

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
