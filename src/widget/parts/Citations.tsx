import Link from '@docusaurus/Link';
import type { ReactNode } from 'react';
import type { Citation } from '../../engine/index.ts';
import type { SourceReference } from '../props.ts';
import { CONFIDENCE_MEANING, CONFIDENCE_WORD, sentenceCase } from '../logic/words.ts';
import styles from './Citations.module.css';

/** Where a requirement comes from: each source once, with the places in it and how sure their reading is. */
export function Citations({
  citations,
  sources,
  explained = false,
  newTab = false,
}: {
  readonly citations: readonly Citation[];
  readonly sources: Readonly<Record<string, SourceReference>>;
  /** Says below the list what the confidences in it mean. */
  readonly explained?: boolean;
  readonly newTab?: boolean;
}): ReactNode {
  const confidences = [...new Set(citations.map(({ confidence }) => confidence))];
  return (
    <>
      <ul className={styles.list}>
        {grouped(citations).map(({ source, refs, confidence, note }) => {
          const entry = Object.hasOwn(sources, source) ? sources[source] : undefined;
          const title = entry?.title ?? source;
          return (
            <li key={`${source} ${confidence} ${refs.join()} ${note ?? ''}`}>
              {entry ? (
                <Link to={entry.permalink} {...(newTab && { target: '_blank' })}>
                  {title}
                </Link>
              ) : (
                title
              )}
              {refs.length > 0 && `, ${refs.join(', ')}`}{' '}
              <span className={styles.confidence}>({CONFIDENCE_WORD[confidence]})</span>
              {note && <span className={styles.note}>{note}</span>}
            </li>
          );
        })}
      </ul>
      {explained && (
        <p className={styles.note}>
          {confidences
            .map((confidence) => `${sentenceCase(CONFIDENCE_WORD[confidence])}: ${CONFIDENCE_MEANING[confidence]}.`)
            .join(' ')}
        </p>
      )}
    </>
  );
}

interface Group extends Omit<Citation, 'ref'> {
  readonly refs: readonly string[];
}

/** Citations of one source with one confidence and one note are one entry. In the order of the first of each. */
function grouped(citations: readonly Citation[]): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const { ref, ...citation } of citations) {
    const key = JSON.stringify([citation.source, citation.confidence, citation.note]);
    const before = groups.get(key)?.refs ?? [];
    groups.set(key, { ...citation, refs: ref === undefined ? before : [...before, ref] });
  }
  return [...groups.values()];
}
