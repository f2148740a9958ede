// The two front doors a claim passes before anybody decides it: the clearinghouse and the payer's own (facts a.3).

import { isKnown } from '../care/coverage.ts';
import { matchesAnyMask } from '../care/memberId.ts';
import type { Group, Patient, Provider } from '../care/patient.ts';
import { STATES } from '../care/states.ts';
import type { Day } from '../days.ts';
import { sumCents } from '../money.ts';
import type { Payer } from '../payer.ts';
import type { Tables } from '../tables.ts';
import type { AcknowledgementCategory, Claim } from './claim.ts';
import { hasCheckDigit } from './npi.ts';

export interface FrontDoorInput {
  readonly claim: Claim;
  readonly payer: Payer;
  readonly providers: readonly Provider[];
  readonly groups: readonly Group[];
  readonly patient: Patient;
  readonly today: Day; // day the file arrives
  readonly tables: Tables;
  readonly knownClaimNumbers: readonly string[]; // decided claims of this payer that box 22 may name
  readonly pendingClaimNumbers: readonly string[]; // claims it has taken in and not decided
}

export interface FrontDoorAnswer {
  readonly from: 'clearinghouse' | 'payer';
  readonly category: AcknowledgementCategory;
  readonly message: string | null; // door message id; null with A2
  readonly boxes: readonly string[];
}

type Fault = Omit<FrontDoorAnswer, 'from'>;
type Check = (input: FrontDoorInput) => Fault | null;

/** What anybody can see without knowing the payer's file. */
const CLEARINGHOUSE: readonly Check[] = [requiredBoxes, checkDigits, states];
/** What the payer's file and house rules add. Nothing here decides: a claim turned back was never filed. */
const PAYER: readonly Check[] = [
  memberForm,
  dates,
  places,
  providerName,
  codesOnDay,
  pointers,
  totals,
  relationship,
  memberMatch,
  boxTwentyTwo,
];

/**
 * What the first door that finds a fault answers; A2 from the payer where both let the claim in. A rejection takes the whole claim.
 * A paper form goes past the clearinghouse: the payer itself looks for everything and sends back what it cannot use, unread where it takes no paper.
 */
export function frontDoor(input: FrontDoorInput): FrontDoorAnswer {
  if (input.claim.medium === 'paper') {
    const returned = firstFault([paperTaken, ...CLEARINGHOUSE, ...PAYER], input);
    return { from: 'payer', ...(returned ? { ...returned, category: 'letter' } : ACCEPTED) };
  }
  const early = firstFault(CLEARINGHOUSE, input);
  if (early) return { from: 'clearinghouse', ...early };
  const late = firstFault(PAYER, input);
  return { from: 'payer', ...(late ?? ACCEPTED) };
}

const ACCEPTED: Fault = { category: 'A2', message: null, boxes: [] };

function paperTaken({ payer }: FrontDoorInput): Fault | null {
  return payer.acceptsPaper ? null : fault('letter', 'paperNotTaken');
}

function firstFault(checks: readonly Check[], input: FrontDoorInput): Fault | null {
  for (const check of checks) {
    const fault = check(input);
    if (fault) return fault;
  }
  return null;
}

function fault(category: AcknowledgementCategory, message: string, ...boxes: readonly string[]): Fault {
  return { category, message, boxes };
}

/** A6: what every claim must show. */
function requiredBoxes({ claim }: FrontDoorInput): Fault | null {
  if (claim.patientName.trim() === '') return fault('A6', 'nameMissing', '2');
  if (claim.member.trim() === '') return fault('A6', 'memberMissing', '1a');
  const { street, city, state, zip } = claim.patientAddress;
  if ([street, city, state, zip].some((part) => part.trim() === '')) return fault('A6', 'addressMissing', '5');
  if (claim.lines.length === 0) return fault('A6', 'dateMissing', '24A');
  return claim.billingNpi.trim() === '' ? fault('A6', 'billingNumberMissing', '33a') : null;
}

function checkDigits({ claim }: FrontDoorInput): Fault | null {
  const bad = (npi: string) => npi !== '' && !hasCheckDigit(npi);
  const numbers: readonly (readonly [string, string])[] = [
    ['17', claim.ordering?.npi ?? ''],
    ['24J', claim.renderingNpi],
    ['32', claim.facility?.npi ?? ''],
    ['33a', claim.billingNpi],
  ];
  const boxes = numbers.filter(([, npi]) => bad(npi)).map(([box]) => box);
  return boxes.length > 0 ? fault('A7', 'providerCheckDigit', ...boxes) : null;
}

/** Two letters of the United States; an indemnity insurer's door knows other ones and asks for none. */
function states({ claim, payer }: FrontDoorInput): Fault | null {
  return payer.kind === 'indemnity' || STATES.has(claim.patientAddress.state) ? null : fault('A7', 'stateUnknown', '5');
}

function memberForm({ claim, payer }: FrontDoorInput): Fault | null {
  if (!payer.frontDoor.memberForm) return null;
  return matchesAnyMask(payer.memberIdMasks, claim.member) ? null : fault('A7', 'memberForm', '1a');
}

function dates({ claim, today }: FrontDoorInput): Fault | null {
  if (claim.lines.some((line) => line.from > line.to)) return fault('A8', 'datesCrossed', '24A');
  return claim.lines.some((line) => line.to > today) || claim.patientBorn > today ? fault('A7', 'dateImpossible', '24A') : null;
}

function places({ claim }: FrontDoorInput): Fault | null {
  return claim.lines.every((line) => /^\d\d$/.test(line.place)) ? null : fault('A7', 'placeUnknown', '24B');
}

/** Name and number of the renderer must be the pair in the payer's file of the day: a new name reaches it late. */
function providerName({ claim, payer, providers, today }: FrontDoorInput): Fault | null {
  const provider = providers.find((one) => one.npi === claim.renderingNpi);
  if (!provider) return null;
  const former = provider.nameAtPayer.find((one) => one.payer === payer.payerId && today <= one.until);
  return sameName(former?.name ?? provider.name, claim.renderingName) ? null : fault('A7', 'nameDiffers', '24J');
}

/** Titles and capitals do not part two spellings of a name. */
function sameName(a: string, b: string): boolean {
  const plain = (name: string) => (name.split(',')[0] ?? '').trim().toLowerCase().replace(/\s+/g, ' ');
  return plain(a) === plain(b);
}

/** A strict payer judges the codes at the door; by default the remittance does (181, 146). */
function codesOnDay({ claim, payer, tables }: FrontDoorInput): Fault | null {
  if (!payer.frontDoor.codesOnDay) return null;
  const service = claim.lines.some((line) => !validOn(tables.services.get(line.code), line.from));
  if (service) return fault('A7', 'codeNotValid', '24D');
  const [first] = claim.lines;
  const diagnosis = claim.diagnoses.some((code) => {
    const found = tables.diagnoses.get(code);
    return !found?.billable || !validOn(found, first?.from ?? 0);
  });
  return diagnosis ? fault('A7', 'diagnosisNotValid', '21') : null;
}

function validOn(code: { readonly validFrom: Day | null; readonly validTo: Day | null } | undefined, day: Day): boolean {
  return code !== undefined && (code.validFrom ?? day) <= day && day <= (code.validTo ?? day);
}

/** A strict payer looks the member up before it lets a claim in; by default its review does (31, 140). */
function memberMatch({ claim, payer, patient, today }: FrontDoorInput): Fault | null {
  if (!payer.frontDoor.memberMatch) return null;
  const held = patient.coverages.filter((cover) => cover.payer === payer.payerId && isKnown(cover, today));
  const cover = held.find((one) => one.member === claim.member);
  if (!cover) return fault('A3', 'memberNotFound', '1a');
  return sameName(cover.nameOnFile ?? patient.name, claim.patientName) ? null : fault('A7', 'nameDiffers', '2');
}

function pointers({ claim, payer }: FrontDoorInput): Fault | null {
  if (!payer.frontDoor.figures) return null;
  const bad = claim.lines.some(
    (line) => line.pointers.length === 0 || line.pointers.some((pointer) => claim.diagnoses[pointer] === undefined),
  );
  return bad ? fault('A8', 'pointerEmpty', '24E') : null;
}

function totals({ claim, payer }: FrontDoorInput): Fault | null {
  return !payer.frontDoor.figures || claim.total === sumCents(claim.lines.map((line) => line.charge))
    ? null
    : fault('A8', 'totalDiffers', '28');
}

/** One person under the number who says to be somebody's child. */
function relationship({ claim, patient, payer }: FrontDoorInput): Fault | null {
  const own = patient.coverages.find((cover) => cover.payer === payer.payerId && cover.member === claim.member);
  return own?.relationship === 'self' && claim.relationship === 'child' ? fault('A8', 'relationship', '6') : null;
}

/** Box 22: replacements and voids need the payer's number of a decided claim, where they are taken at all. */
function boxTwentyTwo({ claim, payer, knownClaimNumbers, pendingClaimNumbers }: FrontDoorInput): Fault | null {
  const { corrections } = payer;
  if (claim.frequency === '1') return null;
  const taken = claim.frequency === '7' ? corrections.frequency7Accepted : corrections.frequency8Accepted;
  if (!taken) return fault('A3', 'replacementNotTaken', '22');
  if (claim.originalReference !== null && pendingClaimNumbers.includes(claim.originalReference))
    return fault('A3', 'replacementWhilePending', '22');
  if (corrections.missingReferenceAnswer !== 'rejected') return null;
  if (claim.originalReference === null && corrections.originalClaimNumberRequired) return fault('A3', 'replacementWithoutNumber', '22');
  const known = claim.originalReference === null || knownClaimNumbers.includes(claim.originalReference);
  return known ? null : fault('A3', 'replacementUnknownNumber', '22');
}
