import type { StoredAssessment } from './stored.ts';

/** The kept files, by SHA-256, that none of the assessments names; deleted ones count, since they can be restored. */
export function unusedFiles(
  kept: readonly string[],
  assessments: readonly Pick<StoredAssessment, 'record'>[],
): readonly string[] {
  const named = new Set(
    assessments.flatMap(({ record }) => Object.values(record.evidence).map(({ sha256 }) => sha256)),
  );
  return kept.filter((sha256) => !named.has(sha256));
}
