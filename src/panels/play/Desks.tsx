// The desk area: one desk, or both behind tabs where both chairs are the learner's.

import { type ComponentType, lazy, Suspense } from 'react';
import type { World } from '../../engine/world.ts';
import type { Desk } from '../../scenario/scenario.ts';
import type { Wording } from '../../scenario/wording.ts';
import type { Session, Snapshot } from '../../session/snapshot.ts';
import { Tabs } from '../common/Tabs.tsx';
import { deskAt } from './coach.ts';

export interface DeskProps {
  readonly session: Session;
  readonly snapshot: Snapshot;
  readonly wording: Wording;
}

// TEMPORARY until both desks are there: a glob loads those that are.
const FILES = import.meta.glob<Record<string, ComponentType<DeskProps>>>('../desks/*/*Desk.tsx');
const load = (name: string, path: string) =>
  lazy(async () => ({ default: (await FILES[path]?.())?.[name] ?? (() => <p className="play-waiting">No desk yet.</p>) }));
const DESKS: Record<Desk, ComponentType<DeskProps>> = {
  coder: load('CoderDesk', '../desks/coder/CoderDesk.tsx'),
  biller: load('BillerDesk', '../desks/biller/BillerDesk.tsx'),
};

const HUE = { coder: 'coding', biller: 'claim' } as const;

const WAITING: ReadonlySet<string> = new Set([
  'documentation.unsigned',
  'coding.queued',
  'coding.held',
  'coding.returned',
  'coding.coded',
  'claim.drafted',
  'claim.heldByEdits',
  'claim.rejected',
  'review.pended',
  'outcome.paid',
  'outcome.paidShort',
  'outcome.denied',
]);

/** Encounters that wait for a desk. */
function waiting(world: World, desk: Desk): number {
  return world.encounters.filter(({ position, opens }) => opens <= world.day && WAITING.has(position) && deskAt(position) === desk).length;
}

interface DesksProps extends DeskProps {
  readonly desk: Desk; // the one shown
  readonly onDesk: (desk: Desk) => void;
}

/** The desk shown, with tabs where there are two. */
export function Desks({ desk, onDesk, ...rest }: DesksProps) {
  const Shown = DESKS[desk];
  const { world } = rest.snapshot;
  const body = (
    <Suspense fallback={<p className="play-waiting soft">The desk is being laid …</p>}>
      <Shown {...rest} />
    </Suspense>
  );
  if (world.game.seat !== 'both')
    return (
      <div className="play-desk" data-step={HUE[desk]}>
        {body}
      </div>
    );
  return (
    <div className="play-desk" data-tabs data-step={HUE[desk]}>
      <Tabs
        label="Desk"
        look="pill"
        selected={desk}
        onSelect={onDesk}
        tabs={[
          { id: 'coder', label: 'Coder’s desk', count: waiting(world, 'coder') },
          { id: 'biller', label: 'Biller’s desk', count: waiting(world, 'biller') },
        ]}
      >
        {body}
      </Tabs>
    </div>
  );
}
