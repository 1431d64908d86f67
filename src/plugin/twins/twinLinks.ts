/** Addresses as twins write them: whole, so that a twin can be read anywhere. */
export interface TwinLinks {
  /** Address of the page itself. `path` is inside the site, with or without a place after `#`. */
  readonly page: (path: string) => string;
  /** Address of the twin of a page where it has one, else of the page. */
  readonly twin: (path: string) => string;
}

/**
 * @param site address of the site with its base path, without `/` at its end
 * @param pages pages that have a twin, by their addresses inside the site
 */
export function twinLinks(site: string, pages: ReadonlySet<string>): TwinLinks {
  return {
    page: (path) => site + path,
    twin: (path) => {
      const [page = '', place] = path.split('#');
      return `${site}${pages.has(page) ? twinPath(page) : page}${place === undefined ? '' : `#${place}`}`;
    },
  };
}

/** Address of the twin of a page, inside the site. */
export function twinPath(page: string): string {
  return `${page}.md`;
}
