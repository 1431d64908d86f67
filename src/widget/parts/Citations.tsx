import Link from '@docusaurus/Link';
import type { ReactNode } from 'react';
import type { Citation } from '../../engine/index.ts';
import type { SourceReference } from '../props.ts';
import { CONFIDENCE_MEANING, CONFIDENCE_WORD } from '../logic/words.ts';
import styles from './Citations.module.css';

/** Where a requirement comes from, each source with how sure its reading is. */
export function Citations({
  citations,
  sources,
  newTab = false,
}: {
  readonly citations: readonly Citation[];
  readonly sources: Readonly<Record<string, SourceReference>>;
  readonly newTab?: boolean;
}): ReactNode {
  return (
    <ul className={styles.list}>
      {citations.map(({ source, ref, confidence, note }) => {
        const entry = Object.hasOwn(sources, source) ? sources[source] : undefined;
        const title = entry?.title ?? source;
        return (
          <li key={`${source} ${ref ?? ''}`}>
            {entry ? (
              <Link to={entry.permalink} {...(newTab && { target: '_blank' })}>
                {title}
              </Link>
            ) : (
              title
            )}
            {ref && `, ${ref}`}{' '}
            <span className={styles.confidence}>
              ({CONFIDENCE_WORD[confidence]}: {CONFIDENCE_MEANING[confidence]})
            </span>
            {note && <span className={styles.note}>{note}</span>}
          </li>
        );
      })}
    </ul>
  );
}
