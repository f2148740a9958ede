// Runs as a learner's files, played in a moment without a browser: the short way to a game that is well under way.
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { shippedLibrary } from '../../../src/cli/files.ts';
import type { Skill } from '../../../src/engine/players.ts';
import { fingerprintOf } from '../../../src/scenario/fingerprint.ts';
import { readScenario } from '../../../src/scenario/read.ts';
import type { Mode, Seat } from '../../../src/scenario/scenario.ts';
import { runToText } from '../../../src/session/runFile.ts';
import { createSession } from '../../../src/session/session.ts';
import type { Session } from '../../../src/session/snapshot.ts';
import { memoryStore } from '../../../src/session/store.ts';
import { actOnce } from '../../session/actOnce.ts';

const library = shippedLibrary();

export interface Played {
  readonly scenario: string;
  readonly seat: Seat;
  readonly mode?: Mode;
  readonly skill: Skill;
  readonly until?: (session: Session) => boolean; // the end of the scenario where nothing is said
}

/** The text of the run file. */
export function runText({ scenario: id, seat, mode = 'practice', skill, until = () => false }: Played): string {
  const source = readFileSync(new URL(`../../../scenarios/${id}.json`, import.meta.url), 'utf8');
  const result = readScenario(source, id, library);
  if (!result.ok) throw new Error(`${id} does not read`);
  const game = { scenario: result.scenario, tables: library.tables, seat, seed: result.scenario.seed };
  const session = createSession({ game, mode, scenarioHash: fingerprintOf(source), store: memoryStore(), locks: null });
  for (let step = 0; step < 3000 && !session.getSnapshot().finished && !until(session); step += 1) {
    if (!actOnce(session, skill)) session.nextEvent();
  }
  const text = runToText(session.toRun());
  session.dispose();
  return text;
}

/** Opens a file at the home screen, by its button. */
export async function openFile(page: Page, name: string, content: string | Buffer): Promise<void> {
  await page.getByRole('link', { name: 'Clean Claim' }).click();
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose a file' }).click();
  await (await choosing).setFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) });
}
