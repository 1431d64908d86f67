import useBaseUrl from '@docusaurus/useBaseUrl';
import { useEffect, useState, type ReactNode } from 'react';
import { Notice } from '../parts/Notice.tsx';
import styles from './OfflineKeeper.module.css';
import { keepOffline, type Update } from './keepOffline.ts';

/**
 * Keeps the portal at hand for when the network is gone, and says when a newer one is ready. It never reloads a page by
 * itself: work is saved, but where a person stands in it is not.
 */
export function OfflineKeeper(): ReactNode {
  const script = useBaseUrl('/sw.js');
  const [update, setUpdate] = useState<Update>();
  useEffect(() => keepOffline(script, setUpdate), [script]);
  if (!update) return null;
  return (
    <div className={styles.corner}>
      <Notice
        tone="info"
        announce="politely"
        title={
          update.by === 'here' ? 'A newer version of the portal is ready' : 'The portal was updated in another tab'
        }
        actions={
          <>
            <button type="button" className="dap-button dap-button--primary" onClick={update.take}>
              {update.by === 'here' ? 'Use it now' : 'Reload this page'}
            </button>
            <button type="button" className="dap-button" onClick={() => setUpdate(undefined)}>
              Later
            </button>
          </>
        }
      >
        <p>Your work is saved, and stays as it is.</p>
      </Notice>
    </div>
  );
}
