// The acts of the coder's desk: enter codes with their evidence, ask the clinician, hold, finish.

import { addWorkingDays } from '../cycle/days.ts';
import type { Query } from '../cycle/documentation/chart.ts';
import { totalOf } from '../cycle/outcome/ledger.ts';
import { chargesOf } from './buildClaim.ts';
import type { CoderDecision } from './decision.ts';
import type { DraftEncounter, DraftWorld, Who } from './edit.ts';
import { advance, arrange, comply, note, PROVIDER, writtenOf } from './edit.ts';
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
    case 'queryProvider': {
      const dueDay = addWorkingDays(world.day, ANSWER_DAYS, holidays);
      const query: Query = {
        id: `${encounter.id}/Q${encounter.queries.length + 1}`,
        topic: decision.topic,
        wording: decision.wording,
        text: decision.text,
        asked: world.day,
        dueDay,
        answer: null,
        quality: qualityOf(world, encounter, decision),
      };
      encounter.queries.push(query);
      note(world, encounter, who, { kind: 'querySent', query: query.id, topic: query.topic, wording: query.wording });
      if (decision.wording === 'leading') comply(world, encounter, who, 'leadingQuery');
      arrange(world, encounter, dueDay, { kind: 'queryAnswer', query: query.id });
      advance(world, encounter, 'querySent');
    }
  }
}

function qualityOf(
  world: DraftWorld,
  encounter: DraftEncounter,
  decision: Extract<CoderDecision, { kind: 'queryProvider' }>,
): Query['quality'] {
  if (decision.wording === 'leading') return 'leading';
  const needed = writtenOf(world, encounter.id).key.query;
  const answered = encounter.queries.some((query) => query.quality === 'needed');
  return needed && needed.topic === decision.topic && !answered ? 'needed' : 'needless';
}

function finishCoding(world: DraftWorld, encounter: DraftEncounter, who: Who): void {
  const sheet = encounter.sheet;
  encounter.coded = sheet;
  world.firstSheets[encounter.id] ??= sheet;
  note(world, encounter, who, {
    kind: 'codingFinished',
    diagnoses: sheet.diagnoses.map((d) => d.code),
    services: sheet.services.map((s) => s.code),
  });
  enterCharges(world, encounter, chargesOf(world.game.tables as World['game']['tables'], sheet), who);
  advance(world, encounter, 'codingFinished');
}

/** Brings the account's charges to this amount: the first time the charge itself, later the difference. */
export function enterCharges(world: DraftWorld, encounter: DraftEncounter, cents: number, who: Who): void {
  const change = cents - totalOf(encounter.account, 'charge');
  if (change === 0) return;
  encounter.account.push({ day: world.day, kind: 'charge', part: 'insurance', cents: change, reason: null, reference: encounter.id });
  note(world, encounter, who, { kind: 'chargesEntered', cents: change });
}

/** The clinician's answer arrives: a needed, fairly worded query brings the fact as an addendum. */
export function answerQuery(world: DraftWorld, encounter: DraftEncounter, queryId: string): void {
  const query = encounter.queries.find((q) => q.id === queryId);
  if (!query) return;
  const needed = writtenOf(world, encounter.id).key.query;
  if (query.quality === 'needed' && needed) {
    query.answer = needed.answer;
    encounter.addenda.push({ day: world.day, text: needed.answer });
  } else {
    query.answer = query.quality === 'leading' ? 'refusedLeading' : 'notNeeded';
  }
  note(world, encounter, PROVIDER, { kind: 'queryAnswered', query: queryId, quality: query.quality });
  advance(world, encounter, 'queryAnswered');
}
