// The one-page policy of a payer, in words: what somebody at a desk must know before sending a claim there.

import type { Cents } from '../../cycle/money.ts';
import type { Payer } from '../../cycle/payer.ts';
import { formatDays, formatMoney, formatShare } from '../../i18n/format.ts';
import { filingWords, modifierHabits, PAYER_KIND } from '../desks/coder/policyPage.ts';

export interface PayerPage {
  readonly id: string;
  readonly name: string;
  readonly kind: string; // 'private plan'
  readonly card: string; // what the patient's card says
  readonly facts: readonly { readonly label: string; readonly text: string }[];
  readonly modifiers: readonly string[];
  readonly habits: readonly string[]; // what makes this payer itself
}

/** What a code of the scenario's own tables is called; undefined where they do not have it. */
export type TitleOf = (code: string) => string | undefined;

/** The page of one payer. */
export function payerPage(payer: Payer, titleOf: TitleOf): PayerPage {
  return {
    id: payer.payerId,
    name: payer.name,
    kind: PAYER_KIND[payer.kind],
    card: payer.cardName,
    facts:
      payer.kind === 'indemnity'
        ? cashlessFacts(payer, titleOf)
        : [
            { label: 'File within', text: `${filingWords(payer)}.` },
            { label: 'Answers', text: answerWords(payer) },
            { label: 'Corrections', text: correctionWords(payer) },
            { label: 'Appeals', text: appealWords(payer) },
            { label: 'Authorization', text: authorizationWords(payer) },
            { label: 'Patients’ plans', text: planWords(payer) },
            { label: 'Form', text: formWords(payer) },
            { label: 'Clinicians', text: clinicianWords(payer) },
          ],
    modifiers: payer.kind === 'indemnity' ? [] : modifierHabits(payer),
    habits: payer.quirks.map((quirk) => quirk.text),
  };
}

/** What somebody at an insurance desk asks about an insurer: no modifiers, no replacement claims, no deductibles. */
function cashlessFacts(payer: Payer, titleOf: TitleOf): PayerPage['facts'] {
  const { feeSchedule, taxWithheldBps, plans, filing, memberIdExample } = payer;
  const full = Object.entries(feeSchedule.familyPercentBps).some(([, bps]) => bps === 10_000);
  const discount = `${formatShare(10_000 - feeSchedule.percentBps, 2)} off the tariff${full ? '; nothing off medicines and implants' : ''}.`;
  const sums = (by: Readonly<Record<string, Cents>>) =>
    Object.entries(by).map(([code, cents]) => `${formatMoney(cents)} (${titleOf(code) ?? code})`);
  const packages = sums(feeSchedule.packageCents);
  const agreed = packages.length > 0 ? ` Packages for the whole stay: ${packages.join('; ')}.` : '';
  const policies = plans.map(({ name, roomRentPerDayCents, coinsuranceBps, subLimitCents }) => {
    const room = roomRentPerDayCents === 0 ? 'no limit for rooms' : `rooms up to ${formatMoney(roomRentPerDayCents)} a day`;
    const share = coinsuranceBps === 0 ? 'no co-payment' : `co-payment ${formatShare(coinsuranceBps, 2)}`;
    const subLimits = sums(subLimitCents).map((sum) => `, sub-limit ${sum}`);
    return `${name}: ${room}, ${share}${subLimits.join('')}`;
  });
  return [
    { label: 'Bill within', text: `${formatDays(filing.limitDays)} of discharge.` },
    {
      label: 'Answers',
      text: `Requests by the next morning; bills mostly after ${formatDays(payer.answerTimes.adjudicationTypicalDays)}.`,
    },
    { label: 'Pre-authorization', text: authorizationWords(payer) },
    { label: 'Policies', text: `${policies.join('; ')}.` },
    { label: 'Agreement', text: `${discount}${agreed}` },
    { label: 'Tax withheld', text: `${formatShare(taxWithheldBps, 2)} of every payment (TDS).` },
    { label: 'Representation', text: appealWords(payer) },
    { label: 'Form', text: `Policy numbers look like ${memberIdExample}.` },
  ];
}

function answerWords({ answerTimes, paymentWeekday, recordsRequests }: Payer): string {
  const { acknowledgementDays, adjudicationTypicalDays, adjudicationMinDays, adjudicationMaxDays } = answerTimes;
  const friday = paymentWeekday === 'friday' ? ' Money comes on Fridays.' : '';
  const records = recordsRequests.attachmentWithClaimAccepted ? ' Records may go with the claim.' : ' Records only when asked for.';
  return `Acknowledgement after ${formatDays(acknowledgementDays)}; a decision mostly after ${formatDays(adjudicationTypicalDays)} (${adjudicationMinDays} to ${adjudicationMaxDays}).${friday}${records}`;
}

function correctionWords({ corrections }: Payer): string {
  const { reopening } = corrections;
  const replacement = corrections.frequency7Accepted
    ? `A replacement claim${corrections.originalClaimNumberRequired ? ' with the payer’s claim number' : ''} within ${formatDays(corrections.limitDays)} of the remittance`
    : 'No replacement claims';
  const mended = reopening.allowed ? `; slips are mended by reopening within ${formatDays(reopening.limitDays)}` : '';
  return `${replacement}${mended}.`;
}

function appealWords({ appeals, filing }: Payer): string {
  const [first, ...rest] = appeals;
  if (!first) return 'None.';
  const more = rest.length === 0 ? '' : ` ${rest.length === 1 ? 'One further level follows' : `${rest.length} further levels follow`}.`;
  const least = rest.find(({ channel, minimumAmountCents }) => channel !== 'court' && minimumAmountCents > 0);
  const amount = least ? ` Level ${least.level} hears cases from ${formatMoney(least.minimumAmountCents)} in dispute.` : '';
  const excused =
    filing.exceptions.length > 0
      ? ' A late filing is no decision one could appeal: only a letter that proves an exception excuses it.'
      : '';
  return `${first.name}, within ${formatDays(first.fileWithinDays)}; decided in ${formatDays(first.decisionDays)}.${more}${amount}${excused}`;
}

function authorizationWords({ authorization, referral }: Payer): string {
  const needed = authorization.required.map(({ note }) => note).filter((note, at, all) => all.indexOf(note) === at);
  const slip = referral.required
    ? ` A specialist needs the referral of the chosen family doctor: ${referral.visits} visits in ${formatDays(referral.validDays)}.`
    : '';
  return `${needed.length === 0 ? 'None' : needed.join('; ')}.${slip}`;
}

function planWords({ plans }: Payer): string {
  const words = plans.map(({ name, deductibleIndividualCents, coinsuranceBps }) => {
    const deductible = deductibleIndividualCents === 0 ? 'no deductible' : `deductible ${formatMoney(deductibleIndividualCents)}`;
    const share = coinsuranceBps === 0 ? 'no coinsurance' : `${formatShare(coinsuranceBps, 2)} coinsurance after it`;
    return `${name}: ${deductible}, ${share}`;
  });
  return `${words.join('; ')}.`;
}

function paperWords(accepted: boolean, { electronic, paper }: Payer['paymentFloorDays']): string {
  if (!accepted) return 'No paper: a form comes back unread';
  return paper > electronic
    ? `Paper is taken, and payable from day ${paper + 1}; a file from day ${electronic + 1}`
    : 'Paper is taken, but slower';
}

/** Whose number earns what: non-physicians, and clinicians without a participation agreement where the payer knows such. */
function clinicianWords({ kind, pricing }: Payer): string {
  const { nonPhysicianBps, nonParticipation } = pricing;
  const own = `Nurse practitioners and physician assistants are paid ${formatShare(nonPhysicianBps)} of the fee under their own number`;
  const incident =
    kind === 'medicareFfs' ? ', and in full under the physician’s only as “incident to”' : '; nobody else’s number stands for them';
  const terms = nonParticipation
    ? ` Without a participation agreement the fee is ${formatShare(nonParticipation.feeBps)}; who refuses assignment bills the patient up to ${formatShare(nonParticipation.limitingChargeBps)} of that, and the payer pays the patient.`
    : '';
  return `${nonPhysicianBps === 10_000 ? 'All are paid the same, under their own number' : `${own}${incident}`}.${terms}`;
}

function formWords({ memberIdExample, acceptsPaper, paymentFloorDays, inNetworkClinic, inNetworkHospital }: Payer): string {
  const contract =
    inNetworkClinic && inNetworkHospital
      ? 'Contract with clinic and hospital desk'
      : inNetworkClinic
        ? 'Contract with the clinic only'
        : inNetworkHospital
          ? 'Contract with the hospital desk only'
          : 'No contract';
  return `Member numbers look like ${memberIdExample}. ${paperWords(acceptsPaper, paymentFloorDays)}. ${contract}.`;
}
