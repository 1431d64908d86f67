import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Checklist } from '../../src/engine/index.ts';
import { editionFiles } from '../../src/load/editionFiles.ts';
import { formatProblem, loadChecklist } from '../../src/load/index.ts';

/** The newest edition of device-baseline in the project. Throws with its problems when it has errors. */
export async function sampleChecklist(root: string): Promise<Checklist> {
  const files = (await editionFiles(root)).filter((file) => file.startsWith('checklists/device-baseline/'));
  const editions = files.map((file) => {
    const text = readFileSync(join(root, file), 'utf8');
    const { checklist, problems } = loadChecklist(text, { file });
    if (!checklist) throw new Error(problems.map((problem) => formatProblem(problem, text)).join('\n\n'));
    return checklist;
  });
  const newest = editions.sort((a, b) => a.version.localeCompare(b.version, 'en', { numeric: true })).at(-1);
  if (!newest) throw new Error('There is no edition under checklists/device-baseline.');
  return newest;
}
