// Chooses the screen by the address; every screen but home arrives when it is first wanted.

import { lazy, Suspense, useEffect } from 'react';
import { writeFor } from '../../i18n/format.ts';
import { GlossaryProvider } from '../common/glossary.tsx';
import type { MountStage } from '../play/StageHost.tsx';
import { exportCurrentRun } from './current.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { HomeRoute } from './HomeRoute.tsx';
import { NoSuchScreen, Waiting } from './Places.tsx';
import type { Route } from './route.ts';
import { useRoute } from './useRoute.ts';

const importGame = () => import('./GameRoutes.tsx');
const BriefRoute = lazy(async () => ({ default: (await importGame()).BriefRoute }));
const PlayRoute = lazy(async () => ({ default: (await importGame()).PlayRoute }));
const DebriefRoute = lazy(async () => ({ default: (await importGame()).DebriefRoute }));
const ReferenceScreen = lazy(async () => ({ default: (await import('../reference/ReferenceScreen.tsx')).ReferenceScreen }));

interface AppProps {
  readonly mountStage: MountStage; // given by main.tsx: panels and stage never see each other
}

/** The product. */
export function App({ mountStage }: AppProps) {
  const route = useRoute();
  useEffect(() => document.getElementById('root')?.removeAttribute('data-written'), []); // what was written answers from now on
  const key = 'scenario' in route ? `${route.screen}/${route.scenario}` : route.screen;
  return (
    <ErrorBoundary exporter={exportCurrentRun} resetKey={key}>
      <Suspense fallback={<Waiting />}>
        <Screen key={key} route={route} mountStage={mountStage} />
      </Suspense>
    </ErrorBoundary>
  );
}

function Screen({ route, mountStage }: AppProps & { readonly route: Route }) {
  if (!('scenario' in route)) writeFor('US'); // a game says its own country, once it is there
  switch (route.screen) {
    case 'home':
      return <HomeRoute />;
    case 'unknown':
      return <NoSuchScreen title="There is nothing at this address">The address {route.address} leads nowhere.</NoSuchScreen>;
    default:
      return (
        <GlossaryProvider>
          <InnerScreen route={route} mountStage={mountStage} />
        </GlossaryProvider>
      );
  }
}

/** The screens that explain words where they stand. */
function InnerScreen({ route, mountStage }: AppProps & { readonly route: Exclude<Route, { screen: 'home' | 'unknown' }> }) {
  switch (route.screen) {
    case 'brief':
      return <BriefRoute scenario={route.scenario} />;
    case 'play':
      return <PlayRoute scenario={route.scenario} mountStage={mountStage} />;
    case 'debrief':
      return <DebriefRoute scenario={route.scenario} />;
    case 'reference':
      return <ReferenceScreen section={route.section} item={route.item} />;
  }
}
