import Link from '@docusaurus/Link';
import portal from '@portal';
import type { ReactNode } from 'react';
import type { ModificationsPageProps } from './changeProps.ts';
import { RegisterPage } from './parts.tsx';
import { RegisterTable } from './RegisterTable.tsx';

/** `/modifications`: the modifications that bear on Devices, and those released beside them. */
export default function ModificationsPage({ modifications }: ModificationsPageProps): ReactNode {
  return (
    <RegisterPage
      title="Modifications"
      lead={`Changes to the ${portal.rules.name} that bear on ${portal.subject} and their security, as far as the sources of this portal know them.`}
      data="modifications"
    >
      <RegisterTable
        caption="Modifications"
        columns={['Number', 'Title', 'What it does', 'Status', 'Release']}
        rows={modifications.map(({ id, number, title, summary, status, release }) => ({
          key: id,
          cells: [
            <Link key="link" to={`/modifications/${id}`}>
              {number}
            </Link>,
            title ?? 'Not found',
            summary,
            status,
            release === undefined ? (
              'None known'
            ) : (
              <Link key="release" to={release.to}>
                {release.label}
              </Link>
            ),
          ],
        }))}
      />
    </RegisterPage>
  );
}
