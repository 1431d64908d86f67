import Head from '@docusaurus/Head';
import { useLocation } from '@docusaurus/router';
import type { ReactNode } from 'react';

/** In the head of a page that the build writes as Markdown too: where that is. */
export default function TwinLink(): ReactNode {
  const { pathname } = useLocation();
  return (
    <Head>
      <link rel="alternate" type="text/markdown" href={`${pathname.replace(/\/$/, '')}.md`} />
    </Head>
  );
}
