// One token on the stage: a sheet in the form of its step, the payer's tab, the state's mark, a red flag where a slip will cost it, a ring when it is selected,
// a tray when it waits for the learner.

import { Container, Sprite } from 'pixi.js';
import { payerColour, roomColour, type Theme } from './art.ts';
import type { Layout, Point } from './layout.ts';
import type { PieceName } from './pieces.ts';
import type { SceneToken } from './scene.ts';
import type { Pictures } from './textures.ts';

interface Parts {
  readonly ring: Sprite;
  readonly tray: Sprite;
  readonly sheet: Sprite;
  readonly tab: Sprite;
  readonly slip: Sprite;
  readonly mark: Sprite;
  readonly note: Sprite;
}

export interface Token {
  readonly root: Container; // its origin is the sheet's foot
  parts: Parts | null; // made when it is first seen: a token inside a pile's number costs next to nothing
  dressed: boolean; // the parts show what `shown` says
  shown: SceneToken; // what it looks like now
  wanted: SceneToken; // what it becomes when its motion says so
  scale: number; // where it rests: 1 on the rail
}

export function makeToken(scene: SceneToken): Token {
  return { root: new Container({ visible: false }), parts: null, dressed: false, shown: scene, wanted: scene, scale: 1 };
}

function makeParts(root: Container): Parts {
  const sprite = (x: number, y: number): Sprite => {
    const made = new Sprite();
    made.anchor.set(x, y);
    root.addChild(made);
    return made;
  };
  return {
    ring: sprite(0.5, 0.5),
    tray: sprite(0.5, 0),
    sheet: sprite(0.5, 1),
    tab: sprite(0.5, 1),
    slip: sprite(0.5, 1),
    mark: sprite(0.5, 0.5),
    note: sprite(0.5, 1),
  };
}

/** Gives a token the pictures of what it shows. */
export function dressToken(token: Token, pictures: Pictures, theme: Theme): void {
  const first = token.parts === null;
  token.parts ??= makeParts(token.root);
  token.dressed = true;
  const { sheet, tab, slip, mark, ring, tray, note } = token.parts;
  const { shown } = token;
  sheet.texture = pictures.piece(`form-${shown.form}`);
  const { width, height } = sheet.texture.frame;
  tab.visible = shown.payerTab > 0;
  if (tab.visible) {
    tab.texture = pictures.piece(`tab-${shown.payerTab}` as PieceName);
    tab.tint = payerColour(shown.payerTab, theme);
  }
  slip.visible = shown.slip !== null;
  slip.texture = pictures.piece('slip');
  mark.visible = shown.mark !== null;
  if (shown.mark) mark.texture = pictures.piece(`mark-${shown.mark}`);
  mark.position.set(width * 0.24, -height + height * 0.42 + width * 0.34);
  const hue = roomColour(shown.room, theme);
  ring.visible = shown.selected;
  ring.texture = pictures.piece('ring');
  ring.tint = hue;
  ring.position.set(0, -height / 2);
  tray.visible = shown.mine;
  tray.texture = pictures.piece('tray');
  tray.tint = hue;
  tray.position.set(0, 1);
  note.texture = pictures.piece('note');
  note.position.set(0, -height * 0.82);
  if (first) note.visible = false;
}

const FAINT = 0.24;

/** How much of a token is seen while it stands: outside of what the learner filters it is faint. */
export function presence({ wanted }: Token): number {
  return wanted.faint ? FAINT : 1;
}

/** Sets a token's foot down, on whole device pixels so that it is sharp. In a mirrored stage the sheet itself is turned back: a tick stays a tick. */
export function restToken(token: Token, at: Point, scale: number, { sheet, mirrored }: Layout, resolution: number): void {
  const half = sheet.width / 2;
  const whole = (value: number): number => Math.round(value * resolution) / resolution;
  token.scale = scale;
  token.root.scale.set(mirrored ? -scale : scale, scale);
  token.root.position.set(whole(at.x - half) + half, whole(at.y));
  token.root.alpha = presence(token);
  adorn(token, 1, false);
}

/** What a motion adds to a token: the mark's size, and whether it carries a query's note. */
export function adorn(token: Token, markScale: number, note: boolean): void {
  if (!token.parts) return;
  token.parts.mark.scale.set(markScale);
  token.parts.note.visible = note;
}
