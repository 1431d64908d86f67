/** `npm run build:lib`: the package of command line and library into `dist/npm`, described with `--api`. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildLib } from './buildLib.mts';

try {
  const { values } = parseArgs({ options: { api: { type: 'boolean', default: false } } });
  const { name, version } = await buildLib(resolve(import.meta.dirname, '..'), values);
  console.log(`dist/npm: ${name} ${version}. "npm pack ./dist/npm" makes the file to install; nothing was published.`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
