import clsx from 'clsx';
import { useId, useState, type ReactNode } from 'react';
import type { FormField } from '../../studio/formFields.ts';
import fields from '../parts/fields.module.css';
import { useForm } from './formContext.ts';

/** A text or a number that is written into the checklist at every key, without the blanks at its ends. */
export function TextEntry({
  id,
  field,
  value,
  describedBy,
  invalid,
  label,
  onType,
}: {
  readonly id: string;
  readonly field: Pick<FormField, 'kind' | 'refers' | 'minimum' | 'maximum'>;
  readonly value: unknown;
  readonly describedBy: string;
  readonly invalid: boolean;
  /** Where no label stands beside it. */
  readonly label?: string;
  readonly onType: (value: string | number) => void;
}): ReactNode {
  const { known } = useForm();
  const list = useId();
  const shown = value === undefined || value === null ? '' : String(value);
  /** What is typed, as long as the checklist holds what was made of it. */
  const [typed, setTyped] = useState<{ readonly words: string; readonly made: string }>();
  const current = typed !== undefined && typed.made === shown ? typed.words : shown;
  const options = optionsFor(field.refers, known);

  const take = (words: string): void => {
    if (field.kind === 'number') {
      const number = /^-?\d{1,12}$/.test(words.trim()) ? Number(words) : undefined;
      setTyped({ words, made: number === undefined ? shown : String(number) });
      if (number !== undefined && String(number) !== shown) onType(number);
      return;
    }
    const made = field.kind === 'prose' ? cleanProse(words) : words.replaceAll(/\s+/g, ' ').trim();
    setTyped({ words, made });
    if (made !== shown) onType(made);
  };
  const common = {
    id,
    'aria-describedby': describedBy || undefined,
    'aria-invalid': invalid || undefined,
    'aria-label': label,
    value: current,
    onBlur: () => setTyped(undefined),
  };
  if (field.kind === 'prose')
    return <textarea {...common} className={fields.textarea} onChange={({ target }) => take(target.value)} />;
  return (
    <>
      <input
        {...common}
        className={clsx(
          field.kind === 'number' ? fields.short : fields.input,
          field.kind === 'condition' && fields.mono,
        )}
        inputMode={field.kind === 'number' ? 'numeric' : undefined}
        list={options.length > 0 ? list : undefined}
        onChange={({ target }) => take(target.value)}
      />
      {options.length > 0 && (
        <datalist id={list}>
          {options.map(({ id: option, title }) => (
            <option key={option} value={option}>
              {title}
            </option>
          ))}
        </datalist>
      )}
    </>
  );
}

function optionsFor(
  refers: FormField['refers'],
  { portal, names }: ReturnType<typeof useForm>['known'],
): readonly { readonly id: string; readonly title: string }[] {
  switch (refers) {
    case 'clause':
      return portal.clauses;
    case 'source':
      return portal.sources;
    case 'section':
      return names?.sections ?? [];
    case 'level':
      return names?.levels ?? [];
    default:
      return [];
  }
}

/** Without blanks at the ends of lines, and without empty lines at the beginning and end. */
function cleanProse(words: string): string {
  return words
    .replaceAll(/[ \t]+$/gm, '')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}
