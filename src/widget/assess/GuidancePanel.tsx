import Link from '@docusaurus/Link';
import { memo, type ReactNode } from 'react';
import type { Requirement } from '../../engine/index.ts';
import { Citations } from '../parts/Citations.tsx';
import { Icon } from '../parts/Icon.tsx';
import { OverlayMark } from '../parts/OverlayMark.tsx';
import { Prose } from '../parts/Prose.tsx';
import styles from './GuidancePanel.module.css';
import type { ChecklistRouteProps } from '../props.ts';
import { useExcerpts } from './useExcerpts.ts';

/** What helps to answer: why it matters, what good evidence looks like, the guidance clause, the sources. */
export const GuidancePanel = memo(function GuidancePanel({
  requirement,
  page,
}: {
  readonly requirement: Requirement;
  readonly page: ChecklistRouteProps;
}): ReactNode {
  const excerpts = useExcerpts();
  const { id, why, goodEvidence, review, guidance, sources } = requirement;
  return (
    <div className={styles.panel}>
      <OverlayMark overlay={page.checklist.overlay} id={id} />
      <section>
        <h3>Why it matters</h3>
        <Prose text={why} />
      </section>
      {goodEvidence.length > 0 && (
        <section>
          <h3>What good evidence looks like</h3>
          <Lines items={goodEvidence} />
        </section>
      )}
      {review.length > 0 && (
        <section>
          <h3>What a reviewer looks for</h3>
          <Lines items={review} />
        </section>
      )}
      {guidance.map((clause) => {
        const entry = Object.hasOwn(page.clauses, clause) ? page.clauses[clause] : undefined;
        return (
          <section key={clause} className={styles.clause}>
            <h3>{entry?.title ?? clause}</h3>
            {entry && (
              <>
                <p className={styles.from}>
                  {entry.document}, clause {clause}
                </p>
                <Prose text={excerpts?.[clause] ?? ''} />
                <Link to={entry.permalink} target="_blank">
                  Read the whole clause <Icon name="external" />
                  <span className="dap-hidden"> (opens in a new tab)</span>
                </Link>
              </>
            )}
          </section>
        );
      })}
      <section>
        <h3>Sources</h3>
        <Citations citations={sources} sources={page.sources} explained newTab />
      </section>
      <p>
        <Link to={`/checklists/${page.checklist.id}#${id}`} target="_blank">
          {id} in the checklist <Icon name="external" />
          <span className="dap-hidden"> (opens in a new tab)</span>
        </Link>
      </p>
    </div>
  );
});

function Lines({ items }: { readonly items: readonly string[] }): ReactNode {
  return (
    <ul>
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}
