import type { GuidanceDocument } from './duplicateClauses.ts';
import { editionFolder } from './guidancePath.ts';
import type { GuidanceEdition } from './loadEditions.ts';
import type { Problem } from './problem.ts';

/**
 * What is wrong between the draft and the editions before it: a text that changed and kept its version, a document that
 * got another id, or an id that another document has.
 *
 * @param editions the newest first
 * @param texts of all files, by name
 */
export function draftProblems(
  documents: readonly GuidanceDocument[],
  editions: readonly GuidanceEdition[],
  texts: ReadonlyMap<string, string>,
): readonly Problem[] {
  return documents.flatMap((document) => {
    const text = texts.get(document.file) ?? '';
    const earlier = editions.flatMap(({ entry, documents: published }) => {
      const file = document.file.replace(/^docs/, editionFolder(entry.id));
      const found = published.find((candidate) => candidate.file === file);
      return found === undefined ? [] : [found];
    });
    const id = document.matter.values.documentId;
    const other = earlier.find(
      ({ matter }) => matter.values.documentId !== undefined && matter.values.documentId !== id,
    );
    const twin = id === undefined ? undefined : documents.find(({ matter }) => matter.values.documentId === id);
    const version = document.matter.values.version;
    const same = version === undefined ? undefined : earlier.find(({ matter }) => matter.values.version === version);
    return [
      ...(other === undefined
        ? []
        : [
            problem(document.file, text, 'documentId', {
              code: 'document-id-changed',
              message: `This document was published with the id ${other.matter.values.documentId ?? ''}`,
              help: 'Ids of documents are the same in every edition. Write that one.',
            }),
          ]),
      ...(twin === undefined || twin === document
        ? []
        : [
            problem(document.file, text, 'documentId', {
              code: 'document-id-twice',
              message: `The document id ${id ?? ''} is used twice; the other is in ${twin.file}`,
              help: 'Give the newer of the two an id that no document has had.',
            }),
          ]),
      ...(same === undefined || bodyOf(texts.get(same.file) ?? '') === bodyOf(text)
        ? []
        : [
            problem(document.file, text, 'version', {
              code: 'version-not-raised',
              message: `Version ${version ?? ''} of this document was published with another text, in ${same.file}`,
              help: 'Raise "version", write "status: draft" without "published", and say under "changes" what is new.',
            }),
          ]),
    ];
  });
}

/** The text below the front matter. */
function bodyOf(text: string): string {
  return text.replace(/^---[ \t]*\r?\n[^]*?\n---[ \t]*\r?\n/, '').replaceAll('\r\n', '\n');
}

function problem(
  file: string,
  text: string,
  key: string,
  finding: Pick<Problem, 'code' | 'message' | 'help'>,
): Problem {
  const at = text.split(/\r?\n/).findIndex((line) => line.startsWith(`${key}:`));
  const line = Math.max(at, 0) + 1;
  const place = { line, column: 1, endLine: line, endColumn: at < 0 ? 1 : key.length + 1, path: '' };
  return { severity: 'error', ...finding, file, ...place };
}
