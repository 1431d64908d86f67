import clsx from 'clsx';
import { memo, type ReactNode } from 'react';
import type { Requirement } from '../../engine/index.ts';
import type { Review } from '../../generated/review.ts';
import type { ReviewProblem } from '../../review/problem.ts';
import { own } from '../../workspace/own.ts';
import { TextField } from '../assess/TextField.tsx';
import { dayWords } from '../logic/dates.ts';
import type { DeterminationValue } from '../logic/reviewWords.ts';
import fields from '../parts/fields.module.css';
import { Icon } from '../parts/Icon.tsx';
import { Notice } from '../parts/Notice.tsx';
import { ActionForm } from './ActionForm.tsx';
import { ActionItems, ObservationItems, QuestionItems } from './Items.tsx';
import { useDesk } from './deskContext.ts';
import styles from './desk.module.css';
import { determine, giveReason, undetermine } from './determine.ts';
import { DeterminationTag } from './DeterminationTag.tsx';
import { ObservationForm } from './ObservationForm.tsx';
import { QuestionForm } from './QuestionForm.tsx';

/** What is being written beside a determination. */
export type Writing = 'observe' | 'ask' | 'act' | undefined;

/** What the reviewer concludes: the determination with its reason, observations, questions and actions. */
export const JudgementPane = memo(function JudgementPane({
  requirement,
  review,
  problems,
  writing,
  onWrite,
  onStep,
  last,
}: {
  readonly requirement: Requirement;
  readonly review: Review;
  /** What to think of, or why nothing was done, after the last change. */
  readonly problems: readonly ReviewProblem[];
  readonly writing: Writing;
  readonly onWrite: (writing: Writing) => void;
  /** Goes on by so many in the queue. */
  readonly onStep: (by: number) => void;
  readonly last: boolean;
}): ReactNode {
  const desk = useDesk();
  const { id } = requirement;
  const made = own(review.determinations, id);
  const done = (): void => onWrite(undefined);
  return (
    <div
      className={styles.stack}
      onKeyDown={(pressed) => {
        if (pressed.key !== 'Escape' || !(pressed.target instanceof HTMLElement)) return;
        pressed.target.blur();
        if (pressed.target.closest('form')) done();
      }}
    >
      <h2 className={styles.side}>Your determination</h2>
      <p key={`standing/${id}`} className={styles.verdict} role="status" data-determination={made?.value ?? 'none'}>
        <DeterminationTag value={made?.value} />{' '}
        {made && (
          <span className={styles.muted}>
            {made.by}, {dayWords(made.at)}
          </span>
        )}
      </p>
      <div className={styles.choices} role="group" aria-label="Determine">
        <Choice value="accepted" now={made?.value} letter="a" onClick={() => determine(desk, id, 'accepted')}>
          Accept
        </Choice>
        <Choice value="accepted-with-observation" now={made?.value} letter="o" onClick={() => onWrite('observe')}>
          Accept with an observation
        </Choice>
        <Choice value="rejected" now={made?.value} letter="r" onClick={() => determine(desk, id, 'rejected')}>
          Reject
        </Choice>
        <Choice value="information-requested" now={made?.value} letter="q" onClick={() => onWrite('ask')}>
          Ask the manufacturer
        </Choice>
      </div>
      {problems.map(({ severity, message, help }) => (
        <Notice key={message} tone={severity === 'error' ? 'error' : 'warning'} announce="now" title={message}>
          <p>{help}</p>
        </Notice>
      ))}
      {writing === 'observe' && <ObservationForm key={`observe/${id}`} requirement={id} onDone={done} />}
      {writing === 'ask' && <QuestionForm key={`ask/${id}`} requirement={id} onDone={done} />}
      {writing === 'act' && <ActionForm key={`act/${id}`} requirement={id} review={review} onDone={done} />}
      {made && (
        <div key={`reason/${id}`} data-reason>
          <TextField
            label="Reason"
            multiline
            value={made.reason ?? ''}
            hint={
              made.value === 'rejected' && !made.reason
                ? 'Say why: a rejection without a reason helps nobody.'
                : undefined
            }
            onChange={(text) => giveReason(desk, id, text)}
          />
          <button type="button" className={fields.quiet} onClick={() => undetermine(desk, id)}>
            Take the determination back
          </button>
        </div>
      )}
      <ObservationItems requirement={id} review={review} />
      <QuestionItems requirement={id} review={review} />
      <ActionItems requirement={id} review={review} />
      {writing === undefined && (
        <button type="button" className={fields.quiet} onClick={() => onWrite('act')}>
          <Icon name="add" /> Add a remediation action <kbd aria-hidden="true">m</kbd>
        </button>
      )}
      <div className={styles.ways}>
        <button type="button" className={`dap-button ${fields.small}`} onClick={() => onStep(-1)}>
          <Icon name="previous" /> Previous <kbd aria-hidden="true">k</kbd>
        </button>
        <button type="button" className={`dap-button ${fields.small}`} disabled={last} onClick={() => onStep(1)}>
          Next <kbd aria-hidden="true">j</kbd> <Icon name="next" />
        </button>
      </div>
    </div>
  );
});

function Choice({
  value,
  now,
  letter,
  onClick,
  children,
}: {
  readonly value: DeterminationValue;
  readonly now: DeterminationValue | undefined;
  readonly letter: string;
  readonly onClick: () => void;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <button
      type="button"
      className={clsx(styles.choice, value === now && styles.chosenChoice)}
      aria-pressed={value === now}
      aria-keyshortcuts={letter}
      onClick={onClick}
    >
      <kbd aria-hidden="true">{letter}</kbd> {children}
    </button>
  );
}
