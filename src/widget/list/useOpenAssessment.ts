import { useHistory } from '@docusaurus/router';
import { useBaseUrlUtils } from '@docusaurus/useBaseUrl';
import { useCallback } from 'react';
import { writeAddress } from '../logic/place.ts';

/** Goes to an assessment. */
export function useOpenAssessment(): (checklist: string, id: string) => void {
  const history = useHistory();
  const { withBaseUrl } = useBaseUrlUtils();
  return useCallback(
    (checklist, id) => history.push(`${withBaseUrl(`/assess/${checklist}`)}${writeAddress(id)}`),
    [history, withBaseUrl],
  );
}
