/** Where commands find the checklist that a submission names. */

import { readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Checklist } from '../engine/index.ts';
import { UsageError } from './exit.ts';
import { findRoot } from './findRoot.ts';
import { describeFileError, type Io } from './output.ts';

/** An edition that can be loaded. */
export interface EditionEntry {
  readonly id: string;
  readonly version: string;
  /** Its file, as messages name it. */
  readonly file: string;
  /** Loads it; throws a UsageError that lists its problems when it has errors. */
  load(): Promise<Checklist>;
}

/**
 * The editions to be had, in order of id and then version, oldest first: those of the project that `root` names, or of
 * the nearest folder upwards that holds checklists; where there are none, those built in beside the command.
 */
export async function listEditions(root: string | undefined, io: Io): Promise<readonly EditionEntry[]> {
  const folder = findRoot(root, io);
  const own = folder === undefined ? [] : await projectEditions(folder);
  const editions = own.length > 0 || root !== undefined ? own : await builtInEditions();
  const { compareEditions } = await import('../load/compareEditions.ts');
  return editions.toSorted(compareEditions);
}

/**
 * The edition with this id and version, or, without a version, the newest with this id. Throws a UsageError that names
 * what there is when it is not to be had.
 */
export async function findEdition(
  wanted: { readonly id: string; readonly version?: string },
  root: string | undefined,
  io: Io,
): Promise<Checklist> {
  const all = await listEditions(root, io);
  const { id, version } = wanted;
  const editions = all.filter((edition) => edition.id === id);
  const found = version === undefined ? editions.at(-1) : editions.find((edition) => edition.version === version);
  if (found !== undefined) return found.load();
  if (editions.length > 0) {
    throw new UsageError(
      `Checklist ${id} has no edition ${version ?? ''}.`,
      `Its editions are ${editions.map((edition) => edition.version).join(', ')}. Use --root to name another project.`,
    );
  }
  const ids = [...new Set(all.map((edition) => edition.id))];
  const { suggest } = await import('../load/suggest.ts');
  const meant = suggest(id, ids);
  throw new UsageError(
    `There is no checklist ${JSON.stringify(id)}${meant === undefined ? '' : `; did you mean "${meant}"?`}`,
    ids.length === 0
      ? 'No checklists were found. Use --root to name the folder that holds checklists/.'
      : `The checklists are ${ids.join(', ')}. Use --root to name another project.`,
  );
}

/** The edition that a word names: `id@version`, or a file. Throws a UsageError when it is not to be had. */
export async function openEdition(word: string, root: string | undefined, io: Io): Promise<Checklist> {
  const [, id, version] = /^([a-z][a-z0-9-]*)@(\d+\.\d+\.\d+)$/.exec(word) ?? [];
  if (id !== undefined && version !== undefined) return findEdition({ id, version }, root, io);
  return loadYaml(resolve(io.cwd, word), word);
}

async function projectEditions(root: string): Promise<EditionEntry[]> {
  const { editionFiles } = await import('../load/editionFiles.ts');
  const own = (await editionFiles(root)).map((file): EditionEntry => {
    const [, id = '', name = ''] = file.split('/');
    return {
      id,
      version: name.replace(/\.ya?ml$/, ''),
      file: join(root, file),
      load: () => loadYaml(join(root, file), file),
    };
  });
  const { overlayFiles } = await import('../load/overlay/loadOverlays.ts');
  const overlays: EditionEntry[] = [];
  for (const { file, id, version } of await overlayFiles(root)) {
    // Sorted, so that those before it are its lower editions.
    const lower = overlays.filter((entry) => entry.id === id);
    const load = (): Promise<Checklist> => loadOverlayFile(join(root, file), file, own, lower);
    overlays.push({ id, version, file: join(root, file), load });
  }
  return [...own, ...overlays];
}

/** What an overlay of a project makes of its base. Only editions that its text can name are looked into. */
async function loadOverlayFile(
  path: string,
  name: string,
  own: readonly EditionEntry[],
  lower: readonly EditionEntry[],
): Promise<Checklist> {
  const { decodeText, loadOverlay, formatProblem } = await import('../load/index.ts');
  const { text = '' } = decodeText(await readFile(path), name);
  const bases = new Map<string, Map<string, Checklist | undefined>>();
  for (const { id, version, load } of own) {
    const edition = text.includes(id) && text.includes(version) ? await load() : undefined;
    bases.set(id, (bases.get(id) ?? new Map<string, Checklist | undefined>()).set(version, edition));
  }
  const editions = new Map<string, Checklist>();
  for (const { version, load } of lower) if (text.includes(version)) editions.set(version, await load());
  const { checklist, problems } = loadOverlay(text, { file: name, bases, editions });
  if (checklist !== undefined) return checklist;
  const list = problems.map((found) => formatProblem(found, text)).join('\n\n');
  throw new UsageError(
    `The overlay ${name} has errors, so it cannot be used.\n\n${list}\n`,
    'Put them right; "assure overlay check" lists all there are.',
  );
}

async function loadYaml(path: string, name: string): Promise<Checklist> {
  const { decodeText, formatProblem, loadChecklist } = await import('../load/index.ts');
  const bytes = await readFile(path).catch((error: unknown) => {
    throw new UsageError(`${name} cannot be read: ${describeFileError(error)}.`);
  });
  const { text = '', problem } = decodeText(bytes, name);
  const { checklist, problems } = problem === undefined ? loadChecklist(text, { file: name }) : { problems: [problem] };
  if (checklist !== undefined) return checklist;
  const list = problems.map((found) => formatProblem(found, text)).join('\n\n');
  throw new UsageError(
    `The checklist ${name} has errors, so it cannot be used.\n\n${list}\n`,
    'Put them right; "assure check" lists all there are.',
  );
}

/** Editions compiled into the build, `checklists/<id>@<version>.json` beside the folder of the built command. */
async function builtInEditions(): Promise<EditionEntry[]> {
  const folder = new URL('../checklists/', import.meta.url);
  const names = await readdir(folder).catch(() => []);
  return names.flatMap((name) => {
    const [, id, version] = /^([a-z0-9-]+)@([0-9.]+)\.json$/.exec(name) ?? [];
    if (id === undefined || version === undefined) return [];
    const file = new URL(name, folder);
    // Written by the build from a checklist without errors.
    const load = () => Promise.resolve(JSON.parse(readFileSync(file, 'utf8')) as Checklist);
    return [{ id, version, file: `${name} (built in)`, load }];
  });
}
