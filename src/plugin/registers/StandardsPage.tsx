import portal from '@portal';
import Link from '@docusaurus/Link';
import useBrokenLinks from '@docusaurus/useBrokenLinks';
import type { ReactNode } from 'react';
import type { StandardsPageProps } from './changeProps.ts';
import { Facts, RegisterPage } from './parts.tsx';
import styles from './tables.module.css';

/** `/standards`: standards and requirement sets that checklists cite beside the Code. */
export default function StandardsPage({ standards }: StandardsPageProps): ReactNode {
  const { collectAnchor } = useBrokenLinks();
  for (const { id } of standards) collectAnchor(id);
  return (
    <RegisterPage
      title="Related standards"
      lead={`Standards and public requirement sets that the checklists cite beside ${portal.rules.called}. To cite one says that both are about the same thing. It does not say that meeting one meets the other.`}
      data="standards"
    >
      <p>
        The <Link to="/standards/crosswalk">crosswalk</Link> shows which requirement cites which part of each.
      </p>
      {standards.map(({ id, name, title, about, citing, ...standard }) => (
        <section key={id} aria-labelledby={id} className={styles.group}>
          <h2 id={id}>{name}</h2>
          <p className={styles.prose}>{about}</p>
          <Facts
            facts={[
              { label: 'Title', value: standard.url === undefined ? title : <Link href={standard.url}>{title}</Link> },
              { label: 'Publisher', value: standard.publisher },
              { label: 'Edition read', value: standard.edition },
              { label: 'Other editions', value: standard.editions },
              { label: 'Size', value: standard.size },
              { label: 'Standing', value: standard.standing },
              { label: 'How to cite it', value: citing },
              { label: 'Licence', value: standard.licence },
              {
                label: 'Confidence',
                value: (
                  <>
                    {standard.confidence}; see <Link to={`/sources#${id}`}>the source</Link>
                  </>
                ),
              },
              {
                label: 'Cited by',
                value:
                  standard.requirements === 0 ? (
                    'No requirement'
                  ) : (
                    <Link to={`/standards/crosswalk#${id}`}>
                      {standard.requirements === 1 ? '1 requirement' : `${standard.requirements} requirements`}
                    </Link>
                  ),
              },
            ]}
          />
        </section>
      ))}
    </RegisterPage>
  );
}
