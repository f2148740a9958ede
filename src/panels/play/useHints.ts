// The hints of the encounter at hand, opened one at a time, in practice only.

import { useState } from 'react';
import type { Snapshot } from '../../session/snapshot.ts';
import { announce } from '../common/LiveRegion.tsx';

export interface Hints {
  readonly shown: readonly string[];
  readonly left: number;
  readonly more: () => void; // opens the next one
}

/** The hints of the selected encounter; null where there are none, and in a shift. Another encounter starts afresh. */
export function useHints({ world, selected, mode, live }: Snapshot): Hints | null {
  const [opened, setOpened] = useState<{ readonly encounter: string | null; readonly count: number }>({ encounter: null, count: 0 });
  const hints = world.game.scenario.encounters.find(({ id }) => id === selected)?.hints ?? [];
  if (mode !== 'practice' || !live || hints.length === 0) return null;
  const count = opened.encounter === selected ? opened.count : 0;
  return {
    shown: hints.slice(0, count),
    left: Math.max(0, hints.length - count),
    more: () => {
      setOpened({ encounter: selected, count: count + 1 });
      announce(hints[count] ?? '');
    },
  };
}
