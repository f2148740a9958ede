// The shape of a run as it stands in a file: every decision of the two desks, field by field. It follows src/engine/decision.ts.

import { DATE_QUALIFIERS, DOCUMENT_KINDS, MEDIA } from '../cycle/claim/claim.ts';
import { DRUG_UNITS } from '../cycle/documentation/chart.ts';
import { QUERY_FORMS } from '../cycle/documentation/query.ts';
import { CALL_QUESTIONS } from '../cycle/encounter.ts';
import { PATIENT_ANSWERS, WRITE_OFF_REASONS } from '../cycle/outcome/account.ts';
import { APPEAL_GROUNDS } from '../cycle/outcome/appeal.ts';
import { BOOKINGS } from '../cycle/outcome/cheque.ts';
import { PERMISSION_GROUNDS } from '../cycle/review/permissionAnswer.ts';
import type { DecisionKind } from '../engine/decision.ts';
import { amount, anyOf, type Check, count, exactly, fields, listOf, oneKind, orNull, text, whole, yesNo } from './shape.ts';

const MOST_ACTS = 100_000;
const texts = listOf(text, 100);
const sex = anyOf('F', 'M');
const relationship = anyOf('self', 'spouse', 'child', 'other');
const documents = listOf(anyOf(...DOCUMENT_KINDS), 100);

const evidence = listOf(
  fields({ section: anyOf('note', 'labs', 'orders', 'problemList', 'medications', 'addendum'), paragraph: count, quote: text }),
  200,
);
const queryParts = fields({
  findings: evidence,
  form: anyOf(...QUERY_FORMS),
  choices: texts,
  other: yesNo,
  undetermined: yesNo,
  payment: yesNo,
});
const sheet = fields({
  diagnoses: listOf(fields({ code: text, evidence }), 50),
  services: listOf(fields({ code: text, modifiers: texts, units: whole, pointers: listOf(count, 50), place: text, evidence }), 50),
});

const address = fields({ street: text, city: text, state: text, zip: text });
const span = fields({ from: whole, to: orNull(whole) });

const registration = fields({
  name: text,
  born: whole,
  sex,
  address,
  coverages: listOf(fields({ payer: text, member: text, relationship }), 20),
  employmentRelated: yesNo,
  autoRelated: yesNo,
  otherAccident: yesNo,
  injured: orNull(whole),
  accidentState: text,
});

const line = fields({
  number: count,
  from: whole,
  to: whole,
  place: text,
  code: text,
  modifiers: texts,
  pointers: listOf(count, 50),
  units: whole,
  charge: whole,
  drug: orNull(fields({ ndc: text, unit: anyOf(...DRUG_UNITS), quantity: amount })),
  emergency: yesNo,
  familyPlan: yesNo,
});
const priorLine = fields({
  number: count,
  allowed: whole,
  paid: whole,
  patient: whole,
  contractual: whole,
  denial: orNull(fields({ group: anyOf('CO', 'PR', 'OA', 'PI'), carc: text })),
  patientReasons: listOf(fields({ carc: text, cents: whole }), 50),
});
const claim = fields({
  medium: anyOf(...MEDIA),
  id: text,
  encounter: text,
  account: text,
  frequency: anyOf('1', '7', '8'),
  originalReference: orNull(text),
  payer: text,
  rank: whole,
  member: text,
  patientName: text,
  patientBorn: whole,
  patientSex: sex,
  patientAddress: address,
  relationship,
  insured: fields({ name: text, address, policyGroup: text, born: whole, sex, otherClaimId: text, plan: text }),
  otherInsured: orNull(fields({ name: text, policy: text, plan: text })),
  employmentRelated: yesNo,
  autoRelated: yesNo,
  accidentState: text,
  otherAccident: yesNo,
  claimCodes: text,
  otherCoverage: yesNo,
  releaseSigned: yesNo,
  benefitsAssigned: yesNo,
  illness: orNull(fields({ qualifier: anyOf(...DATE_QUALIFIERS.illness), day: whole })),
  otherDate: orNull(fields({ qualifier: anyOf(...DATE_QUALIFIERS.other), day: whole })),
  unableToWork: orNull(span),
  ordering: orNull(fields({ qualifier: anyOf('DN', 'DK', 'DQ'), npi: text, name: text })),
  hospitalized: orNull(span),
  information: text,
  outsideLab: orNull(whole),
  diagnoses: texts,
  authorization: orNull(text),
  laboratory: orNull(text),
  lines: listOf(line, 50),
  renderingNpi: text,
  renderingName: text,
  taxId: text,
  signed: orNull(whole),
  facility: orNull(fields({ name: text, address, npi: text })),
  total: whole,
  patientPaid: whole,
  billingNpi: text,
  billingName: text,
  billingAddress: address,
  assignment: yesNo,
  prior: orNull(fields({ payers: texts, remittanceDay: whole, lines: listOf(priorLine, 50) })),
  attachments: documents,
  announced: documents,
});

const purpose = anyOf('original', 'newOriginal', 'replacement', 'void', 'reopening', 'nextPayer');
const ground = anyOf(...APPEAL_GROUNDS);
const reason = anyOf(...WRITE_OFF_REASONS);

/** A decision on an encounter, with the fields of its kind. */
const act = (more: Readonly<Record<string, Check>> = {}): Check => fields({ kind: text, encounter: text, ...more });

const KINDS: Readonly<Record<DecisionKind, Check>> = {
  editSheet: act({ sheet }),
  finishCoding: act(),
  holdCoding: act({ reason: text }),
  askForSignature: act(),
  queryProvider: act({ topic: text, parts: queryParts, text }),
  checkEligibility: act({ payer: text }),
  askAboutCover: act(),
  askForNotice: act(),
  correctRegistration: act({ registration }),
  draftClaim: act({ purpose }),
  editClaim: act({ claim }),
  discardDraft: act(),
  submitClaim: act(),
  askStatus: act({ claim: text }),
  sendRecords: act({ claim: text, documents }),
  requestPermission: act({ payer: text, code: text, units: whole, ground: anyOf(...PERMISSION_GROUNDS), documents }),
  askPeerToPeer: act({ request: text }),
  requestReferral: act({ payer: text, backdated: yesNo }),
  moveVisit: act({ day: whole }),
  completePacket: act(),
  askPatient: act({ claim: text }),
  postRemittance: act({ remittance: text }),
  bookProviderLevel: act({ cheque: text, places: listOf(anyOf(...BOOKINGS), 100) }),
  fileAppeal: act({ claim: text, lines: listOf(count, 50), ground, documents }),
  callPayer: act({ payer: text }),
  askPayer: act({ question: anyOf(...CALL_QUESTIONS) }),
  hangUp: act(),
  returnToCoder: act({ reason: text }),
  billPatient: act({ cents: whole }),
  cancelStatement: act(),
  answerPatient: act({ answer: anyOf(...PATIENT_ANSWERS) }),
  offerPlan: act({ parts: whole }),
  screenForHelp: act(),
  giveEstimate: act({ cents: whole }),
  refundCredit: act({ to: anyOf('patient', 'payer'), cents: whole }),
  writeOff: act({ cents: whole, reason }),
};

const decisionShape: Check = oneKind(KINDS);

export const runShape: Check = fields({
  format: exactly(1),
  scenario: text,
  scenarioHash: text,
  seat: anyOf('coder', 'biller', 'both'),
  mode: anyOf('practice', 'shift'),
  seed: whole,
  decisions: listOf(fields({ day: whole, minute: count, decision: decisionShape }), MOST_ACTS),
  until: whole,
  minute: count,
});
