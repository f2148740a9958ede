// The pictures as Pixi textures: the backdrop in tiles, and one sheet of pixels with every small piece. Made anew for each size and theme.

import { ImageSource, Rectangle, Texture } from 'pixi.js';
import type { Theme } from './art.ts';
import { backdropSvg } from './backdrop.ts';
import type { Layout, Rect } from './layout.ts';
import { type PieceName, packPieces } from './pieces.ts';
import { rasterise } from './raster.ts';

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

async function drawTiles(layout: Layout, theme: Theme, resolution: number): Promise<{ at: Rect; texture: Texture }[]> {
  const step = TILE / resolution;
  const windows: Rect[] = [];
  for (let x = 0; x < layout.width; x += step) windows.push({ x, y: 0, width: Math.min(step, layout.width - x), height: layout.height });
  return Promise.all(
    windows.map(async (at) => {
      const svg = backdropSvg(layout, theme, at, resolution);
      const canvas = await rasterise(svg, Math.round(at.width * resolution), Math.round(at.height * resolution));
      return { at, texture: textureOf(canvas, resolution) };
    }),
  );
}

/** Draws every picture for a layout, a theme and the device's pixel ratio. */
export async function drawPictures(layout: Layout, theme: Theme, resolution: number): Promise<Pictures> {
  const packed = packPieces(layout, theme, resolution);
  const [tiles, sheet] = await Promise.all([drawTiles(layout, theme, resolution), rasterise(packed.svg, packed.width, packed.height)]);
  const source = new ImageSource({ resource: sheet, resolution, autoGarbageCollect: false });
  const pieces = new Map<PieceName, Texture>();
  for (const [name, frame] of packed.frames) {
    pieces.set(name, new Texture({ source, frame: new Rectangle(frame.x, frame.y, frame.width, frame.height) }));
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
