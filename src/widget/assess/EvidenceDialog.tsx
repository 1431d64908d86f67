import { useState, type ReactNode } from 'react';
import { EVIDENCE_LEVELS, levelText, type EvidenceLevel } from '../../engine/index.ts';
import type { EvidenceItem } from '../../workspace/actions.ts';
import type { NotKept } from '../../workspace/notKept.ts';
import { CONFIDENTIALITY_MARKS, EVIDENCE_KINDS, EVIDENCE_METHODS, sentenceCase } from '../logic/words.ts';
import { Dialog } from '../parts/Dialog.tsx';
import styles from './EvidenceDialog.module.css';
import { FilePicker } from './FilePicker.tsx';
import { KeepChoice } from './KeepChoice.tsx';
import fields from '../parts/fields.module.css';
import { SelectField } from './SelectField.tsx';
import { TextField } from './TextField.tsx';
import { KEEP_FILES, ON_OFF, usePreference } from './usePreference.ts';
import { useKeptFiles } from './useKeptFiles.ts';

/** What is being written, every field as text; empty means not given. */
interface Draft {
  readonly name: string;
  readonly kind: string;
  readonly level: string;
  readonly method: string;
  readonly reference: string;
  readonly author: string;
  readonly confidentiality: string;
  readonly created: string;
  readonly expires: string;
  readonly sha256: string;
  readonly size: string;
  readonly note: string;
}

const EMPTY: Draft = {
  name: '',
  kind: '',
  level: '',
  method: '',
  reference: '',
  author: '',
  confidentiality: '',
  created: '',
  expires: '',
  sha256: '',
  size: '',
  note: '',
};

/** Adds an evidence item, or changes one. `wanted` is the level that the requirement it is for asks for. */
export function EvidenceDialog({
  item,
  title,
  wanted = 0,
  onSave,
  onClose,
}: {
  readonly item?: EvidenceItem | undefined;
  readonly title: string;
  readonly wanted?: EvidenceLevel;
  readonly onSave: (item: EvidenceItem) => void;
  readonly onClose: () => void;
}): ReactNode {
  const [start] = useState(() => draftOf(item));
  const [draft, setDraft] = useState(start);
  const [tried, setTried] = useState(false);
  const [leaving, setLeaving] = useState(false);
  const [keep, setKeep] = usePreference(KEEP_FILES, ON_OFF);
  const [notKept, setNotKept] = useState<NotKept>();
  const kept = useKeptFiles(draft.sha256 === '' ? [] : [draft.sha256]);
  const problems = problemsOf(draft);
  const changed = JSON.stringify(draft) !== JSON.stringify(start);
  const set = (part: Partial<Draft>): void => setDraft((now) => ({ ...now, ...part }));
  const shown = tried ? problems : {};

  function save(): void {
    setTried(true);
    if (Object.keys(problems).length === 0) onSave(itemOf(draft));
  }

  return (
    <Dialog title={title} onClose={() => (changed ? setLeaving(true) : onClose())}>
      <form
        className={styles.form}
        noValidate
        onSubmit={(submitted) => {
          submitted.preventDefault();
          save();
        }}
      >
        <div className={styles.file}>
          <FilePicker
            label={draft.sha256 ? 'Choose another file' : 'Choose the file'}
            keep={keep === 'on' && kept.able !== false}
            onHashed={({ name, size, sha256, because }) => {
              setDraft((now) => ({ ...now, name: now.name || name, size: String(size), sha256 }));
              setNotKept(because);
            }}
          />
          <p className={fields.hint}>Its name, size and SHA-256 are noted. Nothing is sent.</p>
          <KeepChoice
            keep={keep === 'on'}
            onKeep={(on) => setKeep(on ? 'on' : 'off')}
            able={kept.able}
            usage={kept.usage}
          />
          {notKept && (
            <p className={fields.problem} role="alert">
              {notKept === 'no-room' ? 'No room is left in this browser' : 'This browser could not keep the file'}: it
              is noted by reference only and stays where it is.
            </p>
          )}
          {draft.sha256 && (
            <p className={styles.hash}>
              <code>{draft.sha256}</code>{' '}
              {kept.states.get(draft.sha256) === 'stored' ? 'Stored in this browser.' : 'By reference.'}{' '}
              <button type="button" className={fields.quiet} onClick={() => set({ sha256: '', size: '' })}>
                Remove hash
              </button>
            </p>
          )}
        </div>
        <TextField
          label="Name"
          hint="File name or title of the document."
          value={draft.name}
          required
          problem={shown.name}
          onChange={(name) => set({ name })}
        />
        <div className={styles.pair}>
          <SelectField
            label="Kind"
            value={draft.kind}
            options={EVIDENCE_KINDS}
            problem={shown.kind}
            onChange={(kind) => set({ kind })}
          />
          <SelectField
            label="Level"
            value={draft.level}
            options={EVIDENCE_LEVELS.map((words, level) => [String(level), `${level} ${sentenceCase(words)}`])}
            problem={shown.level}
            onChange={(level) => set({ level })}
            remark={
              draft.level !== '' && Number(draft.level) < wanted
                ? `This requirement needs ${levelText(wanted)}${wanted < 4 ? ' or higher' : ''} for “met”.`
                : undefined
            }
          />
        </div>
        <div className={styles.pair}>
          <SelectField
            label="Method (optional)"
            value={draft.method}
            options={EVIDENCE_METHODS}
            placeholder="Not given"
            onChange={(method) => set({ method })}
            remark="Examine: something was looked at. Interview: people were asked. Test: it was tried."
          />
          <SelectField
            label="Confidentiality (optional)"
            value={draft.confidentiality}
            options={CONFIDENTIALITY_MARKS}
            placeholder="Not marked"
            onChange={(confidentiality) => set({ confidentiality })}
            remark="A mark for whoever receives it. It protects nothing by itself."
          />
        </div>
        <TextField
          label="Reference (optional)"
          hint="Document number, version or where to find it."
          value={draft.reference}
          onChange={(reference) => set({ reference })}
        />
        <TextField label="Author (optional)" value={draft.author} onChange={(author) => set({ author })} />
        <div className={styles.pair}>
          <TextField
            label="Dated (optional)"
            type="date"
            value={draft.created}
            onChange={(created) => set({ created })}
          />
          <TextField
            label="Expires (optional)"
            type="date"
            value={draft.expires}
            onChange={(expires) => set({ expires })}
            remark="The last day on which it supports an answer."
          />
        </div>
        <TextField
          label="Note (optional)"
          hint="Where to look in it, or anything a reviewer should know."
          value={draft.note}
          onChange={(note) => set({ note })}
        />
        {leaving ? (
          <div className={styles.actions} role="alert">
            <p className={styles.ask}>Discard what you entered?</p>
            <button type="button" className="dap-button" onClick={onClose}>
              Discard
            </button>
            <button type="button" className="dap-button dap-button--primary" onClick={() => setLeaving(false)}>
              Keep editing
            </button>
          </div>
        ) : (
          <div className={styles.actions}>
            <button type="submit" className="dap-button dap-button--primary">
              {item ? 'Save changes' : 'Add evidence'}
            </button>
            <button type="button" className="dap-button" onClick={() => (changed ? setLeaving(true) : onClose())}>
              Cancel
            </button>
          </div>
        )}
      </form>
    </Dialog>
  );
}

type Problems = Partial<Record<'name' | 'kind' | 'level', string>>;

function problemsOf({ name, kind, level }: Draft): Problems {
  return {
    ...(name.trim() === '' && { name: 'Give the evidence a name, or choose its file.' }),
    ...(kind === '' && { kind: 'Choose what kind of evidence it is.' }),
    ...(level === '' && { level: 'Choose its level.' }),
  };
}

function draftOf(item: EvidenceItem | undefined): Draft {
  if (!item) return EMPTY;
  const text = Object.fromEntries(Object.entries(item).map(([field, value]) => [field, String(value)]));
  return { ...EMPTY, ...text };
}

function itemOf(draft: Draft): EvidenceItem {
  const { name, kind, level, size, ...rest } = draft;
  const given = Object.fromEntries(Object.entries(rest).filter(([, text]) => text.trim() !== ''));
  return {
    ...given,
    name: name.trim(),
    kind: EVIDENCE_KINDS.find(([value]) => value === kind)?.[0] ?? 'other',
    level: Number(level),
    ...(size !== '' && { size: Number(size) }),
  };
}
