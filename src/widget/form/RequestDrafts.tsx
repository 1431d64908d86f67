import type { ReactNode } from 'react';
import { timeWords } from '../logic/dates.ts';
import { DraftList } from '../parts/DraftList.tsx';
import { draftName } from './draftName.ts';
import styles from './form.module.css';
import type { Drafts } from './useDrafts.ts';

/** The drafts of one form in this browser. */
export function RequestDrafts({
  form,
  drafts: { store, all = [] },
  heading: Heading,
}: {
  readonly form: string;
  readonly drafts: Drafts;
  readonly heading: 'h2' | 'h3';
}): ReactNode {
  return (
    <div className={styles.drafts}>
      <DraftList
        store={store}
        drafts={all.filter(({ record }) => record.form.id === form)}
        heading={<Heading>Drafts in this browser</Heading>}
        nameOf={draftName}
        hrefOf={({ id }) => `/forms/${form}#draft-${id}`}
        about={({ record }) => `last changed ${timeWords(record.modified, new Date())}`}
      />
    </div>
  );
}
