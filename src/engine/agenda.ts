// What falls due, and when: notes signed, answers of clearinghouse, payer and patient. Sorted by day, then by the order in which things were arranged.

import type { Day } from '../cycle/days.ts';

export type DueEvent =
  | { readonly kind: 'visit' }
  | { readonly kind: 'signature' }
  | { readonly kind: 'deskOpens' }
  | { readonly kind: 'pastAct'; readonly index: number } // of the scenario encounter's `past`
  | { readonly kind: 'costEstimate'; readonly index: number } // of the scenario encounter's `treatmentEstimates`
  | { readonly kind: 'queryAnswer'; readonly query: string }
  | { readonly kind: 'doorAnswer'; readonly claim: string }
  | { readonly kind: 'formReturned'; readonly claim: string; readonly message: string; readonly boxes: readonly string[] }
  | { readonly kind: 'firstLook'; readonly claim: string }
  | { readonly kind: 'adjudication'; readonly claim: string }
  | { readonly kind: 'recordsOverdue'; readonly claim: string }
  | { readonly kind: 'permissionAnswer'; readonly request: string }
  | { readonly kind: 'packetReady' }
  | { readonly kind: 'memberAnswer'; readonly claim: string }
  | { readonly kind: 'appealDecision'; readonly appeal: string }
  | { readonly kind: 'reopeningDecision'; readonly claim: string }
  | { readonly kind: 'patientReply'; readonly statement: number }
  | { readonly kind: 'somebodyCalls' } // about the account, as the scenario says
  | { readonly kind: 'installment' }
  | { readonly kind: 'helpDecision' }
  | { readonly kind: 'creditLimit'; readonly since: Day } // the law's time is over for a credit that arose on `since`
  | { readonly kind: 'paidTwice' } // a fault of the payer
  | { readonly kind: 'takeBackLetter' }
  | { readonly kind: 'overpaymentLimit' }
  | { readonly kind: 'auditRun'; readonly payer: string }
  | { readonly kind: 'auditReview'; readonly audit: string }
  | { readonly kind: 'auditTakeBack'; readonly audit: string };

export interface Due {
  readonly day: Day;
  readonly seq: number;
  readonly encounter: string | null; // null: an audit, which concerns many
  readonly event: DueEvent;
}

/** Puts an item in its place of an agenda that may be changed: by day, then by sequence. */
export function addDue(agenda: Due[], due: Due): void {
  let at = agenda.length;
  while (at > 0) {
    const before = agenda[at - 1];
    if (!before || before.day < due.day || (before.day === due.day && before.seq < due.seq)) break;
    at -= 1;
  }
  agenda.splice(at, 0, due);
}
