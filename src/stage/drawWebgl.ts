// Pixi's WebGL renderer, in a file of its own so that it is fetched only where it is used.

import { WebGLRenderer } from 'pixi.js';

export function makeRenderer(): WebGLRenderer<HTMLCanvasElement> {
  return new WebGLRenderer();
}
