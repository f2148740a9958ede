// The screens of a scenario: briefing, play and debrief, each with the game it needs.

import { lazy, type ReactNode, Suspense, useEffect } from 'react';
import { writeFor } from '../../i18n/format.ts';
import { wordingIn } from '../../scenario/wording.ts';
import { loadWording } from '../../session/library.ts';
import type { Session } from '../../session/snapshot.ts';
import { BriefingScreen } from '../briefing/BriefingScreen.tsx';
import { briefingOf } from '../briefing/model.ts';
import { Button, LinkButton } from '../common/Button.tsx';
import type { MountStage } from '../play/StageHost.tsx';
import { type Found, findGame, openScenario, playAgainFrom, startGame } from './games.ts';
import { NoSuchScreen, Waiting } from './Places.tsx';
import { runningGame } from './saves.ts';
import { useLoaded } from './useLoaded.ts';
import { goTo } from './useRoute.ts';

const importPlay = () => import('../play/PlayScreen.tsx');
const PlayScreen = lazy(async () => ({ default: (await importPlay()).PlayScreen }));
const importDebrief = () => import('../debrief/DebriefScreen.tsx');
const DebriefScreen = lazy(async () => ({ default: (await importDebrief()).DebriefScreen }));

async function loadBriefing(scenario: string) {
  const [playable, running] = await Promise.all([openScenario(scenario), runningGame(scenario)]);
  return { playable, running };
}

/** The briefing of a scenario. */
export function BriefRoute({ scenario }: { readonly scenario: string }) {
  const loaded = useLoaded(scenario, loadBriefing);
  useEffect(() => {
    importPlay(); // while the briefing is read
  }, []);
  if (loaded.state === 'waiting') return <Waiting text="Opening the scenario…" />;
  if (loaded.state === 'failed') return <NotLoaded message={loaded.message} />;
  const { playable, running } = loaded.value;
  if (!playable) return <Unknown scenario={scenario} />;
  writeFor(playable.scenario.country);
  return (
    <BriefingScreen
      model={briefingOf(playable.scenario, running)}
      onStart={async (seat, mode) => {
        await startGame(playable, seat, mode);
        goTo({ screen: 'play', scenario });
      }}
    />
  );
}

async function loadGame(scenario: string, finished: boolean) {
  const screen = finished ? importDebrief() : importPlay(); // on its way while the game is opened
  const [found, wording] = await Promise.all([findGame(scenario, finished), loadWording(), screen]);
  return [found, found.state === 'found' ? wordingIn(wording, countryOf(found.session)) : wording] as const;
}

const countryOf = (session: Session) => session.getSnapshot().now.game.scenario.country;
const loadRunning = (scenario: string) => loadGame(scenario, false);
const loadFinished = (scenario: string) => loadGame(scenario, true);

/** The game of a scenario. Without one the visitor is taken to the briefing. */
export function PlayRoute({ scenario, mountStage }: { readonly scenario: string; readonly mountStage: MountStage }) {
  const loaded = useLoaded(scenario, loadRunning);
  const found = loaded.state === 'ready' ? loaded.value[0] : null;
  const missing = found?.state === 'noGame';
  const session = found?.state === 'found' ? found.session : null;
  useEffect(() => {
    if (missing) goTo({ screen: 'brief', scenario }, true);
  }, [missing, scenario]);
  useEffect(() => () => session?.pause(), [session]);
  if (loaded.state === 'failed') return <NotLoaded message={loaded.message} />;
  if (loaded.state === 'waiting' || missing) return <Waiting text="Opening the game…" />;
  const [game, wording] = loaded.value;
  if (game.state !== 'found') return <NotFound found={game} scenario={scenario} />;
  writeFor(countryOf(game.session));
  return (
    <Suspense fallback={<Waiting text="Opening the game…" />}>
      <PlayScreen session={game.session} wording={wording} mountStage={mountStage} />
    </Suspense>
  );
}

/** The debrief of the game at hand, or of the newest saved one. */
export function DebriefRoute({ scenario }: { readonly scenario: string }) {
  const loaded = useLoaded(scenario, loadFinished);
  if (loaded.state === 'waiting') return <Waiting text="Looking back…" />;
  if (loaded.state === 'failed') return <NotLoaded message={loaded.message} />;
  const [game, wording] = loaded.value;
  if (game.state !== 'found') return <NotFound found={game} scenario={scenario} />;
  writeFor(countryOf(game.session));
  return (
    <Suspense fallback={<Waiting text="Looking back…" />}>
      <DebriefScreen
        session={game.session}
        wording={wording}
        onReplay={async (encounter, day) => {
          await playAgainFrom(game.session, encounter, day);
          goTo({ screen: 'play', scenario });
        }}
      />
    </Suspense>
  );
}

function NotFound({ found, scenario }: { readonly found: Exclude<Found, { state: 'found' }>; readonly scenario: string }): ReactNode {
  const brief = (
    <LinkButton variant="primary" icon="play" href={`#/brief/${encodeURIComponent(scenario)}`}>
      To the briefing
    </LinkButton>
  );
  switch (found.state) {
    case 'noScenario':
      return <Unknown scenario={scenario} />;
    case 'noGame':
      return (
        <NoSuchScreen title="No game of this scenario yet" actions={brief}>
          There is nothing to look back on: play it first.
        </NoSuchScreen>
      );
    case 'changed':
      return (
        <NoSuchScreen title="The saved game no longer fits" actions={brief}>
          The scenario was changed after the game was saved, so its acts cannot be played again. You can start a new game. The program says:{' '}
          {found.message}
        </NoSuchScreen>
      );
  }
}

function Unknown({ scenario }: { readonly scenario: string }) {
  return (
    <NoSuchScreen title="This scenario is not here">
      No shipped scenario is called “{scenario}”, and none was opened from a file in this visit. If it came from a file, open the file again
      on the home screen.
    </NoSuchScreen>
  );
}

function NotLoaded({ message }: { readonly message: string }) {
  return (
    <NoSuchScreen
      title="A file could not be loaded"
      actions={
        <Button variant="primary" icon="restart" onClick={() => location.reload()}>
          Try again
        </Button>
      }
    >
      {message}. Is the connection there? If the site was renewed while this page was open, loading it again helps; what is saved in this
      browser stays.
    </NoSuchScreen>
  );
}
