// The points of a claim's story, read off the journal: what is drawn on its line, what is noted below, and how long nobody did anything.

import type { Day } from '../../../cycle/days.ts';
import type { Encounter, Step } from '../../../cycle/encounter.ts';
import type { JournalEntry, JournalEvent } from '../../../cycle/journal.ts';
import type { World } from '../../../engine/world.ts';
import { inCountry } from '../../../i18n/format.ts';

export interface StoryPoint {
  readonly day: Day;
  readonly label: string; // 'sent again'
  readonly bad: boolean; // drawn as a cross
  readonly next: Step | 'idle' | null; // hue of the stretch after it; idle: the claim lay where it was; null: over
}

type Drawn = Omit<StoryPoint, 'day'>;
const point = (label: string, next: StoryPoint['next'], bad = false): Drawn => ({ label, next, bad });

const seen = (): Drawn => point(inCountry({ US: 'seen', IN: 'discharged' }), 'documentation');

const FIXED: Partial<Record<JournalEvent['kind'], Drawn>> = {
  claimRejected: point('rejected', 'idle', true),
  recordsRequested: point('pended', 'idle'),
  recordsSent: point('records sent', 'review'),
  appealFiled: point('appealed', 'review'),
  returnedToCoder: point('to the coder', 'coding'),
  crossedOver: point('crossed over', 'review'),
  claimLost: point('lost', 'idle', true),
  statementSent: point('statement', 'outcome'),
  patientPaid: point('patient paid', 'outcome'),
  writtenOff: point('written off', 'outcome'),
  auditOpened: point('audit', 'idle'),
  auditAnswered: point('records sent', 'review'),
  closed: point('closed', null),
};

function drawnOf(event: JournalEvent, sentBefore: boolean, codedBefore: boolean): Drawn | null {
  switch (event.kind) {
    case 'patientSeen':
      return seen();
    case 'codingFinished':
      return point(codedBefore ? 'coded again' : 'coded', 'claim');
    case 'claimSent':
      if (event.purpose === 'reopening') return point('reopening asked', 'review');
      if (event.purpose === 'void') return point('void sent', 'review');
      if (event.purpose === 'nextPayer') return point('to next payer', 'review');
      if (event.medium === 'paper') return point('mailed', 'review');
      return point(sentBefore ? 'sent again' : 'sent', 'review');
    case 'remittanceReceived':
      if (event.reversal) return point('reversed', 'outcome');
      if (event.denied.length > 0)
        return point(
          inCountry({ US: event.paid > 0 ? 'part denied' : 'denied', IN: event.paid > 0 ? 'part refused' : 'repudiated' }),
          'idle',
          true,
        );
      return point(event.short > 0 ? 'paid short' : 'paid', 'outcome');
    case 'appealDecided':
      if (event.outcome === 'reopened') return point('treated as a reopening', 'outcome');
      return event.outcome.startsWith('overturned')
        ? point(event.outcome === 'overturned' ? 'overturned' : 'overturned in part', 'outcome')
        : point(event.outcome, 'idle', true);
    case 'auditFound':
      return event.cents > 0 ? point('not supported', 'idle', true) : point('supported', 'outcome');
    case 'auditSettled':
      return event.cents > 0 ? point('taken back', 'outcome', true) : point('audit over', 'outcome');
    case 'reopeningDecided':
      return event.granted ? point('reopened', 'outcome') : point('not reopened', 'idle', true);
    default:
      return FIXED[event.kind] ?? null;
  }
}

/** Entries of one encounter that a desk may see now: findings of compliance are told in the debrief. */
export function storyEntries(world: World, encounter: Encounter): readonly JournalEntry[] {
  return world.journal.filter(
    (entry) => entry.encounter === encounter.id && entry.event.kind !== 'complianceNoted' && entry.event.kind !== 'deskOpened',
  );
}

/** The points of the line; what happened on one day is one point. */
export function storyPoints(world: World, encounter: Encounter): readonly StoryPoint[] {
  const points: StoryPoint[] = [];
  const add = (day: Day, drawn: Drawn): void => {
    const last = points.at(-1);
    if (last?.day !== day) points.push({ day, ...drawn });
    else points[points.length - 1] = { day, label: `${last.label}, ${drawn.label}`, bad: last.bad || drawn.bad, next: drawn.next };
  };
  let [sent, coded] = [false, false];
  const entries = storyEntries(world, encounter);
  if (encounter.serviceDay <= world.day && !entries.some(({ event }) => event.kind === 'patientSeen')) add(encounter.serviceDay, seen());
  for (const { day, event } of entries) {
    const drawn = drawnOf(event, sent, coded);
    if (drawn) add(day, drawn);
    sent ||= event.kind === 'claimSent';
    coded ||= event.kind === 'codingFinished';
  }
  return points;
}

/** Is an entry one of those that sent the claim back? */
export function isSetback({ event }: JournalEntry): boolean {
  if (event.kind === 'remittanceReceived') return event.denied.length > 0 && !event.reversal;
  if (event.kind === 'appealDecided') return event.outcome === 'upheld' || event.outcome === 'dismissed';
  return event.kind === 'claimRejected' || (event.kind === 'reopeningDecided' && !event.granted);
}

/** Days a claim may lie before one says so. */
const LONG_IDLE = 7;

/** What to say below the line: how long a rejection or denial was not worked. */
export function idleNotes(points: readonly StoryPoint[], today: Day): readonly string[] {
  return points.flatMap((from, index) => {
    if (from.next !== 'idle' || !from.bad) return [];
    const days = (points[index + 1]?.day ?? today) - from.day;
    const what = from.label.includes('rejected') ? 'the rejection' : 'it';
    return days > LONG_IDLE ? [`nobody worked ${what} for ${days} days`] : [];
  });
}

export interface Placed {
  readonly point: StoryPoint;
  readonly x: number;
}

/** Puts the points on a line of this width by their days, at least `gap` apart; the line grows where they need more. */
export function placePoints(
  points: readonly StoryPoint[],
  today: Day,
  width: number,
  gap: number,
): { readonly placed: readonly Placed[]; readonly end: number } {
  const edge = gap / 2;
  const first = points[0]?.day ?? today;
  const span = Math.max(1, Math.max(today, points.at(-1)?.day ?? today) - first);
  const line = Math.max(width, points.length * gap) - 2 * edge;
  const xs = points.map(({ day }) => edge + ((day - first) / span) * line);
  for (let i = 1; i < xs.length; i += 1) xs[i] = Math.max(xs[i] ?? 0, (xs[i - 1] ?? 0) + gap);
  let limit = edge + line;
  for (let i = xs.length - 1; i >= 0; i -= 1) {
    xs[i] = Math.min(xs[i] ?? 0, limit);
    limit = (xs[i] ?? 0) - gap;
  }
  return { placed: points.map((point, index) => ({ point, x: xs[index] ?? 0 })), end: edge + line };
}
