// The second of the two verbs: a day passes. The colleague works, then the night brings what falls due: notes, answers of doors, payers and patients.

import { isWorkingDay } from '../cycle/days.ts';
import type { Due, DueEvent } from './agenda.ts';
import { decideAppeal } from './appeals.ts';
import { auditHappens } from './audits.ts';
import { change, type DraftEncounter, type DraftWorld, draftOf, standingIn } from './change.ts';
import { answerQuery } from './coderDesk.ts';
import { colleagueDay } from './colleague.ts';
import { advance, comply, note, PRACTICE, PROVIDER, writtenOf } from './edit.ts';
import { assertBalanced, assertEvent } from './invariants.ts';
import { overpaymentLimit } from './overpaymentLimit.ts';
import { packetReady, patientTellsPayer } from './papersDesk.ts';
import { playPast } from './past.ts';
import { isSelfPay } from './patientAccount.ts';
import { creditLimit } from './patientDesk.ts';
import { helpDecision, installment, patientReplies, somebodyCalls } from './patientReplies.ts';
import { decideClaim, firstLook, recordsOverdue } from './payerDecision.ts';
import { answerDoor, formReturned } from './payerDoor.ts';
import { payTwice, takeBackLetter } from './payerFaults.ts';
import { answerRequestDue, costEstimated } from './permissionDesk.ts';
import { decideReopening } from './reopening.ts';
import type { World } from './world.ts';
import { holidaysOf, lastDayOf } from './world.ts';

/** The world on the next calendar day, after everything that falls due by then. Past the last day nothing happens any more. */
export function passDay(world: World): World {
  if (world.day > lastDayOf(world)) return world;
  return change(world, (draft) => {
    if (isWorkingDay(draft.day, holidaysOf(draft))) colleagueDay(draft);
    draft.day += 1;
    draft.minute = 0;
    settle(draft);
  });
}

/** The world on the next day the desk is open, or past the scenario's end. */
export function passToDeskDay(world: World): World {
  const holidays = holidaysOf(world);
  let next = passDay(world);
  while (next.day <= lastDayOf(next) && !isWorkingDay(next.day, holidays)) next = passDay(next);
  return next;
}

/** Carries out what is due today or earlier, in order. What arises meanwhile for today is carried out too. */
export function settle(world: DraftWorld): void {
  for (let due = world.agenda[0]; due && due.day <= world.day; due = world.agenda[0]) {
    world.agenda.shift();
    settleOne(world, due);
  }
}

function settleOne(world: DraftWorld, due: Due): void {
  if (due.encounter === null) return auditStep(world, due.event);
  if (due.event.kind === 'pastAct') return playPast(world, due.encounter, due.event.index);
  const encounter = draftOf(world, due.encounter);
  happen(world, encounter, due);
  assertEvent(world.cheques, due.encounter, standingIn(world));
}

/** An audit touches many encounters at once. */
function auditStep(world: DraftWorld, event: DueEvent): void {
  if (event.kind !== 'auditRun' && event.kind !== 'auditReview' && event.kind !== 'auditTakeBack') return;
  auditHappens(world, event);
  const look = standingIn(world);
  for (const { id } of world.encounters) assertBalanced(look(id));
}

function happen(world: DraftWorld, encounter: DraftEncounter, due: Due): void {
  const event = due.event;
  switch (event.kind) {
    case 'visit':
      return seePatient(world, encounter);
    case 'signature':
      if (encounter.position !== 'documentation.unsigned') return;
      encounter.chart.signed = world.day;
      note(world, encounter, PROVIDER, { kind: 'noteSigned' });
      return advance(world, encounter, 'noteSigned');
    case 'deskOpens':
      return note(world, encounter, PRACTICE, { kind: 'deskOpened' });
    case 'queryAnswer':
      return answerQuery(world, encounter, event.query);
    case 'doorAnswer':
      return answerDoor(world, encounter, event.claim);
    case 'formReturned':
      return formReturned(world, encounter, event);
    case 'firstLook':
      return firstLook(world, encounter, event.claim);
    case 'adjudication':
      return decideClaim(world, encounter, event.claim);
    case 'recordsOverdue':
      return recordsOverdue(world, encounter, event.claim);
    case 'permissionAnswer':
      return answerRequestDue(world, encounter, event.request);
    case 'costEstimate':
      return costEstimated(world, encounter, event.index);
    case 'packetReady':
      return packetReady(world, encounter);
    case 'memberAnswer':
      return patientTellsPayer(world, encounter, event.claim);
    case 'appealDecision':
      return decideAppeal(world, encounter, event.appeal);
    case 'reopeningDecision':
      return decideReopening(world, encounter, event.claim);
    case 'patientReply':
      return patientReplies(world, encounter, event.statement);
    case 'somebodyCalls':
      return somebodyCalls(world, encounter);
    case 'installment':
      return installment(world, encounter);
    case 'helpDecision':
      return helpDecision(world, encounter);
    case 'creditLimit':
      return creditLimit(world, encounter);
    case 'paidTwice':
      return payTwice(world, encounter);
    case 'takeBackLetter':
      return takeBackLetter(world, encounter);
    case 'overpaymentLimit':
      return overpaymentLimit(world, encounter);
    case 'pastAct':
    case 'auditRun':
    case 'auditReview':
    case 'auditTakeBack':
      return;
  }
}

function seePatient(world: DraftWorld, encounter: DraftEncounter): void {
  const written = writtenOf(world, encounter.id);
  note(world, encounter, PROVIDER, { kind: 'patientSeen' });
  advance(world, encounter, 'patientSeen');
  if (written.notice?.onRequest && encounter.noticeAsked) {
    encounter.notice = { ...written.notice.paper, codes: [...written.notice.paper.codes] };
    note(world, encounter, { by: 'frontDesk', learner: false }, { kind: 'noticeGiven', item: written.notice.paper.item });
  }
  if (written.copayTaken > 0) {
    note(world, encounter, { by: 'frontDesk', learner: false }, { kind: 'copayTaken', cents: written.copayTaken });
    encounter.account.push({
      day: world.day,
      kind: 'patientPayment',
      part: 'patient',
      cents: 0 - written.copayTaken,
      reason: null,
      reference: 'copay',
    });
  }
  const askedFor = written.opens < written.day && isSelfPay(encounter) && encounter.estimate === null;
  if (askedFor) comply(world, encounter, { by: 'biller', learner: world.game.seat !== 'coder' }, 'noEstimateGiven');
  if (encounter.chart.signed !== null && encounter.chart.signed > world.day) encounter.chart.signed = null;
  if (encounter.chart.signed !== null) note(world, encounter, PROVIDER, { kind: 'noteSigned' });
  advance(world, encounter, 'noteWritten');
}
