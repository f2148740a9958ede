// Step 14: do the diagnoses a line points to carry the service, and not too often? (facts a.4 step 14, c.5)

import { decidesBeforeService } from '../care/permission.ts';
import { coveredBy, policiesFor } from '../coding/policies.ts';
import { ageOn } from '../days.ts';
import type { GroupCode, Reason } from '../reason.ts';
import type { CoveragePolicy, PolicyDenial } from '../tables.ts';
import { outsideWindow, usedUp } from './frequency.ts';
import { type LineStep, type Refusal, type Review, type ReviewLine, reason, refuse, trace } from './review.ts';

const SOURCE = 'facts a.4 step 14, c.5';

/** 50 by the policies of this kind of payer, or what the policy's own row says; GZ is refused unread. */
export const medicalNecessity: LineStep = (review, line) => {
  const policies = policiesFor(review.input.tables, review.payer.kind, line.line.code);
  if (review.payer.kind === 'medicareFfs' && line.concepts.has('noNotice')) {
    const rarc = policies[0]?.denial.rarc ?? 'N115';
    return refuse(reason('CO', '50', rarc), trace('expectedDenial', 14, 'GZ', { code: line.line.code }, SOURCE));
  }
  const first = policies[0];
  if (!first) return null;
  const listed = policies.filter((policy) => coveredBy(policy, line.pointed));
  if (listed.length === 0) return denied(review, line, first, 'policyDiagnosis', { diagnosis: line.pointed[0] ?? '' });
  const covering = listed.filter((policy) => fitsAge(review, line, policy));
  if (covering.length === 0) return denied(review, line, listed[0] ?? first, 'policyAge', {});
  const refusals = covering.map((policy) => conditions(review, line, policy)); // usual and high risk, say: one that carries the line is enough
  return refusals.includes(null) ? null : (refusals[0] ?? null);
};

function fitsAge(review: Review, { line }: ReviewLine, policy: CoveragePolicy): boolean {
  const age = ageOn(review.claim.patientBorn, line.from);
  return (policy.ageMin === null || age >= policy.ageMin) && (policy.ageMax === null || age <= policy.ageMax);
}

/** Place, class findings and frequency of the policy that carries the line. */
function conditions(review: Review, line: ReviewLine, policy: CoveragePolicy): Refusal | null {
  const { place, modifiers, from } = line.line;
  if (policy.allowedPlaces.length > 0 && !policy.allowedPlaces.includes(place)) {
    return refuse(reason('CO', '58', 'N428'), trace('policyPlace', 14, policy.id, { code: line.line.code, place }, SOURCE));
  }
  if (policy.needsModifiers.length > 0 && !policy.needsModifiers.some((code) => modifiers.includes(code))) {
    return denied(review, line, policy, 'policyModifier', { modifier: policy.needsModifiers[0] ?? '' });
  }
  const began = outsideWindow(review, line);
  if (began !== null) return denied(review, line, policy, 'outsideWindow', { began, day: from });
  const last = usedUp(review, line, policy);
  return last === null ? null : denied(review, line, policy, 'tooSoon', { last, day: from }, policy.tooSoon);
}

function denied(
  review: Review,
  line: ReviewLine,
  policy: CoveragePolicy,
  rule: string,
  values: Readonly<Record<string, string | number>>,
  denial: PolicyDenial = policy.denial,
): Refusal {
  const found = trace(rule, 14, policy.id, { code: line.line.code, policy: policy.id, ...values }, SOURCE);
  return refuse(liable(review, line, policy, denial), found);
}

/** A payer that knows no notices has said no before the service, to the member as well: then it is the member's own choice (payers.md, preServiceDetermination). */
function refusedBeforeService({ payer, input }: Review, { line }: ReviewLine): boolean {
  if (!decidesBeforeService(payer)) return false;
  return input.authorizations.some(
    (one) => one.verdict === 'refused' && one.payer === payer.payerId && one.procedures.includes(line.code) && one.from <= line.from,
  );
}

/** A notice given before the service moves the loss to the patient where the payer knows such notices (facts c.2, GA). */
function liable(review: Review, line: ReviewLine, policy: CoveragePolicy, denial: PolicyDenial): Reason {
  const { groupCodes } = review.payer;
  if (refusedBeforeService(review, line)) return reason('PR', denial.carc, denial.rarc);
  const noticed = policy.abnPossible && line.concepts.has('noticeOnFile');
  const own = denial.group === 'CO' ? groupCodes.notNecessary : (denial.group as GroupCode);
  return reason(noticed ? groupCodes.notNecessaryWithNotice : own, denial.carc, denial.rarc);
}
