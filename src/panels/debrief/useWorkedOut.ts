// Costs of slips, worked out one after the other while the page is already there: each is a replay of the whole game.

import { useEffect, useState } from 'react';
import type { DatedDecision } from '../../engine/decision.ts';
import type { Cost, Ending } from '../../engine/whatIf.ts';
import type { World } from '../../engine/world.ts';
import type { Cause } from './model.ts';
import { betterEnding, costOf } from './model.ts';

export interface WorkedOut {
  readonly costs: ReadonlyMap<string, Cost | null>; // by cause key; absent: not yet
  readonly endings: ReadonlyMap<string, Ending>; // by encounter
  readonly done: boolean;
}

/** Works through the causes in idle moments; the page shows each as it comes. */
export function useWorkedOut(world: World, decisions: readonly DatedDecision[], causes: readonly Cause[]): WorkedOut {
  const [state, setState] = useState<WorkedOut>({ costs: new Map(), endings: new Map(), done: causes.length === 0 });
  useEffect(() => {
    const costs = new Map<string, Cost | null>();
    const endings = new Map<string, Ending>();
    const queue = [...causes];
    let timer = 0;
    const next = (): void => {
      const cause = queue.shift();
      if (cause) {
        costs.set(cause.key, costOf(world, decisions, cause));
        const id = cause.slip.encounter;
        if (!endings.has(id)) endings.set(id, betterEnding(world, decisions, id));
      }
      setState({ costs: new Map(costs), endings: new Map(endings), done: queue.length === 0 });
      if (queue.length > 0) timer = window.setTimeout(next, 0);
    };
    if (queue.length > 0) timer = window.setTimeout(next, 0);
    return () => window.clearTimeout(timer);
  }, [world, decisions, causes]);
  return state;
}
