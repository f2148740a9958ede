// The denial catalogue (facts b.2), row by row: for each reason a named case that reaches it, with the group of the kind of payer, its remarks, and what the patient owes of it.

import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Claim, DocumentKind, PriorPayment } from '../../../src/cycle/claim/claim.ts';
import { sumCents } from '../../../src/cycle/money.ts';
import type { Payer } from '../../../src/cycle/payer.ts';
import type { DeterminedLine } from '../../../src/cycle/review/determination.ts';
import { NOTHING_ASKED, type ReviewInput, SUPPORTS_ALL } from '../../../src/cycle/review/reviewInput.ts';
import { type ClaimRow, day, historyLine, NOTHING_USED, patientNamed, payerNamed, providerNamed, tables } from '../../casebook/desk.ts';
import { decide, granted, KNEE, VISIT } from './answers.ts';

/** A row of the table: its reasons, and either the cases that reach it or the test that does. */
interface CatalogueRow {
  readonly row: string; // as it stands in the table
  readonly cases?: readonly CatalogueCase[];
  readonly elsewhere?: string; // answers of an appeal, which are no remittance
}
type CatalogueCase = readonly [
  name: string,
  claim: ClaimRow,
  over: Partial<Claim>,
  file: Partial<ReviewInput>,
  line: number,
  expected: string,
];

const visitAt = (payer: string, patient: string, code = 'W2743'): ClaimRow => ({
  ...VISIT,
  payer,
  patient,
  diagnoses: ['I10'],
  services: [{ code }],
});
const LANTERN = visitAt('lantern-b', 'P30');
const QUILLMARK = visitAt('quillmark', 'P22');
const FERNBROOK = visitAt('fernbrook-hmo', 'P23');
const STATE = visitAt('hearthstone', 'P25');
const ADVANTAGE = visitAt('saltmarsh-adv', 'P26');
const WRIST: ClaimRow = { ...VISIT, patient: 'P18', provider: 'REY', day: '2026-01-14', diagnoses: ['S52.552A'] };
const INJURY: ClaimRow = { ...WRIST, payer: 'anvil-comp' };
const REPORT = { attachments: ['workStatusReport'] } as const;
const FILM: ClaimRow = { ...LANTERN, diagnoses: ['M25.561'], services: [{ code: 'Z7946', modifiers: ['RT'] }] };
const MAGNET: ClaimRow = { ...VISIT, diagnoses: ['M54.16'], services: [{ code: 'Z5834' }] };
const SHOT: ClaimRow = { ...QUILLMARK, diagnoses: ['M81.0'], services: [{ code: 'J0897', units: 60 }, { code: 'Y3784' }] };
const SURGERY: ClaimRow = { ...LANTERN, provider: 'HAD', place: '24', day: '2026-03-10', diagnoses: ['I10'] };
const UNRULED: Partial<ReviewInput> = { tables: { ...tables, policies: [] } };
const PAID_UP: Partial<ReviewInput> = { accumulators: { ...NOTHING_USED, deductible: 800_000, outOfPocket: 800_000 } };

function withCover(id: string, over: Partial<ReviewInput['patient']['coverages'][number]>): Partial<ReviewInput> {
  const patient = patientNamed(id);
  return { patient: { ...patient, coverages: patient.coverages.map((cover) => ({ ...cover, ...over })) } };
}
const OPERATION = granted({ number: 'BA-1', procedures: ['Y4112'] });
const PACKET: readonly DocumentKind[] = ['operativeReport', 'imagingReport', 'treatmentHistory'];
const asked = (records: readonly DocumentKind[]): Partial<ReviewInput> => ({
  ...OPERATION,
  records,
  papers: { ...NOTHING_ASKED, asked: PACKET },
});
const silent = (id: string, payer: Partial<Payer> = {}, row: ClaimRow = VISIT): Partial<ReviewInput> => ({
  ...withCover(id, { otherCoverAnswered: day('2024-06-01') }),
  payer: { ...payerNamed(row.payer), ...payer },
  recordsOverdue: true,
});
const outside = (id: string, over: Partial<Payer> = {}): Partial<ReviewInput> => ({
  payer: { ...payerNamed(id), inNetworkClinic: false, inNetworkHospital: false, ...over },
});
const priced = (id: string, pricing: Partial<Payer['pricing']>): Partial<ReviewInput> => {
  const payer = payerNamed(id);
  return { payer: { ...payer, pricing: { ...payer.pricing, ...pricing } } };
};
const own = (over: Parameters<typeof historyLine>[0]): Partial<ReviewInput> => ({ history: [historyLine(over)] });
const copyAt = (row: ClaimRow, over: Partial<Parameters<typeof historyLine>[0]> = {}): Partial<ReviewInput> =>
  own({ code: row.services[0]?.code ?? '', from: day(row.day), renderingNpi: providerNamed(row.provider).npi, ...over });
const shows = (units: Readonly<Record<string, number>>): Partial<ReviewInput> => ({
  records: ['note'],
  recordReview: { ...SUPPORTS_ALL, units: new Map(Object.entries(units)) },
});
const scopes = (...services: ClaimRow['services']): ClaimRow => ({
  ...LANTERN,
  patient: 'P27',
  provider: 'MEH',
  place: '22',
  diagnoses: ['K63.3', 'D12.2'],
  services,
});
const SECOND: ClaimRow = { ...VISIT, patient: 'P02', day: '2026-02-02', services: [{ code: 'W2734', charge: 15_000 }] };
function before(line: Partial<PriorPayment['lines'][number]>): Partial<Claim> {
  const paid = { number: 1, allowed: 10_000, paid: 8_000, patient: 2_000, contractual: 5_000, denial: null };
  const reasons = { patientReasons: [{ carc: '2', cents: 2_000 }] };
  const prior = { payers: ['lantern-b'], remittanceDay: day('2026-02-20'), lines: [{ ...paid, ...reasons, ...line }] };
  return { rank: 2, member: 'BRV118204467-01', prior };
}
const SOON: Partial<ReviewInput> = { received: day('2026-02-21') };
const REFUSED = { allowed: 0, paid: 0, patientReasons: [] };
const liable = (): Partial<ReviewInput> => {
  const patient = patientNamed('P28');
  const [cover] = patient.coverages;
  if (!cover) throw new Error('P28 has a plan');
  const shop = { ...cover, payer: 'turnstone-auto', member: 'TA608213-09', plan: 'turnstone-pip', onlyFor: 'liability' as const };
  return { patient: { ...patient, coverages: [...patient.coverages, shop] } };
};
const noted = (visitCode: string): Partial<ReviewInput> => ({ records: ['note'], recordReview: { ...SUPPORTS_ALL, visitCode } });
const COLD: ClaimRow = { ...FERNBROOK, provider: 'MOR', place: '23', diagnoses: ['J02.9'], services: [{ code: 'W2442' }] };
const cold = (id: string): Partial<ReviewInput> => {
  const [clause] = payerNamed('fernbrook-hmo').feeSchedule.exclusions;
  const payer = payerNamed(id);
  return { payer: { ...payer, feeSchedule: { ...payer.feeSchedule, exclusions: clause ? [clause] : [] } } };
};

// biome-ignore format: one case a line
const CATALOGUE: readonly CatalogueRow[] = [
  { row: '1', cases: [['the yearly deductible', MAGNET, { authorization: 'A-1' }, granted(), 0, 'CO-45:19286 PR-1:27214 | patient 27214']] },
  { row: '2', cases: [['the share after it', LANTERN, {}, { accumulators: { ...NOTHING_USED, deductible: 28_300 } }, 0, 'CO-45:10817 PR-2:2697 CO-253:216 | patient 2697']] },
  { row: '3', cases: [['the copay of a visit', VISIT, {}, {}, 0, 'CO-45:4620 PR-3:3000 | patient 3000']] },
  {
    row: '4',
    cases: [
      ['no side on a joint', { ...LANTERN, diagnoses: ['M17.12'], services: [{ code: 'Y3915' }] }, {}, {}, 0, 'CO-4:13000 N822 | patient 0'],
      ['25 on the needle', { ...LANTERN, diagnoses: ['M17.12'], services: [{ code: 'Y3915', modifiers: ['25', 'LT'] }] }, {}, {}, 0, 'CO-4:13000 N519 | patient 0'],
      ['50 where two lines are the rule', { ...QUILLMARK, diagnoses: ['M17.0'], services: [{ code: 'Y3915', modifiers: ['50'] }] }, {}, {}, 0, 'CO-4:26000 N823 | patient 0'],
    ],
  },
  { row: '5', cases: [['an office visit at the surgery center', { ...VISIT, place: '24' }, {}, {}, 0, 'CO-5:17200 M77 | patient 0']] },
  { row: '6', cases: [['a child’s check for an adult', { ...VISIT, diagnoses: ['Z00.00'], services: [{ code: 'W3968' }] }, {}, {}, 0, 'CO-6:24300 N129 | patient 0']] },
  { row: '7', cases: [['a pregnancy test for a man', { ...VISIT, patient: 'P24', diagnoses: ['N39.0'], services: [{ code: 'Z5241' }] }, {}, {}, 0, 'CO-7:2000 | patient 0']] },
  { row: '9', cases: [['a child’s diagnosis', { ...VISIT, diagnoses: ['Z00.129'] }, {}, {}, 0, 'CO-9:17200 | patient 0']] },
  { row: '10', cases: [['a man’s diagnosis', { ...VISIT, diagnoses: ['N40.0'] }, {}, {}, 0, 'CO-10:17200 | patient 0']] },
  { row: '11', cases: [['the right film for the left ankle', { ...VISIT, diagnoses: ['S93.402A'], services: [{ code: 'Z7937', modifiers: ['RT'] }] }, {}, {}, 0, 'CO-11:7500 M76 | patient 0']] },
  { row: '15', cases: [['a number nobody gave', MAGNET, { authorization: 'A-2' }, granted(), 0, 'CO-15:46500 N54 | patient 0']] },
  {
    row: '16',
    cases: [
      ['no ordering clinician at the federal payer: unprocessable', FILM, { ordering: null }, {}, 0, 'CO-16:7400 N265 MA130 | patient 0'],
      ['no units at a commercial payer: to be corrected', { ...VISIT, services: [{ code: 'W2734', units: 0, charge: 17_200 }] }, {}, {}, 0, 'CO-16:17200 M53 | patient 0'],
    ],
  },
  {
    row: '18',
    cases: [
      ['the same line again', VISIT, {}, copyAt(VISIT), 0, 'OA-18:17200 | patient 0'],
      ['the same after a crossover', SECOND, before({}), { ...SOON, ...copyAt(SECOND, { charge: 15_000, carriedPrior: true }) }, 0, 'OA-18:15000 N522 | patient 0'],
      ['at the injury payer, whose rules say CO', INJURY, REPORT, copyAt(INJURY), 0, 'CO-18:17200 | patient 0'],
    ],
  },
  { row: '19', cases: [['a work injury', WRIST, { member: 'BRV388290017-01', employmentRelated: true }, {}, 0, 'CO-19:17200 | patient 0']] },
  { row: '20', cases: [['a fall in somebody’s shop', { ...VISIT, diagnoses: ['S93.401A'] }, { otherAccident: true }, liable(), 0, 'CO-20:17200 | patient 0']] },
  { row: '21', cases: [['a car accident', { ...QUILLMARK, patient: 'P19', day: '2026-02-10', diagnoses: ['S06.0X0A'] }, { member: 'QB8831270', autoRelated: true }, {}, 0, 'CO-21:24300 | patient 0']] },
  {
    row: '22',
    cases: [
      ['the employer’s plan goes before the federal payer', { ...LANTERN, patient: 'P03' }, { member: '7ZC1F55DW28' }, {}, 0, 'CO-22:24300 MA04 | patient 0'],
      ['the other parent’s plan goes first', { ...VISIT, patient: 'P11' }, { member: 'BRV275501839-03' }, {}, 0, 'CO-22:17200 N598 | patient 0'],
      ['the state goes last', { ...STATE, patient: 'P12' }, { member: 'H61830024' }, {}, 0, 'CO-22:24300 N598 | patient 0'],
    ],
  },
  { row: '23', cases: [['what the first payer settled', SECOND, before({}), SOON, 0, 'OA-23:13000 | patient 0']] },
  {
    row: '24',
    cases: [
      ['a member of an Advantage plan at the federal payer', { ...LANTERN, patient: 'P04' }, { member: '4ZK7M29TR61' }, {}, 0, 'CO-24:24300 | patient 0'],
      ['a visit in the monthly sum: the copay stays the patient’s', FERNBROOK, {}, {}, 0, 'PR-3:2500 CO-24:21800 | patient 2500'],
    ],
  },
  {
    row: '26',
    cases: [
      ['before the plan began', { ...VISIT, patient: 'P17', day: '2026-02-27' }, {}, {}, 0, 'PR-26:17200 N30 | patient 17200'],
      ['at the state', STATE, {}, withCover('P25', { from: day('2026-02-01') }), 0, 'CO-26:24300 N30 | patient 0'],
    ],
  },
  {
    row: '27',
    cases: [
      ['after it ended', { ...FERNBROOK, patient: 'P17', day: '2026-03-09', diagnoses: ['J30.1'] }, {}, {}, 0, 'PR-27:24300 N30 | patient 24300'],
      ['at the federal payer', LANTERN, {}, withCover('P30', { to: day('2025-12-31') }), 0, 'PR-27:24300 N30 | patient 24300'],
      ['at the state', STATE, {}, withCover('P25', { to: day('2025-12-31') }), 0, 'CO-27:24300 N30 | patient 0'],
    ],
  },
  {
    row: '29',
    cases: [
      ['a day beyond 180', VISIT, {}, { received: day('2026-01-12') + 181 }, 0, 'CO-29:17200 N211 | patient 0'],
      ['a day beyond the year of the federal payer', LANTERN, {}, { received: day('2027-01-13') }, 0, 'CO-29:24300 N211 | patient 0'],
    ],
  },
  {
    row: '31',
    cases: [
      ['nobody under that number', VISIT, { member: 'BRV999999999-01' }, {}, 0, 'PR-31:17200 N382 | patient 17200'],
      ['at the federal payer', LANTERN, { member: '8SD6W27PM41' }, {}, 0, 'CO-31:24300 N382 | patient 0'],
    ],
  },
  { row: '39', cases: [['done although it was refused', MAGNET, {}, granted({ verdict: 'refused' }), 0, 'CO-39:46500 | patient 0']] },
  {
    row: '40',
    cases: [
      ['a sore throat at the emergency department', COLD, {}, {}, 0, 'PR-40:21900 | patient 21900'],
      ['the same at the state', { ...COLD, patient: 'P25', payer: 'hearthstone' }, {}, cold('hearthstone'), 0, 'CO-40:21900 | patient 0'],
      ['paid with the complaint it began with', { ...COLD, diagnoses: ['J02.9', 'R06.02'] }, {}, {}, 0, 'CO-45:8733 PR-3:13167 | patient 13167'],
      ['paid once the note shows how it began', COLD, {}, noted('W2442'), 0, 'CO-45:8733 PR-3:13167 | patient 13167'],
      ['not by a note that shows no more', COLD, {}, { records: ['note'], recordReview: { ...SUPPORTS_ALL, emergency: false } }, 0, 'PR-40:21900 | patient 21900'],
    ],
  },
  {
    row: '45',
    cases: [
      ['the contract’s part', VISIT, {}, {}, 0, 'CO-45:4620 PR-3:3000 | patient 3000'],
      ['outside the network he may be billed for it', VISIT, {}, { ...outside('blueriver-ppo'), ...PAID_UP }, 0, 'PR-45:4620 PR-2:5032 | patient 9652'],
      ['where the payer says PI he is not', QUILLMARK, {}, { ...outside('quillmark'), ...PAID_UP }, 0, 'PI-45:8390 PR-2:7955 | patient 7955'],
    ],
  },
  { row: '49', cases: [['a tracing without a complaint', { ...VISIT, diagnoses: ['Z00.00'], services: [{ code: 'Z3412' }] }, {}, {}, 0, 'PR-49:3400 N130 | patient 3400']] },
  {
    row: '50',
    cases: [
      ['not by this diagnosis', { ...LANTERN, diagnoses: ['I12.9'], services: [{ code: 'Z4044', modifiers: ['QW'] }] }, {}, {}, 0, 'CO-50:2400 N386 | patient 0'],
      ['with a notice the patient’s', { ...LANTERN, provider: 'REY', day: '2026-05-13', diagnoses: ['L91.8'], services: [{ code: 'Y4556', modifiers: ['GA'] }] }, {}, {}, 0, 'PR-50:19400 N115 | patient 19400'],
      ['with GZ ours', { ...LANTERN, provider: 'REY', day: '2026-05-13', diagnoses: ['L91.8'], services: [{ code: 'Y4556', modifiers: ['GZ'] }] }, {}, {}, 0, 'CO-50:19400 N115 | patient 0'],
    ],
  },
  {
    row: '54',
    cases: [
      ['a helping hand the code does not pay', { ...VISIT, patient: 'P16', provider: 'HAD', place: '22', diagnoses: ['L02.415'], services: [{ code: 'Y5319', modifiers: ['80'] }], }, {}, {}, 0, 'CO-54:26900 | patient 0'],
    ],
  },
  { row: '55', cases: [['joint gel, unproven', { ...QUILLMARK, diagnoses: ['M17.11'], services: [{ code: 'J7325', units: 48 }] }, {}, {}, 0, 'PR-55:115200 N130 | patient 115200']] },
  {
    row: '58',
    cases: [
      ['an operation for hospitals, billed in the office', { ...KNEE, place: '11' }, {}, OPERATION, 0, 'CO-58:273000 M77 | patient 0'],
      ['weight counseling where the policy takes it not', { ...LANTERN, place: '12', diagnoses: ['E66.811', 'Z68.31'], services: [{ code: 'G0447' }] }, {}, {}, 0, 'CO-58:5400 N428 | patient 0'],
    ],
  },
  { row: '59', cases: [['the second operation of the day', { ...SURGERY, services: [{ code: 'Y3119' }, { code: 'Y3526', modifiers: ['RT'] }] }, {}, UNRULED, 1, 'CO-45:56826 CO-59:21837 PR-2:4367 CO-253:349 | patient 4367']] },
  { row: '94', cases: [['the fee above the charge, where the contract pays the fee', { ...VISIT, services: [{ code: 'W2734', charge: 10_000 }] }, {}, priced('blueriver-ppo', { lesserOfChargeAndFee: false }), 0, 'OA-94:-2580 PR-3:3000 | patient 3000']] },
  {
    row: '96',
    cases: [
      ['a consultation at the federal payer', { ...LANTERN, services: [{ code: 'W1519' }] }, {}, {}, 0, 'PR-96:16500 N425 | patient 16500'],
      ['excluded by law and said so', { ...LANTERN, services: [{ code: 'W2743', modifiers: ['GY'] }] }, {}, {}, 0, 'PR-96:24300 N425 | patient 24300'],
      ['outside the state’s benefit', { ...STATE, services: [{ code: 'W5715' }] }, {}, {}, 0, 'CO-96:12700 N425 | patient 0'],
    ],
  },
  {
    row: '97',
    cases: [
      ['a visit inside a small procedure', { ...VISIT, diagnoses: ['L02.415'], services: [{ code: 'W2734' }, { code: 'Y5319' }] }, {}, {}, 0, 'CO-97:17200 M15 | patient 0'],
      ['care inside a package', { ...SURGERY, place: '11', provider: 'REY', day: '2026-03-17', services: [{ code: 'W2725' }] }, {}, { ...UNRULED, ...own({ code: 'Y4538', from: day('2026-03-10'), renderingNpi: providerNamed('REY').npi }) }, 0, 'CO-97:10800 M144 | patient 0'],
    ],
  },
  {
    row: '109',
    cases: [
      ['equipment at the wrong contractor', { ...LANTERN, diagnoses: ['M17.11'], services: [{ code: 'E0143', modifiers: ['NU'] }] }, {}, {}, 0, 'OA-109:17700 N104 | patient 0'],
      ['at the injury payer what is not the injury', { ...INJURY, diagnoses: ['I10'] }, REPORT, {}, 0, 'OA-109:17200 N418 | patient 0'],
    ],
  },
  {
    row: '119',
    cases: [
      ['the plan’s visits of the year', { ...VISIT, patient: 'P17', provider: 'MEN', day: '2026-03-31', diagnoses: ['M25.511'], services: [{ code: 'Y5717' }] }, {}, { accumulators: { ...NOTHING_USED, visits: { therapy: 30 } } }, 0, 'PR-119:19300 N362 | patient 19300'],
      ['once in a lifetime (149)', { ...LANTERN, provider: 'HAD', diagnoses: ['H25.12'], services: [{ code: 'Y2116', modifiers: ['LT'], place: '24' }] }, {}, { patient: { ...patientNamed('P30'), earlier: [{ code: 'Y2116', day: day('2019-04-12'), provider: null, modifiers: ['LT'] }] } }, 0, 'CO-149:124000 N362 | patient 0'],
    ],
  },
  { row: '129', cases: [['figures of the first payer that do not add up', SECOND, before({ contractual: 4_999 }), SOON, 0, 'OA-129:15000 N4 | patient 0']] },
  { row: '131/144-type', cases: [['the discount of the contract', VISIT, {}, priced('blueriver-ppo', { agreedDiscountBps: 1_000 }), 0, 'CO-45:4620 CO-131:1258 PR-3:3000 | patient 3000']] },
  { row: '140', cases: [['the twin’s number', { ...VISIT, patient: 'P09' }, { member: 'BRV402716553-04' }, {}, 0, 'PR-140:17200 N382 | patient 17200']] },
  { row: '146', cases: [['the seventh character is missing', { ...VISIT, diagnoses: ['S93.401'] }, {}, {}, 0, 'CO-146:17200 M76 | patient 0']] },
  {
    row: '150',
    cases: [
      ['the highest level, unread', { ...QUILLMARK, services: [{ code: 'W2752' }] }, {}, {}, 0, 'CO-45:15000 CO-150:2990 PR-3:4000 N661 | patient 4000'],
      ['a level the note does not bear out', { ...VISIT, services: [{ code: 'W2743' }] }, {}, noted('W2734'), 0, 'CO-45:5850 CO-150:5870 PR-3:3000 N661 | patient 3000'],
    ],
  },
  { row: '151', cases: [['milligrams for units', { ...LANTERN, diagnoses: ['G43.009'], services: [{ code: 'Y3784' }, { code: 'J1885', units: 60, modifiers: ['JZ'] }] }, {}, {}, 1, 'CO-151:6960 N362 | patient 0']] },
  {
    row: '163 / 164',
    cases: [
      ['announced, and not there', KNEE, { ...KNEE.claim, announced: ['operativeReport'] }, { ...OPERATION, records: ['note'] }, 0, 'CO-163:273000 N706 | patient 0'],
      ['announced, and late', KNEE, { ...KNEE.claim, announced: PACKET }, { ...OPERATION, records: PACKET, papers: { ...NOTHING_ASKED, announcedLate: true } }, 0, 'CO-164:273000 N706 | patient 0'],
    ],
  },
  { row: '167', cases: [['weight alone', { ...FERNBROOK, diagnoses: ['E66.811'] }, {}, {}, 0, 'PR-167:24300 N130 | patient 24300']] },
  {
    row: '170',
    cases: [
      ['weight counseling by a surgeon', { ...LANTERN, provider: 'HAD', diagnoses: ['E66.811', 'Z68.31'], services: [{ code: 'G0447' }] }, {}, {}, 0, 'CO-170:5400 N95 | patient 0'],
      ['a visit by a physical therapist (8)', { ...VISIT, provider: 'MEN' }, {}, {}, 0, 'CO-8:17200 N95 | patient 0'],
    ],
  },
  { row: '181', cases: [['no such procedure', { ...VISIT, services: [{ code: 'W2735', charge: 100 }] }, {}, {}, 0, 'CO-181:100 N56 | patient 0']] },
  { row: '182', cases: [['no such modifier', { ...VISIT, services: [{ code: 'W2734', modifiers: ['QQ'] }] }, {}, {}, 0, 'CO-182:17200 N519 | patient 0']] },
  {
    row: '183/184/185',
    cases: [
      ['a therapist refers nobody (183)', { ...LANTERN, provider: 'MEN', diagnoses: ['M25.561'], services: [{ code: 'Y5911', modifiers: ['GP'] }] }, { ordering: { qualifier: 'DN', npi: providerNamed('MEN').npi, name: 'X' } }, {}, 0, 'CO-183:5900 N574 | patient 0'],
      ['and orders no film (184)', FILM, { ordering: { qualifier: 'DK', npi: providerNamed('MEN').npi, name: 'X' } }, {}, 0, 'CO-184:7400 N574 | patient 0'],
      ['a nurse practitioner does no big operation (185)', { ...LANTERN, provider: 'TRA', day: '2026-03-02', diagnoses: ['M17.11'], services: [{ code: 'Y4112', modifiers: ['RT'], place: '21' }], }, {}, {}, 0, 'CO-185:273000 N95 | patient 0'],
    ],
  },
  {
    row: '189',
    cases: [
      ['the note shows a drug with a code of its own', { ...VISIT, diagnoses: ['M17.12'], services: [{ code: 'Y3915', modifiers: ['LT'] }, { code: 'J3490', charge: 2_000 }], }, {}, { records: ['note'], recordReview: { ...SUPPORTS_ALL, services: new Set(['Y3915', 'J3301']) } }, 1, 'CO-189:2000 N56 | patient 0'],
    ],
  },
  { row: '193', elsewhere: 'tests/engine/appeals.test.ts' },
  {
    row: '197',
    cases: [
      ['no number', MAGNET, {}, {}, 0, 'CO-197:46500 M62 | patient 0'],
      ['a cut of half the payment at Quillmark', SHOT, {}, PAID_UP, 0, 'CO-45:106500 CO-197:75750 M62 | patient 0'],
      ['the same for a number asked for too late (210)', SHOT, { authorization: 'QA-1' }, { ...PAID_UP, ...granted({ payer: 'quillmark', number: 'QA-1', procedures: ['J0897'], units: 60, late: true }) }, 0, 'CO-45:106500 CO-210:75750 M62 | patient 0'],
    ],
  },
  { row: '198', cases: [['its days are over', MAGNET, { authorization: 'A-1' }, granted({ to: day('2026-01-11') }), 0, 'CO-198:46500 N54 | patient 0']] },
  { row: '200', cases: [['in a lapse', VISIT, {}, withCover('P28', { gaps: [{ from: day('2026-01-01'), to: day('2026-01-31'), reinstated: null }] }), 0, 'PR-200:17200 N30 | patient 17200']] },
  { row: '204', cases: [['a consultation at a commercial plan', { ...QUILLMARK, services: [{ code: 'W1519' }] }, {}, {}, 0, 'PR-204:16500 N130 | patient 16500']] },
  {
    row: '206/208',
    cases: [
      ['no rendering number', VISIT, { renderingNpi: '' }, {}, 0, 'CO-206:17200 N290 | patient 0'],
      ['one nobody knows', VISIT, { renderingNpi: '1234567893' }, {}, 0, 'CO-208:17200 N290 | patient 0'],
      ['a biller nobody knows', VISIT, { billingNpi: '1234567893' }, {}, 0, 'CO-208:17200 N257 | patient 0'],
    ],
  },
  { row: '226', cases: [['papers never came', KNEE, KNEE.claim ?? {}, { ...OPERATION, recordsOverdue: true }, 0, 'CO-226:273000 N706 | patient 0']] },
  { row: '227', cases: [['the member never answered', VISIT, {}, silent('P28'), 0, 'PR-227:17200 N179 | patient 17200']] },
  { row: '234', cases: [['a blood draw at Quillmark', { ...QUILLMARK, diagnoses: ['R00.2'], services: [{ code: 'W2734' }, { code: 'Z6712' }] }, {}, {}, 1, 'CO-234:1900 N20 | patient 0']] },
  { row: '236', cases: [['a pair of the federal payer', scopes({ code: 'Y2532' }, { code: 'Y2523' }), {}, {}, 1, 'CO-236:89000 | patient 0']] },
  {
    row: '242',
    cases: [
      ['no benefit outside the network', FERNBROOK, {}, outside('fernbrook-hmo'), 0, 'PR-242:24300 | patient 24300'],
      ['at the Advantage plan', ADVANTAGE, {}, outside('saltmarsh-adv'), 0, 'PR-242:24300 | patient 24300'],
      ['at the state', STATE, {}, outside('hearthstone'), 0, 'CO-242:24300 | patient 0'],
    ],
  },
  {
    row: '243/288',
    cases: [
      ['no slip of the family doctor (288)', { ...FERNBROOK, patient: 'P17', provider: 'LIN', place: '22', diagnoses: ['M17.11'], services: [{ code: 'Y3915', modifiers: ['RT'] }], }, {}, {}, 0, 'CO-288:13000 | patient 0'],
      ['a slip of somebody else (243)', { ...FERNBROOK, patient: 'P17', provider: 'LIN', place: '22', diagnoses: ['M17.11'], services: [{ code: 'Y3915', modifiers: ['RT'] }], }, { authorization: 'A-1' }, granted({ kind: 'referral', payer: 'fernbrook-hmo', procedures: [], units: 3, provider: 'HAD' }), 0, 'CO-243:13000 | patient 0'],
    ],
  },
  {
    row: '250 / 251',
    cases: [
      ['another paper came', KNEE, KNEE.claim ?? {}, asked(['note', 'policy']), 0, 'CO-250:273000 N706 | patient 0'],
      ['a part of it came', KNEE, KNEE.claim ?? {}, asked(['operativeReport']), 0, 'CO-251:273000 N706 | patient 0'],
    ],
  },
  {
    row: '252',
    cases: [
      ['the auto payer wants the course of therapy', { ...VISIT, patient: 'P19', provider: 'MEN', payer: 'turnstone-auto', day: '2026-03-02', diagnoses: ['M54.2'], services: [{ code: 'Y5911', modifiers: ['GP'] }], }, { autoRelated: true }, { patient: { ...patientNamed('P19'), earlier: Array.from({ length: 12 }, (_, n) => ({ code: 'Y5911', day: day('2026-02-08') + n, provider: 'MEN', modifiers: ['GP'], })), }, }, 0, 'CO-252:5900 N706 | patient 0'],
    ],
  },
  { row: '253', cases: [['the cut by law leaves the patient’s share alone', LANTERN, {}, { accumulators: { ...NOTHING_USED, deductible: 28_300 } }, 0, 'CO-45:10817 PR-2:2697 CO-253:216 | patient 2697']] },
  {
    row: '275/276',
    cases: [
      ['outside the second plan, the first one’s share stays (275)', SECOND, before({}), { ...SOON, payer: { ...payerNamed('blueriver-ppo'), feeSchedule: { ...payerNamed('blueriver-ppo').feeSchedule, notCovered: ['W2734'] } }, }, 0, 'PR-275:2000 OA-23:13000 N130 | patient 2000'],
      ['refused by the first for a fault of ours (276)', SECOND, before({ ...REFUSED, patient: 0, contractual: 15_000, denial: { group: 'CO', carc: '197' } }), SOON, 0, 'CO-276:15000 | patient 0'],
    ],
  },
  { row: '284', cases: [['a number for another service', MAGNET, { authorization: 'A-1' }, granted({ procedures: ['Z5816'] }), 0, 'CO-284:46500 N54 | patient 0']] },
  { row: '285/286', elsewhere: 'tests/engine/appeals.test.ts' },
  { row: 'B7', cases: [['an enrolment that had lapsed', { ...LANTERN, provider: 'REY', day: '2026-04-08' }, {}, {}, 0, 'CO-B7:24300 N570 | patient 0']] },
  { row: 'B9', cases: [['care for the illness hospice was chosen for', { ...LANTERN, patient: 'P05', day: '2026-02-10', diagnoses: ['I50.9'] }, {}, {}, 0, 'CO-B9:24300 | patient 0']] },
  { row: 'B10', cases: [['the whole, after its reading was paid', { ...SURGERY, provider: 'ZIE', place: '22', services: [{ code: 'Z2215' }] }, {}, { ...UNRULED, ...own({ code: 'Z2215', from: day('2026-03-10'), renderingNpi: providerNamed('MOR').npi, modifiers: ['26'] }) }, 0, 'CO-B10:26100 | patient 0']] },
  { row: 'B13', cases: [['the same at another price, paid before, and one visit in the note', VISIT, {}, { ...copyAt(VISIT, { charge: 16_000 }), ...shows({ W2734: 1 }) }, 0, 'OA-B13:17200 | patient 0']] },
  { row: 'B14', cases: [['a second visit of the day', { ...LANTERN, day: '2026-03-10' }, {}, { ...UNRULED, ...own({ code: 'W2734', from: day('2026-03-10') }) }, 0, 'CO-B14:24300 | patient 0']] },
  { row: 'B15', cases: [['a drug whose injection fell', { ...LANTERN, diagnoses: ['M17.12'], services: [{ code: 'Y3915' }, { code: 'J3301', modifiers: ['JZ'], units: 4 }] }, {}, {}, 1, 'CO-B15:1496 N674 | patient 0']] },
  { row: 'B16', cases: [['a new visit for a patient of last summer', { ...VISIT, patient: 'P10', diagnoses: ['J06.9'], services: [{ code: 'W3621' }] }, {}, own({ code: 'W2734', from: day('2025-06-02') }), 0, 'CO-B16:21200 | patient 0']] },
  { row: 'B20', cases: [['a reading somebody else was paid for', { ...SURGERY, provider: 'ZIE', place: '22', services: [{ code: 'Z2215', modifiers: ['26'] }] }, {}, { ...UNRULED, ...own({ code: 'Z2215', from: day('2026-03-10'), renderingNpi: providerNamed('MOR').npi, modifiers: ['26'] }) }, 0, 'CO-B20:26100 | patient 0']] },
];

/** A line as an expert reads it: each amount with group and reason, the remarks, and what is the patient's of it. */
function told(line: DeterminedLine | undefined): string {
  if (!line) return 'no such line';
  const amounts = line.adjustments.map(({ group, carc, cents }) => `${group}-${carc}:${cents}`);
  const patient = sumCents(line.adjustments.filter(({ group }) => group === 'PR').map(({ cents }) => cents));
  return `${[...amounts, ...line.rarcs].join(' ')} | patient ${patient}`;
}

/** The reasons an expectation names: '45', '150' … */
function reasonsOf(expected: string): readonly string[] {
  return [...expected.matchAll(/-(\w+):/g)].map(([, carc]) => carc ?? '');
}

const CASES = CATALOGUE.flatMap(({ row, cases = [] }) => cases.map((one) => [row, ...one] as const));

const WORDING = JSON.parse(readFileSync(new URL('../../../assets/tables/answers.json', import.meta.url), 'utf8')) as {
  readonly carc: readonly { readonly number: string; readonly needsRemark: boolean; readonly groups: readonly string[] }[];
};
const FACTS = new URL('../../../../shared/domain/facts.md', import.meta.url);

describe('the catalogue', () => {
  test('has a case, or a test that is one, for each row', () => {
    expect(CATALOGUE).toHaveLength(76);
    for (const { row, cases = [], elsewhere } of CATALOGUE) {
      if (elsewhere === undefined)
        expect(
          cases.flatMap(([, , , , , expected]) => reasonsOf(expected)).some((one) => row.includes(one)),
          row,
        ).toBe(true);
      else
        for (const one of row.split('/'))
          expect(readFileSync(new URL(`../../../${elsewhere}`, import.meta.url), 'utf8')).toContain(`'${one}'`);
    }
  });

  test.skipIf(!existsSync(FACTS))('has the rows of the table, in its order', () => {
    const facts = readFileSync(FACTS, 'utf8');
    const table = facts.slice(facts.indexOf('### b.2'), facts.indexOf('### b.3'));
    const rows = [...table.matchAll(/^\| ((?!CARC)[^|]+?) \|/gm)].map((match) => match[1]).filter((row) => row !== '---');
    expect(CATALOGUE.map(({ row }) => row)).toEqual(rows);
  });

  test('puts each reason under a group it may stand under, with a remark where it needs one', () => {
    for (const [row, name, , , , , expected] of CASES) {
      const [amounts = ''] = expected.split(' |');
      const remarks = amounts.split(' ').filter((word) => !word.includes(':'));
      for (const [, group = '', carc = ''] of amounts.matchAll(/(\w\w)-(\w+):/g)) {
        const wording = WORDING.carc.find((one) => one.number === carc);
        const stands = group === 'PI' ? 'CO' : group; // PI is CO where there is no contract
        expect(wording?.groups, `${row}: ${name}`).toContain(stands);
        if (wording?.needsRemark) expect(remarks, `${row}: ${name}`).not.toEqual([]);
      }
    }
  });

  test.each(CASES)('row %s: %s', (_, __, claim, over, file, at, expected) => {
    expect(told(decide(claim, { ...claim.claim, ...over }, file).lines[at])).toBe(expected);
  });
});
