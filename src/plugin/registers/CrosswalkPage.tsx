import Link from '@docusaurus/Link';
import useBrokenLinks from '@docusaurus/useBrokenLinks';
import type { ReactNode } from 'react';
import type { CrosswalkPageProps, CrosswalkPairs } from './changeProps.ts';
import { LetterIndex } from './LetterIndex.tsx';
import { Part, RegisterPage } from './parts.tsx';
import { RegisterTable } from './RegisterTable.tsx';
import styles from './tables.module.css';

/** `/standards/crosswalk`: made from the citations of the checklists in use. */
export default function CrosswalkPage({ standards, checklists }: CrosswalkPageProps): ReactNode {
  const { collectAnchor } = useBrokenLinks();
  for (const { id } of standards) collectAnchor(id);
  for (const { id } of checklists) collectAnchor(reverseId(id));
  return (
    <RegisterPage
      title="Crosswalk to related standards"
      lead="Which requirement cites which part of each standard. It is made from the citations of the checklists in use, and is no claim of conformity."
      back={{ label: 'Related standards', to: '/standards' }}
    >
      <LetterIndex
        label="By standard"
        entries={standards.map(({ id, name, rows }) => ({ id, label: `${name} (${rows.length})` }))}
      />
      <LetterIndex
        label="By checklist"
        entries={checklists.map(({ id, title }) => ({ id: reverseId(id), label: `By requirement: ${title}` }))}
      />
      {standards.map(({ id, name, edition, rows }) => (
        <Part key={id} id={id} title={name}>
          {edition !== undefined && <p className={styles.detail}>Edition: {edition}</p>}
          <RegisterTable
            caption={`${name} to requirements`}
            columns={['Id', 'Requirements']}
            rows={rows.map((row) => ({ key: row.label, cells: [row.label, <Pairs key="pairs" {...row} />] }))}
          />
        </Part>
      ))}
      {checklists.map(({ id, title, version, rows }) => (
        <Part key={id} id={reverseId(id)} title={`By requirement: ${title} ${version}`}>
          <RegisterTable
            caption={`Requirements of ${title} to standards`}
            columns={['Requirement', 'Standards']}
            rows={rows.map((row) => ({
              key: row.to,
              cells: [
                <Link key="link" to={row.to}>
                  {row.label} {row.detail}
                </Link>,
                <Pairs key="pairs" {...row} />,
              ],
            }))}
          />
        </Part>
      ))}
    </RegisterPage>
  );
}

function Pairs({ pairs }: CrosswalkPairs): ReactNode {
  return (
    <ul>
      {pairs.map(({ label, to, detail, confidence }) => (
        <li key={`${label} ${to}`}>
          <Link to={to}>{label}</Link>
          <span className={styles.detail}>
            {detail === undefined ? '' : `, ${detail}`}, {confidence}
          </span>
        </li>
      ))}
    </ul>
  );
}

function reverseId(checklist: string): string {
  return `by-${checklist}`;
}
