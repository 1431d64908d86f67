import { canonicalJson } from '../record/canonicalJson.ts';

/** One part of a sealed submission. */
export interface Part {
  readonly path: string;
  /** In bytes. */
  readonly size: number;
  readonly sha256: string;
}

/** What `manifest.json` holds. */
interface Manifest {
  readonly format: 'device-assurance-sealed-submission';
  readonly formatVersion: 1;
  /** All parts but the manifest and the statement, in order of path. */
  readonly parts: readonly Part[];
}

/** The bytes of `manifest.json`: canonical JSON, so that the same parts give the same manifest. */
export function manifestText(parts: readonly Part[]): string {
  const sorted = parts.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const manifest: Manifest = { format: 'device-assurance-sealed-submission', formatVersion: 1, parts: sorted };
  return canonicalJson(manifest);
}

/** The path of an evidence file by its digest. */
export function evidencePath(sha256: string): string {
  return `evidence/sha256/${sha256}`;
}
