// `scenario schema`: writes the published schema of scenario files, which a test holds equal to the code.

import { writeFileSync } from 'node:fs';
import { schemaJson } from '../scenario/schemaJson.ts';

const PUBLISHED = new URL('../../scenarios/scenario.schema.json', import.meta.url);

export function schema(): number {
  writeFileSync(PUBLISHED, schemaJson());
  process.stdout.write('wrote scenarios/scenario.schema.json\n');
  return 0;
}
