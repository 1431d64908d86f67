import type { Fraction } from '../engine/index.ts';
import type { Report } from '../formats/makeReport.ts';
import { firmwareDigest } from '../record/firmwareDigest.ts';
import { STATEMENT_TYPE } from '../record/inToto.ts';
import type { PublicKey } from './keys.ts';
import { toBase64 } from './base64.ts';

export const PREDICATE_TYPE = 'urn:device-assurance-portal:sealed-submission:1';

/** A score as it was shown to the signer. */
export interface ShownScore {
  readonly outcome: string;
  readonly demonstrated: Fraction | null;
  readonly answered: Fraction | null;
  readonly decided: number;
  readonly total: number;
}

/** What is signed: an in-toto Statement v1. */
export interface Statement {
  readonly _type: typeof STATEMENT_TYPE;
  readonly subject: readonly { readonly name: string; readonly digest: { readonly sha256: string } }[];
  readonly predicateType: typeof PREDICATE_TYPE;
  readonly predicate: {
    readonly manifest: { readonly sha256: string };
    readonly record: { readonly id: string; readonly modified: string };
    readonly checklist: { readonly id: string; readonly version: string; readonly sha256: string };
    readonly score: ShownScore;
    /** The signer's public key (SPKI, base64): who holds it is for the reader to know. */
    readonly signer: { readonly algorithm: string; readonly spki: string };
  };
}

/** @param manifest SHA-256 of `manifest.json` */
export function makeStatement(report: Report, manifest: string, key: PublicKey): Statement {
  const { record, digests } = report;
  const { id, version, digest: sha256 } = record.checklist;
  const firmware = firmwareDigest(record);
  return {
    _type: STATEMENT_TYPE,
    subject: [
      { name: 'record.json', digest: { sha256: digests.record } },
      ...(firmware === undefined ? [] : [{ name: 'firmware', digest: { sha256: firmware } }]),
    ],
    predicateType: PREDICATE_TYPE,
    predicate: {
      manifest: { sha256: manifest },
      record: { id: record.id, modified: record.modified },
      checklist: { id, version, sha256 },
      score: shownScore(report),
      signer: { algorithm: key.algorithm, spki: toBase64(key.spki) },
    },
  };
}

/** The score of a report, in the exact numbers that are compared. */
export function shownScore({ result }: Report): ShownScore {
  const { demonstrated, answered, completeness } = result.score;
  return { outcome: result.outcome.value, demonstrated, answered, ...completeness };
}
