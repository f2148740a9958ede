// Step 11: is the service in this plan's benefit, and is any of it left this year? (facts a.4 step 11)

import type { Service } from '../tables.ts';
import { type LineStep, type Refusal, type Review, type ReviewLine, reason, refuse, trace } from './review.ts';

const SOURCE = 'facts a.4 step 11';

/** 96 and 204 outside the benefit, 40, 49, 55 and 167 by a clause of the plan, 119 beyond the plan's visits of the year. */
export const benefit: LineStep = (review, line) => excluded(review, line) ?? byClause(review, line) ?? visitsUsedUp(review, line);

function excluded(review: Review, { line, concepts }: ReviewLine): Refusal | null {
  const { payer } = review;
  const byLaw = payer.kind.startsWith('medicare') || payer.kind === 'medicaid';
  if (payer.kind === 'medicareFfs' && concepts.has('excludedByLaw')) {
    return refuse(reason('PR', '96', 'N425'), trace('excludedByLaw', 11, 'GY', { code: line.code }, SOURCE));
  }
  if (!payer.feeSchedule.notCovered.includes(line.code)) return null;
  const found = trace('notCovered', 11, 'feeSchedule.notCovered', { code: line.code, payer: payer.name }, SOURCE);
  const group = payer.groupCodes.notCovered;
  return byLaw ? refuse(reason(group, '96', 'N425'), found) : refuse(reason(group, '204', 'N130'), found);
}

/**
 * A clause of the plan: these services, for these diagnoses alone. One other diagnosis the line points to lifts it (facts c.5). A visit judged no
 * emergency by its end (40) is one all the same where the note, once read, shows how it began (facts b.2).
 */
function byClause(review: Review, { line, pointed }: ReviewLine): Refusal | null {
  const clause = review.payer.feeSchedule.exclusions.find(
    ({ procedures, diagnoses }) =>
      (procedures.length === 0 || procedures.includes(line.code)) &&
      (diagnoses.length === 0 || pointed.every((code) => diagnoses.some((prefix) => code.startsWith(prefix)))),
  );
  if (!clause || (clause.carc === '40' && review.input.recordReview?.emergency)) return null;
  const values = { code: line.code, diagnosis: pointed[0] ?? '', payer: review.payer.name, clause: clause.note };
  const { carc, rarc } = clause;
  const rule = carc === '40' ? 'noEmergency' : 'exclusion';
  return refuse(reason(review.payer.groupCodes.notCovered, carc, rarc), trace(rule, 11, 'feeSchedule.exclusions', values, SOURCE));
}

function visitsUsedUp(review: Review, { line, service }: ReviewLine): Refusal | null {
  const kind = service ? limitedKind(service) : null;
  const limit = kind === null ? undefined : review.plan?.visitLimits[kind];
  if (kind === null || limit === undefined) return null;
  const used = review.input.accumulators.visits[kind] ?? 0;
  if (used < limit) return null;
  const group = review.payer.groupCodes.benefitMaximum;
  return refuse(reason(group, '119', 'N362'), trace('visitLimit', 11, 'plans.visitLimits', { code: line.code, used, limit }, SOURCE));
}

/** The kind of visit limit a service counts to; null where plans do not count it. */
export function limitedKind(service: Service): string | null {
  return service.category === 'therapy' ? 'therapy' : null;
}
