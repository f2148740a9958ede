// Something a screen must wait for, with its failure.

import { useEffect, useState } from 'react';

export type Waited<T> =
  | { readonly state: 'waiting' }
  | { readonly state: 'ready'; readonly value: T }
  | { readonly state: 'failed'; readonly message: string };

/** The value of a promise that is made once for each key. */
export function useLoaded<T>(key: string, load: (key: string) => Promise<T>): Waited<T> {
  const [waited, setWaited] = useState<Waited<T>>({ state: 'waiting' });
  useEffect(() => {
    let wanted = true;
    load(key).then(
      (value) => wanted && setWaited({ state: 'ready', value }),
      (error: unknown) => wanted && setWaited({ state: 'failed', message: error instanceof Error ? error.message : String(error) }),
    );
    return () => {
      wanted = false;
    };
  }, [key, load]);
  return waited;
}
