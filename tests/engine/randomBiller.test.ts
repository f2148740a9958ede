// Ten thousand random acts on each shipped scenario, at the chairs that bill. A file of its own, so that two cores share the work.

import { standRandomActs } from './randomPlay.ts';

standRandomActs(['biller', 'both']);
