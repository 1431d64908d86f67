import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Project } from '../../load/index.ts';
import { documentsOf, type GuidanceSet } from '../guidanceSets.ts';
import { inShell } from '../inShell.ts';
import type { Statement } from '../statement.ts';
import { embedSheets, hasEmbeds, withSheets } from '../widget-styles/embedSheets.ts';
import { writeFiles } from '../writeFiles.ts';
import { pageStyle } from './pageStyle.ts';
import { printPath } from './printPaths.ts';
import { printProps } from './printProps.ts';
import { setMain } from './setMain.ts';

interface Site {
  readonly outDir: string;
  readonly sources: Project['sources'];
  readonly statement: Statement;
  /** Address of the site without its base path. */
  readonly url: string;
  /** Base path, `/` at its end. */
  readonly base: string;
}

/** Puts the built pages of every set together, in the frame that the build made for it, with a style sheet for its pages. */
export async function writeSets(sets: readonly GuidanceSet[], { outDir, ...site }: Site): Promise<void> {
  const read = (path: string): Promise<string> => readFile(join(outDir, `${path}.html`), 'utf8');
  const files = new Map<string, string>();
  for (const set of sets) {
    const path = printPath(set);
    const texts = documentsOf(set).map(async ({ address }) => [address, await read(address)] as const);
    const main = setMain({ set, pages: new Map(await Promise.all(texts)), ...site });
    const { title, description } = printProps(set, site.statement.guidance);
    const page = inShell(await read(path), { title, description, main, path, address: path });
    files.set(`${path}.html`, hasEmbeds(main) ? withSheets(page, await embedSheets(outDir, site.base)) : page);
    files.set(`${path}.css`, pageStyle(footerOf(set, site.statement.guidance)));
  }
  await writeFiles(outDir, files);
}

/** On every sheet of paper, since sheets get parted. */
function footerOf({ edition }: GuidanceSet, guidance: string): string {
  return edition === undefined
    ? `${guidance}: draft, can change at any time`
    : `${guidance}: ${edition.label} (${edition.id})`;
}
