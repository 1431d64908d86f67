import { memo, type ReactNode } from 'react';
import type { EvidenceLevel, EvidenceUsed } from '../../engine/index.ts';
import type { Sample } from '../../generated/review.ts';
import { own } from '../../workspace/own.ts';
import { EvidenceSummary } from '../assess/EvidenceSummary.tsx';
import { dayWords } from '../logic/dates.ts';
import { METHOD_WORD } from '../logic/reviewWords.ts';
import fields from '../parts/fields.module.css';
import { Icon } from '../parts/Icon.tsx';
import { useDesk } from './deskContext.ts';
import styles from './desk.module.css';
import { fileStanding, STANDING_WORDS } from './fileStanding.ts';
import { useFileState } from './useFileState.ts';

/** The evidence that an answer names: what it is, where its file is, and whether somebody looked at it. */
export const EvidenceList = memo(function EvidenceList({
  used,
  linked = [],
  samples,
  minimum,
  onLook,
}: {
  readonly used: readonly EvidenceUsed[];
  readonly linked: readonly string[] | undefined;
  readonly samples: readonly Sample[];
  readonly minimum: EvidenceLevel;
  readonly onLook: (evidence: string) => void;
}): ReactNode {
  const { record, file } = useDesk();
  const state = useFileState(file);
  return (
    <section aria-label="Evidence">
      <h3>Evidence</h3>
      {linked.length === 0 && <p className={styles.muted}>The answer names no evidence.</p>}
      <ul className={styles.evidence}>
        {[...new Set(linked)].map((id) => {
          const item = own(record.evidence, id);
          const standing = fileStanding(item, state);
          const looked = samples.filter(({ evidence }) => evidence === id);
          return (
            <li key={id} data-evidence={id}>
              <EvidenceSummary id={id} item={item} state={used.find((one) => one.id === id)?.state} minimum={minimum} />
              <p className={styles.standing}>
                <Icon name={STANDING_WORDS[standing][0]} /> {STANDING_WORDS[standing][1]}
              </p>
              {looked.map((one) => (
                <p key={`${one.at} ${one.method}`} className={styles.standing}>
                  <Icon name="complete" /> {METHOD_WORD[one.method]}: {one.by}, {dayWords(one.at)}
                  {one.note !== undefined && ` — ${one.note}`}
                </p>
              ))}
              {item && (
                <button type="button" className={`dap-button ${fields.small}`} onClick={() => onLook(id)}>
                  Look at it<span className="dap-hidden">: {item.name}</span>
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
});
