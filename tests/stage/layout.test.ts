// The stage's geometry at the sizes it is used at: nothing overlaps, nothing stands outside its room, nothing leaves the picture.
import { describe, expect, test } from 'vitest';
import { laneRange, standTokens } from '../../src/stage/lanes.ts';
import { furthestZoom, layoutFor, type Rect } from '../../src/stage/layout.ts';
import { nameAt, numbersOf, overlap, shelfWords } from '../../src/stage/places.ts';
import { ROOMS } from '../../src/stage/scene.ts';
import { crowd, everything, sceneWith, token } from './scenes.ts';

const sizes = [
  ['stage at 1366', 1366, 262, 'stage'],
  ['stage at 1920', 1920, 400, 'stage'],
  ['strip at 1366', 1366, 110, 'strip'],
  ['strip at 1024', 1024, 100, 'strip'],
  ['tablet', 768, 200, 'tablet'],
  ['tablet strip', 768, 100, 'strip'],
  ['tablet, whole window', 768, 420, 'scroll'],
  ['phone', 360, 200, 'scroll'],
  ['phone strip', 360, 110, 'scroll'],
] as const;

const right = (rect: Rect): number => rect.x + rect.width;

describe.each(sizes)('%s (%i × %i)', (_name, width, height, mode) => {
  const layout = layoutFor({ width, height });

  test('has the mode of its size', () => expect(layout.mode).toBe(mode));

  test('lays the rooms and the gate from left to right without overlap', () => {
    const row = [layout.rooms.care, layout.rooms.documentation, layout.rooms.coding, layout.rooms.claim, layout.gate, layout.rooms.review];
    [...row, layout.rooms.outcome].reduce((before, after) => {
      expect(after.x).toBeGreaterThanOrEqual(right(before));
      return after;
    });
    expect(layout.rooms.care.x).toBeGreaterThanOrEqual(0);
    expect(right(layout.rooms.outcome)).toBeLessThanOrEqual(layout.width);
  });

  test('keeps everything inside its height', () => {
    const bottom = layout.rooms.care.y + layout.rooms.care.height;
    expect(layout.rooms.care.y).toBeGreaterThanOrEqual(0);
    expect(bottom).toBeLessThan(layout.backY);
    expect(layout.backY + layout.backHeight / 2).toBeLessThanOrEqual(height);
    expect(layout.mailbox.y + layout.mailbox.height).toBeLessThanOrEqual(height);
    expect(right(layout.mailbox)).toBeLessThanOrEqual(layout.width);
  });

  test('is wider than its view only where it scrolls', () => expect(layout.width > width).toBe(mode === 'scroll'));

  test.each([
    ['every place', everything],
    ['two hundred', crowd(200)],
    ['two thousand', crowd(2000)],
  ])('stands each token of %s inside its room', (_what, scene) => {
    const { stands } = standTokens(layout, scene);
    for (const one of scene.tokens) {
      const stand = stands.get(one.key);
      if (!stand) throw new Error(`${one.key} has no place`);
      const half = (layout.sheet.width * stand.scale) / 2;
      if (one.spot === 'room') {
        expect(stand.x - half, one.key).toBeGreaterThanOrEqual(layout.rooms[one.room].x);
        expect(stand.x + half, one.key).toBeLessThanOrEqual(right(layout.rooms[one.room]) + 0.01);
      }
      expect(stand.x - half, one.key).toBeGreaterThanOrEqual(0);
      expect(stand.x + half, one.key).toBeLessThanOrEqual(layout.width);
      expect(stand.y, one.key).toBeLessThanOrEqual(height);
    }
  });
});

describe.each(sizes)('zoomed in: %s (%i × %i)', (_name, width, height, mode) => {
  const host = { width, height };
  const plain = layoutFor(host);

  test.each([1.4, 2, 3])('%f times keeps the mode and is so much larger', (zoom) => {
    const near = layoutFor(host, zoom);
    expect(near.mode).toBe(mode);
    expect(near.height).toBeCloseTo(height * zoom);
    expect(near.rooms.review.width).toBeCloseTo(plain.rooms.review.width * zoom);
    expect(near.sheet.width).toBeGreaterThan(plain.sheet.width);
    expect(near.backY + near.backHeight / 2).toBeLessThanOrEqual(near.height);
    expect(right(near.rooms.outcome)).toBeLessThanOrEqual(near.width);
    expect(near.mailbox.y + near.mailbox.height).toBeLessThanOrEqual(near.height);
  });

  test('ends where one room fills the host, or where the pictures would be too many', () => {
    const most = furthestZoom(host, 1);
    const room = layoutFor(host, most).rooms.care;
    expect(most).toBeGreaterThanOrEqual(1);
    expect(room.width).toBeLessThanOrEqual(width * 1.01);
    expect(width * height * most ** 2).toBeLessThanOrEqual(12e6 * 1.01);
    expect(furthestZoom(host, 3)).toBeLessThanOrEqual(most);
  });
});

describe('a pile', () => {
  const layout = layoutFor({ width: 1366, height: 262 });
  const queue = (count: number) => Array.from({ length: count }, (_, index) => token(`Q-${index}`, 'coding'));

  test('stands with gaps while there is room', () => {
    const { stands, piles } = standTokens(layout, sceneWith(queue(3)));
    const xs = [...stands.values()].map((stand) => stand.x);
    expect((xs[1] ?? 0) - (xs[0] ?? 0)).toBeGreaterThan(layout.sheet.width);
    expect(piles).toEqual([]);
  });

  test('overlaps from left to right, so that the payer tabs show', () => {
    const { stands, piles } = standTokens(layout, sceneWith(queue(8)));
    const xs = [...stands.values()].map((stand) => stand.x);
    expect([...xs].sort((a, b) => a - b)).toEqual(xs);
    expect(piles).toEqual([]);
  });

  test('borrows the room of its empty neighbours, and gives it back', () => {
    const small = layoutFor({ width: 768, height: 220 });
    const alone = standTokens(small, sceneWith(queue(9)));
    expect(alone.piles).toEqual([]);
    const coded = token('Z', 'coding', null, { form: 'codedChart' });
    const { stands } = standTokens(small, sceneWith([...queue(9), coded]));
    const rightmost = Math.max(...queue(9).map(({ key }) => stands.get(key)?.x ?? 0));
    expect(rightmost + small.sheet.width / 2).toBeLessThan((stands.get('Z')?.x ?? 0) - small.sheet.width / 2);
  });

  test('condenses to a number beyond what fits, and nothing gets lost', () => {
    const { stands, piles } = standTokens(layout, sceneWith(queue(60)));
    const hidden = [...stands.values()].filter((stand) => stand.hidden);
    expect(piles).toEqual([expect.objectContaining({ lane: 'queued', more: hidden.length })]);
    expect(hidden.length).toBeGreaterThan(0);
  });

  test('keeps the selected one and the learner’s own in sight', () => {
    const tokens = queue(60).map((one, index) => ({ ...one, selected: index === 59, mine: index > 55 }));
    const { stands } = standTokens(layout, sceneWith(tokens));
    for (const index of [56, 57, 58, 59]) expect(stands.get(`Q-${index}`)?.hidden).toBe(false);
  });

  test('of a crowd keeps every claim of the learner’s own in sight, be it ever so long', () => {
    const tokens = queue(900).map((one, index) => ({ ...one, crowd: index % 50 !== 0 }));
    const { stands, piles } = standTokens(layout, sceneWith(tokens));
    const own = tokens.filter(({ crowd }) => !crowd);
    expect(own.filter(({ key }) => stands.get(key)?.hidden)).toEqual([]);
    const seen = tokens.filter(({ key }) => !stands.get(key)?.hidden);
    expect(piles).toEqual([expect.objectContaining({ lane: 'queued', more: 900 - seen.length })]);
  });

  test('at the payer stands by its age', () => {
    const aged = [10, 45, 90, 91].map((age) => token(`A-${age}`, 'review', 'waiting', { age }));
    const { stands } = standTokens(layout, sceneWith(aged));
    expect(aged.map(({ key }) => stands.get(key)?.lane)).toEqual(['upTo30', 'upTo60', 'upTo90', 'over90']);
  });

  test('every lane has a width', () => {
    const lanes = ['gate', 'toCoding', 'toClaim', 'bounced', 'mailbox'] as const;
    for (const { width, height } of sizes.map(([, w, h]) => ({ width: w, height: h }))) {
      const small = layoutFor({ width, height });
      for (const lane of lanes) {
        const { from, to, scale } = laneRange(small, lane);
        expect(to - from, `${lane} at ${width} × ${height}`).toBeGreaterThanOrEqual(small.sheet.width * scale - 0.01);
      }
    }
    expect(ROOMS).toHaveLength(6);
  });
});

describe.each(sizes)('words over the picture: %s (%i × %i)', (_name, width, height) => {
  const layout = layoutFor({ width, height });
  const { stands, piles } = standTokens(layout, crowd(2000));
  const numbers = numbersOf(layout, piles);

  test('numbers of piles cover neither each other nor the mailbox, stay inside, and lose no claim', () => {
    for (const [index, number] of numbers.entries()) {
      expect(number.x).toBeGreaterThanOrEqual(0);
      expect(number.x + number.width).toBeLessThanOrEqual(layout.width);
      expect(overlap(number, layout.mailbox)).toBe(false);
      expect(numbers.slice(0, index).filter((other) => overlap(other, number))).toEqual([]);
    }
    const hidden = [...stands.values()].filter((stand) => stand.hidden);
    expect(numbers.reduce((sum, { more }) => sum + more, 0)).toBe(hidden.length);
  });

  test('the ages of the shelves stand between the two rails', () => {
    for (const { x, y } of shelfWords(layout)) {
      expect(y).toBeGreaterThan(layout.railY);
      expect(y + 12).toBeLessThanOrEqual(layout.backY - layout.backHeight / 3);
      expect(x).toBeLessThan(layout.rooms.review.x + layout.rooms.review.width);
    }
  });

  test('the name of a claim on its way back covers nothing on the rail above', () => {
    const { from, foot, scale } = laneRange(layout, 'toClaim');
    const sheet = layout.sheet.width * scale;
    const name = nameAt(layout, [], [], { x: from + sheet / 2, y: foot }, scale, { width: 104, height: 19 });
    expect(name.y).toBeGreaterThanOrEqual(laneRange(layout, 'gate').foot - 2);
    expect(overlap(name, { x: from, y: foot - layout.sheet.height * scale, width: sheet, height: layout.sheet.height * scale })).toBe(
      false,
    );
  });

  test('a name covers no other sheet where there is a place near by', () => {
    const { from, foot, scale } = laneRange(layout, 'toClaim');
    const [width, height] = [layout.sheet.width * scale, layout.sheet.height * scale];
    const at = (x: number) => ({ x, y: foot - height, width, height });
    const neighbours = [at(from - width - 8), at(from - 2 * width - 16), at(from + width + 8)];
    const name = nameAt(layout, [], neighbours, { x: from + width / 2, y: foot }, scale, { width: 60, height: 19 });
    for (const other of [at(from), ...neighbours]) expect(overlap(name, other)).toBe(false);
  });

  test('a name stands clear of the mailbox and inside', () => {
    const { from, to, foot, scale } = laneRange(layout, 'mailbox');
    const name = nameAt(layout, numbers, [], { x: (from + to) / 2, y: foot }, scale, { width: 104, height: 19 });
    expect(overlap(name, layout.mailbox)).toBe(false);
    expect(name.x).toBeGreaterThanOrEqual(0);
    expect(name.x + name.width).toBeLessThanOrEqual(layout.width);
  });
});
