// The session: the game being played, the one mutable thing of the product. It holds the course, the play machine, the saver and the lock, and makes snapshots of them.

import { createActor } from 'xstate';
import type { Day } from '../cycle/days.ts';
import { type Decision, deskOf, type Run } from '../engine/decision.ts';
import type { Game, World } from '../engine/world.ts';
import type { Mode } from '../scenario/scenario.ts';
import { clockOf } from './clock.ts';
import {
  beginCourse,
  type Course,
  isOver,
  withAct,
  withDeskDays,
  withEnd,
  withMinutes,
  withNextDeskDay,
  withNextEvent,
  withoutLastAct,
} from './course.ts';
import { browserTime, startDeskClock, type TimeSource } from './deskClock.ts';
import { engineRules } from './engineRules.ts';
import { createForesight } from './foresight.ts';
import { announced } from './landing.ts';
import { browserLocks, type Locks, runLock } from './lock.ts';
import { type PlayEvent, playMachine } from './playMachine.ts';
import type { Rules } from './rules.ts';
import { createSaver } from './saver.ts';
import type { Announcement, Answer, Phase, Refusal, Role, Session, Snapshot, Speed } from './snapshot.ts';
import { newRunId, type SavedRun, type Store } from './store.ts';

export interface SessionOptions {
  readonly game: Game;
  readonly mode?: Mode; // the scenario's own where nothing is said
  readonly scenarioHash: string;
  readonly store: Store;
  readonly saved?: SavedRun; // a run of the store, to be continued
  readonly run?: Run; // a run from a file; it is kept in the store as a new one
  readonly rules?: Rules;
  readonly locks?: Locks | null;
  readonly time?: TimeSource;
}

/** Opens a game. Throws where a run's acts do not fit the scenario (a changed file): the caller says so and offers a new game. */
export function createSession(options: SessionOptions): Session {
  const { game, store, time = browserTime } = options;
  const { scenario } = game;
  const begun = options.saved?.run ?? options.run ?? null;
  const mode = begun?.mode ?? options.mode ?? scenario.mode;
  const runId = options.saved?.header.id ?? newRunId();

  const foresight = createForesight(options.rules ?? engineRules);
  const { rules } = foresight;
  let course = reached(beginCourse(rules, game, begun));
  let shown: World | null = null; // the evening looked back at
  let selected: string | null = null;
  let role: Role = 'playing';
  let lastAnnouncement: Announcement | null = null;
  let disposed = false;
  const listeners = new Set<() => void>();

  const runOf = ({ world, decisions }: Course): Run => ({
    format: 1,
    scenario: scenario.id,
    scenarioHash: options.scenarioHash,
    seat: game.seat,
    mode,
    seed: game.seed,
    decisions,
    until: world.day,
    minute: world.minute,
  });

  const saver = createSaver(
    store,
    options.saved ?? null,
    () => {
      const { decisions, ...header } = runOf(course);
      return { header: { ...header, id: runId, title: scenario.title, finished: isOver(course.world) }, decisions };
    },
    () => tell(),
  );
  const lock = runLock(options.locks === undefined ? browserLocks() : options.locks, runId, () => loseRole());
  const player = createActor(playMachine((speed) => startDeskClock(time, speed, passMinutes)));

  // ---- the picture -------------------------------------------------------------------------------------------------------------------

  let snapshot: Snapshot | null = null;
  let run: { readonly of: Course; readonly run: Run } | null = null;

  function presentRun(): Run {
    if (run?.of !== course) run = { of: course, run: runOf(course) };
    return run.run;
  }

  function getSnapshot(): Snapshot {
    if (snapshot) return snapshot;
    const world = shown ?? course.world;
    const state = player.getSnapshot();
    snapshot = {
      world,
      live: shown === null,
      now: course.world,
      today: course.world.day,
      run: presentRun(),
      runId,
      mode,
      phase: state.value as Phase,
      role,
      speed: state.context.speed,
      selected,
      clock: clockOf(world),
      mayUndo: mode === 'practice' && role === 'playing' && shown === null && course.decisions.length > 0,
      finished: isOver(course.world),
      lastAnnouncement,
    };
    return snapshot;
  }

  function tell(): void {
    if (!disposed) for (const listener of [...listeners]) listener();
  }

  function publish(): void {
    snapshot = null;
    tell();
  }

  /** Sends to the player and publishes once, whether the phase changes or not: what is told twice is drawn twice. */
  function turn(event: PlayEvent): void {
    snapshot = null;
    player.send(event);
  }

  /** A course that is taken over. In practice the days wait for a hand; a shift's clock makes a new world each minute, and nothing can be foreseen. */
  function reached(next: Course): Course {
    if (mode === 'practice' && !isOver(next.world)) foresight.lookAhead(next);
    else foresight.stop();
    return next;
  }

  // ---- the game goes on --------------------------------------------------------------------------------------------------------------

  /** Takes the next course over: announces what came, saves, ends the game where it is over. */
  function goOn(next: Course): void {
    if (next === course) return;
    const known = course.world.journal.length;
    const kept = Math.min(course.decisions.length, next.decisions.length);
    const wasOver = isOver(course.world);
    const saveIt = next.decisions !== course.decisions || next.world.day !== course.world.day;
    course = reached(next);
    const entries = next.world.journal.slice(known).filter((entry) => announced(next.world, entry));
    if (entries.length > 0) lastAnnouncement = { id: (lastAnnouncement?.id ?? 0) + 1, entries };
    if (isOver(next.world) && !wasOver) keepResult();
    if (saveIt) saver.changed(kept);
    if (isOver(next.world)) turn({ type: 'finished' });
    else publish();
  }

  /** The card's best score; where it cannot be kept, the run itself is kept and says so. */
  function keepResult(): void {
    const { seat } = game;
    const scoreBps = rules.scoreBps(course.world);
    store.keepResult({ scenario: scenario.id, run: runId, finished: Date.now(), seat, mode, scoreBps }).catch(() => {});
  }

  /** A day whose minutes are used up is over. */
  function homeIfUsedUp(next: Course): Course {
    return next.world.minute >= scenario.deskMinutes && !isOver(next.world) ? withNextDeskDay(rules, next) : next;
  }

  function passMinutes(minutes: number): void {
    if (role === 'playing') goOn(homeIfUsedUp(withMinutes(course, minutes)));
  }

  function refusal(): Refusal | null {
    if (role === 'watching') return 'watching';
    if (shown) return 'lookingBack';
    return isOver(course.world) ? 'finished' : null;
  }

  function mayDecide(decision: Decision): Refusal | string | null {
    const seated = game.seat === 'both' || game.seat === deskOf(decision);
    return refusal() ?? (seated ? rules.mayDecide(course.world, decision) : 'otherDesk');
  }

  function decide(decision: Decision): Answer {
    const why = mayDecide(decision);
    if (why !== null) return { ok: false, why };
    goOn(homeIfUsedUp(withAct(rules, course, decision)));
    return { ok: true };
  }

  function passing(step: (rules: Rules, course: Course) => Course): void {
    if (refusal() === null) goOn(step(rules, course));
  }

  // ---- looking back ------------------------------------------------------------------------------------------------------------------

  function goToDay(day: Day): void {
    if (day >= course.world.day) {
      backToNow();
      return;
    }
    shown = course.evenings.get(Math.max(day, scenario.start)) ?? shown;
    turn({ type: 'lookedBack' });
  }

  function backToNow(): void {
    if (!shown) return;
    shown = null;
    turn({ type: 'returned', finished: isOver(course.world) });
  }

  function undo(): void {
    if (!getSnapshot().mayUndo) return;
    const wasOver = isOver(course.world);
    course = reached(withoutLastAct(rules, course));
    lastAnnouncement = null; // what came after the act has not come
    saver.changed(course.decisions.length);
    if (wasOver) turn({ type: 'undone' });
    else publish();
  }

  // ---- one tab plays -----------------------------------------------------------------------------------------------------------------

  function loseRole(): void {
    role = 'watching';
    turn({ type: 'paused' });
  }

  async function takeOver(): Promise<void> {
    if (role === 'playing' || !(await lock.acquire('steal'))) return;
    const saved = await store.read(runId).catch(() => null);
    if (saved) {
      course = reached(beginCourse(rules, game, saved.run));
      saver.restored(saved.run.decisions.length);
    }
    role = 'playing';
    publish();
  }

  const onHidden = () => {
    if (document.visibilityState !== 'hidden') return;
    player.send({ type: 'paused' });
    if (role === 'playing' && mode === 'shift' && course.world.minute > 0 && !isOver(course.world)) saver.changed(course.decisions.length); // the minute reached
  };

  player.subscribe((state) => {
    if (!snapshot || state.value !== snapshot.phase || state.context.speed !== snapshot.speed) publish();
  });
  player.start();
  if (isOver(course.world)) player.send({ type: 'finished' });
  if (typeof document !== 'undefined') document.addEventListener('visibilitychange', onHidden);
  lock.acquire('ifFree').then((got) => {
    if (!got && !disposed) loseRole();
  });
  if (options.run && !options.saved) saver.changed(0);

  return {
    getSnapshot,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    decide,
    mayDecide,
    minutesOf: (decision) => rules.minutesOf(course.world, decision),
    select: (encounter) => {
      if (encounter === selected) return;
      selected = encounter;
      publish();
    },
    play: (speed: Speed) => {
      if (mode === 'shift' && refusal() === null) player.send({ type: 'played', speed });
    },
    pause: () => player.send({ type: 'paused' }),
    endDay: () => passing(withNextDeskDay),
    nextEvent: () => passing(withNextEvent),
    passDays: (count) => passing((used, from) => withDeskDays(used, from, count)),
    runToEnd: () => passing(withEnd),
    goToDay,
    backToNow,
    undo,
    takeOver,
    saved: saver.saved,
    toRun: presentRun,
    settled: saver.settled,
    dispose: () => {
      disposed = true;
      if (typeof document !== 'undefined') document.removeEventListener('visibilitychange', onHidden);
      player.stop();
      foresight.stop();
      saver.stop();
      lock.release();
      listeners.clear();
    },
  };
}
