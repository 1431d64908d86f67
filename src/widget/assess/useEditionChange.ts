import { useEffect, useMemo, useState } from 'react';
import type { SubmissionRecord } from '../../generated/record.ts';
import { editionChange, traceEdition, type EditionChange, type EditionTrace } from '../../workspace/edition.ts';
import type { Store } from '../../workspace/store.ts';
import type { ChecklistRouteProps } from '../props.ts';

/** How the edition on screen differs from the one a record names; undefined when it is the very same. */
export function useEditionChange(
  store: Store,
  record: SubmissionRecord,
  { checklist, digest }: ChecklistRouteProps,
): EditionChange | undefined {
  const answered = record.checklist.digest;
  const same = answered === digest;
  const [trace, setTrace] = useState<EditionTrace>();
  useEffect(() => {
    // Only for naming what has changed. Whether anything can be stored at all is said when an answer is saved.
    const kept = same
      ? store.rememberEdition(traceEdition(checklist, digest))
      : store.recallEdition(answered).then(setTrace);
    kept.catch(() => undefined);
  }, [store, checklist, digest, answered, same]);
  return useMemo(
    () => (same ? undefined : editionChange(record, checklist, digest, trace)),
    [same, record, checklist, digest, trace],
  );
}
