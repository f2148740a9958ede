// The scrubber's edits by level, in the order in which a file is looked at: is it filled in, does it add up, are the codes of the list, does one
// answer ask for another, do the codes go together, and what does this payer want. Own words; the levels are those of the trade (facts a.1 stage 11, a.3).

import { STATES } from '../care/states.ts';
import { sumCents } from '../money.ts';
import type { Payer } from '../payer.ts';
import type { Claim, EditFinding } from './claim.ts';
import { hasCheckDigit } from './npi.ts';

export const EDIT_LEVELS = ['form', 'balance', 'codeSet', 'situation', 'coding', 'payer'] as const;
export type EditLevel = (typeof EDIT_LEVELS)[number];

/** The level of each edit, by the id of its message. */
export const LEVEL_OF: Readonly<Record<string, EditLevel>> = {
  requiredEmpty: 'form',
  checkDigit: 'form',
  stateUnknown: 'form',
  totalDiffers: 'balance',
  paidBeyondTotal: 'balance',
  datesCrossed: 'balance',
  pointerEmpty: 'balance',
  diagnosisIncomplete: 'codeSet',
  accidentDate: 'situation',
  accidentState: 'situation',
  otherInsuredEmpty: 'situation',
  insuredEmpty: 'situation',
  insuredIsPatient: 'situation',
  referenceMissing: 'situation',
  referenceNeedless: 'situation',
  facilityMissing: 'situation',
  notAssigned: 'situation',
  secondPayer: 'situation',
  diagnosesExclude: 'coding',
  orderWrong: 'coding',
  modifiersExclude: 'coding',
  modifierMissing: 'coding',
  pair: 'coding',
  units: 'coding',
  drugUnits: 'coding',
  age: 'coding',
  newPatient: 'coding',
  companion: 'coding',
  necessity: 'payer',
  frequency: 'payer',
  authorization: 'payer',
  referral: 'payer',
  duplicate: 'payer',
  filing: 'payer',
  groupNotNone: 'payer',
};

interface ClaimEdit {
  readonly message: string;
  readonly severity: EditFinding['level'];
  readonly box: string;
  readonly fires: (claim: Claim, payer: Payer) => boolean;
  readonly source: string;
}

const empty = (text: string): boolean => text.trim() === '';
const badNumber = (npi: string): boolean => npi !== '' && !hasCheckDigit(npi);
const accident = (claim: Claim): boolean => claim.employmentRelated || claim.autoRelated || claim.otherAccident;

/** Places where the work is done under somebody else's roof: wards, outpatient departments, emergency rooms, surgery centers, nursing homes. */
export const FACILITY_PLACES: ReadonlySet<string> = new Set(['19', '21', '22', '23', '24', '31', '32', '34', '51', '61']);

function required(box: string, text: (claim: Claim) => string): ClaimEdit {
  return { message: 'requiredEmpty', severity: 'stop', box, fires: (claim) => empty(text(claim)), source: 'facts a.3, 277CA A6' };
}

function number(box: string, npi: (claim: Claim) => string): ClaimEdit {
  return { message: 'checkDigit', severity: 'stop', box, fires: (claim) => badNumber(npi(claim)), source: 'facts a.2, check digit' };
}

const BOX = 'facts a.2';

/** Edits of the whole claim; those of its lines stand with the code checks in `scrub.ts`. */
export const CLAIM_EDITS: readonly ClaimEdit[] = [
  required('1a', (claim) => claim.member),
  required('2', (claim) => claim.patientName),
  required('5', ({ patientAddress: { street, city, state, zip } }) => (street && city && state && zip ? 'whole' : '')),
  required('12', (claim) => (claim.releaseSigned ? 'signed' : '')),
  required('21', (claim) => claim.diagnoses[0] ?? ''),
  required('24D', (claim) => claim.lines[0]?.code ?? ''),
  required('24J', (claim) => claim.renderingNpi),
  required('25', (claim) => claim.taxId),
  required('31', (claim) => (claim.signed === null ? '' : 'signed')),
  required('33a', (claim) => claim.billingNpi),
  number('17', (claim) => claim.ordering?.npi ?? ''),
  number('24J', (claim) => claim.renderingNpi),
  number('32', (claim) => claim.facility?.npi ?? ''),
  number('33a', (claim) => claim.billingNpi),
  {
    message: 'stateUnknown',
    severity: 'stop',
    box: '5',
    fires: ({ patientAddress: { state } }, payer) => payer.kind !== 'indemnity' && !empty(state) && !STATES.has(state),
    source: 'facts a.3, 277CA A7',
  },
  {
    message: 'totalDiffers',
    severity: 'stop',
    box: '28',
    fires: (claim) => claim.total !== sumCents(claim.lines.map((line) => line.charge)),
    source: BOX,
  },
  { message: 'paidBeyondTotal', severity: 'warn', box: '29', fires: (claim) => claim.patientPaid > claim.total, source: BOX },
  { message: 'datesCrossed', severity: 'stop', box: '24A', fires: (claim) => claim.lines.some((line) => line.from > line.to), source: BOX },
  { message: 'accidentDate', severity: 'warn', box: '14', fires: (claim) => accident(claim) && claim.illness === null, source: BOX },
  {
    message: 'accidentState',
    severity: 'warn',
    box: '10b',
    fires: (claim) => claim.autoRelated && empty(claim.accidentState),
    source: BOX,
  },
  {
    message: 'otherInsuredEmpty',
    severity: 'warn',
    box: '9',
    fires: (claim) => claim.otherCoverage && claim.otherInsured === null,
    source: BOX,
  },
  { message: 'insuredEmpty', severity: 'warn', box: '4', fires: (claim) => empty(claim.insured.name), source: BOX },
  {
    message: 'insuredIsPatient',
    severity: 'warn',
    box: '6',
    fires: (claim) => claim.relationship !== 'self' && claim.insured.name === claim.patientName && claim.insured.born === claim.patientBorn,
    source: 'facts a.3, 277CA A8',
  },
  {
    message: 'referenceMissing',
    severity: 'stop',
    box: '22',
    fires: (claim, payer) => claim.frequency !== '1' && claim.originalReference === null && payer.corrections.originalClaimNumberRequired,
    source: BOX,
  },
  {
    message: 'referenceNeedless',
    severity: 'warn',
    box: '22',
    fires: (claim, payer) => claim.frequency === '1' && claim.originalReference !== null && !payer.corrections.reopening.allowed,
    source: BOX,
  },
  {
    message: 'facilityMissing',
    severity: 'warn',
    box: '32',
    fires: (claim) => claim.facility === null && claim.lines.some((line) => FACILITY_PLACES.has(line.place)),
    source: BOX,
  },
  { message: 'notAssigned', severity: 'warn', box: '13', fires: (claim) => !claim.benefitsAssigned, source: BOX },
  {
    message: 'secondPayer',
    severity: 'warn',
    box: '29',
    fires: (claim) => claim.rank > 1 && claim.prior === null,
    source: 'facts b.2, 16/MA04',
  },
  {
    message: 'groupNotNone',
    severity: 'warn',
    box: '11',
    fires: (claim, payer) => payer.kind === 'medicareFfs' && claim.rank === 1 && claim.insured.policyGroup !== 'NONE',
    source: BOX,
  },
];
