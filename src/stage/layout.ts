// Where everything of the stage lies for a given size: rooms, gate, rail, return rail, mailbox. Pure geometry in CSS pixels, after the sizes in assets/art/notes.md.

import { ROOMS, type Room } from './scene.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}
export interface Point {
  readonly x: number;
  readonly y: number;
}
export interface Rect extends Point, Size {}

/** `stage`: whole rooms; `strip`: roof and floor only; `tablet`: six small rooms; `scroll`: wider than the view, from room to room, on a phone and in the whole window of a tablet. */
export type StageMode = 'stage' | 'strip' | 'tablet' | 'scroll';

export interface Layout {
  readonly mode: StageMode;
  readonly width: number; // of what is drawn; wider than the screen where it scrolls
  readonly height: number;
  readonly cut: boolean; // the middle of the rooms is left out
  readonly unit: number; // pixels of one unit of the drawn rooms (440 × 300)
  readonly rooms: Readonly<Record<Room, Rect>>;
  readonly roof: number; // height of a room's roof
  readonly gate: Rect;
  readonly sheet: Size; // a token on the rail
  readonly backScale: number; // size of a token on the return rail, 1 as on the rail
  readonly railY: number; // middle of the rail
  readonly railHeight: number; // of a rail tile; the band is two thirds of it
  readonly backY: number; // middle of the return rail
  readonly backHeight: number;
  readonly arrowY: number; // tips of the arrows that lead up to the desks
  readonly drop: number; // x where a denial leaves the last room
  readonly bounce: number; // x where a rejected claim leaves the gate
  readonly arrows: Readonly<Record<'coding' | 'claim', number>>; // x of the ways up to the two desks
  readonly mailbox: Rect;
  readonly roomy: boolean; // there is room under the return rail for a line of words
  readonly mirrored: boolean; // seen from right to left; every x here counts from the first room's side
}

/** A point as it is seen, from a point of the layout, and the other way about. */
export function seenAt<P extends Point>(layout: Layout, at: P): P {
  return layout.mirrored ? { ...at, x: layout.width - at.x } : at;
}

/** Units of the drawn rooms. */
export const ART = { width: 440, height: 300, roof: 44, eaves: 53, floor: 238, rail: 277, gate: 120 } as const;
const CUT_HEIGHT = ART.eaves + (ART.height - ART.floor);

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));

interface Frame {
  readonly mode: StageMode;
  readonly cut: boolean;
  readonly unit: number;
  readonly below: number; // pixels kept under the rooms
}

/** Decides the mode and the scale: as wide as six rooms fit, as high as the return rail leaves. */
function frameOf({ width, height }: Size): Frame {
  const phone = width < 600;
  const scrolls = phone || (width < 1000 && height > width * 0.45); // high enough to look closely, too narrow for six rooms
  const fit = scrolls ? (width * (phone ? 0.84 : 0.42)) / ART.width : (width - clamp(width * 0.06, 36, 84)) / (6 * ART.width + ART.gate);
  const below = phone ? clamp(height * 0.21, 22, 60) : clamp(height * 0.33, 50, 110);
  const whole = Math.min(fit, (height - 8 - below) / ART.height);
  if (whole >= fit * (scrolls ? 0.5 : 0.74))
    return { mode: scrolls ? 'scroll' : width < 1000 ? 'tablet' : 'stage', cut: false, unit: whole, below };
  const under = clamp(height * 0.42, 34, 48);
  const unit = Math.max(0.12, Math.min(fit, (height - 6 - under) / CUT_HEIGHT));
  return { mode: scrolls ? 'scroll' : 'strip', cut: true, unit, below: under };
}

interface Row {
  readonly xs: readonly number[]; // left edges of the six rooms
  readonly gate: number;
  readonly width: number;
}

/** Six rooms from left to right, the gate between the fourth and the fifth. What is left of the width goes into the gaps. */
function rowOf(frame: Frame, screen: number): Row {
  const room = ART.width * frame.unit;
  const gate = ART.gate * frame.unit;
  const scrolls = frame.mode === 'scroll';
  const free = screen - 6 * room - gate;
  const gap = scrolls ? 12 : clamp(free / 8, 3, 44);
  const beside = clamp(gap * 0.2, 1, 6); // the gate stands close to its two rooms
  const used = 6 * room + gate + 4 * gap + 2 * beside;
  const margin = scrolls ? 14 : Math.max(4, (screen - used) / 2);
  const width = scrolls ? used + 2 * margin + 40 : screen;
  const xs: number[] = [];
  let x = margin;
  let gateX = 0;
  ROOMS.forEach((name) => {
    xs.push(Math.round(x));
    x += room + gap;
    if (name === 'claim') {
      gateX = x - gap + beside;
      x = gateX + gate + beside;
    }
  });
  return { xs, gate: gateX, width: Math.round(width) };
}

const FLAG = 1.3; // how much wider the mailbox is with its flag lowered

/** The patient's mailbox, right of the way down, with room for a sheet before it. */
function mailboxOf(drop: number, edge: number, bottom: number, space: number, sheet: number, zoom: number): Rect {
  const widest = Math.max(18, (edge - drop - 14 - sheet * 1.1) / FLAG);
  const width = Math.min((clamp(space * 0.86, 30 * zoom, 92 * zoom) * 72) / 112, widest);
  const height = (width * 112) / 72;
  return { x: edge - width * FLAG, y: bottom - height, width, height };
}

/** The layout of the stage for the size of its host, CSS pixels. Zoomed, it keeps the mode of that size and is so many times as wide and high; mirrored, it is read from right to left. */
export function layoutFor(host: Size, zoom = 1, mirrored = false): Layout {
  const plain = frameOf(host);
  const frame = { ...plain, unit: plain.unit * zoom, below: plain.below * zoom };
  const size = { width: host.width * zoom, height: host.height * zoom };
  const { unit, cut, mode } = frame;
  const row = rowOf(frame, size.width);
  const roomWidth = ART.width * unit;
  const roomHeight = (cut ? CUT_HEIGHT : ART.height) * unit;
  const spare = Math.max(0, size.height - roomHeight - frame.below);
  const top = Math.round(Math.max(5, spare * 0.42));
  const at = (index: number): Rect => ({ x: row.xs[index] ?? 0, y: top, width: roomWidth, height: roomHeight });
  const rooms = { care: at(0), documentation: at(1), coding: at(2), claim: at(3), review: at(4), outcome: at(5) };
  const bottom = top + roomHeight;
  const space = size.height - bottom;
  const roof = ART.roof * unit;
  const sheetWidth = clamp(Math.round((24 / 0.466) * unit * (cut ? 0.84 : 1)), 20 * zoom, 36 * zoom);
  const railHeight = clamp(Math.round(sheetWidth / 2), 10 * zoom, 16 * zoom);
  const tight = space < 40;
  const floor = bottom - (ART.height - ART.rail) * unit;
  const railY = cut ? Math.max(floor, top + roof + 3 + sheetWidth * 1.25 - footOf(sheetWidth)) : floor; // low rooms: no sheet covers a roof's name
  const backHeight = tight ? 8 : railHeight - (mode === 'scroll' ? 2 : 0);
  const backY = Math.round(bottom + (tight ? space * 0.5 : clamp(space * 0.57, space - 22 * zoom, 70 * zoom)));
  const drop = rooms.outcome.x + roomWidth * 0.546;
  return {
    mode,
    width: row.width,
    height: size.height,
    cut,
    unit,
    rooms,
    roof,
    gate: { x: row.gate, y: top, width: ART.gate * unit, height: roomHeight },
    sheet: { width: sheetWidth, height: sheetWidth * 1.25 },
    backScale: tight ? 0.72 : 1,
    railY,
    railHeight,
    backY,
    backHeight,
    arrowY: Math.max(bottom, railY + railHeight / 2 - 2) + (tight ? 0 : 6),
    drop,
    bounce: row.gate + (ART.gate * unit) / 2,
    arrows: { coding: rooms.coding.x + roomWidth * 0.73, claim: rooms.claim.x + roomWidth * 0.4 },
    mailbox: mailboxOf(
      drop,
      Math.min(row.width, rooms.outcome.x + roomWidth + 22),
      Math.min(size.height - (tight ? 2 : 6), backY + 46 * zoom),
      space,
      sheetWidth,
      zoom,
    ),
    roomy: size.height - backY > 34 && mode !== 'scroll',
    mirrored,
  };
}

const footOf = (sheetWidth: number): number => sheetWidth / 3;

/** How far under a rail's middle the foot of a sheet stands. */
export function footUnder(sheet: Size): number {
  return footOf(sheet.width);
}

const MOST_PIXELS = 12e6; // device pixels of the whole picture at its largest: every piece still fits on the one sheet

/** How far one may zoom in: until one room fills the host, as far as the pieces have room on their sheet. */
export function furthestZoom(host: Size, resolution: number): number {
  const { width, height } = layoutFor(host).rooms.care;
  const room = Math.min(host.width / width, (1.25 * host.height) / height);
  return Math.max(1, Math.min(room, Math.sqrt(MOST_PIXELS / (host.width * host.height * resolution ** 2))));
}
