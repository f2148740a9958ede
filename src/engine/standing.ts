// Where an encounter stands, read off its claims and account: the facts the cycle machine's guards ask for, and the questions desks ask.

import type { RegisteredCoverage } from '../cycle/care/patient.ts';
import type { CodingSheet } from '../cycle/coding/sheet.ts';
import type { Day } from '../cycle/days.ts';
import type { Encounter, Position, SentClaim } from '../cycle/encounter.ts';
import type { CycleFacts } from '../cycle/facts.ts';
import { type Cents, sumCents } from '../cycle/money.ts';
import { balanceOf, totalOf } from '../cycle/outcome/ledger.ts';
import type { Remittance } from '../cycle/review/determination.ts';
import type { Desk } from '../scenario/scenario.ts';

/** The newest claim that left the desk; null where none has. */
export function lastSent(encounter: Encounter): SentClaim | null {
  return encounter.claims[encounter.claims.length - 1] ?? null;
}

/** The day since which the payer has its newest claim; where it has none, since when it stands where it stands. */
export function atPayerSince(encounter: Encounter): Day {
  return lastSent(encounter)?.received ?? encounter.since;
}

/** Older claims of an encounter that a payer still has to answer: a copy sent "to be safe" leaves the first one under way. */
export function alsoUnderWay({ claims }: Encounter): number {
  return claims.slice(0, -1).filter(({ state }) => state === 'sent' || state === 'accepted' || state === 'pended').length;
}

/** What the last answer to a claim paid, cents. */
export function paidBy(sent: SentClaim): Cents {
  return sumCents(lastAnswer(sent)?.lines.map((line) => line.paid) ?? []);
}

/** The newest answer of a claim that is no reversal. */
export function lastAnswer(sent: SentClaim | null): Remittance | null {
  if (!sent) return null;
  for (let i = sent.remittances.length - 1; i >= 0; i -= 1) {
    const remittance = sent.remittances[i];
    if (remittance && remittance.status !== '22') return remittance;
  }
  return null;
}

/** The sent claim with this id, or null. */
export function sentClaim(encounter: Encounter, claim: string): SentClaim | null {
  return encounter.claims.find((sent) => sent.claim.id === claim) ?? null;
}

/** Remittances that wait to be posted, oldest first. */
export function unposted(encounter: Encounter): readonly { readonly sent: SentClaim; readonly remittance: Remittance }[] {
  return encounter.claims.flatMap((sent) =>
    sent.remittances.filter((remittance) => !sent.posted.includes(remittance.id)).map((remittance) => ({ sent, remittance })),
  );
}

/** The coverage after the one last billed, as registered, that has not answered before it; null where none is left. */
export function nextCoverage(encounter: Encounter): RegisteredCoverage | null {
  const last = lastSent(encounter);
  const at = encounter.registration.coverages.findIndex((coverage) => coverage.payer === last?.claim.payer);
  const answered = last?.claim.prior?.payers ?? [];
  return at < 0 ? null : (encounter.registration.coverages.slice(at + 1).find((one) => !answered.includes(one.payer)) ?? null);
}

/** The facts the chart's guards see, for an encounter as it stands now. */
export function factsOf(encounter: Encounter): CycleFacts {
  const last = lastSent(encounter);
  const answer = lastAnswer(last);
  const denied = answer?.lines.some((line) => line.denied) ?? false;
  const settled = balanceOf(encounter.account, 'insurance') === 0 && balanceOf(encounter.account, 'patient') === 0;
  const balanceZero = encounter.account.length > 0 && settled && unposted(encounter).length === 0;
  const lost = totalOf(encounter.account, 'writeOff', 'avoidable') + totalOf(encounter.account, 'writeOff', 'badDebt');
  return {
    noteSigned: encounter.chart.signed !== null && encounter.chart.signed <= encounter.serviceDay,
    neverSent: last === null,
    lastRejected: last?.state === 'rejected',
    lastAtDoor: last?.state === 'sent',
    lastMailed: last?.claim.medium === 'paper' && (last.state === 'sent' || (last.state === 'accepted' && last.pend === null)),
    lastPending: last?.state === 'accepted' || last?.state === 'lost',
    lastPended: last?.state === 'pended',
    lineDenied: denied,
    paidShort: (answer?.short ?? 0) > 0,
    balanceZero,
    givenUp: balanceZero && lost > 0,
  };
}

/** Whether two sheets say the same, evidence aside. */
export function sameSheet(a: CodingSheet, b: CodingSheet): boolean {
  const text = (sheet: CodingSheet): string =>
    JSON.stringify([sheet.diagnoses.map((d) => d.code), sheet.services.map((s) => [s.code, s.modifiers, s.units, s.pointers, s.place])]);
  return text(a) === text(b);
}

/** Positions in which only the coder, or only the biller, can move an encounter on. */
const WAITS_FOR: Readonly<Partial<Record<Position, Desk>>> = {
  'documentation.unsigned': 'coder',
  'coding.queued': 'coder',
  'coding.held': 'coder',
  'coding.returned': 'coder',
  'coding.coded': 'biller',
  'claim.drafted': 'biller',
  'claim.heldByEdits': 'biller',
  'claim.rejected': 'biller',
  'review.pended': 'biller',
  'outcome.paid': 'biller',
  'outcome.paidShort': 'biller',
  'outcome.denied': 'biller',
};

/** The desk whose turn it is; null where others have the encounter. */
export function deskWaitedFor(position: Position): Desk | null {
  return WAITS_FOR[position] ?? null;
}

/** Whether an audit waits for this claim's records: the one act it asks of the desk. */
export function auditWaits({ position, audit }: Encounter): boolean {
  return position === 'outcome.audited' && audit !== null && audit.answered === null && audit.finding === null;
}

/** Whether an audit's finding may still be answered: the money is not taken yet, and nobody has written. */
export function findingStands({ position, audit }: Encounter): boolean {
  return position === 'outcome.audited' && audit !== null && audit.finding !== null && audit.rebutted === null;
}

/** The desk this encounter waits for: by its position, or because an audit asks for its record. */
export function deskHolding(encounter: Encounter): Desk | null {
  return auditWaits(encounter) ? 'biller' : deskWaitedFor(encounter.position);
}
