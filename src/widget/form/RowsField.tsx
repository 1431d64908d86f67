import { useId, useState, type ReactNode } from 'react';
import { maxRows } from '../../form/model.ts';
import { TextField } from '../assess/TextField.tsx';
import fields from '../parts/fields.module.css';
import { Icon } from '../parts/Icon.tsx';
import styles from './form.module.css';
import type { QuestionFieldProps } from './QuestionField.tsx';

type Row = Readonly<Record<string, string>>;

/** A list of rows. The first is there to be filled in; one that is removed can be put back. */
export function RowsField({
  question,
  answer,
  problem,
  label,
  hint,
  onAnswer,
}: QuestionFieldProps & { readonly label: ReactNode; readonly hint: ReactNode }): ReactNode {
  const id = useId();
  const [gone, setGone] = useState<{ readonly at: number; readonly row: Row }>();
  const given = Array.isArray(answer) ? answer : answer === undefined ? [] : [String(answer)];
  const stored: readonly Row[] = given.map((row) => (typeof row === 'string' ? { value: row } : row));
  const rows = stored.length === 0 ? [{}] : stored;
  const known = question.columns ?? [];
  const extra = [...new Set(stored.flatMap((row) => Object.keys(row)))].filter((name) =>
    known.every((c) => c.id !== name),
  );
  const columns = [...known, ...extra.map((name) => ({ id: name, label: name, required: false }))];
  return (
    <fieldset className={fields.field} aria-describedby={problem ? `${id}-problem` : undefined}>
      <legend className={fields.label}>{label}</legend>
      {hint && <div className={fields.hint}>{hint}</div>}
      {problem && (
        <p id={`${id}-problem`} className={fields.problem}>
          {problem}
        </p>
      )}
      {rows.map((row, at) => (
        <fieldset key={at} className={styles.row}>
          <legend className={fields.meaning}>Row {at + 1}</legend>
          <div className={styles.cells}>
            {columns.map((column) => (
              <TextField
                key={column.id}
                label={
                  <>
                    {column.label} {column.required !== true && <span className={fields.meaning}>(optional)</span>}
                  </>
                }
                value={(Object.hasOwn(row, column.id) && row[column.id]) || ''}
                onChange={(typed) => onAnswer(rows.with(at, { ...row, [column.id]: typed }))}
              />
            ))}
          </div>
          {stored.length > 0 && (
            <button
              type="button"
              className={fields.quiet}
              onClick={() => {
                setGone({ at, row });
                onAnswer(rows.toSpliced(at, 1));
              }}
            >
              <Icon name="trash" />
              Remove row {at + 1}
            </button>
          )}
        </fieldset>
      ))}
      <div className={styles.rowActions}>
        {rows.length < maxRows(question) && (
          <button type="button" className={`dap-button ${fields.small}`} onClick={() => onAnswer([...rows, {}])}>
            <Icon name="add" />
            Add a row<span className="dap-hidden"> to: {question.label}</span>
          </button>
        )}
        {gone && (
          <button
            type="button"
            className={`dap-button ${fields.small}`}
            onClick={() => {
              onAnswer(stored.toSpliced(gone.at, 0, gone.row));
              setGone(undefined);
            }}
          >
            <Icon name="undo" />
            Put row {gone.at + 1} back
          </button>
        )}
      </div>
    </fieldset>
  );
}
