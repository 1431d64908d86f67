import { useEffect, useState } from 'react';
import type { ChecklistRouteProps, WorkspacePageProps } from '../props.ts';

export type LoadChecklist = WorkspacePageProps['load'];

/** The checklists with these ids, each fetched once, when first wanted. Missing while on its way, or where there is none. */
export function useChecklists(ids: readonly string[], load: LoadChecklist): ReadonlyMap<string, ChecklistRouteProps> {
  const [loaded, setLoaded] = useState<ReadonlyMap<string, ChecklistRouteProps>>(new Map());
  const wanted = [...new Set(ids)].sort().join(' ');
  useEffect(() => {
    let left = false;
    for (const id of wanted.split(' ')) {
      void fetchChecklist(load, id).then((page) => {
        if (page && !left) setLoaded((before) => new Map(before).set(id, page));
      });
    }
    return () => {
      left = true;
    };
  }, [wanted, load]);
  return loaded;
}

/** Undefined where this portal has no such checklist, or cannot fetch it now. */
export async function fetchChecklist(load: LoadChecklist, id: string): Promise<ChecklistRouteProps | undefined> {
  const loader = Object.hasOwn(load, id) ? load[id] : undefined;
  try {
    return loader && (await loader()).default;
  } catch {
    return undefined;
  }
}
