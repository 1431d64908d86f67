import type { ReactNode } from 'react';
import { own } from '../../workspace/own.ts';
import type { AskedReply } from '../../workspace/replies.ts';
import { dayWords } from '../logic/dates.ts';
import { DETERMINATION_WORD } from '../logic/reviewWords.ts';
import { Prose } from '../parts/Prose.tsx';
import styles from './Asked.module.css';
import { AskedQuestion } from './AskedQuestion.tsx';

/** What one reviewer concluded, found, wants done and asks at some requirements. Shown as text. */
export function AskedItems({
  asked,
  requirements,
  shown,
  closed = false,
}: {
  readonly asked: AskedReply;
  /** Ids as the reply has them. */
  readonly requirements: readonly string[];
  /** The requirement that is on screen, whose id need not be said. */
  readonly shown?: string;
  /** Whether questions cannot be answered any more: answers are shown as they were given. */
  readonly closed?: boolean;
}): ReactNode {
  const { determinations, observations, actions, questions } = asked.reply;
  return requirements.map((requirement) => {
    const here = <T extends { readonly requirement: string }>(items: Readonly<Record<string, T>>): [string, T][] =>
      Object.entries(items).filter(([, item]) => item.requirement === requirement);
    const determination = own(determinations, requirement);
    const at = requirement === shown ? '' : ` at ${requirement}`;
    return (
      <div key={requirement} className={styles.items}>
        {determination && (
          <Said
            title={`${DETERMINATION_WORD[determination.value]}${at}`}
            text={determination.reason ?? 'No reason is given.'}
          />
        )}
        {here(observations).map(([id, { severity, text }]) => (
          <Said key={id} title={`Observation ${id}${at}, ${severity.toLowerCase()}`} text={text} />
        ))}
        {here(actions).map(([id, { owner, due, text }]) => (
          <Said
            key={id}
            title={`To be done, ${id}${at}${owner === undefined ? '' : `, by ${owner}`}${due === undefined ? '' : `, due ${dayWords(due)}`}`}
            text={text}
          />
        ))}
        {here(questions).map(([id, { text, answer }]) => (
          <div key={id} className={styles.item}>
            <Said title={`Question ${id}${at}`} text={text} />
            {closed ? (
              <Said
                title={`Answer to ${id}`}
                text={own(asked.answers, id)?.text ?? answer?.text ?? 'None was given.'}
              />
            ) : (
              <AskedQuestion asked={asked} id={id} />
            )}
          </div>
        ))}
      </div>
    );
  });
}

function Said({ title, text }: { readonly title: string; readonly text: string }): ReactNode {
  return (
    <div className={styles.item} dir="auto">
      <strong>{title}</strong>
      <Prose text={text} />
    </div>
  );
}
