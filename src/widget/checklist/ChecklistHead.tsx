import { attributionText } from '../../formats/attributionText.ts';
import Link from '@docusaurus/Link';
import type { ReactNode } from 'react';
import { listRequirements, type Checklist } from '../../engine/index.ts';
import { CONFIDENCE_MEANING, listOf } from '../logic/words.ts';
import { Prose } from '../parts/Prose.tsx';
import type { ChecklistPageProps } from '../props.ts';
import styles from './ChecklistHead.module.css';
import { StatusTag } from './StatusTag.tsx';

/** What a checklist is, what it is not, and how large. */
export function ChecklistHead({
  checklist,
  digest,
  predecessor,
  related = [],
  action,
}: {
  readonly checklist: Checklist;
  readonly digest: string;
  readonly predecessor?: ChecklistPageProps['predecessor'] | undefined;
  readonly related?: ChecklistPageProps['related'];
  readonly action: ReactNode;
}): ReactNode {
  const requirements = listRequirements(checklist).map(({ requirement }) => requirement);
  const conditional = listRequirements(checklist).filter(
    ({ requirement, path }) => requirement.applies ?? path.some(({ applies }) => applies),
  );
  const numbers: readonly (readonly [string, string])[] = [
    [String(requirements.length), requirements.length === 1 ? 'requirement' : 'requirements'],
    [String(requirements.filter(({ gate }) => gate).length), 'of them gates'],
    [String(conditional.length), 'apply under conditions'],
    [String(requirements.filter(({ minimumEvidenceLevel }) => minimumEvidenceLevel > 0).length), 'need evidence'],
  ];
  return (
    <header className={styles.head}>
      <h1>{checklist.title}</h1>
      <p className={styles.edition}>
        Edition {checklist.version} <StatusTag status={checklist.status} />
        {checklist.published && <> published {checklist.published}</>}
        {checklist.inEffect && <>, in effect from {checklist.inEffect}</>}
        {predecessor && (
          <>
            {' '}
            · <Link to={predecessor.changes}>What changed since edition {predecessor.version}</Link>
          </>
        )}
      </p>
      <div className="dap-lead">
        <Prose text={checklist.purpose} />
      </div>
      <p className={`${styles.action} dap-no-print`}>{action}</p>
      <ul className={styles.numbers}>
        {numbers.map(([number, what]) => (
          <li key={what}>
            <strong>{number}</strong> {what}
          </li>
        ))}
      </ul>
      <dl className={styles.facts}>
        <div>
          <dt>For</dt>
          <dd>{listOf(checklist.appliesTo)}</dd>
        </div>
        <div>
          <dt>Ready when</dt>
          <dd>
            every gate passes, nothing that counts is open, and{' '}
            {listOf(checklist.scoring.thresholds.map(({ title, atLeast }) => `“${title}” reaches ${atLeast}%`)) ||
              'no threshold is set'}
          </dd>
        </div>
        <div>
          <dt>Sources</dt>
          <dd>
            each with how sure its reading is:{' '}
            {Object.entries(CONFIDENCE_MEANING)
              .map(([confidence, meaning]) => `${confidence} (${meaning})`)
              .join(', ')}
          </dd>
        </div>
        {related.length > 0 && (
          <div>
            <dt>Related</dt>
            <dd>
              {related.map(({ title, path }, index) => (
                <span key={path}>
                  {index > 0 && ', '}
                  <Link to={path}>how its requirements relate to “{title}”</Link>
                </span>
              ))}
            </dd>
          </div>
        )}
        <div>
          <dt>Digest</dt>
          <dd>
            <code className={styles.digest}>{digest}</code>
          </dd>
        </div>
      </dl>
      <aside className={styles.notice} aria-label="What this checklist is not">
        <Prose text={checklist.notice} />
        {checklist.attribution && <p>{attributionText(checklist.attribution)}</p>}
      </aside>
    </header>
  );
}
