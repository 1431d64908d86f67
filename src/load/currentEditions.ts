import type { Checklist } from '../engine/index.ts';
import { compareEditions } from './compareEditions.ts';

/** Of each checklist, the edition to use now: the newest published one; while none is published, the newest draft. */
export function currentEditions(loaded: readonly { readonly checklist: Checklist }[]): readonly Checklist[] {
  const current = new Map<string, Checklist>();
  for (const { checklist } of loaded) {
    const other = current.get(checklist.id);
    if (!other || isBetter(checklist, other)) current.set(checklist.id, checklist);
  }
  return [...current.values()];
}

const RANK: Record<Checklist['status'], number> = { published: 3, draft: 2, superseded: 1, withdrawn: 0 };

function isBetter(one: Checklist, other: Checklist): boolean {
  if (one.status !== other.status) return RANK[one.status] > RANK[other.status];
  return compareEditions(one, other) > 0;
}
