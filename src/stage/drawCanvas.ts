// Pixi's renderer for a plain canvas, in a file of its own so that it is fetched only where there is no WebGL.

import { CanvasRenderer } from 'pixi.js';

export function makeRenderer(): CanvasRenderer {
  return new CanvasRenderer();
}
