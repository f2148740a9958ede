// Several services of one day: which is paid in full, and what is taken off the others (R of facts d.5).

import { type Cents, share, shareBps, sumCents } from '../money.ts';
import type { Service } from '../tables.ts';
import type { PriceStep } from './determination.ts';
import { feeOf, step } from './fee.ts';
import { firstSideOf, secondSide } from './otherSide.ts';
import type { Review, ReviewLine } from './review.ts';

/** A line on its way through the rules of the day. */
export interface Ranked {
  readonly line: ReviewLine;
  readonly fee: Cents; // F
  readonly cents: Cents; // R, as far as worked out
  readonly steps: readonly PriceStep[];
}

type Rule = (review: Review, day: readonly Ranked[]) => readonly Ranked[];

/** The rules in their order: both sides come before the ranks (facts d.5). */
const RULES: readonly Rule[] = [secondSide, scopes, surgery, therapy, tests];

/** R of each line that one clinician did on one day in one role. The order of the lines never matters to the sum. */
export function rankDay(review: Review, lines: readonly ReviewLine[]): readonly Ranked[] {
  const start = lines.map((line): Ranked => {
    const { cents } = feeOf(review, line, line.service);
    return { line, fee: cents, cents, steps: [] };
  });
  return RULES.reduce<readonly Ranked[]>((day, rule) => rule(review, day), start);
}

function lowered(ranked: Ranked, next: PriceStep): Ranked {
  return { ...ranked, cents: next.cents, steps: [...ranked.steps, next] };
}

/** Every member that `change` answers for, changed; the others as they were. */
function changed(day: readonly Ranked[], change: (one: Ranked) => PriceStep | null): readonly Ranked[] {
  return day.map((one) => {
    const next = change(one);
    return next ? lowered(one, next) : one;
  });
}

/** The dearest first; of equals the one that stands first. */
function dearest<T>(of: readonly T[], cents: (one: T) => Cents): T | undefined {
  return of.reduce<T | undefined>((best, one) => (best === undefined || cents(one) > cents(best) ? one : best), undefined);
}

/** The look of a scope's family, which names the family; empty for anything else. */
function familyOf({ service }: ReviewLine): string {
  return service?.multipleIndicator === '3' ? (service.endoscopyBase ?? service.code) : '';
}

/** Scopes of one family: the dearest in full, each other its fee less that of the look alone, the look itself nothing (indicator 3). */
function scopes(review: Review, day: readonly Ranked[]): readonly Ranked[] {
  if (!review.payer.pricing.endoscopyFamilies) return day;
  return changed(day, (one) => {
    const base = familyOf(one.line);
    const look = review.input.tables.services.get(base);
    const family = day.filter((other) => familyOf(other.line) === base);
    if (!look || one === dearest(family, (other) => other.cents)) return null;
    if (one.line.service?.code === base) return step('scopeLook', 0);
    const taken = lookFee(review, one.line, look);
    return step('scopeFamily', Math.max(0, one.cents - taken), { look: taken });
  });
}

/** What the look alone would bring on this line: same place, same modifiers. A contract by share of the charge has no such list. */
function lookFee(review: Review, line: ReviewLine, look: Service): Cents {
  return review.payer.feeSchedule.basedOn === 'charge' ? 0 : feeOf(review, { ...line, line: { ...line.line, units: 1 } }, look).cents;
}

/** What takes one rank: a line with its other side, one unit of a line, or a family of scopes. */
interface Entry {
  readonly members: readonly Ranked[];
  readonly cents: Cents;
}

function entriesOf(day: readonly Ranked[]): readonly Entry[] {
  const surgical = day.filter(({ line }) => line.service?.multipleIndicator === '2' && !line.concepts.has('returnToOperatingRoom'));
  const single = surgical.flatMap((one): Entry[] => {
    if (firstSideOf(day, one)) return [];
    const { units } = one.line.line;
    if (units > 1 && !one.line.concepts.has('bilateral'))
      return Array.from({ length: units }, () => ({ members: [one], cents: share(one.cents, 1, units) }));
    const members = surgical.filter((other) => other === one || firstSideOf(day, other) === one);
    return [{ members, cents: sumCents(members.map((member) => member.cents)) }];
  });
  const scoped = day.filter(({ line }) => familyOf(line) !== '' && !line.concepts.has('returnToOperatingRoom'));
  const families = [...new Set(scoped.map(({ line }) => familyOf(line)))].map((base): Entry => {
    const members = scoped.filter(({ line }) => familyOf(line) === base);
    return { members, cents: sumCents(members.map((member) => member.cents)) };
  });
  return [...single, ...families].sort((a, b) => b.cents - a.cents);
}

/** Surgery and scope families by fee: 100, 50, 50 … per cent (indicator 2). What ranks beyond the payer's list is priced by report, at its last share. */
function surgery(review: Review, day: readonly Ranked[]): readonly Ranked[] {
  const shares = review.payer.pricing.multipleSurgeryBps;
  const entries = entriesOf(day).map((entry, index) => ({
    ...entry,
    rank: index + 1,
    bps: shares[Math.min(index, shares.length - 1)] ?? 10_000,
  }));
  if (entries.length < 2) return day;
  return changed(day, (one) => {
    const own = entries.filter(({ members }) => members.includes(one));
    const [first] = own;
    if (!first) return null;
    if (own.length === 1) return step('rank', shareBps(one.cents, first.bps), { rank: first.rank, bps: first.bps });
    const cents = sumCents(own.map((entry) => shareBps(entry.cents, entry.bps)));
    return step('ranks', cents, { rank: first.rank, last: Math.max(...own.map(({ rank }) => rank)) });
  });
}

/** Therapy: the practice part of the dearest unit in full, of every further unit at the payer's share; the line is rounded once (indicator 5). */
function therapy(review: Review, day: readonly Ranked[]): readonly Ranked[] {
  const { families, practiceShareBps, furtherPracticeBps } = review.payer.pricing.multipleTherapy;
  const members = day.filter(({ line }) => line.service?.multipleIndicator === '5' && families.includes(line.service.family));
  const first = dearest(members, (one) => share(one.cents, 1, Math.max(1, one.line.line.units)));
  // What a further unit keeps, in parts of 10 000 × 10 000: work in full, practice at the share.
  const kept = (10_000 - practiceShareBps) * 10_000 + practiceShareBps * furtherPracticeBps;
  return changed(day, (one) => {
    const { units } = one.line.line;
    const full = one === first ? 1 : 0;
    if (!members.includes(one) || units <= full) return null;
    const cents = share(one.cents, full * 100_000_000 + (units - full) * kept, units * 100_000_000);
    return step('furtherTherapy', cents, { units: units - full, bps: furtherPracticeBps });
  });
}

/** Tests of one session by kind: the dearest machine part and the dearest reading in full, further ones cut (indicators 4, 6, 7). */
function tests(review: Review, day: readonly Ranked[]): readonly Ranked[] {
  const { multipleImaging, multipleHeartTests, multipleEyeTests } = review.payer.pricing;
  const kinds = { '4': multipleImaging, '6': multipleHeartTests, '7': multipleEyeTests } as const;
  return Object.entries(kinds).reduce<readonly Ranked[]>((before, [indicator, cuts]) => {
    const session = before.filter(({ line }) => line.service?.multipleIndicator === indicator && !apart(line));
    const machine = dearest(session, (one) => partsOf(one).machine);
    const reading = dearest(session, (one) => partsOf(one).reading);
    return changed(before, (one) => {
      if (!session.includes(one) || (one === machine && one === reading)) return null;
      const parts = partsOf(one);
      const technical = one === machine ? 10_000 : cuts.technicalFurtherBps;
      const professional = one === reading ? 10_000 : cuts.professionalFurtherBps;
      const cents = shareBps(parts.machine, technical) + shareBps(parts.reading, professional);
      return step('furtherTest', cents, { technical, professional });
    });
  }, day);
}

/** Another session of the day, and said to be one. */
function apart({ concepts }: ReviewLine): boolean {
  return concepts.has('distinctEncounter') || concepts.has('distinctService');
}

function partsOf({ line: { concepts, service }, cents }: Ranked): { readonly machine: Cents; readonly reading: Cents } {
  if (concepts.has('professionalComponent')) return { machine: 0, reading: cents };
  if (concepts.has('technicalComponent')) return { machine: cents, reading: 0 };
  const reading = shareBps(cents, service?.professionalShareBps ?? 0);
  return { machine: cents - reading, reading };
}
