// Many rectangles on one sheet, in rows.

import type { Rect, Size } from './layout.ts';

export interface Packed<Name> extends Size {
  readonly frames: ReadonlyMap<Name, Rect>;
}

/** Lays them side by side in rows no wider than `rowWidth`, in their order, with a gap round each. Whole sizes and gap give whole places. */
export function packRows<Name>(sizes: ReadonlyMap<Name, Size>, rowWidth: number, gap: number): Packed<Name> {
  const frames = new Map<Name, Rect>();
  let [x, y, rowHeight, width] = [gap, gap, 0, 0];
  for (const [name, size] of sizes) {
    if (x + size.width + gap > rowWidth && x > gap) {
      x = gap;
      y += rowHeight + gap;
      rowHeight = 0;
    }
    frames.set(name, { x, y, ...size });
    x += size.width + gap;
    rowHeight = Math.max(rowHeight, size.height);
    width = Math.max(width, x);
  }
  return { frames, width, height: y + rowHeight + gap };
}
