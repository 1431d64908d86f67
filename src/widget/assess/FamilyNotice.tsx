import Link from '@docusaurus/Link';
import type { ReactNode } from 'react';
import type { SubmissionRecord } from '../../generated/record.ts';
import { inheritanceOf } from '../../workspace/family.ts';
import { own } from '../../workspace/own.ts';
import { count } from '../logic/words.ts';
import { Notice } from '../parts/Notice.tsx';
import styles from './Family.module.css';
import type { OpenFamily } from './useFamily.ts';
import { useWorkbench } from './workbench.ts';

/** That this is a variant, of what, how far it differs, and what its base has changed since. */
export function FamilyNotice({
  family: { view, base, proposals },
  record,
}: {
  readonly family: OpenFamily;
  readonly record: SubmissionRecord;
}): ReactNode {
  const { open, index } = useWorkbench();
  const states = index.requirements.map(({ requirement: { id } }) => ({
    id,
    state: inheritanceOf(view.family, own(record.answers, id), id),
  }));
  const inherited = states.filter(({ state }) => state === 'inherited');
  const looked = inherited.filter(({ id }) => view.family.confirmed.includes(id)).length;
  const differing = states.filter(({ state }) => state === 'own').length;
  return (
    <>
      <p className={styles.line}>
        Variant of{' '}
        {base ? <Link to={view.baseAddress}>{view.baseName}</Link> : 'an assessment that is no longer in this browser'}:{' '}
        {count(differing, 'answer')} of its own, {inherited.length} inherited, {looked} of them confirmed.
        {base &&
          base.record.checklist.version !== view.family.seen.checklist.version &&
          ` The base answers edition ${base.record.checklist.version}: it proposes changes once both answer the same.`}
      </p>
      {proposals.length > 0 && (
        <Notice
          tone="info"
          title={`${view.baseName ?? 'The base'} has changed: ${count(proposals.length, 'proposal')}`}
          actions={
            <button type="button" className="dap-button" onClick={() => open({ kind: 'proposals' })}>
              Look at {proposals.length === 1 ? 'it' : 'them'}
            </button>
          }
        />
      )}
    </>
  );
}
