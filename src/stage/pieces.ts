// The small pictures that move, packed into one sheet of pixels for a size and a theme: so many claims are one draw call.

import { inside, type Theme } from './art.ts';
import { ART, type Layout, type Size } from './layout.ts';
import { FORMS, type Form, MARKS, type Mark } from './scene.ts';

export type PieceName = `form-${Form}` | `mark-${Mark}` | `tab-${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8}` | 'ring' | 'tray' | OtherPiece;
type OtherPiece = 'slip' | 'pin' | 'note' | 'scrap' | 'coin' | 'stampDenied' | 'stampPaid' | 'glow' | 'gateArm' | 'flag';

interface Piece {
  readonly name: PieceName;
  readonly view: string; // viewBox of the drawing
  readonly size: Size; // CSS pixels
  readonly svg: string; // elements, themed
}

export interface Packed {
  readonly svg: string;
  readonly width: number; // device pixels
  readonly height: number;
  readonly frames: ReadonlyMap<PieceName, { readonly x: number; readonly y: number; readonly width: number; readonly height: number }>; // CSS pixels
}

/** How much wider and higher the ring is than the sheet it goes round. */
export const RING_MARGIN = 6;
const MARK_SHARE = 0.68; // a mark's width, of its sheet's

function ringSvg(size: Size): string {
  const line = 3;
  return `<rect x="${line / 2}" y="${line / 2}" width="${size.width - line}" height="${size.height - line}" rx="7" fill="none" stroke="#ffffff" stroke-width="${line}"/>`;
}

function piecesFor(layout: Layout, theme: Theme): Piece[] {
  const { sheet, unit } = layout;
  const mark = { width: sheet.width * MARK_SHARE, height: sheet.width * MARK_SHARE };
  const ring = { width: sheet.width + 2 * RING_MARGIN, height: sheet.height + 2 * RING_MARGIN };
  const small = sheet.width * 0.8;
  const glow = 240 * 0.8 * unit;
  const flag = { width: layout.mailbox.width, height: layout.mailbox.height };
  const of = (name: PieceName, drawing: string, view: string, size: Size): Piece => ({ name, view, size, svg: inside(drawing, theme) });
  const white = (name: PieceName, view: string, size: Size, svg: string): Piece => ({ name, view, size, svg });
  return [
    ...FORMS.map((form) => of(`form-${form}`, `tokens/${form}`, '0 0 48 60', sheet)),
    ...([1, 2, 3, 4, 5, 6, 7, 8] as const).map((tab) => white(`tab-${tab}`, '0 0 48 60', sheet, inside(`tokens/tab-${tab}`, 'light'))),
    ...MARKS.map((name) => of(`mark-${name}`, `tokens/marks/${name}`, '0 0 48 48', mark)),
    white('ring', `0 0 ${ring.width} ${ring.height}`, ring, ringSvg(ring)),
    white('tray', '0 0 20 4', { width: sheet.width * 0.84, height: 3 }, '<rect width="20" height="4" rx="2" fill="#ffffff"/>'),
    of('slip', 'tokens/slip', '0 0 48 60', sheet),
    of('pin', 'parts/slipPin', '0 0 32 32', { width: layout.railHeight, height: layout.railHeight }),
    of('note', 'parts/queryNote', '0 0 48 48', { width: small, height: small }),
    of('scrap', 'tokens/remittance', '0 0 48 60', { width: small * 0.7, height: small * 0.875 }),
    of('coin', 'parts/coin', '0 0 32 32', { width: small * 0.9, height: small * 0.9 }),
    of('stampDenied', 'parts/stampDenied', '0 0 96 64', { width: sheet.width * 2, height: sheet.width * 1.34 }),
    of('stampPaid', 'parts/stampPaid', '0 0 96 64', { width: sheet.width * 2, height: sheet.width * 1.34 }),
    of('glow', 'parts/vaultGlow', '0 0 240 240', { width: glow, height: glow }),
    of('gateArm', 'parts/gateArm', `0 0 ${ART.gate} ${ART.height}`, { width: ART.gate * unit, height: ART.height * unit }),
    of('flag', 'parts/mailboxFlag', '0 0 72 112', flag),
  ];
}

const GAP = 2; // device pixels between two pieces, so that none bleeds into its neighbour
const ROW_WIDTH = 1024;

/** Packs all pieces in rows on whole device pixels. */
export function packPieces(layout: Layout, theme: Theme, resolution: number): Packed {
  const frames = new Map<PieceName, { x: number; y: number; width: number; height: number }>();
  let [x, y, rowHeight, width] = [GAP, GAP, 0, 0];
  let body = '';
  for (const piece of piecesFor(layout, theme)) {
    const wide = Math.max(1, Math.round(piece.size.width * resolution));
    const high = Math.max(1, Math.round(piece.size.height * resolution));
    if (x + wide + GAP > ROW_WIDTH && x > GAP) {
      x = GAP;
      y += rowHeight + GAP;
      rowHeight = 0;
    }
    body += `<svg x="${x}" y="${y}" width="${wide}" height="${high}" viewBox="${piece.view}" preserveAspectRatio="none">${piece.svg}</svg>`;
    frames.set(piece.name, { x: x / resolution, y: y / resolution, width: wide / resolution, height: high / resolution });
    x += wide + GAP;
    rowHeight = Math.max(rowHeight, high);
    width = Math.max(width, x);
  }
  const height = y + rowHeight + GAP;
  return { svg: `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${body}</svg>`, width, height, frames };
}
