// Draws the trail of the selected claim: a line along the rails from where it came, in the colour of rework where it went back.

import { Graphics } from 'pixi.js';
import { colour, type Theme } from './art.ts';
import type { Stand } from './lanes.ts';
import { footUnder, type Layout } from './layout.ts';
import type { SceneToken } from './scene.ts';
import { pinAt, stretchesOf } from './stretches.ts';

export interface Trail {
  readonly root: Graphics;
  dress(layout: Layout, theme: Theme): void;
  /** Draws the trail of this token to its place; null takes it away. */
  show(token: SceneToken | null, here: Stand | undefined): void;
}

/** A trail that is not there yet. */
export function createTrail(): Trail {
  const root = new Graphics();
  let dressed: { layout: Layout; theme: Theme } | null = null;
  return {
    root,
    dress(layout, theme) {
      dressed = { layout, theme };
    },
    show(token, here) {
      root.clear();
      if (!dressed || !token?.way || !here) return;
      const { layout, theme } = dressed;
      const under = footUnder(layout.sheet);
      const width = Math.max(2, layout.railHeight * 0.24);
      for (const { points, rework } of stretchesOf(layout, token.way, here)) {
        const [first, ...rest] = points;
        if (!first) continue;
        root.moveTo(first.x, first.y - under);
        for (const { x, y } of rest) root.lineTo(x, y - under);
        root.stroke({ width, color: colour(rework ? 'deny' : 'steel2', theme), cap: 'round', join: 'round' });
      }
      if (!token.slip) return;
      const { x, y } = pinAt(layout, token.slip);
      root.circle(x, y, width * 1.8).fill(colour('deny', theme));
      root.circle(x, y, width * 1.8).stroke({ width: width * 0.7, color: colour('white', theme) });
    },
  };
}
