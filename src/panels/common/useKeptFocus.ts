// Keeps the focus at the desk: when an act takes away the very button that was pressed, somebody who works by keyboard goes on near it instead of at the top of the page.

import { useEffect, useRef } from 'react';

/** Whether the last thing touched was the keyboard; whoever points needs no focus kept. */
let byKeys = false;

const onKey = (): void => {
  byKeys = true;
};
const onPointer = (): void => {
  byKeys = false;
};

/** Watches keyboard and pointer; used once, by the desk. */
export function useInputWatch(): void {
  useEffect(() => {
    document.addEventListener('keydown', onKey, true);
    document.addEventListener('pointerdown', onPointer, true);
    return () => {
      document.removeEventListener('keydown', onKey, true);
      document.removeEventListener('pointerdown', onPointer, true);
    };
  }, []);
}

/**
 * After each change of `what`: a focus that was lost goes to the first of `places` that is there. Where `lines` has grown,
 * a focus that waits elsewhere goes there, too, for the line just added is what one works on next; only whoever picks sentences stays with them.
 */
export function useKeptFocus(what: unknown, lines: number, places: readonly string[]): void {
  const wanted = places.join('|');
  const seen = useRef<unknown>(null);
  const seenLines = useRef(lines);
  useEffect(() => {
    if (seen.current === what) return;
    const grown = lines > seenLines.current;
    seen.current = what;
    seenLines.current = lines;
    const at = document.activeElement;
    const free = at === document.body || (grown && at?.getAttribute('role') !== 'option');
    if (!byKeys || !free) return;
    for (const place of wanted.split('|')) {
      const element = document.querySelector<HTMLElement>(place);
      if (element) return element.focus();
    }
  }, [what, lines, wanted]);
}
