import type { ReactNode } from 'react';
import { levelText, type Evidence, type EvidenceUsed, type Requirement } from '../../engine/index.ts';
import { Icon } from '../parts/Icon.tsx';
import styles from './EvidenceLinks.module.css';
import { EvidenceSummary } from './EvidenceSummary.tsx';
import fields from '../parts/fields.module.css';
import { useCollaboration } from './collaboration.ts';
import { useWorkbench } from './workbench.ts';

/** The evidence that supports an answer: what each item is worth here, and ways to add, change and unlink. */
export function EvidenceLinks({
  requirement,
  used,
  linked = [],
  evidence,
  listed,
}: {
  readonly requirement: Requirement;
  /** Headings are one level down. */
  readonly listed: boolean;
  /** What the engine makes of the linked items; empty while the requirement does not apply. */
  readonly used: readonly EvidenceUsed[];
  readonly linked: readonly string[] | undefined;
  readonly evidence: Readonly<Record<string, Evidence>>;
}): ReactNode {
  const { dispatch, open } = useWorkbench();
  const { fleeting = false } = useCollaboration();
  const { id, minimumEvidenceLevel: minimum } = requirement;
  const Title = listed ? 'h4' : 'h3';
  const others = Object.keys(evidence).some((item) => !linked.includes(item));
  return (
    <div role="group" aria-label={`Evidence for ${id}`}>
      <Title className={styles.heading}>Evidence</Title>
      <p className={fields.hint}>
        {minimum === 0
          ? 'None is required. What you link is kept with the answer.'
          : `“Met” counts when an item is at ${levelText(minimum)}${minimum === 4 ? '' : ' or higher'} and has not expired.`}
      </p>
      {linked.length > 0 && (
        <ul className={styles.list}>
          {linked.map((item) => {
            const entry = Object.hasOwn(evidence, item) ? evidence[item] : undefined;
            const name = entry?.name ?? item;
            return (
              <li key={item} className={styles.item}>
                <EvidenceSummary
                  id={item}
                  item={entry}
                  state={used.find((one) => one.id === item)?.state}
                  minimum={minimum}
                />
                <span className={styles.actions}>
                  {entry && !fleeting && (
                    <button
                      type="button"
                      className={fields.quiet}
                      onClick={() => open({ kind: 'edit-evidence', id: item })}
                    >
                      Edit<span className="dap-hidden"> {name}</span>
                    </button>
                  )}
                  <button
                    type="button"
                    className={fields.quiet}
                    onClick={() => dispatch({ type: 'unlink-evidence', requirement: id, id: item })}
                  >
                    Unlink<span className="dap-hidden"> {name}</span>
                  </button>
                </span>
              </li>
            );
          })}
        </ul>
      )}
      <p className={styles.add}>
        <button
          type="button"
          className={`dap-button ${fields.small}`}
          data-add-evidence
          onClick={() => open({ kind: 'add-evidence', requirement: id })}
        >
          <Icon name="add" />
          Add evidence
        </button>
        {others && !fleeting && (
          <button
            type="button"
            className={`dap-button ${fields.small}`}
            onClick={() => open({ kind: 'link-evidence', requirement: id })}
          >
            <Icon name="link" />
            Link from the register
          </button>
        )}
      </p>
    </div>
  );
}
