// Step 13, pairs: services that are part of another one of the day, and services that need another one beside them (facts a.4 step 13, c.4).

import { placesOf } from '../coding/sides.ts';
import { validOn } from '../coding/validity.ts';
import type { Day } from '../days.ts';
import { parseDay } from '../days.ts';
import type { CodePairRule } from '../tables.ts';
import { type Refusal, type Review, type ReviewLine, reason, refuse, sameClinician, standsOn, trace } from './review.ts';
import type { HistoryLine } from './reviewInput.ts';

const SOURCE = 'facts a.4 step 13, c.4';

/** A service of the day that a pair may be made with: on this claim, or decided before. */
interface Neighbour {
  readonly code: string;
  readonly modifiers: readonly string[];
  readonly concepts: ReadonlySet<string>;
}

/** 234 never paid apart, 236 or 97 for a pair; `standing` are the lines nobody has refused so far. */
export function bundled(review: Review, standing: readonly ReviewLine[], reviewed: ReviewLine): Refusal | null {
  return neverSeparate(review, reviewed) ?? pair(review, standing, reviewed) ?? longRelation(review, standing, reviewed);
}

function neverSeparate(review: Review, { line }: ReviewLine): Refusal | null {
  const { payer } = review;
  if (!payer.feeSchedule.neverSeparate.includes(line.code)) return null;
  const found = trace('neverSeparate', 13, 'feeSchedule.neverSeparate', { code: line.code, payer: payer.name }, SOURCE);
  return refuse(reason(payer.groupCodes.bundled, '234', 'N20'), found);
}

/** Column 1 pays, column 2 does not, unless a modifier parts the two. */
function pair(review: Review, standing: readonly ReviewLine[], reviewed: ReviewLine): Refusal | null {
  const day = reviewed.line.from;
  for (const rule of pairsAgainst(review, reviewed.line.code, day)) {
    const others = neighbours(review, standing, reviewed).filter((other) => other.code === rule.column1);
    if (others.length === 0 || others.some((other) => parted(review, rule, reviewed, other))) continue;
    const swallowed = reviewed.service?.kind === 'visit';
    const carc = swallowed ? review.payer.bundling.visitWithProcedureCarc : review.payer.bundling.carc;
    const values = { code: reviewed.line.code, other: rule.column1, indicator: rule.indicator ?? '' };
    return refuse(reason(review.payer.groupCodes.bundled, carc, carc === '97' ? 'M15' : null), trace('pair', 13, rule.id, values, SOURCE));
  }
  return null;
}

/** The pairs of the table and of the payer that would bundle a code on a day. */
export function pairsAgainst(review: Pick<Review, 'payer' | 'input'>, code: string, day: Day): readonly CodePairRule[] {
  const table = review.input.tables.pairs.filter((rule) => (rule.kind === 'ptp' || rule.kind === 'panel') && rule.indicator !== '9');
  return [...table, ...ownPairs(review.payer)].filter(
    (rule) => rule.column2.includes(code) && validOn({ validFrom: rule.from, validTo: rule.to }, day),
  );
}

function ownPairs(payer: Review['payer']): readonly CodePairRule[] {
  return payer.bundling.extraPairs.map((own) => ({
    id: `${payer.payerId} ${own.column1}/${own.column2}`,
    kind: 'ptp',
    column1: own.column1,
    column2: [own.column2],
    indicator: own.indicator === 1 ? '1' : '0',
    rationale: '',
    bypassDocumentation: null,
    typicalModifiers: [],
    from: parseDay(own.effectiveFrom) ?? 0,
    to: null,
  }));
}

/** Everything else this clinician did that day, on the claim or earlier. */
function neighbours(review: Review, standing: readonly ReviewLine[], reviewed: ReviewLine): readonly Neighbour[] {
  const onClaim = standing
    .filter((other) => other.index !== reviewed.index && other.line.from === reviewed.line.from)
    .map((other) => ({ code: other.line.code, modifiers: other.line.modifiers, concepts: other.concepts }));
  const before = review.history
    .filter((line) => standsOn(line, reviewed.line.from) && sameClinician(review, line.renderingNpi))
    .map((line) => ({ code: line.code, modifiers: line.modifiers, concepts: conceptsOf(review, line) }));
  return [...onClaim, ...before];
}

function conceptsOf(review: Review, line: HistoryLine): ReadonlySet<string> {
  return new Set(line.modifiers.map((code) => review.input.tables.modifiers.get(code)?.concept ?? code));
}

/** Whether a modifier of the pair says that the two were apart. Whether the note agrees is asked elsewhere (facts c.2). */
function parted(review: Review, rule: CodePairRule, line: ReviewLine, other: Neighbour): boolean {
  if (rule.indicator !== '1') return false;
  const sides: readonly Neighbour[] = [{ code: line.line.code, modifiers: line.line.modifiers, concepts: line.concepts }, other];
  return sides.some((side) => side.modifiers.some((code) => parts(review, rule, sides, side, code)));
}

/** A visit's modifier counts on the visit, a place only where the places differ, a distinct sign where the pair knows one. */
function parts(review: Review, rule: CodePairRule, sides: readonly Neighbour[], side: Neighbour, code: string): boolean {
  const { tables } = review.input;
  const modifier = tables.modifiers.get(code);
  if (!modifier || !side.concepts.has(modifier.concept)) return false;
  const open = rule.typicalModifiers.length === 0;
  const distinct = modifier.concept.startsWith('distinct') && rule.typicalModifiers.some((one) => one === '59' || one.startsWith('X'));
  if (!(open ? modifier.partsPair : distinct || rule.typicalModifiers.includes(code))) return false;
  if (modifier.on === 'visit') return tables.services.get(side.code)?.kind === 'visit';
  return modifier.group !== 'location' || apart(sides);
}

/** Two services at different places of the body. */
function apart(sides: readonly Neighbour[]): boolean {
  const [a, b] = sides.map((side) => placesOf(side.concepts).join());
  return a !== b;
}

/** Medicare-like payers drop the long-relation extra beside a visit with 25, but for a vaccine or preventive service of the day. */
function longRelation(review: Review, standing: readonly ReviewLine[], reviewed: ReviewLine): Refusal | null {
  if (reviewed.line.code !== 'G2211' || !review.payer.kind.startsWith('medicare')) return null;
  const day = standing.filter((other) => other.line.from === reviewed.line.from);
  const separate = day.some((other) => other.service?.kind === 'visit' && other.concepts.has('separateVisit'));
  const excused = day.some((other) => other.index !== reviewed.index && isPreventiveNeighbour(other));
  if (!separate || excused) return null;
  const found = trace('longRelationWith25', 13, 'ADD-185', { code: 'G2211' }, SOURCE);
  return refuse(reason(review.payer.groupCodes.bundled, '97', 'M15'), found);
}

function isPreventiveNeighbour({ service }: ReviewLine): boolean {
  return service !== null && (service.kind === 'vaccine' || service.category === 'vaccineAdmin' || service.category === 'preventive');
}

/** B15 where a service lacks the one it lives on; asked again at the end, for a parent that falls takes its add-on with it. */
export function companionMissing(review: Review, standing: readonly ReviewLine[], reviewed: ReviewLine): Refusal | null {
  const rule = companionRule(review, reviewed);
  if (!rule) return null;
  const codes = neighbours(review, standing, reviewed).map((other) => other.code);
  if (rule.parents.some((code) => codes.includes(code))) return null;
  const values = { code: reviewed.line.code, needs: rule.parents[0] ?? '' };
  return refuse(reason('CO', 'B15', 'N674'), trace('companionMissing', 13, rule.id, values, SOURCE));
}

function companionRule(review: Review, { line, service }: ReviewLine): { readonly id: string; readonly parents: readonly string[] } | null {
  const rules = review.input.tables.pairs.filter(
    (rule) =>
      (rule.kind === 'addOn' || rule.kind === 'requires') &&
      rule.column1 === line.code &&
      validOn({ validFrom: rule.from, validTo: rule.to }, line.from),
  );
  const first = rules[0];
  if (first) return { id: first.id, parents: rules.flatMap((rule) => rule.column2) };
  const parents = service?.addOnParents ?? [];
  return parents.length === 0 ? null : { id: line.code, parents };
}
