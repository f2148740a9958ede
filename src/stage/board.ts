// The board: the backdrop, the tokens by key and their motions. It is given scenes and layouts and keeps the picture true to them.

import { Container, Sprite } from 'pixi.js';
import type { Theme } from './art.ts';
import { createEffects } from './effects.ts';
import { type PileCount, type Stand, type Standing, standTokens } from './lanes.ts';
import type { Layout, Point } from './layout.ts';
import { type Change, type Motion, meaningOf, motionFor, paceOf } from './motion.ts';
import { createPlayer, type Frame } from './player.ts';
import { reconcile } from './reconcile.ts';
import type { Scene, SceneToken } from './scene.ts';
import type { Pictures } from './textures.ts';
import { adorn, dressToken, makeToken, presence, restToken, type Token } from './token.ts';
import { createTrail } from './trail.ts';

export interface Board {
  readonly root: Container;
  /** New size, theme or pixels: everything is set down where it belongs, nothing moves. */
  dress(layout: Layout, pictures: Pictures, theme: Theme, resolution: number): void;
  /** Shows a scene; what changed moves, unless motion is reduced. */
  show(scene: Scene, now: number, reducedMotion: boolean): void;
  /** Moves everything to this moment; true while anything still moves. */
  advance(now: number): boolean;
  /** Ends every motion at once. */
  settle(): void;
  piles(): readonly PileCount[];
  /** The token at a point of the picture, the one on top; null where there is none. */
  tokenAt(at: Point): SceneToken | null;
  /** Where a token's foot is now, and its scale. */
  footOf(key: string): (Point & { readonly scale: number }) | null;
  selected(): SceneToken | null;
}

const NOWHERE: Standing = { stands: new Map(), piles: [] };
const REACH = 12; // half of the least size of a target, CSS pixels

interface Dress {
  readonly layout: Layout;
  readonly pictures: Pictures;
  readonly theme: Theme;
  readonly resolution: number;
}

export function createBoard(): Board {
  const root = new Container();
  const ground = new Container();
  const tokens = new Container({ sortableChildren: true });
  const effects = createEffects();
  const trail = createTrail();
  root.addChild(ground, effects.parts, trail.root, tokens, effects.root);
  const shown = new Map<string, Token>();
  const leaving = new Map<string, Token>();
  let scene: Scene | null = null;
  let standing = NOWHERE;
  let dressed: Dress | null = null;
  let moment = 0;

  const player = createPlayer({
    frame: showFrame,
    cue(motion, cue, at) {
      if (cue === 'stampDenied' || cue === 'stampPaid') effects.stamp(cue, at, moment);
      if (cue === 'vaultGlow') effects.pay(at, moment);
      if (cue === 'gateDrop') effects.dropGate(moment);
      if (cue === 'flag') effects.raiseFlag(true, moment);
      if (cue === 'stampDenied' || cue === 'gateDrop') lift(motion.key);
    },
    change(motion) {
      const token = shown.get(motion.key);
      if (token) become(token);
    },
    end(motion) {
      const gone = leaving.get(motion.key);
      if (gone) drop(motion.key, gone);
      const token = shown.get(motion.key);
      if (token) arrive(token);
    },
  });

  /** The end of a motion: the pile may have closed up meanwhile, then it glides the last bit. */
  function arrive(token: Token): void {
    const { key } = token.wanted;
    const stand = standing.stands.get(key);
    const { x, y } = token.root;
    if (!stand || Math.hypot(stand.x - x, stand.y - y) < 2) return rest(token);
    token.scale = stand.scale;
    player.start({ key, meaning: 'move', legs: [{ way: [{ x, y }, stand], ms: 260 }], changesAt: 0 }, moment);
  }

  const lift = (key: string): void => {
    const token = shown.get(key);
    if (token) token.root.zIndex = 1e6;
  };

  function become(token: Token): void {
    if (token.shown !== token.wanted) token.dressed = false;
    token.shown = token.wanted;
    if (token.root.visible) see(token);
  }

  /** Puts a token in sight, in the pictures of what it shows. */
  function see(token: Token): void {
    token.root.visible = true;
    if (dressed && !token.dressed) dressToken(token, dressed.pictures, dressed.theme);
  }

  function rest(token: Token): void {
    const stand = standing.stands.get(token.wanted.key);
    if (!stand || !dressed) return;
    token.root.visible = !stand.hidden;
    if (!stand.hidden) see(token);
    restToken(token, stand, stand.scale, dressed.layout, dressed.resolution);
    token.root.zIndex = (token.wanted.selected ? 1e5 : 0) + stand.x;
  }

  function drop(key: string, token: Token): void {
    leaving.delete(key);
    token.root.destroy({ children: true });
  }

  /** One moment of a motion: place, and what the meaning adds to it. */
  function showFrame(motion: Motion, { at, share, leg }: Frame): void {
    const token = shown.get(motion.key) ?? leaving.get(motion.key);
    if (!token) return;
    const to = standing.stands.get(motion.key)?.scale ?? token.scale;
    const from = token.scale;
    const last = motion.legs.at(-1) === leg;
    const scale = last ? from + (to - from) * share : from;
    token.root.position.set(at.x, at.y);
    const facing = dressed?.layout.mirrored ? -scale : scale;
    token.root.scale.set(leg.cue === 'turn' ? Math.cos(share * Math.PI * 2) * facing : facing, scale);
    token.root.alpha = presence(token) * (motion.meaning === 'appear' ? share : motion.meaning === 'leave' ? 1 - share : 1);
    see(token);
    adorn(token, leg.cue === 'pop' ? 1 + 0.5 * Math.sin(share * Math.PI) : 1, leg.carries === 'note');
  }

  function layTiles({ pictures }: Dress): void {
    for (const old of ground.removeChildren()) old.destroy();
    for (const { at, texture } of pictures.tiles) {
      const tile = new Sprite(texture);
      tile.position.set(at.x, at.y);
      ground.addChild(tile);
    }
  }

  const standOf = (key: string): Stand | undefined => {
    const stand = standing.stands.get(key);
    const token = shown.get(key);
    if (!stand || !token || !player.has(key)) return stand;
    return { ...stand, x: token.root.x, y: token.root.y }; // under way: it goes on from where it is
  };

  function changesTo(next: Scene, places: Standing): Change[] {
    const before = new Map(scene?.tokens.map((token) => [token.key, token]) ?? []);
    const after = new Map(next.tokens.map((token) => [token.key, token]));
    return [...new Set([...before.keys(), ...after.keys()])].map((key) => ({
      before: before.get(key),
      after: after.get(key),
      from: standOf(key),
      to: places.stands.get(key),
    }));
  }

  /** Under way, and nothing new to do: its motion goes on. */
  const goesOn = (before: SceneToken | undefined, after: SceneToken | undefined): boolean =>
    after !== undefined && player.has(after.key) && meaningOf(before, after) === null;

  function keep(token: Token, wanted: SceneToken): void {
    token.wanted = wanted;
    if (!player.has(wanted.key)) return;
    token.shown = { ...token.shown, selected: wanted.selected, mine: wanted.mine }; // under way: form and mark change in their time
    token.dressed = false;
    see(token);
  }

  /** The flag is up while there is mail at the patient's; it moves when a claim gets there, or at once when the last one left. */
  function flag(now: number | null): void {
    const mail = [...standing.stands].some(([key, stand]) => stand.lane === 'mailbox' && !player.has(key));
    const coming = [...standing.stands.values()].some((stand) => stand.lane === 'mailbox');
    if (mail || !coming) effects.raiseFlag(mail, now);
  }

  /** The trail of the selected claim ends where it stands, not where it is seen on its way. */
  function drawTrail(): void {
    const token = scene?.tokens.find(({ selected }) => selected) ?? null;
    trail.show(token, token ? standing.stands.get(token.key) : undefined);
  }

  return {
    root,
    dress(layout, pictures, theme, resolution) {
      dressed = { layout, pictures, theme, resolution };
      root.scale.x = layout.mirrored ? -1 : 1;
      player.clear();
      effects.clear();
      for (const [key, token] of leaving) drop(key, token);
      layTiles(dressed);
      effects.dress(layout, pictures);
      trail.dress(layout, pictures, theme);
      if (scene) standing = standTokens(layout, scene);
      for (const token of shown.values()) {
        token.dressed = false;
        become(token);
        rest(token);
      }
      drawTrail();
      flag(null);
    },
    show(next, now, reducedMotion) {
      const first = scene === null;
      const layout = dressed?.layout;
      const places = layout ? standTokens(layout, next) : NOWHERE;
      const changes = first || !layout ? [] : changesTo(next, places).filter(({ before, after }) => !goesOn(before, after));
      const meant = changes.filter(({ before, after }) => meaningOf(before, after) !== null);
      const pace = paceOf(meant.length, reducedMotion);
      const motions = layout ? changes.map((change) => motionFor(layout, change, pace)).filter((motion) => motion !== null) : [];
      scene = next;
      standing = places;
      reconcile(shown, next.tokens, {
        make(item) {
          const token = makeToken(item);
          tokens.addChild(token.root);
          return token;
        },
        keep,
        end: (token, key) => leaving.set(key, token),
      });
      moment = now;
      const moving = new Set(motions.map((motion) => motion.key));
      for (const motion of motions) {
        player.start(motion, now);
        const token = shown.get(motion.key);
        if (token) token.root.zIndex = 1e6 + (standing.stands.get(motion.key)?.x ?? 0);
      }
      for (const [key, token] of leaving) if (!moving.has(key)) drop(key, token);
      for (const [key, token] of shown) {
        if (moving.has(key) || (pace !== 'cut' && player.has(key))) continue;
        player.stop(key);
        become(token);
        rest(token);
      }
      drawTrail();
      flag(first || pace === 'cut' ? null : now);
      player.advance(now);
    },
    advance(now) {
      moment = now;
      const tokensMove = player.advance(now);
      const effectsMove = effects.advance(now);
      return tokensMove || effectsMove;
    },
    settle() {
      player.clear();
      effects.clear();
      for (const [key, token] of leaving) drop(key, token);
      for (const token of shown.values()) {
        become(token);
        rest(token);
      }
      flag(null);
    },
    piles: () => standing.piles,
    tokenAt(at) {
      let best: Token | null = null;
      let nearest = Number.POSITIVE_INFINITY;
      for (const token of shown.values()) {
        const { root: box } = token;
        if (!box.visible || !dressed) continue;
        const width = dressed.layout.sheet.width * box.scale.y;
        const height = dressed.layout.sheet.height * box.scale.y;
        const [dx, dy] = [Math.abs(at.x - box.x), Math.abs(at.y - (box.y - height / 2))];
        if (dx > Math.max(REACH, width / 2) || dy > Math.max(REACH, height / 2)) continue;
        const inside = dx <= width / 2 && dy <= height / 2;
        const rank = inside ? -1 - box.zIndex : dx + dy; // on a sheet: the one on top; beside sheets: the nearest
        if (rank < nearest) {
          nearest = rank;
          best = token;
        }
      }
      return best?.wanted ?? null;
    },
    footOf(key) {
      const token = shown.get(key);
      return token ? { x: token.root.x, y: token.root.y, scale: token.root.scale.y } : null;
    },
    selected: () => scene?.tokens.find((token) => token.selected) ?? null,
  };
}
