// What can be heard between two scenes, and to which claims it happened.
import { expect, test } from 'vitest';
import { heardBetween } from '../../src/stage/sound.ts';
import { sceneWith, token } from './scenes.ts';

const atPayer = ['A', 'B', 'C', 'D'].map((key) => token(key, 'review', 'waiting'));
const denied = (key: string) => token(key, 'outcome', 'denied', { spot: 'return', returnTo: 'claim' });

test.each([
  ['a denial', [denied('A')], [['deny', ['A']]]],
  ['a payment', [token('B', 'outcome', 'ok')], [['pay', ['B']]]],
  ['a payment below the contract', [token('B', 'outcome', 'paidShort')], [['pay', ['B']]]],
  ['a rejection at the gate', [token('A', 'claim', 'rejected', { spot: 'return', returnTo: 'claim' })], [['reject', ['A']]]],
  ['an appeal', [token('C', 'review', 'appealed')], [['appeal', ['C']]]],
  ['a statement', [token('D', 'outcome', 'withPatient', { spot: 'mailbox' })], [['mail', ['D']]]],
  [
    'denials before payments, whatever the order',
    [token('A', 'outcome', 'ok'), denied('B'), denied('C')],
    [
      ['deny', ['B', 'C']],
      ['pay', ['A']],
    ],
  ],
  ['a day that only makes older', [{ ...token('A', 'review', 'waiting'), age: 31 }], []],
] as const)('%s', (_what, changed, heard) => {
  const after = sceneWith(atPayer.map((one) => changed.find(({ key }) => key === one.key) ?? one));
  expect(heardBetween(sceneWith(atPayer), after).map(({ what, tokens }) => [what, tokens.map(({ key }) => key)])).toEqual(heard);
});

test('a claim that was not there before makes no sound', () => {
  expect(heardBetween(sceneWith([]), sceneWith([denied('A')]))).toEqual([]);
});
