import Link from '@docusaurus/Link';
import Layout from '@theme/Layout';
import type { ReactNode } from 'react';
import styles from './CrosswalkPage.module.css';
import { CONFIDENCE_MEANING } from './logic/words.ts';
import { Prose } from './parts/Prose.tsx';
import type { CrosswalkPageProps, CrosswalkSide } from './props.ts';

/** How the left is to the right, in the middle of a sentence. */
const RELATION: Readonly<Record<CrosswalkPageProps['relations'][number]['relation'], string>> = {
  equal: 'asks the same as',
  superset: 'asks more than',
  subset: 'asks a part of',
  intersects: 'shares something with',
};

/** `/crosswalks/<from>--<to>`: which requirements of two checklists ask for the same things. */
export default function CrosswalkPage({ from, to, notice, relations }: CrosswalkPageProps): ReactNode {
  const title = `${from.title} and ${to.title}`;
  return (
    <Layout title={title} description={`Which requirements of “${from.title}” relate to those of “${to.title}”.`}>
      <main className="container dap-page">
        <h1 id="crosswalk">{title}</h1>
        <p className="dap-lead">
          How requirements of <EditionLink side={from} /> relate to those of <EditionLink side={to} />.
        </p>
        <Prose text={notice} />
        <p>
          Where one requirement asks the same as another, or more, an answer to it can be proposed to the other. A
          proposal counts for nothing until a person has read both and uses it.
        </p>
        <div className="table-scroll" role="group" aria-labelledby="crosswalk" tabIndex={0}>
          <table className={styles.table} aria-labelledby="crosswalk">
            <thead>
              <tr>
                <th scope="col">{from.title}</th>
                <th scope="col">Relation</th>
                <th scope="col">{to.title}</th>
                <th scope="col">How sure</th>
                <th scope="col">Note</th>
              </tr>
            </thead>
            <tbody>
              {relations.map((one) => (
                <tr key={`${one.from.id} ${one.to.id}`}>
                  <th scope="row">
                    <RequirementLink checklist={from.id} {...one.from} />
                  </th>
                  <td className={styles.relation}>{RELATION[one.relation]}</td>
                  <td>
                    <RequirementLink checklist={to.id} {...one.to} />
                  </td>
                  <td>
                    <span title={CONFIDENCE_MEANING[one.confidence]}>{one.confidence}</span>
                  </td>
                  <td className={styles.note}>
                    {one.note}
                    {one.source && (
                      <>
                        {' '}
                        <Link to={`/sources#${one.source.id}`}>{one.source.title}</Link>
                        {one.source.ref && `, ${one.source.ref}`}
                      </>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </main>
    </Layout>
  );
}

function EditionLink({ side: { id, title, version } }: { readonly side: CrosswalkSide }): ReactNode {
  return (
    <>
      <Link to={`/checklists/${id}`}>{title}</Link> (edition {version})
    </>
  );
}

function RequirementLink({
  checklist,
  id,
  title,
}: {
  readonly checklist: string;
  readonly id: string;
  readonly title: string;
}): ReactNode {
  return (
    <>
      <Link to={`/checklists/${checklist}#${id}`}>{id}</Link> <span className={styles.title}>{title}</span>
    </>
  );
}
