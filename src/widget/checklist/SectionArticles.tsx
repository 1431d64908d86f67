import Heading from '@theme/Heading';
import type { ReactNode } from 'react';
import type { Section } from '../../engine/index.ts';
import { conditionWords } from '../../formats/conditionWords.ts';
import { Prose } from '../parts/Prose.tsx';
import type { ChecklistRouteProps } from '../props.ts';
import { RequirementArticle } from './RequirementArticle.tsx';
import styles from './SectionArticles.module.css';

/** A section with all that it holds; headings go down with the sections. */
export function SectionArticles({
  section,
  page,
  depth = 0,
}: {
  readonly section: Section;
  readonly page: ChecklistRouteProps;
  readonly depth?: number;
}): ReactNode {
  const { profile } = page.checklist;
  return (
    <section className={styles.section} aria-labelledby={section.id}>
      <Heading as={depth === 0 ? 'h2' : depth === 1 ? 'h3' : 'h4'} id={section.id} className={styles.heading}>
        {section.title}
      </Heading>
      {section.intro && <Prose text={section.intro} className={styles.intro} />}
      {section.applies && (
        <p className={styles.intro}>
          Applies when {conditionWords(section.applies.tree, profile)}. <code>{section.applies.text}</code>
        </p>
      )}
      {section.requirements.map((requirement) => (
        <RequirementArticle
          key={requirement.id}
          requirement={requirement}
          profile={profile}
          clauses={page.clauses}
          sources={page.sources}
          overlay={page.checklist.overlay}
          level={depth === 0 ? 'h3' : depth === 1 ? 'h4' : 'h5'}
        />
      ))}
      {section.sections.map((inner) => (
        <SectionArticles key={inner.id} section={inner} page={page} depth={depth + 1} />
      ))}
    </section>
  );
}
