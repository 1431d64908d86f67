import type { ReactNode } from 'react';
import type { ListedRequirement, RequirementResult } from '../../engine/index.ts';
import type { SubmissionRecord } from '../../generated/record.ts';
import { own } from '../../workspace/own.ts';
import { Icon } from '../parts/Icon.tsx';
import { PlaceLink } from './PlaceLink.tsx';
import { RequirementCard } from './RequirementCard.tsx';
import styles from './RequirementView.module.css';
import { useWorkbench } from './workbench.ts';

/** One requirement, with where it stands and what is before and after it. */
export function RequirementView({
  listed: { requirement, section, path },
  result,
  record,
  previous,
  next,
}: {
  readonly listed: ListedRequirement;
  readonly result: RequirementResult;
  readonly record: Pick<SubmissionRecord, 'answers' | 'evidence' | 'assessedOn'>;
  /** Ids, among what the filter shows. */
  readonly previous: string | undefined;
  readonly next: string | undefined;
}): ReactNode {
  const position = section.requirements.findIndex(({ id }) => id === requirement.id) + 1;
  return (
    <>
      <p className={styles.trail}>
        {path.map((one) => (
          <span key={one.id}>
            <PlaceLink place={{ view: 'section', id: one.id }}>{one.title}</PlaceLink>{' '}
            <span aria-hidden="true">›</span>{' '}
          </span>
        ))}
        {position} of {section.requirements.length}
        <PlaceLink place={{ view: 'section', id: section.id }} className={styles.all}>
          Show all of this section
        </PlaceLink>
      </p>
      <RequirementCard
        requirement={requirement}
        answer={own(record.answers, requirement.id)}
        result={result}
        evidence={record.evidence}
        assessedOn={record.assessedOn}
        current
      />
      <nav className={styles.ways} aria-label="Previous and next requirement">
        {previous === undefined ? <span /> : <Way id={previous} back />}
        {next === undefined ? <span className={styles.end}>The last one shown</span> : <Way id={next} />}
      </nav>
    </>
  );
}

function Way({ id, back = false }: { readonly id: string; readonly back?: boolean }): ReactNode {
  const { index } = useWorkbench();
  return (
    <PlaceLink place={{ view: 'requirement', id }} className={back ? styles.back : styles.forth}>
      {back && <Icon name="previous" />}
      <span>
        <span className={styles.direction}>{back ? 'Previous' : 'Next'}</span>
        <span className={styles.title}>
          {id} {index.byId.get(id)?.requirement.title}
        </span>
      </span>
      {!back && <Icon name="next" />}
    </PlaceLink>
  );
}
