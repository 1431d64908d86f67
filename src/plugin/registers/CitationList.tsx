import Link from '@docusaurus/Link';
import type { ReactNode } from 'react';
import type { CitationProps } from './registerData.ts';
import styles from './styles.module.css';

/** Where a statement comes from, each with its confidence in words. */
export function CitationList({ citations }: { readonly citations: readonly CitationProps[] }): ReactNode {
  return (
    <ul className={styles.citations} aria-label="Sources">
      {citations.map(({ source, title, ref, confidence }) => (
        <li key={`${source} ${ref ?? ''}`}>
          <Link to={`/sources#${source}`}>{title}</Link>
          {ref !== undefined && `, ${ref}`}, {confidence}
        </li>
      ))}
    </ul>
  );
}
