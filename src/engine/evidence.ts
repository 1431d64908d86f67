import { isDate } from './date.ts';
import { clampLevel } from './levels.ts';
import type { Answer, AssessedRecord, Evidence, EvidenceLevel } from './model.ts';
import type { EvidenceUsed } from './result.ts';

/**
 * The evidence items an answer names, each once, in the order named, and whether each can support 'met' at the level
 * asked for. An item below the level is 'below-level' even when it has also expired: renewing it would not help.
 */
export function judgeEvidence(
  answer: Answer,
  minimum: EvidenceLevel,
  record: Pick<AssessedRecord, 'evidence' | 'assessedOn'>,
): readonly EvidenceUsed[] {
  return [...new Set(answer.evidence ?? [])].map((id): EvidenceUsed => {
    const item = Object.hasOwn(record.evidence, id) ? record.evidence[id] : undefined;
    if (item === undefined) return { id, state: 'missing' };
    const level = clampLevel(item.level);
    const state = level < minimum ? 'below-level' : isExpired(item, record.assessedOn) ? 'expired' : 'usable';
    return { id, state, level, ...(item.expires === undefined ? {} : { expires: item.expires }) };
  });
}

/**
 * What the linked items amount to together: the best of them decides. Expired ranks above below-level, since an item
 * that had the level needs only to be renewed; nothing linked, or only ids that name no item, is missing.
 */
export function bestEvidence(items: readonly EvidenceUsed[]): EvidenceUsed['state'] {
  const has = (state: EvidenceUsed['state']) => items.some((item) => item.state === state);
  if (has('usable')) return 'usable';
  if (has('expired')) return 'expired';
  return has('below-level') ? 'below-level' : 'missing';
}

/** The day of expiry is the last on which the item counts. A date that is no day of the calendar proves nothing. */
function isExpired(item: Evidence, assessedOn: string): boolean {
  if (item.expires === undefined) return false;
  return !isDate(item.expires) || !isDate(assessedOn) || item.expires < assessedOn;
}
