import Link from '@docusaurus/Link';
import TwinLink from '@theme/TwinLink';
import useBaseUrl from '@docusaurus/useBaseUrl';
import { useActiveDocContext, useDocsVersion } from '@docusaurus/plugin-content-docs/client';
import { usePluginData } from '@docusaurus/useGlobalData';
import type { ReactNode } from 'react';
import type { EditionsGlobal } from '../../plugin/editions/index.ts';
import { documentRedlinePath, DRAFT, redlinePath } from '../../plugin/redlines/redlinePaths.ts';
import styles from './styles.module.css';

/** Above every page of the guidance: which edition it belongs to, and the same page in the others. */
export default function DocVersionBanner(): ReactNode {
  return (
    <>
      <TwinLink />
      <Banner />
    </>
  );
}

function Banner(): ReactNode {
  const { editions, statement } = usePluginData('guidance-editions') as EditionsGlobal;
  const { version } = useDocsVersion();
  const { activeDoc, alternateDocVersions } = useActiveDocContext(undefined);
  if (editions.length === 0) return null;
  const current = editions.find(({ id }) => id === version);
  const inUse = editions.find(({ state }) => state === 'in-use');
  const pageIn = (id: string): string | undefined => alternateDocVersions[id]?.path;
  // The newest stands first; the draft is newer than all.
  const before = editions[current === undefined ? 0 : editions.indexOf(current) + 1];
  const better = inUse === undefined ? undefined : pageIn(inUse.id);
  return (
    <div className={styles.banner} data-edition={current?.state ?? 'draft'}>
      <p>
        {words(current, statement)}
        {inUse !== undefined && current?.state !== 'in-use' && (
          <>
            {' '}
            {better === undefined ? (
              <>
                This page is not in the {statement.inUse}, <Link to={`/guidance/${inUse.id}`}>{inUse.label}</Link>.
              </>
            ) : (
              <>
                <Link to={better}>Read this page in the {statement.inUse}</Link>.
              </>
            )}
          </>
        )}
      </p>
      <nav aria-label="Editions of this page" className={styles.editions}>
        <span>Editions:</span>
        <Edition label="Draft" here={current === undefined} to={pageIn('current') ?? '/guidance'} />
        {editions.map(({ id, label }) => (
          <Edition key={id} label={label} here={id === version} to={pageIn(id)} />
        ))}
        {before !== undefined && (
          <Changes
            from={before}
            to={current?.id ?? DRAFT}
            document={pageIn(before.id) === undefined ? undefined : activeDoc?.id}
          />
        )}
        <Link to="/editions">About editions</Link>
      </nav>
    </div>
  );
}

function words(
  edition: EditionsGlobal['editions'][number] | undefined,
  { inUse, rules }: EditionsGlobal['statement'],
): ReactNode {
  if (edition === undefined) return <strong>This is a draft. It can change at any time.</strong>;
  const describes = `${edition.label}, which describes ${rules} from ${edition.inEffect}.`;
  switch (edition.state) {
    case 'in-use':
      return `This is the ${inUse}: ${describes}`;
    case 'superseded':
      return <strong>This edition is superseded. It is {describes}</strong>;
    case 'withdrawn':
      return <strong>This edition is withdrawn. It was {describes}</strong>;
  }
}

/** The redline of this document is written by the build and is no route: a plain link. */
function Changes({
  from,
  to,
  document,
}: {
  readonly from: EditionsGlobal['editions'][number];
  readonly to: string;
  /** Undefined where the earlier edition does not have it. */
  readonly document: string | undefined;
}): ReactNode {
  const address = useBaseUrl(documentRedlinePath(from.id, to, document ?? ''));
  const words = `What changed since ${from.label}`;
  return document === undefined ? <Link to={redlinePath(from.id, to)}>{words}</Link> : <a href={address}>{words}</a>;
}

function Edition({
  label,
  here,
  to,
}: {
  readonly label: string;
  readonly here: boolean;
  readonly to: string | undefined;
}): ReactNode {
  if (here) return <strong aria-current="true">{label}</strong>;
  return to === undefined ? <span className={styles.absent}>{label} (not in it)</span> : <Link to={to}>{label}</Link>;
}
