import type { Project } from '../../load/index.ts';

/** A page that is no more. */
export interface MovedPage {
  readonly from: string;
  readonly to: string;
  /** Places on it that went elsewhere than to the same place of the new page. */
  readonly places: readonly { readonly id: string; readonly to: string }[];
}

/** Every page that is no more and has a redirect. */
export function movedPages({ redirects }: Pick<Project, 'redirects'>): readonly MovedPage[] {
  return redirects
    .filter(({ from }) => !from.includes('#'))
    .map(({ from, to }) => ({ from, to, places: movedPlaces(redirects, from) }));
}

/** Places that were on a page and have a redirect of their own. */
export function movedPlaces(redirects: Project['redirects'], page: string): MovedPage['places'] {
  return redirects
    .filter(({ from }) => from.startsWith(`${page}#`))
    .map(({ from, to }) => ({ id: from.slice(page.length + 1), to }));
}
