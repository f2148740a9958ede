// Script time of a frame: our board with so many claims, beside bare Pixi objects drawn by the same renderer in the same run.
// `frames(count)` measures one size; scripts/lib/frames.mjs calls it and prints the table.

import { Container, Sprite } from 'pixi.js';
import { createBoard } from '../../../src/stage/board.ts';
import { layoutFor } from '../../../src/stage/layout.ts';
import { openCanvas } from '../../../src/stage/renderer.ts';
import type { Scene } from '../../../src/stage/scene.ts';
import { drawPictures } from '../../../src/stage/textures.ts';
import { crowd, sceneWith } from '../../stage/scenes.ts';

const ROUNDS = 9;
const FRAMES = 14; // so many frames every glide lasts
const TIMES = 5; // so often each glide is seen in a round
const STEP = 16; // ms between two frames
const SIZE = { width: 1366, height: 262 };

const canvas = await openCanvas(() => {});
const layout = layoutFor(SIZE);
const pictures = await drawPictures(layout, 'light', 1);
canvas.resize(SIZE.width, SIZE.height, 0.05); // few pixels: what a frame costs the script does not depend on them, what it costs without a graphics card does

const median = (values: number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Waits until what was handed over is drawn, so that no frame pays for the one before; without a graphics card that takes far longer than the script. */
function drawn(): void {
  const gl = canvas.element.getContext('webgl2');
  gl?.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
}

interface Drawing {
  readonly root: Container;
  step(frame: number): void;
}

/** Script times of the frames of several drawings in ms, turn by turn: what `step` and the handing over to the renderer cost. */
function timed(drawings: readonly Drawing[]): number[][] {
  const times = drawings.map((): number[] => []);
  for (let count = 0; count < FRAMES * TIMES; count += 1)
    for (const [index, { root, step }] of drawings.entries()) {
      const began = performance.now();
      step((count % FRAMES) + 1);
      canvas.draw(root);
      times[index]?.push(performance.now() - began);
      drawn();
    }
  return times;
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

/** Bare things in one container, of which some move. */
function bare(made: readonly Container[], moves: (thing: Container, index: number) => boolean): Drawing {
  const root = new Container();
  root.addChild(...made);
  const moving = made.filter(moves).map((thing) => ({ thing, x: thing.x, y: thing.y }));
  return {
    root,
    step(frame) {
      for (const { thing, x, y } of moving) thing.position.set(x + frame * 3, y + frame);
    },
  };
}

/** A bare copy of what is seen of a container: the same sprites with the same pictures in the same places. */
function copyOf(seen: Container): Container {
  const copy = seen instanceof Sprite ? new Sprite({ texture: seen.texture, anchor: seen.anchor, tint: seen.tint }) : new Container();
  copy.position.copyFrom(seen.position);
  copy.scale.copyFrom(seen.scale);
  for (const part of seen.children) if (part.visible) copy.addChild(copyOf(part as Container));
  return copy;
}

/** Everything seen on our board in the middle of the motion as bare objects, of which as many move as on ours. */
function sameSeen(board: Container, before: ReadonlyMap<Container, number>): Drawing {
  const layers = board.children.filter(({ visible }) => visible) as Container[];
  const seen = layers.flatMap(({ children }) => children).filter(({ visible }) => visible) as Container[];
  const moves = seen.map((one) => before.get(one) !== one.x);
  return bare(seen.map(copyOf), (_, index) => moves[index] === true);
}

const everyClaim = (count: number): Drawing =>
  bare(
    Array.from({ length: count }, (_, index) => {
      const sprite = new Sprite(pictures.piece('form-claim'));
      sprite.position.set((index * 37) % SIZE.width, (index * 53) % SIZE.height);
      return sprite;
    }),
    () => true,
  );

/** Our board with so many claims in the middle of a motion, and the bare objects to hold it against. */
function round(count: number) {
  const scene = crowd(count);
  const next = oneStepOn(scene, Math.floor(count / 10));
  const board = createBoard();
  board.dress(layout, pictures, 'light', 1);
  const opening = performance.now();
  board.show(scene, 0, false);
  const showing = performance.now();
  board.show(next, 0, false);
  const shown = performance.now();
  const tokens = board.root.children.flatMap((layer) => (layer as Container).children) as Container[];
  const before = new Map(tokens.map((one) => [one, one.x]));
  board.advance(STEP);
  const same = sameSeen(board.root, before);
  const every = everyClaim(count);
  for (const { root } of [board, same, every]) canvas.draw(root);
  const [ours = [], seen = [], all = []] = timed([{ root: board.root, step: (frame) => board.advance((frame + 1) * STEP) }, same, every]);
  const sprites = visibleSprites(same.root);
  for (const { root } of [board, same, every]) root.destroy({ children: true });
  return { first: [showing - opening], show: [shown - showing], ours, seen, all, sprites: [sprites] };
}

/** Medians of all frames of interleaved rounds, ms, the first rounds to warm up: ours, the same seen as bare objects, and as many bare sprites as claims, all moving. */
function frames(count: number) {
  const rounds = Array.from({ length: ROUNDS + 2 }, () => round(count)).slice(2);
  const of = (part: keyof ReturnType<typeof round>) => median(rounds.flatMap((one) => one[part]));
  return { count, sprites: of('sprites'), first: of('first'), show: of('show'), ours: of('ours'), seen: of('seen'), all: of('all') };
}

Object.assign(window, { frames });
document.body.dataset.ready = 'yes';
