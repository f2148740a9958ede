// The desk area: one desk, or both behind tabs where both chairs are the learner's.

import { type ComponentType, lazy, memo, Suspense, useMemo } from 'react';
import { deskHolding } from '../../engine/standing.ts';
import type { World } from '../../engine/world.ts';
import type { CoachStep, Desk } from '../../scenario/scenario.ts';
import type { Wording } from '../../scenario/wording.ts';
import type { Session, Snapshot } from '../../session/snapshot.ts';
import { Tabs } from '../common/Tabs.tsx';
import { rowsIn, worklistOf } from '../desks/biller/worklist.ts';

export interface DeskProps {
  readonly session: Session;
  readonly snapshot: Snapshot;
  readonly wording: Wording;
}

const DESKS: Record<Desk, ComponentType<DeskProps>> = {
  coder: lazy(() => import('../desks/coder/CoderDesk.tsx').then(({ CoderDesk }) => ({ default: CoderDesk }))),
  biller: lazy(() => import('../desks/biller/BillerDesk.tsx').then(({ BillerDesk }) => ({ default: BillerDesk }))),
};

const HUE = { coder: 'coding', biller: 'claim' } as const;

/** What a desk lists as to be done. */
function waiting(world: World, desk: Desk): number {
  if (desk === 'biller') return rowsIn(worklistOf(world), 'todo').length;
  return world.encounters.filter((encounter) => encounter.opens <= world.day && deskHolding(encounter) === 'coder').length;
}

interface DesksProps extends DeskProps {
  readonly desk: Desk; // the one shown
  readonly onDesk: (desk: Desk) => void;
  readonly look: CoachStep['look'] | null; // what the coach points at
}

/** The desk shown, with tabs where there are two. */
export const Desks = memo(function Desks({ desk, onDesk, look, ...rest }: DesksProps) {
  const Shown = DESKS[desk];
  const { world } = rest.snapshot;
  const both = world.game.seat === 'both';
  const counts = useMemo(() => both && { coder: waiting(world, 'coder'), biller: waiting(world, 'biller') }, [both, world]);
  const body = (
    <Suspense fallback={<p className="play-waiting soft">The desk is being laid …</p>}>
      <Shown {...rest} />
    </Suspense>
  );
  if (!counts)
    return (
      <div className="play-desk" data-step={HUE[desk]} data-look={look ?? undefined}>
        {body}
      </div>
    );
  return (
    <div className="play-desk" data-step={HUE[desk]} data-look={look ?? undefined}>
      <Tabs
        label="Desk"
        look="pill"
        selected={desk}
        onSelect={onDesk}
        tabs={[
          { id: 'coder', label: 'Coder’s desk', count: counts.coder },
          { id: 'biller', label: 'Biller’s desk', count: counts.biller },
        ]}
      >
        {body}
      </Tabs>
    </div>
  );
});
