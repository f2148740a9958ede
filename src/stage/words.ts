// The few words drawn over the stage. They repeat what the panels say and are hidden from screen readers; a caller may bring another language.

import type { Room } from './scene.ts';
import type { Heard } from './sound.ts';

export interface StageWords {
  readonly rooms: Readonly<Record<Room, { readonly name: string; readonly short: string }>>;
  readonly rework: string; // under the return rail
  readonly heard: Readonly<Record<Heard, string>>; // the caption of a sound; the claim follows, or how many
  readonly shelves: readonly string[]; // ages at the payer, days: the three shelves, and what is older
}

export const ENGLISH: StageWords = {
  rooms: {
    care: { name: 'Care', short: 'Care' },
    documentation: { name: 'Documentation', short: 'Document' },
    coding: { name: 'Coding', short: 'Coding' },
    claim: { name: 'Claim', short: 'Claim' },
    review: { name: 'Payer review', short: 'Payer' },
    outcome: { name: 'Payment or denial', short: 'Payment' },
  },
  heard: {
    deny: 'denied',
    reject: 'rejected',
    pay: 'paid',
    giveUp: 'written off',
    appeal: 'appealed',
    query: 'query sent',
    mail: 'statement to the patient',
  },
  rework: 'rework: back to the desk that can fix it',
  shelves: ['≤30', '≤60', '≤90', '>90'],
};
