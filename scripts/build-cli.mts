/** `npm run build:cli`: the command line, with every edition of every checklist, into `dist/cli` and `dist/checklists`. */
import { resolve } from 'node:path';
import { buildCli } from './buildCli.mts';

try {
  const { bytes, editions } = await buildCli(resolve(import.meta.dirname, '..'));
  console.log(`dist/cli/assure.mjs: ${(bytes / 1024).toFixed(0)} kB. dist/checklists: ${editions} edition(s).`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
