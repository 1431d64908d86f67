import { useState, type ReactNode } from 'react';
import { basisOf } from '../../review/basis.ts';
import { nextId } from '../../review/nextId.ts';
import { termsOf } from '../../review/terms.ts';
import { SelectField } from '../assess/SelectField.tsx';
import { TextField } from '../assess/TextField.tsx';
import { useDesk } from './deskContext.ts';
import { useDraft } from './useDraft.ts';
import { WritingForm } from './WritingForm.tsx';

/** An observation, and with it the determination "accepted with an observation" where none is given yet. */
export function ObservationForm({
  requirement,
  onDone,
}: {
  readonly requirement: string;
  readonly onDone: () => void;
}): ReactNode {
  const desk = useDesk();
  const { categories, severities } = termsOf(desk.page.checklist);
  const [text, setText] = useDraft(`observe:${desk.record.id}:${requirement}`);
  const [category, setCategory] = useState(categories[0]?.id ?? '');
  const [severity, setSeverity] = useState((severities.find(({ id }) => id === 'minor') ?? severities[0])?.id ?? '');
  const [problem, setProblem] = useState<string>();

  function add(): void {
    if (text.trim() === '') return setProblem('Say what you found.');
    desk.change(`an observation on ${requirement}`, (review) => {
      const made = Object.hasOwn(review.determinations, requirement) ? review.determinations[requirement] : undefined;
      const basis = basisOf(desk.record, requirement);
      // A rejection with observations stays one.
      const determined = made === undefined || made.value === 'accepted';
      return [
        { type: 'observe', id: nextId(review, 'observations'), requirement, category, severity, text },
        ...(determined
          ? [
              {
                type: 'determine' as const,
                requirement,
                value: 'accepted-with-observation' as const,
                basis,
                ...(made?.reason !== undefined && { reason: made.reason }),
              },
            ]
          : []),
      ];
    });
    setText('');
    onDone();
  }

  return (
    <WritingForm label="Observation" add="Add the observation" onAdd={add} onCancel={onDone}>
      <TextField label="What you found" multiline value={text} problem={problem} onChange={setText} />
      <SelectField
        label="Category"
        value={category}
        options={categories.map(({ id, title }) => [id, title])}
        onChange={(chosen) => chosen !== '' && setCategory(chosen)}
      />
      <SelectField
        label="Severity"
        value={severity}
        options={severities.map(({ id, title }) => [id, title])}
        onChange={(chosen) => chosen !== '' && setSeverity(chosen)}
        remark={severities.find(({ id }) => id === severity)?.help}
      />
    </WritingForm>
  );
}
