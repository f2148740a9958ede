// Step 2: does the payer know this person? Number first, then name and birth date; a miss takes the whole claim (facts a.4).

import { findPayer } from '../payer.ts';
import { type Refusal, type Review, reason, refuse, trace } from './review.ts';

const SOURCE = 'facts a.4 step 2';

/** 31 where nobody is found under the number, 140 where number and name do not belong together; null where the member is known. */
export function memberMatch(review: Review): Refusal | null {
  const { claim, payer } = review;
  if (isPassedOn(review)) return null;
  const group = payer.groupCodes.memberNotFound;
  const held = review.known.filter((cover) => cover.member === claim.member);
  const cover = held.find((one) => one === review.coverage) ?? held[0];
  if (!cover) {
    if (review.known.some((one) => stemOf(one.member) === stemOf(claim.member))) {
      return refuse(reason(group, '140', 'N382'), trace('memberName', 2, null, { member: claim.member, name: claim.patientName }, SOURCE));
    }
    return refuse(reason(group, '31', 'N382'), trace('memberNotFound', 2, null, { member: claim.member, payer: payer.name }, SOURCE));
  }
  const onFile = cover.nameOnFile ?? review.input.patient.name;
  if (sameName(onFile, claim.patientName) && review.input.patient.born === claim.patientBorn) return null;
  return refuse(reason(group, '140', 'N382'), trace('memberName', 2, null, { name: claim.patientName, member: claim.member }, SOURCE));
}

/** The federal payer still knows the people it passed on to an Advantage plan: step 4 answers them. */
function isPassedOn(review: Review): boolean {
  const kinds = review.input.patient.coverages.map((cover) => findPayer(review.input.payers, cover.payer)?.kind);
  return review.payer.kind === 'medicareFfs' && review.known.length === 0 && kinds.includes('medicareAdvantage');
}

/** Whether two spellings name one person: capitals and spaces do not count. */
function sameName(a: string, b: string): boolean {
  return plain(a) === plain(b);
}

function plain(name: string): string {
  return name.trim().toLowerCase().replace(/\s+/g, ' ');
}

/** Family numbers part their persons by a suffix: the twin's number belongs to the same plan, but to another name. */
function stemOf(member: string): string {
  const dash = member.lastIndexOf('-');
  return dash > 0 && member.length - dash <= 3 ? member.slice(0, dash) : member;
}
