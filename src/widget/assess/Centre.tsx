import type { ReactNode } from 'react';
import type { RequirementResult, Result } from '../../engine/index.ts';
import type { SubmissionRecord } from '../../generated/record.ts';
import type { Session } from '../../workspace/session.ts';
import type { Place } from '../logic/place.ts';
import { Notice } from '../parts/Notice.tsx';
import { DeviceView } from './DeviceView.tsx';
import { lazyEvidence } from './lazyParts.tsx';
import { NextView } from './NextView.tsx';
import { RequirementView } from './RequirementView.tsx';
import { SectionView } from './SectionView.tsx';
import { useWorkbench } from './workbench.ts';

/** What is being worked on. */
export function Centre({
  place,
  session,
  record,
  result,
  results,
  shown,
  current,
  previous,
  next,
}: {
  readonly place: Place;
  readonly session: Session;
  readonly record: SubmissionRecord;
  readonly result: Result;
  readonly results: ReadonlyMap<string, RequirementResult>;
  readonly shown: ReadonlySet<string>;
  readonly current: string | undefined;
  readonly previous: string | undefined;
  readonly next: string | undefined;
}): ReactNode {
  const { index, page } = useWorkbench();
  switch (place.view) {
    case 'device':
    case 'start':
      return (
        <DeviceView
          device={record.device}
          profile={record.profile}
          assessor={record.assessor}
          assessedOn={record.assessedOn}
        />
      );
    case 'evidence':
      return (
        <lazyEvidence.Component
          session={session}
          evidence={record.evidence}
          answers={record.answers}
          assessedOn={record.assessedOn}
        />
      );
    case 'next':
      return <NextView result={result} />;
    case 'section': {
      const listed = index.sections.find(({ section }) => section.id === place.id);
      return listed ? (
        <SectionView
          key={place.id}
          section={listed.section}
          results={results}
          record={record}
          shown={shown}
          current={current}
        />
      ) : (
        <NotHere what={`section “${place.id}”`} edition={page.checklist.version} />
      );
    }
    case 'requirement': {
      const listed = index.byId.get(place.id);
      const own = results.get(place.id);
      return listed && own ? (
        <RequirementView key={place.id} listed={listed} result={own} record={record} previous={previous} next={next} />
      ) : (
        <NotHere what={`requirement “${place.id}”`} edition={page.checklist.version} />
      );
    }
  }
}

function NotHere({ what, edition }: { readonly what: string; readonly edition: string }): ReactNode {
  return (
    <Notice tone="info" title={`Edition ${edition} has no ${what}`}>
      <p tabIndex={-1} data-title>
        Choose another from the sections. An answer to it, if there is one, is kept.
      </p>
    </Notice>
  );
}
