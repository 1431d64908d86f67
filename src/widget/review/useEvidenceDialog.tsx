import { useCallback, useState, type ReactNode } from 'react';
import type { Review } from '../../generated/review.ts';
import { own } from '../../workspace/own.ts';
import type { Desk } from './deskContext.ts';
import { lazyEvidence } from './lazyEvidence.tsx';

/** The evidence viewer, open or not. */
export function useEvidenceDialog(
  { record }: Desk,
  review: Review,
): {
  readonly open: (evidence: string) => void;
  /** The first item of the answer to a requirement that nobody has looked at, else the first. */
  readonly openFirst: (requirement: string) => void;
  readonly dialog: ReactNode;
} {
  const [looking, setLooking] = useState<string>();
  const open = useCallback((evidence: string) => setLooking(evidence), []);
  return {
    open,
    openFirst(requirement) {
      const named = (own(record.answers, requirement)?.evidence ?? []).filter((id) => own(record.evidence, id));
      const seen = new Set(review.samples.map(({ evidence }) => evidence));
      setLooking(named.find((id) => !seen.has(id)) ?? named[0]);
    },
    dialog: looking !== undefined && (
      <lazyEvidence.Component
        key={looking}
        id={looking}
        review={review}
        onOpen={open}
        onClose={() => setLooking(undefined)}
      />
    ),
  };
}
