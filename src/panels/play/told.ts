// What the twin tells of the claim at hand: the object message of a claim picked or changed, and the context message of what waits after an act.

import { useEffect, useRef } from 'react';
import { type Encounter, stepOf } from '../../cycle/encounter.ts';
import type { JournalEntry } from '../../cycle/journal.ts';
import { waitsForLearner } from '../../engine/ownWork.ts';
import { alsoUnderWay, atPayerSince, deskHolding } from '../../engine/standing.ts';
import type { World } from '../../engine/world.ts';
import { describe, patientOf } from '../../i18n/describe.ts';
import { formatDay, formatDays, formatShortDate } from '../../i18n/format.ts';
import type { Wording } from '../../scenario/wording.ts';
import type { Snapshot } from '../../session/snapshot.ts';
import { announce } from '../common/LiveRegion.tsx';
import { positionWord } from '../common/positions.ts';
import { payerOf } from './filter.ts';

const encounterIn = (world: World, id: string | null) => world.encounters.find((encounter) => encounter.id === id);

/** How long the payer has had a claim that lies with it: "34 days"; empty elsewhere. */
export function atPayerFor(world: World, encounter: Encounter): string {
  return stepOf(encounter.position) === 'review' ? formatDays(world.day - atPayerSince(encounter)) : '';
}

/** Older claims that are still under way beside the one that is shown: "an older claim is under way, too"; empty where there is none. */
export function olderClaims(encounter: Encounter): string {
  const count = alsoUnderWay(encounter);
  if (count === 0) return '';
  return count === 1 ? 'an older claim is under way, too' : `${count} older claims are under way, too`;
}

/** When a paper that others still keep comes to the desk it is for: "comes to the desk on 3 Mar"; empty where it is there, or is for no desk. */
export function comesLater(world: World, encounter: Encounter): string {
  const comes = encounter.opens > world.day && deskHolding(encounter) !== null;
  return comes ? `comes to the desk on ${formatShortDate(encounter.opens)}` : '';
}

/** The claim in words: "RT-01 Mateo Cruzado: denied, BlueRiver PPO; it waits for you." Empty where there is no such encounter. */
export function objectMessage(world: World, id: string): string {
  const encounter = encounterIn(world, id);
  if (!encounter) return '';
  const { patients, payers } = world.game.scenario;
  const name = patients.find((patient) => patient.id === encounter.patient)?.name ?? '';
  const step = stepOf(encounter.position);
  const answers = step === 'review' || (step === 'outcome' && encounter.position !== 'outcome.withPatient');
  const payer = answers ? payers.find(({ payerId }) => payerId === payerOf(encounter))?.name : undefined;
  const where = [positionWord(encounter.position), payer, atPayerFor(world, encounter)].filter(Boolean).join(', ');
  const whose = waitsForLearner(world, encounter) ? 'it waits for you' : '';
  return `${id} ${name}: ${[where, olderClaims(encounter), comesLater(world, encounter), whose].filter(Boolean).join('; ')}.`;
}

const TOLD = 3; // of more claims it is only told how many

/** What the days brought, claim by claim: "FC-01 Samira Rahmani: The patient paid $15.93. The account was closed with a zero balance." */
export function newsMessage(entries: readonly JournalEntry[], world: World, wording: Wording | null): string {
  const claims = [...new Set(entries.map(({ encounter }) => encounter))];
  const said = claims.slice(0, TOLD).map((id) => {
    const own = entries.filter(({ encounter }) => encounter === id);
    return `${id} ${own[0] ? patientOf(own[0], world) : ''}: ${own.map((entry) => sentence(entry, world, wording)).join(' ')}`;
  });
  return [...said, ...(claims.length > TOLD ? [`And ${claims.length - TOLD} more.`] : [])].join(' ');
}

/** Of a paper that merely arrives also how it stands, which others see on its chip. */
function sentence(entry: JournalEntry, world: World, wording: Wording | null): string {
  const position = entry.event.kind === 'deskOpened' ? encounterIn(world, entry.encounter)?.position : undefined;
  return position ? `${describe(entry, world, wording)} It is ${positionWord(position)}.` : describe(entry, world, wording);
}

const waiting = (world: World): number => world.encounters.filter((encounter) => waitsForLearner(world, encounter)).length;

/** How many encounters wait for the learner: "2 wait for you." */
export function waitingWords(world: World): string {
  const count = waiting(world);
  return count === 0 ? 'Nothing waits for you.' : `${count} ${count === 1 ? 'waits' : 'wait'} for you.`;
}

/** What an act has changed around the claim: how many wait now. Empty where as many wait as before. */
export function contextMessage(before: World, after: World): string {
  return waiting(after) === waiting(before) ? '' : waitingWords(after);
}

/** What taking the last act back has undone, and the days with it: "Taken back: the last act on RT-01 Mateo Cruzado. It is Mon 5 Jan again, 2 days earlier." */
export function takenBackMessage(encounter: string, before: World, after: World): string {
  const patient = encounterIn(after, encounter)?.patient;
  const name = after.game.scenario.patients.find(({ id }) => id === patient)?.name ?? '';
  const days = before.day - after.day;
  const again = days > 0 ? ` It is ${formatDay(after.day)} again, ${formatDays(days)} earlier.` : '';
  return `Taken back: the last act on ${encounter} ${name}.${again}`;
}

const announceAny = (text: string): void => {
  if (text) announce(text);
};

/** Says the claim that was picked, and how the picked one stands after an act. What the days bring is said by the news; how many wait then, here. */
export function useTold({ world, selected, lastAnnouncement, live }: Snapshot): void {
  const seen = useRef({ world, selected, lastAnnouncement });
  useEffect(() => {
    const before = seen.current;
    seen.current = { world, selected, lastAnnouncement };
    if (!live) return;
    if (lastAnnouncement !== before.lastAnnouncement) return announceAny(contextMessage(before.world, world)); // after the news
    if (selected === null || world.day !== before.world.day) return;
    const now = objectMessage(world, selected);
    if (selected !== before.selected) return announce(now);
    if (now !== objectMessage(before.world, selected)) announce(`${now} ${contextMessage(before.world, world)}`.trim());
  }, [world, selected, lastAnnouncement, live]);
}
