// The answer to an eligibility inquiry, as the payer's member file stands on the day it is asked (facts a.1 step 2).

import type { Day } from '../days.ts';
import type { Payer } from '../payer.ts';
import { findPayer } from '../payer.ts';
import type { Accumulators } from './accumulators.ts';
import { coversOn, endOnFile, isKnown, leftOfYear } from './coverage.ts';
import { inOrderOfBenefits } from './orderOfBenefits.ts';
import type { Coverage, EligibilityAnswer, Patient } from './patient.ts';

export interface EligibilityInquiry {
  readonly patient: Patient;
  readonly payer: Payer;
  readonly payers: readonly Payer[];
  readonly member: string | null; // number asked for; null: asked by name and birth date
  readonly serviceDay: Day;
  readonly today: Day;
  readonly accumulators: Accumulators;
}

/** What the payer says about cover on the day asked. It knows what its file shows today: late enrolments not yet, late ends not yet. */
export function answerEligibility(inquiry: EligibilityInquiry): EligibilityAnswer {
  const { patient, payer, serviceDay, today } = inquiry;
  const held = patient.coverages.filter(
    (cover) => cover.payer === payer.payerId && (inquiry.member === null || cover.member === inquiry.member) && isKnown(cover, today),
  );
  const managed = managedPlan(inquiry);
  const cover = held.find((one) => coversOn(one, serviceDay, today)) ?? held[held.length - 1];
  if (managed) return { ...emptyAnswer(inquiry, 'otherPayerFirst'), from: managed.from, others: [managed.payer] };
  if (!cover) return emptyAnswer(inquiry, 'notFound');
  const span = {
    member: cover.member,
    plan: cover.plan,
    from: cover.from,
    to: endOnFile(cover, today),
    nameOnFile: differing(cover, patient),
  };
  if (!coversOn(cover, serviceDay, today)) return { ...emptyAnswer(inquiry, 'inactive'), ...span };
  const order = cover.onlyFor === null ? orderOf(inquiry) : [];
  const first = order[0] ?? payer.payerId;
  return {
    ...emptyAnswer(inquiry, first === payer.payerId ? 'active' : 'otherPayerFirst'),
    ...span,
    ...benefits(inquiry, cover),
    hospiceFrom: payer.kind.startsWith('medicare') && patient.hospice && patient.hospice.from <= serviceDay ? patient.hospice.from : null,
    others: order.length > 1 ? order : [],
  };
}

function emptyAnswer(inquiry: EligibilityInquiry, status: EligibilityAnswer['status']): EligibilityAnswer {
  return {
    payer: inquiry.payer.payerId,
    asked: inquiry.today,
    serviceDay: inquiry.serviceDay,
    status,
    member: null,
    plan: null,
    from: null,
    to: null,
    deductibleLeft: null,
    outOfPocketLeft: null,
    visitCopay: null,
    nameOnFile: null,
    hospiceFrom: null,
    others: [],
  };
}

function benefits({ payer, accumulators }: EligibilityInquiry, cover: Coverage) {
  const plan = payer.plans.find((one) => one.planId === cover.plan);
  if (!plan) return {};
  const { deductible, outOfPocket } = leftOfYear(plan, accumulators);
  return { deductibleLeft: deductible, outOfPocketLeft: outOfPocket, visitCopay: plan.copayCents.officeVisit ?? null };
}

function differing(cover: Coverage, patient: Patient): string | null {
  return cover.nameOnFile !== null && cover.nameOnFile !== patient.name ? cover.nameOnFile : null;
}

/** The Advantage plan that took the federal payer's place, whatever card was shown. */
function managedPlan({ patient, payer, payers, serviceDay, today }: EligibilityInquiry): Coverage | null {
  if (payer.kind !== 'medicareFfs') return null;
  const kind = (cover: Coverage) => findPayer(payers, cover.payer)?.kind;
  return patient.coverages.find((cover) => kind(cover) === 'medicareAdvantage' && coversOn(cover, serviceDay, today)) ?? null;
}

/** The payers of the day in their order of benefits, injury claims left aside. */
function orderOf({ patient, payers, serviceDay, today }: EligibilityInquiry): readonly string[] {
  const standing = patient.coverages.filter(
    (cover) => cover.onlyFor === null && isKnown(cover, today) && coversOn(cover, serviceDay, today),
  );
  const payerOf = (id: string) => findPayer(payers, id);
  return inOrderOfBenefits(standing, { patient, day: serviceDay, payerOf }).map((cover) => cover.payer);
}
