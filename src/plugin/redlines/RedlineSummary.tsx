import Link from '@docusaurus/Link';
import { useBaseUrlUtils } from '@docusaurus/useBaseUrl';
import type { ReactNode } from 'react';
import type { Summary } from '../../redline/model.ts';
import { Part, RegisterPage } from '../registers/parts.tsx';
import { RegisterTable } from '../registers/RegisterTable.tsx';
import type { RedlineProps } from './summaryProps.ts';

const STATUS = { changed: 'Changed', added: 'Added', deleted: 'Removed', unchanged: 'Unchanged' };

/** Every document of two editions, with how many of its clauses changed. Pages of documents are no routes: plain links. */
export function RedlineSummary(props: RedlineProps): ReactNode {
  const { title, lead, documents, unreadable, downloads, checklists } = props;
  const { withBaseUrl } = useBaseUrlUtils();
  return (
    <RegisterPage title={title} lead={lead} back={{ label: 'Editions of the guidance', to: '/editions' }}>
      <Part id="documents" title="Documents">
        <p>A clause that moved and changed is counted in both.</p>
        <RegisterTable
          caption={`${title}, document by document`}
          columns={['Document', 'Status', 'Clauses']}
          rows={documents.map(({ key, title: name, status, to, redlined, counts }) => ({
            key: `${key} ${status}`,
            cells: [
              redlined ? (
                <a key="link" href={withBaseUrl(to)}>
                  {name}
                </a>
              ) : (
                <Link key="link" to={to}>
                  {name}
                </Link>
              ),
              STATUS[status],
              counts === undefined ? 'The whole document' : countsText(counts),
            ],
          }))}
        />
        {unreadable.map(({ file, fault }) => (
          <p key={file}>
            {file} cannot be compared: {fault}.
          </p>
        ))}
      </Part>
      <Part id="downloads" title="To print or send">
        <p>Each file is whole in itself and runs no script.</p>
        <ul>
          {downloads.map(({ label, to }) => (
            <li key={to}>
              <a href={withBaseUrl(to)} download>
                {label} (HTML)
              </a>
            </li>
          ))}
        </ul>
      </Part>
      {checklists.length > 0 && (
        <Part id="checklists" title="Checklists beside it">
          <ul>
            {checklists.map(({ label, to }) => (
              <li key={to}>
                <Link to={to}>{label}</Link>
              </li>
            ))}
          </ul>
        </Part>
      )}
    </RegisterPage>
  );
}

/** What is none is left out. */
function countsText({ added, deleted, changed, moved, unchanged }: Summary): string {
  const counts = { added, removed: deleted, changed, moved, unchanged };
  return Object.entries(counts)
    .filter(([, number]) => number > 0)
    .map(([word, number]) => `${number} ${word}`)
    .join(', ');
}
