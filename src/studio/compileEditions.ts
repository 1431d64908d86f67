import type { Checklist } from '../engine/index.ts';
import { loadChecklist } from '../load/loadChecklist.ts';
import { fileOf, identityOf } from './check.ts';

/** Editions from their texts; those with errors are left out. What they refer to is not looked at. */
export function compileEditions(texts: readonly string[]): readonly Checklist[] {
  return texts.flatMap((text) => loadChecklist(text, { file: fileOf(identityOf(text)) }).checklist ?? []);
}
