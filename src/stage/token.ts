// One token on the stage: a sheet in the form of its step, the payer's tab, the state's mark, a ring when it is selected, a tray when it waits for the learner.

import { Container, Sprite } from 'pixi.js';
import { payerColour, roomColour, type Theme } from './art.ts';
import type { Point } from './layout.ts';
import type { PieceName } from './pieces.ts';
import type { SceneToken } from './scene.ts';
import type { Pictures } from './textures.ts';

export interface Token {
  readonly root: Container; // its origin is the sheet's foot
  readonly sheet: Sprite;
  readonly tab: Sprite;
  readonly mark: Sprite;
  readonly ring: Sprite;
  readonly tray: Sprite;
  readonly note: Sprite;
  shown: SceneToken; // what it looks like now
  wanted: SceneToken; // what it becomes when its motion says so
  scale: number; // where it rests: 1 on the rail
}

const sprite = (x: number, y: number): Sprite => {
  const made = new Sprite();
  made.anchor.set(x, y);
  return made;
};

export function makeToken(scene: SceneToken): Token {
  const root = new Container();
  const token: Token = {
    root,
    sheet: sprite(0.5, 1),
    tab: sprite(0.5, 1),
    mark: sprite(0.5, 0.5),
    ring: sprite(0.5, 0.5),
    tray: sprite(0.5, 0),
    note: sprite(0.5, 1),
    shown: scene,
    wanted: scene,
    scale: 1,
  };
  token.note.visible = false;
  root.addChild(token.ring, token.tray, token.sheet, token.tab, token.mark, token.note);
  return token;
}

/** Gives a token the pictures of what it shows. */
export function dressToken(token: Token, pictures: Pictures, theme: Theme): void {
  const { shown, sheet, tab, mark, ring, tray, note } = token;
  sheet.texture = pictures.piece(`form-${shown.form}`);
  const { width, height } = sheet.texture.frame;
  tab.visible = shown.payerTab > 0;
  if (tab.visible) {
    tab.texture = pictures.piece(`tab-${shown.payerTab}` as PieceName);
    tab.tint = payerColour(shown.payerTab, theme);
  }
  mark.visible = shown.mark !== null;
  if (shown.mark) mark.texture = pictures.piece(`mark-${shown.mark}`);
  mark.position.set(width * (0.4 + 0.34 - 0.5), -height + height * 0.42 + width * 0.34);
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
}

/** Sets a token's foot down, on whole device pixels so that it is sharp. */
export function restToken(token: Token, at: Point, scale: number, resolution: number): void {
  const half = token.sheet.texture.frame.width / 2;
  const whole = (value: number): number => Math.round(value * resolution) / resolution;
  token.scale = scale;
  token.root.scale.set(scale);
  token.root.position.set(whole(at.x - half) + half, whole(at.y));
  token.root.alpha = 1;
  token.mark.scale.set(1);
  token.note.visible = false;
}
