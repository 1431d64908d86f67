import { useState, type ReactNode } from 'react';
import { basisOf } from '../../review/basis.ts';
import { nextId } from '../../review/nextId.ts';
import { TextField } from '../assess/TextField.tsx';
import { useDesk } from './deskContext.ts';
import { useDraft } from './useDraft.ts';
import { WritingForm } from './WritingForm.tsx';

/** A question to the manufacturer, and with it the determination "information requested". */
export function QuestionForm({
  requirement,
  onDone,
}: {
  readonly requirement: string;
  readonly onDone: () => void;
}): ReactNode {
  const desk = useDesk();
  const [text, setText] = useDraft(`ask:${desk.record.id}:${requirement}`);
  const [problem, setProblem] = useState<string>();

  function add(): void {
    if (text.trim() === '') return setProblem('Write the question.');
    desk.change(`a question on ${requirement}`, (review) => [
      { type: 'ask', id: nextId(review, 'questions'), requirement, text },
      { type: 'determine', requirement, value: 'information-requested', basis: basisOf(desk.record, requirement) },
    ]);
    setText('');
    onDone();
  }

  return (
    <WritingForm label="Question" add="Ask" onAdd={add} onCancel={onDone}>
      <TextField
        label="Question to the manufacturer"
        hint="It goes to them with the reply file; nothing is sent from here."
        multiline
        value={text}
        problem={problem}
        onChange={setText}
      />
    </WritingForm>
  );
}
