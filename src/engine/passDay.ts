// The second of the two verbs: a day passes. The colleague works, then the night brings what falls due: notes, answers of doors, payers and patients.

import { produce } from 'immer';
import { isWorkingDay } from '../cycle/days.ts';
import { mayHappen } from '../cycle/move.ts';
import { balanceOf } from '../cycle/outcome/ledger.ts';
import type { Due } from './agenda.ts';
import { answerQuery } from './coderDesk.ts';
import { colleagueDay } from './colleague.ts';
import { decide } from './decide.ts';
import type { DraftEncounter, DraftWorld } from './edit.ts';
import { advance, draftOf, note, PATIENT, PRACTICE, PROVIDER, writtenOf } from './edit.ts';
import { assertBalanced, assertPayments } from './invariants.ts';
import { packetReady, patientTellsPayer } from './papersDesk.ts';
import { pastDecisions } from './past.ts';
import { decideAppeal, decideReopening } from './payerAnswers.ts';
import { decideClaim, firstLook, recordsOverdue } from './payerDecision.ts';
import { answerDoor } from './payerDoor.ts';
import { answerRequestDue } from './permissionDesk.ts';
import type { World } from './world.ts';
import { encounterOf, holidaysOf, lastDayOf } from './world.ts';

/** The world on the next calendar day, after everything that falls due by then. Past the last day nothing happens any more. */
export function passDay(world: World): World {
  if (world.day > lastDayOf(world)) return world;
  const worked = isWorkingDay(world.day, holidaysOf(world)) ? colleagueDay(world) : world;
  return settleDue({ ...worked, day: worked.day + 1, minute: 0 });
}

/** The world on the next day the desk is open, or past the scenario's end. */
export function passToDeskDay(world: World): World {
  const holidays = holidaysOf(world);
  let next = passDay(world);
  while (next.day <= lastDayOf(next) && !isWorkingDay(next.day, holidays)) next = passDay(next);
  return next;
}

/** Carries out what is due today or earlier, in order. What arises meanwhile for today is carried out too. */
export function settleDue(world: World): World {
  let now = world;
  for (let due = now.agenda[0]; due && due.day <= now.day; due = now.agenda[0]) now = settleOne(now, due);
  return now;
}

function settleOne(world: World, due: Due): World {
  const taken = { ...world, agenda: world.agenda.slice(1) };
  if (due.event.kind === 'pastAct')
    return pastDecisions(taken, due.encounter, due.event.index).reduce<World>((w, decision) => decide(w, decision, false), taken);
  const next = produce(taken, (draft) => happen(draft, draftOf(draft, due.encounter), due));
  assertBalanced(encounterOf(next, due.encounter));
  assertPayments(next, due.encounter);
  return next;
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
    case 'firstLook':
      return firstLook(world, encounter, event.claim);
    case 'adjudication':
      return decideClaim(world, encounter, event.claim);
    case 'recordsOverdue':
      return recordsOverdue(world, encounter, event.claim);
    case 'permissionAnswer':
      return answerRequestDue(world, encounter, event.request);
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
    case 'pastAct':
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
  if (encounter.chart.signed !== null && encounter.chart.signed > world.day) encounter.chart.signed = null;
  if (encounter.chart.signed !== null) note(world, encounter, PROVIDER, { kind: 'noteSigned' });
  advance(world, encounter, 'noteWritten');
}

/** A patient who owes it pays; one who was billed what the contract forbids complains and does not. */
function patientReplies(world: DraftWorld, encounter: DraftEncounter, index: number): void {
  const statement = encounter.statements[index];
  if (!statement) return;
  const wrong = encounter.compliance.some(
    (c) => c.day === statement.day && (c.what === 'contractAmountBilledToPatient' || c.what === 'patientBilledTooEarly'),
  );
  const cents = Math.min(statement.cents, Math.max(0, balanceOf(encounter.account, 'patient')));
  const reply = wrong ? 'complaint' : cents > 0 ? 'paysNow' : 'paidAlready';
  statement.reply = reply;
  note(world, encounter, PATIENT, { kind: 'patientReplied', reply });
  if (wrong || cents === 0) return;
  encounter.account.push({
    day: world.day,
    kind: 'patientPayment',
    part: 'patient',
    cents: 0 - cents,
    reason: null,
    reference: 'statement',
  });
  note(world, encounter, PATIENT, { kind: 'patientPaid', cents });
  if (mayHappen(encounter.position, 'patientPaid')) advance(world, encounter, 'patientPaid');
}
