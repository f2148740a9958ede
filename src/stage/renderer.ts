// Opens Pixi's renderer: WebGL where there is one, the plain canvas where not, and a typed error where neither works. No frame is drawn unless asked for.

import 'pixi.js/unsafe-eval';
import { type Container, isWebGLSupported, type Renderer, Ticker } from 'pixi.js';
import { StageUnavailable } from './unavailable.ts';

export interface Canvas {
  readonly element: HTMLCanvasElement;
  readonly kind: 'webgl' | 'canvas';
  /** The size seen, in CSS pixels. */
  resize(width: number, height: number, resolution: number): void;
  ground(colour: string): void;
  draw(root: Container): void;
  destroy(): void;
}

const OPTIONS = {
  width: 16,
  height: 16,
  autoDensity: true,
  antialias: false,
  backgroundAlpha: 1,
  skipExtensionImports: true, // neither Pixi's events nor its own accessibility layer: the twin is in the panels
  gcActive: false, // what is drawn is given back by hand; a pause is no reason to forget pictures
};

/** Each renderer comes by its own import, so that only the one in use is fetched. */
async function open(preference: 'webgl' | 'canvas'): Promise<Renderer> {
  if (preference === 'webgl' && !isWebGLSupported()) throw new StageUnavailable('no WebGL here');
  const renderer =
    preference === 'webgl' ? (await import('./drawWebgl.ts')).makeRenderer() : (await import('./drawCanvas.ts')).makeRenderer();
  await renderer.init(OPTIONS);
  return renderer;
}

async function openFirst(preferred: 'webgl' | 'canvas'): Promise<Renderer> {
  try {
    return await open(preferred);
  } catch (reason) {
    if (preferred === 'canvas') throw new StageUnavailable('no renderer starts here', { cause: reason });
    return openFirst('canvas');
  }
}

/** Pixi keeps a clock for chores we do not use; it would wake the page sixty times a second. */
function stopChores(): void {
  Ticker.system.autoStart = false;
  Ticker.system.stop();
}

/**
 * Opens a renderer with its canvas. `restored` is called when a lost WebGL context has come back and everything must be drawn again.
 * Rejects with StageUnavailable where nothing can draw.
 */
export async function openCanvas(restored: () => void, preferred: 'webgl' | 'canvas' = 'webgl'): Promise<Canvas> {
  const renderer = await openFirst(preferred);
  stopChores();
  const element = renderer.canvas as HTMLCanvasElement;
  let lost = false;
  let sheet = { width: 0, height: 0, resolution: 0 }; // what is drawn on; a lower view keeps it, for a new one is dear
  const onLost = (event: Event): void => {
    event.preventDefault();
    lost = true;
  };
  const onRestored = (): void => {
    lost = false;
    restored();
  };
  element.addEventListener('webglcontextlost', onLost);
  element.addEventListener('webglcontextrestored', onRestored);
  return {
    element,
    kind: renderer.name === 'webgl' ? 'webgl' : 'canvas',
    resize(width, height, resolution) {
      const sameSheet = width === sheet.width && resolution === sheet.resolution;
      if (!sameSheet || height > sheet.height) {
        sheet = { width, height, resolution };
        renderer.resize(width, height, resolution);
      }
      element.style.height = `${height}px`; // stage.css shows the upper part of a sheet that is higher
    },
    ground(colour) {
      renderer.background.color = colour;
    },
    draw(root) {
      if (!lost) renderer.render(root);
    },
    destroy() {
      element.removeEventListener('webglcontextlost', onLost);
      element.removeEventListener('webglcontextrestored', onRestored);
      renderer.destroy({ removeView: true });
    },
  };
}
