// The present address as state, and the way to change it.

import { useMemo, useSyncExternalStore } from 'react';
import { hrefOf, parseRoute, type Route } from './route.ts';

function subscribe(listener: () => void): () => void {
  addEventListener('hashchange', listener);
  return () => removeEventListener('hashchange', listener);
}

/** Where the visitor is. */
export function useRoute(): Route {
  const hash = useSyncExternalStore(
    subscribe,
    () => location.hash,
    () => '', // home is written when building
  );
  return useMemo(() => parseRoute(hash), [hash]);
}

/** Goes to a screen; `replace` leaves no step back. */
export function goTo(route: Exclude<Route, { screen: 'unknown' }>, replace = false): void {
  const href = hrefOf(route);
  if (replace) location.replace(href);
  else location.hash = href;
}
