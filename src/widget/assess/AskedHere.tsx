import type { ReactNode } from 'react';
import { own } from '../../workspace/own.ts';
import type { AskedReply } from '../../workspace/replies.ts';
import { dayWords } from '../logic/dates.ts';
import { DETERMINATION_WORD } from '../logic/reviewWords.ts';
import { Prose } from '../parts/Prose.tsx';
import styles from './Asked.module.css';
import { AskedQuestion } from './AskedQuestion.tsx';

/** What one reviewer concluded, found, wants done and asks at one requirement. Shown as text, and never in the submission. */
export function AskedHere({
  asked,
  requirement,
}: {
  readonly asked: AskedReply;
  readonly requirement: string;
}): ReactNode {
  const { review, determinations, observations, actions, questions } = asked.reply;
  const here = <T extends { readonly requirement: string }>(items: Readonly<Record<string, T>>): [string, T][] =>
    Object.entries(items).filter(([, item]) => item.requirement === requirement);
  const determination = own(determinations, requirement);
  const [observed, wanted, questioned] = [here(observations), here(actions), here(questions)];
  if (!determination && observed.length + wanted.length + questioned.length === 0) return null;
  return (
    <section className={styles.asked} aria-label={`Asked by the reviewer, round ${review.round}`} data-asked>
      <p className={styles.head}>
        {review.reviewer || 'The reviewer'}, round {review.round}
      </p>
      {determination && (
        <Said title={DETERMINATION_WORD[determination.value]} text={determination.reason ?? 'No reason is given.'} />
      )}
      {observed.map(([id, { severity, text }]) => (
        <Said key={id} title={`Observation ${id}, ${severity.toLowerCase()}`} text={text} />
      ))}
      {wanted.map(([id, { owner, due, text }]) => (
        <Said
          key={id}
          title={`To be done, ${id}${owner === undefined ? '' : `, by ${owner}`}${due === undefined ? '' : `, due ${dayWords(due)}`}`}
          text={text}
        />
      ))}
      {questioned.map(([id, { text }]) => (
        <div key={id} className={styles.item}>
          <Said title={`Question ${id}`} text={text} />
          <AskedQuestion asked={asked} id={id} />
        </div>
      ))}
    </section>
  );
}

function Said({ title, text }: { readonly title: string; readonly text: string }): ReactNode {
  return (
    <div className={styles.item} dir="auto">
      <strong>{title}</strong>
      <Prose text={text} />
    </div>
  );
}
