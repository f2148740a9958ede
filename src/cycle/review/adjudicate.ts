// The payer's decision on a claim: the steps of facts a.4 in their order, from the claim and the payer's own file alone.

import { companionMissing } from './bundling.ts';
import { claimFields } from './completeness.ts';
import { decideLines } from './decideLines.ts';
import type { ClaimStatus, Decided, Determination, FurtherReason } from './determination.ts';
import { suspectsAmong } from './duplicate.ts';
import { type LevelReduction, levelReduction } from './levelOfService.ts';
import { medicalNecessity } from './medicalNecessity.ts';
import { memberMatch } from './memberMatch.ts';
import { deniedForRecords, recordsRefusal, recordsWanted } from './records.ts';
import { alive, openReview, type Refusal, type Review, type ReviewLine, refusalOf } from './review.ts';
import type { ReviewInput } from './reviewInput.ts';
import { stateProgramAlerts } from './stateProgramToo.ts';
import { everyReason, firstAlone, firstTogether } from './steps.ts';

type Refused = Map<number, Refusal>;

/** A void takes the first answer back and asks for no other: the reversal is all that comes (facts a.5). */
const NOTHING_LEFT: Determination = { kind: 'decided', status: '1', lines: [], use: [], remarks: [], unprocessable: false };

/** Decides a claim line by line, or asks for papers first (facts a.4). Step 1, the door, lies behind it; steps 15 to 18 are `decideLines`, 19 the payment. */
export function adjudicate(input: ReviewInput): Determination {
  const review = openReview(input);
  if (input.claim.frequency === '8' && review.original) return NOTHING_LEFT;

  // Step 2, and of step 8 what concerns the whole claim: such a fault takes every line with it.
  const stranger = memberMatch(review);
  if (stranger) return decide(review, forEveryLine(review, stranger), '4');
  const blank = claimFields(review);
  if (blank) return decide(review, forEveryLine(review, blank));

  // Steps 3 to 12: each line alone, up to its first reason.
  const refused: Refused = new Map();
  for (const line of review.lines) note(refused, line, standingDenial(review, line) ?? firstAlone(review, line));

  // Step 5 once more: what may be a copy waits for the note.
  const byLetter = review.payer.recordsRequests.asksBy === 'letter';
  const suspects = suspectsAmong(review, alive(review, refused));
  if (suspects[0] && byLetter) return { kind: 'pended', pend: suspects[0].wanted };
  for (const { line, wanted } of suspects) note(refused, line, deniedForRecords(review, wanted));

  // Step 14 is looked at before step 13, for what is not necessary bundles nobody (facts c.4); step 13 still answers first.
  const standing = alive(review, refused);
  const unneeded: Refused = new Map();
  for (const line of standing) note(unneeded, line, medicalNecessity(review, line));
  const payable = standing.filter((line) => !unneeded.has(line.index));

  // The units of step 12, and step 13: each line beside the others.
  for (const line of standing) note(refused, line, firstTogether(review, { standing, payable }, line));

  // Step 14: papers, then what was found not necessary.
  const open = alive(review, refused);
  const late = open.length > 0 ? recordsRefusal(review) : null;
  if (late) return decide(review, new Map([...refused, ...open.map((line) => [line.index, late] as const)]));
  const pend = recordsWanted(review, open);
  if (pend && byLetter) return { kind: 'pended', pend };
  if (pend) for (const line of open) note(refused, line, deniedForRecords(review, pend));
  for (const [index, found] of unneeded) if (!refused.has(index)) refused.set(index, found);
  dropOrphans(review, refused);
  return withEveryReason(review, refused, payable, decide(review, refused));
}

function forEveryLine({ lines }: Review, found: Refusal): ReadonlyMap<number, Refusal> {
  return new Map(lines.map((line) => [line.index, found]));
}

/** Where the scenario wants every reason told, a denied line says what it would have met beyond the first. The amounts stay as they are. */
function withEveryReason(review: Review, refused: Refused, payable: readonly ReviewLine[], decided: Decided): Determination {
  if (review.input.report === 'first') return decided;
  const further = (line: ReviewLine, first: Refusal): readonly FurtherReason[] => {
    const standing = [...alive(review, refused), line];
    return everyReason(review, { standing, payable: [...payable.filter((one) => one !== line), line] }, line)
      .filter(({ reason }) => reason.carc !== first.reason.carc)
      .map(({ reason, remarks, trace }) => ({ group: reason.group, carc: reason.carc, rarcs: remarks, trace }));
  };
  const lines = decided.lines.map((told, at) => {
    const [line, first] = [review.lines[at], refused.get(at)];
    return line && first ? { ...told, further: further(line, first) } : told;
  });
  return { ...decided, lines };
}

/** A denial an appeal left as it was. */
function standingDenial({ input }: Review, { line }: ReviewLine): Refusal | null {
  const stands = input.secondLook?.standing.find(({ number }) => number === line.number);
  return stands ? refusalOf(stands) : null;
}

function note(refused: Refused, line: ReviewLine, found: Refusal | null): void {
  if (found) refused.set(line.index, found);
}

/** A parent that fell takes what lives on it; asked until nothing more falls. */
function dropOrphans(review: Review, refused: Refused): void {
  for (let falling = true; falling; ) {
    const left = alive(review, refused);
    const orphans = left.flatMap((line) => {
      const found = companionMissing(review, left, line);
      return found ? [[line.index, found] as const] : [];
    });
    for (const [index, found] of orphans) refused.set(index, found);
    falling = orphans.length > 0;
  }
}

function decide(review: Review, refused: ReadonlyMap<number, Refusal>, status: ClaimStatus = statusOf(review)): Decided {
  const reductions = new Map<number, LevelReduction>();
  for (const line of alive(review, refused)) {
    const reduction = levelReduction(review, line);
    if (reduction) reductions.set(line.index, reduction);
  }
  const { lines, use } = decideLines(review, refused, reductions);
  const unprocessable = lines.length > 0 && lines.every((line) => line.rarcs.includes('MA130'));
  return { kind: 'decided', status, lines, use, remarks: stateProgramAlerts(review, lines), unprocessable };
}

const RANK_STATUS = { 1: '1', 2: '2', 3: '3' } as const;

function statusOf(review: Review): ClaimStatus {
  return RANK_STATUS[review.claim.rank];
}
