// Zooming and panning by wheel, pinch and drag. What a zoom does to the picture is the stage's; here is only how it is asked for.

import type { Point } from './layout.ts';

interface Asked {
  /** Zooms by a factor about a point of the view, CSS pixels. */
  zoomBy(factor: number, at: Point): void;
  /** Whether there is anything to pan. */
  pans(): boolean;
}

const WHEEL_STEP = 1.25;
const PINCH_STEP = 1.12; // the picture is drawn anew for each step, so a pinch goes in steps, too
const DRAG = 5; // CSS pixels before a press counts as a drag

const between = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);

/** Whether the page itself scrolls: then a plain wheel is the page's, and only a wheel with Ctrl (or a pinch on a touchpad) zooms. */
const pageScrolls = (): boolean => document.documentElement.scrollHeight > window.innerHeight + 1;

/** Listens on the view until the signal says stop. Answers whether the last press was a drag, which is no click. */
export function listenGestures(view: HTMLElement, asked: Asked, signal: AbortSignal): { dragged(): boolean } {
  const fingers = new Map<number, Point>();
  let spread = 0; // between two fingers at the last step
  let grip: { readonly x: number; readonly y: number; readonly left: number; readonly top: number } | null = null;
  let drags = false;

  const at = (event: MouseEvent): Point => {
    const box = view.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };

  function wheel(event: WheelEvent): void {
    if (!event.ctrlKey && (event.shiftKey || event.deltaY === 0 || pageScrolls())) return;
    event.preventDefault();
    asked.zoomBy(event.deltaY < 0 ? WHEEL_STEP : 1 / WHEEL_STEP, at(event));
  }

  function down(event: PointerEvent): void {
    drags = false;
    if (event.pointerType === 'touch') fingers.set(event.pointerId, at(event));
    else if (event.button === 0 && asked.pans()) grip = { x: event.clientX, y: event.clientY, left: view.scrollLeft, top: view.scrollTop };
    const [a, b] = [...fingers.values()];
    if (a && b) spread = between(a, b);
  }

  function pinch(event: PointerEvent): void {
    if (!fingers.has(event.pointerId)) return;
    fingers.set(event.pointerId, at(event));
    const [a, b] = [...fingers.values()];
    if (!a || !b) return;
    drags = true;
    const ratio = between(a, b) / spread;
    if (ratio < PINCH_STEP && ratio > 1 / PINCH_STEP) return;
    spread *= ratio;
    asked.zoomBy(ratio, { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });
  }

  function move(event: PointerEvent): void {
    pinch(event);
    if (!grip) return;
    const [dx, dy] = [event.clientX - grip.x, event.clientY - grip.y];
    drags ||= Math.hypot(dx, dy) > DRAG;
    if (drags) view.scrollTo({ left: grip.left - dx, top: grip.top - dy, behavior: 'instant' });
  }

  function up(event: PointerEvent): void {
    fingers.delete(event.pointerId);
    grip = null;
  }

  view.addEventListener('wheel', wheel, { signal, passive: false });
  view.addEventListener('pointerdown', down, { signal });
  view.addEventListener('pointermove', move, { signal });
  for (const end of ['pointerup', 'pointercancel', 'pointerleave'] as const) view.addEventListener(end, up, { signal });
  return { dragged: () => drags };
}
