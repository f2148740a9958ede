// What a payer keeps about a member: which lines it has accepted, and what the plan has counted this year, alone and for the family.

import { type Accumulators, NOTHING_USED } from '../cycle/care/accumulators.ts';
import type { Coverage, Patient } from '../cycle/care/patient.ts';
import type { Claim } from '../cycle/claim/claim.ts';
import type { Day } from '../cycle/days.ts';
import { dateOf } from '../cycle/days.ts';
import { sumCents } from '../cycle/money.ts';
import type { AccumulatorUse, DeterminedLine } from '../cycle/review/determination.ts';
import { LIFETIME } from '../cycle/review/dollarLimit.ts';
import type { HistoryLine } from '../cycle/review/reviewInput.ts';
import type { DraftWorld } from './change.ts';
import type { World } from './world.ts';

/** The patient of the scenario with this id; throws where there is none. */
export function patientOf(world: World | DraftWorld, id: string): Patient {
  const found = world.game.scenario.patients.find((patient) => patient.id === id);
  if (!found) throw new Error(`scenario ${world.game.scenario.id} has no patient ${id}`);
  return found as Patient;
}

function coverageAt(patient: Patient, payer: string, day: Day): Coverage | null {
  const ofPayer = patient.coverages.filter((coverage) => coverage.payer === payer);
  return ofPayer.find((c) => (c.from ?? day) <= day && (c.to ?? day) >= day) ?? ofPayer[0] ?? null;
}

function memberKey(payer: string, patient: string, serviceDay: Day): string {
  return `${payer}|${patient}|${dateOf(serviceDay).year}`;
}

function familyKey(payer: string, family: string, serviceDay: Day): string {
  return `${payer}|family ${family}|${dateOf(serviceDay).year}`;
}

/** What the plan had counted before the scenario's first day; earlier and later years start at nothing. */
function opening(world: World | DraftWorld, coverage: Coverage | null, serviceDay: Day): Accumulators {
  if (!coverage || dateOf(serviceDay).year !== dateOf(world.game.scenario.opens).year) return NOTHING_USED;
  return {
    ...NOTHING_USED,
    deductible: coverage.deductibleMet,
    outOfPocket: coverage.outOfPocketMet,
    familyDeductible: coverage.familyDeductibleMet,
    familyOutOfPocket: coverage.familyOutOfPocketMet,
  };
}

/** What the plan had counted for this member before the scenario's first day. */
export function openingAccumulators(world: World | DraftWorld, payer: string, patientId: string, serviceDay: Day): Accumulators {
  return opening(world, coverageAt(patientOf(world, patientId), payer, serviceDay), serviceDay);
}

/** Accumulators without what a claim itself has used: how they stood before it was decided. */
export function withoutUse(before: Accumulators, uses: readonly AccumulatorUse[], copays: Accumulators['copayTaken']): Accumulators {
  const deductible = sumCents(uses.map((use) => use.deductible));
  const outOfPocket = sumCents(uses.map((use) => use.outOfPocket));
  const visits = { ...before.visits };
  const paid = { ...before.paid };
  for (const use of uses) {
    for (const [kind, count] of Object.entries(use.visits)) visits[kind] = (visits[kind] ?? 0) - count;
    for (const [kind, cents] of Object.entries(use.paid)) paid[kind] = (paid[kind] ?? 0) - cents;
  }
  return {
    deductible: before.deductible - deductible,
    familyDeductible: before.familyDeductible - deductible,
    outOfPocket: before.outOfPocket - outOfPocket,
    familyOutOfPocket: before.familyOutOfPocket - outOfPocket,
    visits,
    paid,
    copayTaken: before.copayTaken.filter((taken) => !copays.some((c) => c.day === taken.day && c.npi === taken.npi)),
  };
}

/** What the plan has counted for this member in the year of service, family sums included. */
export function accumulatorsOf(world: World | DraftWorld, payer: string, patientId: string, serviceDay: Day): Accumulators {
  const patient = patientOf(world, patientId);
  const coverage = coverageAt(patient, payer, serviceDay);
  const own = world.accumulators[memberKey(payer, patientId, serviceDay)] ?? opening(world, coverage, serviceDay);
  const family = coverage?.family ? world.accumulators[familyKey(payer, coverage.family, serviceDay)] : undefined;
  return family ? { ...own, familyDeductible: family.familyDeductible, familyOutOfPocket: family.familyOutOfPocket } : own;
}

/** What a payer paid in other years of a sum that no new year fills up again. */
export function paidInOtherYears(world: World | DraftWorld, payer: string, patient: string, serviceDay: Day): Accumulators['paid'] {
  const own = memberKey(payer, patient, serviceDay);
  const others = Object.entries(world.accumulators).filter(([key]) => key !== own && key.startsWith(`${payer}|${patient}|`));
  return { [LIFETIME]: sumCents(others.map(([, used]) => used.paid[LIFETIME] ?? 0)) };
}

/** What a decision of a payer took of its member's plan. */
interface PlanUse {
  readonly claim: Claim;
  readonly patient: string;
  readonly uses: readonly AccumulatorUse[];
  readonly copays: Accumulators['copayTaken'];
}

/** The member's counts of the claim's plan year as they stand. */
function standing(world: DraftWorld, { claim, patient }: PlanUse): Accumulators {
  return accumulatorsOf(world, claim.payer, patient, claim.lines[0]?.from ?? world.day);
}

/** Counts what a decided claim used. */
export function countUse(world: DraftWorld, use: PlanUse): void {
  const { claim, patient, uses, copays } = use;
  const negated = uses.map((one) => ({
    ...one,
    deductible: 0 - one.deductible,
    outOfPocket: 0 - one.outOfPocket,
    visits: negative(one.visits),
    paid: negative(one.paid),
  }));
  const after = withoutUse(standing(world, use), negated, copays);
  keepAccumulators(world, claim, patient, { ...after, copayTaken: [...after.copayTaken, ...copays] });
}

/** Gives back what a reversed claim had used. */
export function giveBack(world: DraftWorld, use: PlanUse): void {
  keepAccumulators(world, use.claim, use.patient, withoutUse(standing(world, use), use.uses, use.copays));
}

function negative(counts: Readonly<Record<string, number>>): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(counts).map(([kind, count]) => [kind, 0 - count]));
}

function keepAccumulators(world: DraftWorld, claim: Claim, patientId: string, after: Accumulators): void {
  const serviceDay = claim.lines[0]?.from ?? world.day;
  const accumulators: Record<string, Accumulators> = { ...(world.accumulators as Record<string, Accumulators>) };
  accumulators[memberKey(claim.payer, patientId, serviceDay)] = after;
  const family = coverageAt(patientOf(world, patientId), claim.payer, serviceDay)?.family;
  if (family) accumulators[familyKey(claim.payer, family, serviceDay)] = after;
  world.accumulators = accumulators as DraftWorld['accumulators'];
}

/** Lines this payer has accepted for this patient. */
export function historyOf(world: World | DraftWorld, payer: string, patient: string): readonly HistoryLine[] {
  return (world.history[`${payer}|${patient}`] ?? []) as readonly HistoryLine[];
}

function keepHistory(world: DraftWorld, payer: string, patient: string, lines: readonly HistoryLine[]): void {
  world.history = { ...world.history, [`${payer}|${patient}`]: lines } as DraftWorld['history'];
}

/** Enters an accepted claim as pending. */
export function enterHistory(world: DraftWorld, claim: Claim, patient: string, received: Day, claimNumber: string): void {
  const lines = claim.lines.map<HistoryLine>((line) => ({
    claim: claim.id,
    claimNumber,
    frequency: claim.frequency,
    received,
    state: 'pending',
    decided: null,
    unprocessable: false,
    from: line.from,
    code: line.code,
    modifiers: [...line.modifiers], // a list of its own: the claim may still be a draft
    units: line.units,
    charge: line.charge,
    place: line.place,
    renderingNpi: claim.renderingNpi,
    pointed: line.pointers.flatMap((pointer) => claim.diagnoses[pointer] ?? []),
    carriedPrior: claim.prior !== null,
  }));
  keepHistory(world, claim.payer, patient, [...historyOf(world, claim.payer, patient), ...lines]);
}

/** The remark that makes a line unprocessable: it was never filed (facts a.5). */
const UNPROCESSABLE = 'MA130';

/** Marks the lines of a claim as decided, each by its own answer. */
export function settleHistory(world: DraftWorld, claim: Claim, patient: string, decided: readonly DeterminedLine[]): void {
  let index = -1;
  const lines = historyOf(world, claim.payer, patient).map((line): HistoryLine => {
    if (line.claim !== claim.id) return line;
    index += 1;
    const answer = decided[index];
    return {
      ...line,
      state: answer?.denied ? 'denied' : 'paid',
      decided: world.day,
      unprocessable: answer?.rarcs.includes(UNPROCESSABLE) ?? false,
    };
  });
  keepHistory(world, claim.payer, patient, lines);
}

/** Voids the lines of a reversed claim: they count for nothing any more. */
export function voidHistory(world: DraftWorld, claim: Claim, patient: string): void {
  const lines = historyOf(world, claim.payer, patient).map(
    (line): HistoryLine => (line.claim === claim.id ? { ...line, state: 'voided' } : line),
  );
  keepHistory(world, claim.payer, patient, lines);
}
