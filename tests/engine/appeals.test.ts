// An appeal through the desk and the payer: late filings with and without proof, a level's minimum, a part won, the same letter twice (facts a.5, b.2).

import { describe, expect, test } from 'vitest';
import type { DocumentKind } from '../../src/cycle/claim/claim.ts';
import type { AppealGround } from '../../src/cycle/outcome/appeal.ts';
import type { Payer } from '../../src/cycle/payer.ts';
import { createWorld } from '../../src/engine/createWorld.ts';
import { decide } from '../../src/engine/decide.ts';
import type { Decision } from '../../src/engine/decision.ts';
import { mayDecide } from '../../src/engine/may.ts';
import { passDay, passToDeskDay } from '../../src/engine/passDay.ts';
import { encounterOf, type World } from '../../src/engine/world.ts';
import { sheetOf } from '../../src/scenario/changes.ts';
import { shippedGame } from './games.ts';

const game = shippedGame('first-claim', 'both');
const written = game.scenario.encounters.find(({ id }) => id === 'FC-01') ?? expect.fail('FC-01 is shipped');
const encounter = 'FC-01';
const claim = 'FC-01/1';
const only = (world: World) => encounterOf(world, encounter);
const until = (world: World, done: (world: World) => boolean): World => {
  let now = world;
  for (let days = 0; days < 400 && !done(now); days += 1) now = passDay(now);
  return now;
};
const lantern =
  shippedGame('one-person-clinic', 'both').scenario.payers.find(({ kind }) => kind === 'medicareFfs') ?? expect.fail('Lantern');

function act(world: World, decision: Decision): World {
  expect(mayDecide(world, decision)).toBeNull();
  return decide(world, decision);
}

interface Late {
  readonly kind: Payer['kind'];
  readonly letter?: { readonly kind: DocumentKind; readonly day: number }; // on the desk, its day counted from the visit
  readonly levels?: Partial<Payer['appeals'][number]>;
}

/** FC-01 rightly billed to a payer of this kind, for which every claim comes too late, and its denial posted. */
function deniedLate({ kind, letter, levels = {} }: Late): World {
  const payers = game.scenario.payers.map((one) => ({
    ...one,
    kind,
    filing: { ...one.filing, limitDays: 0, limitCalendarYears: null, exceptions: kind === 'medicareFfs' ? lantern.filing.exceptions : [] },
    appeals: one.appeals.map((level) => ({ ...level, ...levels })),
  }));
  const encounters = game.scenario.encounters.map((one) =>
    letter ? { ...one, documents: [{ kind: letter.kind, day: one.day + letter.day, title: 'Letter', text: '…' }] } : one,
  );
  const steps: readonly Decision[] = [
    { kind: 'editSheet', encounter, sheet: sheetOf(written.key, written.place, written.chart, []) },
    { kind: 'finishCoding', encounter },
    { kind: 'draftClaim', encounter, purpose: 'original' },
    { kind: 'submitClaim', encounter },
  ];
  const sent = passDay(steps.reduce(act, createWorld({ ...game, scenario: { ...game.scenario, payers, encounters, days: 400 } })));
  const decided = until(sent, (world) => only(world).claims[0]?.state === 'decided');
  expect(only(decided).claims[0]?.remittances[0]?.lines[0]?.adjustments[0]?.carc).toBe('29');
  return act(decided, { kind: 'postRemittance', encounter, remittance: `${claim}/R1` });
}

function answered(world: World, ground: AppealGround, documents: readonly DocumentKind[], lines = [1]) {
  const before = only(world).appeals.length;
  const filed = act(world, { kind: 'fileAppeal', encounter, claim, lines, ground, documents });
  const after = until(filed, (now) => only(now).appeals[before]?.outcome !== 'pending');
  return { world: after, appeal: only(after).appeals[before] ?? expect.fail('the appeal is kept') };
}

describe('a claim denied as late', () => {
  test.each<readonly [string, Late, AppealGround, readonly DocumentKind[], string, number | null]>([
    ['a federal payer has no appeal for it', { kind: 'medicareFfs' }, 'filedInTime', ['remittance'], 'dismissedNoRight', null],
    ['nor for its medical need', { kind: 'medicareFfs' }, 'medicallyNecessary', ['remittance', 'note'], 'dismissedNoRight', null],
    ['it looks at proof of receipt', { kind: 'medicareFfs' }, 'filedInTime', ['acceptedAcknowledgement'], 'upheld', null],
    [
      'and at the letter of an exception',
      { kind: 'medicareFfs', letter: { kind: 'planTakeBackLetter', day: 0 } },
      'lateExcused',
      ['planTakeBackLetter'],
      'exceptionGranted',
      null,
    ],
    [
      'within six months of it',
      { kind: 'medicareFfs', letter: { kind: 'federalErrorLetter', day: -220 } },
      'lateExcused',
      ['federalErrorLetter'],
      'upheld',
      null,
    ],
    ['another payer weighs it', { kind: 'commercialPpo' }, 'filedInTime', ['remittance', 'acceptedAcknowledgement'], 'upheld', 1],
    ['another ground wins nothing there', { kind: 'commercialPpo' }, 'recordSupports', ['remittance', 'note'], 'upheld', 1],
    ['an envelope without the remittance is not opened', { kind: 'commercialPpo' }, 'filedInTime', [], 'dismissedForm', 1],
  ])('%s', (_, late, ground, documents, message, level) => {
    const { appeal } = answered(deniedLate(late), ground, documents);
    expect([appeal.decision?.message, appeal.level]).toEqual([message, level]);
  });

  test('pays once the exception is granted, and takes the first answer back', () => {
    const { world } = answered(
      deniedLate({ kind: 'medicareFfs', letter: { kind: 'retroactiveEligibilityNotice', day: 0 } }),
      'lateExcused',
      ['retroactiveEligibilityNotice'],
    );
    const answers = only(world).claims[0]?.remittances ?? [];
    expect(answers.map(({ status }) => status)).toEqual(['1', '22', '1']);
    expect(answers[2]?.lines[0]?.paid).toBeGreaterThan(0);
  });

  test('says by number that the decision stands: 193, in the group of the first', () => {
    const { appeal } = answered(deniedLate({ kind: 'commercialPpo' }), 'recordSupports', ['remittance', 'note']);
    expect(appeal.decision?.reason).toMatchObject({ group: 'CO', carc: '193' });
    expect(appeal.decision?.lines).toEqual([{ line: 1, carc: '29', finding: 'groundElsewhere' }]);
  });
});

describe('levels', () => {
  test('a level hears no case below its minimum', () => {
    const { appeal } = answered(deniedLate({ kind: 'commercialPpo', levels: { minimumAmountCents: 5_000_000 } }), 'filedInTime', [
      'remittance',
      'acceptedAcknowledgement',
    ]);
    expect(appeal.decision).toMatchObject({ message: 'dismissedAmount', reason: { carc: '285' } });
    expect(appeal.decision?.inDispute).toBeGreaterThan(0);
  });

  test('after its last day nobody looks inside: 286', () => {
    const world = passToDeskDay(deniedLate({ kind: 'commercialPpo', levels: { fileWithinDays: 0 } }));
    const { appeal } = answered(world, 'filedInTime', ['remittance', 'acceptedAcknowledgement']);
    expect(appeal.decision).toMatchObject({ message: 'dismissedLate', reason: { carc: '286', rarc: 'N211' } });
  });

  test('a dismissal opens no further level, a decision does', () => {
    const first = answered(deniedLate({ kind: 'commercialPpo' }), 'filedInTime', []);
    expect(first.appeal.outcome).toBe('dismissed');
    const again = answered(first.world, 'filedInTime', ['remittance', 'acceptedAcknowledgement']);
    expect([again.appeal.level, again.appeal.outcome]).toEqual([1, 'upheld']);
    const second = answered(again.world, 'filedInTime', ['note', 'policy', 'acceptedAcknowledgement', 'remittance']);
    expect(second.appeal.level).toBe(2);
  });

  test('the first letter again wins nothing', () => {
    const first = answered(deniedLate({ kind: 'commercialPpo' }), 'filedInTime', [
      'note',
      'policy',
      'remittance',
      'acceptedAcknowledgement',
    ]);
    const second = answered(first.world, 'filedInTime', ['note', 'policy', 'acceptedAcknowledgement']);
    expect(second.appeal.decision?.lines[0]?.finding).toBe('nothingNew');
  });
});
