import Link from '@docusaurus/Link';
import useBaseUrl from '@docusaurus/useBaseUrl';
import type { ReactNode } from 'react';
import type { LinkProps } from '../registers/changeProps.ts';
import { printPath } from '../print/printPaths.ts';
import { DRAFT, redlinePath } from '../redlines/redlinePaths.ts';
import { CellLinks, RegisterPage } from '../registers/parts.tsx';
import { RegisterTable } from '../registers/RegisterTable.tsx';
import type { EditionGlance } from './editionsData.ts';

interface Props {
  readonly editions: readonly EditionGlance[];
  /** What the edition in use is called. */
  readonly inUse: string;
  /** How sentences name the rules. */
  readonly rules: string;
}

/** `/editions`: the editions of the guidance. */
export default function EditionsPage({ editions, inUse, rules }: Props): ReactNode {
  const states = { 'in-use': inUse, superseded: 'superseded', withdrawn: 'withdrawn' };
  return (
    <RegisterPage
      title="Editions of the guidance"
      lead={`Each edition describes ${rules} from the day given, as far as public sources say. A published edition never changes.`}
    >
      <RegisterTable
        caption="Editions of the guidance"
        columns={['Edition', 'Status', `Describes ${rules} from`, 'Published here', 'What it holds', 'What changed']}
        rows={[
          {
            key: 'draft',
            cells: [
              <Link key="link" to="/guidance">
                Draft
              </Link>,
              'draft',
              'The sources as they stand',
              'Not published',
              <Holds
                key="holds"
                label="Draft"
                to="/guidance"
                summary="Everything. Checklists point to the clauses of the draft, and search looks in it."
              />,
              <CellLinks key="changes" links={draftChanges(editions)} none="–" />,
            ],
          },
          ...editions.map(({ id, label, state, inEffect, release, published, summary, changes }) => ({
            key: id,
            cells: [
              <Link key="link" to={`/guidance/${id}`}>
                {label}
              </Link>,
              states[state],
              <span key="from">
                {inEffect} (<Link to={release.to}>{release.label}</Link>)
              </span>,
              published,
              <Holds key="holds" label={label} to={`/guidance/${id}`} summary={summary} />,
              <CellLinks key="changes" links={changes} none="It is the first" />,
            ],
          })),
        ]}
      />
    </RegisterPage>
  );
}

/** What an edition holds, and the way to all of it on one page: a plain link, since the build writes that page. */
function Holds({
  label,
  to,
  summary,
}: {
  readonly label: string;
  readonly to: string;
  readonly summary: string;
}): ReactNode {
  const whole = useBaseUrl(printPath({ address: to }));
  return (
    <>
      {summary}{' '}
      <a href={whole} aria-label={`All on one page, to print: ${label}`}>
        All on one page, to print
      </a>
    </>
  );
}

/** The draft is compared with the latest published edition only. */
function draftChanges([latest]: readonly EditionGlance[]): readonly LinkProps[] {
  return latest === undefined ? [] : [{ label: `Since ${latest.label}`, to: redlinePath(latest.id, DRAFT) }];
}
