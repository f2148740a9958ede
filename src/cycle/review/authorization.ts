// Step 12: was permission needed, is it on the claim, and does it cover this service, day and number? (facts a.4 step 12)

import type { Authorization } from '../care/patient.ts';
import { permissionRule } from '../care/permission.ts';
import { type Day, dateOf } from '../days.ts';
import { type LineStep, type Refusal, type Review, type ReviewLine, reason, refuse, trace } from './review.ts';

const SOURCE = 'facts a.4 step 12';

/** Kinds of service that need no referral: they are ordered by somebody who had one, or ruled by authorizations. */
const NO_REFERRAL: ReadonlySet<string> = new Set(['lab', 'panel', 'specimen', 'imaging', 'therapy', 'drug', 'supply', 'vaccineProduct']);
/** 39, 197, 15, 198, 284, 243 and 288. Where the payer withholds only a part, the missing permission waits for the price: see authorizationPenalty. */
export const authorization: LineStep = (review, line) => {
  const refused = refusedBefore(review, line);
  if (refused) return refused;
  const missing = missingAuthorization(review, line);
  if (missing && review.payer.authorization.penaltyBps >= 10_000) return missing;
  return missing ? referral(review, line) : (wrongAuthorization(review, line) ?? referral(review, line));
};

/** The refusal whose effect is a cut of the payment, not a denial: no permission (197), or one asked for too late (210); null where neither, or all is lost. */
export function authorizationPenalty(review: Review, line: ReviewLine): Refusal | null {
  if (review.payer.authorization.penaltyBps >= 10_000) return null;
  return missingAuthorization(review, line) ?? lateAuthorization(review, line);
}

function lateAuthorization(review: Review, line: ReviewLine): Refusal | null {
  const { missing } = review.payer.authorization;
  const number = review.claim.authorization;
  if (!missing || number === null || requirement(review, line) === null || !grantFor(review, line, number)?.late) return null;
  return refuse({ ...missing, carc: '210' }, trace('authorizationLate', 12, number, { code: line.line.code, number }, SOURCE));
}

/** Asked for, refused, and done all the same: the whole line, also where a mere lack would cost a part. */
function refusedBefore(review: Review, line: ReviewLine): Refusal | null {
  if (requirement(review, line) === null) return null;
  const about = permissionsOf(review).filter((one) => covers(one, line.line.code));
  const refusal = about.find((one) => one.verdict === 'refused');
  if (!refusal || about.some((one) => one.verdict === 'granted')) return null;
  const values = { code: line.line.code, number: refusal.number };
  return refuse(
    reason(review.payer.groupCodes.noAuthorization, '39', null),
    trace('authorizationRefused', 12, refusal.number, values, SOURCE),
  );
}

function missingAuthorization(review: Review, line: ReviewLine): Refusal | null {
  const { missing } = review.payer.authorization;
  const rule = requirement(review, line);
  if (!missing || rule === null || review.claim.authorization !== null) return null;
  return refuse(missing, trace('authorizationMissing', 12, 'authorization.required', { code: line.line.code, rule }, SOURCE));
}

function wrongAuthorization(review: Review, line: ReviewLine): Refusal | null {
  const rules = review.payer.authorization;
  const number = review.claim.authorization;
  if (number === null || requirement(review, line) === null) return null;
  const granted = grantFor(review, line, number);
  const values = { code: line.line.code, number };
  if (!granted) {
    return refuse(reason(review.payer.groupCodes.noAuthorization, '15', 'N54'), trace('authorizationUnknown', 12, number, values, SOURCE));
  }
  if (granted.provider !== null && granted.provider !== review.provider?.id) {
    const named = trace('authorizationOtherProvider', 12, number, { ...values, provider: granted.provider }, SOURCE);
    return refuse(reason(review.payer.groupCodes.noAuthorization, '15', 'N54'), named);
  }
  if (rules.mismatch && !covers(granted, line.line.code)) {
    return refuse(rules.mismatch, trace('authorizationOtherService', 12, number, values, SOURCE));
  }
  if (rules.exceeded && !inSpan(granted, line.line.from)) {
    return refuse(rules.exceeded, trace('authorizationExceeded', 12, number, { ...values, units: granted.units }, SOURCE));
  }
  return null;
}

/**
 * 198 where the permissions of the day have no units left for a line that stands. All the payer gave for the service count, whichever number the claim
 * names; what was paid before takes its units first, then the lines of this claim, the dearest first, so that their order moves nothing.
 */
export function authorizationUsedUp(review: Review, standing: readonly ReviewLine[], line: ReviewLine): Refusal | null {
  const { exceeded, byAmount } = review.payer.authorization;
  const number = review.claim.authorization;
  if (byAmount || !exceeded || number === null || requirement(review, line) === null) return null;
  const grants = permissionsOf(review).filter((one) => one.verdict === 'granted');
  const left: readonly UnitsLeft[] = grants.map((one) => ({ ...one })).sort((a, b) => a.to - b.to);
  for (const { code, from, units } of review.history.filter((one) => one.state === 'paid')) take(left, code, from, units);
  const needing = standing.filter((one) => requirement(review, one) !== null);
  for (const { line: asked } of [...needing].sort(dearestFirst)) {
    const enough = take(left, asked.code, asked.from, asked.units);
    if (asked !== line.line) continue;
    if (enough) return null;
    const units = unitsOf(grants.filter((one) => covers(one, asked.code) && inSpan(one, asked.from)));
    return refuse(exceeded, trace('authorizationExceeded', 12, number, { code: asked.code, number, units }, SOURCE));
  }
  return null;
}

function dearestFirst({ line: a }: ReviewLine, { line: b }: ReviewLine): number {
  return b.charge - a.charge || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0) || a.number - b.number;
}

type UnitsLeft = Authorization & { units: number };

function unitsOf(permissions: readonly Authorization[]): number {
  return permissions.reduce((sum, one) => sum + one.units, 0);
}

/** Takes units from the permissions that cover a service and its day, the one that ends first before the others. False, and nothing taken, where they are too few. */
function take(left: readonly UnitsLeft[], code: string, day: Day, wanted: number): boolean {
  const open = left.filter((one) => covers(one, code) && inSpan(one, day));
  if (unitsOf(open) < wanted) return false;
  let rest = wanted;
  for (const one of open) {
    const taken = Math.min(one.units, rest);
    one.units -= taken;
    rest -= taken;
  }
  return true;
}

/** The permission of this number. Where box 23 holds the number of a referral, there was no room for a second one: the payer looks in its file. */
function grantFor(review: Review, { line }: ReviewLine, number: string): Authorization | undefined {
  const permissions = permissionsOf(review).filter((one) => one.verdict === 'granted');
  const named = permissions.find((one) => one.number === number);
  const slip = slipsOf(review).some((one) => one.number === number);
  return named ?? (slip ? permissions.find((one) => one.procedures.includes(line.code)) : undefined);
}

function permissionsOf({ input, payer }: Review): readonly Authorization[] {
  return input.authorizations.filter((one) => one.kind === 'authorization' && one.payer === payer.payerId);
}

function slipsOf({ input, payer }: Review): readonly Authorization[] {
  return input.authorizations.filter((one) => one.kind === 'referral' && one.payer === payer.payerId);
}

function covers(granted: Authorization, code: string): boolean {
  return granted.procedures.length === 0 || granted.procedures.includes(code);
}

function inSpan(granted: Authorization, day: Day): boolean {
  return day >= granted.from && day <= granted.to;
}

/** The rule of the payer's list that asks for permission for this visit of the year; null where none does. */
function requirement(review: Review, { line }: ReviewLine): string | null {
  const rule = permissionRule(review.payer, line.code, line.place);
  if (!rule) return null;
  return visitsThisYear(review, rule.procedures, line.from) + 1 >= rule.fromVisit ? rule.note : null;
}

/** Days of the year on which any of these services was given before. */
function visitsThisYear(review: Review, procedures: readonly string[], day: Day): number {
  const { year } = dateOf(day);
  const days = [
    ...review.history.filter((one) => procedures.includes(one.code) && one.state !== 'denied').map((one) => one.from),
    ...review.input.patient.earlier.filter((one) => procedures.includes(one.code)).map((one) => one.day),
  ];
  return new Set(days.filter((one) => one < day && dateOf(one).year === year)).size;
}

/** A specialist's service needs the slip of the chosen family doctor, with a visit left on it. */
function referral(review: Review, line: ReviewLine): Refusal | null {
  const { referral: rules } = review.payer;
  const { provider } = review;
  if (!rules.required || !rules.missing || !provider || provider.primaryCare || !line.service) return null;
  if (line.line.place === '23' || NO_REFERRAL.has(line.service.category) || rules.exemptFamilies.includes(line.service.family)) return null;
  const day = line.line.from;
  const slipsOfDay = slipsOf(review).filter((one) => inSpan(one, day));
  const slips = slipsOfDay.filter((one) => byFamilyDoctor(review, one));
  const usedOf = (one: Authorization) => specialistDays(review, one.from, day);
  const open = slips.find((one) => usedOf(one) < one.units);
  if (open && review.claim.authorization !== null) return null; // box 23 shows the slip's number
  const slip = open ?? slips[0];
  const values = { code: line.line.code, used: slip ? usedOf(slip) : 0, visits: slip?.units ?? 0 };
  const stranger = slip ? undefined : slipsOfDay[0];
  if (stranger) {
    return refuse(
      reason(rules.missing.group, '243', null),
      trace('referralByOther', 12, stranger.number, { ...values, provider: stranger.provider ?? '' }, SOURCE),
    );
  }
  return refuse(rules.missing, trace('referralMissing', 12, slip?.number ?? null, values, SOURCE));
}

/** Only a family doctor's word opens the door of a specialist. */
function byFamilyDoctor({ input }: Review, slip: Authorization): boolean {
  return slip.provider === null || (input.providers.find((one) => one.id === slip.provider)?.primaryCare ?? false);
}

/** Days since the slip on which somebody of the same group and specialty saw the patient. */
function specialistDays(review: Review, from: Day, before: Day): number {
  const { provider, input } = review;
  const same = (npi: string | undefined) => {
    const other = input.providers.find((one) => one.npi === npi);
    return other?.specialty === provider?.specialty && other?.group === provider?.group;
  };
  const days = [
    ...review.history.filter((one) => same(one.renderingNpi) && one.state !== 'denied').map((one) => one.from),
    ...input.patient.earlier.filter((one) => same(input.providers.find((p) => p.id === one.provider)?.npi)).map((one) => one.day),
  ];
  return new Set(days.filter((day) => day >= from && day < before)).size;
}
