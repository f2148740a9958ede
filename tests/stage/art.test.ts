// The drawn kit: every colour is the palette's, every theme differs, and the backdrop is one clean drawing at each size.
import { describe, expect, test } from 'vitest';
import { colour, DRAWINGS, inside, type Theme, themed } from '../../src/stage/art.ts';
import { backdropSvg } from '../../src/stage/backdrop.ts';
import { layoutFor } from '../../src/stage/layout.ts';
import { packPieces } from '../../src/stage/pieces.ts';

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
  ])('the backdrop at %i × %i has no hole and no number that is none', (width, height) => {
    const layout = layoutFor({ width, height });
    const svg = backdropSvg(layout, theme, { x: 0, y: 0, width: layout.width, height }, 1);
    expect(svg).not.toMatch(/NaN|Infinity|undefined|width="-|height="-/);
    expect(svg).toContain(colour('ground', theme));
  });

  test('no piece overlaps another on the sheet of pixels', () => {
    const { frames, width, height } = packPieces(layoutFor({ width: 1366, height: 262 }), theme, 2);
    const boxes = [...frames.values()].map((frame) => ({
      x: frame.x * 2,
      y: frame.y * 2,
      right: (frame.x + frame.width) * 2,
      bottom: (frame.y + frame.height) * 2,
    }));
    for (const [index, box] of boxes.entries()) {
      expect(box.right <= width && box.bottom <= height).toBe(true);
      for (const other of boxes.slice(index + 1)) {
        expect(box.right <= other.x || other.right <= box.x || box.bottom <= other.y || other.bottom <= box.y).toBe(true);
      }
    }
  });
});

test('a colour that is not in the palette is refused', () => {
  expect(() => themed('<rect fill="#123456"/>', 'dark')).toThrow('#123456 is not in palette.json');
});
