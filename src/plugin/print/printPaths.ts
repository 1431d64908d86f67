import type { GuidanceSet } from '../guidanceSets.ts';

/** Address, inside the site, of the page that holds a whole edition of the guidance, or the whole draft. */
export function printPath({ address }: Pick<GuidanceSet, 'address'>): string {
  return `${address}/print`;
}
