// The cycle of one encounter as an XState chart: six steps, and inside them only the states an expert tells apart. No actions, no delays: it says what may happen.

import { setup } from 'xstate';
import type { CycleFacts } from './facts.ts';

/** What can happen to an encounter, past participles in the order of the cycle. */
export const CYCLE_EVENTS = [
  'patientSeen',
  'noteWritten',
  'noteSigned',
  'querySent',
  'queryAnswered',
  'codingHeld',
  'codingResumed',
  'codingFinished',
  'claimDrafted',
  'editsFound',
  'claimEdited',
  'draftDiscarded',
  'claimSubmitted',
  'claimMailed',
  'reopeningAsked',
  'claimRejected',
  'claimAccepted',
  'recordsRequested',
  'recordsSent',
  'determined',
  'crossedOver',
  'returnedToCoder',
  'remittancePosted',
  'takenBack',
  'appealFiled',
  'appealDecided',
  'reopeningRefused',
  'statementSent',
  'statementCancelled',
  'patientPaid',
  'creditRefunded',
  'writtenOff',
  'audited',
  'auditClosed',
] as const;
export type CycleEvent = (typeof CYCLE_EVENTS)[number];

interface MachineEvent {
  readonly type: CycleEvent;
  readonly facts: CycleFacts;
}

/** Where an answer of the payer leads, whichever claim it answers. */
const ANSWERED = [
  { guard: 'lineDenied', target: '#cycle.outcome.denied' },
  { guard: 'paidShort', target: '#cycle.outcome.paidShort' },
  { target: '#cycle.outcome.paid' },
] as const;

/** A posting, payment or write-off ends the encounter once nothing is open; until then it stays where it is. */
const SETTLED = [
  { guard: 'givenUp', target: '#cycle.outcome.writtenOff' },
  { guard: 'balanceZero', target: '#cycle.outcome.closed' },
] as const;

/** What may be done about a decided claim even after its account was closed: money that was never ours goes back by a corrected claim (facts a.5). */
const AFTERWARDS = {
  claimDrafted: '#cycle.claim.drafted',
  returnedToCoder: '#cycle.coding.returned',
  audited: '#cycle.outcome.audited',
} as const;

/** What may be done about a decided claim, wherever it stands. */
const REWORK = {
  ...AFTERWARDS,
  appealFiled: '#cycle.outcome.appealed',
  recordsSent: '#cycle.review.received',
  statementSent: '#cycle.outcome.withPatient',
  statementCancelled: [...SETTLED, ...ANSWERED],
  crossedOver: '#cycle.review.received',
  determined: ANSWERED,
} as const;

/** What opens an account again that was finished: an answer nobody expected any more, or money taken back. */
const REOPENED = { ...AFTERWARDS, determined: ANSWERED, takenBack: '#cycle.outcome.paid' } as const;

export const cycleMachine = setup({
  types: { events: {} as MachineEvent },
  guards: {
    noteSigned: ({ event }) => event.facts.noteSigned,
    neverSent: ({ event }) => event.facts.neverSent,
    lastRejected: ({ event }) => event.facts.lastRejected,
    lastAtDoor: ({ event }) => event.facts.lastAtDoor,
    lastMailed: ({ event }) => event.facts.lastMailed,
    lastPending: ({ event }) => event.facts.lastPending,
    lastPended: ({ event }) => event.facts.lastPended,
    lineDenied: ({ event }) => event.facts.lineDenied,
    paidShort: ({ event }) => event.facts.paidShort,
    balanceZero: ({ event }) => event.facts.balanceZero,
    givenUp: ({ event }) => event.facts.givenUp,
  },
}).createMachine({
  id: 'cycle',
  initial: 'care',
  states: {
    care: {
      initial: 'scheduled',
      states: {
        scheduled: { on: { patientSeen: 'seen' } },
        seen: {
          on: { noteWritten: [{ guard: 'noteSigned', target: '#cycle.coding.queued' }, { target: '#cycle.documentation.unsigned' }] },
        },
      },
    },
    documentation: {
      initial: 'unsigned',
      states: {
        unsigned: { on: { noteSigned: '#cycle.coding.queued' } },
        queryOut: { on: { queryAnswered: [{ guard: 'neverSent', target: '#cycle.coding.queued' }, { target: '#cycle.coding.returned' }] } },
      },
    },
    coding: {
      initial: 'queued',
      states: {
        queued: { on: { querySent: '#cycle.documentation.queryOut', codingHeld: 'held', codingFinished: 'coded' } },
        held: { on: { querySent: '#cycle.documentation.queryOut', codingResumed: 'queued', codingFinished: 'coded' } },
        returned: { on: { querySent: '#cycle.documentation.queryOut', codingFinished: 'coded' } },
        coded: {
          on: {
            claimDrafted: '#cycle.claim.drafted',
            returnedToCoder: 'returned',
            statementSent: '#cycle.outcome.withPatient', // a person without cover
            creditRefunded: SETTLED,
            writtenOff: SETTLED,
          },
        },
      },
    },
    claim: {
      initial: 'drafted',
      on: {
        draftDiscarded: [
          { guard: 'neverSent', target: '#cycle.coding.coded' },
          { guard: 'lastRejected', target: '#cycle.claim.rejected' },
          { guard: 'lastMailed', target: '#cycle.claim.mailed' },
          { guard: 'lastAtDoor', target: '#cycle.claim.atClearinghouse' },
          { guard: 'lastPended', target: '#cycle.review.pended' },
          { guard: 'lastPending', target: '#cycle.review.received' },
          ...SETTLED,
          ...ANSWERED,
        ],
      },
      states: {
        drafted: {
          on: {
            editsFound: 'heldByEdits',
            claimEdited: 'drafted',
            claimSubmitted: 'atClearinghouse',
            claimMailed: 'mailed',
            reopeningAsked: '#cycle.outcome.corrected',
          },
        },
        heldByEdits: {
          on: {
            claimEdited: 'drafted',
            claimSubmitted: 'atClearinghouse',
            claimMailed: 'mailed',
            reopeningAsked: '#cycle.outcome.corrected',
          },
        },
        atClearinghouse: { on: { claimRejected: 'rejected', claimAccepted: '#cycle.review.received' } },
        // Nobody acknowledges a form that was let in: the next the desk hears is a request or the remittance.
        mailed: {
          on: {
            claimRejected: 'rejected',
            recordsRequested: '#cycle.review.pended',
            determined: ANSWERED,
            claimDrafted: 'drafted',
          },
        },
        rejected: {
          on: { claimDrafted: 'drafted', returnedToCoder: '#cycle.coding.returned', creditRefunded: SETTLED, writtenOff: SETTLED },
        },
      },
    },
    review: {
      initial: 'received',
      states: {
        received: { on: { recordsRequested: 'pended', determined: ANSWERED, claimDrafted: '#cycle.claim.drafted' } },
        pended: { on: { recordsSent: 'received', determined: ANSWERED, claimDrafted: '#cycle.claim.drafted' } },
      },
    },
    outcome: {
      initial: 'paid',
      states: {
        paid: { on: { ...REWORK, remittancePosted: SETTLED, patientPaid: SETTLED, creditRefunded: SETTLED, writtenOff: SETTLED } },
        paidShort: { on: { ...REWORK, remittancePosted: SETTLED, patientPaid: SETTLED, creditRefunded: SETTLED, writtenOff: SETTLED } },
        denied: { on: { ...REWORK, remittancePosted: SETTLED, patientPaid: SETTLED, creditRefunded: SETTLED, writtenOff: SETTLED } },
        appealed: { on: { determined: ANSWERED, appealDecided: ANSWERED, patientPaid: SETTLED, remittancePosted: SETTLED } },
        corrected: { on: { determined: ANSWERED, reopeningRefused: ANSWERED, patientPaid: SETTLED, remittancePosted: SETTLED } },
        withPatient: { on: { ...REWORK, remittancePosted: SETTLED, patientPaid: SETTLED, creditRefunded: SETTLED, writtenOff: SETTLED } },
        audited: {
          on: {
            auditClosed: [...SETTLED, ...ANSWERED],
            determined: ANSWERED,
            remittancePosted: 'audited',
            patientPaid: 'audited',
          },
        },
        writtenOff: { on: REOPENED },
        closed: { on: { ...REOPENED, returnedToCoder: '#cycle.coding.returned' } }, // an error of our own, found after all was settled
      },
    },
  },
});
