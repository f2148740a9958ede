// What a payer answers to a claim status inquiry (276/277), worked out from where the claim truly stands (facts a.3).

import type { Encounter, SentClaim, StatusCode } from '../cycle/encounter.ts';
import { sumCents } from '../cycle/money.ts';
import { payerOf } from './payerReading.ts';
import { lastAnswer } from './standing.ts';
import type { World } from './world.ts';

/** Whether the payer has lost this claim by today, as the scenario states. */
export function isLostNow(world: World, encounter: Encounter, sent: SentClaim): boolean {
  const first = encounter.claims[0]?.claim.id === sent.claim.id;
  return first && world.game.scenario.payerFaults.some((f) => f.kind === 'lostClaim' && f.encounter === encounter.id && f.day <= world.day);
}

/**
 * The status code: A4 where the payer has no such claim (turned back at a door, still on its way, lost), D0 where it has it but its
 * status file does not show it yet, R while it waits for papers, P while it reads, F0 once decided with the payment still to
 * run, then F1 paid, F2 denied, F3 changed after an earlier answer, F4 finished without payment.
 */
export function claimStatus(world: World, encounter: Encounter, sent: SentClaim): StatusCode {
  if (sent.claimNumber === null || isLostNow(world, encounter, sent)) return 'A4';
  const answer = lastAnswer(sent);
  if (answer) {
    if (sent.remittances.some((remittance) => remittance.status === '22')) return 'F3';
    if (answer.lines.every((line) => line.denied)) return 'F2';
    return sumCents(answer.lines.map((line) => line.paid)) > 0 ? 'F1' : 'F4';
  }
  const { claimStatusAfterDays, adjudicationTypicalDays } = payerOf(world, sent.claim.payer).answerTimes;
  if (sent.received !== null && world.day - sent.received < claimStatusAfterDays) return 'D0';
  if (sent.state === 'pended') return 'R';
  const accepted = sent.acknowledgements.findLast((one) => one.category === 'A2')?.day ?? sent.received;
  return accepted !== null && world.day >= accepted + adjudicationTypicalDays ? 'F0' : 'P';
}
