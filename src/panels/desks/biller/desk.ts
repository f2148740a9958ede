// What every part of the biller's desk is given: the game, the encounter shown, and the one way to act on it.

import type { Encounter } from '../../../cycle/encounter.ts';
import type { JournalEntry } from '../../../cycle/journal.ts';
import type { Decision } from '../../../engine/decision.ts';
import type { World } from '../../../engine/world.ts';
import { describe } from '../../../i18n/describe.ts';
import { formatMinutes } from '../../../i18n/format.ts';
import type { Wording } from '../../../scenario/wording.ts';
import type { Session, Snapshot } from '../../../session/snapshot.ts';

export interface Desk {
  readonly session: Session;
  readonly snapshot: Snapshot;
  readonly world: World;
  readonly encounter: Encounter;
  readonly wording: Wording;
  readonly practice: boolean; // hints are on
  /** Does the act, announces what came of it and shows it; answers whether it was done. */
  readonly act: (decision: Decision) => boolean;
  /** Opens one of the sections of the account. */
  readonly show: (section: Section) => void;
}

const SECTIONS = ['answer', 'claim', 'account', 'cover', 'papers'] as const;
export type Section = (typeof SECTIONS)[number];

/** The section that has what matters now. */
export function sectionFor(encounter: Encounter): Section {
  if (encounter.position === 'care.scheduled') return 'papers';
  if (encounter.draft || encounter.claims.length === 0) return 'claim';
  return encounter.position === 'outcome.withPatient' || encounter.closed !== null ? 'account' : 'answer';
}

/** Acts so small that nothing is said after them: the form itself shows them. */
const SILENT: ReadonlySet<Decision['kind']> = new Set(['editClaim', 'callPayer', 'askPayer']);

/** What came of an act, in a sentence or two; null where the screen itself shows it. */
export function resultWords(decision: Decision, fresh: readonly JournalEntry[], world: World, wording: Wording): string | null {
  if (SILENT.has(decision.kind)) return null;
  if (decision.kind === 'discardDraft') return 'The draft is discarded.';
  const own = fresh.filter((entry) => entry.encounter === decision.encounter && isAnswer(entry));
  const told = own.map((entry) => describe(entry, world, wording));
  return told.length > 0 ? told.join(' ') : 'Done.';
}

/** The act itself, and what the payer says to it at once; findings of compliance are for the debrief. */
function isAnswer({ learner, event }: JournalEntry): boolean {
  if (event.kind === 'complianceNoted') return false;
  return learner || event.kind === 'statusAnswered';
}

/** "25 min of your day". */
export function minutesWords(minutes: number): string {
  return minutes === 0 ? 'takes no time' : `${formatMinutes(minutes)} of your day`;
}
