// The rules of the review in words: what the payer compared, and where in its review, for the cause trace. Keys are the rule names of the traces.

import type { RuleTrace } from '../cycle/review/determination.ts';
import { formatDate, formatMoney, formatShare } from './format.ts';
import { documentWord } from './words.ts';

type Say = (v: RuleTrace['values'], reference: string | null) => string;

const day = (value: string | number | undefined): string => (typeof value === 'number' ? formatDate(value) : String(value ?? ''));
const money = (value: string | number | undefined): string => (typeof value === 'number' ? formatMoney(value) : String(value ?? ''));

/** Why one cover goes before another (facts d.6), as the end of a sentence. */
const ORDER_RULES: Readonly<Record<string, string>> = {
  lastResort: ': the state pays after everybody else',
  medicareSecondary: ': an employer’s plan that goes before Medicare',
  medicareFirst: ': Medicare goes before this plan',
  managedPlan: ': it takes the federal payer’s place',
  noRules: ': a plan without rules of order of its own',
  subscriberFirst: ': one’s own plan goes before a plan one is a dependent of',
  dependentOfWorker: ': the working spouse’s plan goes before Medicare, and so before this one',
  courtOrder: ': the court’s order names that plan',
  custody: ': custody decides between the parents’ plans',
  birthday: ': the birthday of that parent comes first in the year',
  activeFirst: ': a plan of current work goes before one of former work',
  continuationLast: ': a plan kept after the job goes after',
  longerCover: ': it has covered the patient longer',
};

const DOCUMENT_WORD = (kind: string | number | undefined): string => documentWord(String(kind ?? ''));

export const RULES: Readonly<Record<string, Say>> = {
  memberNotFound: (v) => `${v.payer} finds no member with the number ${v.member}.`,
  memberName: (v) => `The number ${v.member} is on file, but not under the name ${v.name}.`,
  coverageNotBegun: (v) => `Coverage began on ${day(v.began)}, after the visit.`,
  coverageEnded: (v) => `Coverage ended on ${day(v.ended)}, before the visit.`,
  coverageLapse: (v) => `Coverage had lapsed on ${day(v.day)}.`,
  equipmentContractor: (v) => `${v.code} belongs to the equipment contractor, not to this payer.`,
  managedPlan: (v) => `The patient is a member of ${v.plan}, which takes this payer’s place.`,
  injuryPayer: (v) => `The claim says the care belongs to an injury; ${v.payer} answers for that.`,
  notTheInjury: (v) => `This payer covers the injury alone (${v.cause}).`,
  otherPayerFirst: (v) => `${v.payer} pays first${ORDER_RULES[v.rule ?? ''] ?? ''}.`,
  hospice: (v) =>
    `The patient has been in hospice since ${day(v.from)}; the line does not say that it is unrelated (GW) or from the named clinician (GV), or the diagnosis says otherwise.`,
  outOfNetwork: (v) => `${v.group} has no contract with ${v.payer}, and the plan has no benefit outside its network.`,
  priorDenied: (v) => `The payer before refused the line (${v.reason}); that has to be put right there first.`,
  paidAlready: (v, reference) =>
    `A line of the same day, clinician and code was paid before, and the note shows no second one; it was received on ${day(v.received)} (claim ${reference}).`,
  receivedAlready: (v, reference) =>
    `A line of the same day, clinician and code was received before, on ${day(v.received)} (claim ${reference}), and the note shows no second one.`,
  suspectDuplicate: (v, reference) =>
    `${v.code} was received once before for the same day and clinician, on ${day(v.received)} (claim ${reference}), with other units or another charge. The note is to show whether it was done again.`,
  duplicate: (v, reference) => `The same line was received on ${day(v.received)} (claim ${reference}).`,
  repeatedLine: (v) => `The line of ${v.code} says the same as line ${v.first} and nothing that tells it apart.`,
  replacementWithoutNumber: () => 'The replacement does not name the payer’s claim number (box 22), so it counts as a second copy.',
  correctionLimit: (v) =>
    `The replacement was received on ${day(v.received)}; counted from the remittance of ${day(v.start)} the limit of ${v.limit} days ended on ${day(v.last)}.`,
  timelyFiling: (v) =>
    `Received on ${day(v.received)}; counted from ${day(v.start)} the limit of ${v.limit} days ended on ${day(v.last)}${Number(v.last) - Number(v.start) > Number(v.limit) ? ', moved to a working day' : ''}.`,
  billerUnknown: (v) => `The billing provider’s number (NPI) ${v.npi} is not on this payer’s file.`,
  rendererMissing: () => 'The number of the rendering provider (NPI, box 24J) is missing.',
  rendererUnknown: (v) => `The rendering provider’s number (NPI) ${v.npi} is not on this payer’s file.`,
  notEnrolled: (v) => `${v.provider} was not enrolled with this payer on ${day(v.day)}.`,
  laboratoryCertificate: (v) => `The laboratory certificate (CLIA) of ${v.group} is for simple tests only; ${v.code} is not one.`,
  waivedModifierMissing: (v) =>
    `${v.group} has the certificate (CLIA) for simple tests; without QW the line of ${v.code} does not say that it was one.`,
  rendererTrade: (v) => `${v.code} is not billed by the kind of provider ${v.provider} is on this payer’s file.`,
  rendererNotEligible: (v) => `${v.provider} may not render ${v.code}.`,
  primaryCareOnly: (v) => `Policy ${v.policy} pays ${v.code} to primary care only; ${v.provider} is not.`,
  ordererNotEligible: (v) => `${v.provider}, named in box 17, could not order or refer for ${v.code} on ${day(v.day)}.`,
  incomplete: (_, reference) => `The claim lacks something needed to process it: ${INCOMPLETE[reference ?? ''] ?? reference}.`,
  priorFiguresDisagree: (v) => `The first payer's figures add up to ${money(v.sum)}, the charge is ${money(v.charge)}.`,
  procedureNotValid: (v) => `${v.code} was not a valid code on ${day(v.day)}.`,
  diagnosisNotValid: (v) => `${v.diagnosis} was not a valid, complete code on ${day(v.day)}.`,
  modifierNotValid: (v) => `Modifier ${v.modifier} was not valid on ${day(v.day)}.`,
  modifierOnWrongService: (v) => `Modifier ${v.modifier} does not go with ${v.code}.`,
  modifiersExclude: (v) => `Modifier ${v.modifier} and another on the line of ${v.code} exclude each other.`,
  modifierNotTaken: (v) =>
    v.modifier === '50'
      ? 'This payer does not take modifier 50; it wants one line for each side.'
      : `This payer does not take modifier ${v.modifier}; it wants a more exact one.`,
  equipmentModifierMissing: (v) => `The line of ${v.code} must say ${v.modifiers}.`,
  rentalMonth: (v) => `This is month ${v.month} of the rental of ${v.code}; the modifier says another.`,
  rentalEnded: (v) => `${v.code} was rented for thirteen months: it is the patient’s now.`,
  sideMissing: (v) => `${v.code} needs a side (RT, LT or 50), and the line names none.`,
  wrongSetting: (v) => `${v.code} is accepted in hospitals and surgery centers only, not at place of service ${v.place}.`,
  placeOfService: (v) => `${v.code} is not done at place of service ${v.place}.`,
  age: (v) => `${v.code} is not for a patient of ${v.age} years.`,
  sex: (v) => `${v.code} does not fit the sex on file.`,
  diagnosisAge: (v) => `${v.diagnosis} is not for a patient of ${v.age} years.`,
  diagnosisSex: (v) => `${v.diagnosis} does not fit the sex on file.`,
  sideMismatch: (v) => `The line of ${v.code} says ${v.side}; the diagnosis ${v.diagnosis} says the other side.`,
  vaccineReason: (v) => `A vaccine line points to Z23, not to ${v.diagnosis || 'nothing'}.`,
  newPatient: (v) => `${v.code} is for new patients; this one was seen by the group on ${day(v.seen)}, less than three years before.`,
  excludedByLaw: (v) => `${v.code} is outside the benefit by law.`,
  notCovered: (v) => `${v.payer} does not cover ${v.code}.`,
  noEmergency: (v) => `By its final diagnoses ${v.payer} takes ${v.code} for no emergency: ${v.clause}`,
  exclusion: (v) => `A clause of ${v.payer} leaves this out: ${v.clause}`,
  visitLimit: (v) => `The plan pays ${v.limit} such visits a year; ${v.used} were used.`,
  dollarMaximum: (v) => `The most this plan pays has been reached: ${money(v.over)} of ${v.code} is beyond it.`,
  nonMedicalItem: (v) => `${v.code} is nothing a health policy pays for: it is the patient’s.`,
  roomRent: (v) =>
    `The policy pays ${money(v.limit)} a day for a room; this one costs ${money(v.rate)}. What rises with the room is paid in that proportion.`,
  packagePrice: (v) =>
    `The agreement pays ${money(v.price)} for the whole stay around this procedure; ${money(v.over)} of this line lies above it, and the patient never owes it.`,
  subLimit: (v) =>
    `For this illness the policy admits ${money(v.limit)} of a stay, whatever the bill; ${money(v.over)} of this line lies above it.`,
  sanctionExceeded: (v) => `${money(v.sanctioned)} was sanctioned for the stay; ${money(v.beyond)} of this line lies above it.`,
  authorizationLate: (v) => `Authorization ${v.number} for ${v.code} was asked for after its time, so the payment is cut.`,
  authorizationMissing: (v) =>
    `${v.code} needs authorization (the payer’s permission before the service), and the claim carries no number.`,
  authorizationRefused: (v) => `Permission for ${v.code} was asked for and refused, and it was done all the same.`,
  authorizationOtherProvider: (v) => `The authorization ${v.number} names another provider (${v.provider}).`,
  authorizationUnknown: () => 'The authorization number is not on file.',
  authorizationOtherService: (v) => `The authorization is not for ${v.code}.`,
  authorizationExceeded: (v) => `The authorization covers ${v.units} units; they are used up.`,
  referralMissing: () => 'The plan wants a referral from the chosen family doctor (PCP), and there is none that fits.',
  referralByOther: (v) => `The referral was written by ${v.provider}, who is not the chosen family doctor (PCP).`,
  neverSeparate: (v) => `${v.payer} never pays ${v.code} by itself; it is part of the other work.`,
  pair: (v, reference) =>
    `${v.code} is part of ${v.other} on one day (edit ${reference}, indicator ${v.indicator}: ${v.indicator === '0' ? 'no modifier parts the two' : 'paid separately only with the right modifier and a note that supports it'}).`,
  longRelationWith25: () => 'G2211, the extra for a long relation, is not paid beside a visit that carries 25.',
  companionMissing: (v) => `${v.code} is paid only beside ${v.needs}, which is missing or denied.`,
  globalPeriod: (v) =>
    Number(v.days) <= 0
      ? `The visit lies in the global period of ${v.operation}, whose price pays for it.`
      : `Day ${v.days} after ${v.operation}, in its global period of ${GLOBAL_DAYS[v.span ?? ''] ?? v.span}, whose price pays for it.`,
  units: (v) => `${v.units} units of ${v.code}; the limit is ${v.limit}, and above it none of them is paid.`,
  policyDiagnosis: (v) => `Policy ${v.policy} does not list the diagnosis that ${v.code} points to.`,
  notNecessary: (v) => `Policy ${v.policy} does not list the diagnosis that ${v.code} points to.`,
  policyAge: (v) => `Policy ${v.policy} is for another age.`,
  policyPlace: (v) => `Policy ${v.policy} does not cover ${v.code} at place ${v.place}.`,
  policyModifier: (v) => `Policy ${v.policy} wants modifier ${v.modifier} on ${v.code}.`,
  outsideWindow: (v) =>
    `${v.code} depends on the first twelve months from ${day(v.began)}: the welcome visit lies within them, a wellness visit after them.`,
  tooSoon: (v) => `${v.code} was last done on ${day(v.last)}; policy ${v.policy} does not cover it again yet.`,
  expectedDenial: () => 'GZ on the line says that a denial was expected and that no advance notice (ABN) was given.',
  highestLevelUnread: (v) => `This payer pays ${v.code} as ${v.paidAs} unless the note comes with the claim.`,
  levelNotSupported: (v) => `The note supports ${v.paidAs}, not ${v.code}.`,
  recordsNotReceived: (v) => `The records asked for did not come within ${v.days} days.`,
  recordsUnsigned: (v) => `${DOCUMENT_WORD(v.document)} came without a signature.`,
  recordsWrong: (v) => `Another paper came than the one asked for: ${DOCUMENT_WORD(v.document)}.`,
  recordsIncomplete: (v) => `A part of what was asked for is missing: ${DOCUMENT_WORD(v.document)}.`,
  recordsNeeded: (v) => `This payer cannot decide without ${DOCUMENT_WORD(v.document)}, and says so by its remittance.`,
  announcedNotReceived: (v) => `The claim announced papers, and after ${v.days} days they had not come.`,
  announcedTooLate: (v) => `The papers the claim announced came later than ${v.days} days after it.`,
  memberAnswerWanted: (v) => `The member last told this plan about other coverage on ${day(v.answered)}; it asks again once a year.`,
  memberSilent: (v) => `The plan asked the member about other coverage and had no answer in ${v.days} days.`,
  therapyBeyondTwelveVisits: (v) => `After ${v.visits} visits this payer wants to see what the therapy has gained.`,
  ownCodeExists: (v) => `${v.code} stands for what has no code; the note shows ${v.own}, which is one.`,
  unlistedCode: (v) => `${v.code} has no price of its own; the payer reads the note to learn what was done.`,
  notDocumented: (v) => `The note does not show ${v.code}: what is not documented was not done.`,
  otherRenderer: (v) =>
    `The note shows ${v.provider} at work, whose services are priced at ${formatShare(Number(v.share), 2)} of a physician’s.`,
  visitNotSeparate: (v) => `The note shows no visit beside the procedure, so ${v.code} is part of it.`,
  reportWithBill: () => 'This payer wants the work-status report with every bill.',
  visitModifierNeedsRecords: (v) => `This payer asks for the note whenever a visit carries ${v.modifier}.`,
  highestEmergencyLevel: (v) => `This payer reads the note before it pays ${v.code}.`,
  chargeAboveThreshold: (v) => `A line above ${money(v.threshold)} is read before it is paid.`,
  procedureByReport: (v) => `${v.code} is priced by report.`,
  monthlySum: () => 'The visit is capitated: the monthly sum for the member has paid it.',
  laterPayer: (v) =>
    `As the secondary payer it starts from what the first one paid (${money(v.priorPaid)}) and left to the patient (${money(v.priorPatient)}).`,
  ranksByReport: () => 'More procedures in one session than the payer’s list of shares; the rest is priced by report.',
  paidToPatient: (v) =>
    `Assignment was not taken, so the payer pays the patient. The practice may bill the patient up to the limiting charge of ${money(v.limit)}.`,
  doneByOther: (v) => `Somebody else has billed all that this line asks for of ${v.code}, on ${day(v.day)}.`,
  partPaid: (v) => `A part of ${v.code} was paid for already, on ${day(v.day)}.`,
  secondVisit: () => 'The same clinician, or a colleague of the group and specialty, has billed a visit that day.',
  assistantNotPaid: (v) => `No assistant is paid with ${v.code}.`,
  multipleServices: (v) => `${v.code} is a further procedure of the session, so it is priced lower.`,
};

/** How long the price of an operation pays for what follows it (facts c.5). */
const GLOBAL_DAYS: Readonly<Record<string, string>> = {
  '000': 'one day',
  '010': '11 days (the day itself and 10 after)',
  '090': '92 days (the day before, the day itself and 90 after)',
};

export const INCOMPLETE: Readonly<Record<string, string>> = {
  orderingClinician: 'the ordering clinician (box 17)',
  primaryRemittance: 'the first payer’s figures',
  total: 'a total that is the sum of the lines (box 28)',
  facility: 'where the service was rendered (box 32)',
  units: 'the units (box 24G)',
  charge: 'the charge (box 24F)',
  diagnosis: 'a diagnosis the line points to (box 24E)',
  laboratoryNumber: 'the number of the laboratory’s certificate (CLIA, box 23)',
  drugCode: 'the drug’s package code (NDC, shaded part of the line)',
  drugWaste: 'JZ or JW on a drug from a single-dose vial',
};

/** What the rule compared, in one sentence; where a rule has no words of its own, its name says which it was. */
export function describeRule(trace: RuleTrace): string {
  return RULES[trace.rule]?.(trace.values, trace.reference) ?? `Rule ${trace.rule}${trace.reference ? ` (${trace.reference})` : ''}.`;
}

/** The steps of the payer's review that a rule can stand in, in our own words (docs/sources.md, a.4). */
const STEPS: Readonly<Record<number, string>> = {
  2: 'finding the member',
  3: 'coverage on the day',
  4: 'the right payer',
  5: 'duplicates',
  6: 'timely filing',
  7: 'the provider',
  8: 'completeness',
  9: 'codes valid on the day',
  10: 'codes that fit together',
  11: 'the benefit',
  12: 'authorization and referral',
  13: 'bundling',
  14: 'medical necessity',
  15: 'pricing',
  16: 'cost share',
  17: 'coordination of benefits',
};

/** Where one step holds several families of rules, the family's name goes before that of the step. */
const FAMILIES: Readonly<Record<string, string>> = {
  correctionLimit: 'the time to correct',
  injuryPayer: 'order of benefits',
  notTheInjury: 'order of benefits',
  otherPayerFirst: 'order of benefits',
  hospice: 'hospice',
  priorDenied: 'coordination of benefits',
  outOfNetwork: 'network',
  modifierOnWrongService: 'modifiers',
  modifiersExclude: 'modifiers',
  modifierNotTaken: 'modifiers',
  sideMissing: 'modifiers',
  assistantNotPaid: 'assistant at surgery',
  newPatient: 'new or established patient',
  companionMissing: 'add-on and companion codes',
  globalPeriod: 'global period',
  units: 'unit limits',
  tooSoon: 'frequency',
  outsideWindow: 'frequency',
  highestLevelUnread: 'visit levels',
  levelNotSupported: 'visit levels',
  highestEmergencyLevel: 'visit levels',
  notDocumented: 'services the note does not show',
  ownCodeExists: 'unlisted codes',
  unlistedCode: 'unlisted codes',
  otherRenderer: 'who rendered the service',
  visitNotSeparate: 'a separate visit (25)',
  recordsNotReceived: 'records',
  recordsUnsigned: 'records',
  recordsWrong: 'records',
  recordsIncomplete: 'records',
  recordsNeeded: 'records',
  announcedNotReceived: 'announced papers',
  announcedTooLate: 'announced papers',
  memberAnswerWanted: 'the member’s answer',
  memberSilent: 'the member’s answer',
  therapyBeyondTwelveVisits: 'records',
  reportWithBill: 'records',
  visitModifierNeedsRecords: 'records',
  chargeAboveThreshold: 'records',
  procedureByReport: 'records',
  ranksByReport: 'records',
  paidToPatient: 'assignment',
  monthlySum: 'capitation',
  multipleServices: 'several procedures of one session',
};

/** Where in the payer's review a rule stands, as a learner would cite it: "Step 6 of the payer’s review: timely filing". No full stop. */
export function ruleSource(trace: Pick<RuleTrace, 'rule' | 'step'>): string {
  const name = FAMILIES[trace.rule] ?? STEPS[trace.step];
  return `Step ${trace.step} of the payer’s review${name ? `: ${name}` : ''}`;
}
