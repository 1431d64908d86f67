import { useEffect, useMemo, useState } from 'react';
import type { Checklist } from '../../engine/index.ts';
import {
  compareAssessments,
  compareProblems,
  type Assessment,
  type AssessmentComparison,
} from '../../review/compareAssessments.ts';
import type { ReviewPageProps } from '../props.ts';
import { fetchWay, type EditionWay } from '../review/editionWay.ts';
import type { Side } from './useSides.ts';

export interface Problem {
  readonly message: string;
  readonly help: string;
}

export type Compared =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] }
  | {
      readonly kind: 'compared';
      readonly before: Assessment;
      readonly after: Assessment;
      readonly comparison: AssessmentComparison;
    };

/** @param reviewed whether the verdicts of reviews are compared where both have one */
export function useComparison(page: ReviewPageProps, before: Side, after: Side, reviewed: boolean): Compared {
  const [editions, setEditions] = useState<EditionWay>();
  const [from, to] = [before.record.checklist.digest, after.record.checklist.digest];
  useEffect(() => {
    let left = false;
    void fetchWay(page, from, to).then((found) => !left && setEditions(found));
    return () => {
      left = true;
    };
  }, [page, from, to]);
  return useMemo((): Compared => {
    if (!editions) return { kind: 'waiting' };
    const [first, second, way] = editions;
    const missing = [
      ...(first ? [] : [missingEdition(before)]),
      ...(second || from === to ? [] : [missingEdition(after)]),
    ];
    if (!first || !second) return { kind: 'problems', problems: missing };
    const a = assessmentOf(before, first, reviewed);
    const b = assessmentOf(after, second, reviewed);
    const problems = compareProblems(a, b);
    if (problems.length > 0) return { kind: 'problems', problems };
    return { kind: 'compared', before: a, after: b, comparison: compareAssessments(a, b, way) };
  }, [editions, before, after, from, to, reviewed]);
}

function assessmentOf({ record, review }: Side, checklist: Checklist, reviewed: boolean): Assessment {
  return { checklist, record, ...(reviewed && review && { review }) };
}

function missingEdition({ label, record: { checklist } }: Side): Problem {
  return {
    message: `This portal does not have the edition that “${label}” answers.`,
    help: `It is ${checklist.id} ${checklist.version} with the digest ${checklist.digest.slice(0, 16)}…. Without it nothing can be said of it.`,
  };
}
