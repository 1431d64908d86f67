import { useEffect, useId, useMemo, useState, type ReactNode } from 'react';
import { hasDatabase } from '../../workspace/hasDatabase.ts';
import { lazyPart } from '../parts/lazyPart.tsx';
import styles from './embed.module.css';
import type { EmbedProps, ScoreData } from './embedData.ts';
import { NoScores } from './NoScores.tsx';
import { StartLink } from './StartLink.tsx';

/** Fetched after the page is shown, and only where assessments were ever kept: what reads and scores them. */
const lazyScores = lazyPart<ScoreData>(() => import('./OwnScores.tsx').then(({ OwnScores }) => OwnScores), null);

/** How the reader's own assessments of a checklist stand. Without JavaScript, and until they are read, only where to begin one. */
export function Score({ data }: EmbedProps): ReactNode {
  const name = useId();
  const [kept, setKept] = useState<boolean>();
  const given = useMemo(() => JSON.parse(data) as ScoreData, [data]);
  useEffect(() => {
    let left = false;
    void hasDatabase().then((has) => {
      if (!left) setKept(has);
    });
    return () => {
      left = true;
    };
  }, []);
  return (
    <div className={styles.embed} data-embed="score" role="group" aria-labelledby={name}>
      <p id={name} className={styles.title}>
        Your assessments: {given.checklist.title}
      </p>
      {kept === true && <lazyScores.Component {...given} />}
      {kept === false && <NoScores />}
      <StartLink checklist={given.checklist} />
    </div>
  );
}
