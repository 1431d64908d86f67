import { useState, type ReactNode } from 'react';
import type { Evidence, EvidenceLevel } from '../../engine/index.ts';
import { Dialog } from '../parts/Dialog.tsx';
import { EvidenceSummary } from './EvidenceSummary.tsx';
import fields from '../parts/fields.module.css';
import styles from './LinkDialog.module.css';
import { TextField } from './TextField.tsx';

/** Links items of the evidence register to an answer. */
export function LinkDialog({
  requirement,
  minimum,
  evidence,
  linked,
  onLink,
  onClose,
}: {
  readonly requirement: string;
  readonly minimum: EvidenceLevel;
  readonly evidence: Readonly<Record<string, Evidence>>;
  readonly linked: readonly string[];
  readonly onLink: (id: string) => void;
  readonly onClose: () => void;
}): ReactNode {
  const [typed, setTyped] = useState('');
  const words = typed.toLowerCase();
  const items = Object.entries(evidence).filter(([id, { name, reference = '', note = '' }]) =>
    `${id} ${name} ${reference} ${note}`.toLowerCase().includes(words),
  );
  return (
    <Dialog title={`Link evidence to ${requirement}`} onClose={onClose}>
      {Object.keys(evidence).length > 6 && <TextField label="Find" value={typed} onChange={setTyped} />}
      <ul className={styles.list}>
        {items.map(([id, item]) => (
          <li key={id}>
            <EvidenceSummary
              id={id}
              item={item}
              minimum={minimum}
              state={item.level < minimum ? 'below-level' : undefined}
            />
            {linked.includes(id) ? (
              <span className={styles.linked}>Linked</span>
            ) : (
              <button type="button" className={`dap-button ${fields.small}`} onClick={() => onLink(id)}>
                Link<span className="dap-hidden"> {item.name}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
      {items.length === 0 && <p>No evidence has these words.</p>}
      <button type="button" className="dap-button dap-button--primary" onClick={onClose}>
        Done
      </button>
    </Dialog>
  );
}
