// Opens and starts games: the heavy half of the shell, loaded by the screens that need a scenario.

import type { Day } from '../../cycle/days.ts';
import type { Run } from '../../engine/decision.ts';
import { runBefore } from '../../engine/replay.ts';
import type { Problem } from '../../scenario/problem.ts';
import type { Mode, Seat } from '../../scenario/scenario.ts';
import { gameOf, openShipped, type Playable } from '../../session/games.ts';
import { runFromText } from '../../session/runFile.ts';
import { createSession } from '../../session/session.ts';
import type { Session } from '../../session/snapshot.ts';
import type { SavedRun, Store } from '../../session/store.ts';
import { currentGameOf, setCurrentGame } from './current.ts';
import { store } from './saves.ts';

const fromFiles = new Map<string, Playable>(); // scenarios opened from files in this visit, by id

/** A scenario by its id: one opened from a file, else a shipped one; null where there is neither. */
export async function openScenario(id: string): Promise<Playable | null> {
  return fromFiles.get(id) ?? openShipped(id);
}

/** Starts a new game and takes it in hand. */
export async function startGame(playable: Playable, seat: Seat, mode: Mode): Promise<Session> {
  const session = createSession({ game: gameOf(playable, seat), mode, scenarioHash: playable.hash, store: await store() });
  setCurrentGame(session);
  return session;
}

export type Found =
  | { readonly state: 'found'; readonly session: Session }
  | { readonly state: 'noGame' } // nothing saved: begin at the briefing
  | { readonly state: 'noScenario' } // neither shipped nor opened from a file in this visit
  | { readonly state: 'changed'; readonly message: string }; // the acts no longer fit the scenario

/** The game of a scenario: the one at hand, else the newest saved one. `finished` games count only where asked for. */
export async function findGame(scenario: string, finished: boolean): Promise<Found> {
  const session = currentGameOf(scenario);
  if (session) return { state: 'found', session };
  const disk = await store();
  const [saved, playable] = await Promise.all([newestRun(disk, scenario, finished), openScenario(scenario)]);
  if (!playable) return { state: 'noScenario' };
  if (!saved) return { state: 'noGame' };
  return take(() => createSession({ game: gameOf(playable, saved.run.seat, saved.run), scenarioHash: playable.hash, store: disk, saved }));
}

async function newestRun(disk: Store, scenario: string, finished: boolean): Promise<SavedRun | null> {
  const header = (await disk.runs()).find((run) => run.scenario === scenario && (finished || !run.finished));
  return header ? disk.read(header.id) : null;
}

function take(open: () => Session): Found {
  try {
    const session = open();
    setCurrentGame(session);
    return { state: 'found', session };
  } catch (error) {
    return { state: 'changed', message: error instanceof Error ? error.message : String(error) };
  }
}

/** Takes up a game again as it stood before a claim was touched on that day, as a new one in practice; the game it was stays as it is. */
export async function playAgainFrom(session: Session, encounter: string, day: Day): Promise<void> {
  const run = runBefore(session.toRun(), encounter, day);
  const { game } = session.getSnapshot().now;
  const again = createSession({ game, run, scenarioHash: run.scenarioHash, store: await store() });
  again.select(encounter);
  setCurrentGame(again);
}

export type FileOutcome =
  | { readonly kind: 'scenario'; readonly id: string }
  | { readonly kind: 'run'; readonly scenario: string }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] }
  | { readonly kind: 'refused'; readonly title: string; readonly why: string };

const MOST_BYTES = 2_000_000;

/** Is this the file of a run? Looked at before anything is believed. */
const looksLikeRun = (text: string): boolean => /"scenarioHash"\s*:/.test(text) && /"decisions"\s*:/.test(text);

/** Opens a file: a scenario or a run. What was open stays where the file is refused. */
export async function openFile(file: File): Promise<FileOutcome> {
  if (file.size > MOST_BYTES) return { kind: 'refused', title: 'This file is too large', why: 'A scenario or a run has at most 2 MB.' };
  const bytes = new Uint8Array(await file.arrayBuffer());
  const text = new TextDecoder().decode(bytes);
  if (looksLikeRun(text)) return openRun(text);
  const { openScenarioFile } = await import('../../session/scenarioFile.ts');
  const opening = await openScenarioFile(bytes, file.name);
  if (!opening.ok) return { kind: 'problems', problems: opening.problems };
  fromFiles.set(opening.playable.scenario.id, opening.playable);
  return { kind: 'scenario', id: opening.playable.scenario.id };
}

async function openRun(text: string): Promise<FileOutcome> {
  const reading = runFromText(text);
  if (!reading.ok) {
    const why = reading.problems.map(({ path, expected }) => `${path || 'the file'}: expected ${expected}`).join('; ');
    return { kind: 'refused', title: 'This run cannot be read', why };
  }
  const { run } = reading;
  const playable = await openScenario(run.scenario);
  if (!playable)
    return {
      kind: 'refused',
      title: 'The scenario of this run is not here',
      why: `Open the file of “${run.scenario}” first, then the run.`,
    };
  return continueRun(playable, run);
}

async function continueRun(playable: Playable, run: Run): Promise<FileOutcome> {
  const disk = await store();
  const found = take(() => createSession({ game: gameOf(playable, run.seat, run), run, scenarioHash: playable.hash, store: disk }));
  if (found.state === 'found') return { kind: 'run', scenario: run.scenario };
  return {
    kind: 'refused',
    title: 'This run does not fit its scenario',
    why: 'The scenario was changed after the run was saved, so its acts cannot be played again.',
  };
}
