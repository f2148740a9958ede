// The drawn kit as one picture of vectors for a theme: the browser reads it once, then draws any part of it at any size.

import { DRAWINGS, inside, sizeOf, type Theme } from './art.ts';
import type { Rect } from './layout.ts';
import { packRows } from './packing.ts';

export interface Drawings {
  /** Draws one into a rectangle of the context: whole, or only a part, given in the drawing's own units. */
  draw(context: CanvasRenderingContext2D, name: string, at: Rect, part?: Rect): void;
}

const GAP = 4; // units between two drawings, so that none shows at the edge of its neighbour
const ROW_WIDTH = 900;

/** An SVG text as a picture. Through a blob: address, for the content security policy lets no picture be fetched as data. */
async function pictureOf(svg: string): Promise<HTMLImageElement> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const picture = new Image();
    picture.src = address;
    await picture.decode();
    return picture;
  } finally {
    URL.revokeObjectURL(address);
  }
}

async function readAll(theme: Theme): Promise<Drawings> {
  const { frames, width, height } = packRows(new Map(DRAWINGS.map((name) => [name, sizeOf(name)])), ROW_WIDTH, GAP);
  let body = '';
  for (const [name, at] of frames)
    body += `<svg x="${at.x}" y="${at.y}" width="${at.width}" height="${at.height}">${inside(name, theme)}</svg>`;
  const picture = await pictureOf(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${body}</svg>`);
  return {
    draw(context, name, at, part) {
      const frame = frames.get(name);
      if (!frame) throw new Error(`no drawing ${name}`);
      const from = part ? { ...part, x: frame.x + part.x, y: frame.y + part.y } : frame;
      context.drawImage(picture, from.x, from.y, from.width, from.height, at.x, at.y, at.width, at.height);
    },
  };
}

const read = new Map<Theme, Promise<Drawings>>();

/** The drawings of a theme, read when they are first asked for. Rejects where the browser can draw no pictures. */
export function drawingsOf(theme: Theme): Promise<Drawings> {
  const known = read.get(theme);
  if (known) return known;
  const reading = readAll(theme);
  read.set(theme, reading);
  reading.catch(() => read.delete(theme)); // asked again, it is tried again
  return reading;
}
