// The twin's object and context messages.
import { describe, expect, test } from 'vitest';
import type { JournalEvent } from '../../../src/cycle/journal.ts';
import { createWorld } from '../../../src/engine/createWorld.ts';
import { contextMessage, newsMessage, objectMessage, takenBackMessage } from '../../../src/panels/play/told.ts';
import { shippedGame } from '../../engine/games.ts';

const tray = createWorld(shippedGame('the-returned-tray'));

const first = createWorld(shippedGame('first-claim', 'both'));

describe('the object message', () => {
  test('names a claim, how it stands, at which payer, and whose turn it is', () => {
    expect(objectMessage(tray, 'RT-01')).toBe('RT-01 Mateo Cruzado: denied, BlueRiver PPO; it waits for you.');
  });
  test('says nothing of whose turn it is where it is another’s', () => {
    expect(objectMessage(first, 'FC-06')).toBe('FC-06 Samira Rahmani: scheduled.');
  });
  test('says when a chart that others keep comes to the desk', () => {
    expect(objectMessage(first, 'FC-03')).toBe('FC-03 Rosalind Achebe: to code; comes to the desk on 7 Jan.');
    expect(objectMessage(first, 'FC-01')).toBe('FC-01 Samira Rahmani: to code; it waits for you.');
  });
  test('is empty for what is not there', () => {
    expect(objectMessage(tray, 'nobody')).toBe('');
  });
});

test('the news says whose claim it is once, and of more than three only how many', () => {
  const entry = (encounter: string, seq: number, event: JournalEvent) =>
    ({ seq, day: tray.day, minute: 0, encounter, by: 'payer', learner: false, event }) as const;
  const closed = { kind: 'closed' } as const;
  const said = newsMessage(
    [
      entry('RT-01', 1, { kind: 'patientPaid', cents: 1_593 }),
      entry('RT-02', 2, closed),
      entry('RT-01', 3, closed),
      entry('RT-03', 4, closed),
      entry('RT-04', 5, closed),
    ],
    tray,
    null,
  );
  expect(said).toMatch(/^RT-01 Mateo Cruzado: The patient paid \$15\.93\. The account was closed[^:]*\. RT-02 /);
  expect(said).toMatch(/ And 1 more\.$/);
});

describe('the context message', () => {
  const clinic = createWorld(shippedGame('first-claim', 'both'));
  test.each([
    ['FC-01', 'FC-02', '2 wait for you.'],
    ['FC-01', 'FC-06', '1 waits for you.'],
    ['FC-05', 'FC-06', 'Nothing waits for you.'],
  ])('counts what waits where %s and %s are left', (one, other, said) => {
    const left = clinic.encounters.filter(({ id }) => id === one || id === other);
    expect(
      contextMessage({ ...clinic, encounters: clinic.encounters.slice(0, said.startsWith('2') ? 1 : 2) }, { ...clinic, encounters: left }),
    ).toBe(said);
  });
  test('is silent where as many wait as before', () => {
    expect(contextMessage(clinic, clinic)).toBe('');
  });
});

test('what was taken back names the claim, and the days that went with the act', () => {
  expect(takenBackMessage('RT-01', tray, tray)).toBe('Taken back: the last act on RT-01 Mateo Cruzado.');
  expect(takenBackMessage('FC-02', { ...first, day: first.day + 3 }, first)).toMatch(
    /^Taken back: the last act on FC-02 [A-Z][a-z]+ [A-Z][a-z]+\. It is Tue 6 Jan 2026 again, 3 days earlier\.$/,
  );
});
