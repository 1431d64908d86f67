import Link from '@docusaurus/Link';
import portal from '@portal';
import type { ReactNode } from 'react';
import type { ReleasesPageProps } from './changeProps.ts';
import { CellLinks, RegisterPage } from './parts.tsx';
import { RegisterTable } from './RegisterTable.tsx';

/** `/releases`: the releases of the Code that the sources know. */
export default function ReleasesPage({ releases }: ReleasesPageProps): ReactNode {
  return (
    <RegisterPage
      title={`Releases of the ${portal.rules.name}`}
      lead="Releases that the sources of this portal know, the newest first. There were others between them."
      data="releases"
    >
      <RegisterTable
        caption="Releases"
        columns={['Release', `${portal.rules.short} version`, 'In effect', 'Modifications']}
        rows={releases.map(({ id, title, secVersion, inEffect, modifications }) => ({
          key: id,
          cells: [
            <Link key="link" to={`/releases/${id}`}>
              {title}
            </Link>,
            secVersion ?? 'Not found',
            inEffect,
            <CellLinks key="changes" links={modifications} none="None known" />,
          ],
        }))}
      />
    </RegisterPage>
  );
}
