// The board: the backdrop, the tokens by key and their motions. It is given scenes and layouts and keeps the picture true to them.

import { Container, Sprite } from 'pixi.js';
import type { Theme } from './art.ts';
import { createEffects, type Sum } from './effects.ts';
import { type PileCount, type Stand, type Standing, standTokens } from './lanes.ts';
import type { Layout, Point, Rect } from './layout.ts';
import { type Change, type Leg, type Meaning, type Motion, meaningOf, motionFor, paceOf, sampleOf } from './motion.ts';
import { createPlayer } from './player.ts';
import { reconcile } from './reconcile.ts';
import type { Scene, SceneToken } from './scene.ts';
import type { Pictures, Tile } from './textures.ts';
import { type Body, carryNote, dressBody, makeBody, makeToken, popMark, presence, restBody, type Token } from './token.ts';
import { createTrail } from './trail.ts';

export interface Board {
  readonly root: Container;
  /** New size, theme or pixels: everything is set down where it belongs, nothing moves. */
  dress(layout: Layout, pictures: Pictures, theme: Theme, resolution: number): void;
  /** Lays the ground where one looks. */
  uncover(part: Rect): void;
  /** Shows a scene; what changed moves, unless motion is reduced. */
  show(scene: Scene, now: number, reducedMotion: boolean): void;
  /** Moves everything to this moment; true while anything still moves. */
  advance(now: number): boolean;
  /** Ends every motion at once. */
  settle(): void;
  piles(): readonly PileCount[];
  /** The sums of money told now. */
  sums(): readonly Sum[];
  /** The token at a point of the picture, the one on top; null where there is none. */
  tokenAt(at: Point): SceneToken | null;
  /** What is shown under a key; null where there is none. */
  token(key: string): SceneToken | null;
  /** Where a token's foot is now, and its scale. */
  footOf(key: string): (Point & { readonly scale: number }) | null;
  /** The ground of every sheet that is seen where it stands, but for this one. */
  sheetsBut(key: string): readonly Rect[];
  selected(): SceneToken | null;
}

const NOWHERE: Standing = { stands: new Map(), piles: [] };
const REACH = 12; // half of the least size of a target, CSS pixels
const FLIGHT = 1e6; // over everything that stands

interface Dress {
  readonly layout: Layout;
  readonly pictures: Pictures;
  readonly theme: Theme;
  readonly resolution: number;
}

/** What is new about a token that stays, came or left. */
interface TokenChange extends Change {
  readonly token: Token;
  readonly meaning: Meaning | null;
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
  const laid = new Set<Tile>();
  let scene: Scene | null = null;
  let piles: readonly PileCount[] = [];
  let selected: Token | null = null;
  let dressed: Dress | null = null;
  let moment = 0;

  const player = createPlayer({
    begin: beginLeg,
    frame: showFrame,
    cue(motion, { cue, cents = 0 }, at) {
      if (cue === 'stampDenied' || cue === 'stampPaid') effects.stamp(cue, at, moment);
      if (cue === 'moneyIn') effects.pay(at, cents, moment);
      if (cue === 'moneyLost') effects.giveUp(at, cents, moment);
      if (cue === 'gateDrop') effects.dropGate(moment);
      if (cue === 'flag') effects.raiseFlag(true, moment);
      if (cue === 'stampDenied' || cue === 'gateDrop') lift(shown.get(motion.key), 0);
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
    const { body, stand } = token;
    if (!body || !stand || stand.hidden || Math.hypot(stand.x - body.root.x, stand.y - body.root.y) < 2) return rest(token);
    const { x, y } = body.root;
    token.scale = stand.scale;
    play({ key: token.wanted.key, meaning: 'move', legs: [{ way: [{ x, y }, stand], ms: 260 }], changesAt: 0 }, token, moment);
  }

  function lift(token: Token | undefined, by: number): void {
    if (token?.body) token.body.root.zIndex = FLIGHT + by;
  }

  function become(token: Token): void {
    token.shown = token.wanted;
    if (token.body) see(token);
  }

  /** Puts a token in sight, in the pictures of what it shows. */
  function see(token: Token): Body {
    if (!token.body) {
      token.body = makeBody();
      tokens.addChild(token.body.root);
    }
    if (dressed && token.body.dressed !== token.shown) dressBody(token.body, token.shown, dressed.pictures, dressed.theme);
    return token.body;
  }

  function hide(token: Token): void {
    token.body?.root.destroy({ children: true });
    token.body = null;
  }

  function rest(token: Token): void {
    const { stand, wanted } = token;
    if (!stand || !dressed) return;
    token.scale = stand.scale;
    if (stand.hidden) return hide(token);
    const body = see(token);
    restBody(body, stand, dressed.layout, dressed.resolution);
    popMark(body, 1);
    carryNote(body, false, dressed.pictures);
    body.root.alpha = presence(token);
    body.root.zIndex = (wanted.selected ? 2e5 : wanted.crowd ? 0 : 1e5) + stand.x;
  }

  function drop(key: string, token: Token): void {
    leaving.delete(key);
    hide(token);
  }

  function play(motion: Motion, token: Token, now: number): void {
    player.start(motion, see(token).root.position, now);
  }

  /** A leg begins; true where its moments show more than a place. */
  function beginLeg(motion: Motion, leg: Leg): boolean {
    const token = shown.get(motion.key) ?? leaving.get(motion.key);
    if (!token || !dressed) return false;
    carryNote(see(token), leg.carries === 'note', dressed.pictures);
    showFrame(motion, leg, 0);
    const grows = motion.legs.at(-1) === leg && token.stand !== undefined && token.stand.scale !== token.scale;
    return grows || leg.cue === 'turn' || leg.cue === 'pop' || motion.meaning === 'appear' || motion.meaning === 'leave';
  }

  /** What the meaning of a motion adds to the place at one of its moments. */
  function showFrame(motion: Motion, leg: Leg, share: number): void {
    const token = shown.get(motion.key) ?? leaving.get(motion.key);
    if (!token || !dressed) return;
    const body = see(token);
    const last = motion.legs.at(-1) === leg;
    const scale = last && token.stand ? token.scale + (token.stand.scale - token.scale) * share : token.scale;
    const facing = dressed.layout.mirrored ? -scale : scale;
    body.root.scale.set(leg.cue === 'turn' ? Math.cos(share * Math.PI * 2) * facing : facing, scale);
    body.root.alpha = presence(token) * (motion.meaning === 'appear' ? share : motion.meaning === 'leave' ? 1 - share : 1);
    if (leg.cue === 'pop') popMark(body, 1 + 0.5 * Math.sin(share * Math.PI));
  }

  function clearGround(): void {
    for (const old of ground.removeChildren()) old.destroy();
    laid.clear();
  }

  /** Where a token is seen now: under way it goes on from where it is. */
  function placeOf({ wanted, stand, body }: Token): Stand | undefined {
    return stand && body && player.has(wanted.key) ? { ...stand, x: body.root.x, y: body.root.y } : stand;
  }

  /** Takes the next scene over, token by token; answers what is new. */
  function takeOver(next: Scene, { stands }: Standing): TokenChange[] {
    const changes: TokenChange[] = [];
    selected = null;
    const note = (token: Token): void => {
      if (token.wanted.selected) selected = token;
    };
    reconcile(shown, next.tokens, {
      make(after) {
        const to = stands.get(after.key);
        const token = makeToken(after, to);
        changes.push({ token, meaning: 'appear', before: undefined, after, from: undefined, to });
        note(token);
        return token;
      },
      keep(token, after) {
        const before = token.wanted;
        const to = stands.get(after.key);
        changes.push({ token, meaning: meaningOf(before, after), before, after, from: placeOf(token), to });
        token.wanted = after;
        token.stand = to;
        if (player.has(after.key)) keepOn(token, after);
        note(token);
      },
      end(token, key) {
        leaving.set(key, token);
        changes.push({ token, meaning: 'leave', before: token.wanted, after: undefined, from: placeOf(token), to: undefined });
      },
    });
    return changes;
  }

  /** Under way: form and mark change in their time, the ring, the tray and how well it is seen at once. */
  function keepOn(token: Token, { selected: ringed, mine }: SceneToken): void {
    token.shown = { ...token.shown, selected: ringed, mine };
    see(token).root.alpha = presence(token);
  }

  /** Starts what moves from one scene to the next: what changed in a way that can be seen, and what makes room for it. */
  function startMotions(layout: Layout, changes: readonly TokenChange[], now: number): void {
    const meant = changes.filter(({ meaning }) => meaning !== null);
    const pace = paceOf(meant.length);
    for (const { token } of meant) player.stop(token.wanted.key);
    const makeRoom = changes.filter(({ meaning, token }) => meaning === null && !player.has(token.wanted.key)); // the others go on
    for (const change of [...sampleOf(meant), ...makeRoom]) {
      const motion = motionFor(layout, change, pace);
      if (motion) play(motion, change.token, now);
    }
  }

  /** The flag is up while there is mail at the patient's; it moves when a claim gets there, or at once when the last one left. */
  function flag(now: number | null): void {
    const mail = [...shown.values()].filter(({ stand }) => stand?.lane === 'mailbox');
    const there = mail.some(({ wanted }) => !player.has(wanted.key));
    if (there || mail.length === 0) effects.raiseFlag(there, now);
  }

  function settle(): void {
    player.clear();
    effects.clear();
    for (const [key, token] of leaving) drop(key, token);
    for (const token of shown.values()) {
      become(token);
      rest(token);
    }
    flag(null);
  }

  return {
    root,
    dress(layout, pictures, theme, resolution) {
      dressed = { layout, pictures, theme, resolution };
      root.scale.x = layout.mirrored ? -1 : 1;
      clearGround();
      effects.dress(layout, pictures);
      trail.dress(layout, pictures, theme);
      if (scene) {
        const standing = standTokens(layout, scene);
        piles = standing.piles;
        for (const [key, token] of shown) token.stand = standing.stands.get(key);
      }
      for (const { body } of shown.values()) if (body) body.dressed = null;
      settle();
      trail.show(selected?.wanted ?? null, selected?.stand);
    },
    uncover(part) {
      for (const tile of dressed?.pictures.tilesIn(part) ?? []) {
        if (laid.has(tile)) continue;
        const sprite = new Sprite(tile.texture);
        sprite.position.set(tile.at.x, tile.at.y);
        ground.addChild(sprite);
        laid.add(tile);
      }
    },
    show(next, now, reducedMotion) {
      const cut = reducedMotion || scene === null || dressed === null;
      const standing = dressed ? standTokens(dressed.layout, next) : NOWHERE;
      const changes = takeOver(next, standing);
      scene = next;
      piles = standing.piles;
      moment = now;
      if (cut || !dressed) player.clear();
      else startMotions(dressed.layout, changes, now);
      for (const [key, token] of leaving) if (!player.has(key)) drop(key, token);
      for (const [key, token] of shown) {
        if (player.has(key)) continue;
        become(token);
        rest(token);
      }
      trail.show(selected?.wanted ?? null, selected?.stand);
      flag(cut ? null : now);
      player.advance(now);
      for (const { token } of changes) if (player.has(token.wanted.key)) lift(token, token.stand?.x ?? 0);
    },
    advance(now) {
      moment = now;
      const tokensMove = player.advance(now);
      const effectsMove = effects.advance(now);
      return tokensMove || effectsMove;
    },
    settle,
    piles: () => piles,
    sums: effects.sums,
    tokenAt(at) {
      let best: Token | null = null;
      let nearest = Number.POSITIVE_INFINITY;
      for (const token of shown.values()) {
        const box = token.body?.root;
        if (!box || !dressed) continue;
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
    token: (key) => shown.get(key)?.wanted ?? null,
    footOf(key) {
      const token = shown.get(key);
      const root = token?.body?.root;
      if (root) return { x: root.x, y: root.y, scale: root.scale.y };
      return token?.stand ? { x: token.stand.x, y: token.stand.y, scale: token.stand.scale } : null;
    },
    sheetsBut(key) {
      const sheets: Rect[] = [];
      if (!dressed) return sheets;
      const { sheet } = dressed.layout;
      for (const { wanted, stand } of shown.values()) {
        if (!stand || stand.hidden || wanted.key === key) continue;
        const [width, height] = [sheet.width * stand.scale, sheet.height * stand.scale];
        sheets.push({ x: stand.x - width / 2, y: stand.y - height, width, height });
      }
      return sheets;
    },
    selected: () => selected?.wanted ?? null,
  };
}
