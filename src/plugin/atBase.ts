/**
 * The address of a page as the router knows it.
 *
 * @param baseUrl path that the whole site is under, `/` at both ends
 * @param path address inside the site, beginning with `/`
 */
export function atBase(baseUrl: string, path: string): string {
  return `${baseUrl.replace(/\/$/, '')}${path}`;
}
