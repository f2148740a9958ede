// One token on the stage: a sheet in the form of its step (a second one behind it where an older claim is still under way), the payer's tab, the state's mark, a red flag where a slip will cost it, a ring when it is selected,
// a tray when it waits for the learner. It has a body only while it is seen: inside a pile's number it costs no more than its place.

import { Container, Sprite } from 'pixi.js';
import { payerColour, roomColour, type Theme } from './art.ts';
import type { Stand } from './lanes.ts';
import type { Layout } from './layout.ts';
import type { PieceName } from './pieces.ts';
import type { SceneToken } from './scene.ts';
import type { Pictures } from './textures.ts';

/** The parts of a token from the lowest to the highest, each with the point by which it is set down. */
const ANCHORS = {
  ring: { x: 0.5, y: 0.5 },
  tray: { x: 0.5, y: 0 },
  also: { x: 0.5, y: 1 },
  sheet: { x: 0.5, y: 1 },
  tab: { x: 0.5, y: 1 },
  slip: { x: 0.5, y: 1 },
  mark: { x: 0.5, y: 0.5 },
} as const;
type Part = keyof typeof ANCHORS;
const PARTS = Object.keys(ANCHORS) as Part[];

export interface Body {
  readonly root: Container; // its origin is the sheet's foot
  readonly parts: Map<Part, Sprite>; // those it shows
  note: Sprite | null; // a query's, while it is carried
  dressed: SceneToken | null; // what its parts say; null: the pictures are old
}

export interface Token {
  body: Body | null;
  shown: SceneToken; // what it looks like now
  wanted: SceneToken; // what it becomes when its motion says so
  stand: Stand | undefined; // where it belongs; nowhere before there is a layout
  scale: number; // the size it had when it last stood: 1 on the rail
}

export function makeToken(scene: SceneToken, stand: Stand | undefined): Token {
  return { body: null, shown: scene, wanted: scene, stand, scale: stand?.scale ?? 1 };
}

export function makeBody(): Body {
  return { root: new Container(), parts: new Map(), note: null, dressed: null };
}

const piecesOf = (shown: SceneToken): Record<Part, PieceName | null> => ({
  ring: shown.selected ? 'ring' : null,
  tray: shown.mine ? 'tray' : null,
  also: shown.also > 0 ? 'form-claim' : null,
  sheet: `form-${shown.form}`,
  tab: shown.payerTab > 0 ? (`tab-${shown.payerTab}` as PieceName) : null,
  slip: shown.slip === null ? null : 'slip',
  mark: shown.mark && `mark-${shown.mark}`,
});

/** Gives a body the pictures of what is shown; a part that shows nothing is not there. */
export function dressBody(body: Body, shown: SceneToken, pictures: Pictures, theme: Theme): void {
  const { root, parts } = body;
  const pieces = piecesOf(shown);
  for (const name of PARTS) {
    const piece = pieces[name];
    if (piece === null) {
      parts.get(name)?.destroy();
      parts.delete(name);
      continue;
    }
    const sprite = parts.get(name) ?? new Sprite({ anchor: ANCHORS[name] });
    parts.set(name, sprite);
    sprite.texture = pictures.piece(piece);
    root.addChild(sprite); // in this order, whichever was there before
  }
  const { width, height } = pictures.piece(`form-${shown.form}`).frame;
  const hue = roomColour(shown.room, theme);
  const [ring, tray, tab, mark] = [parts.get('ring'), parts.get('tray'), parts.get('tab'), parts.get('mark')];
  if (ring) {
    ring.tint = hue;
    ring.position.set(0, -height / 2);
  }
  if (tray) {
    tray.tint = hue;
    tray.position.set(0, 1);
  }
  if (tab) tab.tint = payerColour(shown.payerTab, theme);
  parts.get('also')?.position.set(width * 0.2, -height * 0.12);
  mark?.position.set(width * 0.24, -height + height * 0.42 + width * 0.34);
  if (body.note) root.addChild(body.note);
  body.dressed = shown;
}

const FAINT = 0.24;

/** How much of a token is seen while it stands: outside of what the learner filters it is faint. */
export function presence({ wanted }: Token): number {
  return wanted.faint ? FAINT : 1;
}

/** Sets a token's foot down where it belongs, on whole device pixels so that it is sharp. In a mirrored stage the sheet itself is turned back: a tick stays a tick. */
export function restBody({ root }: Body, stand: Stand, { sheet, mirrored }: Layout, resolution: number): void {
  const half = sheet.width / 2;
  const whole = (value: number): number => Math.round(value * resolution) / resolution;
  root.scale.set(mirrored ? -stand.scale : stand.scale, stand.scale);
  root.position.set(whole(stand.x - half) + half, whole(stand.y));
}

/** How large the mark is: it pops where a state changes. */
export function popMark(body: Body, scale: number): void {
  body.parts.get('mark')?.scale.set(scale);
}

/** Carries a query's note over the sheet, or lays it down. */
export function carryNote(body: Body, carries: boolean, pictures: Pictures): void {
  if (carries === (body.note !== null)) return;
  if (!carries) {
    body.note?.destroy();
    body.note = null;
    return;
  }
  body.note = new Sprite({ texture: pictures.piece('note'), anchor: { x: 0.5, y: 1 } });
  body.note.position.set(0, -pictures.piece('form-claim').frame.height * 0.82);
  body.root.addChild(body.note);
}
