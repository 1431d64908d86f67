import Link from '@docusaurus/Link';
import type { ReactNode } from 'react';
import type { Section } from '../../engine/index.ts';
import { count } from '../logic/words.ts';
import styles from './ChecklistContents.module.css';

/** The sections of a checklist as a list of links, with how many requirements each holds. */
export function ChecklistContents({ sections }: { readonly sections: readonly Section[] }): ReactNode {
  return (
    <nav className={styles.contents} aria-label="Sections of this checklist">
      <p className={styles.title}>Contents</p>
      <Link to="#profile">Device profile</Link>
      <Entries sections={sections} />
    </nav>
  );
}

function Entries({ sections }: { readonly sections: readonly Section[] }): ReactNode {
  return (
    <ul>
      {sections.map((section) => (
        <li key={section.id}>
          <Link to={`#${section.id}`}>{section.title}</Link>{' '}
          <span className={styles.count} title={count(size(section), 'requirement')}>
            {size(section)}
          </span>
          {section.sections.length > 0 && <Entries sections={section.sections} />}
        </li>
      ))}
    </ul>
  );
}

function size(section: Section): number {
  return section.requirements.length + section.sections.reduce((sum, inner) => sum + size(inner), 0);
}
