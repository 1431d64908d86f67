import { useState, type ReactNode } from 'react';
import { getFile, type FileState } from '../../workspace/evidenceFiles.ts';
import type { EvidenceItem } from '../../workspace/actions.ts';
import { expiryWarning } from '../logic/expiry.ts';
import { saveBlob } from '../logic/saveFile.ts';
import { Icon, VerdictIcon } from '../parts/Icon.tsx';
import styles from './EvidenceEntry.module.css';
import { EvidenceSummary } from './EvidenceSummary.tsx';
import fields from '../parts/fields.module.css';
import { PlaceLink } from './PlaceLink.tsx';
import { useWorkbench } from './workbench.ts';

/** One item of the register: what it is, where its file is, when it ends, and the answers it supports. */
export function EvidenceEntry({
  id,
  item,
  supports,
  file,
  assessedOn,
  today,
}: {
  readonly id: string;
  readonly item: EvidenceItem;
  /** Ids of the requirements whose answers name it. */
  readonly supports: readonly string[];
  /** What is here of its file; 'changed' when a check found other bytes. Undefined until it is known. */
  readonly file: FileState | 'changed' | undefined;
  readonly assessedOn: string;
  /** YYYY-MM-DD. */
  readonly today: string;
}): ReactNode {
  const { dispatch, open } = useWorkbench();
  const [gone, setGone] = useState(false);
  const ends = expiryWarning(item.expires, assessedOn, today);
  const { sha256 } = item;

  async function fetch(hash: string): Promise<void> {
    const kept = await getFile(hash).catch(() => undefined);
    setGone(kept === undefined);
    if (kept) saveBlob(item.name, kept);
  }

  return (
    <li className={styles.item} data-evidence={id}>
      <div className={styles.what}>
        <EvidenceSummary id={id} item={item} />
        {ends && (
          <p className={ends.kind === 'soon' ? styles.soon : styles.bad}>
            {ends.kind === 'soon' ? <Icon name="warning" /> : <VerdictIcon verdict="needs-review" />} {ends.words}
          </p>
        )}
        <FileLine sha256={sha256} file={gone ? 'missing' : file} />
        <p className={styles.used}>
          {supports.length === 0 ? (
            'Supports no answer yet.'
          ) : (
            <>
              Supports{' '}
              {supports.map((requirement, at) => (
                <span key={requirement}>
                  {at > 0 && ', '}
                  <PlaceLink place={{ view: 'requirement', id: requirement }}>{requirement}</PlaceLink>
                </span>
              ))}
            </>
          )}
        </p>
      </div>
      <div className={styles.actions}>
        {sha256 !== undefined && (file === 'stored' || file === 'changed') && (
          <button type="button" className={fields.quiet} onClick={() => void fetch(sha256)}>
            <Icon name="download" />
            Download<span className="dap-hidden"> {item.name}</span>
          </button>
        )}
        <button type="button" className={fields.quiet} onClick={() => open({ kind: 'edit-evidence', id })}>
          <Icon name="edit" />
          Edit<span className="dap-hidden"> {item.name}</span>
        </button>
        <button type="button" className={fields.quiet} onClick={() => dispatch({ type: 'remove-evidence', id })}>
          <Icon name="trash" />
          Remove<span className="dap-hidden"> {item.name}</span>
        </button>
      </div>
    </li>
  );
}

function FileLine({
  sha256,
  file,
}: {
  readonly sha256: string | undefined;
  readonly file: FileState | 'changed' | undefined;
}): ReactNode {
  if (sha256 === undefined) return <p className={styles.file}>No file noted: described only.</p>;
  switch (file) {
    case undefined:
      return <p className={styles.file}>Looking for the file…</p>;
    case 'stored':
      return (
        <p className={styles.file}>
          <Icon name="complete" /> Stored: the file is kept in this browser.
        </p>
      );
    case 'reference':
      return (
        <p className={styles.file}>
          <Icon name="link" /> By reference: the file is not in this browser.
        </p>
      );
    case 'missing':
      return (
        <p className={styles.bad}>
          <Icon name="error" /> Missing: the file was kept in this browser and has gone. Drop it here again to keep it.
        </p>
      );
    case 'changed':
      return (
        <p className={styles.bad}>
          <Icon name="error" /> Changed: the file kept here no longer has this SHA-256. Drop the right one here again.
        </p>
      );
  }
}
