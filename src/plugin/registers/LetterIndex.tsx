import Link from '@docusaurus/Link';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

interface Props {
  readonly label: string;
  readonly entries: readonly { readonly id: string; readonly label: string }[];
}

/** Links to the parts of a long page. */
export function LetterIndex({ label, entries }: Props): ReactNode {
  return (
    <nav aria-label={label} className={styles.index}>
      <ul>
        {entries.map((entry) => (
          <li key={entry.id}>
            <Link to={`#${entry.id}`}>{entry.label}</Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
