// Slips of the coding sheet: what stands on it otherwise than in the record, which answer that brought about, and what went wrong with queries.

import type { QueryQuality } from '../cycle/documentation/query.ts';
import type { Encounter } from '../cycle/encounter.ts';
import type { JournalEntry } from '../cycle/journal.ts';
import type { Change } from '../scenario/scenario.ts';
import { compareSheets, sameChange } from './compareSheets.ts';
import { conventionOf } from './conventionOf.ts';
import { writtenOf } from './edit.ts';
import type { Answered, Slip } from './slips.ts';
import type { World } from './world.ts';

export type CodingSlip = Extract<Slip, { kind: 'coding' }>;

/** What the first finished sheet has otherwise than the record. */
export function codingSlips(
  world: World,
  encounter: Encounter,
  journal = world.journal.filter((entry) => entry.encounter === encounter.id),
): readonly CodingSlip[] {
  const finished = journal.find((entry) => entry.event.kind === 'codingFinished');
  const written = writtenOf(world, encounter.id);
  const first = firstSheet(world, encounter);
  if (!finished || !first) return [];
  return compareSheets(world.game.tables, written, first).map((change): CodingSlip => {
    const truth = keyEntry(written.key, change);
    const mistake = written.mistakes.find((m) => m.changes.length === 1 && m.changes[0] && sameChange(m.changes[0], change));
    return {
      kind: 'coding',
      encounter: encounter.id,
      day: finished.day,
      by: finished.by,
      learner: finished.learner,
      change,
      quote: truth?.evidence ?? null,
      reason: truth?.reason ?? '',
      say: mistake?.say ?? null,
      convention: conventionOf(change, written, world.game.tables),
      level: change.do === 'replaceService' && change.code === written.key.level?.code ? written.key.level : null,
      answered: answerTo(encounter, change),
    };
  });
}

/** The sheet the first claim was built from: later corrections do not undo what happened. */
export function firstSheet(world: World, encounter: Encounter): Encounter['coded'] {
  return world.firstSheets[encounter.id] ?? null;
}

function keyEntry(
  key: {
    readonly diagnoses: readonly { code: string; evidence: string; reason: string }[];
    readonly services: readonly { code: string; evidence: string; reason: string }[];
  },
  change: Change,
) {
  if (!('code' in change)) return null;
  return key.diagnoses.find((d) => d.code === change.code) ?? key.services.find((s) => s.code === change.code) ?? null;
}

/** The first denial or reduction that this slip brought about, at once or by an audit later: on the line it touches, or on a line that points to the diagnosis. */
function answerTo(encounter: Encounter, change: Change): Answered | null {
  const sent = encounter.claims.find((claim) => claim.remittances.some((r) => r.status !== '22'));
  const answers = sent?.remittances.filter((r) => r.status !== '22') ?? [];
  const code = 'with' in change ? change.with : 'code' in change ? change.code : '';
  const diagnosis = sent?.claim.diagnoses.indexOf(code) ?? -1;
  for (const answer of answers) {
    const own = answer.lines.find((line) => line.code === code && (line.denied || line.trace));
    const pointing = answer.lines.find(
      (line) => line.denied && sent?.claim.lines.find((l) => l.number === line.number)?.pointers.includes(diagnosis),
    );
    const companion = change.do === 'dropService' ? answer.lines.find((line) => line.denied) : undefined;
    const other =
      change.do === 'modifiers' || change.do === 'addService' ? answer.lines.find((line) => line.denied && line.trace) : undefined;
    const line = own ?? (diagnosis >= 0 ? pointing : undefined) ?? companion ?? other;
    if (line) return { day: answer.day, payer: answer.payer, line };
  }
  return null;
}

/** What was wrong with the queries sent, and the one that was needed and never sent. */
export function querySlips(world: World, encounter: Encounter, journal: readonly JournalEntry[]): readonly Slip[] {
  const { query: needed, noQuery } = writtenOf(world, encounter.id).key;
  const slip = (entry: JournalEntry, quality: Exclude<QueryQuality, 'needed'> | 'missing'): Slip => {
    const { day, by, learner } = entry;
    return { kind: 'query', encounter: encounter.id, day, by, learner, quality, fair: needed?.ask ?? null, none: noQuery };
  };
  const sent = encounter.queries.flatMap(({ id, quality }) => {
    const entry = journal.find(({ event }) => event.kind === 'querySent' && event.query === id);
    return entry && quality !== 'needed' ? [slip(entry, quality)] : [];
  });
  const finished = journal.find(({ event }) => event.kind === 'codingFinished');
  const asked = encounter.queries.some(({ quality }) => quality === 'needed');
  return finished && needed && !asked ? [...sent, slip(finished, 'missing')] : sent;
}
