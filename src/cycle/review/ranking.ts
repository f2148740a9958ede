// Several services of one day: which is paid in full, and what is taken off the others (facts d.5).

import { type Cents, share, shareBps } from '../money.ts';
import type { Service } from '../tables.ts';
import type { Review, ReviewLine } from './review.ts';

interface Unit {
  readonly at: number; // place among the lines
  readonly cents: Cents; // F of this unit
}

/** R of each line: F less what the rules for surgery, scopes, therapy and pictures take off. The order of the lines never matters to the sum. */
export function rankedFees(review: Review, lines: readonly ReviewLine[], fees: readonly Cents[]): readonly Cents[] {
  const ranked = [...fees];
  const days = new Set(lines.map((line) => line.line.from));
  for (const day of days) {
    const at = lines.flatMap((line, index) => (line.line.from === day ? [index] : []));
    scopes(review, lines, at, ranked);
    surgery(review, lines, at, fees, ranked);
    therapy(review, lines, at, ranked);
    pictures(review, lines, at, ranked);
  }
  return ranked;
}

/** Scopes of one family: the dearest in full, each other its fee less the fee of the look alone (indicator 3). */
function scopes(review: Review, lines: readonly ReviewLine[], at: readonly number[], ranked: Cents[]): void {
  if (!review.payer.pricing.endoscopyFamilies) return;
  const families = new Map<string, number[]>();
  for (const index of at) {
    const service = lines[index]?.service;
    if (service?.multipleIndicator !== '3') continue;
    const base = service.endoscopyBase ?? service.code;
    families.set(base, [...(families.get(base) ?? []), index]);
  }
  for (const [base, members] of families) {
    const look = review.input.tables.services.get(base);
    const first = byFee(members, ranked)[0];
    for (const index of members) {
      const line = lines[index];
      if (index === first || !line || !look) continue;
      const lookFee = lookFeeOf(review, line, look);
      ranked[index] = line.service?.code === base ? 0 : Math.max(0, (ranked[index] ?? 0) - lookFee);
    }
  }
}

function lookFeeOf(review: Review, { line }: ReviewLine, look: Service): Cents {
  const facility = review.input.tables.places.get(line.place)?.facility ?? false;
  const base = (facility ? look.facilityFeeCents : look.nonFacilityFeeCents) ?? 0;
  const own = review.payer.feeSchedule.exceptions.find((one) => one.code === look.code);
  return own ? own.feeCents : shareBps(base, review.payer.feeSchedule.familyPercentBps[look.family] ?? review.payer.feeSchedule.percentBps);
}

/** Surgery and scope families ranked by fee: 100, 50, 50 … per cent; each unit of a line ranks on its own. */
function surgery(review: Review, lines: readonly ReviewLine[], at: readonly number[], fees: readonly Cents[], ranked: Cents[]): void {
  const steps = review.payer.pricing.multipleSurgeryBps;
  const scopeFamilies = new Map<string, number>();
  const units: Unit[] = [];
  for (const index of at) {
    const line = lines[index];
    const service = line?.service;
    if (!line || !service || !['2', '3'].includes(service.multipleIndicator) || line.concepts.has('returnToOperatingRoom')) continue;
    if (service.multipleIndicator === '3') {
      // A scope family ranks as one: its members share the rank of the first of them that is met below.
      const base = service.endoscopyBase ?? service.code;
      scopeFamilies.set(base, (scopeFamilies.get(base) ?? 0) + (ranked[index] ?? 0));
      continue;
    }
    const split = line.line.units > 1 && !line.concepts.has('bilateral');
    const count = split ? line.line.units : 1;
    for (let unit = 0; unit < count; unit += 1)
      units.push({ at: index, cents: split ? share(fees[index] ?? 0, 1, count) : (fees[index] ?? 0) });
  }
  const entries = [
    ...units.map((unit) => ({ cents: unit.cents, at: unit.at, base: null as string | null })),
    ...[...scopeFamilies].map(([base, cents]) => ({ cents, at: firstOf(lines, at, base), base })),
  ].sort((a, b) => b.cents - a.cents || a.at - b.at);
  const sums = new Map<number, Cents>();
  entries.forEach((entry, rank) => {
    const bps = steps[Math.min(rank, steps.length - 1)] ?? 10_000;
    if (entry.base === null) sums.set(entry.at, (sums.get(entry.at) ?? 0) + shareBps(entry.cents, bps));
    else for (const index of membersOf(lines, at, entry.base)) ranked[index] = shareBps(ranked[index] ?? 0, bps);
  });
  for (const [index, cents] of sums) ranked[index] = cents;
}

function membersOf(lines: readonly ReviewLine[], at: readonly number[], base: string): readonly number[] {
  return at.filter((index) => {
    const service = lines[index]?.service;
    return service?.multipleIndicator === '3' && (service.endoscopyBase ?? service.code) === base;
  });
}

function firstOf(lines: readonly ReviewLine[], at: readonly number[], base: string): number {
  return membersOf(lines, at, base)[0] ?? 0;
}

/** Therapy: the practice part of the dearest unit in full, of every further unit at the payer's share; the line is rounded once. */
function therapy(review: Review, lines: readonly ReviewLine[], at: readonly number[], ranked: Cents[]): void {
  const { families, practiceShareBps, furtherPracticeBps } = review.payer.pricing.multipleTherapy;
  const members = at.filter(
    (index) => families.includes(lines[index]?.service?.family ?? '') && lines[index]?.service?.multipleIndicator === '5',
  );
  const first = [...members].sort((a, b) => perUnit(lines, ranked, b) - perUnit(lines, ranked, a) || a - b)[0];
  // What a further unit keeps, in parts of 10 000 × 10 000: work in full, practice at the share.
  const kept = (10_000 - practiceShareBps) * 10_000 + practiceShareBps * furtherPracticeBps;
  for (const index of members) {
    const units = lines[index]?.line.units ?? 1;
    const full = index === first ? 1 : 0;
    ranked[index] = share(ranked[index] ?? 0, full * 100_000_000 + (units - full) * kept, units * 100_000_000);
  }
}

function perUnit(lines: readonly ReviewLine[], ranked: readonly Cents[], index: number): Cents {
  return share(ranked[index] ?? 0, 1, Math.max(1, lines[index]?.line.units ?? 1));
}

/** Pictures of one session: dearest machine part and dearest reading in full, further ones cut (facts d.5). */
function pictures(review: Review, lines: readonly ReviewLine[], at: readonly number[], ranked: Cents[]): void {
  const { families, technicalFurtherBps, professionalFurtherBps } = review.payer.pricing.multipleImaging;
  const parts = at.flatMap((index) => {
    const line = lines[index];
    if (!line || !families.includes(line.service?.family ?? '')) return [];
    return [{ index, ...partsOf(line, ranked[index] ?? 0) }];
  });
  const firstMachine = [...parts].sort((a, b) => b.machine - a.machine || a.index - b.index)[0]?.index;
  const firstReading = [...parts].sort((a, b) => b.reading - a.reading || a.index - b.index)[0]?.index;
  for (const part of parts) {
    const machine = part.index === firstMachine ? part.machine : shareBps(part.machine, technicalFurtherBps);
    const reading = part.index === firstReading ? part.reading : shareBps(part.reading, professionalFurtherBps);
    ranked[part.index] = machine + reading;
  }
}

function partsOf({ concepts, service }: ReviewLine, fee: Cents): { readonly machine: Cents; readonly reading: Cents } {
  if (concepts.has('professionalComponent')) return { machine: 0, reading: fee };
  if (concepts.has('technicalComponent')) return { machine: fee, reading: 0 };
  const reading = shareBps(fee, service?.professionalShareBps ?? 0);
  return { machine: fee - reading, reading };
}

function byFee(members: readonly number[], ranked: readonly Cents[]): readonly number[] {
  return [...members].sort((a, b) => (ranked[b] ?? 0) - (ranked[a] ?? 0) || a - b);
}
