// Draws the trail of the selected claim: a line along the rails from where it came, in the colour of rework where it went back.
// Its stretches are level or upright, so plain sprites do: Pixi's Graphics would weigh more than the rest of the stage's own code.

import { Container, Sprite, Texture } from 'pixi.js';
import { colour, type Theme } from './art.ts';
import type { Stand } from './lanes.ts';
import { footUnder, type Layout, type Point } from './layout.ts';
import type { SceneToken } from './scene.ts';
import { pinAt, stretchesOf } from './stretches.ts';
import type { Pictures } from './textures.ts';

export interface Trail {
  readonly root: Container;
  dress(layout: Layout, pictures: Pictures, theme: Theme): void;
  /** Draws the trail of this token to its place; null takes it away. */
  show(token: SceneToken | null, here: Stand | undefined): void;
}

/** A bar from one point to another, level or upright, reaching half its width beyond both so that corners close. */
function bar(from: Point, to: Point, width: number, tint: string): Sprite {
  const sprite = new Sprite(Texture.WHITE);
  sprite.position.set(Math.min(from.x, to.x) - width / 2, Math.min(from.y, to.y) - width / 2);
  sprite.width = Math.abs(to.x - from.x) + width;
  sprite.height = Math.abs(to.y - from.y) + width;
  sprite.tint = tint;
  return sprite;
}

/** A trail that is not there yet. */
export function createTrail(): Trail {
  const root = new Container();
  let dressed: { layout: Layout; pictures: Pictures; theme: Theme } | null = null;

  function clear(): void {
    for (const old of root.removeChildren()) old.destroy();
  }

  return {
    root,
    dress(layout, pictures, theme) {
      clear(); // its pin's picture belongs to the old sheet of pixels
      dressed = { layout, pictures, theme };
    },
    show(token, here) {
      clear();
      if (!dressed || !token?.way || !here) return;
      const { layout, pictures, theme } = dressed;
      const under = footUnder(layout.sheet); // the line runs in the middle of the rail, the feet stand below it
      const width = Math.max(2, layout.railHeight * 0.24);
      for (const { points, rework } of stretchesOf(layout, token.way, here)) {
        const tint = colour(rework ? 'deny' : 'mute', theme);
        const line = points.map(({ x, y }) => ({ x, y: y - under }));
        for (const [index, to] of line.slice(1).entries()) root.addChild(bar(line[index] ?? to, to, width, tint));
      }
      if (!token.slip) return;
      const pin = new Sprite(pictures.piece('pin'));
      pin.anchor.set(0.5);
      const { x, y } = pinAt(layout, token.slip);
      pin.position.set(x, y);
      root.addChild(pin);
    },
  };
}
