// Runs before anything is painted: theme and direction as remembered, and which of the two is to be seen: home, which is written into the page when
// building (scripts/lib/writtenHome.ts), or another screen, for which it must make room. The build puts this file into the head, for the entry comes later.

import { applyDirection } from '../common/direction.ts';
import { applyTheme } from '../common/theme.ts';
import { parseRoute } from './route.ts';

applyTheme();
applyDirection();
document.documentElement.toggleAttribute('data-elsewhere', parseRoute(location.hash).screen !== 'home');
