import { HtmlClassNameProvider } from '@docusaurus/theme-common';
import { useLocation } from '@docusaurus/router';
import useBrokenLinks from '@docusaurus/useBrokenLinks';
import useIsBrowser from '@docusaurus/useIsBrowser';
import Layout from '@theme/Layout';
import type { ReactNode } from 'react';
import { OfflineKeeper } from './offline/OfflineKeeper.tsx';
import type { StudioPageProps } from './props.ts';
import { lazyStudio } from './studio/lazyStudio.tsx';

/** `/studio`: checklists written, checked and tried in the browser. Which draft is open stands behind the #. */
export default function StudioPage({ editions, overlaid, load }: StudioPageProps): ReactNode {
  const { hash } = useLocation();
  const { collectAnchor } = useBrokenLinks();
  // Pages of checklists lead here with what is to be opened.
  for (const id of [...editions.map((edition) => edition.id), ...overlaid]) collectAnchor(`open-${id}`);
  const asked = useIsBrowser() ? hash.slice(1) : '';
  const working = asked.startsWith('draft-');
  return (
    <HtmlClassNameProvider className={working ? 'assessing' : ''}>
      <Layout
        title="Checklist Studio"
        description="Write, check and try checklists in your browser. Nothing is sent anywhere."
        noFooter={working}
      >
        <lazyStudio.Component editions={editions} overlaid={overlaid} load={load} asked={asked} />
        <OfflineKeeper />
      </Layout>
    </HtmlClassNameProvider>
  );
}
