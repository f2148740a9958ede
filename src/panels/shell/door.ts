// Runs before anything is painted: theme and direction as remembered, and which of the two is to be seen: home, which is written into the page when
// building (scripts/lib/writtenHome.ts), or another screen, for which it must make room. The build puts this file into the head and leaves the entry to it.

import { applyDirection } from '../common/direction.ts';
import { applyTheme } from '../common/theme.ts';
import { parseRoute } from './route.ts';

applyTheme();
applyDirection();
const elsewhere = parseRoute(location.hash).screen !== 'home';
document.documentElement.toggleAttribute('data-elsewhere', elsewhere);

const entry = document.currentScript?.dataset.entry;

function enter(): void {
  if (!entry) return; // in development the page names it
  const script = document.createElement('script');
  script.type = 'module';
  script.src = entry;
  document.head.append(script);
}

if (elsewhere) enter();
else requestAnimationFrame(() => setTimeout(enter)); // home is painted first
