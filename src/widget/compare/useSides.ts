import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import type { SubmissionRecord } from '../../generated/record.ts';
import type { Review } from '../../generated/review.ts';
import { assessmentName, deviceName } from '../../workspace/naming.ts';
import { useAssessments } from '../list/useAssessments.ts';
import { sideKeys } from '../logic/compareAddress.ts';
import { dayWords } from '../logic/dates.ts';
import { intake } from '../review/intake.ts';
import { useReviews } from '../review/useReviews.ts';

/** Something that can be compared. */
export interface Side {
  readonly key: string;
  /** What it is called in a list. */
  readonly label: string;
  readonly record: SubmissionRecord;
  readonly review?: Review;
}

export interface Sides {
  /** Undefined until the browser has answered. */
  readonly all: readonly Side[] | undefined;
  /** Sentences about what could not be read. */
  readonly problems: readonly string[];
  /** Opened files that are no submission, are locked, or were changed, with the reason. */
  readonly refused: readonly { readonly name: string; readonly why: string }[];
}

/** All that this browser can compare: reviews with their rounds, assessments, and files that are open on this page. */
export function useSides(): Sides {
  const reviews = useReviews();
  const assessments = useAssessments();
  const rounds = useMemo(
    () => reviews.all?.filter(({ removed }) => removed === undefined).flatMap(({ review }) => roundsOf(review)),
    [reviews.all],
  );
  const records = useRecords(reviews.store, rounds);
  const files = useOpenFiles();
  const all = useMemo(() => {
    // A store that cannot be read keeps nothing else from being compared.
    const waiting = (kept: typeof reviews | typeof assessments): boolean => !kept.all && kept.problem === undefined;
    if (waiting(reviews) || waiting(assessments) || (rounds && !records)) return undefined;
    return [
      ...(rounds ?? []).flatMap((review): Side[] => {
        const record = records?.get(review.of.record.digest);
        if (!record) return [];
        const by = review.reviewer && ` by ${review.reviewer}`;
        const label = `${deviceName(record.device)}: review, round ${review.round}${by}, ${dayWords(review.reviewedOn)}`;
        return [{ key: sideKeys.round(review.id, review.round), label, record, review }];
      }),
      ...(assessments.all ?? [])
        .filter(({ removed }) => removed === undefined)
        .map(({ id, label, record }): Side => {
          const name = assessmentName({ label, record });
          const words = `${name}: assessment, edition ${record.checklist.version}, changed ${dayWords(record.modified)}`;
          return { key: sideKeys.assessment(id), label: words, record };
        }),
      ...files.open,
    ];
  }, [reviews, assessments, rounds, records, files.open]);
  const problems = [reviews.problem, assessments.problem].flatMap((problem) =>
    problem === undefined ? [] : [problem],
  );
  return { all, problems, refused: files.refused };
}

/** A review as it stood in each of its rounds, the present one first. */
function roundsOf(review: Review): readonly Review[] {
  const { earlier = [], recommendation: _recommendation, decision: _decision, ...rest } = review;
  return [review, ...[...earlier].reverse().map((round): Review => ({ ...rest, ...round }))];
}

/** The records that reviews are of, by digest; those that are not in this browser are left out. */
function useRecords(
  store: ReturnType<typeof useReviews>['store'],
  reviews: readonly Review[] | undefined,
): ReadonlyMap<string, SubmissionRecord> | undefined {
  const [found, setFound] = useState<ReadonlyMap<string, SubmissionRecord>>();
  useEffect(() => {
    if (!store || !reviews) return undefined;
    let left = false;
    const digests = [...new Set(reviews.map(({ of }) => of.record.digest))];
    const look = async (digest: string): Promise<readonly (readonly [string, SubmissionRecord])[]> => {
      const stored = await store.submission(digest).catch(() => undefined);
      return stored ? [[digest, stored.record]] : [];
    };
    void Promise.all(digests.map(look)).then((all) => {
      if (!left) setFound(new Map(all.flat()));
    });
    return () => {
      left = true;
    };
  }, [store, reviews]);
  return found;
}

function useOpenFiles(): { readonly open: readonly Side[]; readonly refused: Sides['refused'] } {
  const files = useSyncExternalStore(intake.subscribe, intake.getFiles, intake.getFiles);
  const [, setTurn] = useState(0);
  useEffect(() => {
    const stops = files.map((file) => file.subscribe(() => setTurn((turn) => turn + 1)));
    return () => stops.forEach((stop) => stop());
  }, [files]);
  // One object for as long as nothing that can be compared changes: checking goes on beside it.
  const last = useRef<readonly Side[]>([]);
  const states = files.map((file) => ({ name: file.name, state: file.getState() }));
  const now = states.flatMap(({ name, state }): Side[] =>
    state.kind === 'open' && state.sealed?.wrong === undefined
      ? [
          {
            key: sideKeys.file(state.digest),
            label: `${deviceName(state.record.device)}: file ${name}`,
            record: state.record,
          },
        ]
      : [],
  );
  const same = now.length === last.current.length && now.every(({ key }, index) => key === last.current[index]?.key);
  if (!same) last.current = now;
  const open = last.current;
  const refused = states.flatMap(({ name, state }): Sides['refused'] => {
    switch (state.kind) {
      case 'refused':
        return [{ name, why: `${state.message} ${state.help}` }];
      case 'locked':
        return [{ name, why: 'It is encrypted. Open it on the page of all reviews first, then come back.' }];
      case 'review':
      case 'reply':
        return [{ name, why: 'It holds no submission. Open it on the page of all reviews.' }];
      case 'open':
        return state.sealed?.wrong === undefined ? [] : [{ name, why: state.sealed.wrong }];
      case 'reading':
        return [];
    }
  });
  return { open, refused };
}
