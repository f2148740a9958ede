// One page of a payer for the coder: what of its policy touches the codes on the sheet, in words.

import type { CodingSheet } from '../../../cycle/coding/sheet.ts';
import type { Payer } from '../../../cycle/payer.ts';
import type { ModifierPolicy } from '../../../cycle/payerPricing.ts';
import { countsFromPrimary } from '../../../cycle/review/timelyFiling.ts';
import type { CoveragePolicy, Frequency, Tables } from '../../../cycle/tables.ts';
import { formatDays } from '../../../i18n/format.ts';

export const PAYER_KIND: Readonly<Record<Payer['kind'], string>> = {
  autoNoFault: 'car insurance, pays whoever was at fault',
  commercialHmo: 'private plan with a chosen family doctor',
  commercialPpo: 'private plan',
  indemnity: 'health insurance up to a sum insured, hospitals paid directly',
  medicaid: 'state plan',
  medicareAdvantage: 'private plan in place of the federal one',
  medicareFfs: 'federal plan',
  workersCompensation: 'insurance for injuries at work',
};

/** Coverage policies of this payer's kind that name the service. */
export function policiesFor(tables: Tables, kind: Payer['kind'] | null, service: string): readonly CoveragePolicy[] {
  return tables.policies.filter((policy) => policy.procedures.includes(service) && (kind === null || policy.payerKinds.includes(kind)));
}

/** The policies that touch the sheet, each once, in the order of the lines. */
export function policiesOnSheet(tables: Tables, payer: Payer, sheet: CodingSheet): readonly CoveragePolicy[] {
  return [...new Set(sheet.services.flatMap((service) => policiesFor(tables, payer.kind, service.code)))];
}

/** "once in 11 full months", "22 times in 365 days". */
export function frequencyWords(frequency: Frequency): string {
  const times = frequency.max === 1 ? 'once' : `${frequency.max} times`;
  switch (frequency.kind) {
    case 'days':
      return `${times} in ${formatDays(frequency.days)}`;
    case 'fullMonths':
      return `${times}, then not before ${frequency.months} full months have passed after the month of the last one`;
    case 'lifetime':
      return `${times} in a lifetime`;
    case 'claim':
      return `${times} on one injury claim`;
  }
}

/** How it wants modifiers, a sentence each. */
export function modifierHabits(payer: Payer): readonly string[] {
  const policy = payer.modifierPolicy;
  const both =
    policy.bilateralFormat === 'oneLine50'
      ? 'Both sides: one line with 50, one unit.'
      : 'Both sides: two lines, one with RT and one with LT.';
  return [
    `A visit beside a small procedure carries ${policy.separateVisit}${policy.visitModifierNeedsRecords ? ', and the note goes with the claim' : ''}.`,
    `The visit that decides on a major operation carries ${policy.decisionForMajorSurgery}.`,
    both,
    distinctWords(policy),
    ...(policy.siteModifiersRequired ? ['Sides, fingers, toes and lids must be named by modifier.'] : []),
    ...(policy.fiftyOneRequired ? ['Lower-ranked procedures of one session carry 51.'] : []),
    ...(policy.preventiveModifier ? [`Prevention that would otherwise cost the patient carries ${policy.preventiveModifier}.`] : []),
    `Live video: place ${payer.telehealth.places.join(' or ')} with ${payer.telehealth.modifier}; sound only: ${payer.telehealth.audioModifier}.`,
  ];
}

function distinctWords(policy: ModifierPolicy): string {
  const accepted = policy.distinctAccepted.join(', ');
  if (!policy.distinctAccepted.includes('59')) return `Distinct services: ${accepted}; 59 is refused.`;
  return policy.distinctPreferred.includes('59') ? 'Distinct services: 59.' : 'Distinct services: an X modifier where one fits, else 59.';
}

/** "180 days from the date of service; as second payer 90 days from the first payer's answer". */
export function filingWords(payer: Payer): string {
  const { filing } = payer;
  const first = filing.limitCalendarYears === null ? formatDays(filing.limitDays) : `${filing.limitCalendarYears} calendar year`;
  const later = countsFromPrimary(filing)
    ? `as second payer ${formatDays(filing.secondaryLimitDays)} from the first payer’s answer`
    : 'no more time as second payer';
  const moves = filing.lastDayMoves ? '; a last day on a weekend or federal holiday moves to the next working day' : '';
  return `${first} from the date of service${filing.secondaryLimitDays === 0 ? '' : `; ${later}`}${moves}`;
}

/** What its price list and authorization rules say about the services of the sheet: not covered, never paid apart, authorization needed. */
export function sheetWarnings(payer: Payer, sheet: CodingSheet): readonly { readonly code: string; readonly text: string }[] {
  return sheet.services.flatMap(({ code, place }) => {
    const authorization = payer.authorization.required.find(
      (item) => item.procedures.includes(code) && (item.places.length === 0 || item.places.includes(place)),
    );
    return [
      ...(payer.feeSchedule.notCovered.includes(code) ? [{ code, text: 'is outside the benefit.' }] : []),
      ...(payer.feeSchedule.neverSeparate.includes(code) ? [{ code, text: 'never gets money of its own.' }] : []),
      ...(authorization ? [{ code, text: `needs authorization before the service: ${authorization.note}.` }] : []),
    ];
  });
}
