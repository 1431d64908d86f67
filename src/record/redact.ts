import { bytesToHex } from '@noble/hashes/utils.js';
import type { Answer, EvidenceItem, SubmissionRecord } from '../generated/record.ts';
import { canonicalJson } from './canonicalJson.ts';
import { digestOf } from './digest.ts';

/** What can be left out of a copy, by the name that a person gives. */
export const REDACTION_PROFILES = {
  rationale: 'rationales of all answers, also of old ones that are kept',
  'evidence-names': 'name, reference, author and note of every evidence item',
  manufacturer: 'name and identifier of the manufacturer, and the person who answered',
} as const;

export type RedactionProfile = keyof typeof REDACTION_PROFILES;

/** What stands where something has to stand: a rationale that was given, the name of an item. */
export const LEFT_OUT = '(left out)';

/** What was left out of a copy, without saying what it was. */
export interface RedactionManifest {
  readonly format: 'device-assurance-redaction';
  readonly formatVersion: 1;
  readonly profiles: readonly RedactionProfile[];
  /** SHA-256 of the canonical JSON of the copy. */
  readonly redacted: string;
  /** Salted: SHA-256 of the canonical JSON of `{salt, path: "", value}`, the value being the whole original. */
  readonly original: string;
  /** In order of their paths; each digest is that of `{salt, path, value}`. */
  readonly leftOut: readonly LeftOut[];
  /** Of the copy of a review that goes with it, where there is one: the same, with "/review" before each salted path. */
  readonly review?: {
    readonly redacted: string;
    readonly original: string;
    readonly leftOut: readonly LeftOut[];
  };
}

/** A value that was left out: JSON Pointer (RFC 6901) of its place, and salted digest. */
export interface LeftOut {
  readonly path: string;
  readonly digest: string;
}

export interface Redaction {
  readonly record: SubmissionRecord;
  readonly manifest: RedactionManifest;
}

/**
 * A copy of a record without what the profiles name, and a manifest that links the two: whoever has the salt and the
 * original makes the same again. Digests are salted, since a plain one of a short text is found by guessing.
 *
 * The copy is a record as any other and scores the same: a rationale that was given is replaced by {@link LEFT_OUT},
 * and levels, dates, digests and links of evidence stay. It keeps its id.
 *
 * @param salt secret and long; the same one may serve for copies of the same record alone
 */
export function redactRecord(
  original: SubmissionRecord,
  profiles: readonly RedactionProfile[],
  salt: string,
): Redaction {
  const leftOut: LeftOut[] = [];
  const leave = (path: string, value: unknown): void => {
    leftOut.push({ path, digest: digestOf({ salt, path, value }) });
  };
  const has = (profile: RedactionProfile): boolean => profiles.includes(profile);
  const record = structuredClone(original);
  if (has('rationale')) {
    record.answers = mapped(record.answers, '/answers', (answer, path) => withoutRationale(answer, path, leave));
    const { answers } = record.archived ?? {};
    if (record.archived && answers) {
      record.archived.answers = mapped(answers, '/archived/answers', (kept, path) => ({
        ...kept,
        answer: withoutRationale(kept.answer, `${path}/answer`, leave),
      }));
    }
  }
  if (has('evidence-names')) {
    record.evidence = mapped(record.evidence, '/evidence', (item, path) => withoutNames(item, path, leave));
  }
  if (has('manufacturer')) {
    record.device = without(record.device, ['manufacturer', 'manufacturerId'], '/device', leave);
    delete record.assessor;
    if (original.assessor !== undefined) leave('/assessor', original.assessor);
  }
  return {
    record,
    manifest: {
      format: 'device-assurance-redaction',
      formatVersion: 1,
      profiles: [...new Set(profiles)].sort(),
      redacted: digestOf(record),
      original: digestOf({ salt, path: '', value: original }),
      leftOut: leftOut.sort((a, b) => (a.path < b.path ? -1 : 1)),
    },
  };
}

/** The manifest as a file. */
export function manifestText(manifest: RedactionManifest): string {
  return `${JSON.stringify(JSON.parse(canonicalJson(manifest)), null, 2)}\n`;
}

/** A salt that nobody can guess: 64 hexadecimal digits. */
export function newSalt(): string {
  return bytesToHex(crypto.getRandomValues(new Uint8Array(32)));
}

type Leave = (path: string, value: unknown) => void;

function withoutRationale(answer: Answer, path: string, leave: Leave): Answer {
  const { rationale, carried } = answer;
  // A blank one counts as none, and has to go on doing so.
  const given = rationale !== undefined && rationale.trim() !== '';
  if (given) leave(`${path}/rationale`, rationale);
  const offered = carried?.offered;
  return {
    ...answer,
    ...(given && { rationale: LEFT_OUT }),
    ...(carried &&
      offered && {
        carried: {
          ...carried,
          offered: mapped(offered, `${path}/carried/offered`, (old, place) => withoutRationale(old, place, leave)),
        },
      }),
  };
}

function withoutNames(item: EvidenceItem, path: string, leave: Leave): EvidenceItem {
  leave(`${path}/name`, item.name);
  return { ...without(item, ['reference', 'author', 'note'], path, leave), name: LEFT_OUT };
}

function without<T extends object>(value: T, names: readonly (keyof T & string)[], path: string, leave: Leave): T {
  const copy = { ...value };
  for (const name of names) {
    if (copy[name] === undefined) continue;
    leave(`${path}/${name}`, copy[name]);
    delete copy[name];
  }
  return copy;
}

function mapped<T>(
  items: Readonly<Record<string, T>>,
  path: string,
  change: (item: T, path: string) => T,
): Record<string, T> {
  return Object.fromEntries(
    Object.entries(items).map(([id, item]) => {
      const step = id.replaceAll('~', '~0').replaceAll('/', '~1');
      return [id, change(item, `${path}/${step}`)];
    }),
  );
}
