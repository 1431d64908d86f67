import type { Confidence } from '../engine/index.ts';
import type { GuidanceEditionsRegister } from '../generated/guidance-editions-register.ts';
import { filesUnder } from './editionFiles.ts';
import { editionFolder, editionSidebar } from './guidancePath.ts';
import { duplicateClauses, type GuidanceDocument } from './duplicateClauses.ts';
import type { loadGuidance } from './loadGuidance.ts';
import { GUIDANCE_EDITIONS_FILE } from './loadGuidanceEditions.ts';
import type { Problem } from './problem.ts';

/** One published edition of the guidance. */
export interface GuidanceEdition {
  readonly entry: GuidanceEditionsRegister['entries'][number];
  readonly documents: readonly GuidanceDocument[];
}

/** The list of editions that the site's framework reads, relative to the project's root. */
export const VERSIONS_FILE = 'versions.json';

interface Reading {
  readonly root: string;
  /** Text of a file, or undefined where there is none. */
  readonly read: (file: string) => Promise<string | undefined>;
  readonly guidance: typeof loadGuidance;
  readonly sources: ReadonlyMap<string, Confidence>;
}

/** Reads the documents of every edition in the register, and holds the folders and lists that the site is made of against it. */
export async function loadEditions(
  entries: GuidanceEditionsRegister['entries'],
  { root, read, guidance, sources }: Reading,
): Promise<{ readonly editions: readonly GuidanceEdition[]; readonly problems: readonly Problem[] }> {
  const problems: Problem[] = [];
  const editions: GuidanceEdition[] = [];
  for (const entry of entries) {
    const documents: GuidanceDocument[] = [];
    for (const file of await filesUnder(root, editionFolder(entry.id), /\.mdx?$/)) {
      const text = await read(file);
      if (text === undefined) continue;
      const { matter, clauses, citations, links, problems: found } = guidance(text, { file, sources });
      problems.push(...found);
      documents.push({ file, title: matter.title ?? file, matter, clauses, citations, links });
    }
    problems.push(...duplicateClauses(documents));
    editions.push({ entry, documents });
    if (documents.length === 0)
      problems.push(
        lacking(GUIDANCE_EDITIONS_FILE, `The edition ${entry.id} has no files in ${editionFolder(entry.id)}`),
      );
    if ((await read(editionSidebar(entry.id))) === undefined)
      problems.push(lacking(GUIDANCE_EDITIONS_FILE, `The edition ${entry.id} has no ${editionSidebar(entry.id)}`));
  }
  const ids = entries.map(({ id }) => id);
  const versions = await read(VERSIONS_FILE);
  if (versions === undefined ? ids.length > 0 : !sameList(versions, ids)) {
    problems.push({
      ...lacking(VERSIONS_FILE, 'The list of editions is not that of registers/guidance-editions.yaml'),
      help: 'Write the ids of the register here, the newest first.',
      expected: JSON.stringify(ids),
    });
  }
  return { editions, problems };
}

function sameList(text: string, ids: readonly string[]): boolean {
  try {
    return JSON.stringify(JSON.parse(text)) === JSON.stringify(ids);
  } catch {
    return false;
  }
}

function lacking(file: string, message: string): Problem {
  return {
    code: 'edition-files',
    severity: 'error',
    message,
    help: 'Take the file from version control again. "npm run edition" writes all that belongs to an edition.',
    ...{ file, line: 1, column: 1, endLine: 1, endColumn: 1, path: '' },
  };
}
