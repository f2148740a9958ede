// Slips in words: what was done and what the record asks for, for the causes of the debrief.

import type { Position } from '../cycle/encounter.ts';
import type { Diagnosis, Service, Tables } from '../cycle/tables.ts';
import type { Slip } from '../engine/slips.ts';
import type { Change } from '../scenario/scenario.ts';
import type { Wording } from '../scenario/wording.ts';
import { FINDING, listed } from './appeals.ts';
import { formatCounted, formatDate, formatMoney } from './format.ts';
import { COMPLIANCE } from './words.ts';

/** A slip told in two parts: its name, and what was done. */
export interface SlipWords {
  readonly title: string; // 'Modifier missing or wrong'
  readonly did: string; // one sentence
}

/** What the learner, or a colleague, did otherwise than the record says. */
export function describeSlip(slip: Slip, tables: Tables, wording: Pick<Wording, 'doorMessage' | 'appealOutcomes'>): SlipWords {
  switch (slip.kind) {
    case 'coding':
      return describeChange(slip.change, tables);
    case 'query':
      return queryWords(slip);
    case 'rejected': {
      const message = AT_THE_DOOR[slip.message] ?? wording.doorMessage(slip.message)?.template ?? slip.message;
      const again = slip.waited > 0 ? ` It went out again ${formatCounted(slip.waited, 'day')} later; the filing clock never stopped.` : '';
      return { title: 'Rejected at the door', did: `The claim came back: ${lowered(plainTemplate(message))}.${again}` };
    }
    case 'rework': {
      const message = wording.appealOutcomes.get(slip.message)?.name ?? slip.message;
      const found = slip.finding ? ` The line ${FINDING[slip.finding]}.` : '';
      return slip.act === 'appeal'
        ? {
            title: slip.message === 'treatedAsReopening' ? 'An appeal where a reopening was due' : 'An appeal that could not be won',
            did: `The payer answered the appeal: ${lowered(message).replace(': ', ', ')}.${found}`,
          }
        : { title: 'A reopening refused', did: `The payer answered the request: ${lowered(message)}.` };
    }
    case 'sanction':
      return sanctionWords(slip);
    case 'duplicate':
      return { title: 'Sent twice', did: 'The claim was sent again although the payer had the first one.' };
    case 'misbooked':
      return {
        title: 'Provider level in the wrong place',
        did: `${listOf(slip.codes, '')} of payment ${slip.cheque} went where it does not belong, so the books did not meet the transfer.`,
      };
    case 'givenUp':
      return { title: 'Given up', did: `${formatMoney(slip.cents)} was written off as an avoidable loss.` };
    case 'leftLying':
      return {
        title: 'Left lying',
        did: `${WAITING[slip.position] ?? 'It waited'}, and nobody took it up in the last ${formatCounted(slip.days, 'day')}.`,
      };
    case 'auditUnanswered':
      return {
        title: 'An audit left without an answer',
        did: `No record went out for claim ${slip.claim}, so ${formatMoney(slip.cents)} counted as not supported.`,
      };
    case 'claimedLess':
      return slip.box === '24J'
        ? {
            title: 'Fifteen per cent left behind',
            did: `Claim ${slip.claim} named whoever saw the patient; the physician’s number could stand in box 24J.`,
          }
        : {
            title: 'An assignment nobody asked for',
            did: `Claim ${slip.claim} took assignment in box 27, and with it the lower fee as the full price.`,
          };
    case 'compliance':
      return { title: 'Compliance', did: `A finding was noted: ${COMPLIANCE[slip.what]}.` };
  }
}

const WAITING: Readonly<Partial<Record<Position, string>>> = {
  'documentation.unsigned': 'The note was not signed',
  'coding.queued': 'The chart waited to be coded',
  'coding.held': 'The chart was held',
  'coding.returned': 'The claim had come back to the coder',
  'coding.coded': 'The coded chart waited to be billed',
  'claim.drafted': 'The claim lay unfinished',
  'claim.heldByEdits': 'The claim was held by edits',
  'claim.rejected': 'The rejected claim waited to go out again',
  'review.pended': 'The payer waited for records',
  'outcome.paid': 'The answer waited to be posted and settled',
  'outcome.paidShort': 'The payment below the contract waited to be disputed',
  'outcome.denied': 'The denial waited to be worked',
  'outcome.audited': 'The auditor waited for the record',
};

/** What the ward told, what stood sanctioned, and what was left undone before the patient went home. */
function sanctionWords({ gap, day, expected, sanctioned }: Extract<Slip, { kind: 'sanction' }>): SlipWords {
  const told = `On ${formatDate(day)} the ward expected the stay to cost ${formatMoney(expected)}`;
  switch (gap) {
    case 'neverAsked':
      return { title: 'No pre-authorization asked for', did: `${told}, and nobody asked the insurer for a sum before discharge.` };
    case 'notEnhanced':
      return {
        title: 'No enhancement asked for',
        did: `${told}; ${formatMoney(sanctioned)} was sanctioned, and no enhancement that would have been enough was asked for before discharge.`,
      };
    case 'questionOpen':
      return {
        title: 'The insurer’s question left open',
        did: `${told}. The insurer asked the treating doctor a question, and no answer of the doctor’s came before discharge.`,
      };
  }
}

type QuerySlip = Extract<Slip, { kind: 'query' }>;

const QUERY: Readonly<Record<QuerySlip['quality'], SlipWords>> = {
  missing: { title: 'A query not sent', did: 'The note left something open that only the provider could say, and nobody asked.' },
  needless: { title: 'A needless query', did: 'There was nothing to ask; the query cost two working days.' },
  leading: { title: 'A leading query', did: 'The query told the provider what to answer, or why it would pay, so its answer is void.' },
  incomplete: { title: 'A query that could not be answered', did: 'It lacked findings from the chart or a way out, so it came back.' },
};

/** What was wrong with the question, and what the scenario says there was to ask. */
function queryWords({ quality, fair, none }: QuerySlip): SlipWords {
  const { title, did } = QUERY[quality];
  if (none !== null) return { title, did: `${did} ${none}` };
  return { title, did: fair === null ? did : `${did} A fair question: “${fair}”` };
}

/** Door messages that name a value when they come; told later, they read without it. */
const AT_THE_DOOR: Readonly<Record<string, string>> = {
  pointerEmpty: 'A line points to no diagnosis of the claim',
  totalDiffers: 'The total is not the sum of the lines',
  datesCrossed: 'A line ends before it begins',
  replacementUnknownNumber: 'The claim number it named is not known to the payer',
  replacementWhilePending: 'The claim it was to replace is not yet decided',
};

/** No stop at the end: the caller sets it. */
function plainTemplate(template: string): string {
  return template.replace(/\.$/, '');
}

function titled(code: string, tables: Tables): string {
  const title = tables.diagnoses.get(code)?.title ?? tables.services.get(code)?.title;
  return title ? `${code} “${title}”` : code;
}

function placed(code: string, tables: Tables): string {
  const name = tables.places.get(code)?.name;
  return name ? `${code} “${name}”` : code;
}

/** A sentence set behind a colon; codes and abbreviations keep their capitals. */
function lowered(text: string): string {
  return /^[A-Z][a-z ]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

const listOf = (items: readonly string[], nothing: string): string => listed(items) || nothing;

/** The levels of a visit by medical decision-making, lowest first. */
const LEVELS: readonly string[] = ['minimal', 'straightforward', 'low', 'moderate', 'high'];

/** Of two visits the level or the kind of patient is wrong; an auditor calls a wrong level up- or undercoding. */
function replacedTitle(right: Service | undefined, coded: Service | undefined): string {
  if (right?.kind !== 'visit' || coded?.kind !== 'visit') return 'Another service than was done';
  if (right.family !== coded.family) {
    return OFFICE_VISITS.has(right.family) && OFFICE_VISITS.has(coded.family) ? 'New or established patient' : 'Another kind of visit';
  }
  const above = LEVELS.indexOf(coded.level?.mdm ?? '') - LEVELS.indexOf(right.level?.mdm ?? '');
  if (above === 0) return 'Another kind of visit';
  return above > 0 ? 'Visit level too high (upcoding)' : 'Visit level too low (undercoding)';
}

/** A code cut short, one that says less than the note, or another condition. */
function replacedDiagnosis(right: Diagnosis | undefined, coded: Diagnosis | undefined): string {
  if (coded && !coded.billable) return 'Diagnosis code incomplete';
  const sameCategory = right?.code.slice(0, 3) === coded?.code.slice(0, 3);
  return sameCategory && coded?.unspecified && !right?.unspecified ? 'Diagnosis not specific enough' : 'Diagnosis not what the note says';
}

const OFFICE_VISITS: ReadonlySet<string> = new Set(['establishedVisit', 'newVisit']);

/** A change of the sheet, told from the side of what was coded. */
export function describeChange(change: Change, tables: Tables): SlipWords {
  switch (change.do) {
    case 'replaceDiagnosis':
      return {
        title: replacedDiagnosis(tables.diagnoses.get(change.code), tables.diagnoses.get(change.with)),
        did: `${titled(change.with, tables)} was coded instead of ${titled(change.code, tables)}.`,
      };
    case 'addDiagnosis':
      return { title: 'Diagnosis the note does not support', did: `${titled(change.code, tables)} was coded too.` };
    case 'dropDiagnosis':
      return { title: 'Diagnosis left out', did: `${titled(change.code, tables)} was not coded.` };
    case 'putFirst':
      return { title: 'Diagnoses in the wrong order', did: `${titled(change.code, tables)} was listed first.` };
    case 'replaceService':
      return {
        title: replacedTitle(tables.services.get(change.code), tables.services.get(change.with)),
        did: `${titled(change.with, tables)} was coded instead of ${titled(change.code, tables)}.`,
      };
    case 'addService':
      return { title: 'A service beyond the record', did: `${titled(change.code, tables)} was coded too.` };
    case 'dropService':
      return {
        title: 'A service left unbilled',
        did: `${titled(change.code, tables)} was not coded, and nobody denies what nobody bills.`,
      };
    case 'modifiers':
      return {
        title: 'Modifier missing or wrong',
        did: `${titled(change.code, tables)} was coded ${change.modifiers.length === 0 ? 'without a modifier' : `with ${formatModifiers(change.modifiers)}`}.`,
      };
    case 'units':
      return {
        title: 'Wrong number of units',
        did: `${titled(change.code, tables)} was coded with ${formatCounted(change.units, 'unit')}.`,
      };
    case 'pointers':
      return {
        title: 'Pointer to the wrong reason',
        did: `${titled(change.code, tables)} pointed to ${listOf(
          change.for.map((code) => titled(code, tables)),
          'no diagnosis',
        )}.`,
      };
    case 'place':
      return {
        title: 'Wrong place of service',
        did: `${titled(change.code, tables)} was coded with place of service ${placed(change.place, tables)}.`,
      };
    case 'renderer':
      return { title: 'Another number in box 24J', did: `The claim named ${change.name} as the rendering provider.` };
    case 'assignment':
      return { title: 'Box 27', did: `The claim ${change.taken ? 'took' : 'refused'} assignment.` };
    default:
      return { title: 'Claim not as registered', did: 'The claim differed from the registration.' };
  }
}

function formatModifiers(modifiers: readonly string[]): string {
  return `${modifiers.length === 1 ? 'modifier' : 'modifiers'} ${listOf(modifiers, '')}`;
}
