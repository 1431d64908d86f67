import portal from '@portal';
import Link from '@docusaurus/Link';
import type { ReactNode } from 'react';
import type { ModificationPageProps } from './changeProps.ts';
import { Facts, Footing, LinkList, Part, RegisterPage } from './parts.tsx';
import styles from './tables.module.css';

/** `/modifications/<id>`: what changed, who is affected, and what exists in this portal because of it. */
export default function ModificationPage(modification: ModificationPageProps): ReactNode {
  const { number, title, kind, status, release, facts, summary, issue, inRelease, documents } = modification;
  return (
    <RegisterPage
      title={title === undefined ? number : `${number} ${title}`}
      lead={summary}
      back={{ label: 'All modifications', to: '/modifications' }}
    >
      <Facts
        facts={[
          { label: 'Kind', value: kind === 'modification' ? 'Modification' : 'Government change' },
          { label: 'Status', value: status },
          ...facts,
          { label: 'Release', value: release && <Link to={release.to}>{release.label}</Link> },
        ]}
      />
      {issue !== undefined && (
        <Part id="issue" title="What the issue was">
          <p className={styles.prose}>{issue}</p>
        </Part>
      )}
      {inRelease !== undefined && (
        <Part id="in-release" title="In this release">
          <p className={styles.prose}>{inRelease}</p>
        </Part>
      )}
      <Affected {...modification} />
      {documents.length > 0 && (
        <Part id="documents" title={`Parts of ${portal.rules.called} affected`}>
          <LinkList links={documents} />
        </Part>
      )}
      <Because {...modification} />
      <Footing unknown={modification.unknown} citations={modification.citations} />
    </RegisterPage>
  );
}

function Affected({ parties, partiesInferred }: ModificationPageProps): ReactNode {
  return (
    <Part id="parties" title="Who is affected">
      <p className={styles.prose}>
        {parties.length === 0 ? 'No source that was read says.' : `${parties.join(', ')}.`}
        {partiesInferred && ' This list is our own reading (inferred).'}
      </p>
    </Part>
  );
}

/** What cites the modification: made from the citations, so that it cannot go out of date. */
function Because({ guidance, clauses, requirements }: ModificationPageProps): ReactNode {
  const explained = new Set(guidance.map(({ to }) => to));
  const others = clauses.filter(({ to }) => !explained.has(to));
  return (
    <Part id="here" title="In this portal">
      {guidance.length + others.length + requirements.length === 0 && (
        <p className={styles.prose}>Nothing in the guidance or the checklists cites it.</p>
      )}
      {guidance.length > 0 && (
        <>
          <h3>Guidance that explains it</h3>
          <LinkList links={guidance} />
        </>
      )}
      {others.length > 0 && (
        <>
          <h3>Other clauses that cite it</h3>
          <LinkList links={others} />
        </>
      )}
      {requirements.length > 0 && (
        <>
          <h3>Requirements that cite it</h3>
          <LinkList links={requirements} />
        </>
      )}
    </Part>
  );
}
