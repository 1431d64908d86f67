/** What the draft is called in addresses of changes. */
export const DRAFT = 'draft';

/** Address, inside the site, of the page on what changed from one edition of the guidance to a later one or the draft. */
export function redlinePath(from: string, to: string): string {
  return `/editions/${from}/${to}`;
}

/** Address, inside the site, of what changed in one document; `key` is its file without folder of the edition and `.md`. */
export function documentRedlinePath(from: string, to: string, key: string): string {
  return `${redlinePath(from, to)}/${key}`;
}

/** Folder, inside the site, of files to download; the host is told to offer them as such, never to show them. */
export const DOWNLOADS = '/data/redlines';
