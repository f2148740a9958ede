// Which of the two desks is shown.

import { useEffect, useRef, useState } from 'react';
import type { Desk } from '../../scenario/scenario.ts';
import type { Snapshot } from '../../session/snapshot.ts';
import { coachStep, deskAt } from './coach.ts';

/** The desk shown: it follows what is picked, from wherever it was picked. */
export function useDesk({ world, selected }: Snapshot): readonly [Desk, (desk: Desk) => void] {
  const { seat } = world.game;
  const positionOf = (id: string | null) => world.encounters.find((encounter) => encounter.id === id)?.position;
  const [desk, setDesk] = useState<Desk>(() => {
    const first = positionOf(selected ?? coachStep(world, null)?.encounter ?? null);
    return first ? deskAt(first) : 'coder';
  });
  const before = useRef(selected);
  useEffect(() => {
    if (before.current === selected) return;
    before.current = selected;
    const position = positionOf(selected);
    if (position) setDesk(deskAt(position));
  });
  return [seat === 'both' ? desk : seat, setDesk];
}
