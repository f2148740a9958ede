// The coding queue: which charts wait for the coder, which wait for somebody else, and what is known about each at a glance.

import type { Encounter } from '../../../cycle/encounter.ts';
import { lastAnswer, lastSent } from '../../../engine/standing.ts';
import type { World } from '../../../engine/world.ts';
import { formatShortDate } from '../../../i18n/format.ts';

/** Where a chart stands for the coder; finer than its position where the coder must know more. */
export type CodingState = 'returned' | 'answered' | 'ready' | 'held' | 'queryOut' | 'unsigned' | 'done';
export type QueueGroup = 'toDo' | 'waiting' | 'done';

export interface QueueItem {
  readonly encounter: Encounter;
  readonly state: CodingState;
  readonly group: QueueGroup;
  readonly days: number; // since the day of service
  readonly returned: Returned | null;
}

/** Why a coded chart is back: the denial's reasons and the biller's words. */
export interface Returned {
  readonly reasons: readonly { readonly group: string; readonly carc: string }[];
  readonly words: string; // of the biller; may be empty
}

const GROUP: Readonly<Record<CodingState, QueueGroup>> = {
  returned: 'toDo',
  answered: 'toDo',
  ready: 'toDo',
  held: 'toDo',
  queryOut: 'waiting',
  unsigned: 'waiting',
  done: 'done',
};

/** The state of a chart for the coder; null while the patient has not been seen. */
function codingState(encounter: Encounter): CodingState | null {
  switch (encounter.position) {
    case 'care.scheduled':
    case 'care.seen':
      return null;
    case 'documentation.unsigned':
      return 'unsigned';
    case 'documentation.queryOut':
      return 'queryOut';
    case 'coding.queued':
      return encounter.queries.some((query) => query.outcome !== null) ? 'answered' : 'ready';
    case 'coding.held':
      return 'held';
    case 'coding.returned':
      return 'returned';
    default:
      return 'done';
  }
}

/** Why it came back; null where it did not. */
function returnedOf(world: World, encounter: Encounter): Returned | null {
  if (encounter.position !== 'coding.returned') return null;
  const entry = world.journal.findLast((item) => item.encounter === encounter.id && item.event.kind === 'returnedToCoder');
  const words = entry?.event.kind === 'returnedToCoder' ? entry.event.reason : '';
  const lines = lastAnswer(lastSent(encounter))?.lines.filter((line) => line.denied) ?? [];
  const reasons = new Map(
    lines.flatMap((line) => line.adjustments.map(({ group, carc }) => [`${group}-${carc}`, { group, carc }] as const)),
  );
  return { reasons: [...reasons.values()], words };
}

/** All charts that have come to the desk, each group with the oldest first. */
export function codingQueue(world: World): readonly QueueItem[] {
  const items = world.encounters.flatMap((encounter): readonly QueueItem[] => {
    const state = codingState(encounter);
    if (state === null || encounter.opens > world.day) return [];
    return [{ encounter, state, group: GROUP[state], days: world.day - encounter.serviceDay, returned: returnedOf(world, encounter) }];
  });
  const order: readonly QueueGroup[] = ['toDo', 'waiting', 'done'];
  const first = (item: QueueItem): number => (item.state === 'returned' ? 0 : item.state === 'answered' ? 1 : 2);
  return items.sort((a, b) => order.indexOf(a.group) - order.indexOf(b.group) || first(a) - first(b) || b.days - a.days);
}

/** What stands where a chart would lie, while none of the queue is open: when the chosen one comes, or what to do. */
export function noChart(world: World, queue: readonly QueueItem[], selected: string | null): string {
  const chosen = world.encounters.find(({ id }) => id === selected);
  const comes = chosen ? Math.max(chosen.opens, chosen.serviceDay) : world.day;
  if (chosen && comes > world.day) return `The chart of ${chosen.id} comes to your desk on ${formatShortDate(comes)}.`;
  return queue.length === 0 ? 'No chart has come to your desk yet.' : 'Choose a chart from the queue.';
}

/** The chart to open after this one: the next that is to do. */
export function nextToDo(queue: readonly QueueItem[], after: string | null): QueueItem | null {
  return queue.find((item) => item.group === 'toDo' && item.encounter.id !== after) ?? null;
}
