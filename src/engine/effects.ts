// What each plausible slip of a scenario would cause, found by playing it: the same days once with the right sheet and once with the slip, experts at every desk otherwise.

import type { Encounter } from '../cycle/encounter.ts';
import type { Cents } from '../cycle/money.ts';
import type { ComplianceKind } from '../cycle/outcome/account.ts';
import { applyChanges, applyToClaim, isClaimChange, sheetOf } from '../scenario/changes.ts';
import type { Change, ScenarioEncounter } from '../scenario/scenario.ts';
import { carriedOverAll } from './audits.ts';
import { rightClaim, workDesk } from './colleague.ts';
import { createWorld } from './createWorld.ts';
import { decide } from './decide.ts';
import type { Decision } from './decision.ts';
import { mayDecide } from './may.ts';
import { passDay } from './passDay.ts';
import { type PlausibleSlip, plausibleSlips } from './plausible.ts';
import { playerOf } from './players.ts';
import { endingOf, prolonged } from './whatIf.ts';
import type { Game, World } from './world.ts';
import { encounterOf, lastDayOf } from './world.ts';

/** The first word of a payer or a door to a slip, as numbers; the words are elsewhere. */
export type FirstWord =
  | { readonly kind: 'rejected'; readonly category: string }
  | { readonly kind: 'pended'; readonly document: string }
  | { readonly kind: 'denied'; readonly lines: readonly string[] } // 'W2734 CO-97 M15'
  | { readonly kind: 'reduced'; readonly lines: readonly string[] } // paid, but less: 'W2752 CO-150 N661'
  | { readonly kind: 'paid' }
  | { readonly kind: 'none' }; // the scenario ended first

export interface Effect {
  readonly encounter: string;
  readonly slip: PlausibleSlip;
  readonly answer: FirstWord;
  readonly cents: Cents; // lost by it; below zero: came in beyond the record
  readonly days: number; // later than with the right sheet
  readonly takenBack: Cents; // by an audit, of that
  readonly carriedOver: Cents; // by the same audit, for claims nobody read
  readonly compliance: readonly ComplianceKind[];
}

/** Encounters whose first claim is still to be sent when the desk opens: only there a slip can be played. */
export function sendable(game: Game): readonly ScenarioEncounter[] {
  return game.scenario.encounters.filter((written) => !written.past.some((act) => act.act === 'send'));
}

/** The effects of all plausible slips of one encounter, in their order; where it is coded already, of those on the claim alone. */
export function effectsOf(game: Game, written: ScenarioEncounter, right: World): readonly Effect[] {
  const coded = written.past.some((act) => act.act === 'code');
  return plausibleSlips(game.tables, written)
    .filter(({ changes }) => !coded || changes.every(isClaimChange))
    .map((slip) => compared(right, playedWith(game, written, slip.changes), written.id, slip));
}

function compared(right: World, wrong: World, id: string, slip: PlausibleSlip): Effect {
  const [good, bad] = [encounterOf(right, id), encounterOf(wrong, id)];
  const [best, ending] = [endingOf(good), endingOf(bad)];
  const audited =
    bad.audit?.settled == null ? 0 : (wrong.journal.findLast((j) => j.encounter === id && j.event.kind === 'auditSettled')?.event ?? null);
  return {
    encounter: id,
    slip,
    answer: firstWord(bad),
    cents: best.collected - ending.collected,
    days: best.cashDay !== null && ending.cashDay !== null ? ending.cashDay - best.cashDay : 0,
    takenBack: audited && audited.kind === 'auditSettled' ? audited.cents : 0,
    carriedOver: carriedOverAll(wrong) - carriedOverAll(right),
    compliance: bad.compliance.map((c) => c.what).filter((what) => !good.compliance.some((c) => c.what === what)),
  };
}

/** The game played to rest by experts: what every slip is held against. */
export function playedRight(game: Game): World {
  let world = createWorld({ ...prolonged(game), seat: 'both' });
  const busy = (): boolean => waiting(world) || world.encounters.some((e) => e.closed === null);
  while (world.day <= lastDayOf(world) && busy()) world = passDay(worked(world, null));
  return world;
}

/** The same with these changes on one encounter's first sheet and claim. */
function playedWith(game: Game, written: ScenarioEncounter, changes: readonly Change[]): World {
  let world = createWorld({ ...prolonged(game), seat: 'both' });
  let slipped = false;
  while (world.day <= lastDayOf(world) && !(slipped && encounterOf(world, written.id).closed !== null && !waiting(world))) {
    if (!slipped && world.day >= written.opens) {
      const tried = slip(world, written, changes);
      slipped = tried !== null;
      world = tried ?? world;
    }
    world = passDay(worked(world, slipped ? null : written.id));
  }
  return world;
}

/** An audit of the scenario may still come. */
function waiting(world: World): boolean {
  return world.agenda.some(({ event }) => event.kind === 'auditRun' || event.kind === 'auditReview' || event.kind === 'auditTakeBack');
}

/** Experts at both desks; the encounter that waits for its slip gets only its question or signature. */
function worked(world: World, waitsFor: string | null): World {
  const expert = playerOf('expert');
  let now = world;
  for (const { id } of world.encounters) {
    if (id === waitsFor && !needsFirst(now, id)) continue;
    for (const desk of ['coder', 'biller'] as const) now = workDesk(now, desk, expert, false, id);
  }
  return now;
}

/** What is asked of the payer before the visit, a query or a signature comes before any sheet, right or wrong. */
function needsFirst(world: World, id: string): boolean {
  const encounter = encounterOf(world, id);
  const asks = world.game.scenario.encounters.find((e) => e.id === id)?.key.query;
  return (
    encounter.position === 'care.scheduled' ||
    encounter.position.startsWith('documentation') ||
    (asks != null && encounter.queries.length === 0)
  );
}

/** Codes and sends with the changes; null where the chart cannot be coded yet. */
function slip(world: World, written: ScenarioEncounter, changes: readonly Change[]): World | null {
  const encounter = written.id;
  const { position, queries } = encounterOf(world, encounter);
  if (position === 'coding.coded') return sentWith({ ...world, minute: 0 }, encounter, changes);
  if (!['coding.queued', 'coding.held'].includes(position) || (written.key.query && queries.length === 0)) return null;
  const addenda = encounterOf(world, encounter).addenda.map((a) => a.text);
  const sheet = sheetOf(
    applyChanges(
      written.key,
      changes.filter((change) => !isClaimChange(change)),
    ),
    written.place,
    written.chart,
    addenda,
  );
  const acts: Decision[] = [
    { kind: 'editSheet', encounter, sheet },
    { kind: 'finishCoding', encounter },
  ];
  const free = { ...world, minute: 0 };
  if (sheet.diagnoses.length === 0 || acts.some((act, index) => index === 0 && mayDecide(free, act) !== null)) return null;
  const coded = acts.reduce((now, act) => decide(now, act, false), free);
  const ofClaim = changes.filter(isClaimChange);
  return ofClaim.length === 0 ? coded : sentWith(coded, encounter, ofClaim);
}

/** Sends the coded chart's first claim with these changes of it. */
function sentWith(coded: World, encounter: string, ofClaim: readonly Change[]): World {
  const drafted = decide(coded, { kind: 'draftClaim', encounter, purpose: 'original' }, false);
  const right = rightClaim(drafted, encounterOf(drafted, encounter));
  if (!right) return coded;
  const claim = applyToClaim(right, ofClaim, coded.game.tables);
  const edited = decide(drafted, { kind: 'editClaim', encounter, claim }, false);
  const sent = decide(edited, { kind: 'submitClaim', encounter }, false);
  return encounterOf(sent, encounter).position === 'claim.heldByEdits' ? decide(sent, { kind: 'submitClaim', encounter }, false) : sent;
}

/** Doors first, then the request for papers, then the remittance. */
function firstWord(encounter: Encounter): FirstWord {
  const sent = encounter.claims[0];
  if (!sent) return { kind: 'none' };
  const door = sent.acknowledgements.find((a) => a.category !== 'A2');
  if (door) return { kind: 'rejected', category: door.category };
  const answer = sent.remittances.find((r) => r.status !== '22');
  const told = (denied: boolean): readonly string[] =>
    (answer?.lines ?? []).flatMap((line) => {
      const reasons = line.adjustments
        .filter((a) => (denied ? line.denied : !line.denied && a.carc === '150'))
        .map((a) => `${a.group}-${a.carc}`);
      return reasons.length > 0 ? [[line.code, ...reasons, ...line.rarcs].join(' ')] : [];
    });
  const [denied, reduced] = [told(true), told(false)];
  if (denied.length > 0) return { kind: 'denied', lines: denied };
  if (sent.pend) return { kind: 'pended', document: sent.pend.document };
  if (!answer) return { kind: 'none' };
  return reduced.length > 0 ? { kind: 'reduced', lines: reduced } : { kind: 'paid' };
}
