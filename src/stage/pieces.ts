// The small pictures that move, packed into one sheet of pixels for a size and a theme: so many claims are one draw call.

import type { Drawings } from './drawings.ts';
import { ART, type Layout, type Rect, type Size } from './layout.ts';
import { type Packed, packRows } from './packing.ts';
import { FORMS, type Form, MARKS, type Mark } from './scene.ts';

export type PieceName = `form-${Form}` | `mark-${Mark}` | `tab-${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8}` | 'ring' | 'tray' | OtherPiece;
type OtherPiece = 'slip' | 'pin' | 'note' | 'scrap' | 'coin' | 'stampDenied' | 'stampPaid' | 'glow' | 'gateArm' | 'flag';

interface Piece {
  readonly size: Size; // CSS pixels
  /** A drawing of the kit, or what is plain enough to be painted here: white, for it is tinted. */
  readonly picture: string | ((context: CanvasRenderingContext2D, at: Rect, resolution: number) => void);
}

/** How much wider and higher the ring is than the sheet it goes round. */
export const RING_MARGIN = 6;
const MARK_SHARE = 0.68; // a mark's width, of its sheet's

function paintRing(context: CanvasRenderingContext2D, at: Rect, resolution: number): void {
  const line = 3 * resolution;
  context.beginPath();
  context.roundRect(at.x + line / 2, at.y + line / 2, at.width - line, at.height - line, 7 * resolution);
  context.strokeStyle = '#ffffff';
  context.lineWidth = line;
  context.stroke();
}

function paintTray(context: CanvasRenderingContext2D, at: Rect): void {
  context.beginPath();
  context.roundRect(at.x, at.y, at.width, at.height, at.height / 2);
  context.fillStyle = '#ffffff';
  context.fill();
}

function piecesFor({ sheet, unit, railHeight, mailbox }: Layout): Map<PieceName, Piece> {
  const mark = { width: sheet.width * MARK_SHARE, height: sheet.width * MARK_SHARE };
  const ring = { width: sheet.width + 2 * RING_MARGIN, height: sheet.height + 2 * RING_MARGIN };
  const small = sheet.width * 0.8;
  const glow = 240 * 0.8 * unit;
  const stamp = { width: sheet.width * 2, height: sheet.width * 1.34 };
  const pieces = new Map<PieceName, Piece>();
  const add = (name: PieceName, picture: Piece['picture'], size: Size) => pieces.set(name, { picture, size });
  for (const form of FORMS) add(`form-${form}`, `tokens/${form}`, sheet);
  for (const tab of [1, 2, 3, 4, 5, 6, 7, 8] as const) add(`tab-${tab}`, `tokens/tab-${tab}`, sheet);
  for (const name of MARKS) add(`mark-${name}`, `tokens/marks/${name}`, mark);
  add('ring', paintRing, ring);
  add('tray', paintTray, { width: sheet.width * 0.84, height: 3 });
  add('slip', 'tokens/slip', sheet);
  add('pin', 'parts/slipPin', { width: railHeight, height: railHeight });
  add('note', 'parts/queryNote', { width: small, height: small });
  add('scrap', 'tokens/remittance', { width: small * 0.7, height: small * 0.875 });
  add('coin', 'parts/coin', { width: small * 0.9, height: small * 0.9 });
  add('stampDenied', 'parts/stampDenied', stamp);
  add('stampPaid', 'parts/stampPaid', stamp);
  add('glow', 'parts/vaultGlow', { width: glow, height: glow });
  add('gateArm', 'parts/gateArm', { width: ART.gate * unit, height: ART.height * unit });
  add('flag', 'parts/mailboxFlag', { width: mailbox.width, height: mailbox.height });
  return pieces;
}

const GAP = 2; // device pixels between two pieces, so that none bleeds into its neighbour
const ROW_WIDTH = 1024;

export interface Pieces extends Packed<PieceName> {
  /** Paints every piece in its frame. */
  paint(context: CanvasRenderingContext2D, drawings: Drawings): void;
}

/** Every piece for a layout, on whole device pixels. */
export function packPieces(layout: Layout, resolution: number): Pieces {
  const pieces = piecesFor(layout);
  const pixels = (length: number): number => Math.max(1, Math.round(length * resolution));
  const sizes = [...pieces].map(([name, { size }]) => [name, { width: pixels(size.width), height: pixels(size.height) }] as const);
  const packed = packRows(new Map(sizes), ROW_WIDTH, GAP);
  return {
    ...packed,
    paint(context, drawings) {
      for (const [name, { picture }] of pieces) {
        const at = packed.frames.get(name);
        if (!at) continue;
        if (typeof picture === 'string') drawings.draw(context, picture, at);
        else picture(context, at, resolution);
      }
    },
  };
}
