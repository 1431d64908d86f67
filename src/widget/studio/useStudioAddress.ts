import useBaseUrl from '@docusaurus/useBaseUrl';
import { useCallback } from 'react';

/** Gives the address of a draft. The part behind the # never leaves the browser. */
export function useStudioAddress(): (id: string) => string {
  const page = useBaseUrl('/studio');
  return useCallback((id) => `${page}#draft-${id}`, [page]);
}
