// The payer's answer to a reopening: a clerical slip mended on a claim it has decided, or a refusal.

import type { Claim } from '../cycle/claim/claim.ts';
import type { Day } from '../cycle/days.ts';
import type { SentClaim } from '../cycle/encounter.ts';
import { mayHappen } from '../cycle/move.ts';
import type { Payer } from '../cycle/payer.ts';
import type { DraftEncounter, DraftWorld } from './change.ts';
import { advance, note, PAYER } from './edit.ts';
import { reopeningLimit } from './lastDays.ts';
import { enterHistory } from './memberFile.ts';
import { decideClaim } from './payerDecision.ts';
import { payerOf } from './payerReading.ts';
import { lastAnswer } from './standing.ts';

/** The answer to a reopening: granted for a clerical slip in a decided claim, refused otherwise (facts a.5). */
export function decideReopening(world: DraftWorld, encounter: DraftEncounter, claimId: string): void {
  const sent = encounter.claims.find((s) => s.claim.id === claimId);
  if (!sent) return;
  const original = encounter.claims.find((s) => s.claimNumber === sent.claim.originalReference && s.claim.id !== claimId);
  const granted =
    original !== undefined && mayReopen(payerOf(world, sent.claim.payer), original as SentClaim, sent.claim as Claim, sent.sent);
  note(world, encounter, PAYER, {
    kind: 'reopeningDecided',
    claim: claimId,
    granted,
    message: granted ? 'reopeningGranted' : 'reopeningRefused',
  });
  if (granted && original) {
    sent.received = original.received;
    enterHistory(world, sent.claim as Claim, encounter.patient, original.received ?? world.day, sent.claimNumber ?? '');
    decideClaim(world, encounter, claimId);
    return;
  }
  encounter.claims = encounter.claims.filter((s) => s.claim.id !== claimId);
  if (mayHappen(encounter.position, 'reopeningRefused')) advance(world, encounter, 'reopeningRefused');
}

function mayReopen(payer: Payer, original: SentClaim, corrected: Claim, asked: Day): boolean {
  const answer = lastAnswer(original);
  const limit = reopeningLimit(payer, original);
  if (!answer || !limit) return false;
  const late = answer.lines.some((line) => line.adjustments.some((a) => a.carc === '29'));
  const adds = corrected.lines.length > original.claim.lines.length;
  return asked <= limit.last && !late && !adds;
}
