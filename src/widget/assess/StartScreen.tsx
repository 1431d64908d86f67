import Link from '@docusaurus/Link';
import { useEffect, useState, type ReactNode } from 'react';
import { newRecord } from '../../record/newRecord.ts';
import { newRecordId } from '../../workspace/ids.ts';
import { assessmentName } from '../../workspace/naming.ts';
import { openStore } from '../../workspace/store.ts';
import type { StoredAssessment } from '../../workspace/stored.ts';
import { dayWords, timeWords, today } from '../logic/dates.ts';
import { writeAddress } from '../logic/place.ts';
import { Notice } from '../parts/Notice.tsx';
import type { ChecklistRouteProps } from '../props.ts';
import styles from './StartScreen.module.css';
import { lazyDesk } from './lazyDesk.tsx';
import type { Go } from './useAddress.ts';

/** No assessment is named in the address: begin one, or go on with one that is stored. */
export function StartScreen({
  page: { checklist, digest },
  go,
}: {
  readonly page: ChecklistRouteProps;
  readonly go: Go;
}): ReactNode {
  const [stored, setStored] = useState<readonly StoredAssessment[]>([]);
  const [problem, setProblem] = useState<string>();
  useEffect(() => {
    let left = false;
    openStore()
      .then((store) => store.list(new Date().toISOString()))
      .then((all) => {
        if (!left) setStored(all.filter(({ record, removed }) => record.checklist.id === checklist.id && !removed));
      })
      .catch((error: unknown) => setProblem(String(error)));
    return () => {
      left = true;
    };
  }, [checklist.id]);

  async function begin(): Promise<void> {
    try {
      const store = await openStore();
      const now = new Date();
      const id = newRecordId();
      await store.create(newRecord(checklist, { id, now: now.toISOString(), digest, assessedOn: today(now) }));
      go(id, { view: 'device' });
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    }
  }

  return (
    <>
      <button
        type="button"
        className="dap-button dap-button--primary"
        onPointerEnter={() => void lazyDesk.preload()}
        onFocus={() => void lazyDesk.preload()}
        onClick={() => void begin()}
      >
        Start a new assessment
      </button>
      {problem && (
        <Notice tone="error" announce="now" title="This did not work">
          <p>{problem} Nothing was changed; try again.</p>
        </Notice>
      )}
      {stored.length > 0 && (
        <section className={styles.stored} aria-labelledby="stored-title">
          <h2 id="stored-title">Go on with</h2>
          <ul>
            {[...stored]
              .sort((a, b) => (a.record.modified < b.record.modified ? 1 : -1))
              .map((one) => (
                <li key={one.id}>
                  <Link to={`/assess/${checklist.id}${writeAddress(one.id)}`}>{assessmentName(one)}</Link>
                  <span>
                    {one.record.device.firmwareVersion && `firmware ${one.record.device.firmwareVersion}, `}
                    begun {dayWords(one.record.created)}, last changed {timeWords(one.record.modified, new Date())}
                  </span>
                </li>
              ))}
          </ul>
        </section>
      )}
      <p className={styles.more}>
        <Link to="/assess">All assessments</Link>, where you also import a submission file or open the sample.
      </p>
    </>
  );
}
