// A small value remembered by the browser, as React state.

import { useCallback, useState } from 'react';
import { readStored, writeStored } from './stored.ts';

/** A remembered choice out of a closed list. */
export function useStored<T extends string>(key: string, allowed: readonly T[], first: T): [T, (value: T) => void] {
  const [value, setValue] = useState<T>(() => {
    const stored = readStored(key);
    return allowed.find((candidate) => candidate === stored) ?? first;
  });
  const change = useCallback(
    (next: T) => {
      setValue(next);
      writeStored(key, next);
    },
    [key],
  );
  return [value, change];
}
