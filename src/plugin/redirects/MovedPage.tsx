import Link from '@docusaurus/Link';
import { useHistory, useLocation } from '@docusaurus/router';
import useBaseUrl from '@docusaurus/useBaseUrl';
import Layout from '@theme/Layout';
import { useEffect, type ReactNode } from 'react';
import type { MovedPage as Moved } from './movedPages.ts';

/** What stands at an address that has moved. It leads on by itself, and without scripts by its links. */
export default function MovedPage({ to, places }: Omit<Moved, 'from'>): ReactNode {
  const history = useHistory();
  const { hash } = useLocation();
  const place = places.find(({ id }) => `#${id}` === hash);
  const target = useBaseUrl(place?.to ?? (to.includes('#') ? to : `${to}${hash}`));
  useEffect(() => history.replace(target), [history, target]);
  return (
    <Layout title="This page has moved">
      <main className="container dap-page">
        <h1>This page has moved</h1>
        <p className="dap-lead">
          It is now at <Link to={to}>{to}</Link>.
        </p>
        {places.map((moved) => (
          <p key={moved.id} id={moved.id}>
            The clause {moved.id} is now at <Link to={moved.to}>{moved.to}</Link>.
          </p>
        ))}
      </main>
    </Layout>
  );
}
