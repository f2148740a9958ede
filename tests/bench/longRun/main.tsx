// A long sitting at both desks: the whole play screen with its stage, and a learner who edits, codes, bills, lets days pass and looks back, thousands of acts long.
// `sit(acts)` goes on until so many are done; scripts/lib/longRun.mjs weighs the memory in between.

import { createRoot } from 'react-dom/client';
import '../../../src/panels/common/theme.css';
import type { Encounter } from '../../../src/cycle/encounter.ts';
import { nextAct } from '../../../src/engine/colleague.ts';
import type { Decision } from '../../../src/engine/decision.ts';
import { playerOf } from '../../../src/engine/players.ts';
import { GlossaryProvider } from '../../../src/panels/common/glossary.tsx';
import { PlayScreen } from '../../../src/panels/play/PlayScreen.tsx';
import { gameOf, openShipped } from '../../../src/session/games.ts';
import { loadWording } from '../../../src/session/library.ts';
import { openStore } from '../../../src/session/save.ts';
import { createSession } from '../../../src/session/session.ts';
import { connectStage } from '../../../src/stage/connect.ts';

const ACTS_A_DAY = 100; // 10,000 in the hundred working days that are left
const ACTS_A_PICTURE = 10;

const playable = await openShipped('the-audit');
if (!playable) throw new Error('the scenario does not ship');
const session = createSession({
  game: gameOf(playable, 'both'),
  mode: 'practice',
  scenarioHash: playable.hash,
  store: await openStore('long-run'),
  locks: null,
});
const host = document.getElementById('root');
if (!host) throw new Error('the page has no root');
createRoot(host).render(
  <GlossaryProvider>
    <PlayScreen
      session={session}
      wording={await loadWording()}
      mountStage={(place, of, hands) => connectStage(place, of, { theme: 'light', reducedMotion: false, ...hands })}
    />
  </GlossaryProvider>,
);

const acts = (): number => session.getSnapshot().run.decisions.length;
const picture = (): Promise<unknown> => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));

const world = () => session.getSnapshot().world;

/** A code more on a chart, or one less. */
function edited({ id, sheet }: Encounter): Decision {
  const diagnoses = sheet.diagnoses.length > 0 ? [] : [{ code: 'Z23', evidence: [] }];
  return { kind: 'editSheet', encounter: id, sheet: { ...sheet, diagnoses } };
}

/** This chart is left open to the end, so that there is always one to edit. */
const open = world().encounters.find((encounter) => session.mayDecide(edited(encounter)) === null)?.id;

function edit(): void {
  const encounter = world().encounters.find(({ id }) => id === open);
  if (!encounter || !session.decide(edited(encounter)).ok) throw new Error('no chart can be edited');
}

/** What a novice would do next with one of the others. */
function workOn(): void {
  for (const encounter of world().encounters)
    for (const desk of ['coder', 'biller'] as const) {
      const act = encounter.id === open ? null : nextAct(world(), encounter, desk, playerOf('novice'));
      if (!act || session.mayDecide(act) !== null) continue;
      session.select(encounter.id);
      session.decide(act);
      return;
    }
}

async function sit(until: number): Promise<{ acts: number; day: number; journal: number }> {
  while (acts() < until) {
    if (acts() % ACTS_A_DAY === ACTS_A_DAY - 1) {
      session.endDay();
      session.goToDay(session.getSnapshot().today - 3);
      await picture();
      session.backToNow();
      workOn();
    }
    edit();
    if (acts() % ACTS_A_PICTURE === 0) await picture();
  }
  await session.settled();
  return { acts: acts(), day: world().day, journal: world().journal.length };
}

Object.assign(window, { sit });
document.body.dataset.ready = 'yes';
