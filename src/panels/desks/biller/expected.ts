// When an answer may be expected, from each payer's usual times: what "at the payer" waits for, and when waiting has become a reason to ask.

import { addWorkingDays, type Day, workingDayOnOrAfter } from '../../../cycle/days.ts';
import type { Encounter } from '../../../cycle/encounter.ts';
import { payDay } from '../../../engine/payerReading.ts';
import { lastSent } from '../../../engine/standing.ts';
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
    case 'review.received':
      return payDay(
        world,
        payer,
        last.received ?? last.sent,
        reviewedFrom(world, last.claim.id, last.sent) + reviewDays(world, last.claim.id, payer),
      );
    case 'outcome.appealed':
      return encounter.appeals.find((appeal) => appeal.outcome === 'pending')?.dueDay ?? null;
    case 'outcome.audited': {
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
function reviewedFrom(world: World, claim: string, sent: Day): Day {
  const papers = world.journal.findLast(({ event }) => event.kind === 'recordsSent' && event.claim === claim);
  const accepted = world.journal.findLast(({ event }) => event.kind === 'claimAccepted' && event.claim === claim);
  return papers?.day ?? accepted?.day ?? sent;
}

function reviewDays(world: World, claim: string, payer: NonNullable<ReturnType<typeof payerIn>>): number {
  const papers = world.journal.some(({ event }) => event.kind === 'recordsSent' && event.claim === claim);
  return papers ? payer.answerTimes.recordsReviewDays : payer.answerTimes.adjudicationTypicalDays;
}
