import Link from '@docusaurus/Link';
import { useId, useMemo, type ReactNode } from 'react';
import { ObjectiveLetters } from '../parts/ObjectiveLetters.tsx';
import { Prose } from '../parts/Prose.tsx';
import { RequirementMarks } from '../parts/RequirementMarks.tsx';
import styles from './embed.module.css';
import { EditionLine } from './EditionLine.tsx';
import type { EmbedProps, RequirementData } from './embedData.ts';

/** One requirement of a checklist, to be read in a page of the guidance. */
export function Requirement({ data }: EmbedProps): ReactNode {
  const name = useId();
  const { checklist, id, title, statement, objectives, applies, gate, weight, level } = useMemo(
    () => JSON.parse(data) as RequirementData,
    [data],
  );
  return (
    <div className={styles.embed} data-embed="requirement" role="group" aria-labelledby={name}>
      <p id={name} className={styles.title}>
        <Link to={`/checklists/${checklist.id}#${id}`}>
          <span className={styles.id}>{id}</span> {title}
        </Link>
      </p>
      <RequirementMarks gate={gate} weight={weight} level={level} />
      <div className={styles.statement}>
        <Prose text={statement} />
        <ObjectiveLetters objectives={objectives} />
        {applies !== undefined && <p className={styles.applies}>Applies when {applies}.</p>}
      </div>
      <EditionLine checklist={checklist} />
    </div>
  );
}
