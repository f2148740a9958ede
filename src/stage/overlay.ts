// The words over the picture, as DOM text: roofs with their counts, the shelves' ages, numbers on piles, the name of the selected and of the pointed-at claim.

import { formatCount, formatMoneyChange } from '../i18n/format.ts';
import { roofColour, type Theme } from './art.ts';
import type { Sum } from './effects.ts';
import type { PileCount } from './lanes.ts';
import { type Layout, type Point, type Rect, type Size, seenAt } from './layout.ts';
import { type Count, isClear, nameAt, numbersOf, shelfWords } from './places.ts';
import { ROOMS, type Room, type Scene } from './scene.ts';
import type { StageWords } from './words.ts';

export interface Overlay {
  layOut(layout: Layout, theme: Theme): void;
  show(scene: Scene, piles: readonly PileCount[]): void;
  /** Names the selected token by its ring, clear of these other sheets; null hides the name. */
  name(text: string | null, foot?: Point, scale?: number, sheets?: readonly Rect[]): void;
  /** Names the token under the pointer. */
  point(text: string | null, foot?: Point, scale?: number): void;
  /** Tells money where it goes. */
  tell(sums: readonly Sum[]): void;
}

function element(parent: HTMLElement, kind: string, text = ''): HTMLElement {
  const made = document.createElement('div');
  made.className = kind;
  made.textContent = text;
  parent.append(made);
  return made;
}

/** Puts a word of this width, which begins at a place of the layout on the first room's side, where it is seen. */
function put(target: HTMLElement, layout: Layout, at: Point, width = 0): void {
  const { x, y } = seenAt(layout, { x: layout.mirrored ? at.x + width : at.x, y: at.y });
  const [left, top] = [`${Math.round(x)}px`, `${Math.round(y)}px`];
  if (target.style.left !== left) target.style.left = left;
  if (target.style.top !== top) target.style.top = top;
}

/** The name of a claim: it stays inside the picture, and asks for its own size only when its text is another. */
function createName(content: HTMLElement, kind: string) {
  const box = element(content, kind);
  box.hidden = true;
  let size = { width: 0, height: 0 };
  return {
    /** Makes it say this, or hides it; answers its size. */
    say(text: string | null): Size {
      box.hidden = text === null;
      if (text !== null && box.textContent !== text) {
        box.textContent = text;
        size = { width: box.offsetWidth, height: box.offsetHeight };
      }
      return size;
    },
    put(layout: Layout, x: number, y: number): void {
      const half = size.width / 2;
      put(box, layout, { x: Math.min(layout.width - half - 2, Math.max(half + 2, x)) - half, y }, size.width);
    },
  };
}

interface Roof {
  readonly box: HTMLElement;
  readonly name: HTMLElement;
  readonly count: HTMLElement;
}

export function createOverlay(content: HTMLElement, words: StageWords): Overlay {
  const roofs = Object.fromEntries(
    ROOMS.map((room) => {
      const box = element(content, 'stage-roof');
      return [room, { box, name: element(box, 'stage-roof-name'), count: element(box, 'stage-roof-count') }];
    }),
  ) as Record<Room, Roof>;
  const shelves = words.shelves.map((text) => element(content, 'stage-words', text));
  const rework = element(content, 'stage-words', words.rework);
  rework.dataset.back = '';
  const numbers: HTMLElement[] = [];
  let laid: readonly Count[] = [];
  const name = createName(content, 'stage-name');
  const tag = createName(content, 'stage-tag');
  const sums = { vault: createName(content, 'stage-sum'), box: createName(content, 'stage-sum') };
  let layout: Layout | null = null;

  function layRoof(room: Room, index: number, at: Layout, theme: Theme): void {
    const { box, name: text, count } = roofs[room];
    const { x, y, width } = at.rooms[room];
    const size = Math.min(18, Math.max(10.5, at.roof * 0.62));
    const pad = width < 160 ? size * 0.45 : size * 0.75;
    const { name: long, short } = words.rooms[room];
    const needed = (long.length + 3) * size * 0.53 + size * 1.3 + 2 * pad;
    box.style.fontSize = `${size}px`;
    box.style.width = `${width}px`;
    box.style.height = `${at.roof}px`;
    box.style.padding = `${at.unit * 8}px ${pad}px 0`;
    for (const word of [text, count]) word.style.backgroundColor = roofColour(room, theme); // the picture ends at the view, the words do not
    text.textContent = `${index + 1}  ${needed > width ? short : long}`;
    put(box, at, { x, y }, width);
  }

  /** Words that name a part of the picture, where there is room for them; they give way to the name of a claim. */
  function layWords(at: Layout, name: Rect | null): void {
    const under = { x: (at.arrows.coding + at.drop) / 2, y: at.backY + at.backHeight / 2 + 14 };
    rework.hidden = !at.roomy || at.cut || !isClear(name, under, words.rework.length * 6);
    put(rework, at, under);
    const ages = shelfWords(at);
    shelves.forEach((shelf, index) => {
      const spot = ages[index];
      shelf.hidden = spot === undefined || !isClear(name, spot);
      if (spot) put(shelf, at, spot);
    });
  }

  return {
    layOut(at, theme) {
      layout = at;
      for (const [index, room] of ROOMS.entries()) layRoof(room, index, at, theme);
      layWords(at, null);
    },
    show(scene, piles) {
      for (const room of ROOMS) roofs[room].count.textContent = String(scene.counts[room]);
      laid = layout ? numbersOf(layout, piles) : [];
      while (numbers.length > laid.length) numbers.pop()?.remove();
      for (const [index, count] of laid.entries()) {
        numbers[index] ??= element(content, 'stage-more');
        const number = numbers[index];
        number.textContent = `+${formatCount(count.more)}`;
        number.style.width = `${count.width}px`;
        if (layout) put(number, layout, count, count.width);
      }
    },
    name(text, foot, scale = 1, sheets = []) {
      const shown = foot && layout ? text : null;
      const size = name.say(shown);
      if (!layout) return;
      const place = shown === null || !foot ? null : nameAt(layout, laid, sheets, foot, scale, size);
      layWords(layout, place);
      if (place) name.put(layout, place.x + place.width / 2, place.y);
    },
    point(text, foot, scale = 1) {
      const shown = foot && layout ? text : null;
      const { height } = tag.say(shown);
      if (shown === null || !foot || !layout) return;
      tag.put(layout, foot.x, Math.max(1, foot.y - layout.sheet.height * scale - height - 5));
    },
    tell(now) {
      for (const where of ['vault', 'box'] as const) {
        const sum = now.find((one) => one.where === where);
        sums[where].say(sum ? formatMoneyChange(where === 'vault' ? sum.cents : -sum.cents) : null);
        if (sum && layout) sums[where].put(layout, sum.x, sum.y);
      }
    },
  };
}
