import { useEffect, useMemo, useRef } from 'react';
import { assess, type AssessedRecord, type Checklist, type Result } from '../../engine/index.ts';
import { share } from '../logic/share.ts';

/** The whole result, computed anew whenever something that decides it changes; what stays the same keeps its identity. */
export function useResult(checklist: Checklist, record: AssessedRecord): Result {
  const { assessedOn, profile, answers, evidence } = record;
  const last = useRef<Result>(undefined);
  const result = useMemo(() => {
    const next = assess(checklist, { assessedOn, profile, answers, evidence });
    return last.current ? share(last.current, next) : next;
  }, [checklist, assessedOn, profile, answers, evidence]);
  useEffect(() => {
    last.current = result;
  }, [result]);
  return result;
}
