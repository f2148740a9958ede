// The entry: sets theme and direction, shows the screens, and is the one place that knows both views, panels and stage.

import '@fontsource-variable/atkinson-hyperlegible-next/index.css';
import '@fontsource-variable/atkinson-hyperlegible-mono/index.css';
import './panels/common/theme.css';
import './panels/shell/door.ts';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { drawnTheme, onThemeChange } from './panels/common/theme.ts';
import type { MountStage } from './panels/play/StageHost.tsx';
import { App } from './panels/shell/App.tsx';

const importStage = () => import('./stage/connect.ts');

/** Brings the stage in when a game is shown: Pixi is no part of the first visit. */
const mountStage: MountStage = async (host, session, hands) => {
  const { connectStage } = await importStage();
  const calm = matchMedia('(prefers-reduced-motion: reduce)');
  const stage = await connectStage(host, session, { theme: drawnTheme(), reducedMotion: calm.matches, ...hands });
  const onCalm = () => stage.setReducedMotion(calm.matches);
  const stopTheme = onThemeChange(() => stage.setTheme(drawnTheme()));
  calm.addEventListener('change', onCalm);
  return {
    showOnly: stage.showOnly,
    zoom: stage.zoom,
    setSound: stage.setSound,
    destroy() {
      calm.removeEventListener('change', onCalm);
      stopTheme();
      stage.destroy();
    },
  };
};

if (location.hash.startsWith('#/play/')) importStage().catch(() => {}); // on its way while the game is opened; whoever mounts it hears of a failure

/** Home may stand in the page already: it is taken over as it is. Anything else is drawn in its place. */
function show(root: HTMLElement): void {
  const app = <App mountStage={mountStage} />;
  const elsewhere = document.documentElement.toggleAttribute('data-elsewhere', false);
  if (root.hasChildNodes() && !elsewhere) {
    hydrateRoot(root, app);
    return;
  }
  root.replaceChildren();
  createRoot(root).render(app);
}

const root = document.getElementById('root');
if (root) show(root);
