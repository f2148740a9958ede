// What moves when two scenes differ: each named case of the trade has its own way.
import { describe, expect, test } from 'vitest';
import { standTokens } from '../../src/stage/lanes.ts';
import { footUnder, layoutFor, type Point } from '../../src/stage/layout.ts';
import { durationOf, MOST_MOVING, type Motion, meaningOf, motionFor, type Pace, paceOf, sampleOf } from '../../src/stage/motion.ts';
import { createPlayer } from '../../src/stage/player.ts';
import { reconcile } from '../../src/stage/reconcile.ts';
import { straightAt } from '../../src/stage/route.ts';
import type { SceneToken } from '../../src/stage/scene.ts';
import { sceneWith, token } from './scenes.ts';

const layout = layoutFor({ width: 1366, height: 262 });
const back = layout.backY + footUnder(layout.sheet);

function motionBetween(before: SceneToken | undefined, after: SceneToken | undefined, pace: Pace = 'full'): Motion | null {
  const places = (one: SceneToken | undefined) => (one ? standTokens(layout, sceneWith([one])).stands.get(one.key) : undefined);
  return motionFor(layout, { before, after, from: places(before), to: places(after) }, pace);
}

const queued = token('X', 'coding');
const coded = token('X', 'coding', null, { form: 'codedChart' });
const sent = token('X', 'claim', 'waiting', { spot: 'gate' });
const rejected = token('X', 'claim', 'rejected', { spot: 'return', returnTo: 'claim' });
const drafted = token('X', 'claim');
const atPayer = token('X', 'review', 'waiting');
const pended = token('X', 'review', 'pended');
const paid = token('X', 'outcome', 'ok');
const denied = token('X', 'outcome', 'denied', { spot: 'return', returnTo: 'claim' });
const returned = token('X', 'coding', 'denied');
const appealed = token('X', 'review', 'appealed');
const mailed = token('X', 'outcome', 'withPatient', { spot: 'mailbox' });
const writtenOff = token('X', 'outcome', 'writtenOff', { done: true });
const queried = token('X', 'documentation', 'query');

describe('what a change means', () => {
  test.each([
    ['a new encounter appears', undefined, queued, 'appear'],
    ['an encounter leaves the scenario', queued, undefined, 'leave'],
    ['nothing happened', queued, queued, null],
    ['a claim that was only selected stays', queued, { ...queued, selected: true }, null],
    ['coding is finished', queued, coded, 'move'],
    ['a query goes to the provider', queued, queried, 'query'],
    ['the clearinghouse rejects', sent, rejected, 'reject'],
    ['the provider answers a query', queried, queued, 'answer'],
    ['the payer asks for records', atPayer, pended, 'move'],
    ['the payer pays', atPayer, paid, 'pay'],
    ['the payer denies', atPayer, denied, 'deny'],
    ['the biller returns it to the coder', denied, returned, 'goBack'],
    ['the biller drafts a correction', denied, drafted, 'goBack'],
    ['an appeal is filed', denied, appealed, 'appeal'],
    ['a statement goes to the patient', paid, mailed, 'mail'],
    ['a statement is taken back, and the denial lies there again', mailed, denied, 'goBack'],
    ['the balance is written off', denied, writtenOff, 'giveUp'],
  ] as const)('%s', (_what, before, after, meaning) => expect(meaningOf(before, after)).toBe(meaning));
});

describe('a denial', () => {
  const motion = motionBetween(atPayer, denied);
  test('is stamped, turns, and then goes the way back', () => {
    expect(motion?.legs.map((leg) => leg.cue ?? 'travel')).toEqual(['travel', 'stampDenied', 'turn', 'travel']);
    const way = motion?.legs.at(-1)?.way ?? [];
    expect(way[0]).toEqual({ x: layout.drop, y: layout.railY + footUnder(layout.sheet) });
    expect(way[1]).toEqual({ x: layout.drop, y: back });
    expect(way.at(-1)?.y).toBe(back);
  });
  test('changes the sheet under the stamp', () => {
    const arrival = motion?.legs[0]?.ms ?? 0;
    expect(motion?.changesAt).toBeGreaterThan(arrival);
    expect(motion?.changesAt).toBeLessThan(arrival + (motion?.legs[1]?.ms ?? 0));
  });
});

test('a rejection turns at the gate and goes down there', () => {
  const motion = motionBetween(sent, rejected);
  expect(motion?.legs.map((leg) => leg.cue ?? 'travel')).toEqual(['gateDrop', 'turn', 'travel']);
  expect(motion?.legs.at(-1)?.way[0]?.x).toBe(layout.bounce);
});

test('what goes back to the coder leaves the return rail at the coder’s arrow', () => {
  const way = motionBetween(denied, returned)?.legs[0]?.way ?? [];
  expect(way.map((point) => point.x)).toContain(layout.arrows.coding);
});

test('what is given up does not pass the payer again', () => {
  const way = motionBetween(denied, writtenOff)?.legs[0]?.way ?? [];
  expect(way.map((point) => point.x)).toContain(layout.drop);
  expect(Math.min(...way.map((point) => point.x))).toBeGreaterThan(layout.bounce);
});

test('a correction goes up at the biller’s arrow', () => {
  const way = motionBetween(denied, drafted)?.legs[0]?.way ?? [];
  expect(way.map((point) => point.x)).toContain(layout.arrows.claim);
});

test('what comes back from a posted payment takes the return rail too', () => {
  const way = motionBetween(paid, returned)?.legs[0]?.way ?? [];
  expect(way.map((point) => point.x)).toEqual([
    expect.any(Number),
    layout.drop,
    layout.drop,
    layout.arrows.coding,
    layout.arrows.coding,
    expect.any(Number),
  ]);
});

describe('money', () => {
  const part = token('X', 'outcome', 'denied', { spot: 'return', returnTo: 'claim', received: 4_200 });
  const plan = { ...mailed, received: 9_500 };
  const settled = token('X', 'outcome', 'ok', { done: true, received: 12_000 });
  test.each([
    ['of a payment goes into the vault, after the stamp', atPayer, { ...paid, received: 9_580 }, ['travel', 'stampPaid', 'moneyIn 9580']],
    ['is none where the whole amount is the patient’s share', atPayer, paid, ['travel', 'stampPaid']],
    [
      'of the lines that were paid comes before a denied claim goes back',
      atPayer,
      part,
      ['travel', 'stampDenied', 'moneyIn 4200', 'turn', 'travel'],
    ],
    ['of a plan comes while the account lies with the patient', mailed, plan, ['moneyIn 9500']],
    ['of the patient settles the account', plan, settled, ['travel', 'stampPaid', 'moneyIn 2500']],
    ['written off is lost', denied, { ...writtenOff, givenUp: 3_600 }, ['travel', 'moneyLost 3600']],
    ['of the crowd is not counted', { ...atPayer, crowd: true }, { ...paid, crowd: true }, ['travel', 'stampPaid', 'moneyIn 0']],
  ] as const)('%s', (_what, before, after, legs) => {
    expect(motionBetween(before, after)?.legs.map(({ cue, cents }) => [cue ?? 'travel', cents].join(' ').trim())).toEqual(legs);
  });
  test('still comes where much is hurried', () =>
    expect(motionBetween(atPayer, { ...paid, received: 9_580 }, 'hurried')?.legs.map((leg) => leg.cue ?? 'travel')).toEqual([
      'travel',
      'moneyIn',
    ]));
});

test('a query carries a note there and back', () => {
  expect(motionBetween(queued, queried)?.legs[0]?.carries).toBe('note');
  expect(motionBetween(queried, queued)?.legs[0]?.carries).toBe('note');
});

test('much at once is hurried', () => {
  expect([paceOf(3), paceOf(30)]).toEqual(['full', 'hurried']);
  const hurried = motionBetween(atPayer, denied, 'hurried');
  expect(hurried?.legs).toHaveLength(1);
  expect(hurried && durationOf(hurried)).toBeLessThanOrEqual(620);
});

describe('of very many changes', () => {
  const changes = Array.from({ length: 600 }, (_, index) => ({
    before: undefined,
    after: token(`C-${index}`, 'coding', null, { crowd: index % 100 !== 50 }),
    from: undefined,
    to: undefined,
  }));
  const keys = sampleOf(changes).map(({ after }) => after.key);

  test('as many are seen moving as can be followed', () => {
    expect(keys).toHaveLength(MOST_MOVING);
    expect(new Set(keys)).toHaveLength(MOST_MOVING);
  });
  test('the learner’s own are among them', () => expect(keys).toEqual(expect.arrayContaining(['C-50', 'C-150', 'C-550'])));
  test('the others come from all over the stage', () => {
    const numbers = keys.map((key) => Number(key.slice(2)));
    expect([0, 200, 400].map((from) => numbers.filter((number) => number >= from && number < from + 200).length)).toEqual([40, 40, 40]);
  });
  test('few are all of them', () => expect(sampleOf(changes.slice(0, 20))).toHaveLength(20));
});

test('what stays inside a pile’s number does not move', () => {
  const hidden = { x: 10, y: 10, scale: 1, lane: 'queued', hidden: true } as const;
  expect(motionFor(layout, { before: queued, after: queued, from: hidden, to: { ...hidden, x: 90 } }, 'full')).toBeNull();
  expect(
    motionFor(layout, { before: queued, after: queued, from: { ...hidden, hidden: false }, to: { ...hidden, x: 90 } }, 'full'),
  ).not.toBeNull();
});

describe('a motion played to its end', () => {
  const motion = motionBetween(atPayer, denied);
  if (!motion) throw new Error('a denial moves');
  const heard: string[] = [];
  const places: Point[] = [];
  const turns: number[] = [];
  const player = createPlayer({
    begin: (_motion, leg) => leg.cue === 'turn',
    frame: (_motion, leg, share) => {
      if (leg.cue === 'turn') turns.push(share);
      else heard.push('a frame nobody asked for');
    },
    cue: (_motion, { cue }) => heard.push(cue ?? ''),
    change: () => heard.push('change'),
    end: () => heard.push('end'),
  });
  player.start(motion, { set: (x, y) => places.push({ x, y }) }, 1000);
  let now = 1000;
  while (player.advance(now)) now += 16;

  test('tells each cue once', () => expect(heard).toEqual(['stampDenied', 'change', 'turn', 'end']));
  test('takes its time', () => expect(now - 1000).toBeLessThan(durationOf(motion) + 32));
  test('begins where it was and ends where it should', () => {
    const apart = (a: Point | undefined, b: Point | undefined) => (a && b ? Math.hypot(a.x - b.x, a.y - b.y) : Number.NaN);
    expect(apart(places[0], motion.legs[0]?.way[0])).toBeLessThan(1e-6);
    expect(apart(places.at(-1), motion.legs.at(-1)?.way.at(-1))).toBeLessThan(1e-6);
  });
  test('shows the moments of a leg that is more than a glide', () => {
    expect(turns.length).toBeGreaterThan(10);
    expect(turns).toEqual([...turns].sort((a, b) => a - b));
  });
  test('turns every corner on its way', () => {
    const way = motion.legs.at(-1)?.way ?? [];
    expect(way.length).toBeGreaterThan(2);
    for (const corner of way.slice(1, -1)) {
      const nearest = Math.min(...places.map(({ x, y }) => Math.hypot(x - corner.x, y - corner.y)));
      expect(nearest).toBeLessThan(12);
    }
  });
});

describe('the straight part of a way', () => {
  const way = [
    { x: 0, y: 0 },
    { x: 30, y: 0 },
    { x: 30, y: 10 },
  ];
  const at = (share: number, points: readonly Point[] = way): Point => {
    const { x, y, dx, dy } = straightAt(points, share);
    return { x: x + dx * share, y: y + dy * share };
  };
  test.each([
    ['the beginning', 0, { x: 0, y: 0 }],
    ['before the corner', 0.5, { x: 20, y: 0 }],
    ['the corner', 0.75, { x: 30, y: 0 }],
    ['after it', 0.875, { x: 30, y: 5 }],
    ['the end', 1, { x: 30, y: 10 }],
  ])('%s', (_, share, point) => expect(at(share)).toEqual(point));
  test('of a way of one point, and of one that goes nowhere, is that point', () => {
    expect(at(0.5, [{ x: 3, y: 4 }])).toEqual({ x: 3, y: 4 });
    expect(
      at(0.5, [
        { x: 3, y: 4 },
        { x: 3, y: 4 },
      ]),
    ).toEqual({ x: 3, y: 4 });
  });
});

test('reconcile keeps the object of every key that stays', () => {
  const shown = new Map<string, { key: string; seen: number }>();
  const acts = {
    make: ({ key }: { key: string }) => ({ key, seen: 0 }),
    keep: (one: { seen: number }) => {
      one.seen += 1;
    },
    end: (one: { seen: number }) => {
      one.seen = -1;
    },
  };
  reconcile(shown, [{ key: 'a' }, { key: 'b' }], acts);
  const [a, b] = [shown.get('a'), shown.get('b')];
  reconcile(shown, [{ key: 'b' }, { key: 'c' }], acts);
  expect(shown.get('b')).toBe(b);
  expect(a?.seen).toBe(-1);
  expect(b?.seen).toBe(1);
  expect([...shown.keys()]).toEqual(['b', 'c']);
});
