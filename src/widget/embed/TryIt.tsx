import load from '@generated/checklists/default/load.js';
import { useEffect, useState, type ReactNode } from 'react';
import { fetchChecklist } from '../list/useChecklists.ts';
import type { ChecklistRouteProps } from '../props.ts';
import { TryDesk } from './TryDesk.tsx';

export interface TryItProps {
  /** Ids. */
  readonly checklist: string;
  readonly section: string | undefined;
  readonly onEnd: () => void;
}

/** Fetches the whole checklist, which verdicts and scores need, and lets a reader answer. */
export function TryIt({ checklist, section, onEnd }: TryItProps): ReactNode {
  const [page, setPage] = useState<ChecklistRouteProps | 'failed'>();
  const [attempt, setAttempt] = useState(0);
  const [round, setRound] = useState(0);
  useEffect(() => {
    let left = false;
    void fetchChecklist(load, checklist).then((found) => {
      if (!left) setPage(found ?? 'failed');
    });
    return () => {
      left = true;
    };
  }, [checklist, attempt]);
  if (page === undefined) return <p role="status">Opening…</p>;
  if (page === 'failed')
    return (
      <p role="alert">
        The checklist could not be fetched, perhaps because there is no network.{' '}
        <button type="button" className="dap-button" onClick={() => setAttempt(attempt + 1)}>
          Try again
        </button>
      </p>
    );
  return <TryDesk key={round} page={page} section={section} onAgain={() => setRound(round + 1)} onEnd={onEnd} />;
}
