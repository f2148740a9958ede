// Which part of the benefit a line falls under: preventive care, or one of the plan's copays (facts d.2, d.3; casebook convention 4).

import type { Bps } from '../money.ts';
import type { Plan } from '../plan.ts';
import type { Service } from '../tables.ts';
import type { Review, ReviewLine } from './review.ts';

/** Patient's share of a bowel screening that became a treatment: 15% in 2023 to 2026 by law (facts c.2, year-bound). */
export const PT_COINSURANCE_BPS: Bps = 1500;

const CHECKS: ReadonlySet<string> = new Set(['preventiveKnown', 'preventiveNew', 'wellnessVisit']);
const FREE_CATEGORIES: ReadonlySet<string> = new Set(['screening', 'vaccineAdmin', 'vaccineProduct']);
const OFFICE: ReadonlySet<string> = new Set([
  'establishedVisit',
  'newVisit',
  'consultOffice',
  'eyeVisit',
  'remoteCare',
  'planVisit',
  'transitionCare',
]);
const ADVANCED_PICTURES: ReadonlySet<string> = new Set(['mriScan', 'ctScan']);

/** Preventive care without cost share; the tracing beside the welcome visit is a test like others (casebook OC-04). */
export function isPreventive(review: Review, { concepts }: ReviewLine, service: Service): boolean {
  if (concepts.has('preventiveService') && review.payer.modifierPolicy.preventiveModifier === '33') return true;
  if (CHECKS.has(service.family) || FREE_CATEGORIES.has(service.category) || service.kind === 'vaccine') return true;
  return service.category === 'preventive' && service.kind !== 'test';
}

/** The copay a line would carry in this plan: office and emergency visits, and what the plan names beside them; null for everything else. */
export function copayKind(review: Review, { line, concepts }: ReviewLine, service: Service, plan: Plan): string | null {
  const has = (kind: string) => kind in plan.copayCents;
  if (service.family === 'emergencyVisit') {
    const minor = service.level.mdm !== 'moderate' && service.level.mdm !== 'high';
    if (has('emergencyNonUrgent')) return minor ? 'emergencyNonUrgent' : null;
    return has('emergencyRoom') ? 'emergencyRoom' : null;
  }
  if (service.kind === 'visit' && OFFICE.has(service.family)) {
    if (line.place === '20' && has('urgentCare')) return 'urgentCare';
    const specialist = review.provider?.primaryCare === false && has('specialistVisit');
    return specialist ? 'specialistVisit' : has('officeVisit') ? 'officeVisit' : null;
  }
  if (service.category === 'therapy' && has('therapy')) return 'therapy';
  if (ADVANCED_PICTURES.has(service.family) && has('imagingAdvanced') && !concepts.has('professionalComponent')) return 'imagingAdvanced';
  return null;
}
