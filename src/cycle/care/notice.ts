// The advance notice (ABN): a paper that tells a patient of Original Medicare, before the service, that it will probably not be paid (facts c.5).

import type { Day } from '../days.ts';
import type { Cents } from '../money.ts';

/** What the patient ticked: have it and let the payer decide, have it without a claim, or not have it. */
export type NoticeChoice = 'billPayer' | 'noClaim' | 'declined';

export interface AdvanceNotice {
  readonly codes: readonly string[]; // the services it is about; empty: a blanket notice, "whatever is done today"
  readonly item: string; // the same in the patient's words: 'Nail trimming'
  readonly reason: string; // why the payer will probably not pay; '' where none is written
  readonly estimate: Cents | null;
  readonly choice: NoticeChoice | null;
  readonly signed: Day | null;
}

export type NoticeFault = 'blanket' | 'otherService' | 'noReason' | 'noEstimate' | 'noChoice' | 'notSigned' | 'afterService' | 'emergency';

/** Everything that keeps a notice from shifting the cost of a service to the patient; a notice with a fault counts as none (facts c.5). */
export function noticeFaults(
  notice: AdvanceNotice,
  service: { readonly code: string; readonly day: Day; readonly place: string },
): readonly NoticeFault[] {
  const faults: readonly (readonly [NoticeFault, boolean])[] = [
    ['blanket', notice.codes.length === 0],
    ['otherService', notice.codes.length > 0 && !notice.codes.includes(service.code)],
    ['noReason', notice.reason.trim() === ''],
    ['noEstimate', notice.estimate === null],
    ['noChoice', notice.choice === null],
    ['notSigned', notice.signed === null],
    ['afterService', notice.signed !== null && notice.signed > service.day],
    ['emergency', service.place === '23'],
  ];
  return faults.filter(([, holds]) => holds).map(([fault]) => fault);
}
