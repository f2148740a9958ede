// Journal entries as sentences an expert would nod at.

import { describe, expect, test } from 'vitest';
import type { JournalEntry, JournalEvent } from '../../src/cycle/journal.ts';
import type { World } from '../../src/engine/world.ts';
import { describe as tell } from '../../src/i18n/describe.ts';
import type { Wording } from '../../src/scenario/wording.ts';

const world = {
  game: {
    scenario: {
      patients: [{ id: 'P1', name: 'Leila Haddad' }],
      payers: [{ payerId: 'blueriver-ppo', name: 'BlueRiver PPO' }],
    },
  },
  encounters: [
    {
      id: 'E-1',
      patient: 'P1',
      claims: [{ claim: { id: 'E-1/1', payer: 'blueriver-ppo' }, remittances: [{ id: 'E-1/1/R1', lines: [{ allowed: 17_442 }] }] }],
    },
  ],
} as unknown as World;

const wording = {
  carc: (code: string) => (code === '97' ? { short: 'Part of another service' } : null),
  doorMessage: () => ({ template: 'The member number does not have the right form.' }),
  patientReplies: { get: () => null },
} as unknown as Wording;

const entry = (event: JournalEvent, more: Partial<JournalEntry> = {}): JournalEntry => ({
  seq: 1,
  day: 20_460,
  minute: 0,
  encounter: 'E-1',
  by: 'payer',
  learner: false,
  event,
  ...more,
});

const remittance = { kind: 'remittanceReceived', claim: 'E-1/1', remittance: 'R-1', paid: 9200, short: 0, reversal: false } as const;

const cases: readonly (readonly [string, JournalEntry, string])[] = [
  ['a payment', entry({ ...remittance, denied: [] }), 'BlueRiver PPO paid $92.00 on claim E-1/1.'],
  ['a short payment', entry({ ...remittance, denied: [], short: 800 }), 'BlueRiver PPO paid $92.00 on claim E-1/1, $8.00 short.'],
  [
    'a denied line beside paid ones',
    entry({ ...remittance, denied: [{ line: 2, group: 'CO', carc: '97' }] }),
    'BlueRiver PPO denied line 2 of claim E-1/1 (CO-97: part of another service) and paid $92.00 on the rest.',
  ],
  [
    'a denial for two reasons',
    entry({
      ...remittance,
      paid: 0,
      denied: [
        { line: 1, group: 'CO', carc: '29' },
        { line: 2, group: 'CO', carc: '97' },
      ],
    }),
    'BlueRiver PPO denied lines 1 and 2 of claim E-1/1 (CO-29, CO-97).',
  ],
  [
    'a rejection, which is no denial',
    entry({ kind: 'claimRejected', claim: 'E-1/1', from: 'clearinghouse', category: 'A7', message: 'memberForm' }),
    'The clearinghouse rejected claim E-1/1 (A7): the member number does not have the right form.',
  ],
  [
    'a pend',
    entry({ kind: 'recordsRequested', claim: 'E-1/1', document: 'operativeReport', dueDay: 20_500 }),
    'BlueRiver PPO pended claim E-1/1 and asked for the operative report by 16 Feb 2026.',
  ],
  [
    'the learner’s own act',
    entry(
      { kind: 'claimSent', claim: 'E-1/1', purpose: 'replacement', payer: 'blueriver-ppo', medium: 'electronic' },
      { by: 'biller', learner: true },
    ),
    'You sent claim E-1/1 to BlueRiver PPO: a replacement claim (frequency 7).',
  ],
  [
    'the colleague’s act',
    entry({ kind: 'codingFinished', diagnoses: ['J02.0'], services: ['W2703', 'L8130'] }, { by: 'coder' }),
    'The coder finished coding: J02.0; W2703, L8130.',
  ],
  [
    'a question to the coder, which ends as it was typed',
    entry({ kind: 'returnedToCoder', reason: 'Line 2: which ankle?' }, { by: 'biller', learner: true }),
    'You returned the claim to the coder: Line 2: which ankle?',
  ],
  [
    'an answer that leaves all to the patient, which is no denial',
    entry({ kind: 'remittanceReceived', claim: 'E-1/1', remittance: 'E-1/1/R1', paid: 0, denied: [], short: 0, reversal: false }),
    'BlueRiver PPO allowed $174.42 on claim E-1/1, all of it the patient’s share.',
  ],
  ['a hold without a word', entry({ kind: 'codingHeld', reason: '' }, { by: 'coder' }), 'The coder put the chart on hold.'],
  [
    'a call',
    entry(
      {
        kind: 'payerAnswered',
        payer: 'blueriver-ppo',
        question: 'received',
        answer: { say: 'received', values: { day: 20_466, number: 'BR-0113-102' } },
      },
      { by: 'payer' },
    ),
    'BlueRiver PPO, asked when it came and under which number: “Received 13 Jan 2026, number BR-0113-102.”',
  ],
];

describe('a journal entry', () => {
  test.each(cases)('tells %s', (_name, told, words) => {
    expect(tell(told, world, wording)).toBe(words);
  });
});
