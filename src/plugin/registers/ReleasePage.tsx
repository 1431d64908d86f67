import Link from '@docusaurus/Link';
import portal from '@portal';
import type { ReactNode } from 'react';
import type { ReleasePageProps } from './changeProps.ts';
import { CellLinks, Facts, Footing, LinkList, Part, RegisterPage } from './parts.tsx';
import { RegisterTable } from './RegisterTable.tsx';
import styles from './tables.module.css';

/** `/releases/<id>`: one release in the shape of a release notice. */
export default function ReleasePage(release: ReleasePageProps): ReactNode {
  const { title, secVersion, inEffect, published, summary, changes, documents, legalText, contacts } = release;
  return (
    <RegisterPage
      title={title}
      lead={summary ?? `In effect from ${inEffect}.`}
      back={{ label: 'All releases', to: '/releases' }}
    >
      <Facts
        facts={[
          { label: 'In effect from', value: inEffect },
          { label: `${portal.rules.short} version`, value: secVersion ?? 'Not found' },
          { label: 'Notice published', value: published },
        ]}
      />
      {changes.length > 0 && (
        <Part id="changes" title="Summary of changes">
          <RegisterTable
            caption="Changes in this release"
            columns={['Modification', 'Title', 'What it does', 'Parts affected']}
            rows={changes.map(({ number, title: name, to, summary: what, documents: parts }) => ({
              key: number,
              cells: [
                <Link key="link" to={to}>
                  {number}
                </Link>,
                name ?? 'Not found',
                what,
                <CellLinks key="parts" links={parts} none="The notice does not say which" />,
              ],
            }))}
          />
        </Part>
      )}
      {documents.length > 0 && (
        <Part id="parts" title={`Parts of ${portal.rules.called} affected`}>
          <LinkList links={documents} />
        </Part>
      )}
      {legalText !== undefined && (
        <Part id="legal-text" title="Where the legal text is found">
          <p className={styles.prose}>{legalText}</p>
        </Part>
      )}
      {(release.guidance.length > 0 || release.checklists.length > 0) && (
        <Part id="here" title="In this portal">
          <LinkList links={[...release.guidance, ...release.checklists]} />
        </Part>
      )}
      {contacts.length > 0 && (
        <Part id="information" title="Further information">
          <ul className={styles.links}>
            {contacts.map(({ name, telephone, asOf }) => (
              <li key={name}>
                {name}
                {telephone !== undefined && <>, telephone {telephone}</>}, as published in {asOf}. It may have changed.
              </li>
            ))}
          </ul>
        </Part>
      )}
      <Footing unknown={release.unknown} citations={release.citations} />
    </RegisterPage>
  );
}
