// Ten thousand random acts on each shipped scenario, at the coder’s chair.

import { standRandomActs } from './randomPlay.ts';

standRandomActs(['coder']);
