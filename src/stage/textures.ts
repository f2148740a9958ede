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
  /** Gives the pixels back; the textures may not be drawn any more. */
  release(): void;
}

const TILE = 512; // device pixels: a zoomed picture is painted only where one looks

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

/** The backdrop cut into tiles, each painted when it is first asked for. */
function tileBackdrop(layout: Layout, drawings: Drawings, theme: Theme, resolution: number) {
  const step = TILE / resolution;
  const painted = new Map<string, Tile>();

  function paint(x: number, y: number): Tile {
    const at = { x, y, width: Math.min(step, layout.width - x), height: Math.min(step, layout.height - y) };
    const canvas = paintOn(Math.ceil(at.width * resolution), Math.ceil(at.height * resolution), (context) => {
      context.scale(resolution, resolution);
      context.translate(-x, -y);
      paintBackdrop(context, layout, drawings, theme, at);
    });
    return { at, texture: textureOf(canvas, resolution) };
  }

  return {
    tilesIn(part: Rect): Tile[] {
      const tiles: Tile[] = [];
      for (let row = Math.max(0, Math.floor(part.y / step)); row * step < Math.min(layout.height, part.y + part.height); row += 1) {
        for (
          let column = Math.max(0, Math.floor(part.x / step));
          column * step < Math.min(layout.width, part.x + part.width);
          column += 1
        ) {
          const key = `${column} ${row}`;
          const tile = painted.get(key) ?? paint(column * step, row * step);
          painted.set(key, tile);
          tiles.push(tile);
        }
      }
      return tiles;
    },
    release() {
      for (const { texture } of painted.values()) texture.source.unload();
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
