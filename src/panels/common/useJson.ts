// Static JSON files as data of a screen: fetched once, kept, and with its error said when it could not be had.

import { useEffect, useState } from 'react';

export type Loaded<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly data: T }
  | { readonly state: 'failed'; readonly message: string; readonly retry: () => void };

type Entry = { readonly promise: Promise<unknown>; data?: unknown };

const cache = new Map<string, Entry>();

async function fetchJson(url: string): Promise<unknown> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`the server answered ${response.status}`);
  return response.json();
}

/** The file, from memory where it was asked for before; a failure is forgotten, so that asking again tries again. */
function entryOf(url: string): Entry {
  const known = cache.get(url);
  if (known) return known;
  const promise = fetchJson(url).then(
    (data) => {
      entry.data = data;
      return data;
    },
    (error: unknown) => {
      cache.delete(url);
      throw error;
    },
  );
  const entry: Entry = { promise };
  cache.set(url, entry);
  return entry;
}

/** Loads a static JSON file of our own build, whose shape is known: no check is made. */
export function loadJson<T>(url: string): Promise<T> {
  return entryOf(url).promise as Promise<T>;
}

/** The same as state of a component. */
export function useJson<T>(url: string): Loaded<T> {
  const [loaded, setLoaded] = useState<Loaded<T>>(() => {
    const data = cache.get(url)?.data;
    return data === undefined ? { state: 'loading' } : { state: 'ready', data: data as T };
  });
  useEffect(() => {
    let wanted = true;
    const show = (next: Loaded<T>) => {
      if (wanted) setLoaded(next);
    };
    const load = () => {
      loadJson<T>(url).then(
        (data) => show({ state: 'ready', data }),
        (error: unknown) => show({ state: 'failed', message: error instanceof Error ? error.message : String(error), retry: load }),
      );
    };
    load();
    return () => {
      wanted = false;
    };
  }, [url]);
  return loaded;
}
