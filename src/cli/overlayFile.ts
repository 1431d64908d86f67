import type { Checklist } from '../engine/index.ts';
import {
  basesOf,
  decodeText,
  loadOverlay,
  loadProject,
  type Bases,
  type LoadedOverlay,
  type References,
} from '../load/index.ts';
import { listEditions } from './editions.ts';
import { UsageError } from './exit.ts';
import { findRoot } from './findRoot.ts';
import { readInputFile, type Io } from './output.ts';

/** An overlay that was read, with all that it is held against. */
export interface OpenedOverlay extends LoadedOverlay {
  readonly file: string;
  readonly text: string;
  readonly bases: Bases;
  readonly references?: References;
}

/**
 * Reads an overlay against the project that `root` names, or the nearest upwards, with its guidance and registers; else
 * against the checklists built in, and then what it cites is not checked.
 */
export async function openOverlay(file: string, root: string | undefined, io: Io): Promise<OpenedOverlay> {
  const { text, problem } = decodeText(readInputFile(file, io), file);
  if (text === undefined) throw new UsageError(`${file} cannot be read: ${problem?.message ?? 'it is no text'}.`);
  const folder = findRoot(root, io);
  if (folder === undefined) {
    const editions = await listEditions(undefined, io);
    const bases = basesOf(await Promise.all(editions.map((edition) => edition.load())));
    return { file, text, bases, ...loadOverlay(text, { file, bases }) };
  }
  const project = await loadProject(folder);
  const checklists = project.checklists.map(({ checklist }) => checklist);
  const bases = basesOf(checklists);
  const own = checklists.filter(({ overlay }) => overlay !== undefined);
  const references = { ...project.references, editions: lowerEditions(text, own) };
  return { file, text, bases, references, ...loadOverlay(text, { file, bases, references }) };
}

/** Other editions of the overlay that a text says it is. */
function lowerEditions(text: string, overlays: readonly Checklist[]): ReadonlyMap<string, Checklist> {
  const id = /^id:\s*["']?([a-z0-9-]+)/m.exec(text)?.[1];
  const version = /^version:\s*["']?([0-9.]+)/m.exec(text)?.[1];
  const others = overlays.filter((overlay) => overlay.id === id && overlay.version !== version);
  return new Map(others.map((overlay) => [overlay.version, overlay]));
}
