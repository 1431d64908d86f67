/** Address, inside the site, of a guidance document by its file: `docs/devices/firmware.md` is `/guidance/devices/firmware`. */
export function documentPermalink(file: string): string {
  const path = file
    .replaceAll('\\', '/')
    .replace(/^docs\//, '')
    .replace(/\.mdx?$/, '')
    .replace(/(^|\/)index$/, '');
  return path === '' ? '/guidance' : `/guidance/${path}`;
}

/** Address of a clause inside the site. */
export function clausePermalink(file: string, clause: string): string {
  return `${documentPermalink(file)}#${clause}`;
}

/** Address of a requirement inside the site. */
export function requirementPermalink(checklist: string, requirement: string): string {
  return `/checklists/${checklist}#${requirement}`;
}
