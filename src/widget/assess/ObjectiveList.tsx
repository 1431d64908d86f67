import type { ReactNode } from 'react';
import type { Answer, Requirement } from '../../engine/index.ts';
import { ClaimRadios } from './ClaimRadios.tsx';
import { NotApplicable } from './NotApplicable.tsx';
import styles from './ObjectiveList.module.css';
import { useWorkbench } from './workbench.ts';

/** A requirement answered in parts: the worst part decides. */
export function ObjectiveList({
  requirement,
  answer,
}: {
  readonly requirement: Requirement;
  readonly answer: Answer | undefined;
}): ReactNode {
  const { dispatch } = useWorkbench();
  const { id, objectives, response } = requirement;
  const whole = answer?.answer === 'not-applicable';
  return (
    <div className={styles.parts}>
      <p className={styles.head}>
        Answer <span className={styles.hint}>each objective; the worst decides</span>
      </p>
      <ol className={styles.list}>
        {objectives.map((objective) => (
          <li key={objective.id} className={styles.part} data-objective={objective.id}>
            <ClaimRadios
              compact
              name={`answer-${id}-${objective.id}`}
              legend={
                <>
                  <span className={styles.letter}>{objective.id}</span>
                  <span className={styles.text}>{objective.text}</span>
                </>
              }
              value={whole ? undefined : ownClaim(answer, objective.id)}
              notApplicable={response.notApplicable}
              partialCredit={response.partialCredit}
              onChoose={(claim) => dispatch({ type: 'set-objective', requirement: id, objective: objective.id, claim })}
            />
          </li>
        ))}
      </ol>
      {(response.notApplicable || whole) && <NotApplicable requirement={requirement} answer={answer} type="checkbox" />}
    </div>
  );
}

function ownClaim(answer: Answer | undefined, objective: string) {
  const given = answer?.objectives;
  return given && Object.hasOwn(given, objective) ? given[objective] : undefined;
}
