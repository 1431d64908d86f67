import Link from '@docusaurus/Link';
import clsx from 'clsx';
import { useId, useState, type ReactNode } from 'react';
import { scoreText, type Result } from '../../engine/index.ts';
import type { SubmissionRecord } from '../../generated/record.ts';
import { assessmentName } from '../../workspace/naming.ts';
import type { SessionState } from '../../workspace/session.ts';
import { writeAddress } from '../logic/place.ts';
import { Icon } from '../parts/Icon.tsx';
import { ScoreBar } from '../parts/ScoreBar.tsx';
import { OutcomeTag } from '../parts/Tag.tsx';
import { OutcomePanel } from './OutcomePanel.tsx';
import { SavedState } from './SavedState.tsx';
import styles from './TopBar.module.css';
import { useWorkbench } from './workbench.ts';

/** Stays in sight: which Device, the score so far, the outcome and why, whether it is saved, undo, export. */
export function TopBar({
  state,
  result,
  onUndo,
  onRedo,
}: {
  readonly state: SessionState;
  readonly result: Result;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
}): ReactNode {
  const { page, open } = useWorkbench();
  const [unfolded, setUnfolded] = useState(false);
  const panel = useId();
  const { score, outcome, thresholds } = result;
  const { decided, total } = score.completeness;
  const overall = thresholds.filter(({ section }) => section === undefined).map(({ atLeast }) => atLeast);
  const undoing = state.past.at(-1)?.label;
  const redoing = state.future[0]?.label;
  return (
    <header className={styles.bar} data-topbar>
      <div className={styles.inside}>
        <div className={styles.device}>
          <h1 className={styles.name}>{assessmentName(state)}</h1>
          <p className={styles.about}>{about(state.record)}</p>
        </div>
        <div className={styles.score} data-tour="score">
          <dl className={styles.numbers}>
            <div className={styles.main}>
              <dt>Demonstrated</dt>
              <dd data-demonstrated>{scoreText(score.demonstrated, score)}</dd>
            </div>
            <div>
              <dt>
                <span aria-hidden="true">up to</span>
                <span className="dap-hidden">Attainable</span>
              </dt>
              <dd>{scoreText(score.attainable, score)}</dd>
            </div>
            <div>
              <dt>Answered</dt>
              <dd>{score.answered === null ? 'none yet' : scoreText(score.answered, score)}</dd>
            </div>
            <div>
              <dt>Decided</dt>
              <dd>
                {decided}/{total}
              </dd>
            </div>
          </dl>
          <ScoreBar score={score} thresholds={overall} />
        </div>
        <button
          type="button"
          className={styles.outcome}
          aria-expanded={unfolded}
          aria-controls={panel}
          onClick={() => setUnfolded(!unfolded)}
        >
          <OutcomeTag outcome={outcome.value} />
          <span className={unfolded ? styles.up : styles.down}>
            <Icon name="down" />
          </span>
          <span className="dap-hidden">{unfolded ? 'Hide why' : 'Show why'}</span>
        </button>
        <div className={styles.tools}>
          <button
            type="button"
            className={styles.history}
            data-tour="saved"
            onClick={() => open({ kind: 'history' })}
            title="History: what was changed, and the way back"
          >
            <SavedState save={state.save} />
            <span className="dap-hidden">Show the history</span>
          </button>
          <span className={styles.buttons}>
            <button
              type="button"
              className={styles.tool}
              disabled={undoing === undefined}
              onClick={onUndo}
              title={undoing && `Undo: ${undoing}`}
            >
              <Icon name="undo" />
              <span className="dap-hidden">Undo{undoing && `: ${undoing}`}</span>
            </button>
            <button
              type="button"
              className={styles.tool}
              disabled={redoing === undefined}
              onClick={onRedo}
              title={redoing && `Redo: ${redoing}`}
            >
              <Icon name="redo" />
              <span className="dap-hidden">Redo{redoing && `: ${redoing}`}</span>
            </button>
            <button
              type="button"
              className={styles.tool}
              onClick={() => open({ kind: 'shortcuts' })}
              title="Keyboard shortcuts"
              data-keyboard
            >
              <Icon name="keyboard" />
              <span className="dap-hidden">Keyboard shortcuts</span>
            </button>
            <button
              type="button"
              className={styles.text}
              onClick={() => open({ kind: 'export' })}
              title="Export"
              data-tour="take"
            >
              <Icon name="download" />
              <span className={styles.word}>Export</span>
            </button>
            <Link
              className={clsx(styles.text)}
              to={`/assess/${page.checklist.id}/result${writeAddress(state.record.id)}`}
            >
              Result
            </Link>
          </span>
        </div>
      </div>
      <div id={panel} hidden={!unfolded} className={styles.panel}>
        {unfolded && <OutcomePanel result={result} onFollow={() => setUnfolded(false)} />}
      </div>
    </header>
  );
}

/** The Device and the edition in one line. */
function about({ device, checklist }: SubmissionRecord): string {
  return [
    device.manufacturer,
    device.firmwareVersion && `firmware ${device.firmwareVersion}`,
    `edition ${checklist.version}`,
  ]
    .filter(Boolean)
    .join(' · ');
}
