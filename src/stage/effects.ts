// What is seen beside the tokens because one of them moved: stamps, coins and the vault's glow, the gate's arm, the mailbox's flag.

import { Container, Sprite } from 'pixi.js';
import { ART, type Layout, type Point } from './layout.ts';
import { ease } from './motion.ts';
import type { Pictures } from './textures.ts';

export interface Effects {
  readonly root: Container; // above the tokens
  readonly parts: Container; // arm and flag, below the tokens
  dress(layout: Layout, pictures: Pictures): void;
  stamp(kind: 'stampDenied' | 'stampPaid', at: Point, now: number): void;
  pay(from: Point, now: number): void;
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

  function begin(name: string, ms: number, now: number, step: (share: number) => void, end: () => void): void {
    shows.get(name)?.end();
    shows.set(name, { began: now, ms, step, end });
  }

  function flying(
    piece: 'stampDenied' | 'stampPaid' | 'coin' | 'glow',
    ms: number,
    now: number,
    step: (sprite: Sprite, share: number) => void,
  ): void {
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

  function vault(layout: Layout): Point {
    const { x, y } = layout.rooms.outcome;
    return { x: x + VAULT.x * layout.unit, y: layout.cut ? layout.railY - layout.sheet.height : y + VAULT.y * layout.unit };
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
    pay(from, now) {
      if (!stage) return;
      const { layout } = stage;
      const to = vault(layout);
      flying('coin', 620, now, (sprite, share) => {
        const way = ease(share);
        const lift = Math.sin(way * Math.PI) * layout.sheet.height * 0.9;
        sprite.position.set(
          from.x + (to.x - from.x) * way,
          from.y - layout.sheet.height + (to.y - from.y + layout.sheet.height) * way - lift,
        );
        sprite.alpha = share < 0.85 ? 1 : (1 - share) / 0.15;
      });
      if (layout.cut || now < glows) return;
      glows = now + 1500; // one glow for all that arrives together
      flying('glow', 1500, now + 420, (sprite, share) => {
        sprite.position.set(to.x, to.y);
        sprite.alpha = rise(share);
      });
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
      return shows.size > 0;
    },
  };
}
