// Single-key shortcuts of the play screen. They can be switched off (WCAG 2.1.4) and never fire while somebody types.

import { useEffect, useRef } from 'react';
import { readStored } from '../common/stored.ts';

export const SHORTCUTS_KEY = 'clean-claim.shortcuts';

/** Does a single key do anything? Desks with keys of their own ask here, too. */
const shortcutsOn = (): boolean => readStored(SHORTCUTS_KEY) !== 'off';

const TYPING =
  'input:not([type=range]):not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable=true], [role=combobox], [role=listbox]';

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(TYPING) !== null;
}

/** Runs the act of a pressed key. Keys are given as `event.key`, letters in lower case. `where`: what they act on; while it is out of sight they do nothing. */
export function useShortcuts(acts: Readonly<Record<string, () => void>>, where = 'body'): void {
  const current = useRef(acts);
  current.current = acts;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || event.repeat) return;
      if (!shortcutsOn() || isTyping(event.target) || document.querySelector('dialog[open]')) return;
      if (event.key === 'Escape' && document.querySelector(':popover-open')) return; // it closes what hangs there first
      const act = current.current[event.key.length === 1 ? event.key.toLowerCase() : event.key];
      if (!act || !document.querySelector(where)?.checkVisibility()) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [where]);
}
