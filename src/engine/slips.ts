// The slips of a game: what was done otherwise than the record says, by whom, and which rule answered. The cause trace of the debrief.

import type { Convention } from '../cycle/coding/guidelines.ts';
import type { Day } from '../cycle/days.ts';
import type { QueryQuality } from '../cycle/documentation/query.ts';
import type { Encounter, Position } from '../cycle/encounter.ts';
import type { Actor, JournalEntry } from '../cycle/journal.ts';
import type { Cents } from '../cycle/money.ts';
import type { ComplianceKind } from '../cycle/outcome/account.ts';
import type { AppealFinding } from '../cycle/outcome/appeal.ts';
import type { DeterminedLine } from '../cycle/review/determination.ts';
import type { Change, LevelReasoning } from '../scenario/scenario.ts';
import { claimedLess, saidOfEvent } from './claimBoxes.ts';
import { collectable } from './collectable.ts';
import { compareSheets, sameChange } from './compareSheets.ts';
import { conventionOf } from './conventionOf.ts';
import { writtenOf } from './edit.ts';
import { type SanctionGap, sanctionSlips } from './sanctionSlips.ts';
import { deskWaitedFor } from './standing.ts';
import type { World } from './world.ts';
import { lastDayOf } from './world.ts';

/** The payer's answer to a slip: reason on the line, and the rule behind it. */
export interface Answered {
  readonly day: Day;
  readonly payer: string;
  readonly line: DeterminedLine;
}

interface SlipBase {
  readonly encounter: string;
  readonly day: Day;
  readonly by: Actor;
  readonly learner: boolean;
}

export type Slip =
  | (SlipBase & {
      readonly kind: 'coding';
      readonly change: Change;
      readonly quote: string | null; // what the chart says, word for word
      readonly reason: string; // why the key is right
      readonly say: string | null; // the scenario's own explanation of just this mistake
      readonly convention: Convention | null; // of diagnosis coding that it broke
      readonly level: LevelReasoning | null; // how the level of the visit is found, where another one was coded
      readonly answered: Answered | null; // null: nobody answered, the silent slip
    })
  | (SlipBase & {
      readonly kind: 'query';
      readonly quality: Exclude<QueryQuality, 'needed'> | 'missing';
      readonly fair: string | null; // the scenario's fair question, where the chart needs one
      readonly none: string | null; // or why it needs none
    })
  | (SlipBase & { readonly kind: 'rejected'; readonly claim: string; readonly message: string; readonly waited: number }) // days until it went out again
  | (SlipBase & {
      readonly kind: 'rework';
      readonly act: 'appeal' | 'reopening';
      readonly message: string;
      readonly finding: AppealFinding | null;
    }) // what the payer found on the first line contested
  | (SlipBase & {
      readonly kind: 'sanction'; // a hospital stay cost more than its insurer was asked for in time
      readonly gap: SanctionGap;
      readonly expected: Cents; // by the ward, when the day was
      readonly sanctioned: Cents;
      readonly answered: Answered;
    })
  | (SlipBase & { readonly kind: 'duplicate'; readonly claim: string })
  | (SlipBase & { readonly kind: 'misbooked'; readonly cheque: string; readonly codes: readonly string[] }) // a provider-level amount in a wrong place
  | (SlipBase & { readonly kind: 'givenUp'; readonly cents: number }) // an avoidable write-off
  | (SlipBase & { readonly kind: 'leftLying'; readonly position: Position; readonly days: number }) // still on a desk when the scenario ended
  | (SlipBase & { readonly kind: 'auditUnanswered'; readonly claim: string; readonly cents: number }) // records not sent in time: all of it taken back
  | (SlipBase & { readonly kind: 'claimedLess'; readonly claim: string; readonly box: '24J' | '27'; readonly say: string | null }) // paid as claimed, and the record lets it claim more
  | (SlipBase & { readonly kind: 'compliance'; readonly what: ComplianceKind; readonly say: string | null }); // the scenario's own words for just this one

/** All slips of the game so far, in the order of encounters and days. */
export function slipsOf(world: World): readonly Slip[] {
  return world.encounters.flatMap((encounter) => {
    const journal = world.journal.filter((entry) => entry.encounter === encounter.id);
    const billed = world.game.seat !== 'coder';
    const atDesk = deskSlips(encounter, journal, billed).filter((slip) => slip.kind !== 'givenUp' || wasToBeHad(world, encounter));
    return [
      ...codingSlips(world, encounter, journal),
      ...querySlips(world, encounter, journal),
      ...claimedLess(world, encounter, journal),
      ...sanctionSlips(world, encounter, journal, billed),
      ...atDesk.map((slip) => (slip.kind === 'compliance' ? { ...slip, say: saidOfEvent(world, encounter, slip.what) } : slip)),
      ...leftLying(world, encounter),
    ];
  });
}

/** Giving up is no slip where others had lost the money before the desk opened. */
function wasToBeHad(world: World, encounter: Encounter): boolean {
  return collectable(world, writtenOf(world, encounter.id)) > 0;
}

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

/** Work that came to a desk two weeks or more before the end, and was still lying there. */
function leftLying(world: World, encounter: Encounter): readonly Slip[] {
  const by = deskWaitedFor(encounter.position);
  const since = Math.max(encounter.since, encounter.opens);
  const days = world.day - since;
  if (!by || world.day <= lastDayOf(world) || days < 14) return [];
  const { seat } = world.game;
  return [
    {
      kind: 'leftLying',
      encounter: encounter.id,
      day: since,
      by,
      learner: seat === 'both' || seat === by,
      position: encounter.position,
      days,
    },
  ];
}

function querySlips(world: World, encounter: Encounter, journal: readonly JournalEntry[]): readonly Slip[] {
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

function deskSlips(encounter: Encounter, journal: readonly JournalEntry[], billed: boolean): readonly Slip[] {
  return journal.flatMap((entry, index): readonly Slip[] => {
    const base = { encounter: encounter.id, day: entry.day, by: entry.by, learner: entry.learner };
    const event = entry.event;
    switch (event.kind) {
      case 'claimRejected': {
        const sender = sentBy(journal, event.claim);
        const again = journal.slice(index).find((later) => later.event.kind === 'claimSent');
        return [
          {
            ...base,
            kind: 'rejected',
            by: 'biller',
            learner: sender?.learner ?? false,
            claim: event.claim,
            message: event.message,
            waited: (again?.day ?? entry.day) - entry.day,
          },
        ];
      }
      case 'appealDecided':
        return event.outcome === 'overturned' || event.outcome === 'overturnedInPart'
          ? []
          : [
              {
                ...base,
                kind: 'rework',
                act: 'appeal',
                by: 'biller',
                learner: actor(journal, index, 'appealFiled'),
                message: event.message,
                finding:
                  encounter.appeals.find((one) => one.claim === event.claim && one.dueDay === entry.day)?.decision?.lines[0]?.finding ??
                  null,
              },
            ];
      case 'reopeningDecided':
        return event.granted
          ? []
          : [
              {
                ...base,
                kind: 'rework',
                act: 'reopening',
                by: 'biller',
                learner: sentBy(journal, event.claim)?.learner ?? false,
                message: event.message ?? '',
                finding: null,
              },
            ];
      case 'remittanceReceived': {
        const duplicate = event.denied.length > 0 && event.denied.every((d) => d.carc === '18');
        return duplicate
          ? [{ ...base, kind: 'duplicate', by: 'biller', learner: sentBy(journal, event.claim)?.learner ?? false, claim: event.claim }]
          : [];
      }
      case 'writtenOff':
        return event.reason === 'avoidable' ? [{ ...base, kind: 'givenUp', cents: event.cents }] : [];
      case 'providerLevelBooked':
        return event.wrong.length > 0 ? [{ ...base, kind: 'misbooked', cheque: event.cheque, codes: event.wrong }] : [];
      case 'auditFound': {
        const unanswered = encounter.audit?.audit === event.audit && encounter.audit.answered === null;
        return unanswered
          ? [{ ...base, kind: 'auditUnanswered', by: 'biller', learner: billed, claim: event.claim, cents: event.cents }]
          : [];
      }
      case 'auditSettled': {
        const inVain = event.rebutted && event.cents > 0;
        return inVain
          ? [
              {
                ...base,
                kind: 'rework',
                act: 'appeal',
                by: 'biller',
                learner: actor(journal, index, 'auditAnswered'),
                message: 'upheld',
                finding: null,
              },
            ]
          : [];
      }
      case 'complianceNoted':
        return [{ ...base, kind: 'compliance', what: event.what, say: null }];
      default:
        return [];
    }
  });
}

function sentBy(journal: readonly JournalEntry[], claim: string): JournalEntry | undefined {
  return journal.find((entry) => entry.event.kind === 'claimSent' && entry.event.claim === claim);
}

function actor(journal: readonly JournalEntry[], before: number, kind: JournalEntry['event']['kind']): boolean {
  for (let i = before; i >= 0; i -= 1) if (journal[i]?.event.kind === kind) return journal[i]?.learner ?? false;
  return false;
}
