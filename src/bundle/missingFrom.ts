import type { Report } from '../formats/makeReport.ts';
import { firmwareDigest } from '../record/firmwareDigest.ts';

/**
 * What a submission lacks, as sentences: answers, the firmware's digest, evidence files. It may be sealed all the same.
 *
 * @param digests SHA-256 of the evidence files that are at hand
 */
export function missingFrom(report: Report, digests: ReadonlySet<string>): readonly string[] {
  const { record, result } = report;
  const { decided, total } = result.score.completeness;
  const evidence = Object.entries(record.evidence);
  return [
    ...(decided < total ? [`${total - decided} of ${total} requirements that count are not decided.`] : []),
    ...(firmwareDigest(record) === undefined
      ? ['The record gives no SHA-256 of the firmware image, so the statement says nothing of firmware.']
      : []),
    ...evidence.flatMap(([id, { name, sha256 }]) => {
      if (sha256 === undefined) return [`Evidence ${id} (${name}) has no digest, so no file can be told to be it.`];
      return digests.has(sha256) ? [] : [`The file of evidence ${id} (${name}) is not there.`];
    }),
  ];
}
