import { useState, type ReactNode } from 'react';
import type { Review } from '../../generated/review.ts';
import { TextField } from '../assess/TextField.tsx';
import { dayWords } from '../logic/dates.ts';
import fields from '../parts/fields.module.css';
import { Prose } from '../parts/Prose.tsx';
import { useDesk } from './deskContext.ts';
import styles from './desk.module.css';
import { useDraft } from './useDraft.ts';
import { WritingForm } from './WritingForm.tsx';

/** A decision, as the one of whoever made it: body, day and words. The portal makes none. */
export function DecisionForm({ review: { decision, body } }: { readonly review: Review }): ReactNode {
  const { change, record } = useDesk();
  const [writing, setWriting] = useState(false);
  const [who, setWho] = useState(body ?? '');
  const [date, setDate] = useState('');
  const [meeting, setMeeting] = useState('');
  const [text, setText] = useDraft(`decide:${record.id}`);
  const [problem, setProblem] = useState<'who' | 'date' | 'text'>();

  function add(): void {
    const missing = who.trim() === '' ? 'who' : date === '' ? 'date' : text.trim() === '' ? 'text' : undefined;
    setProblem(missing);
    if (missing) return;
    change('the decision', () => [
      { type: 'decide', body: who.trim(), date, text, ...(meeting.trim() !== '' && { meeting: meeting.trim() }) },
    ]);
    setText('');
    setWriting(false);
  }

  return (
    <section aria-labelledby="decision-title" className={styles.stack}>
      <h3 id="decision-title">Decision</h3>
      {decision ? (
        <>
          <p className={styles.plain}>
            <strong>{decision.body}</strong> decided on {dayWords(decision.date)}
            {decision.meeting !== undefined && ` (${decision.meeting})`}:
          </p>
          <blockquote className={styles.rationale} dir="auto">
            <Prose text={decision.text} />
          </blockquote>
          <p className={styles.muted}>
            Recorded by {decision.recordedBy}, {dayWords(decision.at)}. It is theirs; nothing here is computed from it.
          </p>
          <p>
            <button
              type="button"
              className={fields.quiet}
              onClick={() => change('take back the decision', () => [{ type: 'undecide' }])}
            >
              Take the record of the decision back
            </button>
          </p>
        </>
      ) : writing ? (
        <WritingForm label="Decision" add="Record the decision" onAdd={add} onCancel={() => setWriting(false)}>
          <TextField
            label="Who decided"
            value={who}
            problem={problem === 'who' ? 'Say which body decided.' : undefined}
            onChange={setWho}
          />
          <TextField
            label="Day of the decision"
            type="date"
            value={date}
            problem={problem === 'date' ? 'Give the day.' : undefined}
            onChange={setDate}
          />
          <TextField label="Meeting and paper (optional)" value={meeting} onChange={setMeeting} />
          <TextField
            label="What was decided, in their words"
            multiline
            value={text}
            problem={problem === 'text' ? 'Write down what was decided.' : undefined}
            onChange={setText}
          />
        </WritingForm>
      ) : (
        <>
          <p className={styles.muted}>No decision is recorded. Those who decide do so elsewhere; write it down here.</p>
          <p>
            <button type="button" className="dap-button" onClick={() => setWriting(true)}>
              Record a decision
            </button>
          </p>
        </>
      )}
    </section>
  );
}
