// The payer's front door: the answers of clearinghouse and payer to what arrives, and the start of adjudication for what is let in.

import type { Claim } from '../cycle/claim/claim.ts';
import { type FrontDoorAnswer, frontDoor } from '../cycle/claim/frontDoor.ts';
import type { Day } from '../cycle/days.ts';
import { addWorkingDays, dateOf, workingDayOnOrAfter } from '../cycle/days.ts';
import type { SentClaim } from '../cycle/encounter.ts';
import { mayHappen } from '../cycle/move.ts';
import type { Payer } from '../cycle/payer.ts';
import type { DueEvent } from './agenda.ts';
import type { DraftEncounter, DraftWorld } from './change.ts';
import { advance, arrange, CLEARINGHOUSE, note, PAYER } from './edit.ts';
import { enterHistory, patientOf } from './memberFile.ts';
import type { DraftSent } from './payerReading.ts';
import { arrivalOf, carries, payDay, payerOf, sentOf } from './payerReading.ts';
import type { World } from './world.ts';
import { holidaysOf } from './world.ts';

/** Calendar days a letter is on its way, each way. A design figure. */
const MAIL_DAYS = 3;

/** The day a letter posted on `day` is read. */
export function mailDay(world: Parameters<typeof holidaysOf>[0], day: Day): Day {
  return workingDayOnOrAfter(day + MAIL_DAYS, holidaysOf(world));
}

/** A claim that has just left the desk; `arrives` is its filing day if it is let in. */
export function newlySent(claim: Claim, purpose: SentClaim['purpose'], day: Day, arrives = day): DraftSent {
  const sent: SentClaim = {
    claim,
    purpose,
    sent: day,
    received: arrives,
    state: 'sent',
    acknowledgements: [],
    claimNumber: null,
    pend: null,
    records: claim.attachments,
    unsigned: [],
    recordsDay: null,
    remittances: [],
    posted: [],
    unprocessable: false,
    uses: [],
  };
  return sent as DraftSent;
}

/** The day the doors answer a claim that arrived on `arrived`. */
export function doorDay(world: Parameters<typeof holidaysOf>[0], payer: Payer, arrived: Day): Day {
  return addWorkingDays(arrived, payer.answerTimes.acknowledgementDays, holidaysOf(world));
}

/** A file whose form is broken loses every claim in it, good and bad alike (facts a.3). */
const BATCH_LOST: FrontDoorAnswer = { from: 'clearinghouse', category: '999-R', message: 'fileRejected', boxes: [] };

/** The answer of the two doors, on the day it comes. A form that is turned back needs the mail once more. */
export function answerDoor(world: DraftWorld, encounter: DraftEncounter, claimId: string): void {
  const sent = sentOf(encounter, claimId);
  const payer = payerOf(world, sent.claim.payer);
  const scenario = world.game.scenario as World['game']['scenario'];
  const byMail = sent.claim.medium === 'paper';
  const broken = !byMail && scenario.payerFaults.some((fault) => fault.kind === 'fileRejected' && fault.day === sent.sent);
  const answer = broken
    ? BATCH_LOST
    : frontDoor({
        claim: sent.claim as Claim,
        payer,
        providers: scenario.providers,
        groups: scenario.groups,
        patient: patientOf(world, encounter.patient),
        today: sent.received ?? sent.sent,
        tables: world.game.tables as World['game']['tables'],
        knownClaimNumbers: numbersOf(world, payer.payerId, 'decided'),
        pendingClaimNumbers: numbersOf(world, payer.payerId, 'pending'),
      });
  if (answer.category === 'A2') {
    const claimNumber = numberFor(world, payer);
    if (!byMail) sent.acknowledgements.push({ ...answer, boxes: [], day: world.day, claimNumber });
    return accept(world, encounter, sent, claimNumber);
  }
  if (!byMail) return turnBack(world, encounter, sent, answer);
  const { message, boxes } = answer;
  arrange(world, encounter, mailDay(world, world.day), { kind: 'formReturned', claim: claimId, message: message ?? '', boxes });
}

/** The form is back on our desk, with a letter. */
export function formReturned(
  world: DraftWorld,
  encounter: DraftEncounter,
  { claim, message, boxes }: Extract<DueEvent, { kind: 'formReturned' }>,
): void {
  turnBack(world, encounter, sentOf(encounter, claim), { from: 'payer', category: 'letter', message, boxes });
}

/** The claim was never filed. */
function turnBack(world: DraftWorld, encounter: DraftEncounter, sent: DraftSent, answer: FrontDoorAnswer): void {
  const { from, category, message } = answer;
  sent.acknowledgements.push({ ...answer, boxes: [...answer.boxes], day: world.day, claimNumber: null });
  sent.state = 'rejected';
  sent.received = null;
  const who = from === 'payer' ? PAYER : CLEARINGHOUSE;
  note(world, encounter, who, { kind: 'claimRejected', claim: sent.claim.id, from, category, message: message ?? '' });
  if (carries(encounter, sent)) advance(world, encounter, 'claimRejected');
}

/** The payer's numbers of claims it has decided, or has taken in and not decided. */
function numbersOf(world: DraftWorld, payer: string, which: 'decided' | 'pending'): readonly string[] {
  return world.encounters.flatMap((e) =>
    e.claims.flatMap((s) => {
      const fits = s.remittances.length > 0 ? which === 'decided' : which === 'pending';
      return s.claim.payer === payer && s.claimNumber && fits && s.state !== 'superseded' ? [s.claimNumber] : [];
    }),
  );
}

/** Takes a claim into adjudication and arranges what follows. Of a paper claim the desk hears nothing. */
export function accept(world: DraftWorld, encounter: DraftEncounter, sent: DraftSent, claimNumber: string): void {
  const payer = payerOf(world, sent.claim.payer);
  sent.state = 'accepted';
  sent.claimNumber = claimNumber;
  if (sent.claim.medium === 'electronic') {
    note(world, encounter, PAYER, { kind: 'claimAccepted', claim: sent.claim.id, claimNumber });
    if (carries(encounter, sent) && mayHappen(encounter.position, 'claimAccepted')) advance(world, encounter, 'claimAccepted');
  }
  if (isLost(world, encounter, sent)) return;
  enterHistory(world, sent.claim as Claim, encounter.patient, sent.received ?? world.day, claimNumber);
  const { adjudicationMinDays, adjudicationTypicalDays } = payer.answerTimes;
  arrange(world, encounter, workingDayOnOrAfter(world.day + adjudicationMinDays, holidaysOf(world)), {
    kind: 'firstLook',
    claim: sent.claim.id,
  });
  const earliest = Math.max(world.day + adjudicationTypicalDays, lateUntil(world, encounter, sent));
  const due = payDay(world, payer, arrivalOf(world, sent), earliest);
  arrange(world, encounter, due, { kind: 'adjudication', claim: sent.claim.id });
}

/** The day a fault of the payer holds the first claim up to; 0 where there is none. */
function lateUntil(world: DraftWorld, encounter: DraftEncounter, sent: DraftSent): Day {
  const fault = world.game.scenario.payerFaults.find((f) => f.kind === 'lateDecision' && f.encounter === encounter.id);
  return fault?.kind === 'lateDecision' && encounter.claims[0]?.claim.id === sent.claim.id ? fault.day : 0;
}

function isLost(world: DraftWorld, encounter: DraftEncounter, sent: DraftSent): boolean {
  const fault = world.game.scenario.payerFaults.some((f) => f.kind === 'lostClaim' && f.encounter === encounter.id);
  return fault && encounter.claims[0]?.claim.id === sent.claim.id;
}

/** The claim number a payer gives on acceptance: its letters, month and day, and a running number. */
export function numberFor(world: DraftWorld, payer: Payer): string {
  const letters = payer.name.replace(/[^A-Z]/g, '').slice(0, 2);
  const { month, day } = dateOf(world.day);
  const number = world.nextClaimNumber;
  world.nextClaimNumber += 1;
  return `${letters}-${String(month).padStart(2, '0')}${String(day).padStart(2, '0')}-${number}`;
}
