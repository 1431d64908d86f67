import type { Confidence } from '../../engine/index.ts';
import type { Crosswalk } from '../../generated/crosswalk.ts';
import { filesUnder } from '../editionFiles.ts';
import type { Problem } from '../problem.ts';
import { loadCrosswalk, type Editions } from './loadCrosswalk.ts';

/** Where crosswalks lie, relative to the root. */
const CROSSWALKS_FOLDER = 'crosswalks';

interface Reading {
  readonly root: string;
  readonly editions: Editions;
  readonly sources: ReadonlyMap<string, Confidence>;
  /** Text of a file; undefined when it cannot be read, which is then reported. */
  readonly read: (file: string) => Promise<string | undefined>;
}

/** Files of all crosswalks, relative to the root. */
export async function crosswalkFiles(root: string): Promise<readonly string[]> {
  const files = await filesUnder(root, CROSSWALKS_FOLDER, /\.ya?ml$/);
  return files.filter((file) => /^crosswalks\/[^/]+\.yaml$/.test(file));
}

/** Every crosswalk of a project, in order of file. */
export async function loadCrosswalks({ root, editions, sources, read }: Reading): Promise<{
  readonly crosswalks: readonly Crosswalk[];
  readonly problems: readonly Problem[];
}> {
  const crosswalks: Crosswalk[] = [];
  const found = new Set(await crosswalkFiles(root));
  const others = (await filesUnder(root, CROSSWALKS_FOLDER, /\.ya?ml$/)).filter((file) => !found.has(file));
  const problems: Problem[] = others.map((file) => ({
    code: 'misplaced-crosswalk',
    severity: 'error',
    message: 'A crosswalk does not lie here, so this file is not read',
    help: 'Move it to crosswalks/<from>--<to>.yaml.',
    ...{ file, line: 1, column: 1, endLine: 1, endColumn: 1, path: '' },
  }));
  for (const file of found) {
    const text = await read(file);
    if (text === undefined) continue;
    const loaded = loadCrosswalk(text, { file, editions, sources });
    problems.push(...loaded.problems);
    if (loaded.crosswalk !== undefined) crosswalks.push(loaded.crosswalk);
  }
  return { crosswalks, problems };
}
