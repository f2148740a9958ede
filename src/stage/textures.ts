// The pictures as Pixi textures: the backdrop in tiles, and one sheet of pixels with every small piece. Made anew for each size and theme.

import { ImageSource, Rectangle, Texture } from 'pixi.js';
import type { Theme } from './art.ts';
import { paintBackdrop } from './backdrop.ts';
import { type Drawings, drawingsOf } from './drawings.ts';
import type { Layout, Rect } from './layout.ts';
import { type PieceName, packPieces } from './pieces.ts';

export interface Pictures {
  readonly tiles: readonly { readonly at: Rect; readonly texture: Texture }[];
  piece(name: PieceName): Texture;
  /** Gives the pixels back; the textures may not be drawn any more. */
  release(): void;
}

const TILE = 2048; // device pixels: every graphics card takes a texture this wide

function textureOf(canvas: HTMLCanvasElement, resolution: number): Texture {
  return new Texture({ source: new ImageSource({ resource: canvas, resolution, autoGarbageCollect: false }) });
}

/** A canvas in plain memory: its pixels are read once, by Pixi, and a graphics card would have to give them back first. */
function painted(width: number, height: number, paint: (context: CanvasRenderingContext2D) => void): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('no canvas to draw the pictures with');
  paint(context);
  return canvas;
}

function drawTiles(layout: Layout, drawings: Drawings, theme: Theme, resolution: number): { at: Rect; texture: Texture }[] {
  const step = TILE / resolution;
  const tiles: { at: Rect; texture: Texture }[] = [];
  for (let x = 0; x < layout.width; x += step) {
    const at = { x, y: 0, width: Math.min(step, layout.width - x), height: layout.height };
    const canvas = painted(Math.round(at.width * resolution), Math.round(at.height * resolution), (context) => {
      context.scale(resolution, resolution);
      context.translate(-at.x, -at.y);
      paintBackdrop(context, layout, drawings, theme);
    });
    tiles.push({ at, texture: textureOf(canvas, resolution) });
  }
  return tiles;
}

/** Draws every picture for a layout, a theme and the device's pixel ratio. */
export async function drawPictures(layout: Layout, theme: Theme, resolution: number): Promise<Pictures> {
  const drawings = await drawingsOf(theme);
  const tiles = drawTiles(layout, drawings, theme, resolution);
  const packed = packPieces(layout, resolution);
  const sheet = painted(packed.width, packed.height, (context) => packed.paint(context, drawings));
  const source = new ImageSource({ resource: sheet, resolution, autoGarbageCollect: false });
  const pieces = new Map<PieceName, Texture>();
  for (const [name, { x, y, width, height }] of packed.frames) {
    const frame = new Rectangle(x / resolution, y / resolution, width / resolution, height / resolution);
    pieces.set(name, new Texture({ source, frame }));
  }
  return {
    tiles,
    piece(name) {
      const texture = pieces.get(name);
      if (!texture) throw new Error(`no picture ${name}`);
      return texture;
    },
    release() {
      source.unload();
      for (const tile of tiles) tile.texture.source.unload();
    },
  };
}
