// Papers before the decision: what makes this payer ask, and what happens when they do not come (facts a.4 step 14, b.2 reason 226).

import { ranksByReport } from './daysWork.ts';
import type { Pend } from './determination.ts';
import { hasDocument, type Refusal, type Review, type ReviewLine, refuse, trace } from './review.ts';

const SOURCE = 'facts a.4 step 14';

/** The request for papers, where the claim gives the payer cause and they have not come; null where it can decide. */
export function recordsWanted(review: Review, standing: readonly ReviewLine[]): Omit<Pend, 'day' | 'dueDay'> | null {
  for (const line of standing) {
    const wanted = wantedFor(review, line);
    if (wanted && !hasDocument(review, wanted.document)) return wanted;
  }
  const beyond = !hasDocument(review, 'operativeReport') && ranksByReport(review, standing);
  return beyond ? { document: 'operativeReport', trace: trace('ranksByReport', 14, 'multipleSurgery', {}, `${SOURCE}, d.5`) } : null;
}

/** The refusal of every standing line where papers were asked for and the last day has passed, or came without a signature. */
export function recordsRefusal(review: Review): Refusal | null {
  const { notReceived, answerWithinDays } = review.payer.recordsRequests;
  if (review.input.recordReview && !review.input.recordReview.signed) {
    return refuse(notReceived, trace('recordsUnsigned', 14, 'recordsRequests.notReceived', {}, SOURCE));
  }
  if (!review.input.recordsOverdue) return null;
  return refuse(notReceived, trace('recordsNotReceived', 14, 'recordsRequests.notReceived', { days: answerWithinDays }, SOURCE));
}

/** The refusal of a service whose work the note on the desk does not show: not documented, not billed (facts c.5). Visits are read by level instead. */
export function notDocumented(review: Review, { line, service }: ReviewLine): Refusal | null {
  const shown = review.input.recordReview?.services;
  if (!shown || shown.has(line.code) || service?.kind === 'visit') return null;
  const found = trace('notDocumented', 14, 'recordsRequests.notReceived', { code: line.code }, 'facts a.4 step 14, c.5');
  return refuse(review.payer.recordsRequests.notReceived, found);
}

/** What the payer's habits make of one line. */
function wantedFor(review: Review, line: ReviewLine): Omit<Pend, 'day' | 'dueDay'> | null {
  const { recordsRequests, modifierPolicy } = review.payer;
  const on = (trigger: string) => recordsRequests.prePaymentTriggers.includes(trigger);
  const ask = (document: Pend['document'], rule: string, values: Readonly<Record<string, string | number>>) => ({
    document,
    trace: trace(rule, 14, 'recordsRequests.prePaymentTriggers', { code: line.line.code, ...values }, SOURCE),
  });
  const { service } = line;
  if (on('everyVisitWithoutReport')) return ask('workStatusReport', 'reportWithBill', {});
  const visit = service?.kind === 'visit';
  const separate = line.line.modifiers.includes(modifierPolicy.separateVisit);
  if (visit && separate && (modifierPolicy.visitModifierNeedsRecords || on('modifier25'))) {
    return ask('note', 'visitModifierNeedsRecords', { modifier: modifierPolicy.separateVisit });
  }
  if (on('emergencyLevel5') && service?.family === 'emergencyVisit' && service.level.mdm === 'high')
    return ask('note', 'highestEmergencyLevel', {});
  const threshold = recordsRequests.chargeThresholdCents;
  if (on('chargeAboveThreshold') && threshold > 0 && line.line.charge > threshold) {
    return ask(service?.kind === 'procedure' ? 'operativeReport' : 'note', 'chargeAboveThreshold', { charge: line.line.charge, threshold });
  }
  const unusual = line.concepts.has('unusualWork') || (service !== null && service.nonFacilityFeeCents === null);
  return unusual ? ask('operativeReport', 'procedureByReport', {}) : null;
}
