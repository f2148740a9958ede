// The drawn kit of assets/art as SVG text, in any of the three themes: a theme is one replacement of colours, and an unknown colour is refused.

import palette from '../../assets/art/palette.json' with { type: 'json' };
import type { Size } from './layout.ts';
import type { Room } from './scene.ts';

export type Theme = 'light' | 'dark' | 'contrast';
export type Colour = keyof typeof palette.art;

const drawings = import.meta.glob<string>('../../assets/art/{rooms,parts,tokens}/**/*.svg', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The colour of this name in a theme, '#rrggbb'. */
export function colour(name: Colour, theme: Theme): string {
  return palette.art[name][theme];
}

/** The tab colour of a payer, 1..8. */
export function payerColour(tab: number, theme: Theme): string {
  return palette.payers[tab - 1]?.tab[theme] ?? colour('mute', theme);
}

const HUES = { care: 'care', documentation: 'doc', coding: 'code', claim: 'claim', review: 'review', outcome: 'outcome' } as const;

/** The strong tone of a room's hue: for rings and the tray under the learner's own claims. */
export function roomColour(room: Room, theme: Theme): string {
  return colour(theme === 'contrast' ? `${HUES[room]}-deep` : `${HUES[room]}-main`, theme);
}

/** The colour of a room's roof, on which its name stands. */
export function roofColour(room: Room, theme: Theme): string {
  return colour(`${HUES[room]}-roof`, theme);
}

const maps = new Map<Theme, ReadonlyMap<string, string>>();

function mapTo(theme: Theme): ReadonlyMap<string, string> {
  const known = maps.get(theme);
  if (known) return known;
  const made = new Map(Object.values(palette.art).map((entry) => [entry.light, entry[theme]]));
  maps.set(theme, made);
  return made;
}

/** Replaces every colour of a drawing by the theme's; throws on a colour that is not in palette.json. */
export function themed(svg: string, theme: Theme): string {
  const map = mapTo(theme);
  return svg.replace(/#[0-9a-f]{6}/g, (hex) => {
    const to = map.get(hex);
    if (!to) throw new Error(`${hex} is not in palette.json`);
    return to;
  });
}

/** Every drawing of the kit by name, such as 'parts/gate'. */
export const DRAWINGS: readonly string[] = Object.keys(drawings).map((path) => path.replace(/^.*\/art\/(.*)\.svg$/, '$1'));

function textOf(name: string): string {
  const text = drawings[`../../assets/art/${name}.svg`];
  if (text === undefined) throw new Error(`no drawing ${name}`);
  return text;
}

/** Width and height of a drawing, in its own units. */
export function sizeOf(name: string): Size {
  const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(textOf(name)) ?? [];
  if (!width || !height) throw new Error(`drawing ${name} tells no size`);
  return { width: Number(width), height: Number(height) };
}

/** The elements of a drawing without its <svg>, themed; the payers' tabs stay white, for they are tinted. */
export function inside(name: string, theme: Theme): string {
  const text = textOf(name);
  const elements = text.slice(text.indexOf('>') + 1, text.lastIndexOf('</svg>')).replace(/<!--.*?-->\n?/gs, '');
  return themed(elements, name.startsWith('tokens/tab-') ? 'light' : theme);
}
