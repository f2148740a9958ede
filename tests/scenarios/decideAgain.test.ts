// The folder “appeals”: what each letter brings, right and wrong, from the day the desk opens (facts a.5, b.2, b.3 row 7).

import { describe, expect, it } from 'vitest';
import type { DocumentKind } from '../../src/cycle/claim/claim.ts';
import type { AppealGround } from '../../src/cycle/outcome/appeal.ts';
import { createWorld } from '../../src/engine/createWorld.ts';
import { decide } from '../../src/engine/decide.ts';
import { mayDecide } from '../../src/engine/may.ts';
import { passDay } from '../../src/engine/passDay.ts';
import { encounterOf, type World } from '../../src/engine/world.ts';
import { clocksOf } from '../../src/panels/desks/biller/deadlines.ts';
import { shippedGame } from '../engine/games.ts';

const start = createWorld(shippedGame('decide-again', 'biller'));

/** The answer to one letter sent on the first day, and what the claim was paid after it. */
function answered(encounter: string, lines: readonly number[], ground: AppealGround, documents: readonly DocumentKind[]) {
  const decision = { kind: 'fileAppeal', encounter, claim: `${encounter}/1`, lines, ground, documents } as const;
  expect(mayDecide(start, decision)).toBeNull();
  const before = encounterOf(start, encounter).appeals.length;
  let world: World = decide(start, decision);
  for (let days = 0; days < 100 && encounterOf(world, encounter).appeals[before]?.decision === null; days += 1) world = passDay(world);
  const { appeals, claims } = encounterOf(world, encounter);
  const paid = claims[0]?.remittances.at(-1)?.lines.reduce((sum, line) => sum + line.paid, 0);
  return { level: appeals[before]?.level, ...appeals[before]?.decision, paid };
}

type Case = readonly [
  name: string,
  encounter: string,
  lines: readonly number[],
  ground: AppealGround,
  papers: readonly DocumentKind[],
  message: string,
  paid: number,
];

describe('a letter', () => {
  it.each<Case>([
    ['excused by the plan’s letter', 'DA-01', [1], 'lateExcused', ['planTakeBackLetter'], 'exceptionGranted', 13_504],
    ['the same letter under another ground', 'DA-01', [1], 'medicallyNecessary', ['planTakeBackLetter', 'note'], 'dismissedNoRight', 0],
    ['the late acceptance proves nothing', 'DA-01', [1], 'filedInTime', ['acceptedAcknowledgement'], 'upheld', 0],
    ['the record outweighs a clinical limit', 'DA-02', [1], 'recordSupports', ['remittance', 'note'], 'overturned', 25_355],
    ['the contract does not', 'DA-02', [1], 'underpaid', ['remittance', 'contractPage', 'note'], 'upheld', 0],
    ['the note alone is no whole envelope', 'DA-02', [1], 'recordSupports', ['note'], 'dismissedForm', 0],
    ['about the draw once more', 'DA-03', [2], 'policyMet', ['note', 'policy'], 'upheld', 7_245],
    ['below the third level’s amount', 'DA-04', [1, 2], 'policyMet', ['appealDecision', 'policy', 'note'], 'dismissedAmount', 0],
  ])('%s', (_, encounter, lines, ground, papers, message, paid) => {
    expect(answered(encounter, lines, ground, papers)).toMatchObject({ message, paid });
  });
});

it('was half won before the desk opened: the price, not the draw', () => {
  const [appeal] = encounterOf(start, 'DA-03').appeals;
  expect(appeal).toMatchObject({ level: 1, outcome: 'overturnedInPart' });
  expect(appeal?.decision?.lines.map(({ finding }) => finding)).toEqual(['overturned', 'groundElsewhere']);
});

it('has fifty-five dollars in dispute where the judge hears cases from two hundred', () => {
  const answer = answered('DA-04', [1, 2], 'medicallyNecessary', ['appealDecision', 'note']);
  expect(answer).toMatchObject({ level: 3, inDispute: 5_563, reason: { carc: '285' } });
  expect(encounterOf(start, 'DA-04').appeals.map(({ decision }) => decision?.lines.map(({ finding }) => finding))).toEqual([
    ['notBorneOut', 'notBorneOut'],
    ['nothingNew', 'nothingNew'],
  ]);
});

it('names no limit of appeal for a federal payer’s late filing, at the desk or on the phone', () => {
  const late = encounterOf(start, 'DA-01');
  expect(clocksOf(start).filter(({ encounter }) => encounter === late.id)).toEqual([]);
  const called = decide(start, { kind: 'callPayer', encounter: late.id, payer: 'lantern-b' });
  const asked = decide(called, { kind: 'askPayer', encounter: late.id, question: 'appealLimit' });
  expect(asked.journal.at(-1)?.event).toMatchObject({ kind: 'payerAnswered', answer: { say: 'noDetermination' } });
});
