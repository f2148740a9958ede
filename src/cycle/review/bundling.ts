// Step 13, pairs: services that are part of another one of the day, and services that need another one beside them (facts a.4 step 13, c.4).

import { conceptsOf } from '../coding/modifiers.ts';
import { companionsOf, isParted, type PairSide, pairsAgainst } from '../coding/pairs.ts';
import { type Refusal, type Review, type ReviewLine, reason, refuse, sameClinician, standsOn, trace } from './review.ts';

const SOURCE = 'facts a.4 step 13, c.4';

/** 234 never paid apart, 236 or 97 for a pair; `payable` are the lines that could be paid beside it. */
export function bundled(review: Review, payable: readonly ReviewLine[], reviewed: ReviewLine): Refusal | null {
  return (
    neverSeparate(review, reviewed) ??
    visitNotSeparate(review, payable, reviewed) ??
    pair(review, payable, reviewed) ??
    longRelation(review, payable, reviewed)
  );
}

function neverSeparate(review: Review, { line }: ReviewLine): Refusal | null {
  const { payer } = review;
  if (!payer.feeSchedule.neverSeparate.includes(line.code)) return null;
  const found = trace('neverSeparate', 13, 'feeSchedule.neverSeparate', { code: line.code, payer: payer.name }, SOURCE);
  return refuse(reason(payer.groupCodes.bundled, '234', 'N20'), found);
}

/** 25 on the claim, and the note that lies on the desk shows no visit beside the other work of the day (facts c.2). */
function visitNotSeparate(review: Review, payable: readonly ReviewLine[], { index, line, concepts, service }: ReviewLine): Refusal | null {
  const { bundling, groupCodes, modifierPolicy } = review.payer;
  const claimed = service?.kind === 'visit' && line.modifiers.includes(modifierPolicy.separateVisit);
  const alone = payable.every((other) => other.index === index || other.line.from !== line.from);
  if (!claimed || alone || concepts.has('separateVisit')) return null;
  const found = trace('visitNotSeparate', 14, modifierPolicy.separateVisit, { code: line.code }, 'facts a.4 step 14, c.2');
  return refuse(reason(groupCodes.bundled, bundling.visitWithProcedureCarc, 'M15'), found);
}

/** Column 1 pays, column 2 does not, unless a modifier parts the two. */
function pair(review: Review, payable: readonly ReviewLine[], reviewed: ReviewLine): Refusal | null {
  const { payer, input } = review;
  for (const rule of pairsAgainst(input.tables, payer, reviewed.line.code, reviewed.line.from)) {
    const others = neighbours(review, payable, reviewed).filter((other) => other.code === rule.column1);
    if (others.every((other) => isParted(input.tables, rule, sideOf(reviewed), other))) continue;
    const swallowed = reviewed.service?.kind === 'visit';
    const carc = swallowed ? payer.bundling.visitWithProcedureCarc : payer.bundling.carc;
    const values = { code: reviewed.line.code, other: rule.column1, indicator: rule.indicator ?? '' };
    return refuse(reason(payer.groupCodes.bundled, carc, carc === '97' ? 'M15' : null), trace('pair', 13, rule.id, values, SOURCE));
  }
  return null;
}

function sideOf({ line, concepts }: ReviewLine): PairSide {
  return { code: line.code, modifiers: line.modifiers, concepts };
}

/** Everything else this clinician did that day, on the claim or earlier. */
function neighbours(review: Review, standing: readonly ReviewLine[], reviewed: ReviewLine): readonly PairSide[] {
  const onClaim = standing.filter((other) => other.index !== reviewed.index && other.line.from === reviewed.line.from).map(sideOf);
  const before = review.history
    .filter((line) => standsOn(line, reviewed.line.from) && sameClinician(review, line.renderingNpi))
    .map((line) => ({ code: line.code, modifiers: line.modifiers, concepts: conceptsOf(review.input.tables, line.modifiers) }));
  return [...onClaim, ...before];
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
  const { line } = reviewed;
  const needs = companionsOf(review.input.tables, line.code, line.from);
  if (!needs) return null;
  const codes = neighbours(review, standing, reviewed).map((other) => other.code);
  if (needs.codes.some((code) => codes.includes(code))) return null;
  const values = { code: line.code, needs: needs.codes[0] ?? '' };
  return refuse(reason('CO', 'B15', 'N674'), trace('companionMissing', 13, needs.rule, values, SOURCE));
}
