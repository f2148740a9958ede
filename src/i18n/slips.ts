// Slips in words: what was done and what the record asks for, for the causes of the debrief.

import type { Position } from '../cycle/encounter.ts';
import type { Service, Tables } from '../cycle/tables.ts';
import type { Slip } from '../engine/slips.ts';
import type { Change } from '../scenario/scenario.ts';
import type { Wording } from '../scenario/wording.ts';
import { formatCounted, formatMoney } from './format.ts';
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
      return QUERY[slip.quality];
    case 'rejected': {
      const message = wording.doorMessage(slip.message)?.template ?? slip.message;
      const again = slip.waited > 0 ? ` It went out again ${formatCounted(slip.waited, 'day')} later; the filing clock never stopped.` : '';
      return { title: 'Rejected at the door', did: `The claim came back: ${plainTemplate(message)}${again}` };
    }
    case 'rework': {
      const message = wording.appealOutcomes.get(slip.message)?.name ?? slip.message;
      return slip.act === 'appeal'
        ? { title: 'An appeal that could not be won', did: `The payer answered the appeal: ${message.toLowerCase()}.` }
        : { title: 'A reopening refused', did: `The payer answered the reopening: ${message.toLowerCase()}.` };
    }
    case 'duplicate':
      return { title: 'Sent twice', did: 'The claim was sent again although the payer had the first one.' };
    case 'givenUp':
      return { title: 'Given up', did: `${formatMoney(slip.cents)} was written off as an avoidable loss.` };
    case 'leftLying':
      return {
        title: 'Left lying',
        did: `${WAITING[slip.position] ?? 'It waited'}, and nobody took it up in the last ${formatCounted(slip.days, 'day')}.`,
      };
    case 'compliance':
      return { title: 'Compliance', did: `Noted: ${COMPLIANCE[slip.what]}.` };
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
};

const QUERY: Readonly<Record<Extract<Slip, { kind: 'query' }>['quality'], SlipWords>> = {
  missing: { title: 'A question not asked', did: 'The note left something open that only the clinician could say, and nobody asked.' },
  needless: { title: 'A needless question', did: 'The note already said it; the question cost two working days.' },
  leading: { title: 'A leading question', did: 'The question told the clinician what to answer. It was refused.' },
};

/** Braces stand for values the message had at the door; without them the sentence still reads. */
function plainTemplate(template: string): string {
  return template.replace(/\{\w+\}/g, '…');
}

function titled(code: string, tables: Tables): string {
  const title = tables.diagnoses.get(code)?.title ?? tables.services.get(code)?.title;
  return title ? `${code} (${title})` : code;
}

function listOf(items: readonly string[], nothing: string): string {
  return items.length === 0 ? nothing : items.join(', ');
}

/** Within one family of visits only the level is wrong; an auditor calls that up- or undercoding. */
function replacedTitle(right: Service | undefined, coded: Service | undefined): string {
  if (!right || !coded || right.kind !== 'visit' || right.family !== coded.family) return 'Another service than was done';
  return coded.chargeCents > right.chargeCents ? 'Visit level too high (upcoding)' : 'Visit level too low (undercoding)';
}

/** A change of the sheet, told from the side of what was coded. */
export function describeChange(change: Change, tables: Tables): SlipWords {
  switch (change.do) {
    case 'replaceDiagnosis':
      return {
        title: 'Diagnosis not what the note says',
        did: `${titled(change.with, tables)} was coded instead of ${titled(change.code, tables)}.`,
      };
    case 'addDiagnosis':
      return { title: 'Diagnosis the note does not support', did: `${titled(change.code, tables)} was added.` };
    case 'dropDiagnosis':
      return { title: 'Diagnosis left out', did: `${titled(change.code, tables)} was not coded.` };
    case 'putFirst':
      return { title: 'Order of diagnoses', did: `${titled(change.code, tables)} was listed first.` };
    case 'replaceService':
      return {
        title: replacedTitle(tables.services.get(change.code), tables.services.get(change.with)),
        did: `${titled(change.with, tables)} was coded instead of ${titled(change.code, tables)}.`,
      };
    case 'addService':
      return { title: 'A service beyond the record', did: `${titled(change.code, tables)} was added.` };
    case 'dropService':
      return { title: 'A service nobody billed', did: `${titled(change.code, tables)} was not coded. Nobody denies what nobody bills.` };
    case 'modifiers':
      return { title: 'Modifier missing or wrong', did: `${change.code} went out with ${listOf(change.modifiers, 'no modifier')}.` };
    case 'units':
      return { title: 'Units', did: `${change.code} went out with ${formatCounted(change.units, 'unit')}.` };
    case 'pointers':
      return { title: 'Pointer to the wrong reason', did: `${change.code} pointed to ${listOf(change.for, 'no diagnosis')}.` };
    case 'place':
      return { title: 'Place of service', did: `${change.code} went out with place of service ${change.place}.` };
    default:
      return { title: 'Claim not as registered', did: 'The claim differed from the registration.' };
  }
}
