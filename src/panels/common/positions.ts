// How each position of an encounter is shown: the word of the trade, its mark and its tone, so that every list says it alike.

import type { Position } from '../../cycle/encounter.ts';
import { inCountry } from '../../i18n/format.ts';
import type { MarkName } from './Mark.tsx';

export type Tone = 'ok' | 'wait' | 'deny' | 'ask' | 'appeal' | 'mute' | 'ink';

export interface PositionLook {
  readonly word: string; // 'query out'
  readonly mark: MarkName | null;
  readonly tone: Tone;
}

/** Words of a hospital stay, where they are others. */
const STAY_WORD: Partial<Record<Position, string>> = {
  'care.scheduled': 'in the ward',
  'care.seen': 'discharged',
  'claim.atClearinghouse': 'on the exchange',
  'review.received': 'at the insurer',
  'claim.rejected': 'returned',
  'review.pended': 'queried',
  'outcome.denied': 'repudiated',
};

/** The word of the trade for a position, in the country of the game. */
export function positionWord(position: Position): string {
  const { word } = POSITION_LOOK[position];
  return inCountry({ US: word, IN: STAY_WORD[position] ?? word });
}

export const POSITION_LOOK: Record<Position, PositionLook> = {
  'care.scheduled': { word: 'scheduled', mark: 'waiting', tone: 'mute' },
  'care.seen': { word: 'seen', mark: null, tone: 'mute' },
  'documentation.unsigned': { word: 'unsigned', mark: 'waiting', tone: 'wait' },
  'documentation.queryOut': { word: 'query out', mark: 'query', tone: 'ask' },
  'coding.queued': { word: 'to code', mark: null, tone: 'ink' },
  'coding.held': { word: 'on hold', mark: 'waiting', tone: 'wait' },
  'coding.returned': { word: 'returned', mark: null, tone: 'deny' },
  'coding.coded': { word: 'coded', mark: null, tone: 'ok' },
  'claim.drafted': { word: 'to bill', mark: null, tone: 'ink' },
  'claim.heldByEdits': { word: 'held by edits', mark: 'waiting', tone: 'wait' },
  'claim.atClearinghouse': { word: 'at the clearinghouse', mark: 'waiting', tone: 'wait' },
  'claim.mailed': { word: 'mailed', mark: 'waiting', tone: 'wait' },
  'claim.rejected': { word: 'rejected', mark: 'rejected', tone: 'deny' },
  'review.received': { word: 'at the payer', mark: 'waiting', tone: 'wait' },
  'review.pended': { word: 'pended', mark: 'pended', tone: 'wait' },
  'outcome.paid': { word: 'paid', mark: 'ok', tone: 'ok' },
  'outcome.paidShort': { word: 'paid short', mark: 'paidShort', tone: 'wait' },
  'outcome.denied': { word: 'denied', mark: 'denied', tone: 'deny' },
  'outcome.appealed': { word: 'appealed', mark: 'appealed', tone: 'appeal' },
  'outcome.corrected': { word: 'corrected', mark: 'waiting', tone: 'wait' },
  'outcome.withPatient': { word: 'with the patient', mark: 'withPatient', tone: 'ink' },
  'outcome.audited': { word: 'audited', mark: 'pended', tone: 'wait' },
  'outcome.writtenOff': { word: 'written off', mark: 'writtenOff', tone: 'mute' },
  'outcome.closed': { word: 'closed', mark: 'ok', tone: 'ok' },
};
