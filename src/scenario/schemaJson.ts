// The schema of scenario files as a JSON Schema, for editors that complete and explain every field. Kept apart, so that the page need not load it.

import { scenarioFile } from './schema.ts';
import { z } from './zod.ts';

/** The text of scenarios/scenario.schema.json. */
export function schemaJson(): string {
  return `${JSON.stringify(z.toJSONSchema(scenarioFile, { target: 'draft-2020-12', io: 'input' }), null, 2)}\n`;
}
