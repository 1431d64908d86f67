/**
 * Builds the command line: `dist/cli/assure.mjs`, one executable file for Node 20 and later, and beside it every edition
 * of every checklist, compiled, as `dist/checklists/<id>@<version>.json`, so that the command works in any folder.
 *
 * Fails, and lists why, when a checklist has errors.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { formatProblem, loadProject } from '../src/load/index.ts';
import { bundleCli } from './bundleCli.mts';

const root = resolve(import.meta.dirname, '..');
const dist = join(root, 'dist');

const project = await loadProject(root);
const errors = project.problems.filter(
  ({ severity, file }) => severity === 'error' && /^(checklists|overlays)\//.test(file),
);
if (errors.length > 0) {
  for (const problem of errors) console.error(`${formatProblem(problem, project.texts.get(problem.file))}\n`);
  console.error('The command line is not built: put the checklists right first.');
  process.exit(1);
}

rmSync(join(dist, 'cli'), { recursive: true, force: true });
rmSync(join(dist, 'checklists'), { recursive: true, force: true });
const outfile = join(dist, 'cli/assure.mjs');
const bytes = await bundleCli(root, outfile);

mkdirSync(join(dist, 'checklists'), { recursive: true });
for (const { checklist } of project.checklists) {
  writeFileSync(
    join(dist, 'checklists', `${checklist.id}@${checklist.version}.json`),
    `${JSON.stringify(checklist)}\n`,
  );
}
console.log(
  `dist/cli/assure.mjs: ${(bytes / 1024).toFixed(0)} kB. dist/checklists: ${project.checklists.length} edition(s).`,
);
