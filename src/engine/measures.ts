// The figures of the trade (facts e), derived from the world whenever they are asked for and never stored. A ratio over nothing is null, shown as a dash.

import type { Encounter } from '../cycle/encounter.ts';
import type { Cents } from '../cycle/money.ts';
import { sumCents } from '../cycle/money.ts';
import { balanceOf, totalOf } from '../cycle/outcome/ledger.ts';
import { carriedOverAll } from './audits.ts';
import { satisfaction } from './satisfaction.ts';
import type { World } from './world.ts';

/** A ratio in basis points with what it was made of; null where the denominator is 0. */
export interface Ratio {
  readonly numerator: number;
  readonly denominator: number;
  readonly bps: number | null;
}

export interface Figures {
  readonly charges: Cents;
  readonly cashPosted: Cents; // payers and patients, less refunds and what audits carried over
  readonly payerPaid: Cents;
  readonly patientPaid: Cents;
  readonly contractual: Cents; // contract and right bundling
  readonly avoidable: Cents; // given up for nothing
  readonly inReceivables: Cents; // accounts above zero; credits are left out, not netted
  readonly over90: Ratio; // of the receivables, from the date of service
  readonly denied: Ratio; // claims with a denied line on their first answer ÷ claims answered
  readonly firstPass: Ratio; // claims resolved by their first answer ÷ claims answered
  readonly cleanClaims: Ratio; // sent without a held edit and let in at once ÷ claims sent
  readonly netCollection: Ratio; // cash ÷ (charges − contractual)
  readonly daysToCash: number | null; // median over encounters with a payer payment: service to last payment
  readonly satisfaction: number | null; // of patients, 0 to 100
  readonly closed: Ratio;
  readonly compliance: number;
}

function ratio(numerator: number, denominator: number): Ratio {
  return { numerator, denominator, bps: denominator === 0 ? null : Math.floor((numerator * 10_000) / denominator) };
}

function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? null;
}

/** First answer of the encounter's first claim that got one; reversals do not count, voids and replacements count with their original. */
function firstAnswer(encounter: Encounter) {
  for (const sent of encounter.claims) {
    const first = sent.remittances[0];
    if (first) return first;
  }
  return null;
}

function daysToCash(encounter: Encounter): number | null {
  const paid = encounter.account.filter((e) => e.kind === 'payerPayment' && e.cents < 0);
  const last = paid[paid.length - 1];
  return last ? last.day - encounter.serviceDay : null;
}

/** What was given up rightly: the contract's part, parts of other services, and what the record does not bear out. */
const NEVER_OURS = ['contractual', 'bundled', 'unsupported'] as const;

/** The figures of a world as it stands. */
export function measures(world: World): Figures {
  const seen = world.encounters.filter((e) => e.serviceDay <= world.day);
  const account = seen.flatMap((e) => e.account);
  const open = seen.map((e) => ({ cents: balanceOf(e.account), age: world.day - e.serviceDay })).filter((a) => a.cents > 0);
  const receivables = sumCents(open.map((a) => a.cents));
  const answered = seen.filter((e) => firstAnswer(e) !== null);
  const denied = answered.filter((e) => firstAnswer(e)?.lines.some((line) => line.denied));
  const reworked = answered.filter(
    (e) => e.claims.length > 1 && e.claims.some((c) => c.purpose !== 'original' && c.purpose !== 'nextPayer'),
  );
  const sent = seen.filter((e) => e.claims.length > 0);
  const held = new Set(world.journal.filter((j) => j.event.kind === 'claimHeldByEdits').map((j) => j.encounter));
  const clean = sent.filter((e) => !held.has(e.id) && e.claims[0]?.state !== 'rejected');
  const charges = totalOf(account, 'charge');
  const contractual = sumCents(NEVER_OURS.map((reason) => totalOf(account, 'writeOff', reason)));
  const avoidable = totalOf(account, 'writeOff', 'avoidable');
  const payerPaid = totalOf(account, 'payerPayment');
  const patientPaid = totalOf(account, 'patientPayment');
  const cash = payerPaid + patientPaid - totalOf(account, 'refund') - carriedOverAll(world);
  return {
    charges,
    cashPosted: cash,
    payerPaid,
    patientPaid,
    contractual,
    avoidable,
    inReceivables: receivables,
    over90: ratio(sumCents(open.filter((a) => a.age > 90).map((a) => a.cents)), receivables),
    denied: ratio(denied.length, answered.length),
    firstPass: ratio(answered.filter((e) => !denied.includes(e) && !reworked.includes(e)).length, answered.length),
    cleanClaims: ratio(clean.length, sent.length),
    netCollection: ratio(cash, charges - contractual),
    daysToCash: median(seen.map(daysToCash).filter((days) => days !== null)),
    satisfaction: satisfaction(world),
    closed: ratio(seen.filter((e) => e.closed !== null).length, world.encounters.length),
    compliance: sumCents(seen.map((e) => e.compliance.length)),
  };
}
