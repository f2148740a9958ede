// Step 13, packages: visits and procedures that the price of an operation already holds (facts c.5, d.5).

import { conceptsOf } from '../coding/modifiers.ts';
import type { Day } from '../days.ts';
import type { Service } from '../tables.ts';
import { isColleague, type Refusal, type Review, type ReviewLine, reason, refuse, sameClinician, trace } from './review.ts';

const SOURCE = 'facts a.4 step 13, c.5';
/** Days after the operation that belong to it. */
const AFTER: Readonly<Record<string, number>> = { '000': 0, '010': 10, '090': 90 };

interface Operation {
  readonly code: string;
  readonly day: Day;
  readonly span: string; // '000', '010', '090'
  readonly diagnoses: readonly string[]; // why; empty where nobody knows
}

/** 97 for care inside a package, unless 24, 25, 57, 58, 78 or 79 says why it stands outside. */
export function insideGlobalPeriod(review: Review, standing: readonly ReviewLine[], reviewed: ReviewLine): Refusal | null {
  const { service, line } = reviewed;
  if (!service) return null;
  const visit = service.kind === 'visit' && service.category === 'visit' && service.family !== 'dialysisVisit';
  const procedure = service.kind === 'procedure' && service.globalDays in AFTER;
  if (!visit && !procedure) return null;
  const all = operations(review, standing, reviewed);
  const found = all.find((operation) => {
    const after = line.from - operation.day;
    return visit ? holdsVisit(operation, after, reviewed, decidedMajor(all, reviewed)) : holdsProcedure(operation, after, reviewed);
  });
  if (!found) return null;
  const values = { code: line.code, operation: found.code, days: line.from - found.day, span: found.span };
  const why = reason(review.payer.groupCodes.bundled, '97', review.payer.bundling.globalPeriodRemark);
  return refuse(why, trace('globalPeriod', 13, found.code, values, SOURCE));
}

/** 57 frees the visit that decided a major operation, 25 the one beside a small procedure, 24 an unrelated one afterwards. */
function holdsVisit(operation: Operation, after: number, { concepts, pointed }: ReviewLine, decided: boolean): boolean {
  const { span } = operation;
  const major = span === '090';
  if (after > (AFTER[span] ?? 0) || after < (major ? -1 : 0)) return false;
  if (after > 0) return !(concepts.has('unrelatedVisitInGlobal') && !sameReason(operation, pointed));
  return !(decided || (!major && concepts.has('separateVisit')));
}

/** 24 says “unrelated”, and the line's main reason is the one the operation was for (facts c.2). */
function sameReason({ diagnoses }: Operation, [main = '']: readonly string[]): boolean {
  return diagnoses.some((code) => code.slice(0, 3) === main.slice(0, 3));
}

/** The visit says 57 and there is a major operation it decided on: small things done beside it do not take the visit back. */
function decidedMajor(operations: readonly Operation[], { concepts, line }: ReviewLine): boolean {
  const near = (operation: Operation) => line.from - operation.day >= -1 && line.from <= operation.day;
  return concepts.has('decisionForMajorSurgery') && operations.some((operation) => operation.span === '090' && near(operation));
}

function holdsProcedure({ span }: Operation, after: number, { concepts }: ReviewLine): boolean {
  if (after <= 0 || after > (AFTER[span] ?? 0)) return false;
  return !['stagedProcedure', 'returnToOperatingRoom', 'unrelatedProcedureInGlobal'].some((concept) => concepts.has(concept));
}

/** Operations of this clinician, or a colleague of the same group and specialty, on this claim or before. */
function operations(review: Review, standing: readonly ReviewLine[], reviewed: ReviewLine): readonly Operation[] {
  const { input } = review;
  const found: Operation[] = [];
  const add = (code: string, day: Day, diagnoses: readonly string[], returned: boolean) => {
    const service: Service | undefined = input.tables.services.get(code);
    if (service?.kind === 'procedure' && service.globalDays in AFTER && !returned)
      found.push({ code, day, span: service.globalDays, diagnoses });
  };
  for (const other of standing) {
    if (other.index !== reviewed.index) add(other.line.code, other.line.from, other.pointed, other.concepts.has('returnToOperatingRoom'));
  }
  for (const line of review.onFile) {
    const counts = line.state !== 'denied' && sameClinician(review, line.renderingNpi);
    if (counts) add(line.code, line.from, line.pointed, conceptsOf(input.tables, line.modifiers).has('returnToOperatingRoom'));
  }
  for (const earlier of input.patient.earlier) {
    const provider = input.providers.find((one) => one.id === earlier.provider) ?? null;
    const returned = conceptsOf(input.tables, earlier.modifiers).has('returnToOperatingRoom');
    if (isColleague(review, provider)) add(earlier.code, earlier.day, earlier.diagnoses ?? [], returned);
  }
  return found;
}
