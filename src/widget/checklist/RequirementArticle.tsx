import Link from '@docusaurus/Link';
import Heading from '@theme/Heading';
import type { ReactNode } from 'react';
import type { Fact, OverlayOrigin, Requirement } from '../../engine/index.ts';
import { conditionWords } from '../../formats/conditionWords.ts';
import { Citations } from '../parts/Citations.tsx';
import { OverlayMark } from '../parts/OverlayMark.tsx';
import { ObjectiveLetters } from '../parts/ObjectiveLetters.tsx';
import { Prose } from '../parts/Prose.tsx';
import { RequirementMarks } from '../parts/RequirementMarks.tsx';
import type { ClauseReference, SourceReference } from '../props.ts';
import { responseWords } from './responseWords.ts';
import styles from './RequirementArticle.module.css';

/** One requirement, complete, to be read. */
export function RequirementArticle({
  requirement,
  profile,
  clauses,
  sources,
  overlay,
  level,
}: {
  readonly requirement: Requirement;
  readonly profile: readonly Fact[];
  readonly clauses: Readonly<Record<string, ClauseReference>>;
  readonly sources: Readonly<Record<string, SourceReference>>;
  readonly overlay?: OverlayOrigin | undefined;
  readonly level: 'h3' | 'h4' | 'h5';
}): ReactNode {
  const { id, title, statement, why, goodEvidence, guidance, applies, objectives, review } = requirement;
  return (
    <article className={styles.requirement} aria-labelledby={id}>
      <Heading as={level} id={id} className={styles.title}>
        <span className={styles.id}>{id}</span> {title}
      </Heading>
      <RequirementMarks gate={requirement.gate} weight={requirement.weight} level={requirement.minimumEvidenceLevel} />
      <OverlayMark overlay={overlay} id={id} />
      <div className={styles.statement}>
        <Prose text={statement} />
        <ObjectiveLetters objectives={objectives} />
      </div>
      <dl className={styles.facts}>
        {applies && (
          <div>
            <dt>Applies when</dt>
            <dd>
              {conditionWords(applies.tree, profile)}. <code className={styles.cel}>{applies.text}</code>
            </dd>
          </div>
        )}
        <div>
          <dt>Why it matters</dt>
          <dd>
            <Prose text={why} />
          </dd>
        </div>
        {goodEvidence.length > 0 && (
          <div>
            <dt>Good evidence</dt>
            <dd>
              <Lines items={goodEvidence} />
            </dd>
          </div>
        )}
        <div>
          <dt>Answered by</dt>
          <dd>{responseWords(requirement.response, objectives.length > 0)}</dd>
        </div>
        {review.length > 0 && (
          <div>
            <dt>A reviewer looks for</dt>
            <dd>
              <Lines items={review} />
            </dd>
          </div>
        )}
        {guidance.length > 0 && (
          <div>
            <dt>Guidance</dt>
            <dd>
              <ul>
                {guidance.map((clause) => (
                  <li key={clause}>
                    <ClauseLink id={clause} clauses={clauses} />
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        )}
        <div>
          <dt>Sources</dt>
          <dd>
            <Citations citations={requirement.sources} sources={sources} />
          </dd>
        </div>
      </dl>
    </article>
  );
}

function Lines({ items }: { readonly items: readonly string[] }): ReactNode {
  return (
    <ul>
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}

function ClauseLink({
  id,
  clauses,
}: {
  readonly id: string;
  readonly clauses: Readonly<Record<string, ClauseReference>>;
}): ReactNode {
  const clause = Object.hasOwn(clauses, id) ? clauses[id] : undefined;
  return clause ? (
    <>
      <Link to={clause.permalink}>{clause.title}</Link> ({id})
    </>
  ) : (
    id
  );
}
