import type { ReactNode } from 'react';
import type { RequirementResult } from '../../engine/index.ts';
import { conditionWords, factValueWords } from '../../formats/conditionWords.ts';
import styles from './Conditions.module.css';
import { PlaceLink } from './PlaceLink.tsx';
import { useWorkbench } from './workbench.ts';

/** Which facts decide whether a requirement applies, and what they say now. Nothing for one that always applies. */
export function Conditions({ result }: { readonly result: RequirementResult }): ReactNode {
  const { page, index } = useWorkbench();
  if (result.conditions.length === 0) return null;
  const profile = page.checklist.profile;
  const listed = index.byId.get(result.id);
  const conditions = [...(listed?.path ?? []).map(({ applies }) => applies), listed?.requirement.applies].flatMap(
    (condition) => (condition ? [condition] : []),
  );
  const facts = new Map(result.conditions.flatMap(({ facts: used }) => used.map(({ fact, value }) => [fact, value])));
  return (
    <details className={styles.conditions} open={result.applies !== 'true'}>
      <summary>{SUMMARY[result.applies]}</summary>
      <p>Applies when {conditions.map(({ tree }) => conditionWords(tree, profile)).join(', and ')}.</p>
      <ul>
        {[...facts].map(([fact, value]) => {
          const declared = profile.find(({ id }) => id === fact);
          return (
            <li key={fact}>
              {index.labels.get(fact) ?? fact}{' '}
              <strong>{value === undefined ? 'Not given' : factValueWords(declared, value)}</strong>
            </li>
          );
        })}
      </ul>
      <PlaceLink place={{ view: 'device' }}>Change the Device profile</PlaceLink>
    </details>
  );
}

const SUMMARY = {
  true: 'Applies to this Device: see why',
  false: 'Does not apply to this Device',
  unknown: 'May apply to this Device',
} as const;
