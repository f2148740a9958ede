// What a session shows and what it can be asked: the one contract between the game being played and its two views.

import type { Day } from '../cycle/days.ts';
import type { JournalEntry } from '../cycle/journal.ts';
import type { Decision, Run } from '../engine/decision.ts';
import type { World } from '../engine/world.ts';
import type { Mode } from '../scenario/scenario.ts';

/** How fast the shift clock runs: 1 is one desk minute for each real second. */
export const SPEEDS = [1, 4, 16] as const;
export type Speed = (typeof SPEEDS)[number];

/** What the play machine is doing. */
export type Phase = 'paused' | 'running' | 'lookingBack' | 'finished';

/** One tab plays a run; a second one only watches until it takes over. */
export type Role = 'playing' | 'watching';

/** Why nothing is written to this browser's disk. */
export type SaveTrouble = 'unavailable' | 'blocked' | 'full' | 'failed';

export type Saved =
  | { readonly state: 'saved'; readonly at: number } // milliseconds since 1970
  | { readonly state: 'saving' }
  | { readonly state: 'unsaved' } // nothing decided yet, or watching another tab
  | { readonly state: 'memory'; readonly why: SaveTrouble }; // kept in this tab only: offer the file

/** The desk clock as a screen needs it. */
export interface Clock {
  readonly day: Day; // of the world shown
  readonly dayNumber: number; // 1 on the scenario's first day
  readonly days: number; // length of the scenario
  readonly minute: number; // minute of the clock, 480 is 8:00
  readonly used: number; // minutes of the desk day used up
  readonly left: number; // minutes of the desk day still to use
  readonly workingDay: boolean;
}

/** What the last step of the game brought, for the live region. */
export interface Announcement {
  readonly id: number; // grows with each announcement
  readonly entries: readonly JournalEntry[]; // never the learner's own acts
}

/** An immutable picture of the game; a new one only when something in it changed. */
export interface Snapshot {
  readonly world: World; // the world shown: now, or a day looked back at
  readonly live: boolean; // the world shown is now
  readonly now: World; // the world the game has reached
  readonly today: Day; // its day
  readonly run: Run;
  readonly runId: string;
  readonly mode: Mode;
  readonly phase: Phase;
  readonly role: Role;
  readonly speed: Speed;
  readonly selected: string | null; // encounter id
  readonly clock: Clock;
  readonly mayUndo: boolean;
  readonly finished: boolean;
  readonly lastAnnouncement: Announcement | null;
}

/** Why the session itself refuses an act; anything else is the engine's own reason. */
export type Refusal = 'lookingBack' | 'finished' | 'watching' | 'otherDesk';

export type Answer = { readonly ok: true } | { readonly ok: false; readonly why: Refusal | string };

/** The game being played. Views read snapshots and call these; nothing else changes a game. */
export interface Session {
  getSnapshot(): Snapshot;
  /** Calls back after each change; answers the way to stop. */
  subscribe(listener: () => void): () => void;
  /** Whether the game is saved. Apart from the snapshot, and a new one only when it changed: views of the game need not be drawn again for it. */
  saved(): Saved;
  /** Does the act at the present minute, saves it, and lets the day pass when its minutes are used up. */
  decide(decision: Decision): Answer;
  /** The reason an act may not be done now, or null. */
  mayDecide(decision: Decision): Refusal | string | null;
  /** Desk minutes an act would take now. */
  minutesOf(decision: Decision): number;
  select(encounter: string | null): void;
  /** Starts the clock (shift mode only). */
  play(speed: Speed): void;
  pause(): void;
  /** Goes home: the next working day comes. */
  endDay(): void;
  /** Passes days until something lands on the learner's desk, or the scenario ends. */
  nextEvent(): void;
  /** Passes so many working days, whatever waits on the desk; fewer where the scenario ends. */
  passDays(count: number): void;
  /** Passes every day that is left. */
  runToEnd(): void;
  /** Shows an earlier day, as it stood at its end; nothing can be decided there. */
  goToDay(day: Day): void;
  backToNow(): void;
  /** Takes the last act back (practice only). */
  undo(): void;
  /** Takes the run over from another tab. */
  takeOver(): Promise<void>;
  toRun(): Run;
  /** Settles when everything so far is stored, or could not be. */
  settled(): Promise<void>;
  dispose(): void;
}
