import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DocumentChange } from '../../redline/compareEditions.ts';
import { renderClean } from '../../redline/renderClean.ts';
import { renderHtml, type TitledRedline } from '../../redline/renderHtml.ts';
import { summaryText } from '../../redline/words.ts';
import { keyOf, type ComparedPair, type Side } from './comparePairs.ts';
import { documentMain, documentTitle } from './documentMain.ts';
import { inShell } from '../inShell.ts';
import { writeFiles } from '../writeFiles.ts';
import { documentRedlinePath, DOWNLOADS, redlinePath } from './redlinePaths.ts';

/** Where the built site lies and will live. */
interface Site {
  readonly outDir: string;
  /** Base path, `/` at its end. */
  readonly base: string;
}

/**
 * Writes, into the built site, the page of every document that both editions have, in the frame of the summary's page,
 * and all files to download.
 */
export async function writeRedlines(pairs: readonly ComparedPair[], { outDir, base }: Site): Promise<void> {
  const files = new Map<string, string>();
  for (const pair of pairs) {
    const { from, to, documents } = pair;
    const path = redlinePath(from.id, to.id);
    const shell = await readFile(join(outDir, `${path}.html`), 'utf8');
    for (const document of documents) {
      if (document.status === 'added' || document.status === 'deleted') continue;
      const address = documentRedlinePath(from.id, to.id, keyOf(document.file));
      const title = documentTitle(pair, document);
      const main = documentMain({ pair, document, base });
      files.set(
        `${address}.html`,
        inShell(shell, { title, description: summaryText(document.redline), main, path, address }),
      );
      files.set(
        `${DOWNLOADS}/${from.id}-to-${to.id}/${keyOf(document.file)}.html`,
        renderHtml(title, [partOf(document)]),
      );
    }
    files.set(
      `${DOWNLOADS}/${from.id}-to-${to.id}.html`,
      renderHtml(
        `Guidance: what changed from ${from.label} to ${to.label}`,
        documents.filter(({ status }) => status !== 'unchanged').map(partOf),
      ),
    );
    for (const side of [from, to]) addClean(files, side);
  }
  await writeFiles(outDir, files);
}

function partOf({ file, title, redline }: DocumentChange): TitledRedline {
  return { key: partKey(file), title, redline };
}

/** The clean texts of an edition, each document alone and all together. */
function addClean(files: Map<string, string>, { id, label, documents }: Side): void {
  const whole = `${DOWNLOADS}/clean/${id}.html`;
  if (files.has(whole)) return;
  const note = `The text in ${label}.`;
  const parts = [...documents].map(([file, { title, text }]) => ({ file, key: partKey(file), title, text }));
  files.set(whole, renderClean(`Guidance: ${label}`, note, parts));
  for (const part of parts)
    files.set(`${DOWNLOADS}/clean/${id}/${keyOf(part.file)}.html`, renderClean(part.title, note, [part]));
}

function partKey(file: string): string {
  return keyOf(file).replaceAll('/', '-');
}
