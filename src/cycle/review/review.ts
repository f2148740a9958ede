// The open file on a reviewer's desk: claim, member, plan, provider and each line with its service, gathered once for all steps.

import { coversOn, isKnown } from '../care/coverage.ts';
import type { Coverage, Group, Provider } from '../care/patient.ts';
import type { Claim, ClaimLine } from '../claim/claim.ts';
import { conceptsOf } from '../coding/modifiers.ts';
import type { Day } from '../days.ts';
import type { Payer } from '../payer.ts';
import type { Plan } from '../plan.ts';
import type { GroupCode, Reason } from '../reason.ts';
import type { Service } from '../tables.ts';
import type { DeterminedLine, RuleTrace } from './determination.ts';
import type { HistoryLine, ReviewInput } from './reviewInput.ts';

/** One line of the claim with what the tables say about it. */
export interface ReviewLine {
  readonly index: number; // place on the claim, counted from 0
  readonly line: ClaimLine;
  readonly service: Service | null; // null: no such code
  readonly concepts: ReadonlySet<string>; // what its modifiers mean: 'separateVisit', 'right' …
  readonly pointed: readonly string[]; // diagnosis codes it points to, in order
}

export interface Review {
  readonly input: ReviewInput;
  readonly claim: Claim;
  readonly payer: Payer;
  readonly known: readonly Coverage[]; // covers of this payer in its member file on the day the claim came: members are matched at intake
  readonly coverage: Coverage | null; // the one the claim is judged by
  readonly plan: Plan | null;
  readonly provider: Provider | null; // who rendered the service: as the claim says, or as the note on the desk shows
  readonly group: Group | null; // who bills
  readonly lines: readonly ReviewLine[];
  readonly history: readonly HistoryLine[]; // lines accepted before that stand: no voids, voided or unprocessable ones, none of the claim named in box 22
  readonly onFile: readonly HistoryLine[]; // the same, and what came after this claim: on file on the day of the decision
  readonly original: HistoryLine | null; // a line of the claim named in box 22, where the payer knows that claim
}

/** Why a line is not paid: the reason on the remittance, its remarks and the rule behind it. */
export interface Refusal {
  readonly reason: Reason;
  readonly remarks: readonly string[];
  readonly trace: RuleTrace;
}

/** The refusal a denied line of an answer stands for; null where the line was not refused. */
export function refusalOf({ adjustments, denied, rarcs, trace }: DeterminedLine): Refusal | null {
  const first = adjustments[0];
  return denied && first && trace ? { reason: { group: first.group, carc: first.carc, rarc: null }, remarks: rarcs, trace } : null;
}

/** A step of the review for one line: null lets the line go on. */
export type LineStep = (review: Review, line: ReviewLine) => Refusal | null;

/** A refusal for a reason, with its remark and any further ones. */
export function refuse(reason: Reason, trace: RuleTrace, ...further: readonly string[]): Refusal {
  return { reason, remarks: reason.rarc === null ? further : [reason.rarc, ...further], trace };
}

/** A reason as it stands on the remittance. */
export function reason(group: GroupCode, carc: string, rarc: string | null): Reason {
  return { group, carc, rarc };
}

/** What led to an answer: the rule, its step of the review, where it stands in the payer’s policy, the values it saw, and its source. */
export function trace(rule: string, step: number, reference: string | null, values: RuleTrace['values'], source: string): RuleTrace {
  return { rule, step, reference, values, source };
}

/** Opens the file. Nothing is decided here. */
export function openReview(input: ReviewInput): Review {
  const { claim, payer, patient, received } = input;
  const kinds = new Map(input.payers.map((one) => [one.payerId, one.kind]));
  const program = (cover: Coverage) => payer.kind === 'medicareFfs' && kinds.get(cover.payer) === 'medicareFfs'; // contractors share the member file
  const known = patient.coverages.filter((cover) => (cover.payer === payer.payerId || program(cover)) && isKnown(cover, received));
  const day = claim.lines[0]?.from ?? received;
  const stands = (line: HistoryLine) =>
    line.state !== 'voided' && line.frequency !== '8' && !line.unprocessable && line.claimNumber !== claim.originalReference;
  const coverage = known.find((cover) => coversOn(cover, day, received)) ?? known[known.length - 1] ?? null;
  return {
    input,
    claim,
    payer,
    known,
    coverage,
    plan: payer.plans.find((plan) => plan.planId === coverage?.plan) ?? null,
    provider: rendererOf(input),
    group: input.groups.find((group) => group.npi === claim.billingNpi) ?? null,
    lines: claim.lines.map((line, index) => openLine(input, line, index)),
    history: before(input.history, claim.id).filter(stands),
    onFile: input.history.filter((line) => line.claim !== claim.id && stands(line)),
    original: input.history.find((line) => line.claimNumber === claim.originalReference) ?? null,
  };
}

/** What had been accepted before a claim: a copy that came later is no reason against the first. */
function before(history: readonly HistoryLine[], claim: string): readonly HistoryLine[] {
  const own = history.findIndex((line) => line.claim === claim);
  return own < 0 ? history : history.slice(0, own);
}

/** Whoever the claim names; where the note on the desk shows a known other one at work, that one (facts c.5). */
function rendererOf({ claim, providers, recordReview }: ReviewInput): Provider | null {
  const byNpi = (npi: string) => providers.find((provider) => provider.npi === npi) ?? null;
  const named = byNpi(claim.renderingNpi);
  return named && recordReview?.renderingNpi ? (byNpi(recordReview.renderingNpi) ?? named) : named;
}

/** A line with what the tables say about it. */
export function openLine(input: ReviewInput, line: ClaimLine, index: number): ReviewLine {
  const service = input.tables.services.get(line.code) ?? null;
  const concepts = conceptsOf(input.tables, line.modifiers);
  // A note that shows no separate visit takes 25 its force; without the note the payer goes by what the claim says (facts c.2).
  if (input.recordReview && !input.recordReview.separateVisit) concepts.delete('separateVisit');
  // The same of 59 and its kin: a modifier parts nothing that the note does not part (facts c.4).
  if (input.recordReview && !input.recordReview.distinctServices) {
    for (const concept of concepts) if (concept.startsWith('distinct')) concepts.delete(concept);
  }
  const pointed = line.pointers.flatMap((pointer) => input.claim.diagnoses[pointer] ?? []);
  return { index, line, service, concepts, pointed };
}

/** Whether the billing desk has a contract with the payer. */
export function inNetwork(review: Review): boolean {
  return review.group?.desk === 'hospital' ? review.payer.inNetworkHospital : review.payer.inNetworkClinic;
}

/** Same group and exact same specialty count as one clinician (facts c.3, c.5). */
export function sameClinician(review: Review, npi: string): boolean {
  if (npi === review.claim.renderingNpi) return true;
  const other = review.input.providers.find((provider) => provider.npi === npi);
  return isColleague(review, other ?? null);
}

/** Whether a provider belongs to the renderer's group and specialty. */
export function isColleague(review: Review, other: Provider | null): boolean {
  const own = review.provider;
  return own !== null && other !== null && own.group === other.group && own.specialty === other.specialty;
}

/** Whether a paper came with the claim or later. */
export function hasDocument({ claim, input, payer }: Review, document: string): boolean {
  const along = payer.recordsRequests.attachmentWithClaimAccepted ? claim.attachments : [];
  return [...along, ...input.records].some((paper) => paper === document);
}

/** Same code, same day, and the claim line has already been paid or waits. */
export function standsOn(line: HistoryLine, day: Day): boolean {
  return line.from === day && (line.state === 'paid' || line.state === 'pending');
}

/** Lines that nobody has refused so far. */
export function alive(review: Review, refused: ReadonlyMap<number, Refusal>): readonly ReviewLine[] {
  return review.lines.filter((line) => !refused.has(line.index));
}
