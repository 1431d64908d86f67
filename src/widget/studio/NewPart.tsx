import { useId, useState, type ReactNode } from 'react';
import { newChecklist } from '../../studio/newChecklist.ts';
import fields from '../parts/fields.module.css';
import { Icon } from '../parts/Icon.tsx';
import { idProblem } from './idProblem.ts';

/** Begins a checklist with one requirement in it, under an id and a title. */
export function NewPart({
  taken,
  source,
  onBegin,
}: {
  /** Ids of the portal's checklists. */
  readonly taken: ReadonlySet<string>;
  /** What the first requirement cites; undefined until the register has been fetched. */
  readonly source: string | undefined;
  readonly onBegin: (text: string) => void;
}): ReactNode {
  const id = useId();
  const [title, setTitle] = useState('');
  const [name, setName] = useState('');
  const [problem, setProblem] = useState<string>();
  return (
    <section aria-labelledby={`${id}-head`}>
      <h2 id={`${id}-head`}>Begin a new one</h2>
      <form
        className={fields.stacked}
        onSubmit={(submitted) => {
          submitted.preventDefault();
          const wrong = idProblem(name, taken) ?? (title.trim() === '' ? 'Give it a title.' : undefined);
          setProblem(wrong);
          if (wrong === undefined && source !== undefined)
            onBegin(newChecklist({ id: name, title: title.trim(), source }));
        }}
      >
        <div>
          <label htmlFor={`${id}-title`} className={fields.label}>
            Title
          </label>
          <input
            id={`${id}-title`}
            className={fields.input}
            value={title}
            onChange={({ target }) => setTitle(target.value)}
          />
        </div>
        <div>
          <label htmlFor={`${id}-id`} className={fields.label}>
            Id
          </label>
          <p id={`${id}-hint`} className={fields.hint}>
            Lower-case letters, digits and hyphens, such as gateway-baseline. It never changes.
          </p>
          {problem !== undefined && (
            <p id={`${id}-problem`} className={fields.problem} role="alert">
              {problem}
            </p>
          )}
          <input
            id={`${id}-id`}
            className={fields.input}
            aria-describedby={`${id}-hint${problem === undefined ? '' : ` ${id}-problem`}`}
            aria-invalid={problem !== undefined || undefined}
            value={name}
            onChange={({ target }) => setName(target.value)}
          />
        </div>
        <p>
          <button type="submit" className="dap-button" disabled={source === undefined}>
            <Icon name="add" />
            Begin
          </button>
        </p>
      </form>
    </section>
  );
}
