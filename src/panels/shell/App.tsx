// Chooses the screen by the address; every screen but home arrives when it is first wanted.

import { lazy, type ReactNode, Suspense } from 'react';
import { LinkButton } from '../common/Button.tsx';
import { GlossaryProvider } from '../common/glossary.tsx';
import { Notice } from '../common/Notice.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { Frame } from './Frame.tsx';
import type { Route } from './route.ts';
import { ScreenTitle } from './ScreenTitle.tsx';
import { useRoute } from './useRoute.ts';

const ReferenceScreen = lazy(async () => ({ default: (await import('../reference/ReferenceScreen.tsx')).ReferenceScreen }));

/** The screens that need a game; main.tsx gives them, because only it knows session, stage and panels together. */
export interface Screens {
  readonly home: () => ReactNode;
  readonly brief: (scenario: string) => ReactNode;
  readonly play: (scenario: string) => ReactNode;
  readonly debrief: (scenario: string) => ReactNode;
  /** Saves the run at hand to a file; null where none is open. */
  readonly exportRun: () => (() => void) | null;
}

/** The product. */
export function App({ screens }: { readonly screens: Screens }) {
  const route = useRoute();
  const key = 'scenario' in route ? `${route.screen}/${route.scenario}` : route.screen;
  return (
    <ErrorBoundary onExport={screens.exportRun()} resetKey={key}>
      <Suspense fallback={<Waiting />}>
        <Screen key={key} route={route} screens={screens} />
      </Suspense>
    </ErrorBoundary>
  );
}

function Screen({ route, screens }: { readonly route: Route; readonly screens: Screens }) {
  switch (route.screen) {
    case 'home':
      return screens.home();
    case 'brief':
      return <GlossaryProvider>{screens.brief(route.scenario)}</GlossaryProvider>;
    case 'play':
      return <GlossaryProvider>{screens.play(route.scenario)}</GlossaryProvider>;
    case 'debrief':
      return <GlossaryProvider>{screens.debrief(route.scenario)}</GlossaryProvider>;
    case 'reference':
      return (
        <GlossaryProvider>
          <ReferenceScreen section={route.section} item={route.item} />
        </GlossaryProvider>
      );
    case 'unknown':
      return <NoSuchScreen title="There is nothing at this address">The address {route.address} leads nowhere.</NoSuchScreen>;
  }
}

/** Shown while a screen is on its way. */
export function Waiting({ text = 'Loading…' }: { readonly text?: string }) {
  return (
    <Frame>
      <p className="waiting-screen" role="status">
        {text}
      </p>
    </Frame>
  );
}

/** Said where a screen cannot be shown. */
export function NoSuchScreen({
  title,
  children,
  actions,
}: {
  readonly title: string;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
}) {
  return (
    <Frame>
      <div className="page broken stack">
        <ScreenTitle title={title}>{title}</ScreenTitle>
        <Notice kind="warn">{children}</Notice>
        <div className="row">
          {actions}
          <LinkButton href="#/" icon="back">
            Back to the scenarios
          </LinkButton>
        </div>
      </div>
    </Frame>
  );
}
