import { createHash } from 'node:crypto';
import { makeKey, type SigningKey } from '../../../src/bundle/keys.ts';
import { sealSubmission, type EvidenceFile } from '../../../src/bundle/sealSubmission.ts';
import { blobSource, type Source } from '../../../src/bundle/source.ts';
import { makeReport, type Report } from '../../../src/formats/makeReport.ts';
import type { SubmissionRecord } from '../../../src/generated/record.ts';
import { checklistDigest } from '../../../src/record/digest.ts';
import { fixtureChecklist, fixtureRecord } from '../record/fixture.ts';

const FIRMWARE = 'ab'.repeat(32);

/** Evidence as a file at hand. */
export function evidenceFile(name: string, content: Uint8Array<ArrayBuffer> | string): EvidenceFile {
  const blob = new Blob([content]);
  const sha256 = createHash('sha256').update(content).digest('hex');
  return { name, size: blob.size, sha256, stream: () => blob.stream() };
}

/** The fixture's record with these files as evidence, assessed. */
export function reportWith(
  files: readonly EvidenceFile[],
  change: (record: SubmissionRecord) => void = () => {},
): Report {
  const checklist = fixtureChecklist();
  const record = fixtureRecord();
  record.checklist = { id: checklist.id, version: checklist.version, digest: checklistDigest(checklist) };
  record.device.firmwareHash = FIRMWARE;
  files.forEach(({ name, sha256 }, i) => {
    record.evidence[`F${i}`] = { name, kind: 'log', level: 3, sha256 };
  });
  change(record);
  return makeReport(checklist, record);
}

export const keyPromise = makeKey();

/** The bytes of a sealed submission. */
export async function seal(
  files: readonly EvidenceFile[],
  options: {
    readonly key?: SigningKey;
    readonly recipients?: readonly string[];
    readonly report?: Report;
    readonly history?: string;
  } = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const { key = await keyPromise, recipients = [], report = reportWith(files), history } = options;
  const { stream } = await sealSubmission({
    report,
    evidence: files,
    key,
    recipients,
    ...(history !== undefined && { history }),
  });
  return bytesOf(stream);
}

export async function bytesOf(stream: ReadableStream<Uint8Array>): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await new Response(stream as ReadableStream<Uint8Array<ArrayBuffer>>).arrayBuffer());
}

export function sourceOf(bytes: Uint8Array<ArrayBuffer>): Source {
  return blobSource(new Blob([bytes]));
}
