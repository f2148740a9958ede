// A fault of the payer that no act caused: a claim paid twice, and the letter once the payer has noticed.

import type { SentClaim } from '../cycle/encounter.ts';
import { sumCents } from '../cycle/money.ts';
import { mayHappen } from '../cycle/move.ts';
import type { DraftEncounter, DraftWorld } from './change.ts';
import { announceTakeBack } from './cheques.ts';
import { advance } from './edit.ts';
import { deliver, remittanceId } from './payerDecision.ts';
import { payerOf } from './payerReading.ts';
import { lastAnswer, paidBy } from './standing.ts';

/** A fault of the payer: the last answer is paid a second time. */
export function payTwice(world: DraftWorld, encounter: DraftEncounter): void {
  const sent = encounter.claims.findLast((one) => paidBy(one as SentClaim) > 0);
  const answer = lastAnswer((sent ?? null) as SentClaim | null);
  if (!sent || !answer || encounter.draft) return;
  deliver(world, encounter, sent, {
    ...answer,
    id: remittanceId(sent),
    day: world.day,
    repeats: answer.id,
    forwardedTo: null,
    remarks: [],
  });
  if (mayHappen(encounter.position, 'determined')) advance(world, encounter, 'determined');
}

/** The payer has noticed: it will take the second payment back after its notice time, unless we have returned it. */
export function takeBackLetter(world: DraftWorld, encounter: DraftEncounter): void {
  const sent = encounter.claims.find((one) => one.remittances.some(({ repeats }) => repeats !== null));
  const again = sent?.remittances.find(({ repeats }) => repeats !== null);
  const returned = encounter.account.some((entry) => entry.kind === 'refund' && entry.part === 'insurance');
  if (!sent || !again || returned) return;
  const payer = payerOf(world, sent.claim.payer);
  const cents = sumCents(again.lines.map((line) => line.paid));
  const claimNumber = sent.claimNumber ?? '';
  announceTakeBack(world, encounter, {
    payer: payer.payerId,
    claimNumber,
    cents,
    from: world.day + payer.overpayment.noticeDays,
    letter: `Claim ${claimNumber} was paid twice. We will take the second payment from later payments.`,
  });
}
