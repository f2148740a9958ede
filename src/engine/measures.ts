// The figures of the trade (facts e), derived from the world whenever they are asked for and never stored. A ratio over nothing is null, shown as a dash.

import type { Claim } from '../cycle/claim/claim.ts';
import type { Encounter } from '../cycle/encounter.ts';
import type { Cents } from '../cycle/money.ts';
import { sumCents } from '../cycle/money.ts';
import { balanceOf, totalOf } from '../cycle/outcome/ledger.ts';
import { adjudicate } from '../cycle/review/adjudicate.ts';
import { sheetOf } from '../scenario/changes.ts';
import type { ScenarioEncounter } from '../scenario/scenario.ts';
import { buildClaim } from './buildClaim.ts';
import { trueRegistration } from './goodPractice.ts';
import { patientOf } from './memberFile.ts';
import type { World } from './world.ts';

/** The reason that cuts a payment without making anybody owe it (facts d.3). */
const SEQUESTRATION = '253';

/** A ratio in basis points with what it was made of; null where the denominator is 0. */
export interface Ratio {
  readonly numerator: number;
  readonly denominator: number;
  readonly bps: number | null;
}

export interface Figures {
  readonly charges: Cents;
  readonly cashPosted: Cents; // payers and patients
  readonly payerPaid: Cents;
  readonly patientPaid: Cents;
  readonly contractual: Cents; // contract and right bundling
  readonly avoidable: Cents; // given up for nothing
  readonly otherWriteOffs: Cents;
  readonly inReceivables: Cents; // accounts above zero; credits are left out, not netted
  readonly over90: Ratio; // of the receivables, from the date of service
  readonly denied: Ratio; // claims with a denied line on their first answer ÷ claims answered
  readonly firstPass: Ratio; // claims resolved by their first answer ÷ claims answered
  readonly cleanClaims: Ratio; // sent without a held edit and let in at once ÷ claims sent
  readonly netCollection: Ratio; // cash ÷ (charges − contractual)
  readonly daysToCash: number | null; // median over encounters with a payer payment: service to last payment
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
  const contractual = totalOf(account, 'writeOff', 'contractual') + totalOf(account, 'writeOff', 'bundled');
  const avoidable = totalOf(account, 'writeOff', 'avoidable');
  const payerPaid = totalOf(account, 'payerPayment');
  const patientPaid = totalOf(account, 'patientPayment');
  return {
    charges,
    cashPosted: payerPaid + patientPaid,
    payerPaid,
    patientPaid,
    contractual,
    avoidable,
    otherWriteOffs: totalOf(account, 'writeOff') - contractual - avoidable,
    inReceivables: receivables,
    over90: ratio(sumCents(open.filter((a) => a.age > 90).map((a) => a.cents)), receivables),
    denied: ratio(denied.length, answered.length),
    firstPass: ratio(answered.filter((e) => !denied.includes(e) && !reworked.includes(e)).length, answered.length),
    cleanClaims: ratio(clean.length, sent.length),
    netCollection: ratio(payerPaid + patientPaid, charges - contractual),
    daysToCash: median(seen.map(daysToCash).filter((days) => days !== null)),
    closed: ratio(seen.filter((e) => e.closed !== null).length, world.encounters.length),
    compliance: sumCents(seen.map((e) => e.compliance.length)),
  };
}

/** What could still be had for an encounter on the day its desk opens: what the payer would allow for the right claim, filed then (or when it was proven to be filed). */
export function collectable(world: World, written: ScenarioEncounter): Cents {
  const encounter = world.encounters.find((e) => e.id === written.id);
  if (!encounter) return 0;
  const answers = written.key.query ? [written.key.query.answer] : [];
  const coded = sheetOf(written.key, written.place, written.chart, answers);
  const fresh: Encounter = {
    ...encounter,
    coded,
    claims: [],
    registration: trueRegistration(world, { ...encounter, registration: written.registration }),
  };
  const claim = buildClaim(world.game, fresh, 'original');
  if (!claim) return written.copayTaken;
  return allowedFor(world, encounter, { ...claim, attachments: [...written.key.attach] }, written.opens);
}

function allowedFor(world: World, encounter: Encounter, claim: Claim, opens: number): Cents {
  const { scenario, tables } = world.game;
  const payer = scenario.payers.find((p) => p.payerId === claim.payer);
  if (!payer) return 0;
  const proven = encounter.claims.find((c) => c.claimNumber !== null && c.received !== null && c.received <= opens);
  const review = (received: number) =>
    adjudicate({
      claim,
      received,
      today: Math.max(opens, received),
      payer,
      payers: scenario.payers,
      patient: patientOf(world, encounter.patient),
      providers: scenario.providers,
      groups: scenario.groups,
      authorizations: encounter.authorizations.map((a) => ({ ...a, onFile: true })),
      tables,
      history: [],
      accumulators: { deductible: 0, familyDeductible: 0, outOfPocket: 0, familyOutOfPocket: 0, visits: {}, copayTaken: [] },
      records: ['note', 'workStatusReport', 'operativeReport'],
      recordReview: { signed: true, separateVisit: true, visitCode: null },
      recordsOverdue: false,
    });
  const determination = review(proven?.received ?? Math.max(opens, encounter.serviceDay));
  if (determination.kind !== 'decided') return 0;
  const withheld = determination.lines.flatMap((line) => line.adjustments.filter((a) => a.carc === SEQUESTRATION).map((a) => a.cents));
  return sumCents(determination.lines.map((line) => line.allowed)) - sumCents(withheld);
}

/** Collectable money of the whole scenario. */
export function collectableAll(world: World): Cents {
  return sumCents(world.game.scenario.encounters.map((written) => collectable(world, written)));
}
