/** Small parts that the pages of releases, modifications, documents and standards share. */

import Link from '@docusaurus/Link';
import useBaseUrl from '@docusaurus/useBaseUrl';
import Layout from '@theme/Layout';
import type { ReactNode } from 'react';
import { CitationList } from './CitationList.tsx';
import type { LinkProps } from './changeProps.ts';
import type { CitationProps } from './registerData.ts';
import styles from './tables.module.css';

/** The frame of a page: its heading, a lead, and the way back to the list it belongs to. */
export function RegisterPage({
  title,
  lead,
  back,
  data,
  children,
}: {
  readonly title: string;
  readonly lead: string;
  readonly back?: LinkProps;
  /** Name of the register that the page shows, for the link to its data. */
  readonly data?: string;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <Layout title={title} description={lead}>
      <main className="container dap-page">
        {back !== undefined && (
          <p className={styles.back}>
            <Link to={back.to}>{back.label}</Link>
          </p>
        )}
        <h1>{title}</h1>
        <p className="dap-lead">{lead}</p>
        {children}
        {data !== undefined && <DataLink name={data} />}
      </main>
    </Layout>
  );
}

/** A plain link: the file is no page, so the router must not follow it. */
function DataLink({ name }: { readonly name: string }): ReactNode {
  const href = useBaseUrl(`/data/registers/${name}.json`);
  return (
    <p className={styles.data}>
      <a href={href}>This register as JSON</a>
    </p>
  );
}

/** A part of a page with a heading. */
export function Part({
  id,
  title,
  children,
}: {
  readonly id: string;
  readonly title: string;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <section aria-labelledby={id} className={styles.group}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

/** Links in a list, each with what it is a part of. */
export function LinkList({
  links,
  label,
}: {
  readonly links: readonly LinkProps[];
  readonly label?: string;
}): ReactNode {
  return (
    <ul className={styles.links} aria-label={label}>
      {links.map(({ label: name, to, detail }) => (
        <li key={to}>
          <Link to={to}>{name}</Link>
          {detail !== undefined && <span className={styles.detail}> {detail}</span>}
        </li>
      ))}
    </ul>
  );
}

/** Links in a cell of a table, or words where there is none. */
export function CellLinks({ links, none }: { readonly links: readonly LinkProps[]; readonly none: string }): ReactNode {
  if (links.length === 0) return <span className={styles.detail}>{none}</span>;
  return (
    <ul>
      {links.map(({ label, to }) => (
        <li key={to}>
          <Link to={to}>{label}</Link>
        </li>
      ))}
    </ul>
  );
}

/** Names and values; those without a value are left out. */
export function Facts({
  facts,
}: {
  readonly facts: readonly { readonly label: string; readonly value: ReactNode }[];
}): ReactNode {
  return (
    <dl className={styles.facts}>
      {facts
        .filter(({ value }) => value !== undefined)
        .map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

/** What was looked for and not found, and where the rest was read. */
export function Footing({
  unknown,
  citations,
}: {
  readonly unknown: readonly string[];
  readonly citations: readonly CitationProps[];
}): ReactNode {
  return (
    <>
      {unknown.length > 0 && (
        <Part id="not-found" title="What was not found">
          <ul className={styles.links}>
            {unknown.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </Part>
      )}
      <Part id="sources" title="Sources">
        <CitationList citations={citations} />
      </Part>
    </>
  );
}
