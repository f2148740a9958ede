// The words of the year behind the desk.

import type { Step } from '../../cycle/encounter.ts';
import type { Cents } from '../../cycle/money.ts';
import { formatCount, formatCounted, formatMoney, formatShortDate } from '../../i18n/format.ts';
import type { DayFigures } from '../../traffic/figures.ts';
import type { Crowd } from './crowd.ts';
import type { Absence } from './figures.ts';

/** "$127,554": a sum in which cents say nothing. */
export function wholeMoney(cents: Cents): string {
  return formatMoney(Math.round(cents / 100) * 100).replace(/[.]00$/, '');
}

const WHERE: Record<Step, string> = {
  care: 'in care',
  documentation: 'in documentation',
  coding: 'in coding',
  claim: 'in claims',
  review: 'at the payers',
  outcome: 'answered',
};

/** "Your colleagues work on 967 more: 10 in coding, 518 at the payers, 398 answered." */
export function crowdSays(crowd: Crowd): string {
  const total = Object.values(crowd).reduce((sum, count) => sum + count, 0);
  if (total === 0) return 'Your colleagues have no claims under way.';
  const parts = (Object.keys(WHERE) as Step[])
    .filter((step) => crowd[step] > 0)
    .map((step) => `${formatCount(crowd[step])} ${WHERE[step]}`);
  return `Your colleagues have ${formatCounted(total, 'claim')} under way: ${parts.join(', ')}.`;
}

/** How a day ended, for those who do not see the charts: "31 Mar: 5 wait for the coder, 1 for the billers, $127,554 in receivables." */
export function dayEndSays({ day, backlog, open }: DayFigures): string {
  return `${formatShortDate(day)}: ${formatCount(backlog.coder)} ${backlog.coder === 1 ? 'waits' : 'wait'} for the coder, ${formatCount(backlog.biller)} for the billers, ${wholeMoney(open)} in receivables.`;
}

const WHO = { coder: { one: 'The coder', many: 'coders' }, biller: { one: 'A biller', many: 'billers' } } as const;

/** "The coder was away 13 Jul to 24 Jul: the pile rose from 3 to 383 by 24 Jul." */
export function absenceSays({ desk, from, to, people, before, peak }: Absence): string {
  const who = people === 1 ? `${WHO[desk].one} was` : `${formatCount(people)} ${WHO[desk].many} were`;
  const away = `${who} away from ${formatShortDate(from)} to ${formatShortDate(to)}`;
  return peak
    ? `${away}: the pile rose from ${formatCount(before)} to ${formatCount(peak.backlog[desk])} by ${formatShortDate(peak.day)}.`
    : `${away}.`;
}
