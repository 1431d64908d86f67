import { useEffect, useRef, useState, type ReactNode } from 'react';
import fields from '../parts/fields.module.css';
import styles from './Tour.module.css';

interface Stop {
  /** What is pointed at; nothing where the screen does not show it. */
  readonly target: string;
  readonly title: string;
  readonly text: string;
}

const STOPS: readonly Stop[] = [
  {
    target: '[data-tour=score]',
    title: 'The score',
    text: 'Demonstrated is what evidence supports. The pale part of the bar can still be reached. Press the outcome to see why it is what it is.',
  },
  {
    target: '[data-tour=find]',
    title: 'Find your way',
    text: 'Sections with their progress, filters, and a search by id or words. On a phone they are behind “Sections”.',
  },
  {
    target: '[data-tour=work]',
    title: 'Answer',
    text: 'Choose an answer, say why it is right, and link the evidence. Answers in any order; what does not apply to the Device is left out by itself.',
  },
  {
    target: '[data-tour=guide]',
    title: 'Guidance beside each question',
    text: 'Why it matters, what good evidence looks like, what a reviewer looks for, and what would raise the score next.',
  },
  {
    target: '[data-tour=saved]',
    title: 'Saved, and the way back',
    text: 'Every change is saved at once in this browser and nowhere else. Press “Saved” for the history: who changed what, and the way back to any point.',
  },
  {
    target: '[data-tour=take]',
    title: 'Take it with you',
    text: 'Export the submission file, or open the result to print it. Press ? for the keys, and for this tour again.',
  },
];

/** A walk along what the screen has. It covers nothing, and the work can go on while it stands there. */
export function Tour({ onClose }: { readonly onClose: () => void }): ReactNode {
  const [at, setAt] = useState(0);
  const card = useRef<HTMLDivElement>(null);
  const stop = STOPS[at];
  useEffect(() => {
    const target = stop && document.querySelector(stop.target);
    target?.setAttribute('data-tour-here', '');
    target?.scrollIntoView({ block: 'nearest' });
    card.current?.focus();
    return () => target?.removeAttribute('data-tour-here');
  }, [stop]);
  if (!stop) return null;
  const last = at === STOPS.length - 1;
  return (
    <div
      ref={card}
      className={styles.card}
      role="dialog"
      aria-label="Tour"
      aria-describedby="tour-text"
      tabIndex={-1}
      onKeyDown={(pressed) => {
        if (pressed.key === 'Escape') onClose();
      }}
    >
      <p className={styles.step}>
        {at + 1} of {STOPS.length}
      </p>
      <h2 className={styles.title}>{stop.title}</h2>
      <p id="tour-text">{stop.text}</p>
      <div className={fields.buttons}>
        <button
          type="button"
          className="dap-button dap-button--primary"
          onClick={() => (last ? onClose() : setAt(at + 1))}
        >
          {last ? 'Done' : 'Next'}
        </button>
        {at > 0 && (
          <button type="button" className="dap-button" onClick={() => setAt(at - 1)}>
            Back
          </button>
        )}
        {!last && (
          <button type="button" className="dap-button" onClick={onClose}>
            Skip the tour
          </button>
        )}
      </div>
    </div>
  );
}
