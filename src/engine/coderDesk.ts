// The acts of the coder's desk: enter codes with their evidence, ask the clinician, hold, finish.

import { current, isDraft } from 'immer';
import type { CodingSheet } from '../cycle/coding/sheet.ts';
import { addWorkingDays } from '../cycle/days.ts';
import { faultsOf, isLeading, outcomeOf, type Query, qualityOf } from '../cycle/documentation/query.ts';
import { totalOf } from '../cycle/outcome/ledger.ts';
import { checkAfterDenial, codedOn } from './afterDenial.ts';
import { chargesOf } from './buildClaim.ts';
import type { DraftEncounter, DraftWorld } from './change.ts';
import type { CoderDecision } from './decision.ts';
import type { Who } from './edit.ts';
import { advance, arrange, comply, note, PROVIDER, writtenOf } from './edit.ts';
import { falseNotice } from './noticeCheck.ts';
import type { World } from './world.ts';
import { holidaysOf } from './world.ts';

/** Working days until a clinician answers a query or a reminder to sign (practice.md, house rule 1). */
const ANSWER_DAYS = 2;

/** Carries out a coder's decision on a draft of the world. The act is known to be legal. */
export function decideCoding(world: DraftWorld, encounter: DraftEncounter, decision: CoderDecision, who: Who): void {
  const holidays = holidaysOf(world);
  switch (decision.kind) {
    case 'editSheet':
      if (encounter.position === 'coding.held') advance(world, encounter, 'codingResumed');
      encounter.sheet = decision.sheet as DraftEncounter['sheet'];
      return;
    case 'finishCoding':
      finishCoding(world, encounter, who);
      return;
    case 'holdCoding':
      note(world, encounter, who, { kind: 'codingHeld', reason: decision.reason });
      advance(world, encounter, 'codingHeld');
      return;
    case 'askForSignature':
      note(world, encounter, who, { kind: 'signatureAsked' });
      arrange(world, encounter, addWorkingDays(world.day, 1, holidays), { kind: 'signature' });
      return;
    case 'queryProvider':
      askProvider(world, encounter, decision, who);
  }
}

/** Sends a query and judges it by its parts; what is leading, or asks for words the visit gives no room for, the supervisor hears of. */
function askProvider(
  world: DraftWorld,
  encounter: DraftEncounter,
  { topic, text, parts }: Extract<CoderDecision, { kind: 'queryProvider' }>,
  who: Who,
): void {
  const faults = faultsOf(parts);
  const { query: needed } = writtenOf(world, encounter.id).key;
  const asked = needed !== null && needed.topic === topic;
  const leftOpen = asked && !encounter.queries.some(({ quality }) => quality === 'needed');
  const dueDay = addWorkingDays(world.day, ANSWER_DAYS, holidaysOf(world));
  const id = `${encounter.id}/Q${encounter.queries.length + 1}`;
  const query: Query = { id, topic, text, faults, asked: world.day, dueDay, quality: qualityOf(faults, leftOpen), outcome: null };
  encounter.queries.push(query as DraftEncounter['queries'][number]);
  note(world, encounter, who, { kind: 'querySent', query: id, topic, leading: isLeading(faults) });
  if (faults.includes('wishedAnswer') && !asked) comply(world, encounter, who, 'recordAltered');
  else if (isLeading(faults)) comply(world, encounter, who, 'leadingQuery');
  arrange(world, encounter, dueDay, { kind: 'queryAnswer', query: id });
  advance(world, encounter, 'querySent');
}

function finishCoding(world: DraftWorld, encounter: DraftEncounter, who: Who): void {
  const sheet = encounter.sheet;
  const before = encounter.coded as CodingSheet | null;
  if (before) checkAfterDenial(world, encounter, codedOn(before), codedOn(sheet as CodingSheet), who);
  encounter.coded = sheet;
  if (!world.firstSheets[encounter.id])
    world.firstSheets = { ...world.firstSheets, [encounter.id]: isDraft(sheet) ? current(sheet) : sheet };
  const tables = world.game.tables as World['game']['tables'];
  if (sheet.services.some((line) => falseNotice(tables, encounter, line).length > 0)) comply(world, encounter, who, 'noticeClaimedFalsely');
  note(world, encounter, who, {
    kind: 'codingFinished',
    diagnoses: sheet.diagnoses.map((d) => d.code),
    services: sheet.services.map((s) => s.code),
  });
  enterCharges(world, encounter, chargesOf(tables, sheet), who);
  advance(world, encounter, 'codingFinished');
}

/** Brings the account's charges to this amount: the first time the charge itself, later the difference. */
export function enterCharges(world: DraftWorld, encounter: DraftEncounter, cents: number, who: Who): void {
  const change = cents - totalOf(encounter.account, 'charge');
  if (change === 0) return;
  encounter.account.push({ day: world.day, kind: 'charge', part: 'insurance', cents: change, reason: null, reference: encounter.id });
  note(world, encounter, who, { kind: 'chargesEntered', cents: change });
}

/** The time for the answer has come: a needed, fair query brings the fact as an addendum, where the clinician answers at all. */
export function answerQuery(world: DraftWorld, encounter: DraftEncounter, queryId: string): void {
  const query = encounter.queries.find((q) => q.id === queryId);
  if (!query) return;
  const answer = writtenOf(world, encounter.id).key.query?.answer ?? null;
  query.outcome = outcomeOf(query.quality, answer);
  if (query.outcome === 'answeredClear' && answer !== null) encounter.addenda.push({ day: world.day, text: answer });
  note(world, encounter, PROVIDER, { kind: 'queryAnswered', query: queryId, outcome: query.outcome });
  advance(world, encounter, 'queryAnswered');
}
