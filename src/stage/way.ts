// The way a claim came, told by its journal: the lanes it stood in, and where a slip happened on it.

import type { JournalEntry, JournalEvent } from '../cycle/journal.ts';
import type { Slip } from '../engine/slips.ts';
import type { LaneName } from './lanes.ts';
import type { Room } from './scene.ts';

/** Where what happened leaves the claim standing; events that move nothing are not here. */
const LANE_AFTER: Partial<Record<JournalEvent['kind'], LaneName>> = {
  patientSeen: 'seen',
  noteSigned: 'queued',
  querySent: 'queried',
  queryAnswered: 'queued',
  codingFinished: 'coded',
  claimDrafted: 'drafted',
  claimHeldByEdits: 'held',
  claimSent: 'gate',
  claimRejected: 'bounced',
  claimAccepted: 'upTo30',
  recordsRequested: 'pended',
  remittanceReceived: 'decided',
  returnedToCoder: 'returned',
  appealFiled: 'pended',
  appealDecided: 'decided',
  crossedOver: 'upTo30',
  statementSent: 'mailbox',
  writtenOff: 'writtenOff',
  closed: 'settled',
};

/** The lanes one after the other, from its own journal; a lane is not told twice in a row. */
export function wayOf(entries: readonly JournalEntry[]): readonly LaneName[] {
  const way: LaneName[] = [];
  for (const { event } of entries) {
    const byMail = event.kind === 'claimSent' && event.medium === 'paper';
    const lane = byMail ? 'posted' : LANE_AFTER[event.kind];
    if (lane && way.at(-1) !== lane) way.push(lane);
  }
  return way;
}

const ROOM_OF: Partial<Record<Slip['by'], Room>> = { frontDesk: 'care', provider: 'documentation', coder: 'coding', biller: 'claim' };

/** The room in which each claim's first slip happened, by encounter. */
export function slipRooms(slips: readonly Slip[]): ReadonlyMap<string, Room> {
  const rooms = new Map<string, Room>();
  for (const { encounter, by } of slips) {
    const room = ROOM_OF[by];
    if (room && !rooms.has(encounter)) rooms.set(encounter, room);
  }
  return rooms;
}
