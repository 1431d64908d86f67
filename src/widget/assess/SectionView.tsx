import { useState, type ReactNode } from 'react';
import type { Requirement, RequirementResult, Section } from '../../engine/index.ts';
import type { SubmissionRecord } from '../../generated/record.ts';
import { own } from '../../workspace/own.ts';
import { conditionWords } from '../../formats/conditionWords.ts';
import { count } from '../logic/words.ts';
import { Prose } from '../parts/Prose.tsx';
import fields from '../parts/fields.module.css';
import { RequirementCard } from './RequirementCard.tsx';
import styles from './SectionView.module.css';
import { useWorkbench } from './workbench.ts';

/** All requirements of a section, and of those inside it, one below the other. */
export function SectionView({
  section,
  results,
  record,
  shown,
  current,
}: {
  readonly section: Section;
  readonly results: ReadonlyMap<string, RequirementResult>;
  readonly record: Pick<SubmissionRecord, 'answers' | 'evidence' | 'assessedOn'>;
  readonly shown: ReadonlySet<string>;
  readonly current: string | undefined;
}): ReactNode {
  const { page } = useWorkbench();
  const [unfolded, setUnfolded] = useState(false);
  const held = requirementsOf(section);
  const left = held.filter(({ id }) => results.get(id)?.applies === 'false');
  const visible = held.filter(({ id }) => shown.has(id) || (unfolded && results.get(id)?.applies === 'false'));
  return (
    <section aria-labelledby="section-title">
      <h2 id="section-title" tabIndex={-1} data-title className={styles.title}>
        {section.title}
      </h2>
      {section.intro && <Prose text={section.intro} className={styles.intro} />}
      {visible.length === 0 && <p className={styles.intro}>No requirement of this section is shown by this filter.</p>}
      {visible.map((requirement) => {
        const result = results.get(requirement.id);
        return (
          result && (
            <div key={requirement.id} className={styles.item}>
              <RequirementCard
                requirement={requirement}
                answer={own(record.answers, requirement.id)}
                result={result}
                evidence={record.evidence}
                assessedOn={record.assessedOn}
                current={current === requirement.id}
                listed
              />
            </div>
          )
        );
      })}
      {left.length > 0 && (
        <div className={styles.left}>
          <p>{count(left.length, 'requirement does', 'requirements do')} not apply to this Device, by its profile:</p>
          <ul>
            {left.map(({ id, title, applies }) => (
              <li key={id}>
                <strong>{id}</strong> {title}
                {applies && `. Applies only when ${conditionWords(applies.tree, page.checklist.profile)}.`}
                {results.get(id)?.inert && ' Its answer is kept and does not count.'}
              </li>
            ))}
          </ul>
          <button
            type="button"
            className={fields.quiet}
            aria-expanded={unfolded}
            onClick={() => setUnfolded(!unfolded)}
          >
            {unfolded ? 'Hide them' : 'Show them'}
          </button>
        </div>
      )}
    </section>
  );
}

/** In checklist order. */
function requirementsOf(section: Section): readonly Requirement[] {
  return [...section.requirements, ...section.sections.flatMap(requirementsOf)];
}
