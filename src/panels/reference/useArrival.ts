// Brings the entry a link points at into view, with the focus on it.

import { useEffect, useRef } from 'react';

/** A ref for the entry that was linked to; scrolls to it and focuses it once for each `item`. */
export function useArrival<T extends HTMLElement>(item: string | null) {
  const target = useRef<T>(null);
  useEffect(() => {
    if (item === null) return;
    target.current?.scrollIntoView({ block: 'center' });
    target.current?.focus({ preventScroll: true });
  }, [item]);
  return target;
}
