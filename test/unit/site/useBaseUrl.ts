/** Stands for the site's own: a portal at the root. */
export default function useBaseUrl(path: string): string {
  return path;
}
