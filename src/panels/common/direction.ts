// The direction the page is laid out in: from left to right unless the visitor wants it mirrored, and remembered.

import { readStored, writeStored } from './stored.ts';

const KEY = 'clean-claim.direction';

/** Whether the page is mirrored, for readers used to right-to-left scripts. */
export const isMirrored = (): boolean => readStored(KEY) === 'rtl';

/** Puts the remembered direction on the page, which the stage follows by itself. Called before the first paint. */
export function applyDirection(): void {
  document.documentElement.dir = isMirrored() ? 'rtl' : 'ltr';
}

/** Mirrors the page, or turns it back, and remembers it where the browser lets us. */
export function chooseMirrored(mirrored: boolean): void {
  writeStored(KEY, mirrored ? 'rtl' : null);
  document.documentElement.dir = mirrored ? 'rtl' : 'ltr';
}
