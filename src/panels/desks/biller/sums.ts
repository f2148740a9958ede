// The sums of an account and of a remittance as the biller reads them: every dollar of the charge in one place, so that the line balances before the eye.

import type { Encounter } from '../../../cycle/encounter.ts';
import type { Cents } from '../../../cycle/money.ts';
import { sumCents } from '../../../cycle/money.ts';
import type { WriteOffReason } from '../../../cycle/outcome/account.ts';
import { balanceOf, contractualOf, levelCutOf, patientShareOf, permissionCutOf, totalOf } from '../../../cycle/outcome/ledger.ts';
import type { DeterminedLine, Remittance } from '../../../cycle/review/determination.ts';

/** One part of a charge: what it is called, and how much of the charge it takes. */
export interface Part {
  readonly name: string;
  readonly cents: Cents;
}

const WRITE_OFFS: readonly [WriteOffReason, string][] = [
  ['contractual', 'contractual'],
  ['bundled', 'bundled'],
  ['unsupported', 'not supported'],
  ['avoidable', 'avoidable'],
  ['smallBalance', 'small balance'],
  ['selfPay', 'self-pay discount'],
  ['promptPay', 'prompt-pay discount'],
  ['charity', 'charity'],
  ['badDebt', 'bad debt'],
];

/** The parts that make up the charges of an account; together they are the charge, to the cent. Parts of nothing are left out, open ones never. */
export function accountParts(encounter: Encounter): { readonly charge: Cents; readonly parts: readonly Part[] } {
  const { account } = encounter;
  const written = WRITE_OFFS.map(([reason, name]) => ({ name, cents: totalOf(account, 'writeOff', reason) }));
  const named = sumCents(written.map((part) => part.cents));
  const parts: readonly Part[] = [
    { name: 'paid by payers', cents: totalOf(account, 'payerPayment') },
    { name: 'paid by the patient', cents: totalOf(account, 'patientPayment') },
    ...written,
    { name: 'other write-offs', cents: totalOf(account, 'writeOff') - named },
    { name: 'refunded', cents: 0 - totalOf(account, 'refund') },
  ];
  const open: readonly Part[] = [
    { name: 'open with payers', cents: balanceOf(account, 'insurance') },
    { name: 'open with the patient', cents: balanceOf(account, 'patient') },
  ];
  return { charge: totalOf(account, 'charge'), parts: [...parts.filter((part) => part.cents !== 0), ...open] };
}

/** A remittance line in the columns of the desk; charge = contractual + denied + patient + other + paid. */
export interface LineColumns {
  readonly allowed: Cents | null; // null: the line was denied, nothing was priced
  readonly contractual: Cents | null;
  readonly denied: Cents;
  readonly patient: Cents;
  readonly other: Cents; // an earlier payer's part, sequestration and the like, that nobody here owes
}

/** Splits what was not paid of a line into the desk's columns. */
export function columnsOf(line: DeterminedLine): LineColumns {
  const rest = line.charge - line.paid;
  if (line.denied) return { allowed: null, contractual: null, denied: rest, patient: 0, other: 0 };
  const denied = levelCutOf([line]) + permissionCutOf([line]);
  const contractual = contractualOf(line) - denied;
  const patient = patientShareOf(line);
  return { allowed: line.allowed, contractual, denied, patient, other: rest - contractual - denied - patient };
}

export interface ColumnSums extends Omit<LineColumns, 'allowed' | 'contractual'> {
  readonly charge: Cents;
  readonly allowed: Cents;
  readonly contractual: Cents;
  readonly paid: Cents;
}

/** The sums below the columns. */
export function columnSums(remittance: Remittance): ColumnSums {
  const columns = remittance.lines.map(columnsOf);
  return {
    charge: sumCents(remittance.lines.map((line) => line.charge)),
    allowed: sumCents(columns.map((line) => line.allowed ?? 0)),
    contractual: sumCents(columns.map((line) => line.contractual ?? 0)),
    denied: sumCents(columns.map((line) => line.denied)),
    patient: sumCents(columns.map((line) => line.patient)),
    other: sumCents(columns.map((line) => line.other)),
    paid: sumCents(remittance.lines.map((line) => line.paid)),
  };
}
