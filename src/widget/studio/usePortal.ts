import { useEffect, useState } from 'react';
import type { StudioPageProps, StudioPortal } from '../props.ts';

/** What checklists may refer to; undefined until it has been fetched. */
export function usePortal({ portal }: StudioPageProps['load']): {
  readonly names?: StudioPortal;
  readonly problem?: string;
} {
  const [known, setKnown] = useState<{ readonly names?: StudioPortal; readonly problem?: string }>({});
  useEffect(() => {
    let left = false;
    portal().then(
      ({ default: names }) => !left && setKnown({ names }),
      (error: unknown) => !left && setKnown({ problem: error instanceof Error ? error.message : String(error) }),
    );
    return () => {
      left = true;
    };
  }, [portal]);
  return known;
}
