// Where tokens stand: each room has a few lanes, a lane holds a pile, and a pile that is too long condenses to a number.

import { footUnder, type Layout, type Point } from './layout.ts';
import type { Scene, SceneToken } from './scene.ts';

/** Where one token stands: its foot, its size, and whether it is hidden inside a pile's number. */
export interface Stand extends Point {
  readonly scale: number; // 1 as on the rail
  readonly lane: LaneName;
  readonly hidden: boolean;
}

/** The number on a pile: how many more there are than sheets shown. */
export interface PileCount extends Point {
  readonly lane: LaneName;
  readonly more: number;
}

export interface Standing {
  readonly stands: ReadonlyMap<string, Stand>;
  readonly piles: readonly PileCount[];
}

/** Lanes inside the rooms, as units of the drawn room (0 … 440). The payer's three shelves are drawn at 223, 292 and 361; what is older than the last stands beside them. */
const ROOM_LANES = {
  expected: ['care', 14, 320],
  seen: ['care', 326, 426],
  unsigned: ['documentation', 14, 220],
  queried: ['documentation', 226, 426],
  queued: ['coding', 14, 250],
  returned: ['coding', 256, 336],
  coded: ['coding', 342, 426],
  drafted: ['claim', 14, 250],
  held: ['claim', 256, 346],
  posted: ['claim', 352, 430],
  pended: ['review', 8, 110],
  upTo30: ['review', 114, 228],
  upTo60: ['review', 230, 298],
  upTo90: ['review', 300, 368],
  over90: ['review', 370, 438],
  writtenOff: ['outcome', 10, 104],
  decided: ['outcome', 110, 290],
  settled: ['outcome', 296, 432],
} as const;
type RoomLane = keyof typeof ROOM_LANES;
export type LaneName = RoomLane | 'gate' | 'toCoding' | 'toClaim' | 'bounced' | 'mailbox';

function shelfOf(token: SceneToken): RoomLane {
  if (token.mark === 'pended' || token.mark === 'appealed') return 'pended';
  if (token.age <= 30) return 'upTo30';
  if (token.age <= 60) return 'upTo60';
  return token.age <= 90 ? 'upTo90' : 'over90';
}

/** The lane inside a token's room, told by its mark, form and age. */
function roomLaneOf(token: SceneToken): RoomLane {
  switch (token.room) {
    case 'care':
      return token.mark === 'waiting' ? 'expected' : 'seen';
    case 'documentation':
      return token.mark === 'query' ? 'queried' : 'unsigned';
    case 'coding':
      if (token.form === 'codedChart') return 'coded';
      return token.mark === null || token.mark === 'waiting' ? 'queued' : 'returned';
    case 'claim':
      return token.mark === null ? 'drafted' : 'held';
    case 'review':
      return shelfOf(token);
    case 'outcome':
      if (token.mark === 'writtenOff') return 'writtenOff';
      return token.done ? 'settled' : 'decided';
  }
}

/** The lane a token stands in. */
export function laneOf(token: SceneToken): LaneName {
  switch (token.spot) {
    case 'room':
      return roomLaneOf(token);
    case 'post':
      return 'posted';
    case 'gate':
      return 'gate';
    case 'mailbox':
      return 'mailbox';
    case 'return':
      if (token.returnTo === 'coding') return 'toCoding';
      return token.mark === 'rejected' ? 'bounced' : 'toClaim';
  }
}

interface Lane {
  readonly from: number; // left edge of the first sheet
  readonly to: number; // right edge of the last
  readonly foot: number; // y
  readonly scale: number;
  readonly leftwards: boolean; // the head of the queue is at the right
  readonly centred?: boolean; // a short pile stands in the middle
}

/** Where a lane lies, in pixels. */
export function laneRange(layout: Layout, lane: LaneName): Lane {
  const foot = layout.railY + footUnder(layout.sheet);
  const scale = layout.backScale;
  const half = (layout.sheet.width * scale) / 2;
  const back = { foot: layout.backY + footUnder(layout.sheet) * scale, scale, leftwards: false };
  const { arrows, bounce, drop, mailbox, gate, sheet } = layout;
  switch (lane) {
    case 'gate': {
      const spare = Math.max(0, sheet.width * 1.5 - gate.width) / 2;
      return { from: gate.x - spare, to: gate.x + gate.width + spare, foot, scale: 1, leftwards: false, centred: true };
    }
    case 'toCoding':
      return { ...back, from: arrows.coding + half, to: arrows.claim - half };
    case 'bounced':
      return { ...back, from: arrows.claim + half, to: bounce + half, leftwards: true };
    case 'toClaim':
      return { ...back, from: bounce + half + sheet.width * scale * 0.4, to: drop - half };
    case 'mailbox': {
      const size = Math.min(1, (mailbox.height * 0.75) / sheet.height);
      const from = Math.max(drop + layout.backHeight / 2 + 3, mailbox.x - sheet.width * 2.6);
      return {
        from,
        to: Math.max(from + sheet.width * size, mailbox.x + 2),
        foot: mailbox.y + mailbox.height,
        scale: size,
        leftwards: true,
      };
    }
    default: {
      const [room, from, to] = ROOM_LANES[lane];
      const left = layout.rooms[room].x;
      const end = left + to * layout.unit;
      return { from: Math.min(left + from * layout.unit, end - sheet.width), to: end, foot, scale: 1, leftwards: false };
    }
  }
}

const SQUEEZED = 3; // pixels: so close may those stand that must not vanish in a number

/** How far apart the feet in a pile stand: a free step where there is room, a tab's width at least; `whole` of them are seen even closer. */
function pitchOf(width: number, sheet: number, count: number, whole: number): { pitch: number; shown: number } {
  const widest = sheet * 1.36;
  const tightest = Math.max(6, sheet * 0.3);
  const free = Math.max(0, width - sheet);
  const fitting = (pitch: number): number => Math.max(1, Math.floor(free / pitch + 1e-6) + 1);
  const shown = Math.min(count, Math.max(fitting(tightest), Math.min(whole, fitting(SQUEEZED))));
  return { pitch: shown > 1 ? Math.min(widest, free / (shown - 1)) : 0, shown };
}

/** Who is seen first in a pile that is too long: the selected one, what waits for the learner, the learner's other ones, the crowd. */
const rankOf = ({ selected, mine, crowd }: SceneToken): 0 | 1 | 2 | 3 => (selected ? 0 : mine ? 1 : crowd ? 3 : 2);

/** How many of each rank a pile holds. */
function ranksOf(pile: readonly SceneToken[]): [number, number, number, number] {
  const ranks: [number, number, number, number] = [0, 0, 0, 0];
  for (const token of pile) ranks[rankOf(token)] += 1;
  return ranks;
}

/** The rank of which only the first `of` stay visible; all below it do, none above. */
function lastSeen(ranks: readonly number[], shown: number): { rank: number; of: number } {
  let left = shown;
  for (const [rank, count] of ranks.entries()) {
    if (count >= left) return { rank, of: left };
    left -= count;
  }
  return { rank: ranks.length, of: 0 };
}

const BELOW: readonly LaneName[] = ['toCoding', 'toClaim', 'bounced', 'mailbox']; // lanes under the rail

const isRoomLane = (lane: LaneName): lane is RoomLane => lane in ROOM_LANES;

const APART = 1.1; // sheets that do not cover each other

/** A long pile borrows the room that its empty neighbours do not need. Where the payer's shelves are seen each stays its own; only the first reaches back over the place of pended claims. */
function stretched(layout: Layout, name: LaneName, count: number, present: ReadonlyMap<LaneName, unknown>): Lane {
  const lane = laneRange(layout, name);
  const room = isRoomLane(name) ? ROOM_LANES[name][0] : null;
  const wanted = layout.sheet.width * (1 + (count - 1) * APART);
  const shelved = room === 'review' && !layout.cut;
  if (room === null || (shelved && name !== 'upTo30') || lane.to - lane.from >= wanted) return lane;
  const rect = layout.rooms[room];
  const edge = 10 * layout.unit;
  let [low, high] = [rect.x + edge, rect.x + rect.width - edge];
  for (const other of present.keys()) {
    if (other === name || !isRoomLane(other) || ROOM_LANES[other][0] !== room) continue;
    const { from, to } = laneRange(layout, other);
    if (from > lane.from) high = Math.min(high, from - 3);
    else low = Math.max(low, to + 3);
  }
  if (shelved) high = lane.to;
  const to = Math.max(lane.to, Math.min(high, lane.from + wanted));
  return { ...lane, to, from: Math.min(lane.from, Math.max(low, to - wanted)) };
}

type Piles = ReadonlyMap<LaneName, readonly SceneToken[]>;

function standPile(layout: Layout, piles: Piles, name: LaneName, into: Map<string, Stand>): PileCount | null {
  const pile = piles.get(name) ?? [];
  const lane = stretched(layout, name, pile.length, piles);
  const sheet = layout.sheet.width * lane.scale;
  const ranks = ranksOf(pile);
  const [selected, mine, others, crowd] = ranks;
  const { pitch, shown } = pitchOf(lane.to - lane.from, sheet, pile.length, selected + mine + (crowd > 0 ? others : 0));
  const last = lastSeen(ranks, shown);
  const inset = sheet / 2 + (lane.centred ? Math.max(0, lane.to - lane.from - sheet - (shown - 1) * pitch) / 2 : 0);
  const spot = (index: number): number => (lane.leftwards ? lane.to - inset - index * pitch : lane.from + inset + index * pitch);
  let index = 0;
  let ofLast = 0;
  for (const token of pile) {
    const rank = rankOf(token);
    if (rank === last.rank) ofLast += 1;
    const hidden = rank > last.rank || (rank === last.rank && ofLast > last.of);
    into.set(token.key, { x: spot(hidden ? shown - 1 : index), y: lane.foot, scale: lane.scale, lane: name, hidden });
    if (!hidden) index += 1;
  }
  if (shown === pile.length) return null;
  // over the sheets, or under the rail where the roof is close
  const y = layout.cut && !BELOW.includes(name) ? lane.foot + 11 : lane.foot - layout.sheet.height * lane.scale;
  return { lane: name, more: pile.length - shown, x: spot(shown - 1), y };
}

/** The place of every token of a scene. */
export function standTokens(layout: Layout, scene: Scene): Standing {
  const lanes = new Map<LaneName, SceneToken[]>();
  for (const token of scene.tokens) {
    const lane = laneOf(token);
    const pile = lanes.get(lane);
    if (pile) pile.push(token);
    else lanes.set(lane, [token]);
  }
  const stands = new Map<string, Stand>();
  const piles: PileCount[] = [];
  for (const lane of lanes.keys()) {
    const count = standPile(layout, lanes, lane, stands);
    if (count) piles.push(count);
  }
  return { stands, piles };
}
