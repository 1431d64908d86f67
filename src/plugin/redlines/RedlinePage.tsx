import { useLocation } from '@docusaurus/router';
import useBaseUrl from '@docusaurus/useBaseUrl';
import type { ReactNode } from 'react';
import { BuiltMain } from '../BuiltMain.tsx';
import { RedlineSummary } from './RedlineSummary.tsx';
import type { RedlineProps } from './summaryProps.ts';

/** `/editions/<from>/<to>`: what changed between two editions of the guidance; and below it, one document of them. */
export default function RedlinePage(props: RedlineProps): ReactNode {
  const { pathname } = useLocation();
  const here = useBaseUrl(props.path);
  const path = pathname.replace(/\/$/, '');
  return path === here ? (
    <RedlineSummary {...props} />
  ) : (
    <BuiltMain key={path} missing="There is no such redline here" />
  );
}
