// The error tag in the debrief: on which day of the scenario a slip happened, and on which it was answered (null: by nobody).
import { expect, test } from 'vitest';
import { playOut } from '../../src/engine/players.ts';
import { slipTrails } from '../../src/panels/debrief/slipTrails.ts';
import { shippedGame } from '../engine/games.ts';

const game = shippedGame('first-claim', 'both');
const trails = slipTrails(playOut(game, { coder: 'novice', biller: 'novice' }));
const dayNumber = (day: number): number => day - game.scenario.start + 1;

test.each([
  {
    id: 'FC-01',
    what: 'coded wrong and turned back at the door; later the patient’s share was waived',
    days: [
      [2, 3],
      [53, null],
    ],
  },
  {
    id: 'FC-02',
    what: 'a slip that nobody answers',
    days: [
      [2, null],
      [25, null],
    ],
  },
  {
    id: 'FC-03',
    what: 'a coding slip that the payer answers weeks later',
    days: [
      [3, 18],
      [18, null],
    ],
  },
  { id: 'FC-05', what: 'a wrong number, told from the day the claim went out', days: [[12, 16]] },
])('$id: $what', ({ id, days }) => {
  expect(trails.get(id)?.map(({ from, to }) => [dayNumber(from), to === null ? null : dayNumber(to)])).toEqual(days);
});

test('an expert leaves none but what others did before', () => {
  const world = playOut(game, { coder: 'expert', biller: 'expert' });
  expect([...slipTrails(world).keys()]).toEqual(['FC-05']);
});
