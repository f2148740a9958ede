// Minutes of desk time each act costs. Design figures in the spirit of facts b.1 and e; the wait on hold is the payer's own.

import type { Decision, DecisionKind } from './decision.ts';
import { payerNamed, type World } from './world.ts';

const MINUTES: Readonly<Record<DecisionKind, number>> = {
  editSheet: 0,
  finishCoding: 8,
  holdCoding: 1,
  askForSignature: 3,
  queryProvider: 10,
  checkEligibility: 2,
  askAboutCover: 4,
  askForNotice: 3,
  correctRegistration: 4,
  draftClaim: 2,
  editClaim: 0,
  discardDraft: 0,
  submitClaim: 3,
  askStatus: 2,
  sendRecords: 12,
  requestPermission: 15,
  askPeerToPeer: 10,
  requestReferral: 8,
  moveVisit: 5,
  completePacket: 18,
  askPatient: 6,
  postRemittance: 3,
  bookProviderLevel: 4,
  fileAppeal: 25,
  callPayer: 5,
  askPayer: 2,
  hangUp: 1,
  returnToCoder: 8,
  billPatient: 3,
  cancelStatement: 5,
  answerPatient: 6,
  offerPlan: 5,
  screenForHelp: 5,
  giveEstimate: 6,
  refundCredit: 4,
  writeOff: 4,
};

/** A form is printed, read over, signed and put into an envelope. */
const PRINTED = 7;

function isOnPaper(world: World, id: string): boolean {
  return world.encounters.find((encounter) => encounter.id === id)?.draft?.claim.medium === 'paper';
}

/** Desk minutes of a decision in this world. */
export function minutesOf(world: World, decision: Decision): number {
  const base = MINUTES[decision.kind];
  if (decision.kind === 'draftClaim') return decision.purpose === 'original' ? base : 4;
  if (decision.kind === 'submitClaim') return base + (isOnPaper(world, decision.encounter) ? PRINTED : 0);
  if (decision.kind === 'callPayer' || decision.kind === 'checkEligibility') {
    const payer = payerNamed(world, decision.payer);
    if (decision.kind === 'checkEligibility') return payer?.answerTimes.eligibilityMinutes ?? base;
    return base + (payer?.answerTimes.callHoldMinutes ?? 0);
  }
  return base;
}
