// What each plausible wrong course of the biller on an encounter would cause, found by playing it: experts at every desk, but for one wrong act, or one wait, on this encounter.

import type { Encounter } from '../cycle/encounter.ts';
import type { JournalEntry } from '../cycle/journal.ts';
import type { Cents } from '../cycle/money.ts';
import type { ComplianceKind } from '../cycle/outcome/account.ts';
import { openOf } from '../cycle/outcome/ledger.ts';
import type { ScenarioEncounter } from '../scenario/scenario.ts';
import { nextAct, workDesk } from './colleague.ts';
import { createWorld } from './createWorld.ts';
import { decide } from './decide.ts';
import type { Decision } from './decision.ts';
import { mayDecide } from './may.ts';
import { passDay } from './passDay.ts';
import { playerOf } from './players.ts';
import { lastAnswer, lastSent, unposted } from './standing.ts';
import { endingOf, prolonged } from './whatIf.ts';
import { encounterOf, type Game, lastDayOf, payerNamed, type World } from './world.ts';

/** Wrong courses a biller may take on any encounter, in the order of its way. */
const COURSES = ['notAsked', 'sentLate', 'leftLying', 'sentAgain', 'appealed', 'patientBilled', 'writtenOff', 'misbooked'] as const;
export type Course = (typeof COURSES)[number];

export interface CourseEffect {
  readonly encounter: string;
  readonly course: Course;
  readonly answer: JournalEntry | null; // the first word of payer, door or patient to it; null: nobody says one
  readonly cents: Cents; // lost by it
  readonly days: number; // later than with good work
  readonly compliance: readonly ComplianceKind[];
  readonly world: World; // as it came to an end: what names the claims of the answer
}

/** How long an answer lies before somebody looks at it again. */
const LEFT_DAYS = 90;

/** Instead of the expert's next act: an act of its own, a day of waiting, or nothing yet. */
type Turn = { readonly acts: readonly Decision[] } | 'wait' | null;

/** The effects of all wrong courses that are open on one encounter and are not what an expert would do there. */
export function coursesOf(game: Game, written: ScenarioEncounter, right: World): readonly CourseEffect[] {
  const good = encounterOf(right, written.id);
  return COURSES.flatMap((course) => {
    const played = playedBy(game, written, course);
    return played ? [comparedTo(good, played, written.id, course)] : [];
  });
}

function comparedTo(good: Encounter, { world, seq }: Played, encounter: string, course: Course): CourseEffect {
  const bad = encounterOf(world, encounter);
  const [best, ending] = [endingOf(good), endingOf(bad)];
  const isAnswer = ({ event }: JournalEntry) => (event.kind === 'providerLevelBooked' ? event.wrong.length > 0 : ANSWERS.has(event.kind));
  return {
    encounter,
    course,
    answer: world.journal.find((entry) => entry.encounter === encounter && entry.seq >= seq && isAnswer(entry)) ?? null,
    cents: best.collected - ending.collected,
    days: best.cashDay !== null && ending.cashDay !== null ? ending.cashDay - best.cashDay : 0,
    world,
    compliance: bad.compliance.map(({ what }) => what).filter((what) => !good.compliance.some((one) => one.what === what)),
  };
}

const ANSWERS: ReadonlySet<string> = new Set(['claimRejected', 'remittanceReceived', 'appealDecided', 'patientReplied']);

interface Played {
  readonly world: World;
  readonly seq: number; // of the journal, when the wrong course was taken
}

/** The game with this course; null where it never was open. */
function playedBy(game: Game, { id }: ScenarioEncounter, course: Course): Played | null {
  let world = createWorld({ ...prolonged(game), seat: 'both' });
  let taken: number | null = null;
  while (world.day <= lastDayOf(world) && (taken === null || encounterOf(world, id).closed === null)) {
    if (taken === null && encounterOf(world, id).closed !== null) return null;
    const expert = playerOf('expert');
    for (const other of world.encounters) {
      world = workDesk(world, 'coder', expert, false, other.id);
      if (other.id !== id) world = workDesk(world, 'biller', expert, false, other.id);
    }
    const today = billed(world, id, course, taken);
    world = passDay(today.world);
    taken = today.taken;
  }
  return taken === null ? null : { world, seq: taken };
}

const MOST_ACTS_A_DAY = 12;

/** A day of the biller on this encounter: the expert's acts, until the wrong course opens. */
function billed(start: World, id: string, course: Course, before: number | null): { readonly world: World; readonly taken: number | null } {
  let world: World = { ...start, minute: 0 };
  let taken = before;
  for (let act = 0; act < MOST_ACTS_A_DAY; act += 1) {
    const encounter = encounterOf(world, id);
    const expert = encounter.opens <= world.day ? nextAct(world, encounter, 'biller', playerOf('expert')) : null;
    if (!expert || mayDecide({ ...world, minute: 0 }, expert) !== null) break;
    const waits = course === 'notAsked' || course === 'sentLate' || course === 'leftLying';
    const turn = taken === null || waits ? turnOf(world, encounter, course, expert) : null;
    if (turn === 'wait') return { world, taken: taken ?? world.nextSeq };
    const acts = turn?.acts.every((one, index) => index > 0 || mayDecide({ ...world, minute: 0 }, one) === null) ? turn.acts : null;
    if (acts) taken = world.nextSeq;
    for (const one of acts ?? [expert])
      world = mayDecide({ ...world, minute: 0 }, one) === null ? decide({ ...world, minute: 0 }, one, false) : world;
  }
  return { world, taken };
}

/** What this course does in place of the expert's next act. */
function turnOf(world: World, encounter: Encounter, course: Course, expert: Decision): Turn {
  const { id, position } = encounter;
  const sent = lastSent(encounter);
  const posted = unposted(encounter).length === 0 && expert.kind !== 'bookProviderLevel';
  const answered = position.startsWith('outcome.') && position !== 'outcome.withPatient' && posted;
  const answer = answered ? lastAnswer(sent) : null;
  switch (course) {
    case 'notAsked':
      return position === 'care.scheduled' && ASKING.has(expert.kind) ? 'wait' : null;
    case 'sentLate': {
      const payer = payerNamed(world, encounter.registration.coverages[0]?.payer);
      const over = encounter.serviceDay + (payer?.filing.limitDays ?? 0);
      return position === 'coding.coded' && encounter.claims.length === 0 && world.day <= Math.min(over, lastDayOf(world) - LEFT_DAYS)
        ? 'wait'
        : null;
    }
    case 'leftLying':
      return LYING.has(position) && world.day - encounter.since < LEFT_DAYS ? 'wait' : null;
    case 'sentAgain': {
      if (!answer || expert.kind === 'draftClaim') return null;
      return {
        acts: [
          { kind: 'draftClaim', encounter: id, purpose: 'newOriginal' },
          { kind: 'submitClaim', encounter: id },
          { kind: 'submitClaim', encounter: id },
        ],
      };
    }
    case 'appealed': {
      if (!answer || !sent || expert.kind === 'fileAppeal') return null;
      const lines = answer.lines.filter((line) => line.adjustments.length > 0).map(({ number }) => number);
      return { acts: [{ kind: 'fileAppeal', encounter: id, claim: sent.claim.id, lines, ground: 'recordSupports', documents: [] }] };
    }
    case 'patientBilled': {
      const open = openOf(encounter.account);
      const own = expert.kind === 'billPatient' ? expert.cents : null;
      return answer && open > 0 && own !== open ? { acts: [{ kind: 'billPatient', encounter: id, cents: open }] } : null;
    }
    case 'writtenOff': {
      const open = openOf(encounter.account);
      return answer && open > 0 && expert.kind !== 'writeOff'
        ? { acts: [{ kind: 'writeOff', encounter: id, cents: open, reason: 'avoidable' }] }
        : null;
    }
    case 'misbooked':
      return expert.kind === 'bookProviderLevel' ? { acts: [{ ...expert, places: expert.places.map(() => 'claims') }] } : null;
  }
}

/** What is asked for before the visit. */
const ASKING: ReadonlySet<Decision['kind']> = new Set([
  'requestPermission',
  'askPeerToPeer',
  'requestReferral',
  'askForNotice',
  'giveEstimate',
]);

/** Where an answer may be left lying. */
const LYING: ReadonlySet<string> = new Set(['claim.rejected', 'review.pended', 'outcome.denied', 'outcome.paidShort']);
