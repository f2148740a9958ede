// The pictures of the sizes shown last. The stage goes back and forth between a few sizes (strip and large, a panel opened and closed), and drawing them anew is dear.

import type { Theme } from './art.ts';
import type { Layout } from './layout.ts';
import { drawPictures, type Pictures } from './textures.ts';

export interface Album {
  /** The pictures for a layout, a theme and the device's pixel ratio: those drawn before, or new ones. Rejects where none can be drawn. */
  open(layout: Layout, theme: Theme, resolution: number): Promise<Pictures>;
  close(): void;
}

const nothing = (): void => {}; // was drawn

const KEPT = 4; // at most, with the ones in use: a few megabytes each

export function createAlbum(): Album {
  const pages = new Map<string, Promise<Pictures>>(); // the one opened last comes last

  function tear(key: string): void {
    pages.get(key)?.then((pictures) => pictures.release(), nothing);
    pages.delete(key);
  }

  return {
    open(layout, theme, resolution) {
      const { mode, unit, width, height, mirrored } = layout;
      const key = [mode, unit, width, height, mirrored, theme, resolution].join(' ');
      for (const [other, page] of pages) if (other !== key) page.then((pictures) => pictures.trim(), nothing);
      const page = pages.get(key) ?? drawPictures(layout, theme, resolution);
      pages.delete(key);
      pages.set(key, page);
      page.catch(() => pages.delete(key)); // asked again, they are tried again
      for (const oldest of [...pages.keys()].slice(0, -KEPT)) tear(oldest);
      return page;
    },
    close() {
      for (const key of [...pages.keys()]) tear(key);
    },
  };
}
