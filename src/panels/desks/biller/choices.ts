// What may be done about one encounter at the biller's desk now: the acts, what each is, its last day, and for those refused the plain reason.

import type { ClaimPurpose, Encounter } from '../../../cycle/encounter.ts';
import { openOf } from '../../../cycle/outcome/ledger.ts';
import type { Payer } from '../../../cycle/payer.ts';
import { unbooked } from '../../../engine/cheques.ts';
import {
  appealLimit,
  correctionLimit,
  filingLimit,
  isAppealable,
  nextAppealLevel,
  reopeningLimit,
  secondaryLimit,
} from '../../../engine/lastDays.ts';
import { lastAnswer, lastSent, nextCoverage, unposted } from '../../../engine/standing.ts';
import type { World } from '../../../engine/world.ts';
import { formatCount, formatMoney, inCountry } from '../../../i18n/format.ts';
import { auditAnswer } from './auditChoices.ts';
import { type Ask, CHOICES, type Choice, type ChoiceId, type Desk } from './choice.ts';
import { by, NO_DAY, own, usual } from './choiceWords.ts';
import { payerIn } from './deadlines.ts';
import { answer, billPatient, cancel, estimate, help, plan, refund } from './patientChoices.ts';
import { authorize, move, notice, packet, patient, records, refer, talk } from './permissionChoices.ts';

/** What a closed account is opened for again: a claim that was paid and was not right. */
const CORRECTING = ['correct', 'returnToCoder'] as const satisfies readonly ChoiceId[];

/** Ways to send a claim again, in the order a biller thinks of them. */
export const CORRECTIONS = ['replacement', 'newOriginal', 'reopening', 'void'] as const satisfies readonly ClaimPurpose[];
export type Correction = (typeof CORRECTIONS)[number];

/** The first way to correct that suits what came back: a rejection and an unprocessable claim were never filed, and another payer never had it. */
export function usualCorrection(encounter: Encounter, payer: Payer | null): Correction {
  const last = lastSent(encounter);
  const first = encounter.registration.coverages[0]?.payer;
  const another = last?.claim.rank === 1 && first !== undefined && first !== last.claim.payer;
  if (!lastAnswer(last) || last?.unprocessable || another) return 'newOriginal';
  if (payer?.corrections.frequency7Accepted) return 'replacement';
  return payer?.corrections.reopening.allowed ? 'reopening' : 'newOriginal';
}

/** Every act worth showing for this encounter, in a steady order. */
export function choicesFor(world: World, encounter: Encounter, ask: Ask): readonly Choice[] {
  const last = lastSent(encounter);
  const desk: Desk = { world, encounter, ask, last, payer: last ? payerIn(world, last.claim.payer) : null };
  if (encounter.closed !== null) return [book(desk) ?? [], ...CORRECTING.map((id) => MAKE[id](desk) ?? [])].flat();
  return CHOICES.flatMap((id) => MAKE[id](desk) ?? []);
}

const MAKE: Record<ChoiceId, (desk: Desk) => Choice | null> = {
  notice,
  authorize,
  talk,
  refer,
  move,
  packet,
  patient,
  send,
  post,
  book,
  build,
  correct,
  records,
  appeal,
  nextPayer,
  answer,
  estimate,
  billPatient,
  cancel,
  plan,
  help,
  refund,
  status,
  call,
  returnToCoder,
  writeOff,
  discard,
};

function send({ world, encounter, ask }: Desk): Choice | null {
  const { draft } = encounter;
  if (!draft) return null;
  const payer = payerIn(world, draft.claim.payer);
  const held = encounter.position === 'claim.heldByEdits';
  const answer = payer ? ` Acknowledged on the ${usual(payer.answerTimes.acknowledgementDays)}.` : '';
  const name = payer?.name ?? 'the payer';
  const text =
    draft.purpose === 'reopening'
      ? 'The request goes to the payer by its portal.'
      : draft.claim.medium === 'paper'
        ? `Goes by mail to ${name}. The next word is the remittance, or the form coming back.`
        : `Goes out in today’s batch to ${name}.${answer}`;
  const tooLong = draft.claim.medium === 'paper' ? ask({ kind: 'submitClaim', encounter: encounter.id }) : null;
  return {
    id: 'send',
    title: held ? 'Send it as it is' : inCountry({ US: 'Send the claim', IN: 'Send the final bill' }),
    text,
    ...NO_DAY,
    refusal: own(tooLong),
  };
}

function discard({ encounter }: Desk): Choice | null {
  if (!encounter.draft) return null;
  return {
    id: 'discard',
    title: 'Discard the draft',
    text: 'The claim goes back to where it was; nothing is sent.',
    ...NO_DAY,
    refusal: null,
  };
}

function post({ encounter, ask }: Desk): Choice | null {
  const first = unposted(encounter)[0];
  if (!first) return null;
  const refusal = ask({ kind: 'postRemittance', encounter: encounter.id, remittance: first.remittance.id });
  return {
    id: 'post',
    title: inCountry({ US: 'Post the remittance', IN: 'Post the settlement' }),
    text: inCountry({
      US: 'Books what was paid, the contract’s part, and the patient’s share.',
      IN: 'Books what was paid, what the agreement takes off, and the patient’s share.',
    }),
    ...NO_DAY,
    refusal: own(refusal),
  };
}

function book({ world, encounter, ask }: Desk): Choice | null {
  const cheque = unbooked(world, encounter.id)[0];
  if (!cheque) return null;
  const places = cheque.providerLevel.map(() => 'named' as const);
  return {
    id: 'book',
    title: inCountry({ US: 'Book the provider level', IN: 'Book what was kept back' }),
    text: `Payment ${cheque.id} carries more than its claims: each amount needs its place in our books.`,
    ...NO_DAY,
    refusal: own(ask({ kind: 'bookProviderLevel', encounter: encounter.id, cheque: cheque.id, places })),
  };
}

function build({ world, encounter, ask, last }: Desk): Choice | null {
  if (last || encounter.draft || encounter.position !== 'coding.coded') return null;
  const payer = payerIn(world, encounter.registration.coverages[0]?.payer ?? '');
  const refusal = ask({ kind: 'draftClaim', encounter: encounter.id, purpose: 'original' });
  const limit = payer ? filingLimit(payer, encounter).last : null;
  return {
    id: 'build',
    title: inCountry({ US: 'Build the claim', IN: 'Make out the final bill' }),
    text: `${inCountry({ US: 'From the coding sheet', IN: 'From the discharge summary, the tariff' })} and the registration${payer ? `, to ${payer.name}` : ''}.`,
    ...by(limit, world.day),
    refusal: own(refusal),
  };
}

function correct({ world, encounter, ask, last, payer }: Desk): Choice | null {
  if (!last || encounter.draft) return null;
  const refusals = CORRECTIONS.map((purpose) => ask({ kind: 'draftClaim', encounter: encounter.id, purpose }));
  if (refusals.every((refusal) => refusal === 'notAtThisStep')) return null;
  const decided = lastAnswer(last) !== null;
  const rejected = last.state === 'rejected';
  const limit =
    payer === null
      ? null
      : !decided || last.unprocessable
        ? filingLimit(payer, encounter)
        : (correctionLimit(payer, last) ?? reopeningLimit(payer, last));
  return {
    id: 'correct',
    title: rejected ? 'Correct and send a new claim' : 'Correct and resubmit',
    text: rejected ? 'It was never filed: mend what was wrong and send it again.' : 'Send the claim again with our data put right.',
    ...by(limit?.last ?? null, world.day),
    refusal: refusals.some((refusal) => refusal === null) ? null : own(refusals[0] ?? null),
  };
}

function appeal({ world, encounter, ask, last, payer }: Desk): Choice | null {
  if (!last || !payer || encounter.draft) return null;
  if (last.state === 'rejected')
    return {
      id: 'appeal',
      title: 'Appeal',
      text: 'Ask the payer to decide again.',
      ...NO_DAY,
      refusal: 'A rejection decides nothing, so there is nothing to appeal.',
    };
  const lines = lastAnswer(last)?.lines.map(({ number }) => number) ?? [];
  const refusal = ask({
    kind: 'fileAppeal',
    encounter: encounter.id,
    claim: last.claim.id,
    lines,
    ground: 'recordSupports',
    documents: [],
  });
  if (refusal === 'notAtThisStep' || refusal === 'nothingDecided') return null;
  if (encounter.audit && encounter.position === 'outcome.audited') return { ...auditAnswer(encounter, world.day), refusal: own(refusal) };
  if (!isAppealable(payer, last) && !last.unprocessable)
    return {
      id: 'appeal',
      title: 'Write about the filing day',
      text: `A late filing is no decision one could appeal here. ${payer.name} looks only at proof that it had the claim in time, or at the letter that proves an exception.`,
      ...NO_DAY,
      refusal: own(refusal),
    };
  const level = nextAppealLevel(payer, encounter, last.claim.id);
  const least = level && level.minimumAmountCents > 0 ? ` Hears cases from ${formatMoney(level.minimumAmountCents)} in dispute.` : '';
  const text = level
    ? `${level.name}, level ${level.level}.${least} Decision within ${formatCount(level.decisionDays)} days.`
    : 'Ask the payer to decide again.';
  const limit = appealLimit(payer, encounter, last)?.last ?? null;
  return {
    id: 'appeal',
    title: inCountry({ US: 'Appeal or dispute', IN: 'Make a representation' }),
    text,
    ...by(limit, world.day),
    refusal: own(refusal),
  };
}

function nextPayer({ world, encounter, ask, last }: Desk): Choice | null {
  const answer = lastAnswer(last);
  if (!answer || encounter.draft) return null;
  const refusal = ask({ kind: 'draftClaim', encounter: encounter.id, purpose: 'nextPayer' });
  if (refusal === 'notAtThisStep') return null;
  const coverage = nextCoverage(encounter);
  const payer = coverage ? payerIn(world, coverage.payer) : null;
  const text = payer ? `${payer.name}, with the first payer’s figures.` : 'The same services, with the first payer’s figures.';
  return {
    id: 'nextPayer',
    title: 'Bill the next payer',
    text,
    ...by(payer ? secondaryLimit(payer, encounter, answer.day).last : null, world.day),
    refusal: own(refusal),
  };
}

function status({ encounter, ask, last }: Desk): Choice | null {
  if (!last) return null;
  const refusal = ask({ kind: 'askStatus', encounter: encounter.id, claim: last.claim.id });
  return {
    id: 'status',
    title: 'Ask for the claim’s status',
    text: 'An electronic question; the answer comes at once.',
    ...NO_DAY,
    refusal: own(refusal),
  };
}

function call({ world, encounter, payer, ask }: Desk): Choice | null {
  const whom = payer ?? payerIn(world, encounter.registration.coverages[0]?.payer ?? '');
  if (!whom) return null;
  return {
    id: 'call',
    title: inCountry({ US: 'Call the payer', IN: 'Call the insurer' }),
    text: `About ${whom.answerTimes.callHoldMinutes} minutes on hold at ${whom.name}; then each question takes two. One learns what one asks.`,
    ...NO_DAY,
    refusal: own(ask({ kind: 'callPayer', encounter: encounter.id, payer: whom.payerId })),
  };
}

function returnToCoder({ encounter, ask }: Desk): Choice | null {
  const refusal = ask({ kind: 'returnToCoder', encounter: encounter.id, reason: 'x' });
  if (refusal === 'notAtThisStep' || encounter.draft) return null;
  return {
    id: 'returnToCoder',
    title: 'Return to the coder',
    text: 'A code, modifier, unit or pointer is in doubt: the coder reads the chart and decides.',
    ...NO_DAY,
    refusal: own(refusal),
  };
}

function writeOff({ encounter, ask }: Desk): Choice | null {
  const open = openOf(encounter.account);
  const refusal = ask({ kind: 'writeOff', encounter: encounter.id, cents: Math.max(1, open), reason: 'avoidable' });
  if (refusal === 'notAtThisStep' || refusal === 'nothingOpen' || encounter.draft) return null;
  return {
    id: 'writeOff',
    title: 'Write off',
    text: `Up to ${formatMoney(open)} given up for good, under its own name.`,
    ...NO_DAY,
    refusal: own(refusal),
  };
}
