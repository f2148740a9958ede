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

/** After each change of `what`: a focus that was lost, or that rests where nothing is done (`data-yields`), goes to the first of `places` that is there. */
export function useKeptFocus(what: unknown, places: readonly string[]): void {
  const wanted = places.join('|');
  const seen = useRef<unknown>(null);
  useEffect(() => {
    if (seen.current === what) return;
    seen.current = what;
    const at = document.activeElement;
    if (!byKeys || !(at === document.body || at?.hasAttribute('data-yields'))) return;
    for (const place of wanted.split('|')) {
      const element = document.querySelector<HTMLElement>(place);
      if (element) return element.focus();
    }
  }, [what, wanted]);
}
