// The theme of the interface: the system's own unless the visitor chose one, and remembered.

import { readStored, writeStored } from './stored.ts';

export const THEMES = ['auto', 'light', 'dark', 'contrast'] as const;
export type Theme = (typeof THEMES)[number];
/** The themes that are drawn; `auto` is one of them. */
export type DrawnTheme = Exclude<Theme, 'auto'>;

const KEY = 'clean-claim.theme';
const listeners = new Set<() => void>();

/** What is remembered from an earlier visit. */
function storedTheme(): Theme {
  const stored = readStored(KEY);
  return THEMES.find((theme) => theme === stored) ?? 'auto';
}

let chosen: Theme = storedTheme();

/** What the visitor chose. */
export const chosenTheme = (): Theme => chosen;

const asks = (query: string): boolean => globalThis.matchMedia?.(query).matches ?? false;

/** What is to be drawn now; the stage and the pictures ask this. More contrast goes before dark, as in palette.css. */
export function drawnTheme(): DrawnTheme {
  if (chosen !== 'auto') return chosen;
  if (asks('(prefers-contrast: more)')) return 'contrast';
  return asks('(prefers-color-scheme: dark)') ? 'dark' : 'light';
}

/** Puts the chosen theme on the page. Called before the first paint. */
export function applyTheme(): void {
  document.documentElement.dataset.theme = chosen;
}

/** Changes the theme and remembers it, where the browser lets us. */
export function chooseTheme(theme: Theme): void {
  chosen = theme;
  writeStored(KEY, theme === 'auto' ? null : theme);
  applyTheme();
  for (const listener of listeners) listener();
}

/** Calls back when the drawn theme may have changed, by choice or by the system. */
export function onThemeChange(listener: () => void): () => void {
  const queries = ['(prefers-color-scheme: dark)', '(prefers-contrast: more)'].map((query) => globalThis.matchMedia(query));
  listeners.add(listener);
  for (const query of queries) query.addEventListener('change', listener);
  return () => {
    listeners.delete(listener);
    for (const query of queries) query.removeEventListener('change', listener);
  };
}
