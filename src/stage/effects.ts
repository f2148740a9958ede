// What is seen beside the tokens because one of them moved: stamps, coins into the vault with its glow, slips of paper into the box of what is given up,
// the gate's arm, the mailbox's flag.

import { Container, Sprite } from 'pixi.js';
import type { Cents } from '../cycle/money.ts';
import { ART, type Layout, type Point } from './layout.ts';
import { ease } from './motion.ts';
import type { PieceName } from './pieces.ts';
import type { Pictures } from './textures.ts';

/** A sum of money told where it goes: into the vault, or into the box beside it. */
export interface Sum extends Point {
  readonly where: 'vault' | 'box';
  readonly cents: Cents;
}

export interface Effects {
  readonly root: Container; // above the tokens
  readonly parts: Container; // arm and flag, below the tokens
  dress(layout: Layout, pictures: Pictures): void;
  stamp(kind: 'stampDenied' | 'stampPaid', at: Point, now: number): void;
  /** Coins fly into the vault, the more the larger the sum; 0 where it is not known. */
  pay(from: Point, cents: Cents, now: number): void;
  /** A paper falls into the box of what is written off. */
  giveUp(from: Point, cents: Cents, now: number): void;
  /** The sums to be told now; what comes together is told as one. */
  sums(): readonly Sum[];
  dropGate(now: number): void;
  raiseFlag(up: boolean, now: number | null): void;
  clear(): void;
  /** Moves everything to this moment; true while anything still moves. */
  advance(now: number): boolean;
}

interface Show {
  readonly began: number;
  readonly ms: number;
  step(share: number): void;
  end(): void;
}

const ARM = { pivot: { x: 23, y: 192 }, lowered: (46 * Math.PI) / 180 };
const FLAG = { pivot: { x: 56.5, y: 38 }, width: 72, height: 112 };
const VAULT = { x: 338, y: 148 }; // in the units of the last room
const BOX = { x: 53, y: 108 };
const SUM_MS = 2200;
const TOGETHER_MS = 900; // sums that come so close are one
const COIN_CENTS = 5_000; // a further coin for each so much
const MOST_COINS = 5;

/** Up quickly, held, away slowly: 0..1..0. */
const rise = (share: number): number => (share < 0.25 ? share / 0.25 : share < 0.55 ? 1 : (1 - share) / 0.45);

export function createEffects(): Effects {
  const root = new Container();
  const parts = new Container();
  const arm = new Sprite();
  const flag = new Sprite();
  parts.addChild(arm, flag);
  const shows = new Map<string, Show>();
  let stage: { layout: Layout; pictures: Pictures } | null = null;
  let count = 0;
  let glows = 0; // until this moment
  const told = new Map<Sum['where'], { cents: Cents; began: number }>();

  function begin(name: string, ms: number, now: number, step: (share: number) => void, end: () => void): void {
    shows.get(name)?.end();
    shows.set(name, { began: now, ms, step, end });
  }

  function flying(piece: PieceName, ms: number, now: number, step: (sprite: Sprite, share: number) => void): void {
    if (!stage) return;
    const made = new Sprite(stage.pictures.piece(piece));
    made.anchor.set(0.5);
    root.addChild(made);
    count += 1;
    step(made, 0);
    begin(
      `${piece} ${count}`,
      ms,
      now,
      (share) => step(made, share),
      () => made.destroy(),
    );
  }

  /** A place of the last room; where its middle is left out, over the rail. */
  function placeIn({ rooms, unit, cut, railY, sheet }: Layout, { x, y }: Point): Point {
    return { x: rooms.outcome.x + x * unit, y: cut ? railY - sheet.height : rooms.outcome.y + y * unit };
  }

  /** Something flies in an arc from a sheet to a place, and is gone there. */
  function fly(piece: PieceName, from: Point, to: Point, began: number): void {
    const high = stage?.layout.sheet.height ?? 0;
    const start = from.y - high;
    flying(piece, 620, began, (sprite, share) => {
      const way = ease(share);
      const lift = Math.sin(way * Math.PI) * high * 0.9;
      sprite.position.set(from.x + (to.x - from.x) * way, start + (to.y - start) * way - lift);
      sprite.alpha = share <= 0 ? 0 : share < 0.85 ? 1 : (1 - share) / 0.15;
    });
  }

  function tell(where: Sum['where'], cents: Cents, now: number): void {
    if (cents <= 0) return;
    const before = told.get(where);
    const together = before !== undefined && now - before.began < TOGETHER_MS;
    told.set(where, { cents: cents + (together ? before.cents : 0), began: now });
    begin(
      `sum ${where}`,
      SUM_MS,
      now,
      () => {},
      () => {},
    );
  }

  return {
    root,
    parts,
    dress(layout, pictures) {
      stage = { layout, pictures };
      const { gate, mailbox, unit } = layout;
      arm.texture = pictures.piece('gateArm');
      arm.visible = !layout.cut;
      arm.anchor.set(ARM.pivot.x / ART.gate, ARM.pivot.y / ART.height);
      arm.position.set(gate.x + ARM.pivot.x * unit, gate.y + ARM.pivot.y * unit);
      flag.texture = pictures.piece('flag');
      flag.anchor.set(FLAG.pivot.x / FLAG.width, FLAG.pivot.y / FLAG.height);
      flag.position.set(mailbox.x + (FLAG.pivot.x / FLAG.width) * mailbox.width, mailbox.y + (FLAG.pivot.y / FLAG.height) * mailbox.height);
    },
    stamp(kind, at, now) {
      if (!stage) return;
      const { sheet, mirrored } = stage.layout;
      const middle = at.y - sheet.height / 2;
      flying(kind, 900, now, (sprite, share) => {
        const pressed = Math.min(1, share / 0.18);
        sprite.position.set(at.x, middle);
        const size = 1.9 - 0.9 * pressed * pressed;
        sprite.scale.set(mirrored ? -size : size, size);
        sprite.alpha = share < 0.75 ? Math.min(1, pressed * 1.5) : (1 - share) / 0.25;
      });
    },
    pay(from, cents, now) {
      if (!stage) return;
      const { layout } = stage;
      const to = placeIn(layout, VAULT);
      const coins = Math.min(MOST_COINS, 1 + Math.floor(cents / COIN_CENTS));
      for (let coin = 0; coin < coins; coin += 1) fly('coin', from, to, now + coin * 110);
      tell('vault', cents, now);
      if (layout.cut || now < glows) return;
      glows = now + 1500; // one glow for all that arrives together
      flying('glow', 1500, now + 420, (sprite, share) => {
        sprite.position.set(to.x, to.y);
        sprite.alpha = rise(share);
      });
    },
    giveUp(from, cents, now) {
      if (!stage) return;
      fly('scrap', from, placeIn(stage.layout, BOX), now);
      tell('box', cents, now);
    },
    sums() {
      if (!stage) return [];
      const { layout } = stage;
      const { rooms, unit, cut, railY, railHeight } = layout;
      return [...told].map(([where, { cents }]) => ({
        where,
        cents,
        x: rooms.outcome.x + (where === 'vault' ? VAULT : BOX).x * unit,
        y: cut ? railY + railHeight / 2 + 3 : rooms.outcome.y + 58 * unit,
      }));
    },
    dropGate(now) {
      begin(
        'gate',
        1000,
        now,
        (share) => {
          arm.rotation = ARM.lowered * (share < 0.2 ? ease(share / 0.2) : share < 0.7 ? 1 : 1 - ease((share - 0.7) / 0.3));
        },
        () => {
          arm.rotation = 0;
        },
      );
    },
    raiseFlag(up, now) {
      const from = flag.rotation;
      const to = up ? 0 : Math.PI / 2;
      const end = (): void => {
        flag.rotation = to;
      };
      if (now === null || from === to) {
        shows.delete('flag');
        end();
        return;
      }
      begin(
        'flag',
        360,
        now,
        (share) => {
          flag.rotation = from + (to - from) * ease(share);
        },
        end,
      );
    },
    clear() {
      for (const show of shows.values()) show.end();
      shows.clear();
      told.clear();
    },
    advance(now) {
      for (const [name, show] of shows) {
        const share = Math.max(0, (now - show.began) / show.ms);
        if (share < 1) show.step(share);
        else {
          shows.delete(name);
          show.end();
        }
      }
      for (const [where, { began }] of told) if (now - began >= SUM_MS) told.delete(where);
      return shows.size > 0;
    },
  };
}
