// When an answer may be expected, from each payer's usual times: what "at the payer" waits for, and when waiting has become a reason to ask.

import { addWorkingDays, type Day, workingDayOnOrAfter } from '../../../cycle/days.ts';
import type { Encounter, SentClaim } from '../../../cycle/encounter.ts';
import type { Payer } from '../../../cycle/payer.ts';
import { doorDay } from '../../../engine/payerDoor.ts';
import { arrivalOf, payDay } from '../../../engine/payerReading.ts';
import { findingStands, lastSent } from '../../../engine/standing.ts';
import { holidaysOf, type World } from '../../../engine/world.ts';
import { payerIn } from './deadlines.ts';

/** The day the next answer is usual; null where nothing is out, or nobody can say. */
export function expectedDay(world: World, encounter: Encounter): Day | null {
  const last = lastSent(encounter);
  const payer = last ? payerIn(world, last.claim.payer) : null;
  if (!last || !payer) return null;
  const holidays = holidaysOf(world);
  switch (encounter.position) {
    case 'claim.atClearinghouse':
      return addWorkingDays(last.sent, payer.answerTimes.acknowledgementDays, holidays);
    case 'claim.mailed': // what comes next is the remittance
    case 'review.received':
      return payDay(world, payer, arrivalOf(world, last), reviewedFrom(world, last, payer) + reviewDays(world, last.claim.id, payer));
    case 'outcome.appealed':
      return encounter.appeals.find((appeal) => appeal.outcome === 'pending')?.dueDay ?? null;
    case 'outcome.audited': {
      if (findingStands(encounter)) return null; // what comes next is our answer, or none
      const audit = world.audits.find((a) => a.id === encounter.audit?.audit);
      return audit?.finding?.takeBackDay ?? null;
    }
    case 'outcome.corrected':
      return workingDayOnOrAfter(last.sent + payer.corrections.reopening.decisionDays, holidays);
    default:
      return null;
  }
}

/** The day the payer began: papers restart the review, an acceptance starts it. */
function reviewedFrom(world: World, { claim, sent, received }: SentClaim, payer: Payer): Day {
  const papers = world.journal.findLast(({ event }) => event.kind === 'recordsSent' && event.claim === claim.id);
  const accepted = world.journal.findLast(({ event }) => event.kind === 'claimAccepted' && event.claim === claim.id);
  return papers?.day ?? accepted?.day ?? doorDay(world, payer, received ?? sent);
}

function reviewDays(world: World, claim: string, payer: Payer): number {
  const papers = world.journal.some(({ event }) => event.kind === 'recordsSent' && event.claim === claim);
  return papers ? payer.answerTimes.recordsReviewDays : payer.answerTimes.adjudicationTypicalDays;
}
