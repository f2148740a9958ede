// Papers before the decision: what makes this payer ask, and what it says of papers that do not come, come late, wrong, unsigned or in part (facts a.4 step 14, b.2).

import type { DocumentKind } from '../claim/claim.ts';
import type { RecordTrigger } from '../payerHandling.ts';
import { ranksByReport } from './daysWork.ts';
import type { Wanted } from './determination.ts';
import { hasDocument, type Refusal, type Review, type ReviewLine, reason, refuse, trace } from './review.ts';
import { isUnlisted } from './unlisted.ts';

const SOURCE = 'facts a.4 step 14, b.2';

/** The request for papers, where the claim gives the payer cause and they have not come; null where it can decide. */
export function recordsWanted(review: Review, standing: readonly ReviewLine[]): Wanted | null {
  if (standing.length > 0 && memberAnswerWanted(review)) return memberQuestion(review);
  for (const line of standing) {
    const wanted = wantedFor(review, line);
    if (wanted && !hasDocument(review, wanted.document)) return wanted;
  }
  const beyond = !hasDocument(review, 'operativeReport') && ranksByReport(review, standing);
  return beyond
    ? { document: 'operativeReport', beside: [], trace: trace('ranksByReport', 14, 'multipleSurgery', {}, `${SOURCE}, d.5`) }
    : null;
}

/** The refusal of every standing line where papers were due and did not do: 226, 163, 164, 250 or 251. Null where nothing was due, or all of it came. */
export function recordsRefusal(review: Review): Refusal | null {
  const { notReceived, answerWithinDays } = review.payer.recordsRequests;
  if (review.input.recordsOverdue && memberAnswerWanted(review)) {
    return refuse(
      reason('PR', '227', 'N179'),
      trace('memberSilent', 14, 'recordsRequests.answerWithinDays', { days: answerWithinDays }, SOURCE),
    );
  }
  if (review.input.recordsOverdue) {
    return refuse(notReceived, trace('recordsNotReceived', 14, 'recordsRequests.notReceived', { days: answerWithinDays }, SOURCE));
  }
  return announcedRefusal(review) ?? answerRefusal(review);
}

/** The refusal of a service whose work the note on the desk does not show: not documented, not billed (facts c.5). Visits are read by level instead. */
export function notDocumented(review: Review, { line, service }: ReviewLine): Refusal | null {
  const shown = review.input.recordReview?.services;
  if (!shown || shown.has(line.code) || service?.kind === 'visit') return null;
  const found = trace('notDocumented', 14, 'recordsRequests.notReceived', { code: line.code }, 'facts a.4 step 14, c.5');
  return refuse(review.payer.recordsRequests.notReceived, found);
}

/** The payer has not heard of other cover for too long, and only the member can tell it. */
function memberAnswerWanted(review: Review): boolean {
  const answered = review.coverage?.otherCoverAnswered ?? null;
  const days = review.payer.coordination.otherCoverageUpdateDays;
  const from = review.claim.lines[0]?.from ?? review.input.received;
  return answered !== null && days > 0 && from > answered + days && !hasDocument(review, 'memberAnswer');
}

function memberQuestion(review: Review): Wanted {
  const answered = review.coverage?.otherCoverAnswered ?? 0;
  const why = trace('memberAnswerWanted', 14, 'coordination.otherCoverageUpdateDays', { answered }, SOURCE);
  return { document: 'memberAnswer', beside: [], trace: why };
}

/** The refusal of a payer that asks by its remittance and not by letter. */
export function deniedForRecords({ payer }: Review, { document, trace: why }: Wanted): Refusal {
  const found = trace('recordsNeeded', 14, 'recordsRequests.asksBy', { ...why.values, document }, SOURCE);
  return refuse(reason(payer.groupCodes.recordsNotReceived, '252', 'N706'), found);
}

/** Papers the claim said would follow. */
function announcedRefusal(review: Review): Refusal | null {
  const { announced } = review.claim;
  const days = review.payer.recordsRequests.announcedWithinDays;
  const say = (carc: string, rule: string) =>
    refuse(
      reason(review.payer.groupCodes.recordsNotReceived, carc, 'N706'),
      trace(rule, 14, 'recordsRequests.announcedWithinDays', { days }, SOURCE),
    );
  if (!announced.every((paper) => hasDocument(review, paper))) return say('163', 'announcedNotReceived');
  return announced.length > 0 && review.input.papers.announcedLate ? say('164', 'announcedTooLate') : null;
}

/** The answer to a request: the wrong paper, a part of it, or one nobody signed. */
function answerRefusal(review: Review): Refusal | null {
  const { asked, unsigned } = review.input.papers;
  const say = (carc: string, rule: string, document: DocumentKind) =>
    refuse(
      reason(review.payer.groupCodes.recordsNotReceived, carc, 'N706'),
      trace(rule, 14, 'recordsRequests.answerWithinDays', { document }, SOURCE),
    );
  const missing = asked.filter((paper) => !hasDocument(review, paper));
  const [first] = missing;
  if (first) return missing.length === asked.length ? say('250', 'recordsWrong', first) : say('251', 'recordsIncomplete', first);
  const bare = asked.find((paper) => unsigned.includes(paper));
  if (bare) return say('251', 'recordsUnsigned', bare);
  return review.input.recordReview?.signed === false ? say('251', 'recordsUnsigned', 'note') : null;
}

/** What a payer wants to see before it pays an operation whose price it reads first: that the joint was worn and that other ways were tried. */
const BEFORE_OPERATION: readonly DocumentKind[] = ['imagingReport', 'treatmentHistory'];

/** Visits of one course of therapy after which some payers want to see what was gained. */
const THERAPY_VISITS = 12;

/** What the payer's habits make of one line. */
function wantedFor(review: Review, line: ReviewLine): Wanted | null {
  const { recordsRequests, modifierPolicy } = review.payer;
  const on = (trigger: RecordTrigger) => recordsRequests.prePaymentTriggers.includes(trigger);
  const ask = (
    document: DocumentKind,
    rule: string,
    values: Readonly<Record<string, string | number>>,
    beside: readonly DocumentKind[] = [],
  ): Wanted => ({
    document,
    beside,
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
    const values = { charge: line.line.charge, threshold };
    if (service?.globalDays === '090') return ask('operativeReport', 'chargeAboveThreshold', values, BEFORE_OPERATION);
    return ask(service?.kind === 'procedure' ? 'operativeReport' : 'note', 'chargeAboveThreshold', values);
  }
  if (on('therapyBeyondTwelveVisits') && service?.category === 'therapy' && therapyDays(review, line) >= THERAPY_VISITS) {
    return ask('treatmentHistory', 'therapyBeyondTwelveVisits', { visits: THERAPY_VISITS });
  }
  if (isUnlisted(service)) return ask('note', 'unlistedCode', {});
  const unusual = line.concepts.has('unusualWork') || (service !== null && service.nonFacilityFeeCents === null);
  return unusual ? ask('operativeReport', 'procedureByReport', {}) : null;
}

/** Days of therapy this payer or the patient's file knows of before this one. */
function therapyDays({ input, history }: Review, { line }: ReviewLine): number {
  const isTherapy = (code: string) => input.tables.services.get(code)?.category === 'therapy';
  const days = [
    ...history.filter((one) => isTherapy(one.code) && one.state !== 'denied').map((one) => one.from),
    ...input.patient.earlier.filter((one) => isTherapy(one.code)).map((one) => one.day),
  ];
  return new Set(days.filter((day) => day < line.from)).size;
}
