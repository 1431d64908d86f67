import { useMemo, useState, type ReactNode } from 'react';
import type { OpenedSubmission } from '../../bundle/openSubmission.ts';
import { verifySubmission, type AtHand } from '../../bundle/verifySubmission.ts';
import { isLower } from '../../engine/index.ts';
import type { Report } from '../../formats/makeReport.ts';
import { recordText } from '../../record/recordText.ts';
import { TextField } from '../assess/TextField.tsx';
import type { BesideRecord } from '../list/useImport.ts';
import type { LoadChecklist } from '../list/useChecklists.ts';
import { fileSize } from '../logic/words.ts';
import { Dialog } from '../parts/Dialog.tsx';
import fields from '../parts/fields.module.css';
import { Notice } from '../parts/Notice.tsx';
import { Fingerprint } from './Fingerprint.tsx';
import styles from './seal.module.css';
import { Trust } from './Trust.tsx';
import { Unlock } from './Unlock.tsx';
import { useOpening } from './useOpening.ts';

export interface OpenSealedProps {
  readonly file: File;
  readonly load: LoadChecklist;
  /** Takes the submission on, as a file of its own, to be looked at before it is stored. */
  readonly onRecord: (file: File, beside: BesideRecord) => void;
  readonly onClose: () => void;
}

/** Opens a sealed submission: who signed it, what that proves, and on to the import. Nothing is kept here. */
export function OpenSealed({ file, load, onRecord, onClose }: OpenSealedProps): ReactNode {
  const { state, unlock, takeFiles } = useOpening(file, load);
  switch (state.kind) {
    case 'reading':
      return (
        <Dialog title="Opening a sealed submission" onClose={onClose}>
          <div className={styles.stack}>
            <p role="status" className={styles.plain}>
              Checking every byte of <strong>{file.name}</strong> ({fileSize(file.size)})…
            </p>
            <progress
              className={styles.progress}
              value={Math.min(state.read, state.total)}
              max={state.total || 1}
              aria-label={`Checking ${file.name}`}
            />
            <div className={styles.actions}>
              <button type="button" className="dap-button" onClick={onClose}>
                Cancel
              </button>
            </div>
          </div>
        </Dialog>
      );
    case 'locked':
      return <Locked name={file.name} problem={state.problem} onUnlock={unlock} onClose={onClose} />;
    case 'refused':
      return (
        <Dialog title="This sealed submission was refused" onClose={onClose}>
          <div className={styles.stack}>
            <p className={styles.plain}>
              <strong>{file.name}</strong> cannot be relied on, so nothing of it is shown. Nothing was changed here.
            </p>
            <Notice tone="error" announce="now" title={state.message}>
              <p>{state.help}</p>
            </Notice>
            <div className={styles.actions}>
              <button type="button" className="dap-button dap-button--primary" onClick={onClose}>
                Close
              </button>
            </div>
          </div>
        </Dialog>
      );
    case 'open':
      return (
        <Opened
          name={file.name}
          {...state}
          onRecord={(record, beside) => onRecord(record, { ...beside, files: takeFiles() })}
          onClose={onClose}
        />
      );
  }
}

function Locked({
  name,
  problem,
  onUnlock,
  onClose,
}: {
  readonly name: string;
  readonly problem: string | undefined;
  readonly onUnlock: (identities: readonly string[]) => void;
  readonly onClose: () => void;
}): ReactNode {
  return (
    <Dialog title="This sealed submission is encrypted" onClose={onClose}>
      <div className={styles.stack}>
        <p className={styles.plain}>
          <strong>{name}</strong> can be read with the identity of one of its recipients only.
        </p>
        <Unlock problem={problem} onUnlock={onUnlock}>
          <button type="button" className={`dap-button ${fields.small}`} onClick={onClose}>
            Cancel
          </button>
        </Unlock>
      </div>
    </Dialog>
  );
}

function Opened({
  name,
  opened,
  report,
  own,
  atHand,
  onRecord,
  onClose,
}: {
  readonly name: string;
  readonly opened: OpenedSubmission;
  readonly report: Report | undefined;
  readonly own: string | undefined;
  readonly atHand: AtHand;
  readonly onRecord: OpenSealedProps['onRecord'];
  readonly onClose: () => void;
}): ReactNode {
  const { fingerprint } = opened.signer;
  const [told, setTold] = useState('');
  const bare = told.replace(/[\s:]/g, '').toLowerCase();
  const signerKnown = own !== undefined || bare === fingerprint;
  const findings = useMemo(
    () => verifySubmission({ ...opened, signerKnown }, report, atHand),
    [opened, signerKnown, report, atHand],
  );
  const wrong = findings.some(({ state }) => state === 'refuted');
  const { stored } = atHand;
  const older = stored !== undefined && isLower(opened.record.checklist.version, stored);
  return (
    <Dialog title="What this sealed submission shows" onClose={onClose} wide>
      <div className={styles.stack}>
        <p className={styles.plain}>
          <strong>{name}</strong> is whole{opened.encrypted && ', and was encrypted'}. Nothing of it is kept yet.
        </p>
        {wrong && <Notice tone="error" announce="now" title="Something that the signer says is shown to be wrong" />}
        {older && (
          <Notice
            tone="warning"
            announce="politely"
            title="It answers an older edition than the assessment stored here"
          />
        )}
        <p className={styles.plain}>
          Signed with the key <Fingerprint value={fingerprint} />
          {own !== undefined && <>It is your own key “{own}”.</>}
        </p>
        <TextField
          label="Compare the fingerprint (optional)"
          hint="Paste or type the one that the signer told you by another way than the file."
          mono
          value={told}
          onChange={setTold}
        />
        {bare !== '' && (
          <p role="status" className={bare === fingerprint ? styles.plain : fields.problem}>
            {bare === fingerprint
              ? 'It is the same: the key is the one you were told of.'
              : bare.length < fingerprint.length && fingerprint.startsWith(bare)
                ? `The same so far. ${fingerprint.length - bare.length} characters are not compared yet.`
                : 'It is another: do not take this submission as theirs before you have asked them.'}
          </p>
        )}
        <Trust findings={findings} />
        <div className={styles.actions}>
          <button
            type="button"
            className="dap-button dap-button--primary"
            onClick={() =>
              onRecord(new File([recordText(opened.record)], name, { type: 'application/json' }), {
                history: opened.history?.text,
              })
            }
          >
            Go on to the import
          </button>
          <button type="button" className="dap-button" onClick={onClose}>
            Close
          </button>
        </div>
        <p className={styles.aside}>
          The import takes the answers, the evidence register and the history, where one is enclosed, and keeps the
          evidence files in this browser if you wish.
        </p>
      </div>
    </Dialog>
  );
}
