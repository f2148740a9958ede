// Slips that the journal tells by itself, and work that was left lying.

import type { Encounter } from '../cycle/encounter.ts';
import type { JournalEntry } from '../cycle/journal.ts';
import type { Slip } from './slips.ts';
import { deskWaitedFor } from './standing.ts';
import { lastDayOf, type World } from './world.ts';

type Rework = Extract<Slip, { kind: 'rework' }>;

/** What the journal tells of a desk's slips: letters in vain, rejections, duplicates, wrong bookings, what was given up, compliance. `billed`: the learner's chair is the biller's. */
export function deskSlips(encounter: Encounter, journal: readonly JournalEntry[], billed: boolean): readonly Slip[] {
  return journal.flatMap((entry, index): readonly Slip[] => {
    const base = { encounter: encounter.id, day: entry.day, by: entry.by, learner: entry.learner };
    const event = entry.event;
    const rework = (act: Rework['act'], learner: boolean, message: string, finding: Rework['finding'] = null): Slip => {
      return { ...base, kind: 'rework', act, by: 'biller', learner, message, finding };
    };
    switch (event.kind) {
      case 'claimRejected': {
        const again = journal.slice(index).find((later) => later.event.kind === 'claimSent');
        const waited = (again?.day ?? entry.day) - entry.day;
        const { claim, message } = event;
        return [{ ...base, kind: 'rejected', by: 'biller', learner: sentByLearner(journal, claim), claim, message, waited }];
      }
      case 'appealDecided': {
        const won = event.outcome === 'overturned' || event.outcome === 'overturnedInPart';
        const { decision } = encounter.appeals.find((one) => one.claim === event.claim && one.dueDay === entry.day) ?? {};
        return won
          ? []
          : [rework('appeal', doneByLearner(journal, index, 'appealFiled'), event.message, decision?.lines[0]?.finding ?? null)];
      }
      case 'reopeningDecided':
        return event.granted ? [] : [rework('reopening', sentByLearner(journal, event.claim), event.message ?? '')];
      case 'remittanceReceived': {
        const duplicate = event.denied.length > 0 && event.denied.every((d) => d.carc === '18');
        return duplicate
          ? [{ ...base, kind: 'duplicate', by: 'biller', learner: sentByLearner(journal, event.claim), claim: event.claim }]
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
        return inVain ? [rework('appeal', doneByLearner(journal, index, 'auditAnswered'), 'upheld')] : [];
      }
      case 'complianceNoted':
        return [{ ...base, kind: 'compliance', what: event.what, say: null }];
      default:
        return [];
    }
  });
}

function sentByLearner(journal: readonly JournalEntry[], claim: string): boolean {
  return journal.find(({ event }) => event.kind === 'claimSent' && event.claim === claim)?.learner ?? false;
}

/** Whether the learner did the newest act of a kind up to an entry. */
function doneByLearner(journal: readonly JournalEntry[], upTo: number, kind: JournalEntry['event']['kind']): boolean {
  return journal.slice(0, upTo + 1).findLast(({ event }) => event.kind === kind)?.learner ?? false;
}

/** Work that came to a desk two weeks or more before the end, and was still lying there. */
export function leftLying(world: World, encounter: Encounter): readonly Slip[] {
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
