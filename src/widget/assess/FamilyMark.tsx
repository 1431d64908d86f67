import { useContext, type ReactNode } from 'react';
import type { Answer, Requirement } from '../../engine/index.ts';
import { claimText } from '../../formats/claimText.ts';
import { inheritanceOf } from '../../workspace/family.ts';
import { own } from '../../workspace/own.ts';
import fields from '../parts/fields.module.css';
import { Icon } from '../parts/Icon.tsx';
import { FamilyContext } from './familyContext.ts';
import styles from './Family.module.css';

/** Where the answer of a variant comes from: its base, or itself. */
export function FamilyMark({
  requirement,
  answer,
}: {
  readonly requirement: Requirement;
  readonly answer: Answer | undefined;
}): ReactNode {
  const view = useContext(FamilyContext);
  if (!view) return null;
  const { family, onConfirm } = view;
  const { id } = requirement;
  const base = view.baseName ?? 'the base';
  const state = inheritanceOf(family, answer, id);
  if (state === 'none') return null;
  if (state === 'own') {
    const theirs = own(family.seen.answers, id);
    return (
      <p className={styles.mark}>
        <Icon name="edit" /> Own answer. {base}:{' '}
        <span dir="auto">{theirs ? claimText(requirement, theirs) || 'no claim' : 'no answer'}</span>
      </p>
    );
  }
  const confirmed = family.confirmed.includes(id);
  return (
    <p className={styles.mark}>
      <Icon name={confirmed ? 'complete' : 'link'} /> Inherited from {base}
      {confirmed ? ', confirmed for this one' : '. '}
      {!confirmed && (
        <button type="button" className={fields.quiet} onClick={() => onConfirm(id)}>
          Confirm for this one<span className="dap-hidden">: {id}</span>
        </button>
      )}
    </p>
  );
}
