// What the twin tells of the claim at hand: the object message of a claim picked or changed, and the context message of what waits after an act.

import { useEffect, useRef } from 'react';
import { stepOf } from '../../cycle/encounter.ts';
import { waitsForLearner } from '../../engine/ownWork.ts';
import type { World } from '../../engine/world.ts';
import type { Snapshot } from '../../session/snapshot.ts';
import { announce } from '../common/LiveRegion.tsx';
import { positionWord } from '../common/positions.ts';
import { payerOf } from './filter.ts';

const encounterIn = (world: World, id: string | null) => world.encounters.find((encounter) => encounter.id === id);

/** The claim in words: "RT-01 Mateo Cruzado: denied, BlueRiver PPO; it waits for you." Empty where there is no such encounter. */
export function objectMessage(world: World, id: string): string {
  const encounter = encounterIn(world, id);
  if (!encounter) return '';
  const { patients, payers } = world.game.scenario;
  const name = patients.find((patient) => patient.id === encounter.patient)?.name ?? '';
  const step = stepOf(encounter.position);
  const answers = step === 'review' || (step === 'outcome' && encounter.position !== 'outcome.withPatient');
  const payer = answers ? payers.find(({ payerId }) => payerId === payerOf(encounter))?.name : undefined;
  const who = payer ? `, ${payer}` : '';
  return `${id} ${name}: ${positionWord(encounter.position)}${who}${waitsForLearner(world, encounter) ? '; it waits for you' : ''}.`;
}

const waiting = (world: World): number => world.encounters.filter((encounter) => waitsForLearner(world, encounter)).length;

/** What an act has changed around the claim: how many wait now. Empty where as many wait as before. */
export function contextMessage(before: World, after: World): string {
  const count = waiting(after);
  if (count === waiting(before)) return '';
  return count === 0 ? 'Nothing waits for you.' : `${count} ${count === 1 ? 'waits' : 'wait'} for you.`;
}

/** Says the claim that was picked, and how the picked one stands after an act. What the days bring is said by the news. */
export function useTold({ world, selected, lastAnnouncement, live }: Snapshot): void {
  const seen = useRef({ world, selected, lastAnnouncement });
  useEffect(() => {
    const before = seen.current;
    seen.current = { world, selected, lastAnnouncement };
    if (!live || selected === null || lastAnnouncement !== before.lastAnnouncement || world.day !== before.world.day) return;
    const now = objectMessage(world, selected);
    if (selected !== before.selected) return announce(now);
    if (now !== objectMessage(before.world, selected)) announce(`${now} ${contextMessage(before.world, world)}`.trim());
  }, [world, selected, lastAnnouncement, live]);
}
