import type { OscalReport, OscalRow } from './oscalReport.ts';
import { listed } from './oscalText.ts';

/** The requirements that apply, and those that do not. */
export function reviewedControls({ rows }: OscalReport): object {
  const ids = (keep: (row: OscalRow) => boolean) => rows.filter(keep).map(({ id }) => ({ 'control-id': id }));
  const included = ids(({ result }) => result.applies !== 'false');
  return {
    'control-selections': [
      {
        ...(included.length === 0 ? { 'include-all': {} } : { 'include-controls': included }),
        ...listed(
          'exclude-controls',
          ids(({ result }) => result.applies === 'false'),
        ),
      },
    ],
  };
}
