// The pictures as Pixi textures: the backdrop in tiles, and one sheet of pixels with every small piece. Made anew for each size and theme.

import { ImageSource, Rectangle, Texture } from 'pixi.js';
import type { Theme } from './art.ts';
import { paintBackdrop } from './backdrop.ts';
import { type Drawings, drawingsOf } from './drawings.ts';
import type { Layout, Rect } from './layout.ts';
import { type PieceName, packPieces } from './pieces.ts';

export interface Tile {
  readonly at: Rect;
  readonly texture: Texture;
}

export interface Pictures {
  /** The tiles of the backdrop under a part of the layout; each is painted when it is first asked for. */
  tilesIn(part: Rect): readonly Tile[];
  piece(name: PieceName): Texture;
  /** Keeps what was seen first, and forgets the tiles painted on the way through a zoomed picture. */
  trim(): void;
  /** Gives the pixels back; the textures may not be drawn any more. */
  release(): void;
}

const TILE = 512; // device pixels: the rest of a zoomed picture is painted where one gets to

function textureOf(canvas: HTMLCanvasElement, resolution: number): Texture {
  return new Texture({ source: new ImageSource({ resource: canvas, resolution, autoGarbageCollect: false }) });
}

/** A canvas in plain memory: its pixels are read once, by Pixi, and a graphics card would have to give them back first. */
function paintOn(width: number, height: number, paint: (context: CanvasRenderingContext2D) => void): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('no canvas to draw the pictures with');
  paint(context);
  return canvas;
}

const contains = (outer: Rect, inner: Rect): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height;

/** The backdrop: what is seen first in one picture, the rest in tiles painted as one gets there. */
function tileBackdrop(layout: Layout, drawings: Drawings, theme: Theme, resolution: number) {
  const step = TILE / resolution;
  const tiles = new Map<string, Tile>();
  let first: Tile | null = null;

  function paint(at: Rect): Tile {
    const canvas = paintOn(Math.ceil(at.width * resolution), Math.ceil(at.height * resolution), (context) => {
      context.scale(resolution, resolution);
      context.translate(-at.x, -at.y);
      paintBackdrop(context, layout, drawings, theme, at);
    });
    return { at, texture: textureOf(canvas, resolution) };
  }

  /** A part, grown to whole device pixels. */
  function whole({ x, y, width, height }: Rect): Rect {
    const [left, top] = [Math.floor(x * resolution) / resolution, Math.floor(y * resolution) / resolution];
    return { x: left, y: top, width: x + width - left, height: y + height - top };
  }

  function tileAt(column: number, row: number): Tile {
    const key = `${column} ${row}`;
    const known = tiles.get(key);
    if (known) return known;
    const [x, y] = [column * step, row * step];
    const tile = paint({ x, y, width: Math.min(step, layout.width - x), height: Math.min(step, layout.height - y) });
    tiles.set(key, tile);
    return tile;
  }

  function trim(): void {
    for (const { texture } of tiles.values()) texture.source.unload();
    tiles.clear();
  }

  return {
    tilesIn(part: Rect): Tile[] {
      first ??= paint(whole(part));
      const under = [first];
      if (contains(first.at, part)) return under;
      const [right, bottom] = [Math.min(layout.width, part.x + part.width), Math.min(layout.height, part.y + part.height)];
      for (let row = Math.max(0, Math.floor(part.y / step)); row * step < bottom; row += 1)
        for (let column = Math.max(0, Math.floor(part.x / step)); column * step < right; column += 1) under.push(tileAt(column, row));
      return under;
    },
    trim,
    release() {
      trim();
      first?.texture.source.unload();
    },
  };
}

/** The pictures for a layout, a theme and the device's pixel ratio. */
export async function drawPictures(layout: Layout, theme: Theme, resolution: number): Promise<Pictures> {
  const drawings = await drawingsOf(theme);
  const backdrop = tileBackdrop(layout, drawings, theme, resolution);
  const packed = packPieces(layout, resolution);
  const sheet = paintOn(packed.width, packed.height, (context) => packed.paint(context, drawings));
  const source = new ImageSource({ resource: sheet, resolution, autoGarbageCollect: false });
  const pieces = new Map<PieceName, Texture>();
  for (const [name, { x, y, width, height }] of packed.frames) {
    const frame = new Rectangle(x / resolution, y / resolution, width / resolution, height / resolution);
    pieces.set(name, new Texture({ source, frame }));
  }
  return {
    tilesIn: backdrop.tilesIn,
    trim: backdrop.trim,
    piece(name) {
      const texture = pieces.get(name);
      if (!texture) throw new Error(`no picture ${name}`);
      return texture;
    },
    release() {
      source.unload();
      backdrop.release();
    },
  };
}
