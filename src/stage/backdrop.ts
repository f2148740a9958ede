// Everything that stands still, as one drawing for a layout: rooms, gate, ground, rail, return rail and mailbox.

import { type Colour, colour, placed, type Theme } from './art.ts';
import { ART, type Layout, type Rect } from './layout.ts';
import { ROOMS } from './scene.ts';

const box = (x: number, y: number, width: number, height: number): Rect => ({ x, y, width, height });

function fill(at: Rect, name: Colour, theme: Theme, radius = 0): string {
  const round = radius ? ` rx="${radius}"` : '';
  return `<rect x="${at.x}" y="${at.y}" width="${at.width}" height="${at.height}"${round} fill="${colour(name, theme)}"/>`;
}

/** A room, whole or with its middle left out. */
function roomSvg(layout: Layout, name: string, at: Rect, theme: Theme): string {
  if (!layout.cut) return placed(name, theme, at, `0 0 ${ART.width} ${ART.height}`);
  const roof = ART.eaves * layout.unit;
  const below = ART.height - ART.floor;
  return (
    placed(name, theme, box(at.x, at.y, at.width, roof), `0 0 ${ART.width} ${ART.eaves}`) +
    placed(name, theme, box(at.x, at.y + roof, at.width, below * layout.unit), `0 ${ART.floor} ${ART.width} ${below}`)
  );
}

/** The gate, whole, or its two lamps over its floor. */
function gateSvg(layout: Layout, theme: Theme): string {
  const { gate, unit } = layout;
  if (!layout.cut) return placed('parts/gateFrame', theme, gate, `0 0 ${ART.gate} ${ART.height}`);
  const roof = ART.eaves * unit;
  const lamps = { top: 54, height: 46 };
  const below = ART.height - ART.floor;
  return (
    placed(
      'parts/gateFrame',
      theme,
      box(gate.x, gate.y + roof - lamps.height * unit, gate.width, lamps.height * unit),
      `0 ${lamps.top} ${ART.gate} ${lamps.height}`,
    ) + placed('parts/gateFrame', theme, box(gate.x, gate.y + roof, gate.width, below * unit), `0 ${ART.floor} ${ART.gate} ${below}`)
  );
}

/** The slab the whole building stands on, from edge to edge. */
function groundSvg(layout: Layout, theme: Theme): string {
  const unit = layout.unit;
  const bottom = layout.railY + (ART.height - ART.rail) * unit;
  return (
    fill(box(0, bottom - 30 * unit, layout.width, 24 * unit), 'slab', theme) +
    fill(box(0, bottom - 6 * unit, layout.width, 6 * unit), 'slabEdge', theme)
  );
}

function chevrons(
  from: number,
  to: number,
  step: number,
  at: (along: number) => string,
  name: Colour,
  theme: Theme,
  scale: number,
): string {
  let path = '';
  for (let along = from; along <= to; along += step) path += at(along);
  return `<path d="${path}" fill="none" stroke="${colour(name, theme)}" stroke-width="${3 * scale}" stroke-linecap="round" stroke-linejoin="round"/>`;
}

/** The rail with its two edges and the marks that point the way. */
function railSvg(layout: Layout, theme: Theme): string {
  const scale = layout.railHeight / 24;
  const left = 2;
  const width = layout.width - 4;
  const y = layout.railY - 8 * scale;
  const high = 16 * scale;
  const point = (x: number) => `M${x - 2 * scale} ${layout.railY - 2.5 * scale}l${4 * scale} ${2.5 * scale}l${-4 * scale} ${2.5 * scale}`;
  return (
    fill(box(left, y + high, width, 2.4 * scale), 'slabEdge', theme, scale) +
    fill(box(left, y, width, high), 'railEdge', theme, 8 * scale) +
    fill(box(left + 3 * scale, y + 3 * scale, width - 6 * scale, high - 6 * scale), 'rail', theme, 5 * scale) +
    chevrons(left + 24 * scale, layout.width - 24 * scale, 40 * scale, point, 'railMark', theme, scale)
  );
}

/** A straight run of the return rail between two of its parts; marks point to the desks. */
function runSvg(layout: Layout, theme: Theme, from: { x: number; y: number }, to: { x: number; y: number }): string {
  const scale = layout.backHeight / 24;
  const upright = from.x === to.x;
  const low = upright ? Math.min(from.y, to.y) : Math.min(from.x, to.x);
  const length = upright ? Math.abs(to.y - from.y) : Math.abs(to.x - from.x);
  if (length <= 0) return '';
  const centre = upright ? from.x : from.y;
  const lay = (across: number, wide: number) =>
    upright ? box(centre + across, low, wide, length) : box(low, centre + across, length, wide);
  const point = (along: number) => {
    if (!upright) return `M${along + 2 * scale} ${centre - 2.5 * scale}l${-4 * scale} ${2.5 * scale}l${4 * scale} ${2.5 * scale}`;
    const ahead = Math.sign(to.y - from.y);
    return `M${centre - 2.5 * scale} ${along - 2 * scale * ahead}l${2.5 * scale} ${4 * scale * ahead}l${2.5 * scale} ${-4 * scale * ahead}`;
  };
  return (
    fill(lay(-8 * scale, 16 * scale), 'backEdge', theme) +
    fill(lay(-5 * scale, 10 * scale), 'back', theme) +
    chevrons(low + 14 * scale, low + length - 8 * scale, 40 * scale, point, 'backMark', theme, scale)
  );
}

/** The return rail: down from the last room and from the gate, along, and up to the two desks. */
function returnSvg(layout: Layout, theme: Theme): string {
  const scale = layout.backHeight / 24;
  const half = 20 * scale;
  const { backY: y, drop, bounce, arrows, arrowY } = layout;
  const bottom = layout.rooms.care.y + layout.rooms.care.height;
  const part = (name: string, x: number, turn = '') =>
    placed(`parts/${name}`, theme, box(x - half, y - half, 2 * half, 2 * half), '0 0 40 40', turn);
  const lap = 1; // runs reach under the parts, so that no seam shows
  const up = (x: number) =>
    runSvg(layout, theme, { x, y: y - half + lap }, { x, y: Math.min(y - half, arrowY + 2 * half) - lap }) +
    placed('parts/returnArrow', theme, box(x - half, arrowY, 2 * half, Math.min(2 * half, Math.max(0, y - half - arrowY))), '0 0 40 40');
  const run = (a: number, b: number) => runSvg(layout, theme, { x: a - half + lap, y }, { x: b + half - lap, y });
  const down = (x: number) => runSvg(layout, theme, { x, y: bottom }, { x, y: y - half + lap });
  return (
    run(drop, bounce) +
    run(bounce, arrows.claim) +
    run(arrows.claim, arrows.coding) +
    down(drop) +
    down(bounce) +
    up(arrows.coding) +
    up(arrows.claim) +
    part('returnCorner', arrows.coding) +
    part('returnJunction', arrows.claim) +
    part('returnMerge', bounce) +
    part('returnCorner', drop, `translate(${2 * drop} 0) scale(-1 1)`)
  );
}

/** The whole backdrop, or the part of it inside `window`, as one SVG of `window.width × resolution` pixels. */
export function backdropSvg(layout: Layout, theme: Theme, window: Rect, resolution: number): string {
  const rooms = ROOMS.map((name) => roomSvg(layout, `rooms/${name}`, layout.rooms[name], theme)).join('');
  const pixels = `width="${Math.round(window.width * resolution)}" height="${Math.round(window.height * resolution)}"`;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" ${pixels} viewBox="${window.x} ${window.y} ${window.width} ${window.height}">` +
    fill(window, 'ground', theme) +
    returnSvg(layout, theme) +
    groundSvg(layout, theme) +
    rooms +
    gateSvg(layout, theme) +
    railSvg(layout, theme) +
    placed('parts/mailboxBox', theme, layout.mailbox, '0 0 72 112') +
    '</svg>'
  );
}
