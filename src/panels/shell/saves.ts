// What was saved on this browser's disk, as the home screen and the briefing need it. Fetched after the first paint.

import { formatShare } from '../../i18n/format.ts';
import type { SaveTrouble } from '../../session/snapshot.ts';
import type { Result, RunHeader, Store } from '../../session/store.ts';
import { forgetStored } from '../common/stored.ts';
import { chooseTheme } from '../common/theme.ts';
import { type ContinueCard, type HomeModel, shippedScenarios } from '../home/model.ts';
import { setCurrentGame } from './current.ts';

let opening: Promise<Store> | null = null;

/** The one store of the page. Never rejects: where the disk cannot be had it is memory, and says why. */
export function store(): Promise<Store> {
  opening ??= import('../../session/save.ts').then(({ openStore }) => openStore());
  return opening;
}

/** Why nothing can be kept, in a sentence for the learner. */
export const SAVE_TROUBLE: Record<SaveTrouble, string> = {
  unavailable: 'This browser keeps nothing here (a private window, or storage is switched off).',
  blocked: 'The database of this browser does not open. Another tab with an older version may hold it: close the other tabs of this page.',
  full: 'The disk of this browser is full.',
  failed: 'The browser could not use its database.',
};

const SEAT_WORD = { coder: 'coder', biller: 'biller', both: 'both desks' } as const;

/** "score 92% as coder". */
function resultText({ scoreBps, seat }: Result): string {
  return `score ${formatShare(scoreBps, 0)} as ${SEAT_WORD[seat]}`;
}

const continueCard = ({ scenario, title, until, saved }: RunHeader): ContinueCard => ({
  scenarioId: scenario,
  title,
  day: until,
  savedAt: saved,
});

export interface Saves {
  readonly home: HomeModel;
  readonly trouble: SaveTrouble | null; // why nothing can be kept
}

/** The home screen with this visitor's results and game. */
export async function loadSaves(): Promise<Saves> {
  const disk = await store();
  const [runs, results] = await Promise.all([disk.runs(), disk.results()]).catch(() => [[], []] as const);
  const best = new Map(results.map((result) => [result.scenario, resultText(result)]));
  const going = runs.find(({ finished }) => !finished);
  return {
    home: {
      scenarios: shippedScenarios.map((card) => ({ ...card, best: best.get(card.id) ?? null })),
      continueRun: going ? continueCard(going) : null,
    },
    trouble: disk.why,
  };
}

/** The newest unfinished game of a scenario. */
export async function runningGame(scenario: string): Promise<ContinueCard | null> {
  const runs = await (await store()).runs().catch(() => []);
  const going = runs.find((run) => run.scenario === scenario && !run.finished);
  return going ? continueCard(going) : null;
}

/** Deletes every game, result and setting of this product, and lets the game at hand go. Rejects where the disk refuses. */
export async function forgetEverything(): Promise<void> {
  setCurrentGame(null); // it would save itself again
  await (await store()).forgetAll();
  forgetStored();
  chooseTheme('auto');
}
