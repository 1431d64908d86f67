import type { ReactNode } from 'react';
import type { Answer, Evidence, Requirement } from '../../engine/index.ts';
import { claimText } from '../../formats/claimText.ts';
import { fittingClaim } from '../../record/fittingClaim.ts';
import { own } from '../../workspace/own.ts';
import fields from '../parts/fields.module.css';
import { Icon } from '../parts/Icon.tsx';
import styles from './Offers.module.css';
import { useWorkbench } from './workbench.ts';

/** Answers that were given to an earlier text, beside the requirement they may answer. They claim nothing until used. */
export function Offers({
  requirement,
  answer,
  evidence,
}: {
  readonly requirement: Requirement;
  readonly answer: Answer | undefined;
  readonly evidence: Readonly<Record<string, Evidence>>;
}): ReactNode {
  const { dispatch } = useWorkbench();
  const offered = Object.entries(answer?.carried?.offered ?? {});
  const { id } = requirement;
  return offered.map(([origin, old]) => {
    const claim = fittingClaim(requirement, old);
    return (
      <section key={origin} className={styles.offer} aria-label={`Answer given to ${originText(origin)}`}>
        <p className={styles.title}>
          <Icon name="info" />
          Answer given to {originText(origin)}
        </p>
        <OldAnswer requirement={requirement} answer={old} evidence={evidence} />
        <p className={styles.note}>
          {isElsewhere(origin)
            ? 'It was given to another checklist, which asks something related.'
            : 'The text is another one now.'}{' '}
          This answer counts for nothing until you have read the new text and use it.
          {Object.keys(claim).length === 0 &&
            ' It is of a kind that the new text does not ask for: only its rationale and evidence can be used.'}
        </p>
        <div className={styles.actions}>
          <button
            type="button"
            className="dap-button"
            onClick={() => dispatch({ type: 'use-offers', offers: [{ requirement: id, origin, claim }] })}
          >
            Use this answer<span className="dap-hidden"> for {id}</span>
          </button>
          <button
            type="button"
            className={fields.quiet}
            onClick={() => dispatch({ type: 'set-aside-offers', offers: [{ requirement: id, origin }] })}
          >
            Set it aside<span className="dap-hidden">: {originText(origin)}</span>
          </button>
        </div>
      </section>
    );
  });
}

/** What was claimed, why, and by which evidence. */
export function OldAnswer({
  requirement,
  answer,
  evidence,
}: {
  readonly requirement: Requirement;
  readonly answer: Answer;
  readonly evidence: Readonly<Record<string, Evidence>>;
}): ReactNode {
  const names = (answer.evidence ?? []).map((id) => own(evidence, id)?.name ?? `${id}, not in the register`);
  return (
    <dl className={styles.old}>
      <div>
        <dt>Answer</dt>
        <dd dir="auto">{claimText(requirement, answer) || 'None'}</dd>
      </div>
      {answer.rationale?.trim() && (
        <div>
          <dt>Rationale</dt>
          <dd dir="auto" className={styles.words}>
            {answer.rationale}
          </dd>
        </div>
      )}
      {names.length > 0 && (
        <div>
          <dt>Evidence</dt>
          <dd dir="auto">{names.join('; ')}</dd>
        </div>
      )}
    </dl>
  );
}

/** "DEV-01 of edition 1.0.0", "CPA-01 of cpa-readiness 0.1.0". */
export function originText(origin: string): string {
  const [edition = '', id = ''] = origin.split('/');
  return isElsewhere(origin) ? `${id} of ${edition.replace('@', ' ')}` : `${id} of edition ${edition}`;
}

/** Whether it was given to another checklist. */
function isElsewhere(origin: string): boolean {
  return origin.includes('@');
}
