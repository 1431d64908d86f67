import { memo, useId, type ReactNode } from 'react';
import type { Answer, Evidence, Requirement, RequirementResult } from '../../engine/index.ts';
import { Prose } from '../parts/Prose.tsx';
import { RequirementMarks } from '../parts/RequirementMarks.tsx';
import { VerdictTag } from '../parts/Tag.tsx';
import { verdictSentence } from '../logic/verdictSentence.ts';
import { AnswerControl } from './AnswerControl.tsx';
import { useCollaboration } from './collaboration.ts';
import { Conditions } from './Conditions.tsx';
import { EvidenceEnding } from './EvidenceEnding.tsx';
import { EvidenceLinks } from './EvidenceLinks.tsx';
import { FamilyMark } from './FamilyMark.tsx';
import fields from '../parts/fields.module.css';
import { lazyAsked } from './lazyParts.tsx';
import { Offers } from './Offers.tsx';
import { Rationale } from './Rationale.tsx';
import styles from './RequirementCard.module.css';
import { RequirementNotes } from './RequirementNotes.tsx';
import { useWorkbench } from './workbench.ts';

export interface RequirementCardProps {
  readonly requirement: Requirement;
  readonly answer: Answer | undefined;
  readonly result: RequirementResult;
  readonly evidence: Readonly<Record<string, Evidence>>;
  /** YYYY-MM-DD. */
  readonly assessedOn: string;
  /** The one that keys and guidance are about. */
  readonly current: boolean;
  /** Stands below the title of its section: headings are one level down. */
  readonly listed?: boolean;
}

/** One requirement to be answered: what is asked, the verdict so far, answer, rationale, evidence. */
export const RequirementCard = memo(function RequirementCard({
  requirement,
  answer,
  result,
  evidence,
  assessedOn,
  current,
  listed = false,
}: RequirementCardProps): ReactNode {
  const { index, dispatch } = useWorkbench();
  const { asked } = useCollaboration();
  const { id, title, statement } = requirement;
  const name = useId();
  const Title = listed ? 'h3' : 'h2';
  const inert = result.applies === 'false';
  const answered = answer !== undefined && hasClaim(answer);
  return (
    <article className={styles.card} data-requirement={id} data-current={current || undefined} aria-labelledby={name}>
      <header className={styles.head}>
        <div className={styles.line}>
          <span className={styles.id}>{id}</span>
          <RequirementMarks
            gate={requirement.gate}
            weight={requirement.weight}
            level={requirement.minimumEvidenceLevel}
          />
        </div>
        <Title id={name} className={listed ? styles.smaller : styles.title} tabIndex={-1} data-title>
          {title}
        </Title>
      </header>
      <div className={styles.statement}>
        <Prose text={statement} />
      </div>
      <div className={styles.verdict} data-verdict={result.verdict ?? 'not-applying'}>
        <VerdictTag verdict={result.verdict} />
        <p className={styles.because}>
          {verdictSentence(requirement, result, evidence, index.labels)}
          {result.inert && ' The answer below is kept and does not count.'}
        </p>
      </div>
      {!inert && answer?.evidence && (
        <EvidenceEnding linked={answer.evidence} evidence={evidence} assessedOn={assessedOn} />
      )}
      {asked?.has(id) && <lazyAsked.Component key={id} requirement={id} />}
      <FamilyMark requirement={requirement} answer={answer} />
      <Conditions result={result} />
      {inert && !result.inert ? null : (
        <div className={styles.form}>
          {answer?.carried?.offered && <Offers requirement={requirement} answer={answer} evidence={evidence} />}
          <div>
            <AnswerControl requirement={requirement} answer={answer} />
            {answered && (
              <button
                type="button"
                className={fields.quiet}
                onClick={() => dispatch({ type: 'clear-answer', requirement: id })}
              >
                Clear answer
              </button>
            )}
          </div>
          <Rationale
            requirement={id}
            text={answer?.rationale ?? ''}
            wanted={result.rule === 'not-applicable-without-rationale'}
          />
          <EvidenceLinks
            listed={listed}
            requirement={requirement}
            used={result.evidence}
            linked={answer?.evidence}
            evidence={evidence}
          />
        </div>
      )}
      <RequirementNotes key={id} requirement={id} />
    </article>
  );
});

function hasClaim({ answer, choice, choices, number, date, text, objectives }: Answer): boolean {
  return [answer, choice, choices, number, date, text, objectives].some((claimed) => claimed !== undefined);
}
