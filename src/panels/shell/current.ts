// The game at hand, for the screens that share it and for the error boundary. Light on purpose: the home screen loads this file.

import type { Session } from '../../session/snapshot.ts';

let current: Session | null = null;

/** The game at hand, where it is of this scenario. */
export function currentGameOf(scenario: string): Session | null {
  return current?.getSnapshot().world.game.scenario.id === scenario ? current : null;
}

/** Takes another game in hand, or none, and lets the one before go. */
export function setCurrentGame(session: Session | null): void {
  if (current === session) return;
  current?.dispose();
  current = session;
}

/** Offers a file to be saved. */
function download(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** Offers a game as a file. */
export async function downloadRun(session: Session): Promise<void> {
  const { runFileName, runToFile } = await import('../../session/runFile.ts');
  const run = session.toRun();
  download(runToFile(run), runFileName(run));
}

/** Saves the run at hand to a file; null where there is none. */
export function exportCurrentRun(): (() => void) | null {
  const session = current;
  return session && (() => void downloadRun(session));
}
