import type { ReactNode } from 'react';
import { timeWords } from '../logic/dates.ts';
import { DraftList } from '../parts/DraftList.tsx';
import type { StudioDrafts } from './useStudioDrafts.ts';

/** The checklists being written in this browser. */
export function StudioDraftList({ drafts: { store, all } }: { readonly drafts: StudioDrafts }): ReactNode {
  return (
    <section aria-labelledby="drafts">
      <DraftList
        store={store}
        drafts={all ?? []}
        heading={<h2 id="drafts">Your drafts</h2>}
        empty={all ? <p>There is none in this browser yet. Begin one below.</p> : <></>}
        nameOf={({ title }) => title}
        hrefOf={({ id }) => `/studio#draft-${id}`}
        about={({ base, modified }) =>
          `${base ? `from ${base.name}, ` : ''}last changed ${timeWords(modified, new Date())}`
        }
      />
    </section>
  );
}
