import type { ReactNode } from 'react';
import type { Path } from '../../studio/formFields.ts';
import { formFields, newItem, type FormField } from '../../studio/formFields.ts';
import fields from '../parts/fields.module.css';
import { Icon } from '../parts/Icon.tsx';
import { Field } from './Field.tsx';
import { useForm } from './formContext.ts';
import { held } from './held.ts';
import styles from './studio.module.css';

/** All properties of a group: those that are there or needed as fields, the others by name, to be added. */
export function FieldGroup({ path, value }: { readonly path: Path; readonly value: unknown }): ReactNode {
  const { place, known, set } = useForm();
  const all = formFields([...place, ...path], value, known.names);
  const shown = all.filter(({ name, required }) => required || held(value, name) !== undefined);
  const others = all.filter((field) => !shown.includes(field));
  return (
    <div className={styles.fields}>
      {shown.map((field) => (
        <Field key={field.name} field={field} path={[...path, field.name]} value={held(value, field.name)} />
      ))}
      {others.length > 0 && (
        <p className={styles.add}>
          <span className={fields.meaning} aria-hidden="true">
            Add:
          </span>
          {others.map((field) => (
            <button
              key={field.name}
              type="button"
              className={fields.quiet}
              title={field.hint}
              onClick={() => set([...path, field.name], first(field, [...place, ...path, field.name]))}
            >
              <Icon name="add" />
              <span>
                <span className="dap-hidden">Add </span>
                {field.label}
              </span>
            </button>
          ))}
        </p>
      )}
    </div>
  );
}

/** What a property that is added begins as. */
function first({ kind, options, minimum, refers }: FormField, place: Path): unknown {
  switch (kind) {
    case 'flag':
      return true;
    case 'number':
      return Math.max(minimum ?? 1, 1);
    case 'choice':
      return options[0];
    case 'lines':
      return refers === undefined ? [''] : [];
    case 'groups':
      return [newItem([...place, 0])];
    case 'group':
      return newItem(place);
    default:
      return '';
  }
}
