// The hints of the encounter at hand, opened one at a time, in practice only.

import { useState } from 'react';
import { stepOf } from '../../cycle/encounter.ts';
import type { Snapshot } from '../../session/snapshot.ts';
import { announce } from '../common/LiveRegion.tsx';
import { deskAt } from './coach.ts';

export interface Hints {
  readonly shown: readonly string[];
  readonly left: number;
  readonly more: () => void; // opens the next one
}

/** The hints of the selected encounter; null where there are none, and in a shift. Another encounter, or another step of the same one, starts afresh. */
export function useHints({ world, selected, mode, live }: Snapshot): Hints | null {
  const [opened, setOpened] = useState({ at: '', count: 0 });
  const hints = world.game.scenario.encounters.find(({ id }) => id === selected)?.hints ?? [];
  const position = world.encounters.find(({ id }) => id === selected)?.position;
  if (mode !== 'practice' || !live || !position || hints.length === 0) return null;
  const at = [selected, deskAt(position), stepOf(position)].join(' ');
  const count = opened.at === at ? opened.count : 0;
  return {
    shown: hints.slice(0, count),
    left: Math.max(0, hints.length - count),
    more: () => {
      setOpened({ at, count: count + 1 });
      announce(hints[count] ?? '');
    },
  };
}
