import { useMemo, type ReactNode } from 'react';
import type { Problem } from '../../studio/check.ts';
import type { Known } from '../../studio/completions.ts';
import { editPart, partOf } from '../../studio/edit/part.ts';
import type { TextChange } from '../../studio/edit/textChange.ts';
import type { OutlineEntry } from '../../studio/outline.ts';
import { Notice } from '../parts/Notice.tsx';
import { FieldGroup } from './FieldGroup.tsx';
import { FormContext, type FormBench } from './formContext.ts';
import styles from './studio.module.css';

/** The selected part as a form: each change is one of the text, and touches nothing but what it is for. */
export function FormPane({
  text,
  entry,
  problems,
  known,
  actions,
  onChange,
  onRefused,
  onText,
  onUndo,
  onRedo,
}: {
  readonly text: string;
  /** Undefined for the checklist itself. */
  readonly entry: OutlineEntry | undefined;
  readonly problems: readonly Problem[];
  readonly known: Known;
  readonly actions: ReactNode;
  readonly onChange: (change: TextChange, typing: boolean) => void;
  /** Something cannot be changed here; it can in the text. */
  readonly onRefused: () => void;
  /** Shows the text in place of the form. */
  readonly onText: () => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
}): ReactNode {
  const part = useMemo(() => partOf(text, entry), [text, entry]);
  const bench = useMemo<FormBench>(
    () => ({
      place: part.place,
      known,
      problems: below(problems, entry?.pointer ?? ''),
      group: (path, value) => <FieldGroup path={path} value={value} />,
      set(path, value, typing = false) {
        const change = editPart(text, part, path, value);
        if (change) onChange(change, typing);
        else onRefused();
      },
    }),
    [part, known, problems, entry, text, onChange, onRefused],
  );
  return (
    <section
      className={styles.form}
      aria-label="Form"
      onKeyDown={(pressed) => {
        const key = pressed.key.toLowerCase();
        if (!(pressed.ctrlKey || pressed.metaKey) || pressed.altKey || (key !== 'z' && key !== 'y')) return;
        // One history for form and text: a field has none of its own.
        pressed.preventDefault();
        if (key === 'y' || pressed.shiftKey) onRedo();
        else onUndo();
      }}
    >
      <div className={styles.formHead}>
        <h2>{headingOf(entry)}</h2>
        {actions}
      </div>
      {part.value === undefined ? (
        <Notice
          tone="warning"
          title="This part cannot be shown as a form now"
          actions={
            <button type="button" className="dap-button" onClick={onText}>
              Show the text
            </button>
          }
        >
          <p>
            Its text has a mistake that hides what belongs to what. The problems below say where; mend it in the text.
          </p>
        </Notice>
      ) : (
        <FormContext value={bench}>
          {/* Another part, other fields: nothing typed goes into the wrong one. */}
          <FieldGroup key={entry?.pointer ?? ''} path={[]} value={part.value} />
        </FormContext>
      )}
    </section>
  );
}

function headingOf(entry: OutlineEntry | undefined): string {
  if (!entry) return 'The checklist';
  const kind = entry.kind === 'section' ? 'Section' : 'Requirement';
  return `${kind} ${entry.kind === 'section' ? entry.title || entry.id : entry.id}`;
}

/** Problems below a pointer, by what is left of theirs. */
function below(problems: readonly Problem[], pointer: string): ReadonlyMap<string, readonly Problem[]> {
  const found = new Map<string, Problem[]>();
  for (const problem of problems) {
    if (!problem.path.startsWith(`${pointer}/`)) continue;
    const rest = problem.path.slice(pointer.length);
    found.set(rest, [...(found.get(rest) ?? []), problem]);
  }
  return found;
}
