import { posix } from 'node:path';
import type { GuidanceDocument } from './duplicateClauses.ts';
import { hasAddress, type Addresses } from './permalinks.ts';
import type { Problem } from './problem.ts';
import { suggest } from './suggest.ts';
import { orMean, quote } from './words.ts';

/** Pages of which every address is known here; others are made by the portal's own code. */
const KNOWN = /^\/(?:guidance|modifications|releases|forms)(?:[/#]|$)/;

/**
 * Links of the draft that lead to no page or to no clause of it.
 *
 * @param addresses all pages of the site, with the places on them
 * @param redirected addresses that have a redirect: links to them still arrive
 */
export function deadLinks(
  documents: readonly GuidanceDocument[],
  addresses: Addresses,
  redirected: ReadonlySet<string>,
): readonly Problem[] {
  const byFile = new Map(documents.map((document) => [document.file, document]));
  return documents.flatMap((document) =>
    document.links.flatMap((link): readonly Problem[] => {
      const found = faultOf(link.to, document);
      if (found === undefined) return [];
      const { line, column } = link;
      const width = link.to.length;
      const place = { file: document.file, line, column, endLine: line, endColumn: column + width, path: '' };
      return [{ code: 'dead-link', severity: 'error', ...found, ...place }];
    }),
  );

  function faultOf(to: string, from: GuidanceDocument): Pick<Problem, 'message' | 'help'> | undefined {
    if (to.startsWith('/')) {
      const page = to.replace(/[?#].*$/, '');
      if (!KNOWN.test(to) || hasAddress(addresses, to) || redirected.has(to) || redirected.has(page)) return undefined;
      const meant = suggest(page, addresses.keys());
      return addresses.has(page)
        ? noPlace(to, addresses.get(page) ?? [], page)
        : noPage(to, `There is no page ${quote(page)}${orMean(meant)}`);
    }
    const [path = '', place] = to.replace(/\?[^#]*/, '').split('#');
    const file = path === '' ? from.file : posix.join(posix.dirname(from.file), decoded(path));
    if (path !== '' && !/\.mdx?$/.test(path)) return undefined;
    const document = byFile.get(file);
    if (document === undefined) {
      const meant = suggest(file, byFile.keys());
      return noPage(to, `There is no file ${quote(file)}${orMean(meant)}`);
    }
    if (place === undefined || document.clauses.some(({ id }) => id === place)) return undefined;
    return noPlace(
      to,
      document.clauses.map(({ id }) => id),
      file,
    );
  }
}

function noPage(to: string, reason: string): Pick<Problem, 'message' | 'help'> {
  return {
    message: `The link ${quote(to)} leads nowhere. ${reason}`,
    help: 'Link to a page by its file, as in (../devices/firmware.md) or, in the same folder, (./firmware.md).',
  };
}

function noPlace(to: string, ids: readonly string[], page: string): Pick<Problem, 'message' | 'help'> {
  const place = to.split('#')[1] ?? '';
  const meant = suggest(place, ids);
  return {
    message: `The link ${quote(to)} leads to no clause: ${page} has none with the id ${quote(place)}${orMean(meant)}`,
    help: 'The id of a clause stands at the end of its heading, as in {#da-fw-2}.',
  };
}

/** A path without its percent signs; as it is where they mean nothing. */
function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
