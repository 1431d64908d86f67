import Link from '@docusaurus/Link';
import load from '@generated/checklists/default/load.js';
import { useMemo, type ReactNode } from 'react';
import { scoreText } from '../../engine/index.ts';
import { assessmentName } from '../../workspace/naming.ts';
import type { StoredAssessment } from '../../workspace/stored.ts';
import { useAssessments } from '../list/useAssessments.ts';
import { useChecklists } from '../list/useChecklists.ts';
import { dayWords } from '../logic/dates.ts';
import { writeAddress } from '../logic/place.ts';
import { standingOf } from '../logic/standing.ts';
import { ScoreBar } from '../parts/ScoreBar.tsx';
import { OutcomeTag } from '../parts/Tag.tsx';
import type { ChecklistRouteProps } from '../props.ts';
import styles from './embed.module.css';
import type { ScoreData } from './embedData.ts';
import { NoScores } from './NoScores.tsx';

/** The most that are shown. */
const MOST = 3;

/** The reader's own assessments of a checklist, the last changed first, out of this browser. */
export function OwnScores({ checklist: { id } }: ScoreData): ReactNode {
  const { all, problem } = useAssessments();
  const own = useMemo(
    () =>
      (all ?? [])
        .filter(({ record, removed }) => record.checklist.id === id && removed === undefined)
        .sort((a, b) => (a.record.modified < b.record.modified ? 1 : -1)),
    [all, id],
  );
  const page = useChecklists(own.length === 0 ? [] : [id], load).get(id);
  if (problem !== undefined) return <p>Your assessments cannot be read here: {problem}</p>;
  if (all === undefined) return null;
  if (own.length === 0) return <NoScores />;
  return (
    <>
      <ul className={styles.scores}>
        {own.slice(0, MOST).map((stored) => (
          <OwnScore key={stored.id} stored={stored} page={page} />
        ))}
      </ul>
      <p className={styles.note}>
        Only you see this: it is read out of this browser, and nothing is sent.{' '}
        <Link to="/assess">All your assessments</Link>
        {own.length > MOST && ` (${own.length} of this checklist)`}
      </p>
    </>
  );
}

function OwnScore({
  stored,
  page,
}: {
  readonly stored: StoredAssessment;
  readonly page: ChecklistRouteProps | undefined;
}): ReactNode {
  const { record } = stored;
  const { checklist } = record;
  const isSame = page?.digest === checklist.digest;
  const standing = isSame ? standingOf(page.checklist, record) : undefined;
  return (
    <li>
      <p className={styles.name}>
        <Link to={`/assess/${checklist.id}/result${writeAddress(stored.id)}`}>{assessmentName(stored)}</Link>
        <span className={styles.note}>assessed on {dayWords(record.assessedOn)}</span>
      </p>
      {standing && (
        <>
          <ScoreBar score={standing} />
          <p className={styles.standing}>
            <span>
              <strong>{scoreText(standing.demonstrated, standing)}</strong> demonstrated
            </span>
            <OutcomeTag outcome={standing.outcome} />
            <span className={styles.note}>
              {standing.decided} of {standing.total} decided
            </span>
          </p>
        </>
      )}
      {page !== undefined && !isSame && (
        <p className={styles.note}>It answers edition {checklist.version} in another text. Open it to see its score.</p>
      )}
    </li>
  );
}
