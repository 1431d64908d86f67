/** Where the files of a published edition lie, relative to the project's root. */
export function editionFolder(edition: string): string {
  return `versioned_docs/version-${edition}`;
}

/** The list of pages of a published edition, relative to the project's root. */
export function editionSidebar(edition: string): string {
  return `versioned_sidebars/version-${edition}-sidebars.json`;
}

/** The edition that a guidance file belongs to, by its path; undefined for the draft. Any root may stand before it. */
export function editionOf(file: string): string | undefined {
  return /(?:^|[\\/])versioned_docs[\\/]version-([^\\/]+)[\\/]/.exec(file)?.[1];
}

/**
 * Address, inside the site, of a guidance document by its file: `docs/devices/firmware.md` is `/guidance/devices/firmware`,
 * and in the edition 2022-06 `/guidance/2022-06/devices/firmware`.
 */
export function guidancePath(file: string): string {
  const name = file.replaceAll('\\', '/');
  const path = name
    .replace(/^docs\//, '')
    .replace(/^versioned_docs\/version-/, '')
    .replace(/\.mdx?$/, '')
    .replace(/(^|\/)index$/, '');
  return path === '' ? '/guidance' : `/guidance/${path}`;
}
