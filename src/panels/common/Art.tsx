// Pictures of the art kit in the colours of the theme: the light file as it is, or its colours replaced one by one.

import { useEffect, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react';
import paletteUrl from '../../../assets/art/palette.json?url';
import { type DrawnTheme, drawnTheme, onThemeChange } from './theme.ts';
import { loadJson } from './useJson.ts';
import './controls.css';

interface Palette {
  readonly art: Readonly<Record<string, Readonly<Record<DrawnTheme, string>>>>;
}

const drawn = new Map<string, Promise<string>>();

/** One pass, never chained: a dark value may equal another entry's light one (see the kit's notes). */
async function inTheme(svg: string, theme: DrawnTheme): Promise<string> {
  const palette = await loadJson<Palette>(paletteUrl);
  const colours = new Map(Object.values(palette.art).map((entry) => [entry.light, entry[theme]]));
  return svg.replace(/#[0-9a-f]{6}/g, (hex) => colours.get(hex) ?? hex);
}

async function redraw(url: string, theme: DrawnTheme): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  const svg = await inTheme(await response.text(), theme);
  return URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
}

/** Address of the picture in a theme; the light file where it cannot be redrawn. Kept for the life of the page. */
function drawingOf(url: string, theme: DrawnTheme): Promise<string> {
  const key = `${theme} ${url}`;
  const known = drawn.get(key);
  if (known) return known;
  const fresh = redraw(url, theme).catch(() => url);
  drawn.set(key, fresh);
  return fresh;
}

/** The theme drawn now; null while the page is only written, and nobody knows who will read it. */
function useDrawnTheme(): DrawnTheme | null {
  return useSyncExternalStore(onThemeChange, drawnTheme, () => null);
}

interface ArtProps {
  readonly src: string; // address of the kit's file
  readonly width: number; // of its drawing, for the place it takes before it has come
  readonly height: number;
  readonly className?: string;
  readonly lazy?: boolean;
}

/** A picture of the kit. Decoration: what it shows is said in words beside it. */
export function Art({ src, width, height, className, lazy = false }: ArtProps) {
  const theme = useDrawnTheme();
  const [shown, setShown] = useState<{ readonly key: string; readonly url: string } | null>(null);
  const key = `${theme} ${src}`;
  useEffect(() => {
    if (theme === null || theme === 'light') return;
    let wanted = true;
    drawingOf(src, theme).then((url) => {
      if (wanted) setShown({ key: `${theme} ${src}`, url });
    });
    return () => {
      wanted = false;
    };
  }, [src, theme]);
  const url = theme === 'light' ? src : shown?.key === key ? shown.url : undefined;
  return <img src={url} alt="" width={width} height={height} className={className} loading={lazy ? 'lazy' : 'eager'} decoding="async" />;
}

interface SignProps {
  readonly svg: string; // text of the kit's file
  readonly width: number;
  readonly height: number;
}

/** A small picture of the kit, set into the page: to the browser every <img> of SVG is a document of its own, too dear for a list of signs. */
export function Sign({ svg, width, height }: SignProps) {
  const theme = useDrawnTheme();
  const place = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    let wanted = true;
    const set = (text: string): void => {
      const drawing = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
      drawing.setAttribute('width', String(width));
      drawing.setAttribute('height', String(height));
      if (wanted) place.current?.replaceChildren(drawing);
    };
    if (theme === null || theme === 'light') set(svg);
    else inTheme(svg, theme).then(set, () => set(svg));
    return () => {
      wanted = false;
    };
  }, [svg, width, height, theme]);
  return <span ref={place} className="sign" aria-hidden="true" />;
}
