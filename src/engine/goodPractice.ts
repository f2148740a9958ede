// What good practice does before and after a claim: the registration put right, the right way out for a claim that comes back. Used by the colleague; graded against in the debrief.

import type { Coverage, Registration } from '../cycle/care/patient.ts';
import { addressText } from '../cycle/claim/professionalClaim.ts';
import type { Encounter } from '../cycle/encounter.ts';
import { drawBps } from '../scenario/chance.ts';
import { coversOn } from '../scenario/covers.ts';
import type { Colleague } from '../scenario/scenario.ts';
import type { Decision } from './decision.ts';
import { patientOf } from './memberFile.ts';
import { lastSent } from './standing.ts';
import { payerNamed, type World } from './world.ts';

/** Whether this person slips at this kind of act: luck that belongs to the encounter and the act. */
export function slips(world: World, encounter: Encounter, profile: Colleague, act: string): boolean {
  return drawBps(world.game.seed, encounter.id, act) >= profile.carefulBps;
}

/** The way a claim goes out again: never accepted → new original; decided → the payer's own way of correction (facts a.5). */
export function routeOf(world: World, encounter: Encounter): 'original' | 'newOriginal' | 'replacement' | 'reopening' {
  const last = lastSent(encounter);
  if (!last) return 'original';
  const covered = encounter.registration.coverages[0]?.payer;
  if (last.state === 'rejected' || last.unprocessable || (covered !== undefined && covered !== last.claim.payer && last.claim.rank === 1))
    return 'newOriginal';
  const payer = payerNamed(world, last.claim.payer);
  if (payer?.corrections.frequency7Accepted) return 'replacement';
  return payer?.corrections.reopening.allowed ? 'reopening' : 'newOriginal';
}

/** The cover with this payer that was in force on the day of service; null where there was none. */
function coverInForce(world: World, encounter: Encounter, payer: string): Coverage | null {
  const day = encounter.serviceDay;
  const coverages = patientOf(world, encounter.patient).coverages;
  return coverages.find((c) => c.payer === payer && (c.from ?? day) <= day && (c.to ?? day) >= day) ?? null;
}

/** The day from which the payer's file shows the cover of the day of service: late enrolment, or a lapse made good; 0 where it always did. */
export function coverKnownFrom(world: World, encounter: Encounter, payer: string): number {
  const cover = coverInForce(world, encounter, payer);
  const day = encounter.serviceDay;
  const lapse = cover?.gaps.find((gap) => gap.from <= day && day <= gap.to)?.reinstated ?? 0;
  return Math.max(cover?.knownFrom ?? 0, lapse);
}

/** The registration as it truly is on the day of service: what an eligibility answer and the card would show. */
export function trueRegistration(world: World, encounter: Encounter): Registration {
  const patient = patientOf(world, encounter.patient);
  const { employmentRelated, autoRelated, otherAccident } = encounter.registration;
  const cause = employmentRelated ? 'employment' : autoRelated ? 'auto' : otherAccident ? 'liability' : null;
  const usable = coversOn(patient, encounter.serviceDay, cause, (id) => payerNamed(world, id));
  return {
    ...encounter.registration,
    name: usable[0]?.nameOnFile ?? patient.name,
    born: patient.born,
    sex: patient.sex,
    address: patient.address,
    coverages: usable.map(({ payer, member, relationship }) => ({ payer, member, relationship })),
  };
}

function sameCover(a: Registration, b: Registration): boolean {
  const text = (r: Registration): string =>
    [r.name, r.born, r.sex, addressText(r.address), ...r.coverages.map((c) => `${c.payer} ${c.member}`)].join('|');
  return text(a) === text(b);
}

/** Checks cover before the first claim and puts the registration right; a careless biller trusts what was typed. */
export function mendRegistration(world: World, encounter: Encounter, profile: Colleague): Decision | null {
  if (slips(world, encounter, profile, 'eligibility')) return null;
  const truth = trueRegistration(world, encounter);
  if (truth.coverages.length === 0 || sameCover(truth, encounter.registration)) return null;
  const payer = encounter.registration.coverages[0]?.payer;
  const today = encounter.eligibility.some((e) => e.asked === world.day);
  if (payer && !today) return { kind: 'checkEligibility', encounter: encounter.id, payer };
  return { kind: 'correctRegistration', encounter: encounter.id, registration: truth };
}
