import { useId, type ReactNode } from 'react';
import type { Path } from '../../studio/formFields.ts';
import type { FormField } from '../../studio/formFields.ts';
import fields from '../parts/fields.module.css';
import { Icon } from '../parts/Icon.tsx';
import { FieldList } from './FieldList.tsx';
import { useForm } from './formContext.ts';
import styles from './studio.module.css';
import { TextEntry } from './TextEntry.tsx';

/** One property in a form, by its kind. */
export function Field({
  field,
  path,
  value,
}: {
  readonly field: FormField;
  readonly path: Path;
  readonly value: unknown;
}): ReactNode {
  const id = useId();
  const { set, problems, group } = useForm();
  const { label, hint, kind, required } = field;
  const own = problems.get(`/${path.join('/')}`) ?? [];
  const describedBy = [hint !== '' && `${id}-hint`, own.length > 0 && `${id}-problem`].filter(Boolean).join(' ');
  const grouped = kind === 'lines' || kind === 'groups' || kind === 'group';
  const about = (
    <>
      {hint !== '' && (
        <p id={`${id}-hint`} className={fields.hint}>
          {hint}
        </p>
      )}
      {own.length > 0 && (
        <p id={`${id}-problem`} className={fields.problem}>
          {own.map(({ message }) => `${message}.`).join(' ')}
        </p>
      )}
    </>
  );
  const takeAway = !required && (
    <button type="button" className={fields.quiet} onClick={() => set(path, undefined)}>
      <Icon name="trash" />
      Take away<span className="dap-hidden"> {label}</span>
    </button>
  );
  if (grouped) {
    return (
      <fieldset className={styles.group} data-field={path.join('.')}>
        <legend className={fields.label}>{label}</legend>
        {about}
        {kind === 'group' ? group(path, value) : <FieldList field={field} path={path} value={value} />}
        {takeAway}
      </fieldset>
    );
  }
  return (
    <div className={styles.field} data-field={path.join('.')}>
      {kind === 'flag' ? (
        <label className={styles.flag}>
          <input
            type="checkbox"
            checked={value === true}
            aria-describedby={describedBy || undefined}
            onChange={({ target }) => set(path, target.checked)}
          />
          {label}
        </label>
      ) : (
        <label htmlFor={id} className={fields.label}>
          {label}
        </label>
      )}
      {about}
      {kind === 'choice' ? (
        <select
          id={id}
          className={fields.select}
          value={typeof value === 'string' ? value : ''}
          aria-describedby={describedBy || undefined}
          onChange={({ target }) => set(path, target.value)}
        >
          {!field.options.includes(String(value)) && (
            <option value="">{value === undefined ? 'Choose' : String(value)}</option>
          )}
          {field.options.map((option) => (
            <option key={option}>{option}</option>
          ))}
        </select>
      ) : (
        kind !== 'flag' && (
          <TextEntry
            id={id}
            field={field}
            value={value}
            describedBy={describedBy}
            invalid={own.some(({ severity }) => severity === 'error')}
            onType={(typed) => set(path, typed, true)}
          />
        )
      )}
      {takeAway}
    </div>
  );
}
