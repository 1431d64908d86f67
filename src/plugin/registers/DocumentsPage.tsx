import Link from '@docusaurus/Link';
import useBrokenLinks from '@docusaurus/useBrokenLinks';
import config from '@portal';
import type { ReactNode } from 'react';
import type { DocumentProps, DocumentsPageProps } from './changeProps.ts';
import { CellLinks, Part, RegisterPage } from './parts.tsx';
import { RegisterTable } from './RegisterTable.tsx';
import styles from './tables.module.css';

/** `/documents`: the Document Log. */
export default function DocumentsPage({ groups, code, portal }: DocumentsPageProps): ReactNode {
  const { collectAnchor } = useBrokenLinks();
  for (const { documents } of groups) for (const { id } of documents) collectAnchor(id);
  return (
    <RegisterPage
      title="Document Log"
      lead={`Documents of and around the ${config.rules.name}, with the versions that are known, and the guidance of this portal. It is not the rule-maker’s own Document Log.`}
      data="documents"
    >
      <Part id="portal-guidance" title="Guidance of this portal">
        <RegisterTable
          caption="Guidance of this portal"
          columns={['Document', 'Title', 'Version', 'Status', 'Changes']}
          rows={portal.map(({ documentId, title, to, version, status, inEffect, changeSummary }) => ({
            key: to,
            cells: [
              documentId,
              <Link key="link" to={to}>
                {title}
              </Link>,
              version,
              inEffect === undefined ? status : `${status}, in effect from ${inEffect}`,
              changeSummary ?? 'Not stated',
            ],
          }))}
        />
      </Part>
      <Part id="code-versions" title={`Versions of ${config.rules.called}`}>
        <RegisterTable
          caption={`Versions of ${config.rules.called}`}
          columns={[`${config.rules.short} version`, 'In effect', 'Release']}
          rows={code.map(({ version, inEffect, release }) => ({
            key: version,
            cells: [
              version,
              inEffect,
              <Link key="link" to={release.to}>
                {release.label}
              </Link>,
            ],
          }))}
        />
      </Part>
      {groups.map(({ id, title, documents }) => (
        <Part key={id} id={id} title={title}>
          <RegisterTable
            caption={title}
            columns={['Name', 'Title', 'Known versions', 'Changed in', 'Source']}
            rows={documents.map((document) => ({
              key: document.id,
              id: document.id,
              cells: [
                document.name,
                <Title key="title" {...document} />,
                <Versions key="versions" {...document} />,
                <CellLinks key="changed" links={document.changedIn} none="No known release" />,
                <CellLinks
                  key="sources"
                  none=""
                  links={document.citations.map(({ source, title: name }) => ({
                    label: name,
                    to: `/sources#${source}`,
                  }))}
                />,
              ],
            }))}
          />
        </Part>
      ))}
    </RegisterPage>
  );
}

function Title({ title, about }: DocumentProps): ReactNode {
  return (
    <>
      {title ?? 'Not found'}
      {about !== undefined && <div className={styles.detail}>{about}</div>}
    </>
  );
}

function Versions({ versions }: DocumentProps): ReactNode {
  if (versions.length === 0) return <span className={styles.detail}>Not found</span>;
  return (
    <ul>
      {versions.map(({ version, date, note, confidence }) => (
        <li key={version}>
          {[version, date, confidence].filter(Boolean).join(', ')}
          {note !== undefined && <div className={styles.detail}>{note}</div>}
        </li>
      ))}
    </ul>
  );
}
