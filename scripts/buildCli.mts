import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatProblem, loadProject } from '../src/load/index.ts';
import { bundleCli } from './bundleCli.mts';

/**
 * Builds the command line: `dist/cli/assure.mjs`, one executable file for Node 20 and later, and beside it every edition
 * of every checklist, compiled, as `dist/checklists/<id>@<version>.json`, so that the command works in any folder.
 *
 * @returns its size, the number of editions, and the files that it is made of
 * @throws Error that lists why, when a checklist has errors
 */
export async function buildCli(
  root: string,
): Promise<{ readonly bytes: number; readonly editions: number; readonly inputs: readonly string[] }> {
  const dist = join(root, 'dist');
  const project = await loadProject(root);
  const errors = project.problems.filter(
    ({ severity, file }) => severity === 'error' && /^(checklists|overlays)\//.test(file),
  );
  if (errors.length > 0) {
    const words = errors.map((problem) => `${formatProblem(problem, project.texts.get(problem.file))}\n\n`);
    throw new Error(`${words.join('')}The command line is not built: put the checklists right first.`);
  }
  rmSync(join(dist, 'cli'), { recursive: true, force: true });
  rmSync(join(dist, 'checklists'), { recursive: true, force: true });
  const made = await bundleCli(root, join(dist, 'cli/assure.mjs'));
  mkdirSync(join(dist, 'checklists'), { recursive: true });
  for (const { checklist } of project.checklists) {
    writeFileSync(
      join(dist, 'checklists', `${checklist.id}@${checklist.version}.json`),
      `${JSON.stringify(checklist)}\n`,
    );
  }
  return { ...made, editions: project.checklists.length };
}
