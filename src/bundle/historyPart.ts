import { canonicalJson } from '../record/canonicalJson.ts';
import { HELD_LIMITS } from './limits.ts';
import { ASK_AGAIN, BundleError } from './problem.ts';
import { readJson } from './readJson.ts';

/** `format` of a history: of a file of its own, and of the part of a sealed submission. */
export const HISTORY_FORMAT = 'device-assurance-history';

export const HISTORY_PATH = 'history.json';

/** A history that is enclosed. What its entries say is not looked at here: whoever uses them checks each. */
export interface EnclosedHistory {
  /** Canonical JSON. */
  readonly text: string;
  /** How many there are. */
  readonly entries: number;
}

/**
 * The bytes of `history.json` from a history file, for the record with this id.
 *
 * @throws BundleError `bad-history`, `not-json` or `part-too-large`
 */
export function historyPart(text: string, record: string): Uint8Array<ArrayBuffer> {
  const value = readJson(text, 'The history');
  if (!isHistory(value, record)) {
    throw new BundleError(
      'bad-history',
      'The history is not one of this submission.',
      'Give the history of this very assessment, as “Download the history” makes it.',
    );
  }
  const bytes = new TextEncoder().encode(canonicalJson(value));
  if (bytes.length > (HELD_LIMITS[HISTORY_PATH] ?? 0)) {
    throw new BundleError(
      'part-too-large',
      'The history is longer than a sealed submission can hold.',
      'Seal without it, and give the history as a file of its own.',
    );
  }
  return bytes;
}

/** The history enclosed with the record with this id. @throws BundleError `bad-history` or `not-json` */
export function readHistoryPart(text: string, record: string): EnclosedHistory {
  const value = readJson(text, HISTORY_PATH);
  if (!isHistory(value, record) || canonicalJson(value) !== text) {
    throw new BundleError('bad-history', `${HISTORY_PATH} is not the history of this record.`, ASK_AGAIN);
  }
  return { text, entries: value.entries.length };
}

function isHistory(
  value: Readonly<Record<string, unknown>>,
  record: string,
): value is Readonly<Record<string, unknown>> & { readonly entries: readonly unknown[] } {
  const { format, formatVersion, record: of, entries } = value;
  return format === HISTORY_FORMAT && formatVersion === 1 && of === record && Array.isArray(entries);
}
