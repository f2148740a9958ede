// What the timeline shows of the journal: at most a few marks for each day, the heaviest first.

import type { JournalEntry } from '../../cycle/journal.ts';

export type TimelineMark = 'denied' | 'rejected' | 'pended' | 'paid' | 'coded' | 'sent';

export interface MarkedDay {
  readonly day: number;
  readonly marks: readonly TimelineMark[]; // heaviest first, at most MOST
}

const MOST = 3;
const WEIGHT: readonly TimelineMark[] = ['denied', 'rejected', 'pended', 'paid', 'sent', 'coded'];

function markOf({ event }: JournalEntry): TimelineMark | null {
  switch (event.kind) {
    case 'remittanceReceived':
      return event.reversal ? null : event.denied.length > 0 ? 'denied' : 'paid';
    case 'claimRejected':
      return 'rejected';
    case 'recordsRequested':
    case 'auditOpened':
      return 'pended';
    case 'codingFinished':
      return 'coded';
    case 'claimSent':
      return 'sent';
    default:
      return null;
  }
}

/** The days with something to show, in order. */
export function markedDays(journal: readonly JournalEntry[], from: number): readonly MarkedDay[] {
  const days = new Map<number, Set<TimelineMark>>();
  for (const entry of journal) {
    const mark = markOf(entry);
    if (!mark || entry.day < from) continue;
    const known = days.get(entry.day) ?? new Set();
    days.set(entry.day, known.add(mark));
  }
  return [...days].map(([day, marks]) => ({ day, marks: WEIGHT.filter((mark) => marks.has(mark)).slice(0, MOST) }));
}
