import { memo, useState, type ReactNode } from 'react';
import { scoreNumber, type Improvement, type Measure } from '../../engine/index.ts';
import { count } from '../logic/words.ts';
import { Icon } from '../parts/Icon.tsx';
import fields from '../parts/fields.module.css';
import styles from './NextSteps.module.css';
import { PlaceLink } from './PlaceLink.tsx';
import { useWorkbench } from './workbench.ts';

const FIRST = 8;

/** What would raise the score or free the outcome, the most first. Each leads to where it is done. */
export const NextSteps = memo(function NextSteps({
  improvements,
  measure,
  onFollow,
}: {
  readonly improvements: readonly Improvement[];
  readonly measure: Measure;
  readonly onFollow?: () => void;
}): ReactNode {
  const [all, setAll] = useState(false);
  const steps = stepsOf(improvements);
  if (steps.length === 0) return <p className={styles.none}>Nothing is left that would raise the score.</p>;
  const shown = all ? steps : steps.slice(0, FIRST);
  return (
    <>
      <ol className={styles.list}>
        {shown.map((step) => (
          <li key={step.first.requirement}>
            {step.first.action === 'give-fact' ? (
              <FactStep step={step} onFollow={onFollow} />
            ) : (
              <RequirementStep improvement={step.first} measure={measure} onFollow={onFollow} />
            )}
          </li>
        ))}
      </ol>
      {steps.length > FIRST && (
        <button type="button" className={fields.quiet} onClick={() => setAll(!all)}>
          {all ? 'Show the first only' : `Show all ${count(steps.length, 'step')}`}
        </button>
      )}
    </>
  );
});

/** One thing to do; a fact given at once decides for all requirements that wait for it. */
interface Step {
  readonly first: Improvement;
  readonly requirements: number;
  readonly gates: number;
}

function stepsOf(improvements: readonly Improvement[]): readonly Step[] {
  const steps = new Map<string, Step>();
  for (const improvement of improvements) {
    const key = improvement.action === 'give-fact' ? improvement.text : improvement.requirement;
    const before = steps.get(key);
    steps.set(key, {
      first: before?.first ?? improvement,
      requirements: (before?.requirements ?? 0) + 1,
      gates: (before?.gates ?? 0) + Number(improvement.gate),
    });
  }
  return [...steps.values()];
}

function FactStep({
  step: { first, requirements, gates },
  onFollow,
}: {
  readonly step: Step;
  readonly onFollow: (() => void) | undefined;
}): ReactNode {
  return (
    <PlaceLink place={{ view: 'device' }} className={styles.step} onFollow={onFollow}>
      <span className={styles.head}>
        Decides {count(requirements, 'requirement')}
        {gates > 0 && `, ${count(gates, 'gate')} among them`}
      </span>
      <span className={styles.title}>{first.text}</span>
    </PlaceLink>
  );
}

function RequirementStep({
  improvement: { requirement, gate, gain, text },
  measure,
  onFollow,
}: {
  readonly measure: Measure;
  readonly improvement: Improvement;
  readonly onFollow: (() => void) | undefined;
}): ReactNode {
  const { index } = useWorkbench();
  return (
    <PlaceLink place={{ view: 'requirement', id: requirement }} className={styles.step} onFollow={onFollow}>
      <span className={styles.head}>
        <span className={styles.id}>{requirement}</span>
        {gate && (
          <span className={styles.gate}>
            <Icon name="gate" /> Gate
          </span>
        )}
        <span className={styles.gain}>{gain.num > 0 ? `+${scoreNumber(gain, measure)} points` : 'no points'}</span>
      </span>
      <span className={styles.title}>{index.byId.get(requirement)?.requirement.title}</span>
      <span className={styles.text}>{text}</span>
    </PlaceLink>
  );
}
