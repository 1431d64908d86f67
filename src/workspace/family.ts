/**
 * Device families: a variant is an assessment of its own that remembers the base it was made from, as it saw it last. What
 * equals that is inherited, what differs is its own, and what the base changes later is proposed, never taken unasked.
 */

import type { Answer } from '../engine/model.ts';
import type { SubmissionRecord } from '../generated/record.ts';
import { applyChanges, changesBetween, type Change } from './changes.ts';
import { own } from './own.ts';

export interface Family {
  /** Id of the base assessment. */
  readonly base: string;
  /** The base's record as it was when the variant was made, or last looked at it. */
  readonly seen: SubmissionRecord;
  /** Ids of inherited answers that the person has confirmed for this variant. */
  readonly confirmed: readonly string[];
}

/** What the base changed in one answer, one evidence item, or one field of the rest. */
export interface Proposal {
  /** `answers DEV-01`, `evidence E-1`, `device manufacturer`. */
  readonly key: string;
  readonly changes: readonly Change[];
  /** Whether the variant has something of its own there, which accepting would replace. */
  readonly differs: boolean;
}

/** What tells one variant from another: no base proposes it. */
const IDENTITY = new Set(['model', 'modelName', 'hardwareVersion', 'firmwareVersion', 'firmwareHash']);

/** What the base has changed since it was last looked at, in the order of its record. */
export function proposalsOf(
  seen: SubmissionRecord,
  base: SubmissionRecord,
  variant: SubmissionRecord,
): readonly Proposal[] {
  const groups = new Map<string, Change[]>();
  const already = new Set(changesBetween(variant, base).map(({ path }) => path.join('\n')));
  for (const change of changesBetween(seen, base)) {
    const [area = '', id = ''] = change.path;
    if (!isShared(area, id) || !already.has(change.path.join('\n'))) continue;
    const key = `${area} ${id}`.trim();
    groups.set(key, [...(groups.get(key) ?? []), change]);
  }
  return [...groups].map(([key, changes]) => ({
    key,
    changes,
    differs: changes.some(({ path: [area = '', id = ''] }) => !sameAt(seen, variant, area, id)),
  }));
}

/** The variant with what was accepted, and with the evidence that it names. */
export function acceptProposals(
  variant: SubmissionRecord,
  base: SubmissionRecord,
  all: readonly Proposal[],
  accepted: ReadonlySet<string>,
): SubmissionRecord {
  const taken = applyChanges(
    variant,
    all.filter(({ key }) => accepted.has(key)).flatMap(({ changes }) => changes),
  );
  const named = new Set(Object.values(taken.answers).flatMap(({ evidence = [] }) => evidence));
  const missing = Object.entries(base.evidence).filter(([id]) => named.has(id) && !Object.hasOwn(taken.evidence, id));
  return missing.length === 0 ? taken : { ...taken, evidence: { ...taken.evidence, ...Object.fromEntries(missing) } };
}

/** How the answer of a variant to one requirement stands to that of its base. */
export type Inheritance = 'inherited' | 'own' | 'none';

/** How the variant's answer to the requirement with this id stands; 'none' where neither has one. */
export function inheritanceOf({ seen }: Pick<Family, 'seen'>, answer: Answer | undefined, id: string): Inheritance {
  const theirs = own(seen.answers, id);
  if (theirs === undefined && answer === undefined) return 'none';
  return sortedJson(theirs) === sortedJson(answer) ? 'inherited' : 'own';
}

/** The first record of a variant: that of the base, under its own id, begun now. */
export function variantRecord(
  base: SubmissionRecord,
  id: string,
  now: string,
  kind: 'variant' | 'update',
): SubmissionRecord {
  const { firmwareVersion: _version, firmwareHash: _hash, ...device } = base.device;
  return {
    ...base,
    id,
    created: now,
    modified: now,
    assessedOn: kind === 'update' ? now.slice(0, 10) : base.assessedOn,
    device: kind === 'update' ? device : base.device,
  };
}

function isShared(area: string, id: string): boolean {
  if (area === 'answers' || area === 'evidence' || area === 'profile') return true;
  return area === 'device' && !IDENTITY.has(id);
}

function sameAt(one: SubmissionRecord, other: SubmissionRecord, area: string, id: string): boolean {
  const part = (record: SubmissionRecord): unknown =>
    own((record as unknown as Readonly<Record<string, Readonly<Record<string, unknown>>>>)[area] ?? {}, id);
  return sortedJson(part(one)) === sortedJson(part(other));
}

/** The order in which fields were given says nothing. */
function sortedJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
