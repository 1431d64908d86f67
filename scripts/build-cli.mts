/**
 * Builds the command line: `dist/cli/assure.mjs`, one executable file for Node 20 and later, and beside it every edition
 * of every checklist, compiled, as `dist/checklists/<id>@<version>.json`, so that the command works in any folder.
 *
 * Fails, and lists why, when a checklist has errors.
 */
import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { formatProblem, loadProject } from '../src/load/index.ts';

const root = resolve(import.meta.dirname, '..');
const dist = join(root, 'dist');

const project = await loadProject(root);
const errors = project.problems.filter(
  (problem) => problem.severity === 'error' && problem.file.startsWith('checklists/'),
);
if (errors.length > 0) {
  for (const problem of errors) console.error(`${formatProblem(problem, project.texts.get(problem.file))}\n`);
  console.error('The command line is not built: put the checklists right first.');
  process.exit(1);
}

rmSync(join(dist, 'cli'), { recursive: true, force: true });
rmSync(join(dist, 'checklists'), { recursive: true, force: true });
const outfile = join(dist, 'cli/assure.mjs');
const { metafile } = await build({
  absWorkingDir: root,
  entryPoints: ['src/cli/main.ts'],
  outfile,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  minify: true,
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
  // The module entries of packages: their CommonJS ones cannot be pruned.
  mainFields: ['module', 'main'],
  banner: {
    // Some packages require Node's own modules.
    js: "#!/usr/bin/env node\nimport { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);",
  },
});
chmodSync(outfile, 0o755);

mkdirSync(join(dist, 'checklists'), { recursive: true });
for (const { checklist } of project.checklists) {
  writeFileSync(
    join(dist, 'checklists', `${checklist.id}@${checklist.version}.json`),
    `${JSON.stringify(checklist)}\n`,
  );
}
const bytes = Object.values(metafile.outputs)[0]?.bytes ?? 0;
console.log(
  `dist/cli/assure.mjs: ${(bytes / 1024).toFixed(0)} kB. dist/checklists: ${project.checklists.length} edition(s).`,
);
