import { useId, useMemo, type ReactNode } from 'react';
import { lazyPart } from '../parts/lazyPart.tsx';
import styles from './embed.module.css';
import type { EmbedProps, ScoreData } from './embedData.ts';
import { StartLink } from './StartLink.tsx';

/** Fetched after the page is shown: what reads this browser's assessments and scores them. */
const lazyScores = lazyPart<ScoreData>(() => import('./OwnScores.tsx').then(({ OwnScores }) => OwnScores), null);

/** How the reader's own assessments of a checklist stand. Without JavaScript, and until they are read, only where to begin one. */
export function Score({ data }: EmbedProps): ReactNode {
  const name = useId();
  const given = useMemo(() => JSON.parse(data) as ScoreData, [data]);
  return (
    <div className={styles.embed} data-embed="score" role="group" aria-labelledby={name}>
      <p id={name} className={styles.title}>
        Your assessments: {given.checklist.title}
      </p>
      <lazyScores.Component {...given} />
      <StartLink checklist={given.checklist} />
    </div>
  );
}
