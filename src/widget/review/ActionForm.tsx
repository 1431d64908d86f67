import { useState, type ReactNode } from 'react';
import type { Review } from '../../generated/review.ts';
import { nextId } from '../../review/nextId.ts';
import { SelectField } from '../assess/SelectField.tsx';
import { TextField } from '../assess/TextField.tsx';
import { useDesk } from './deskContext.ts';
import { useDraft } from './useDraft.ts';
import { WritingForm } from './WritingForm.tsx';

/** Something to be done, by whom and by which day. */
export function ActionForm({
  requirement,
  review,
  onDone,
}: {
  readonly requirement: string;
  readonly review: Review;
  readonly onDone: () => void;
}): ReactNode {
  const desk = useDesk();
  const observations = Object.entries(review.observations).filter(([, one]) => one.requirement === requirement);
  const [text, setText] = useDraft(`act:${desk.record.id}:${requirement}`);
  const [owner, setOwner] = useState(desk.record.device.manufacturer ?? '');
  const [due, setDue] = useState('');
  const [answers, setAnswers] = useState(observations.at(-1)?.[0] ?? '');
  const [problem, setProblem] = useState<string>();

  function add(): void {
    if (text.trim() === '') return setProblem('Say what is to be done.');
    desk.change(`an action on ${requirement}`, (now) => [
      {
        type: 'act',
        id: nextId(now, 'actions'),
        requirement,
        text,
        ...(answers !== '' && { observation: answers }),
        ...(owner.trim() !== '' && { owner: owner.trim() }),
        ...(due !== '' && { due }),
      },
    ]);
    setText('');
    onDone();
  }

  return (
    <WritingForm label="Remediation action" add="Add the action" onAdd={add} onCancel={onDone}>
      <TextField label="What is to be done" multiline value={text} problem={problem} onChange={setText} />
      <TextField label="Owner" value={owner} onChange={setOwner} />
      <TextField label="Due (optional)" type="date" value={due} onChange={setDue} />
      {observations.length > 0 && (
        <SelectField
          label="Answers the observation"
          value={answers}
          placeholder="None"
          options={observations.map(([id, one]) => [id, `${id} ${one.text.slice(0, 40)}`])}
          onChange={setAnswers}
        />
      )}
    </WritingForm>
  );
}
