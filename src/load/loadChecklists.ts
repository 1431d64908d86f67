import type { Checklist } from '../engine/index.ts';
import { compareEditions } from './compareEditions.ts';
import type { Editions } from './crosswalk/loadCrosswalk.ts';
import { editionFiles, filesUnder, isEditionFile } from './editionFiles.ts';
import { LOCK_FILE, lockProblems, type LockedFile } from './editionsLock.ts';
import type { loadChecklist } from './loadChecklist.ts';
import { loadOverlays } from './overlay/loadOverlays.ts';
import type { Problem } from './problem.ts';
import type { ProjectReader } from './projectReader.ts';
import type { References } from './rules/rule.ts';

/** An edition without errors, and the file that it is made from. */
export interface LoadedEdition {
  readonly checklist: Checklist;
  readonly file: string;
}

/**
 * Reads every edition of every checklist, those that overlays make among them, and holds published files against the lock.
 * Rejects only when a file or folder that is there cannot be read.
 *
 * @returns editions without errors in order of id and then version, oldest first; and all by id and version, undefined
 *   where there are errors
 */
export async function loadChecklists(
  root: string,
  { read, readJson, prints }: ProjectReader,
  references: References,
  load: typeof loadChecklist,
): Promise<{
  readonly checklists: readonly LoadedEdition[];
  readonly byId: Editions;
  readonly problems: readonly Problem[];
}> {
  const checklists: LoadedEdition[] = [];
  const problems = await misplacedChecklists(root);
  const locked: LockedFile[] = [];
  const editions = new Map<string, Map<string, Checklist | undefined>>();
  const lowerPrints = new Map<string, string>();
  // The lowest edition first, so that each is held against those before it.
  for (const { file, id, version } of namedEditions(await editionFiles(root))) {
    const text = await read(file);
    const sha256 = prints.get(file) ?? '';
    if (text === undefined) {
      locked.push({ file, name: `${id}@${version}`, sha256, published: undefined });
      continue;
    }
    const lower = editions.get(id) ?? new Map<string, Checklist | undefined>();
    const print = lowerPrints.get(id) ?? '';
    lowerPrints.set(id, `${print} ${sha256}`.trim());
    const loaded = load(text, {
      file,
      references: { ...references, editions: new Map(lower), editionsPrint: print },
    });
    problems.push(...loaded.problems);
    editions.set(id, lower.set(version, loaded.checklist));
    const published = loaded.checklist && loaded.checklist.status !== 'draft';
    locked.push({ file, name: `${id}@${version}`, sha256, published });
    if (loaded.checklist !== undefined) checklists.push({ checklist: loaded.checklist, file });
  }
  const overlays = await loadOverlays({
    ...{ root, bases: editions, references, read },
    printOf: (file) => prints.get(file) ?? '',
  });
  problems.push(...overlays.problems);
  problems.push(...lockProblems(await readJson(LOCK_FILE), [...locked, ...overlays.locked]));
  return {
    checklists: [...checklists, ...overlays.checklists].sort((a, b) => compareEditions(a.checklist, b.checklist)),
    byId: withOverlays(editions, overlays.checklists),
    problems,
  };
}

function withOverlays(editions: Editions, overlays: readonly { readonly checklist: Checklist }[]): Editions {
  const all = new Map([...editions].map(([id, versions]) => [id, new Map(versions)]));
  for (const { checklist } of overlays) {
    const own = all.get(checklist.id) ?? new Map<string, Checklist | undefined>();
    all.set(checklist.id, own.set(checklist.version, checklist));
  }
  return all;
}

/** Files of editions with the id and version that their paths say, in order of both. */
function namedEditions(files: readonly string[]): readonly { file: string; id: string; version: string }[] {
  return files
    .map((file) => {
      const [, id = '', name = ''] = file.split('/');
      return { file, id, version: name.replace(/\.ya?ml$/, '') };
    })
    .sort(compareEditions);
}

/** Editions that nobody would find where they lie. */
async function misplacedChecklists(root: string): Promise<Problem[]> {
  const files = await filesUnder(root, 'checklists', /\.ya?ml$/);
  const place = { line: 1, column: 1, endLine: 1, endColumn: 1, path: '' };
  return files
    .filter((file) => !isEditionFile(file))
    .map((file) => ({
      code: 'misplaced-checklist',
      severity: 'error',
      message: 'A checklist does not lie here, so this file is not read',
      help: 'Move it to checklists/<id>/<version>.yaml.',
      file,
      ...place,
    }));
}
