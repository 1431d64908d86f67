import { useMemo, useState, type ReactNode } from 'react';
import { scoreText, type Checklist } from '../../engine/index.ts';
import { tryOut, type TrialKind } from '../../studio/trial.ts';
import { count, verdictWord } from '../logic/words.ts';
import fields from '../parts/fields.module.css';
import { ScoreBar } from '../parts/ScoreBar.tsx';
import { OutcomeTag } from '../parts/Tag.tsx';
import styles from './studio.module.css';

const KINDS: readonly (readonly [TrialKind, string, string])[] = [
  ['all-met', 'All met', 'Everything is met and evidenced, for a Device to which as much as possible applies.'],
  ['typical', 'Typical', 'Most is met; some is partly met, not met, not answered or lacks evidence.'],
  ['worst', 'Worst', 'Nothing is met.'],
];

/** Made-up answers and what they come to: whether the scoring does what it is meant to. */
export function TrialPane({
  checklist,
  onSelect,
}: {
  readonly checklist: Checklist;
  /** Goes to a requirement. */
  readonly onSelect: (requirement: string) => void;
}): ReactNode {
  const [kind, setKind] = useState<TrialKind>('typical');
  const [seed, setSeed] = useState(1);
  const { record, result } = useMemo(() => tryOut(checklist, kind, seed), [checklist, kind, seed]);
  const { score, outcome, counts, thresholds } = result;
  const overall = thresholds.filter(({ section }) => section === undefined).map(({ atLeast }) => atLeast);
  return (
    <>
      <fieldset className={fields.field}>
        <legend className={fields.label}>Made-up answers</legend>
        <div className={fields.radios}>
          {KINDS.map(([id, label]) => (
            <label key={id} className={kind === id ? `${fields.radio} ${fields.checked}` : fields.radio}>
              <input type="radio" name="trial" checked={kind === id} onChange={() => setKind(id)} />
              {label}
            </label>
          ))}
        </div>
      </fieldset>
      <p className={fields.hint}>
        {KINDS.find(([id]) => id === kind)?.[2]} The same number gives the same answers every time.
      </p>
      {kind === 'typical' && (
        <p className={fields.buttons}>
          <span>Device number {seed}</span>
          <button type="button" className={`dap-button ${fields.small}`} onClick={() => setSeed(seed + 1)}>
            Another Device
          </button>
        </p>
      )}
      <div role="status">
        <p>
          <OutcomeTag outcome={outcome.value} />
        </p>
        <ScoreBar score={score} thresholds={overall} />
        <p>
          Score{' '}
          <strong>{score.demonstrated === null ? 'none: nothing counts' : scoreText(score.demonstrated, score)}</strong>
          ; {count(counts.requirements - counts.notApplying, 'requirement')} of {counts.requirements} apply.
        </p>
      </div>
      <h3>Why</h3>
      <ul className={styles.plain}>
        {outcome.reasons.slice(0, 8).map((reason, index) => (
          <li key={index}>
            {reason.requirement === undefined ? (
              reason.text
            ) : (
              <button type="button" className={styles.link} onClick={() => onSelect(reason.requirement ?? '')}>
                {reason.text}
              </button>
            )}
          </li>
        ))}
        {outcome.reasons.length > 8 && <li>and {outcome.reasons.length - 8} more</li>}
      </ul>
      <details>
        <summary>The Device and the verdicts</summary>
        <ul className={styles.plain}>
          {checklist.profile.map(({ id, label }) => (
            <li key={id}>
              {label} <strong>{String(record.profile[id] ?? '')}</strong>
            </li>
          ))}
        </ul>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">Requirement</th>
              <th scope="col">Verdict</th>
            </tr>
          </thead>
          <tbody>
            {result.requirements.map(({ id, verdict }) => (
              <tr key={id}>
                <th scope="row">{id}</th>
                <td>{verdictWord(verdict)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  );
}
