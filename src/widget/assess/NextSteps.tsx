import { memo, useState, type ReactNode } from 'react';
import { formatPercent, type Improvement } from '../../engine/index.ts';
import { count } from '../logic/words.ts';
import { Icon } from '../parts/Icon.tsx';
import fields from './fields.module.css';
import styles from './NextSteps.module.css';
import { PlaceLink } from './PlaceLink.tsx';
import { useWorkbench } from './workbench.ts';

const FIRST = 8;

/** What would raise the score or free the outcome, the most first. Each leads to where it is done. */
export const NextSteps = memo(function NextSteps({
  improvements,
  onFollow,
}: {
  readonly improvements: readonly Improvement[];
  readonly onFollow?: () => void;
}): ReactNode {
  const { index } = useWorkbench();
  const [all, setAll] = useState(false);
  if (improvements.length === 0) {
    return <p className={styles.none}>Nothing is left that would raise the score.</p>;
  }
  const shown = all ? improvements : improvements.slice(0, FIRST);
  return (
    <>
      <ol className={styles.list}>
        {shown.map(({ requirement, gate, gain, action, text }) => (
          <li key={requirement}>
            <PlaceLink
              place={action === 'give-fact' ? { view: 'device' } : { view: 'requirement', id: requirement }}
              className={styles.step}
              onFollow={onFollow}
            >
              <span className={styles.head}>
                <span className={styles.id}>{requirement}</span>
                {gate && (
                  <span className={styles.gate}>
                    <Icon name="gate" /> Gate
                  </span>
                )}
                <span className={styles.gain}>{gain.num > 0 ? `+${formatPercent(gain)} points` : 'no points'}</span>
              </span>
              <span className={styles.title}>{index.byId.get(requirement)?.requirement.title}</span>
              <span className={styles.text}>{text}</span>
            </PlaceLink>
          </li>
        ))}
      </ol>
      {improvements.length > FIRST && (
        <button type="button" className={fields.quiet} onClick={() => setAll(!all)}>
          {all ? 'Show the first only' : `Show all ${count(improvements.length, 'step')}`}
        </button>
      )}
    </>
  );
});
