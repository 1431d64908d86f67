import { useState, type ReactNode } from 'react';
import { Notice } from '../parts/Notice.tsx';
import { useWorkbench } from './workbench.ts';

const KEY = 'device-assurance:tour';

/** Offered to who has not been here before, once. It is found again beside the keys. */
export function TourOffer(): ReactNode {
  const { open } = useWorkbench();
  const [seen, setSeen] = useState(wasSeen);
  if (seen) return null;
  const done = (): void => {
    setSeen(true);
    try {
      localStorage.setItem(KEY, 'seen');
    } catch {
      // It is then offered again.
    }
  };
  return (
    <Notice
      tone="info"
      title="New here? Six stops show what this screen has."
      actions={
        <>
          <button
            type="button"
            className="dap-button"
            onClick={() => {
              done();
              open({ kind: 'tour' });
            }}
          >
            Take the tour
          </button>
          <button type="button" className="dap-button" onClick={done}>
            Not now
          </button>
        </>
      }
    />
  );
}

function wasSeen(): boolean {
  try {
    return localStorage.getItem(KEY) !== null;
  } catch {
    return true;
  }
}
