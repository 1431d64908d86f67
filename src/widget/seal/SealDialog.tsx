import { useEffect, useMemo, useState, type ReactNode } from 'react';
import type { EvidenceFile } from '../../bundle/sealSubmission.ts';
import { makeReport } from '../../formats/makeReport.ts';
import type { SubmissionRecord } from '../../generated/record.ts';
import { getFile } from '../../workspace/evidenceFiles.ts';
import { SelectField } from '../assess/SelectField.tsx';
import { count, fileSize } from '../logic/words.ts';
import { Dialog } from '../parts/Dialog.tsx';
import fields from '../parts/fields.module.css';
import { Icon } from '../parts/Icon.tsx';
import { Notice } from '../parts/Notice.tsx';
import type { ChecklistRouteProps } from '../props.ts';
import { EvidenceFiles } from './EvidenceFiles.tsx';
import { evidenceFrom, type EvidenceSource } from './evidenceSource.ts';
import { Fingerprint } from './Fingerprint.tsx';
import { IncludeHistory } from './IncludeHistory.tsx';
import { KeysDialog } from './KeysDialog.tsx';
import { NO_READERS, Recipients, recipientsOf } from './Recipients.tsx';
import styles from './seal.module.css';
import { sealGaps, type Gap } from './sealGaps.ts';
import { useChosenFiles } from './useChosenFiles.ts';
import { useKeys } from './useKeys.ts';
import { useSealing, type SealedFile } from './useSealing.ts';

export interface SealDialogProps {
  readonly record: SubmissionRecord;
  readonly page: Pick<ChecklistRouteProps, 'checklist' | 'digest'>;
  readonly onClose: () => void;
}

/** Where evidence files are beside those that are chosen in the dialogue: kept in this browser. */
const KEPT: readonly EvidenceSource[] = [{ get: getFile }];

/** Seals a submission: what is incomplete first, then evidence files, the key and the recipients. */
export function SealDialog(props: SealDialogProps): ReactNode {
  const { record, page, onClose } = props;
  const { checklist, digest } = page;
  if (record.checklist.digest === digest) return <Order {...props} />;
  return (
    <Dialog title="Seal a submission" onClose={onClose}>
      <p>
        These answers were given to edition {record.checklist.version} of the checklist, or to other content of it, and
        this portal shows edition {checklist.version}. A seal names one edition and the score by it, so it cannot be
        made here.
      </p>
      <p>
        Carry the answers over to this edition first, or seal with <code>assure</code> where the other edition is at
        hand.
      </p>
      <button type="button" className="dap-button dap-button--primary" onClick={onClose}>
        Close
      </button>
    </Dialog>
  );
}

function Order({ record, page, onClose }: SealDialogProps): ReactNode {
  // What is shown here is what is sealed: the record as it is when the dialogue opens.
  const [fixed] = useState(record);
  const report = useMemo(() => makeReport(page.checklist, fixed, page.digest), [page, fixed]);
  const chosen = useChosenFiles();
  const [evidence, setEvidence] = useState<readonly EvidenceFile[]>([]);
  const { keys, problem: keyProblem, look } = useKeys();
  const [picked, setPicked] = useState<string>();
  const [managing, setManaging] = useState(false);
  const [readers, setReaders] = useState(NO_READERS);
  const [withHistory, setWithHistory] = useState(false);
  const [lacking, setLacking] = useState(false);
  const [leaving, setLeaving] = useState(false);
  const { state, seal, cancel } = useSealing();

  useEffect(() => {
    let left = false;
    void evidenceFrom([...KEPT, chosen.source], fixed).then((found) => {
      if (!left) setEvidence(found);
    });
    return () => {
      left = true;
    };
  }, [chosen.source, fixed]);
  useEffect(() => cancel, [cancel]);

  const atHand = useMemo(() => new Set(evidence.map(({ sha256 }) => sha256)), [evidence]);
  const gaps = useMemo(() => sealGaps(report, atHand), [report, atHand]);
  const begun = chosen.files.size > 0 || chosen.hashing !== undefined || readers.pasted.trim() !== '';
  const leave = (): void => (begun ? setLeaving(true) : onClose());
  const key = keys?.find(({ fingerprint }) => fingerprint === picked) ?? keys?.find(({ usual }) => usual);

  if (state.kind === 'sealed') return <Sealed file={state.file} onClose={onClose} />;
  if (state.kind === 'sealing') {
    return (
      <Dialog title="Sealing" onClose={cancel}>
        <div className={styles.stack}>
          <p role="status">
            Sealing into <strong>{state.name}</strong>…
          </p>
          <progress
            className={styles.progress}
            value={Math.min(state.written, state.total)}
            max={state.total}
            aria-label={`Sealing ${state.name}`}
          />
          <p>
            {fileSize(state.written)} of about {fileSize(state.total)}
          </p>
          <div className={styles.actions}>
            <button type="button" className="dap-button" onClick={cancel}>
              Cancel
            </button>
          </div>
        </div>
      </Dialog>
    );
  }
  return (
    <>
      <Dialog title="Seal a submission" onClose={leave} wide>
        <div className={styles.stack}>
          <p>
            One signed file with the answers, the evidence and a summary. Whoever opens it can tell that nothing was
            changed since, and which key signed it. It does not show that the answers are true.
          </p>
          <h3>What is incomplete</h3>
          <Gaps gaps={gaps} />
          <h3>Evidence files</h3>
          <EvidenceFiles evidence={fixed.evidence} atHand={atHand} chosen={chosen} />
          <h3>History</h3>
          <IncludeHistory on={withHistory} onSwitch={setWithHistory} />
          <h3>Your signature</h3>
          {keyProblem && (
            <p className={fields.problem} role="alert">
              Keys cannot be read: {keyProblem}
            </p>
          )}
          {keys?.length === 0 && <p>There is no signing key in this browser yet. Make one, or import yours.</p>}
          {keys && keys.length > 1 && (
            <SelectField
              label="Key"
              value={key?.fingerprint ?? ''}
              options={keys.map(({ fingerprint, name, usual }) => [
                fingerprint,
                usual ? `${name} (used by default)` : name,
              ])}
              onChange={setPicked}
            />
          )}
          {key && (
            <p className={styles.plain}>
              Signed with “{key.name}”, fingerprint <Fingerprint value={key.fingerprint} />
            </p>
          )}
          <div>
            <button type="button" className={`dap-button ${fields.small}`} onClick={() => setManaging(true)}>
              <Icon name="lock" />
              {keys?.length === 0 ? 'Make or import a key' : 'Signing keys'}
            </button>
          </div>
          <h3>Who can read it</h3>
          <Recipients readers={readers} onChange={setReaders} />
          {state.problem && (
            <Notice tone="error" announce="now" title="It was not sealed">
              <p>{state.problem} No file was made.</p>
            </Notice>
          )}
          {lacking && !key && (
            <p className={fields.problem} role="alert">
              Make or import a signing key first.
            </p>
          )}
          {leaving ? (
            <div className={styles.ask} role="alert">
              <p>Leave without sealing? The files and recipients chosen here are forgotten.</p>
              <div className={styles.actions}>
                <button type="button" className="dap-button" onClick={onClose}>
                  Leave
                </button>
                <button type="button" className="dap-button dap-button--primary" onClick={() => setLeaving(false)}>
                  Stay
                </button>
              </div>
            </div>
          ) : (
            <div className={styles.actions}>
              <button
                type="button"
                className="dap-button dap-button--primary"
                disabled={chosen.hashing !== undefined}
                onClick={() => {
                  setLacking(true);
                  if (key) void seal({ report, evidence, key, recipients: recipientsOf(readers), withHistory });
                }}
              >
                <Icon name="lock" />
                {gaps.length > 0 ? 'Seal it as it is' : 'Seal'}
              </button>
              <button type="button" className="dap-button" onClick={leave}>
                Cancel
              </button>
            </div>
          )}
        </div>
      </Dialog>
      {managing && (
        <KeysDialog
          onClose={() => {
            setManaging(false);
            void look();
          }}
        />
      )}
    </>
  );
}

function Gaps({ gaps }: { readonly gaps: readonly Gap[] }): ReactNode {
  if (gaps.length === 0) return <p>Nothing that this portal can see.</p>;
  return (
    <>
      <ul className={styles.gaps}>
        {gaps.map(({ what, items }) => (
          <li key={what}>
            {what}
            {items.length > 0 && (
              <details>
                <summary>Which</summary>
                {items.join(', ')}
              </details>
            )}
          </li>
        ))}
      </ul>
      <p>It can be sealed all the same. Whoever opens it sees what is not decided and which files are missing.</p>
    </>
  );
}

function Sealed({ file, onClose }: { readonly file: SealedFile; readonly onClose: () => void }): ReactNode {
  const { name, size, files, recipients, withHistory, key } = file;
  return (
    <Dialog title="The submission is sealed" onClose={onClose}>
      <div className={styles.stack}>
        <Notice tone="success" announce="politely" title={name}>
          <p>
            {fileSize(size)}, with {count(files, 'evidence file')}
            {withHistory && ' and the history'}.{' '}
            {recipients > 0
              ? `Encrypted to ${count(recipients, 'recipient')}.`
              : 'Not encrypted: whoever has the file can read it.'}
          </p>
        </Notice>
        <p className={styles.plain}>
          Signed with “{key.name}”. Tell whoever receives it this fingerprint by another way than the file, such as a
          telephone call: <Fingerprint value={key.fingerprint} />
        </p>
        <div className={styles.actions}>
          <button type="button" className="dap-button dap-button--primary" onClick={onClose}>
            Done
          </button>
        </div>
      </div>
    </Dialog>
  );
}
