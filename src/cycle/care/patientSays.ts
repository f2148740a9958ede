// What the patient tells when asked who covers them: the cards, old and new, and what the order of benefits needs to know. The truth, as far as anybody can know it that day.

import type { Day } from '../days.ts';
import { isKnown } from './coverage.ts';
import type { Coverage, Patient, Relationship, Subscriber } from './patient.ts';

/** One cover in the patient's answer. */
export interface ToldCover {
  readonly payer: string;
  readonly member: string; // number on the card
  readonly relationship: Relationship;
  readonly from: Day | null;
  readonly to: Day | null;
  readonly subscriber: Subscriber | null;
  readonly onlyFor: Coverage['onlyFor'];
}

/** The covers the patient knows of today that touch the year before the visit, newest last; a decision that has not come yet is not among them. */
export function toldCovers(patient: Patient, serviceDay: Day, today: Day): readonly ToldCover[] {
  return patient.coverages
    .filter((cover) => isKnown(cover, today) && (cover.to === null || cover.to > serviceDay - 365))
    .map(({ payer, member, relationship, from, to, subscriber, onlyFor }) => ({
      payer,
      member,
      relationship,
      from,
      to,
      subscriber,
      onlyFor,
    }));
}
