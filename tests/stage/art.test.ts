// The drawn kit: every colour is the palette's, every theme differs, and the backdrop is clean at each size.
import { describe, expect, test } from 'vitest';
import { colour, DRAWINGS, inside, type Theme, themed } from '../../src/stage/art.ts';
import { paintBackdrop } from '../../src/stage/backdrop.ts';
import type { Drawings } from '../../src/stage/drawings.ts';
import { layoutFor } from '../../src/stage/layout.ts';
import { packPieces } from '../../src/stage/pieces.ts';
import { ROOMS } from '../../src/stage/scene.ts';

/** A context that notes the numbers and colours it is given. */
function notingContext() {
  const numbers: number[] = [];
  const colours: string[] = [];
  const context = new Proxy({} as CanvasRenderingContext2D, {
    get:
      () =>
      (...given: unknown[]) =>
        void numbers.push(...given.map(Number)),
    set(_, name, value) {
      if (name === 'fillStyle') colours.push(value);
      return true;
    },
  });
  return { context, numbers, colours };
}

const themes: readonly Theme[] = ['light', 'dark', 'contrast'];

describe.each(themes)('in the %s theme', (theme) => {
  test('every drawing uses colours of the palette only', () => {
    expect(DRAWINGS.length).toBeGreaterThan(40);
    for (const name of DRAWINGS) expect(inside(name, theme), name).not.toMatch(/(fill|stroke)="(?!none|#[0-9a-f]{6}")/);
  });

  test.each([
    [1366, 262],
    [1366, 110],
    [360, 200],
  ])('the backdrop at %i × %i has every room, and no place that is none', (width, height) => {
    const layout = layoutFor({ width, height });
    const { context, numbers, colours } = notingContext();
    const drawn: string[] = [];
    const draw: Drawings['draw'] = (_, name, at, part = at) => {
      drawn.push(name);
      numbers.push(...Object.values(at), ...Object.values(part));
      expect(Math.min(at.width, at.height, part.width, part.height), name).toBeGreaterThanOrEqual(0);
    };
    paintBackdrop(context, layout, { draw }, theme, { x: 0, y: 0, width: layout.width, height });
    expect(numbers.filter((number) => !Number.isFinite(number))).toEqual([]);
    expect(colours[0]).toBe(colour('ground', theme));
    expect(drawn).toEqual(expect.arrayContaining(ROOMS.map((room) => `rooms/${room}`)));
    for (const name of drawn) expect(DRAWINGS).toContain(name);
  });

  test('a payer’s tab stays white, for it is tinted', () => {
    for (const tab of [1, 2, 3, 4, 5, 6, 7, 8]) expect(inside(`tokens/tab-${tab}`, theme)).toMatch(/fill="#ffffff"/);
  });
});

test('no piece overlaps another on the sheet of pixels', () => {
  const { frames, width, height } = packPieces(layoutFor({ width: 1366, height: 262 }), 2);
  const boxes = [...frames.values()].map((frame) => ({
    x: frame.x,
    y: frame.y,
    right: frame.x + frame.width,
    bottom: frame.y + frame.height,
  }));
  for (const [index, box] of boxes.entries()) {
    expect(box.right <= width && box.bottom <= height).toBe(true);
    for (const other of boxes.slice(index + 1)) {
      expect(box.right <= other.x || other.right <= box.x || box.bottom <= other.y || other.bottom <= box.y).toBe(true);
    }
  }
});

test('every piece is painted once, drawn or plain', () => {
  const { context, numbers } = notingContext();
  const drawn: string[] = [];
  const pieces = packPieces(layoutFor({ width: 1366, height: 262 }), 1);
  pieces.paint(context, { draw: (_, name) => void drawn.push(name) });
  expect(drawn.length).toBe(pieces.frames.size - 2); // the ring and the tray are plain
  expect(numbers.length).toBeGreaterThan(0);
  for (const name of drawn) expect(DRAWINGS).toContain(name);
});

test('a colour that is not in the palette is refused', () => {
  expect(() => themed('<rect fill="#123456"/>', 'dark')).toThrow('#123456 is not in palette.json');
});
