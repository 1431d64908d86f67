import { useEffect, useMemo, useState } from 'react';
import { proposalsOf, type Proposal } from '../../workspace/family.ts';
import { assessmentName } from '../../workspace/naming.ts';
import type { Session, SessionState } from '../../workspace/session.ts';
import type { Store } from '../../workspace/store.ts';
import type { StoredAssessment } from '../../workspace/stored.ts';
import { writeAddress } from '../logic/place.ts';
import type { FamilyView } from './familyContext.ts';

export interface OpenFamily {
  readonly view: FamilyView;
  /** Undefined while it is being read, and when it is no longer in this browser. */
  readonly base: StoredAssessment | undefined;
  readonly proposals: readonly Proposal[];
}

/** The base of a variant, kept up to date with whoever changes it; undefined in an assessment that is no variant. */
export function useFamily(store: Store, session: Session, { record, family }: SessionState): OpenFamily | undefined {
  const id = family?.base;
  const [base, setBase] = useState<StoredAssessment>();
  useEffect(() => {
    if (id === undefined) return undefined;
    let left = false;
    const look = (): void => {
      store.get(id).then(
        (stored) => {
          if (!left) setBase(stored);
        },
        () => undefined,
      );
    };
    look();
    const stop = store.onChange((changed) => {
      if (changed === id) look();
    });
    return () => {
      left = true;
      stop();
    };
  }, [store, id]);
  const view = useMemo(
    (): FamilyView | undefined =>
      family && {
        family,
        baseName: base && assessmentName(base),
        baseAddress: `/assess/${family.seen.checklist.id}${writeAddress(family.base)}`,
        onConfirm: (requirement) =>
          void store.setFamily(session.id, (now) => ({
            ...now,
            confirmed: [...new Set([...now.confirmed, requirement])],
          })),
      },
    [family, base, store, session],
  );
  const proposals = useMemo(
    // Ids of two editions are not compared: one may have come to ask something else.
    () =>
      family && base?.record.checklist.digest === family.seen.checklist.digest
        ? proposalsOf(family.seen, base.record, record)
        : [],
    [family, base, record],
  );
  return view && { view, base, proposals };
}
