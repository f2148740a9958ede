// Which events put something on the learner's own desk: what "next event" waits for and what is read aloud.

import type { JournalEntry, JournalEvent } from '../cycle/journal.ts';
import type { World } from '../engine/world.ts';
import type { Desk } from '../scenario/scenario.ts';

/** The desk that has to look at an event, where one has. */
const LANDS: Partial<Record<JournalEvent['kind'], Desk>> = {
  noteSigned: 'coder',
  queryAnswered: 'coder',
  returnedToCoder: 'coder',
  codingFinished: 'biller',
  claimRejected: 'biller',
  costEstimated: 'biller',
  permissionAnswered: 'biller',
  recordsRequested: 'biller',
  remittanceReceived: 'biller',
  reopeningDecided: 'biller',
  appealDecided: 'biller',
  patientReplied: 'biller',
  wordWanted: 'biller',
  helpDecided: 'biller',
  takeBackAnnounced: 'biller',
};

/** News of the biller's claims that nobody has to act on. */
const GOOD_TO_KNOW: ReadonlySet<JournalEvent['kind']> = new Set(['claimAccepted', 'crossedOver', 'patientPaid', 'closed']);

/** Is the encounter in the learner's hands yet? What is played before its desk opens is history. */
function isOpen(world: World, { encounter, day }: JournalEntry): boolean {
  return (world.encounters.find(({ id }) => id === encounter)?.opens ?? day) <= day;
}

/** A claim sent that very day is nobody's to look at: the doors answer it by themselves. */
function isAtTheDoors(world: World, { encounter }: JournalEntry): boolean {
  return world.encounters.find(({ id }) => id === encounter)?.position === 'claim.atClearinghouse';
}

/** Did something arrive that this chair must look at? */
export function landsOn(world: World, entry: JournalEntry): boolean {
  if (entry.learner || !isOpen(world, entry)) return false;
  if (entry.event.kind === 'deskOpened') return !isAtTheDoors(world, entry);
  const { seat } = world.game;
  const desk = LANDS[entry.event.kind];
  return desk !== undefined && (seat === 'both' || seat === desk);
}

/** Is an event worth a sentence in the live region? The learner's own acts are not: the screen answers them itself. */
export function announced(world: World, entry: JournalEntry): boolean {
  if (landsOn(world, entry)) return true;
  return !entry.learner && world.game.seat !== 'coder' && GOOD_TO_KNOW.has(entry.event.kind) && isOpen(world, entry);
}
