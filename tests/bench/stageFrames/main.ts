// Script time of a frame: our board with so many claims, beside bare Pixi objects drawn by the same renderer in the same run.
// `frames(count)` measures one size; scripts/lib/frames.mjs calls it and prints the table.

import { Container, Sprite } from 'pixi.js';
import { createBoard } from '../../../src/stage/board.ts';
import { layoutFor } from '../../../src/stage/layout.ts';
import { openCanvas } from '../../../src/stage/renderer.ts';
import type { Scene } from '../../../src/stage/scene.ts';
import { drawPictures } from '../../../src/stage/textures.ts';
import { crowd, sceneWith } from '../../stage/scenes.ts';

const ROUNDS = 7;
const FRAMES = 40;
const STEP = 16; // ms between two frames
const MOVING = 110; // as many as the stage lets move at once before it cuts to the result
const SIZE = { width: 1366, height: 262 };

const canvas = await openCanvas(() => {});
const layout = layoutFor(SIZE);
const pictures = await drawPictures(layout, 'light', 1);
canvas.resize(SIZE.width, SIZE.height, 1);

const median = (values: number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Median script time of a frame in ms: what `step` and the handing over to the renderer cost. */
function timed(root: Container, step: (frame: number) => void): number {
  const times: number[] = [];
  for (let frame = 0; frame < FRAMES; frame += 1) {
    const began = performance.now();
    step(frame);
    canvas.draw(root);
    times.push(performance.now() - began);
  }
  return median(times);
}

function visibleSprites(root: Container): number {
  if (!root.visible) return 0;
  return root.children.reduce((sum, child) => sum + visibleSprites(child as Container), root instanceof Sprite ? 1 : 0);
}

/** The same scene with the first claims of the coding room at the next desk: so many glide. */
function oneStepOn(scene: Scene, moving: number): Scene {
  let left = moving;
  return sceneWith(
    scene.tokens.map((token) => {
      if (token.room !== 'coding' || left === 0) return token;
      left -= 1;
      return { ...token, room: 'claim' as const, form: 'claim' as const, mark: null };
    }),
  );
}

interface Bare {
  readonly root: Container;
  step(frame: number): void;
}

/** So many bare things in one container, of which some move. */
function bare(made: readonly Container[], moving: number): Bare {
  const root = new Container();
  for (const [index, thing] of made.entries()) {
    thing.position.set((index * 37) % SIZE.width, (index * 53) % SIZE.height);
    root.addChild(thing);
  }
  return {
    root,
    step(frame) {
      for (let index = 0; index < moving; index += 1) made[index]?.position.set((index * 37 + frame * 3) % SIZE.width, frame % 200);
    },
  };
}

const bareSprite = (): Sprite => new Sprite(pictures.piece('form-claim'));

/** The same kind and number of objects as the tokens seen on our board: a container for each, with as many visible sprites. */
function sameKind(board: Container, moving: number): Bare {
  const tokens = board.children.flatMap((layer) => (layer as Container).children).filter((one) => one.visible && !(one instanceof Sprite));
  const copies = tokens.map((token) => {
    const copy = new Container();
    for (let left = visibleSprites(token as Container); left > 0; left -= 1) copy.addChild(bareSprite());
    return copy;
  });
  return bare(copies, moving);
}

/** Medians of interleaved rounds, ms: ours, the same kind and number of bare objects as our stage shows, and as many bare sprites as claims, all moving. */
function frames(count: number) {
  const scene = crowd(count);
  const moving = Math.min(MOVING, Math.floor(count / 10));
  const rounds = Array.from({ length: ROUNDS }, () => {
    const board = createBoard();
    board.dress(layout, pictures, 'light', 1);
    board.show(scene, 0, false);
    const showing = performance.now();
    board.show(oneStepOn(scene, moving), 0, false);
    const show = performance.now() - showing;
    const ours = timed(board.root, (frame) => board.advance(frame * STEP));
    const sprites = visibleSprites(board.root);
    const same = sameKind(board.root, moving);
    const seen = timed(same.root, same.step);
    const every = bare(Array.from({ length: count }, bareSprite), count);
    const all = timed(every.root, every.step);
    for (const root of [same.root, every.root]) root.destroy({ children: true });
    return { show, ours, seen, all, sprites };
  });
  const of = (part: 'show' | 'ours' | 'seen' | 'all') => median(rounds.map((round) => round[part]));
  return { count, moving, sprites: rounds[0]?.sprites ?? 0, show: of('show'), ours: of('ours'), seen: of('seen'), all: of('all') };
}

Object.assign(window, { frames });
document.body.dataset.ready = 'yes';
