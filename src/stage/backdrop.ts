// Everything that stands still, painted for a layout: rooms, gate, ground, rail, return rail and mailbox.

import { type Colour, colour, type Theme } from './art.ts';
import type { Drawings } from './drawings.ts';
import { ART, type Layout, type Point, type Rect } from './layout.ts';
import { overlap } from './places.ts';
import { ROOMS } from './scene.ts';

/** What paints: plain shapes in the theme's colours, and drawings of the kit. */
interface Brush {
  fill(at: Rect, name: Colour, radius?: number): void;
  /** A row of open angles, each given by its three points. */
  angles(points: readonly (readonly [Point, Point, Point])[], name: Colour, line: number): void;
  draw(name: string, at: Rect, view?: Rect): void;
  /** What is painted inside is mirrored about this x. */
  mirrored(x: number, paint: () => void): void;
}

/** Drawings that lie wholly beside `part` are left out. */
function brushOf(context: CanvasRenderingContext2D, drawings: Drawings, theme: Theme, part: Rect): Brush {
  return {
    fill(at, name, radius = 0) {
      context.beginPath();
      context.roundRect(at.x, at.y, at.width, at.height, radius);
      context.fillStyle = colour(name, theme);
      context.fill();
    },
    angles(points, name, line) {
      context.beginPath();
      for (const [from, over, to] of points) {
        context.moveTo(from.x, from.y);
        context.lineTo(over.x, over.y);
        context.lineTo(to.x, to.y);
      }
      context.strokeStyle = colour(name, theme);
      context.lineWidth = line;
      context.lineCap = 'round';
      context.lineJoin = 'round';
      context.stroke();
    },
    draw(name, at, view) {
      if (overlap(at, part)) drawings.draw(context, name, at, view);
    },
    mirrored(x, paint) {
      context.save();
      context.translate(2 * x, 0);
      context.scale(-1, 1);
      paint();
      context.restore();
    },
  };
}

const box = (x: number, y: number, width: number, height: number): Rect => ({ x, y, width, height });

/** A room, whole or with its middle left out. */
function paintRoom(brush: Brush, { cut, unit }: Layout, name: string, at: Rect): void {
  if (!cut) return brush.draw(name, at);
  const roof = ART.eaves * unit;
  const below = ART.height - ART.floor;
  brush.draw(name, box(at.x, at.y, at.width, roof), box(0, 0, ART.width, ART.eaves));
  brush.draw(name, box(at.x, at.y + roof, at.width, below * unit), box(0, ART.floor, ART.width, below));
}

const LAMPS = { top: 54, height: 46 }; // of the gate, in its own units

/** The gate, whole, or its two lamps over its floor. */
function paintGate(brush: Brush, { gate, unit, cut }: Layout): void {
  if (!cut) return brush.draw('parts/gateFrame', gate);
  const roof = ART.eaves * unit;
  const below = ART.height - ART.floor;
  const lamps = box(gate.x, gate.y + roof - LAMPS.height * unit, gate.width, LAMPS.height * unit);
  brush.draw('parts/gateFrame', lamps, box(0, LAMPS.top, ART.gate, LAMPS.height));
  brush.draw('parts/gateFrame', box(gate.x, gate.y + roof, gate.width, below * unit), box(0, ART.floor, ART.gate, below));
}

/** The slab the whole building stands on, from edge to edge. */
function paintGround(brush: Brush, { railY, unit, width }: Layout): void {
  const bottom = railY + (ART.height - ART.rail) * unit;
  brush.fill(box(0, bottom - 30 * unit, width, 24 * unit), 'slab');
  brush.fill(box(0, bottom - 6 * unit, width, 6 * unit), 'slabEdge');
}

/** The marks of a rail that point along it: `at` says where the tip of each lies. */
function paintMarks(
  brush: Brush,
  range: { from: number; to: number; scale: number },
  name: Colour,
  at: (along: number) => readonly [Point, Point, Point],
): void {
  const { from, to, scale } = range;
  const points: (readonly [Point, Point, Point])[] = [];
  for (let along = from; along <= to; along += 40 * scale) points.push(at(along));
  brush.angles(points, name, 3 * scale);
}

/** The rail with its two edges and the marks that point the way. */
function paintRail(brush: Brush, { railHeight, railY, width: whole }: Layout): void {
  const scale = railHeight / 24;
  const left = 2;
  const width = whole - 4;
  const y = railY - 8 * scale;
  const high = 16 * scale;
  brush.fill(box(left, y + high, width, 2.4 * scale), 'slabEdge', scale);
  brush.fill(box(left, y, width, high), 'railEdge', 8 * scale);
  brush.fill(box(left + 3 * scale, y + 3 * scale, width - 6 * scale, high - 6 * scale), 'rail', 5 * scale);
  const range = { from: left + 24 * scale, to: whole - 24 * scale, scale };
  paintMarks(brush, range, 'railMark', (x) => [
    { x: x - 2 * scale, y: railY - 2.5 * scale },
    { x: x + 2 * scale, y: railY },
    { x: x - 2 * scale, y: railY + 2.5 * scale },
  ]);
}

/** A straight run of the return rail between two of its parts; marks point to the desks. */
function paintRun(brush: Brush, { backHeight }: Layout, from: Point, to: Point): void {
  const scale = backHeight / 24;
  const upright = from.x === to.x;
  const low = upright ? Math.min(from.y, to.y) : Math.min(from.x, to.x);
  const length = upright ? Math.abs(to.y - from.y) : Math.abs(to.x - from.x);
  if (length <= 0) return;
  const centre = upright ? from.x : from.y;
  const lay = (across: number, wide: number) =>
    upright ? box(centre + across, low, wide, length) : box(low, centre + across, length, wide);
  const ahead = upright ? Math.sign(to.y - from.y) : -1;
  const spot = (along: number, across: number): Point => (upright ? { x: centre + across, y: along } : { x: along, y: centre + across });
  brush.fill(lay(-8 * scale, 16 * scale), 'backEdge');
  brush.fill(lay(-5 * scale, 10 * scale), 'back');
  paintMarks(brush, { from: low + 14 * scale, to: low + length - 8 * scale, scale }, 'backMark', (along) => [
    spot(along - 2 * scale * ahead, -2.5 * scale),
    spot(along + 2 * scale * ahead, 0),
    spot(along - 2 * scale * ahead, 2.5 * scale),
  ]);
}

/** The return rail: down from the last room and from the gate, along, and up to the two desks. */
function paintReturn(brush: Brush, layout: Layout): void {
  const { backY: y, drop, bounce, arrows, arrowY } = layout;
  const half = (20 * layout.backHeight) / 24;
  const bottom = layout.rooms.care.y + layout.rooms.care.height;
  const lap = 1; // runs reach under the parts, so that no seam shows
  const part = (name: string, x: number) => brush.draw(`parts/${name}`, box(x - half, y - half, 2 * half, 2 * half));
  const run = (a: number, b: number) => paintRun(brush, layout, { x: a - half + lap, y }, { x: b + half - lap, y });
  const down = (x: number) => paintRun(brush, layout, { x, y: bottom }, { x, y: y - half + lap });
  const up = (x: number) => {
    paintRun(brush, layout, { x, y: y - half + lap }, { x, y: Math.min(y - half, arrowY + 2 * half) - lap });
    brush.draw('parts/returnArrow', box(x - half, arrowY, 2 * half, Math.min(2 * half, Math.max(0, y - half - arrowY))));
  };
  run(drop, bounce);
  run(bounce, arrows.claim);
  run(arrows.claim, arrows.coding);
  down(drop);
  down(bounce);
  up(arrows.coding);
  up(arrows.claim);
  part('returnCorner', arrows.coding);
  part('returnJunction', arrows.claim);
  part('returnMerge', bounce);
  brush.mirrored(drop, () => part('returnCorner', drop));
}

/** Paints the backdrop of a layout where `part` lies, in the layout's own pixels. */
export function paintBackdrop(context: CanvasRenderingContext2D, layout: Layout, drawings: Drawings, theme: Theme, part: Rect): void {
  const brush = brushOf(context, drawings, theme, part);
  brush.fill(part, 'ground');
  paintReturn(brush, layout);
  paintGround(brush, layout);
  for (const name of ROOMS) paintRoom(brush, layout, `rooms/${name}`, layout.rooms[name]);
  paintGate(brush, layout);
  paintRail(brush, layout);
  brush.draw('parts/mailboxBox', layout.mailbox);
}
