import { useEffect, useState } from 'react';
import type { ChecklistRouteProps, ReviewPageProps } from '../props.ts';

/** Undefined while it is fetched; null where this portal has no such edition, or cannot fetch it now. */
export type Edition = ChecklistRouteProps | null | undefined;

/** The very edition with this digest. */
export function useEdition(load: ReviewPageProps['load'], digest: string | undefined): Edition {
  const [found, setFound] = useState<{ readonly digest: string; readonly page: ChecklistRouteProps | null }>();
  useEffect(() => {
    if (digest === undefined) return undefined;
    let left = false;
    void fetchEdition(load, digest).then((page) => {
      if (!left) setFound({ digest, page });
    });
    return () => {
      left = true;
    };
  }, [load, digest]);
  return found?.digest === digest ? found?.page : undefined;
}

/** Null where this portal has no edition with this digest, or cannot fetch it now. */
export async function fetchEdition(load: ReviewPageProps['load'], digest: string): Promise<ChecklistRouteProps | null> {
  const loader = Object.hasOwn(load, digest) ? load[digest] : undefined;
  try {
    const page = loader && (await loader()).default;
    // The index was made at build time; what was fetched is held to it.
    return page?.digest === digest ? page : null;
  } catch {
    return null;
  }
}
