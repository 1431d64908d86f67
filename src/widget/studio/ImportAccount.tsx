import type { ReactNode } from 'react';
import type { Fate, TallyLines } from '../../import/tally.ts';

const HEADINGS: Readonly<Record<Fate, string>> = {
  kept: 'Kept',
  changed: 'Changed',
  made: 'Made here, since the list does not have it',
  leftOut: 'Left out',
};

/** What became of each part of an imported list. */
export function ImportAccount({ tally }: { readonly tally: TallyLines }): ReactNode {
  return (Object.entries(HEADINGS) as [Fate, string][]).map(([fate, heading]) => (
    <div key={fate}>
      <p>
        <strong>{heading}</strong>
        {tally[fate].length === 0 && ': nothing'}
      </p>
      {tally[fate].length > 0 && (
        <ul>
          {tally[fate].map(({ what, count, examples }) => (
            <li key={what}>
              {count} × {what}
              {examples.length > 0 && ` (${examples.join(', ')}${count > examples.length ? ', …' : ''})`}
            </li>
          ))}
        </ul>
      )}
    </div>
  ));
}
