// Which events put something on the learner's own desk: what "next event" waits for and what is read aloud.

import type { JournalEntry, JournalEvent } from '../cycle/encounter.ts';
import type { Desk, Seat } from '../scenario/scenario.ts';

/** The desk that has to look at an event, where one has. */
const LANDS: Partial<Record<JournalEvent['kind'], Desk>> = {
  noteSigned: 'coder',
  queryAnswered: 'coder',
  returnedToCoder: 'coder',
  codingFinished: 'biller',
  claimRejected: 'biller',
  recordsRequested: 'biller',
  remittanceReceived: 'biller',
  reopeningDecided: 'biller',
  appealDecided: 'biller',
  patientReplied: 'biller',
};

const ANNOUNCED: ReadonlySet<JournalEvent['kind']> = new Set([
  ...(Object.keys(LANDS) as JournalEvent['kind'][]),
  'deskOpened',
  'claimAccepted',
  'crossedOver',
  'patientPaid',
  'closed',
]);

/** Did something arrive that this chair must look at? A note signed on the day of the visit counts, too: the chart is ready. */
export function landsOn(seat: Seat, entry: JournalEntry): boolean {
  if (entry.learner) return false;
  if (entry.event.kind === 'deskOpened') return true;
  const desk = LANDS[entry.event.kind];
  return desk !== undefined && (seat === 'both' || seat === desk);
}

/** Is an event worth a sentence in the live region? The learner's own acts are not: the screen answers them itself. */
export function announced(entry: JournalEntry): boolean {
  return !entry.learner && ANNOUNCED.has(entry.event.kind);
}
