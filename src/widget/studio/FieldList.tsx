import { useId, type ReactNode } from 'react';
import type { Path } from '../../studio/formFields.ts';
import { newItem, type FormField } from '../../studio/formFields.ts';
import fields from '../parts/fields.module.css';
import { Icon } from '../parts/Icon.tsx';
import { useForm } from './formContext.ts';
import { held } from './held.ts';
import styles from './studio.module.css';
import { TextEntry } from './TextEntry.tsx';

/** A list of lines, or of groups, each of which can be taken away. */
export function FieldList({
  field,
  path,
  value,
}: {
  readonly field: FormField;
  readonly path: Path;
  readonly value: unknown;
}): ReactNode {
  const { place, set, group } = useForm();
  const items = Array.isArray(value) ? (value as unknown[]) : [];
  const { label, kind, required } = field;
  const takeOut = (index: number): void => {
    // The last one goes with its list, or leaves an empty one where the list is needed.
    if (items.length > 1) set([...path, index], undefined);
    else set(path, required ? [] : undefined);
  };
  return (
    <>
      <ol className={kind === 'lines' ? styles.lines : styles.groups}>
        {items.map((item, index) => (
          <li key={index}>
            {kind === 'lines' ? (
              <Line field={field} path={[...path, index]} value={item} label={`${label}, item ${index + 1}`} />
            ) : (
              <details open={items.length < 4 || isNew(item)}>
                <summary>{summaryOf(item, index)}</summary>
                {group([...path, index], item)}
              </details>
            )}
            <button type="button" className={fields.quiet} onClick={() => takeOut(index)}>
              <Icon name="trash" />
              <span>
                Remove
                <span className="dap-hidden">
                  {' '}
                  {label}, item {index + 1}
                </span>
              </span>
            </button>
          </li>
        ))}
      </ol>
      <button
        type="button"
        className={`dap-button ${fields.small}`}
        onClick={() => set([...path, items.length], newItem([...place, ...path, 0]))}
      >
        <Icon name="add" />
        Add one<span className="dap-hidden"> to {label}</span>
      </button>
    </>
  );
}

function Line({
  field,
  path,
  value,
  label,
}: {
  readonly field: FormField;
  readonly path: Path;
  readonly value: unknown;
  readonly label: string;
}): ReactNode {
  const id = useId();
  const { set, problems } = useForm();
  const own = problems.get(`/${path.join('/')}`) ?? [];
  return (
    <div>
      <TextEntry
        id={id}
        label={label}
        field={{ ...field, kind: 'line' }}
        value={value}
        describedBy={own.length > 0 ? `${id}-problem` : ''}
        invalid={own.length > 0}
        onType={(typed) => set(path, typed, true)}
      />
      {own.length > 0 && (
        <p id={`${id}-problem`} className={fields.problem}>
          {own.map(({ message }) => `${message}.`).join(' ')}
        </p>
      )}
    </div>
  );
}

function isNew(item: unknown): boolean {
  return typeof item === 'object' && item !== null && Object.values(item).some((part) => part === '');
}

/** What a group is recognised by. */
function summaryOf(item: unknown, index: number): string {
  const parts = ['id', 'value', 'source', 'type', 'upTo', 'label', 'title', 'text', 'ref', 'means']
    .map((name) => held(item, name))
    .filter((part) => typeof part === 'string' || typeof part === 'number')
    .filter((part) => part !== '');
  return parts.length === 0 ? `Item ${index + 1}` : parts.slice(0, 3).map(String).join(' · ');
}
