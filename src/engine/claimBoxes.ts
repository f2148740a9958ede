// Boxes 24J and 27, which a biller decides: claims that ask for less than the record lets them, and what the scenario says of a wrong one (facts c.5, d.1).

import type { Encounter } from '../cycle/encounter.ts';
import type { JournalEntry } from '../cycle/journal.ts';
import type { ComplianceKind } from '../cycle/outcome/account.ts';
import type { Change } from '../scenario/scenario.ts';
import { asRecorded } from './buildClaim.ts';
import { writtenOf } from './edit.ts';
import type { Slip } from './slips.ts';
import type { World } from './world.ts';

/** Compliance events of a box on the claim, by the change that makes them. */
const BOX_OF: Readonly<Partial<Record<ComplianceKind, Change['do']>>> = { falseRenderer: 'renderer', assignmentRefused: 'assignment' };

/** What the scenario says of just this mistake on a claim that was sent. */
function saidOfClaim(world: World, { id, claims }: Encounter, kind: Change['do'] | undefined): string | null {
  const made = (change: Change | undefined): boolean => {
    if (!change || change.do !== kind) return false;
    if (change.do === 'renderer') return claims.some(({ claim }) => claim.renderingNpi === change.npi);
    return change.do === 'assignment' && claims.some(({ claim }) => claim.assignment === change.taken);
  };
  return writtenOf(world, id).mistakes.find(({ changes }) => changes.length === 1 && made(changes[0]))?.say ?? null;
}

/** A first claim under the number of whoever saw the patient where a physician's would stand, or with an assignment nobody asked for: paid less, and nobody says so. */
export function claimedLess(
  world: World,
  encounter: Encounter,
  journal: readonly JournalEntry[],
): readonly Extract<Slip, { kind: 'claimedLess' }>[] {
  const claim = encounter.claims[0]?.claim;
  const sent = journal.find(({ event }) => event.kind === 'claimSent' && event.claim === claim?.id);
  if (!claim || !sent) return [];
  const right = asRecorded(world.game.scenario, claim);
  const own = world.game.scenario.providers.find(({ id }) => id === encounter.provider)?.npi;
  const base = {
    encounter: encounter.id,
    day: sent.day,
    by: sent.by,
    learner: sent.learner,
    kind: 'claimedLess' as const,
    claim: claim.id,
  };
  const boxes = [
    ...(claim.renderingNpi === own && right.renderingNpi !== own ? (['24J'] as const) : []),
    ...(claim.assignment && !right.assignment ? (['27'] as const) : []),
  ];
  return boxes.map((box) => ({ ...base, box, say: saidOfClaim(world, encounter, box === '27' ? 'assignment' : 'renderer') }));
}

/** What the scenario says of the box of a claim that a compliance event is about; null where it is about none, or the scenario is silent. */
export function saidOfEvent(world: World, encounter: Encounter, what: ComplianceKind): string | null {
  return saidOfClaim(world, encounter, BOX_OF[what]);
}
