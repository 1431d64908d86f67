import { makeZip } from 'client-zip';
import type { Report } from '../formats/makeReport.ts';
import { renderHtml } from '../formats/renderHtml.ts';
import { canonicalJson } from '../record/canonicalJson.ts';
import { signEnvelope } from './dsse.ts';
import { encryptTo, type PayloadCipher } from './encryption.ts';
import { hexDigest, portableHash, type MakeHash } from './hash.ts';
import { HISTORY_PATH, historyPart } from './historyPart.ts';
import type { SigningKey } from './keys.ts';
import { evidencePath, manifestText, type Part } from './manifest.ts';
import { BundleError } from './problem.ts';
import { makeStatement, type Statement } from './statement.ts';

/** A file that may be evidence. Its content is read when it is sealed, as a stream. */
export interface EvidenceFile {
  /** As messages name it. */
  readonly name: string;
  readonly size: number;
  /** SHA-256 of the content, 64 lower-case hexadecimal digits. */
  readonly sha256: string;
  stream(): ReadableStream<Uint8Array>;
}

export interface SealOptions {
  readonly report: Report;
  readonly evidence: readonly EvidenceFile[];
  readonly key: SigningKey;
  /** X25519 recipients, `age1…`; without any, the file is not encrypted. */
  readonly recipients?: readonly string[];
  /** The history, as a history file holds it; left out, none is enclosed. */
  readonly history?: string;
  readonly makeHash?: MakeHash;
  /** A faster cipher than the library's, where there is one. */
  readonly cipher?: PayloadCipher;
}

export interface Sealed {
  /** The file. It fails with a BundleError `evidence-changed` when evidence is no longer what its digest says. */
  readonly stream: ReadableStream<Uint8Array>;
  readonly statement: Statement;
  readonly parts: readonly Part[];
  /** Files that no evidence item of the record names by digest: they are not in it. */
  readonly leftOut: readonly string[];
}

/** The first day a ZIP archive can hold in every time zone; the local time is what is written. */
const DAY = new Date(1980, 0, 2);

/**
 * Seals a submission: record, summary, evidence, manifest and signed statement in one file. Without encryption and with
 * an Ed25519 key the same input gives the same bytes. Incompleteness is no error; see `missingFrom`.
 *
 * @throws BundleError `bad-recipient`, and what {@link historyPart} throws
 */
export async function sealSubmission(options: SealOptions): Promise<Sealed> {
  const { report, evidence, key, recipients = [], makeHash = portableHash } = options;
  const encoder = new TextEncoder();
  const record = encoder.encode(canonicalJson(report.record));
  const summary = encoder.encode(renderHtml(report));
  const history = options.history === undefined ? undefined : historyPart(options.history, report.record.id);
  const named = new Set(Object.values(report.record.evidence).map(({ sha256 }) => sha256));
  const taken = new Map(evidence.filter(({ sha256 }) => named.has(sha256)).map((file) => [file.sha256, file]));
  const files = [...taken.values()].toSorted((a, b) => (a.sha256 < b.sha256 ? -1 : 1));
  const parts: readonly Part[] = [
    { path: 'record.json', size: record.length, sha256: hexDigest(record) },
    { path: 'summary.html', size: summary.length, sha256: hexDigest(summary) },
    ...(history ? [{ path: HISTORY_PATH, size: history.length, sha256: hexDigest(history) }] : []),
    ...files.map(({ sha256, size }) => ({ path: evidencePath(sha256), size, sha256 })),
  ];
  const manifest = encoder.encode(manifestText(parts));
  const statement = makeStatement(report, hexDigest(manifest), key.public);
  const envelope = await signEnvelope(encoder.encode(canonicalJson(statement)), key);
  const entry = (name: string, input: Uint8Array<ArrayBuffer>) => ({ name, input, lastModified: DAY });
  const zip = makeZip(
    (function* () {
      yield entry('record.json', record);
      yield entry('summary.html', summary);
      if (history) yield entry(HISTORY_PATH, history);
      yield entry('manifest.json', manifest);
      yield entry('statement.dsse.json', encoder.encode(canonicalJson(envelope)));
      for (const file of files) {
        const input = checked(file, makeHash);
        yield { name: evidencePath(file.sha256), input, size: file.size, lastModified: DAY };
      }
    })(),
  );
  return {
    stream: recipients.length > 0 ? await encryptTo(recipients, zip, options.cipher) : zip,
    statement,
    parts,
    leftOut: evidence.filter(({ sha256 }) => !named.has(sha256)).map(({ name }) => name),
  };
}

/** The file's content, with an error at its end when it is not what the digest says. */
function checked(file: EvidenceFile, makeHash: MakeHash): ReadableStream<Uint8Array> {
  const hash = makeHash();
  return file.stream().pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        hash.update(chunk);
        controller.enqueue(chunk);
      },
      flush() {
        if (hash.hex() === file.sha256) return;
        throw new BundleError(
          'evidence-changed',
          `${file.name} changed while it was being sealed.`,
          'Leave evidence as it is until sealing is done, then seal again.',
        );
      },
    }),
  );
}
