// The queues of the worklist in words: their names, and what an empty one says.

import type { Day } from '../../../cycle/days.ts';
import { formatShortDate, inCountry } from '../../../i18n/format.ts';
import { nextExpected, type Queue, type Row, rowsIn } from './worklist.ts';

const QUEUE_WORD: Record<Queue, string> = {
  todo: 'To do',
  toBill: 'To bill',
  rejected: 'Rejected',
  pended: 'Pended',
  denied: 'Denied',
  paid: 'Paid',
  patient: 'Patient',
  atPayer: 'At payer',
  withCoder: 'Coder',
  closed: 'Closed',
  ahead: 'Ahead',
};

/** The same where a hospital bills an insurer for a stay: sent back by the exchange, asked a question, refused. */
const STAY_QUEUE_WORD: Partial<Record<Queue, string>> = {
  rejected: 'Returned',
  pended: 'Queried',
  denied: 'Repudiated',
  atPayer: 'At insurer',
  ahead: 'In the ward',
};

/** The name of a queue, in the country of the game. */
export function queueWord(queue: Queue): string {
  return inCountry({ US: QUEUE_WORD[queue], IN: STAY_QUEUE_WORD[queue] ?? QUEUE_WORD[queue] });
}

const NUMBERS = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten', 'Eleven', 'Twelve'];

function claims(count: number, rest: string): string {
  return `${NUMBERS[count] ?? count} ${count === 1 ? 'claim is' : 'claims are'} ${rest}`;
}

const EMPTY_WORD: Record<Queue, string> = {
  todo: 'Nothing waits for you.',
  toBill: 'Nothing to bill.',
  rejected: 'No rejections.',
  pended: 'No payer asks for records.',
  denied: 'No denials.',
  paid: 'Nothing to post.',
  patient: 'No patient owes anything that has not been billed.',
  atPayer: 'Nothing is at a payer.',
  withCoder: 'Nothing is with the coder.',
  closed: 'No account is closed yet.',
  ahead: 'No visit is ahead.',
};

const STAY_EMPTY_WORD: Partial<Record<Queue, string>> = {
  rejected: 'Nothing was returned.',
  pended: 'No insurer has a question.',
  denied: 'Nothing was repudiated.',
  atPayer: 'Nothing is at an insurer.',
  ahead: 'No stay is under way.',
};

/** A visit that is still to come waits for nobody, and yet may need something before: where to look. */
function aheadWords(count: number): string {
  if (count === 0) return '';
  const many = NUMBERS[count] ?? count;
  const what = inCountry({
    US: `${many} ${count === 1 ? 'visit lies' : 'visits lie'}`,
    IN: `${many} ${count === 1 ? 'stay lies' : 'stays lie'}`,
  });
  return ` ${what} under “${queueWord('ahead')}”: what must be asked or said in time, nobody asks for you.`;
}

/** What an empty queue says: that it is empty, what is on its way, and when the next answer is usual. */
export function emptyWords(queue: Queue, rows: readonly Row[], today: Day): string {
  const out = rowsIn(rows, 'atPayer').length;
  const none = inCountry({ US: EMPTY_WORD[queue], IN: STAY_EMPTY_WORD[queue] ?? EMPTY_WORD[queue] });
  const empty = queue === 'todo' ? `${none}${aheadWords(rowsIn(rows, 'ahead').length)}` : none;
  if (queue === 'atPayer' || out === 0) return empty;
  const next = nextExpected(rows, today);
  const answer = next === null ? '.' : `; the next answer is expected on ${formatShortDate(next)}.`;
  return `${empty} ${claims(out, inCountry({ US: 'at the payer', IN: 'at the insurer' }))}${answer}`;
}
