import type { Checklist } from '../../engine/index.ts';
import { compareEditions } from '../compareEditions.ts';
import { filesUnder } from '../editionFiles.ts';
import type { LockedFile } from '../editionsLock.ts';
import type { Problem } from '../problem.ts';
import type { References } from '../rules/rule.ts';
import type { Bases } from './bases.ts';
import { loadOverlay } from './loadOverlay.ts';

/** Where overlays lie, relative to the root. */
export const OVERLAYS_FOLDER = 'overlays';

interface Reading {
  readonly root: string;
  readonly bases: Bases;
  readonly references: References;
  /** Text of a file; undefined when it cannot be read, which is then reported. */
  readonly read: (file: string) => Promise<string | undefined>;
  /** Digest of a file that was read. */
  readonly printOf: (file: string) => string;
}

/** Files of all overlays with the id and version that their paths say, in order of both. */
export async function overlayFiles(
  root: string,
): Promise<readonly { readonly file: string; readonly id: string; readonly version: string }[]> {
  const files = await filesUnder(root, OVERLAYS_FOLDER, /\.yaml$/);
  return files
    .filter((file) => file.split('/').length === 3)
    .map((file) => {
      const [, id = '', name = ''] = file.split('/');
      return { file, id, version: name.replace(/\.yaml$/, '') };
    })
    .sort(compareEditions);
}

/** Every overlay of a project, each a checklist of its own, with the lock's view of its files. */
export async function loadOverlays({ root, bases, references, read, printOf }: Reading): Promise<{
  readonly checklists: readonly { readonly checklist: Checklist; readonly file: string }[];
  readonly locked: readonly LockedFile[];
  readonly problems: readonly Problem[];
}> {
  const checklists: { checklist: Checklist; file: string }[] = [];
  const locked: LockedFile[] = [];
  const problems: Problem[] = await misplaced(root);
  const editions = new Map<string, Map<string, Checklist | undefined>>();
  for (const { file, id, version } of await overlayFiles(root)) {
    const text = await read(file);
    const name = `${id}@${version}`;
    if (text === undefined) {
      locked.push({ file, name, sha256: printOf(file), published: undefined });
      continue;
    }
    const lower = editions.get(id) ?? new Map<string, Checklist | undefined>();
    const loaded = loadOverlay(text, { file, bases, references: { ...references, editions: new Map(lower) } });
    problems.push(...loaded.problems);
    editions.set(id, lower.set(version, loaded.checklist));
    const published = loaded.checklist && loaded.checklist.status !== 'draft';
    locked.push({ file, name, sha256: printOf(file), published });
    if (loaded.checklist !== undefined) checklists.push({ checklist: loaded.checklist, file });
  }
  return { checklists, locked, problems };
}

/** Overlays that nobody would find where they lie. */
async function misplaced(root: string): Promise<Problem[]> {
  const files = await filesUnder(root, OVERLAYS_FOLDER, /\.ya?ml$/);
  return files
    .filter((file) => file.split('/').length !== 3 || file.endsWith('.yml'))
    .map((file) => ({
      code: 'misplaced-overlay',
      severity: 'error',
      message: 'An overlay does not lie here, so this file is not read',
      help: 'Move it to overlays/<id>/<version>.yaml.',
      ...{ file, line: 1, column: 1, endLine: 1, endColumn: 1, path: '' },
    }));
}
