import {
  compileScoring,
  encodeRecord,
  scoreEncoded,
  type Checklist,
  type CompiledScoring,
  type EncodedRecord,
  type FastScore,
} from '../../engine/index.ts';
import type { SubmissionRecord } from '../../generated/record.ts';

/** How an assessment stands, for lists: scores and outcome without the reasons. */
export interface Standing extends Pick<
  FastScore,
  'demonstrated' | 'answered' | 'attainable' | 'points' | 'decided' | 'total' | 'outcome'
> {
  /** The evidence in use that expires first, expired or not. */
  readonly expiry?: { readonly date: string; readonly name: string };
}

const COMPILED = new WeakMap<Checklist, { readonly compiled: CompiledScoring; encoded: EncodedRecord | undefined }>();
const KNOWN = new WeakMap<SubmissionRecord, { readonly checklist: Checklist; readonly standing: Standing }>();

/** Computed once for each record and checklist; both never change. */
export function standingOf(checklist: Checklist, record: SubmissionRecord): Standing {
  const known = KNOWN.get(record);
  if (known?.checklist === checklist) return known.standing;
  const ready = COMPILED.get(checklist) ?? { compiled: compileScoring(checklist), encoded: undefined };
  COMPILED.set(checklist, ready);
  ready.encoded = encodeRecord(ready.compiled, record, ready.encoded);
  const { demonstrated, answered, attainable, points, decided, total, outcome } = scoreEncoded(
    ready.compiled,
    ready.encoded,
  );
  const expiry = firstToExpire(record);
  const standing: Standing = {
    demonstrated,
    answered,
    attainable,
    ...(points && { points }),
    decided,
    total,
    outcome,
    ...(expiry && { expiry }),
  };
  KNOWN.set(record, { checklist, standing });
  return standing;
}

function firstToExpire({ answers, evidence }: SubmissionRecord): Standing['expiry'] {
  const used = new Set(Object.values(answers).flatMap((answer) => answer.evidence ?? []));
  let first: Standing['expiry'];
  for (const [id, { name, expires }] of Object.entries(evidence)) {
    if (expires === undefined || !used.has(id)) continue;
    if (first === undefined || expires < first.date) first = { date: expires, name };
  }
  return first;
}
