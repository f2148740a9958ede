// View 1: mounts the stage in an element of the page. It shows scenes and says which token was picked, and decides nothing.

import './stage.css';
import { afterPaint } from './afterPaint.ts';
import { createAlbum } from './album.ts';
import { colour, type Theme } from './art.ts';
import { createBoard } from './board.ts';
import { listenGestures } from './gestures.ts';
import { createHearing } from './hearing.ts';
import { furthestZoom, type Layout, layoutFor, type Point, type Size, seenAt } from './layout.ts';
import { createOverlay } from './overlay.ts';
import { openCanvas } from './renderer.ts';
import { ROOMS, type Room, type Scene } from './scene.ts';
import type { Pictures } from './textures.ts';
import { StageUnavailable } from './unavailable.ts';
import { ENGLISH, type StageWords } from './words.ts';

export interface StageOptions {
  readonly onPick: (key: string) => void;
  readonly onRoom: (room: Room) => void; // picked beside every token
  readonly tell?: (key: string) => string; // a token in words, for whoever points at it; its label where that says nothing
  readonly theme: Theme;
  readonly reducedMotion: boolean;
  readonly words?: StageWords;
  readonly renderer?: 'webgl' | 'canvas'; // 'canvas' draws the same pixels everywhere: for tests of the picture
}

export interface StageHandle {
  /** Which renderer draws: for notices and tests. */
  readonly renderer: 'webgl' | 'canvas';
  /** Shows a scene; what changed moves and may be heard. `still`: another day is looked at, so that nothing has happened. */
  show(scene: Scene, still?: boolean): void;
  setTheme(theme: Theme): void;
  /** One step nearer or further about the selected claim (the middle of the view where there is none), or back to the whole cycle. */
  zoom(step: 'in' | 'out' | 'whole'): void;
  setReducedMotion(reduced: boolean): void;
  /** Tones with captions for what happens; off until asked for. */
  setSound(on: boolean): void;
  /** Settles when the picture of the present size and theme is drawn. */
  ready(): Promise<void>;
  /** How many frames were drawn so far: an idle stage draws none. */
  frames(): number;
  /** Draws one frame now, so that a test can read the picture. */
  redraw(): void;
  destroy(): void;
}

const WIDEST = 4096; // device pixels of the canvas; more is beyond some graphics cards
const ZOOM_STEP = 1.4;
const NAME = 130; // CSS pixels beside a token: its name, too, is to be seen

const isSame = (a: Size, b: Size): boolean => a.width === b.width && a.height === b.height;

const resolutionFor = (width: number): number => Math.min(3, window.devicePixelRatio || 1, WIDEST / width);

function build(host: HTMLElement): { view: HTMLElement; content: HTMLElement } {
  const view = document.createElement('div');
  view.className = 'stage-view';
  view.setAttribute('aria-hidden', 'true');
  view.tabIndex = -1; // a scrolling box would else be a stop of the Tab key
  const content = document.createElement('div');
  content.className = 'stage-content';
  view.append(content);
  host.append(view);
  return { view, content };
}

/** Mounts the stage into `host`, which decides its size and the direction it is read in. Rejects with StageUnavailable where nothing can draw. */
export async function mountStage(host: HTMLElement, options: StageOptions): Promise<StageHandle> {
  const canvas = await openCanvas(() => draw(), options.renderer);
  const { view, content } = build(host);
  content.append(canvas.element);
  const board = createBoard();
  const album = createAlbum();
  const words = options.words ?? ENGLISH;
  const overlay = createOverlay(content, words);
  const hearing = createHearing(host, words);
  const gone = new AbortController();
  let { theme, reducedMotion } = options;
  let scene: Scene | null = null;
  let layout: Layout | null = null;
  let pictures: Pictures | null = null;
  let asked = 0; // number of the newest drawing of pictures
  let working: Promise<void> = Promise.resolve();
  let loop = 0;
  let drawn = 0;
  let pointed: string | null = null;
  let roomUnder: Room | null = null;
  let zoom = 1;
  let measured: Size = { width: view.clientWidth, height: view.clientHeight };
  let fitted: Size = { width: 0, height: 0 }; // the view the picture was last drawn for
  const isHidden = (): boolean => measured.width === 0 || document.visibilityState === 'hidden';

  function draw(): void {
    if (!pictures || !layout || measured.width === 0 || gone.signal.aborted) return;
    const { scrollLeft: left, scrollTop: top } = view;
    board.root.position.set((layout.mirrored ? layout.width : 0) - left, -top); // the canvas is as large as the view and stays in it
    board.uncover({ x: layout.mirrored ? layout.width - left - fitted.width : left, y: top, ...fitted });
    canvas.draw(board.root);
    drawn += 1;
  }

  function nameTokens(): void {
    const selected = board.selected();
    const foot = selected && board.footOf(selected.key);
    overlay.name(selected ? selected.label : null, foot ?? undefined, foot?.scale, selected ? board.sheetsBut(selected.key) : []);
    const token = pointed === null ? null : board.token(pointed);
    const under = token && board.footOf(token.key);
    overlay.point(token && under ? options.tell?.(token.key) || token.label : null, under ?? undefined, under?.scale);
  }

  function step(now: number): void {
    loop = 0;
    const moves = board.advance(now);
    draw();
    nameTokens();
    overlay.tell(board.sums());
    if (moves) wake();
  }

  function wake(): void {
    if (loop === 0 && !gone.signal.aborted) loop = requestAnimationFrame(step);
  }

  /** The foot of the selected token, as it is seen. */
  function selectedFoot(): Point | null {
    const selected = board.selected();
    const foot = selected && board.footOf(selected.key);
    return foot && layout ? seenAt(layout, foot) : null;
  }

  function bringIntoView(): void {
    const foot = selectedFoot();
    if (!foot || !layout || layout.width <= view.clientWidth) return;
    const margin = Math.min(NAME, view.clientWidth / 3);
    const inX = foot.x > view.scrollLeft + margin && foot.x < view.scrollLeft + view.clientWidth - margin;
    const inY = foot.y - layout.sheet.height > view.scrollTop && foot.y < view.scrollTop + view.clientHeight;
    if (inX && inY) return;
    view.scrollTo({
      left: foot.x - view.clientWidth / 2,
      top: foot.y - view.clientHeight * 0.7,
      behavior: reducedMotion ? 'instant' : 'smooth',
    });
  }

  /** Draws the pictures for the present size and theme and sets everything down in them; what lay at a point of the view stays there. */
  async function redress(mine: number, about?: Point): Promise<void> {
    const size = { width: view.clientWidth, height: view.clientHeight };
    if (size.width < 40 || size.height < 30) return;
    const resolution = resolutionFor(size.width);
    zoom = Math.min(zoom, furthestZoom(size, resolution));
    const next = layoutFor(size, zoom, getComputedStyle(host).direction === 'rtl');
    const made = await album.open(next, theme, resolution);
    if (mine !== asked || gone.signal.aborted) return;
    const spot = about && layout && { x: (view.scrollLeft + about.x) / layout.width, y: (view.scrollTop + about.y) / layout.height };
    const turned = next.mirrored !== (layout?.mirrored ?? false);
    const moved = turned || fitted.width !== size.width || fitted.height !== size.height; // a zoom keeps its own place
    fitted = size;
    pictures = made;
    layout = next;
    view.toggleAttribute('data-scrolls', next.width > size.width);
    view.toggleAttribute('data-zoomed', zoom > 1);
    view.toggleAttribute('data-mirrored', next.mirrored);
    content.style.width = `${next.width}px`;
    content.style.height = `${next.height}px`;
    if (turned) view.scrollTo({ left: next.mirrored ? next.width : 0, behavior: 'instant' }); // the first room is where reading begins
    canvas.resize(size.width, size.height, resolution);
    canvas.ground(colour('ground', theme));
    board.dress(next, made, theme, resolution);
    overlay.layOut(next, theme);
    if (scene) overlay.show(scene, board.piles());
    if (about && spot) view.scrollTo({ left: spot.x * next.width - about.x, top: spot.y * next.height - about.y, behavior: 'instant' });
    nameTokens();
    overlay.tell(board.sums());
    draw();
    if (moved) bringIntoView();
  }

  /** A new picture a moment later, once for all that asks for one until then. What fails keeps the picture there is. */
  function refresh(about?: Point): void {
    asked += 1;
    const mine = asked;
    working = afterPaint()
      .then(() => (mine === asked && !gone.signal.aborted ? redress(mine, about) : undefined))
      .catch(() => {});
  }

  const observer = new ResizeObserver(() => {
    const size = { width: view.clientWidth, height: view.clientHeight };
    if (layout && isSame(size, measured)) return;
    measured = size;
    refresh();
  });
  const direction = new MutationObserver(() => refresh());

  /** Zooms about a point of the view. */
  function zoomBy(factor: number, at: Point): void {
    if (!layout) return;
    const size = { width: view.clientWidth, height: view.clientHeight };
    const before = zoom;
    zoom = Math.min(furthestZoom(size, resolutionFor(size.width)), Math.max(1, zoom * factor));
    if (zoom !== before) refresh(at);
  }

  function destroy(): void {
    gone.abort();
    hearing.destroy();
    observer.disconnect();
    direction.disconnect();
    cancelAnimationFrame(loop);
    album.close();
    canvas.destroy();
    view.remove();
  }

  function roomAt({ x, y }: Point): Room | null {
    const inside = (room: Room): boolean => {
      const at = layout?.rooms[room];
      return at !== undefined && x >= at.x && x <= at.x + at.width && y >= at.y && y <= at.y + at.height;
    };
    return ROOMS.find(inside) ?? null;
  }

  function pointAt(event: MouseEvent): void {
    const box = content.getBoundingClientRect();
    const here = { x: event.clientX - box.left, y: event.clientY - box.top };
    const at = layout ? seenAt(layout, here) : here;
    const token = board.tokenAt(at);
    roomUnder = token && !token.crowd ? null : roomAt(at);
    view.style.cursor = token || roomUnder ? 'pointer' : '';
    if ((token?.key ?? null) === pointed) return;
    pointed = token?.key ?? null;
    nameTokens();
  }

  function listen(): void {
    const { signal } = gone;
    const gestures = listenGestures(view, { zoomBy, pans: () => layout !== null && layout.width > view.clientWidth }, signal);
    view.addEventListener('scroll', draw, { signal });
    view.addEventListener('pointermove', pointAt, { signal });
    view.addEventListener(
      'pointerleave',
      () => {
        pointed = null;
        nameTokens();
      },
      { signal },
    );
    view.addEventListener(
      'click',
      (event) => {
        pointAt(event);
        if (gestures.dragged()) return;
        if (roomUnder) options.onRoom(roomUnder);
        else if (pointed !== null && !board.token(pointed)?.crowd) options.onPick(pointed);
      },
      { signal },
    );
  }

  listen();
  try {
    await redress(asked);
  } catch (reason) {
    destroy();
    throw new StageUnavailable('the pictures cannot be drawn here', { cause: reason });
  }
  observer.observe(view);
  direction.observe(document.documentElement, { attributeFilter: ['dir'] });

  return {
    renderer: canvas.kind,
    show(next, still = false) {
      const before = board.selected()?.key;
      if (scene && !still) hearing.hear(scene, next);
      scene = next;
      board.show(next, performance.now(), still || reducedMotion || isHidden());
      if (layout) overlay.show(next, board.piles());
      if (board.selected()?.key !== before) bringIntoView();
      wake(); // names are measured with the next frame: here that would lay out the page twice
    },
    setTheme(next) {
      if (next === theme) return;
      theme = next;
      refresh();
    },
    zoom(step) {
      const foot = selectedFoot();
      const about = foot
        ? { x: foot.x - view.scrollLeft, y: foot.y - view.scrollTop }
        : { x: view.clientWidth / 2, y: view.clientHeight / 2 };
      zoomBy(step === 'in' ? ZOOM_STEP : step === 'out' ? 1 / ZOOM_STEP : 1 / zoom, about);
    },
    setReducedMotion(reduced) {
      reducedMotion = reduced;
      if (reduced) {
        board.settle();
        wake();
      }
    },
    setSound: hearing.setSound,
    ready: () => working,
    frames: () => drawn,
    redraw: draw,
    destroy,
  };
}
