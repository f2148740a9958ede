// What a payer decides: line by line, each cent with its group and reason, and which rule of its policy said so.

import type { DocumentKind } from '../claim/claim.ts';
import type { Day } from '../days.ts';
import type { Cents } from '../money.ts';
import type { GroupCode } from '../reason.ts';

export interface Adjustment {
  readonly group: GroupCode;
  readonly carc: string;
  readonly cents: Cents; // positive reduces the payment; negative on a reversal
}

/** Which rule answered, for the cause trace: rule name, the row or policy it read, and the values it compared. */
export interface RuleTrace {
  readonly rule: string; // 'timelyFiling', 'ptpPair', 'medicalNecessity' …: key of the wording of rules
  readonly step: number; // step of the adjudication order, facts a.4
  readonly reference: string | null; // 'PTP-012', 'LP-007', 'filing.limitDays'
  readonly values: Readonly<Record<string, string | number>>;
  readonly source: string; // 'facts a.4 step 6, d.4'
}

/** A reason that was found and takes no cent: told beside the one that does. */
export interface FurtherReason {
  readonly group: GroupCode;
  readonly carc: string;
  readonly rarcs: readonly string[];
  readonly trace: RuleTrace;
}

/** One step of the sum that makes an allowed amount: what came to bear, the figures it names, and the amount after it (facts d.1, d.5). */
export interface PriceStep {
  readonly what: string; // 'contractShare', 'rank' …: key of its words
  readonly values: Readonly<Record<string, number>>; // bps, units, cents: as the words need them
  readonly cents: Cents; // the amount after this step
}

export interface DeterminedLine {
  readonly number: number;
  readonly code: string;
  readonly modifiers: readonly string[];
  readonly units: number;
  readonly charge: Cents;
  readonly allowed: Cents;
  readonly paid: Cents;
  readonly adjustments: readonly Adjustment[];
  readonly rarcs: readonly string[];
  readonly denied: boolean; // a full denial, not a reduction or cost share
  readonly trace: RuleTrace | null; // the rule that denied or reduced it
  readonly further: readonly FurtherReason[]; // what a denied line would have met beyond its reason, where every reason is reported
  readonly price: readonly PriceStep[]; // how `allowed` came about; empty on a denial and on a reversal
}

/** Claim status on a remittance (facts d.8): 1 as first payer, 2 as second, 3 as third, 4 patient not recognised, 19 first and forwarded, 22 reversal. */
export type ClaimStatus = '1' | '2' | '3' | '4' | '19' | '22';

export interface Remittance {
  readonly id: string; // 'R-0001', our own
  readonly claim: string; // Claim.id
  readonly payer: string;
  readonly day: Day;
  readonly claimNumber: string; // the payer's
  readonly status: ClaimStatus;
  readonly lines: readonly DeterminedLine[];
  readonly remarks: readonly string[]; // claim-level alerts, MA18 …
  readonly repeats: string | null; // id of the answer this one pays a second time, by a fault of the payer
  readonly forwardedTo: string | null; // payer id the claim crossed over to
  readonly short: Cents; // how much less than the contract it allows for what was billed, a level cut (150) included; held open when posted, negative on a reversal
}

/** What accumulators a decided line used up; a reversal gives the same back. */
export interface AccumulatorUse {
  readonly line: number;
  readonly deductible: Cents;
  readonly outOfPocket: Cents;
  readonly visits: Readonly<Record<string, number>>;
  readonly paid: Readonly<Record<string, Cents>>; // plan payment counted to a dollar limit
}

/** A payer's request for papers before it decides. */
export interface Pend {
  readonly day: Day;
  readonly document: DocumentKind; // the one it cannot do without
  readonly beside: readonly DocumentKind[]; // what it wants to see with it
  readonly dueDay: Day; // last day for the papers
  readonly trace: RuleTrace;
}

/** What a review asks for; the day and the last day are the desk’s to name. */
export type Wanted = Omit<Pend, 'day' | 'dueDay'>;

/** The result of adjudication. */
export type Determination = { readonly kind: 'pended'; readonly pend: Wanted } | Decided;

/** A decision on every line of a claim. */
export interface Decided {
  readonly kind: 'decided';
  readonly status: ClaimStatus;
  readonly lines: readonly DeterminedLine[];
  readonly use: readonly AccumulatorUse[]; // what it takes of the plan's accumulators
  readonly remarks: readonly string[]; // on the claim as a whole
  readonly unprocessable: boolean; // MA130: never counts as filed
}
