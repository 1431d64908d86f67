import type { Rule } from './rule.ts';

export const bandOrder: Rule = {
  code: 'band-order',
  severity: 'error',
  title: 'Bands rise, and the last is open',
  docs: 'The first band whose upTo is not exceeded decides, so bands must rise, and every number must fall into one: the last has no upTo.',
  *run({ requirements }) {
    for (const { value: requirement, path } of requirements) {
      const { id = '', response } = requirement;
      const bands = response?.bands;
      if (bands === undefined || (response?.kind !== 'number' && response?.kind !== 'date')) continue;
      let reached = -Infinity;
      for (const [index, band] of bands.entries()) {
        const place = [...path, 'response', 'bands', index];
        const last = index === bands.length - 1;
        if (band === undefined) continue;
        if (band.upTo === undefined) {
          if (!last && !('upTo' in band)) {
            yield {
              path: place,
              message: `Only the last band of ${id} may lack upTo; the bands after this one could never decide`,
              help: 'Add "upTo:", or move this band to the end.',
            };
          }
          continue;
        }
        if (band.upTo <= reached) {
          yield {
            path: [...place, 'upTo'],
            message: `The bands of ${id} must rise: ${band.upTo} comes after ${reached}`,
            help: 'Put the bands in order, smallest first.',
          };
        }
        reached = Math.max(reached, band.upTo);
        if (last) {
          yield {
            path: [...place, 'upTo'],
            at: 'key',
            message: `The last band of ${id} ends at ${band.upTo}, so larger numbers fall into none`,
            help: 'Remove its upTo, or add a band without one after it.',
          };
        }
      }
    }
  },
};
