// The entry: sets the theme, then shows the screens and gives them the game.

import { createRoot } from 'react-dom/client';
import '@fontsource-variable/atkinson-hyperlegible-next/index.css';
import '@fontsource-variable/atkinson-hyperlegible-mono/index.css';
import './panels/common/theme.css';
import { applyTheme } from './panels/common/theme.ts';
import { HomeScreen } from './panels/home/HomeScreen.tsx';
import { freshHome } from './panels/home/model.ts';
import { App } from './panels/shell/App.tsx';

applyTheme();

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <App
      screens={{
        home: () => <HomeScreen model={freshHome} onOpenFile={() => {}} />,
        brief: () => null,
        play: () => null,
        debrief: () => null,
        exportRun: () => null,
      }}
    />,
  );
}
