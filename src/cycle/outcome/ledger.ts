// The sums of an account, and what a remittance does to it (facts d.9 L1 to L5).

import type { Day } from '../days.ts';
import type { Cents } from '../money.ts';
import { sumCents } from '../money.ts';
import type { DeterminedLine, Remittance } from '../review/determination.ts';
import type { LedgerEntry, LedgerKind, WriteOffReason } from './account.ts';

/** What is open, in all or in one part of the account; below zero it is a credit (L1, L5). */
export function balanceOf(account: readonly LedgerEntry[], part?: LedgerEntry['part']): Cents {
  return sumCents(account.filter((entry) => !part || entry.part === part).map((entry) => entry.cents));
}

/** What is open, part by part: a credit of the patient's pays nobody else's share. */
export function openOf(account: readonly LedgerEntry[]): Cents {
  return Math.max(0, balanceOf(account, 'insurance')) + Math.max(0, balanceOf(account, 'patient'));
}

/** Sum of one kind of entry, as a positive amount for payments and write-offs. */
export function totalOf(account: readonly LedgerEntry[], kind: LedgerKind, reason?: WriteOffReason): Cents {
  const sum = sumCents(account.filter((entry) => entry.kind === kind && (!reason || entry.reason === reason)).map((entry) => entry.cents));
  return kind === 'charge' || kind === 'refund' ? sum : 0 - sum;
}

/** Amount of a line that the contract takes off: CO and PI reductions of a line that was not denied. */
export function contractualOf(line: DeterminedLine): Cents {
  if (line.denied) return 0;
  return sumCents(line.adjustments.filter((a) => a.group === 'CO' || a.group === 'PI' || a.carc === '94').map((a) => a.cents));
}

/** What a payer cut for the level of a visit (150): no contract matter but a decision, so it stays open until it is disputed or given up (facts b.2, b.3). */
export function levelCutOf(lines: readonly DeterminedLine[]): Cents {
  const standing = lines.filter((line) => !line.denied).flatMap((line) => line.adjustments);
  return sumCents(standing.filter((one) => one.carc === '150').map((one) => one.cents));
}

/** The patient's share of a line that was not denied. A PR denial is no share yet: it waits in the work queue (facts b.3). */
export function patientShareOf(line: DeterminedLine): Cents {
  return line.denied ? 0 : sumCents(line.adjustments.filter((a) => a.group === 'PR').map((a) => a.cents));
}

/** Reasons of a cut for a permission that was missing (197), smaller than the stay (198) or came late (210). */
const PERMISSION_CUTS: ReadonlySet<string> = new Set(['197', '198', '210']);

/** What a payer withheld of its payment for a permission that was missing, too small or late: an avoidable loss, so it stays open until it is given up under that name (facts a.5, b.3 row 9). */
export function permissionCutOf(lines: readonly DeterminedLine[]): Cents {
  const standing = lines.filter((line) => !line.denied).flatMap((line) => line.adjustments);
  return sumCents(standing.filter(({ carc }) => PERMISSION_CUTS.has(carc)).map(({ cents }) => cents));
}

export interface PostingSums {
  readonly paid: Cents;
  readonly contractual: Cents;
  readonly patient: Cents;
}

/** What posting a remittance will book. What it allows less than the contract, and what it withheld for a permission, stays open: it is disputed or given up, but never lost in the contract. A second payment of the same answer is money alone. */
export function postingSums(remittance: Remittance): PostingSums {
  const paid = sumCents(remittance.lines.map((line) => line.paid));
  if (remittance.repeats !== null) return { paid, contractual: 0, patient: 0 };
  return {
    paid,
    contractual: sumCents(remittance.lines.map(contractualOf)) - remittance.short - permissionCutOf(remittance.lines),
    patient: sumCents(remittance.lines.map(patientShareOf)),
  };
}

function entry(
  day: Day,
  kind: LedgerKind,
  part: LedgerEntry['part'],
  cents: Cents,
  reference: string,
  reason: WriteOffReason | null = null,
): LedgerEntry {
  return { day, kind, part, cents, reason, reference };
}

/**
 * The entries a remittance posts: payment, contractual write-off, and `toPatient` cents of the share moved to the patient part.
 * Denied lines and the prior payer's OA-23 post nothing. A reversal posts the same entries with the sign turned.
 */
export function postingOf(remittance: Remittance, day: Day, toPatient: Cents): readonly LedgerEntry[] {
  const sums = postingSums(remittance);
  const entries = [
    entry(day, 'payerPayment', 'insurance', 0 - sums.paid, remittance.id),
    entry(day, 'writeOff', 'insurance', 0 - sums.contractual, remittance.id, 'contractual'),
    ...transfer(day, toPatient, remittance.id),
  ];
  return entries.filter((e) => e.cents !== 0);
}

/** Moves an amount from what payers are expected to pay to what the patient is. */
export function transfer(day: Day, cents: Cents, reference: string): readonly LedgerEntry[] {
  return [entry(day, 'transfer', 'insurance', 0 - cents, reference), entry(day, 'transfer', 'patient', cents, reference)];
}

/** Open amount of each denied line, by group: what a CO denial leaves may never go to the patient. */
export function deniedAmounts(remittance: Remittance): { readonly patient: Cents; readonly practice: Cents } {
  let patient = 0;
  let practice = 0;
  for (const line of remittance.lines) {
    if (!line.denied) continue;
    for (const adjustment of line.adjustments) {
      if (adjustment.group === 'PR') patient += adjustment.cents;
      else if (adjustment.group !== 'OA') practice += adjustment.cents;
    }
  }
  return { patient, practice };
}
