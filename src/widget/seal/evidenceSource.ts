import type { EvidenceFile } from '../../bundle/sealSubmission.ts';
import type { SubmissionRecord } from '../../generated/record.ts';

/** Somewhere that evidence files are kept, by SHA-256 (64 lower-case hexadecimal digits). */
export interface EvidenceSource {
  /** The file with this content, where there is one. It is read only when it is sealed. */
  get(sha256: string): Promise<Blob | undefined>;
}

/** The files that evidence items of a record name by digest, each once, from the first source that has them. */
export async function evidenceFrom(
  sources: readonly EvidenceSource[],
  { evidence }: SubmissionRecord,
): Promise<readonly EvidenceFile[]> {
  const named = new Map(
    Object.values(evidence).flatMap(({ name, sha256 }) => (sha256 === undefined ? [] : [[sha256, name] as const])),
  );
  const files: EvidenceFile[] = [];
  for (const [sha256, name] of named) {
    for (const source of sources) {
      const blob = await source.get(sha256);
      if (!blob) continue;
      files.push({ name, size: blob.size, sha256, stream: () => blob.stream() });
      break;
    }
  }
  return files;
}
