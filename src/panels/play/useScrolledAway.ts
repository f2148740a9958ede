// Whether an element has been scrolled out at the upper edge of the window: on a phone the page is longer than the screen.

import { useCallback, useState } from 'react';

/** The answer, and the ref of the element to watch. What is not drawn at all is not away. */
export function useScrolledAway(): readonly [away: boolean, watch: (element: HTMLElement | null) => (() => void) | undefined] {
  const [away, setAway] = useState(false);
  const watch = useCallback((element: HTMLElement | null) => {
    if (!element) return;
    const observer = new IntersectionObserver((entries) => {
      const { isIntersecting, boundingClientRect: box } = entries[entries.length - 1] as IntersectionObserverEntry;
      setAway(!isIntersecting && box.height > 0 && box.bottom <= 0);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [away, watch];
}
