// The stage in a real browser: it draws, stands still, answers the pointer, survives a lost context and does without WebGL.
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { mountStage, type StageHandle, type StageOptions } from '../../src/stage/stage.ts';
import { everything, sceneWith, token } from './scenes.ts';

let host: HTMLElement;
let stage: StageHandle | null = null;

beforeEach(async () => {
  await page.viewport(1366, 768);
  host = document.createElement('div');
  host.style.cssText = 'width: 1366px; height: 262px';
  document.body.style.margin = '0';
  document.body.append(host);
});

afterEach(() => {
  stage?.destroy();
  stage = null;
  host.remove();
});

async function mount(options: Partial<StageOptions> = {}): Promise<StageHandle> {
  stage = await mountStage(host, { onPick: () => {}, onRoom: () => {}, theme: 'light', reducedMotion: true, ...options });
  stage.show(everything);
  await stage.ready();
  return stage;
}

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const canvas = (): HTMLCanvasElement => {
  const found = host.querySelector('canvas');
  if (!found) throw new Error('no canvas');
  return found;
};

/** Colours of a few places of the picture, drawn afresh, so that the buffer is there to be read. */
function colours(handle: StageHandle): string[] {
  handle.redraw();
  const copy = document.createElement('canvas');
  copy.width = canvas().width;
  copy.height = canvas().height;
  const context = copy.getContext('2d');
  if (!context) throw new Error('no context');
  context.drawImage(canvas(), 0, 0);
  const places = [
    [100, 22],
    [500, 22],
    [1200, 22],
    [5, 200],
    [1330, 200],
  ] as const;
  return places.map(([x, y]) => [...context.getImageData(x, y, 1, 1).data].slice(0, 3).join(' '));
}

test('draws nothing while nothing moves', async () => {
  const handle = await mount();
  await wait(100);
  const before = handle.frames();
  await wait(300);
  expect(handle.frames()).toBe(before);
});

test('moves what moved, and then stands still again', async () => {
  const handle = await mount({ reducedMotion: false });
  await wait(100);
  const before = handle.frames();
  handle.show(
    sceneWith(everything.tokens.map((one) => (one.key === 'E-01' ? { ...one, room: 'coding' as const, form: 'chart' as const } : one))),
  );
  await expect.poll(() => handle.frames(), { timeout: 5000 }).toBeGreaterThan(before); // how many depends on the machine
  let seen = -1;
  await expect
    .poll(
      () => {
        const still = seen === handle.frames();
        seen = handle.frames();
        return still;
      },
      { interval: 250, timeout: 15_000 },
    )
    .toBe(true);
});

test('with reduced motion shows the result at once', async () => {
  const handle = await mount();
  await wait(100);
  const before = handle.frames();
  handle.show(sceneWith([token('E-01', 'coding')]));
  await wait(300);
  expect(handle.frames() - before).toBeLessThanOrEqual(2);
});

test('names the token under the pointer and picks it', async () => {
  const onPick = vi.fn();
  const handle = await mount({ onPick });
  handle.show(sceneWith([token('E-77', 'care')]));
  await wait(60);
  const view = host.querySelector('.stage-view');
  const roof = host.querySelector<HTMLElement>('.stage-roof');
  if (!view || !roof) throw new Error('no stage');
  const at = { clientX: 0, clientY: 0, bubbles: true };
  const left = roof.getBoundingClientRect().left;
  let found = false;
  for (let x = left; x < left + 210 && !found; x += 8) {
    at.clientX = x;
    at.clientY = canvas().getBoundingClientRect().top + 136;
    view.dispatchEvent(new PointerEvent('pointermove', at));
    found = !host.querySelector<HTMLElement>('.stage-tag')?.hidden;
  }
  expect(host.querySelector('.stage-tag')?.textContent).toBe('E-77 Rahmani');
  view.dispatchEvent(new MouseEvent('click', at));
  expect(onPick).toHaveBeenCalledWith('E-77');
});

test('beside every token answers with the room', async () => {
  const onRoom = vi.fn();
  const onPick = vi.fn();
  const handle = await mount({ onRoom, onPick });
  handle.show(sceneWith([token('E-77', 'care')]));
  await wait(60);
  const roof = host.querySelectorAll<HTMLElement>('.stage-roof')[2]?.getBoundingClientRect();
  if (!roof) throw new Error('no roof');
  host
    .querySelector('.stage-view')
    ?.dispatchEvent(new MouseEvent('click', { clientX: roof.left + 40, clientY: roof.top + 40, bubbles: true }));
  expect(onRoom).toHaveBeenCalledWith('coding');
  expect(onPick).not.toHaveBeenCalled();
});

test('runs from right to left where the page does, and turns with it', async () => {
  const onPick = vi.fn();
  const onRoom = vi.fn();
  const handle = await mount({ onPick, onRoom });
  handle.show(sceneWith([token('E-77', 'care', null, { selected: true })]));
  const roofs = (): number[] => [...host.querySelectorAll('.stage-roof')].map((roof) => Math.round(roof.getBoundingClientRect().left));
  const width = Math.round(host.querySelector('.stage-roof')?.getBoundingClientRect().width ?? 0);
  const name = (): DOMRect | undefined => host.querySelector('.stage-name')?.getBoundingClientRect();
  const before = roofs();
  expect(before).toEqual([...before].sort((a, b) => a - b));
  onTestFinished(() => document.documentElement.removeAttribute('dir'));
  document.documentElement.dir = 'rtl';
  await expect.poll(roofs).toEqual(before.map((left) => 1366 - left - width));
  const at = name();
  if (!at) throw new Error('no name');
  expect(at.left).toBeGreaterThan(1100); // by the first room, now the last from the left
  const click = (clientX: number, clientY: number): void => {
    host.querySelector('.stage-view')?.dispatchEvent(new MouseEvent('click', { clientX, clientY, bubbles: true }));
  };
  click(at.left + at.width / 2, at.top - 20); // the sheet stands over its name
  expect(onPick).toHaveBeenCalledWith('E-77');
  click((before[0] ?? 0) + 40, 60);
  expect(onRoom).toHaveBeenCalledWith('outcome');
});

test('zooms about the pointer by wheel, and back to the whole cycle', async () => {
  const handle = await mount();
  const view = host.querySelector<HTMLElement>('.stage-view');
  const roof = (): DOMRect => {
    const found = host.querySelectorAll<HTMLElement>('.stage-roof')[2]?.getBoundingClientRect();
    if (!found) throw new Error('no roof');
    return found;
  };
  const before = roof();
  const at = { clientX: before.left, clientY: before.top };
  view?.dispatchEvent(new WheelEvent('wheel', { ...at, deltaY: -100, ctrlKey: true, bubbles: true, cancelable: true }));
  await expect.poll(() => roof().width).toBeGreaterThan(before.width * 1.2);
  await expect.poll(() => Math.abs(roof().left - before.left)).toBeLessThan(20); // what lay under the pointer stays there
  handle.zoom('whole');
  await expect.poll(() => roof().width).toBeCloseTo(before.width, 0);
  expect(view?.scrollWidth).toBe(view?.clientWidth);
});

test('a drag across the zoomed picture pans it and picks nothing', async () => {
  const onRoom = vi.fn();
  const handle = await mount({ onRoom });
  handle.zoom('in');
  const view = host.querySelector<HTMLElement>('.stage-view');
  await expect.poll(() => view?.hasAttribute('data-zoomed')).toBe(true);
  const send = (type: string, clientX: number): void => {
    view?.dispatchEvent(new PointerEvent(type, { clientX, clientY: 60, pointerType: 'mouse', button: 0, bubbles: true }));
  };
  view?.scrollTo({ left: 200 });
  send('pointerdown', 400);
  send('pointermove', 340);
  send('pointerup', 340);
  view?.dispatchEvent(new MouseEvent('click', { clientX: 340, clientY: 60, bubbles: true }));
  expect(view?.scrollLeft).toBe(260);
  expect(onRoom).not.toHaveBeenCalled();
});

test('tells in a caption what sounds, and only where sound is wanted', async () => {
  const handle = await mount();
  const caption = (): string | null => {
    const found = host.querySelector<HTMLElement>('.stage-caption');
    return found && !found.hidden ? found.textContent : null;
  };
  const denied = token('E-16', 'outcome', 'denied', { spot: 'return', returnTo: 'claim' });
  const next = sceneWith(everything.tokens.map((one) => (one.key === 'E-16' ? denied : one)));
  handle.show(next);
  expect(caption()).toBeNull();
  handle.show(everything);
  handle.setSound(true);
  handle.show(next);
  expect(caption()).toBe('denied: E-16 Rahmani');
  handle.setSound(false);
  expect(caption()).toBeNull();
});

test('is hidden from screen readers and no stop of the Tab key', async () => {
  await mount();
  const view = host.querySelector<HTMLElement>('.stage-view');
  expect(view?.getAttribute('aria-hidden')).toBe('true');
  expect(view?.tabIndex).toBe(-1);
});

test('changes its theme', async () => {
  const handle = await mount();
  const light = colours(handle);
  handle.setTheme('dark');
  await handle.ready();
  expect(colours(handle)).not.toEqual(light);
  handle.setTheme('light');
  await handle.ready();
  expect(colours(handle)).toEqual(light);
});

test('follows the size of its place', async () => {
  await mount();
  host.style.width = '360px';
  host.style.height = '200px';
  await expect.poll(() => host.querySelector('.stage-view')?.hasAttribute('data-scrolls')).toBe(true);
  host.style.width = '1200px';
  await expect.poll(() => host.querySelector('.stage-view')?.hasAttribute('data-scrolls')).toBe(false);
});

test('comes back to an earlier size with the same picture', async () => {
  const handle = await mount({ renderer: 'canvas' });
  const before = colours(handle);
  host.style.height = '320px';
  await expect.poll(() => canvas().clientHeight).toBe(320);
  await handle.ready();
  expect(colours(handle)).not.toEqual(before);
  host.style.height = '262px';
  await expect.poll(() => canvas().clientHeight).toBe(262);
  await handle.ready();
  expect(colours(handle)).toEqual(before);
  expect(canvas().height).toBe(320); // the sheet is kept, and only its upper part is seen
  expect(getComputedStyle(canvas()).objectFit).toBe('cover');
});

test('rests while it is hidden, and then shows what has become of it', async () => {
  const handle = await mount({ reducedMotion: false });
  const light = colours(handle);
  host.hidden = true;
  await wait(100);
  const before = handle.frames();
  handle.show(sceneWith([token('E-78', 'coding', null, { selected: true })]));
  handle.setTheme('dark');
  await wait(300);
  expect(handle.frames()).toBe(before);
  host.hidden = false;
  await expect.poll(() => handle.frames()).toBeGreaterThan(before);
  expect(host.querySelector('.stage-name')?.textContent).toBe('E-78 Rahmani');
  await handle.ready();
  expect(colours(handle)).not.toEqual(light);
});

test('comes back from a hundred lost contexts, each time with the same picture', { timeout: 120_000 }, async () => {
  host.style.cssText = 'width: 640px; height: 210px'; // reading a picture back takes its time
  const handle = await mount();
  expect(handle.renderer).toBe('webgl');
  const before = colours(handle);
  const lose = canvas().getContext('webgl2')?.getExtension('WEBGL_lose_context');
  if (!lose) throw new Error('this browser cannot lose a context');
  let restored = 0;
  canvas().addEventListener('webglcontextrestored', () => {
    restored += 1;
  });
  for (let round = 0; round < 100; round += 1) {
    lose.loseContext();
    await wait(4);
    lose.restoreContext();
    await expect.poll(() => restored, { interval: 4 }).toBe(round + 1);
    expect(colours(handle), `after loss ${round + 1}`).toEqual(before);
  }
});

describe('without WebGL', () => {
  test('draws the same picture on a plain canvas', async () => {
    const webgl = colours(await mount());
    stage?.destroy();
    const handle = await mount({ renderer: 'canvas' });
    expect(handle.renderer).toBe('canvas');
    expect(colours(handle)).toEqual(webgl);
  });

  test('and without any canvas says so with its own error', async () => {
    const none = vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
    await expect(
      mountStage(host, { onPick: () => {}, onRoom: () => {}, theme: 'light', reducedMotion: true, renderer: 'canvas' }),
    ).rejects.toMatchObject({
      name: 'StageUnavailable',
    });
    none.mockRestore();
    expect(host.children).toHaveLength(0);
  });
});
