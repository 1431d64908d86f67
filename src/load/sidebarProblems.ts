import type { GuidanceDocument } from './duplicateClauses.ts';
import type { Problem } from './problem.ts';
import { suggest } from './suggest.ts';
import { orMean, quote } from './words.ts';

export const SIDEBARS_FILE = 'sidebars.ts';

/**
 * What is wrong between the list of pages and the draft: an entry without a page, a page that is listed twice or not at
 * all.
 *
 * @param sidebars what the file says, as the site's framework reads it
 * @param text of the file, to find places in
 */
export function sidebarProblems(
  sidebars: unknown,
  text: string,
  documents: readonly GuidanceDocument[],
): readonly Problem[] {
  const pages = new Map(documents.map(({ file }) => [file.replace(/^docs\//, '').replace(/\.mdx?$/, ''), file]));
  const listed = listedPages(sidebars);
  const counts = new Map<string, number>();
  for (const id of listed) counts.set(id, (counts.get(id) ?? 0) + 1);
  const wrong = [...counts].flatMap(([id, count]): readonly Problem[] => {
    if (!pages.has(id)) {
      return [
        entry(id, 1, {
          code: 'sidebar-without-page',
          severity: 'error',
          message: `The list of pages has ${quote(id)}, and there is no docs/${id}.md${orMean(suggest(id, pages.keys()))}`,
          help: 'Write the path of the page below docs/, without its ending; or take the entry out.',
        }),
      ];
    }
    if (count === 1) return [];
    return [
      entry(id, 2, {
        code: 'sidebar-twice',
        severity: 'warning',
        message: `The list of pages has ${quote(id)} ${count} times`,
        help: 'Keep one of them, so that "previous" and "next" are clear.',
      }),
    ];
  });
  const lost = [...pages].filter(([id]) => !counts.has(id));
  return [...wrong, ...lost.map(([id, file]) => unlisted(id, file))];

  function entry(id: string, nth: number, finding: Pick<Problem, 'code' | 'severity' | 'message' | 'help'>): Problem {
    const matches = [...text.matchAll(/(['"`])((?:(?!\1).)*)\1/g)].filter((match) => match[2] === id);
    const at = (matches[Math.min(nth, matches.length) - 1]?.index ?? -1) + 1;
    const before = text.slice(0, at).split('\n');
    const line = before.length;
    const column = (before.at(-1)?.length ?? 0) + 1;
    const endColumn = column + (at > 0 ? id.length : 0);
    return { ...finding, file: SIDEBARS_FILE, line, column, endLine: line, endColumn, path: '' };
  }
}

function unlisted(id: string, file: string): Problem {
  return {
    code: 'page-not-listed',
    severity: 'error',
    message: 'This page is not in the list of pages, so no reader finds it',
    help: `Add '${id}', with the comma, where it is to stand in sidebars.ts.`,
    ...{ file, line: 1, column: 1, endLine: 1, endColumn: 1, path: '' },
  };
}

/** Ids of pages in every list, in order: plain texts, entries of type doc, and categories with all they hold. */
function listedPages(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(listedPages);
  if (typeof value !== 'object' || value === null) return [];
  const item = value as Readonly<Record<string, unknown>>;
  switch (item['type']) {
    case undefined:
      return Object.values(item).flatMap(listedPages);
    case 'doc':
    case 'ref':
      return listedPages(item['id']);
    case 'category':
      return [...(isDoc(item['link']) ? [item['link'].id] : []), ...listedPages(item['items'])];
    default:
      return [];
  }
}

function isDoc(link: unknown): link is { readonly id: string } {
  const { type, id } = (link ?? {}) as { readonly type?: unknown; readonly id?: unknown };
  return type === 'doc' && typeof id === 'string';
}
