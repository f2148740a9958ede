// The patient's answer about coverage as sentences: card, number, dates, and whose job or birthday decides the order.

import type { ToldCover } from '../cycle/care/patientSays.ts';
import { formatDate } from './format.ts';

/** One cover as the patient tells it. */
export function toldCoverWords(cover: ToldCover, payer: string): string {
  const parts = [`${payer}, number ${cover.member}`, time(cover), injury(cover), held(cover)];
  return `${parts.filter((part) => part !== '').join(', ')}.`;
}

function time({ from, to }: ToldCover): string {
  const words = [from === null ? '' : `since ${formatDate(from)}`, to === null ? '' : `it ended on ${formatDate(to)}`];
  return words.filter((word) => word !== '').join(', ');
}

const INJURY = {
  employment: 'for what happened at work',
  auto: 'for the car accident',
  liability: 'for the accident, from those who are liable',
};

function injury({ onlyFor }: ToldCover): string {
  return onlyFor === null ? '' : INJURY[onlyFor];
}

const WHOSE = { self: 'my', spouse: 'my wife’s or husband’s', child: 'a parent’s', other: 'a relative’s' };

function held({ subscriber, relationship }: ToldCover): string {
  if (!subscriber) return '';
  const whose = WHOSE[relationship];
  const people = subscriber.staff === null ? '' : `, about ${subscriber.staff} people work there`;
  const job = {
    work: `through ${whose} work${people}`,
    formerWork: `from ${whose} former work, retired`,
    continuation: `kept on after ${whose} job ended`,
    bought: 'bought beside the federal card',
  }[subscriber.through];
  return [job, birthday(subscriber.born), CUSTODY[subscriber.custody ?? 'together']].filter((part) => part !== '').join(', ');
}

function birthday(born: number | null): string {
  return born === null ? '' : `who was born on ${formatDate(born)}`;
}

const CUSTODY = {
  together: '',
  courtOrder: 'whom the court’s order names for the insurance',
  custodial: 'with whom the child lives',
  custodialSpouse: 'the stepparent in the child’s home',
  nonCustodial: 'with whom the child does not live',
  nonCustodialSpouse: 'the stepparent in the other home',
};
