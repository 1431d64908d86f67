import type { ReactNode } from 'react';
import { requirementsNamed, replyKey, type Replies } from '../../workspace/replies.ts';
import { dayWords } from '../logic/dates.ts';
import styles from './Asked.module.css';
import { AskedItems } from './AskedItems.tsx';
import { namedAt } from './AskedHere.tsx';

/** What was asked in earlier rounds and answered to it, to be read: at one requirement, or all of it. */
export function EarlierReplies({
  replies,
  requirement,
}: {
  readonly replies: Replies;
  readonly requirement?: string;
}): ReactNode {
  const shown = replies.flatMap((asked) => {
    const named = requirement === undefined ? [...requirementsNamed(asked.reply)] : namedAt(asked, requirement);
    return named.length > 0 || requirement === undefined ? [{ asked, named }] : [];
  });
  if (shown.length === 0) return null;
  return (
    <details className={styles.earlier} data-asked-before>
      <summary>
        Earlier replies{requirement !== undefined && ' here'} ({shown.length})
      </summary>
      {shown.map(({ asked, named }) => {
        const { review, made, of } = asked.reply;
        return (
          <section
            key={replyKey(asked.reply)}
            className={styles.asked}
            aria-label={`Earlier reply, round ${review.round}`}
          >
            <p className={styles.head}>
              {review.reviewer || 'The reviewer'}, round {review.round}, {dayWords(made)}
              {asked.places && `, of edition ${of.checklist.version}`}
            </p>
            {named.length === 0 && <p className={styles.head}>It asks for nothing.</p>}
            <AskedItems
              asked={asked}
              requirements={named}
              closed
              {...(requirement !== undefined && { shown: requirement })}
            />
          </section>
        );
      })}
    </details>
  );
}
