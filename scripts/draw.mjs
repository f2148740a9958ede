// `npm run draw`: writes the cycle machine's picture into docs/model.md.
import { readFileSync, writeFileSync } from 'node:fs';
import { runnerImport } from 'vite';

const file = new URL('../docs/model.md', import.meta.url);
const { module } = await runnerImport(new URL('./drawCycle.ts', import.meta.url).pathname);
writeFileSync(file, module.withDrawing(readFileSync(file, 'utf8')));
