// A hospital bill at an indemnity insurer: what is admitted, what is sanctioned, and what the transfer keeps back (facts g.2).

import { describe, expect, it, test } from 'vitest';
import { NOTHING_USED } from '../../../src/cycle/care/accumulators.ts';
import { isWorkingDay } from '../../../src/cycle/days.ts';
import type { Encounter } from '../../../src/cycle/encounter.ts';
import { findPayer } from '../../../src/cycle/payer.ts';
import { adjudicate } from '../../../src/cycle/review/adjudicate.ts';
import type { DeterminedLine } from '../../../src/cycle/review/determination.ts';
import { answerPermission, type Grounds, type PermissionQuestion } from '../../../src/cycle/review/permissionAnswer.ts';
import type { ReviewInput } from '../../../src/cycle/review/reviewInput.ts';
import { NOTHING_ASKED } from '../../../src/cycle/review/reviewInput.ts';
import { createWorld } from '../../../src/engine/createWorld.ts';
import { decide } from '../../../src/engine/decide.ts';
import { mayDecide } from '../../../src/engine/may.ts';
import { passDay } from '../../../src/engine/passDay.ts';
import { playOut } from '../../../src/engine/players.ts';
import { encounterOf, type World } from '../../../src/engine/world.ts';
import { shippedGame } from '../../engine/games.ts';

const game = shippedGame('cashless-in-devgaon', 'biller');
const played = playOut(game, { coder: 'expert', biller: 'expert' });

/** The claim of an encounter as the expert sent it, read once more with whatever differs. */
function read(id: string, change: (input: ReviewInput) => ReviewInput = (input) => input): readonly DeterminedLine[] {
  const { authorizations, claims, patient } = encounterOf(played, id);
  const sent = claims.at(-1);
  const { payers, patients, providers, groups } = game.scenario;
  const payer = findPayer(payers, sent?.claim.payer);
  const member = patients.find((one) => one.id === patient);
  if (!sent || !payer || !member) throw new Error(id);
  const decided = adjudicate(
    change({
      claim: sent.claim,
      received: sent.received ?? 0,
      today: played.day,
      payer,
      payers,
      patient: member,
      providers,
      groups,
      authorizations,
      tables: played.game.tables,
      history: [],
      accumulators: NOTHING_USED,
      records: [],
      recordReview: null,
      recordsOverdue: false,
      papers: NOTHING_ASKED,
      lateExcused: false,
      secondLook: null,
      report: 'first',
      sidesTogether: false,
    }),
  );
  return decided.kind === 'decided' ? decided.lines : [];
}

const cut = (lines: readonly DeterminedLine[], carc: string) =>
  Object.fromEntries(lines.flatMap((line) => line.adjustments.filter((one) => one.carc === carc).map((one) => [line.code, one.cents])));
const withRoom = (cents: number) => (input: ReviewInput) => ({
  ...input,
  payer: { ...input.payer, plans: input.payer.plans.map((plan) => ({ ...plan, roomRentPerDayCents: cents })) },
});

describe('a room above the policy’s limit', () => {
  test('cuts the room and what rises with it by 5,000 of 6,500; never medicines, implants, tests and intensive care', () => {
    // 9,000.00 × 3/13 of each: what is left after the discount of 10 %.
    expect(cut(read('IC-03'), '78')).toEqual({ W9103: 405_000, W9201: 83_077, W9202: 166_154, W9305: 1_246_154, W9313: 1_453_846 });
  });

  test.each([
    ['at the limit nothing is cut', 650_000],
    ['without a limit nothing is cut', 0],
  ])('%s', (_, cents) => {
    expect(cut(read('IC-03', withRoom(cents)), '78')).toEqual({});
  });

  it('leaves the cut to the patient, and says by which rule', () => {
    const line = read('IC-02').find(({ code }) => code === 'W9301');
    expect(line?.adjustments).toContainEqual({ group: 'PR', carc: '78', cents: 664_615 });
    expect(line?.trace).toMatchObject({ rule: 'roomRent', values: { limit: 500_000, rate: 650_000 } });
    expect(line?.denied).toBe(false);
  });
});

test('things no policy pays for are the patient’s, and no denial', () => {
  const kit = read('IC-01').find(({ code }) => code === 'Z9701');
  expect(kit).toMatchObject({ paid: 0, allowed: 0, denied: false, adjustments: [{ group: 'PR', carc: '96', cents: 125_000 }] });
});

describe('a sub-limit of the policy', () => {
  const total = (lines: readonly DeterminedLine[]) => lines.reduce((sum, line) => sum + line.paid, 0);
  const withSubLimit = (subLimitCents: Readonly<Record<string, number>>) => (input: ReviewInput) => ({
    ...input,
    payer: { ...input.payer, plans: input.payer.plans.map((plan) => ({ ...plan, subLimitCents })) },
  });

  // Surgeon 16,000, theatre 18,000, room 8,000, nursing 1,600, visits 3,000 and tests 2,100 less 10 %, medicines 4,600 and lens 12,000 whole: 60,430.
  test('is all the policy admits of the stay, whatever the sum insured; what lies above it is the patient’s', () => {
    const lines = read('IC-07');
    expect(total(lines)).toBe(4_000_000);
    expect(cut(lines, '273')).toEqual({ W9312: 194_000, Y9503: 1_200_000, Y9401: 460_000, Z9601: 189_000 });
    expect(lines.flatMap((line) => line.adjustments.filter(({ carc }) => carc === '273')).every(({ group }) => group === 'PR')).toBe(true);
    expect(lines.every(({ denied }) => !denied)).toBe(true);
  });

  test('leaves a co-payment its share of what is admitted, not of the bill', () => {
    const lines = read('IC-05', withSubLimit({ K40: 4_000_000 }));
    expect(total(lines)).toBe(3_200_000);
    expect(Object.values(cut(lines, '2')).reduce((sum, cents) => sum + cents, 0)).toBe(800_000);
  });

  test.each([
    ['of another illness takes nothing', 'IC-05', { H25: 4_000_000 }],
    ['that the stay does not reach takes nothing', 'IC-07', { 'H25.9': 7_000_000 }],
    ['counts the first diagnosis alone', 'IC-03', { I10: 1_000_000 }],
  ])('%s', (_, id, subLimit) => {
    expect(cut(read(id, withSubLimit(subLimit)), '273')).toEqual({});
  });
});

describe('an agreed package', () => {
  const withPackage = (packageCents: Readonly<Record<string, number>>) => (input: ReviewInput) => ({
    ...input,
    payer: { ...input.payer, feeSchedule: { ...input.payer.feeSchedule, packageCents } },
  });
  const total = (lines: readonly DeterminedLine[]) => lines.reduce((sum, line) => sum + line.paid, 0);

  test('pays one price for all heads but what no policy pays for; the rest is the hospital’s and never the patient’s', () => {
    const lines = read('IC-08');
    expect(total(lines)).toBe(8_500_000);
    expect(cut(lines, '131')).toEqual({ Y9401: 906_000, Z9601: 396_000, Z9602: 198_000 });
    const patient = lines.flatMap(({ adjustments }) => adjustments.filter(({ group }) => group === 'PR'));
    expect(patient).toEqual([{ group: 'PR', carc: '96', cents: 125_000 }]);
  });

  test('has its own class of room: nothing is cut in proportion beside it', () => {
    const lines = read('IC-02', withPackage({ W9301: 9_000_000 }));
    expect([cut(lines, '78'), total(lines)]).toEqual([{}, 9_000_000]);
  });

  test.each<[string, string, Readonly<Record<string, number>>]>([
    ['of another operation does not touch the stay', 'IC-02', { W9303: 1_000_000 }],
    ['pays no more than the heads come to', 'IC-08', { W9303: 20_000_000 }],
  ])('%s', (_, id, packages) => {
    expect(cut(read(id, withPackage(packages)), '131')).toEqual({});
  });
});

describe('the sanctioned sum', () => {
  const only = (units: number) => (input: ReviewInput) => ({
    ...input,
    claim: { ...input.claim, authorization: input.authorizations[0]?.number ?? null },
    authorizations: input.authorizations.slice(0, 1).map((one) => ({ ...one, units })),
  });
  const paid = (lines: readonly DeterminedLine[]) => lines.reduce((sum, line) => sum + line.paid, 0);

  test('is all that is paid; what lies above it is the hospital’s loss and never the patient’s', () => {
    const lines = read('IC-03', only(220_000));
    expect(paid(lines)).toBe(22_000_000);
    const beyond = lines.flatMap((line) => line.adjustments.filter(({ carc }) => carc === '198'));
    expect(beyond.every(({ group }) => group === 'CO')).toBe(true);
    expect(beyond.reduce((sum, { cents }) => sum + cents, 0)).toBe(25_804_769 - 22_000_000);
  });

  test('takes nothing where it is enough: first permission and enhancement count together', () => {
    expect(cut(read('IC-03'), '198')).toEqual({});
    expect(encounterOf(played, 'IC-03').authorizations.map(({ units }) => units)).toEqual([220_000, 95_000]);
  });
});

describe('what is sanctioned', () => {
  test.each([
    ['IC-07', 'up to the sub-limit of the policy', 40_000],
    ['IC-08', 'up to the agreed package', 85_000],
    ['IC-02', 'up to the estimate of the ward', 118_000],
  ])('%s: %s', (id, _, units) => {
    const { authorizations, requests } = encounterOf(played, id);
    expect([authorizations.map((one) => one.units), requests.length]).toEqual([[units], 1]);
  });
});

describe('a request for a sum', () => {
  const kadamba = findPayer(game.scenario.payers, 'kadamba');
  if (!kadamba) throw new Error('kadamba');
  const STAY: PermissionQuestion = {
    payer: kadamba,
    tables: played.game.tables,
    coverage: null,
    code: 'W9103',
    units: 95_000,
    place: '21',
    ground: 'planned',
    documents: ['note'],
    asked: 100,
    answered: 100,
    serviceDay: 102,
    diagnoses: ['I20.0'],
    grounds: 'inNote',
    emergency: false,
    peerToPeer: false,
    earlier: null,
    expected: 95_000,
    queried: false,
  };
  const clinician: Grounds = 'clinicianKnows';
  test.each<[string, Partial<PermissionQuestion>, string, number]>([
    ['what the ward expects is sanctioned', {}, 'certified', 95_000],
    ['more than the ward expects is sanctioned in part', { units: 120_000 }, 'partly', 95_000],
    ['less is sanctioned as asked', { units: 50_000 }, 'certified', 50_000],
    ['nothing is left to ask for', { expected: 0 }, 'notNeeded', 0],
    ['nobody has estimated the stay', { expected: null }, 'notNeeded', 0],
    ['after discharge it is too late', { asked: 103, answered: 103 }, 'tooLate', 0],
    ['without the note the insurer asks for it', { documents: [] }, 'pended', 0],
    ['what only the doctor knows is asked', { grounds: clinician }, 'pended', 0],
    ['the same papers once more are no answer', { grounds: clinician, queried: true }, 'refused', 0],
    ['the doctor’s answer is one', { grounds: clinician, queried: true, peerToPeer: true }, 'certified', 95_000],
  ])('%s', (_, change, verdict, units) => {
    expect(answerPermission({ ...STAY, ...change })).toMatchObject({ verdict, units });
  });
});

describe('the transfer', () => {
  const cheque = played.cheques.find(({ claims }) => claims.some(({ encounter }) => encounter === 'IC-03'));

  it('is a tenth less, which the tax office has', () => {
    expect(cheque?.providerLevel).toEqual([expect.objectContaining({ code: 'IR', cents: 2_580_477, encounter: null })]);
    expect(cheque?.paid).toBe(25_804_769 - 2_580_477);
  });

  it('is booked as a credit with the tax office; as an expense the books do not meet the bank', () => {
    const waiting = beforeBooking(createWorld(game));
    const id = waiting.cheques[0]?.id ?? '';
    const places = (place: 'expense' | 'taxCredit') => waiting.cheques[0]?.providerLevel.map(() => place) ?? [];
    const encounter = waiting.cheques[0]?.claims[0]?.encounter ?? '';
    const booked = (place: 'expense' | 'taxCredit') =>
      decide(waiting, { kind: 'bookProviderLevel', encounter, cheque: id, places: places(place) }, true).cheques[0]?.booked;
    expect([booked('expense'), booked('taxCredit')]).toEqual([false, true]);
  });

  function beforeBooking(start: World): World {
    let world = start;
    const coded = (one: Encounter) => one.id === 'IC-01' && one.position === 'coding.coded';
    while (!world.encounters.some(coded) || !isWorkingDay(world.day, new Set(game.scenario.holidays))) world = passDay(world);
    world = decide(world, { kind: 'draftClaim', encounter: 'IC-01', purpose: 'original' }, true);
    world = decide(world, { kind: 'submitClaim', encounter: 'IC-01' }, true);
    while (world.cheques.length === 0) world = passDay(world);
    return world;
  }
});

test('nobody in the ward is moved to another day', () => {
  const world = passDay(createWorld(game));
  expect(mayDecide(world, { kind: 'moveVisit', encounter: 'IC-02', day: world.day + 10 })).toBe('notOffered');
});
