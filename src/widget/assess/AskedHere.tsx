import type { ReactNode } from 'react';
import { placesOf, requirementsNamed, type AskedReply } from '../../workspace/replies.ts';
import styles from './Asked.module.css';
import { AskedItems } from './AskedItems.tsx';

/** What one reviewer asks at one requirement of the edition on screen. Never in the submission. */
export function AskedHere({
  asked,
  requirement,
}: {
  readonly asked: AskedReply;
  readonly requirement: string;
}): ReactNode {
  const { review, of } = asked.reply;
  const named = namedAt(asked, requirement);
  if (named.length === 0) return null;
  return (
    <section className={styles.asked} aria-label={`Asked by the reviewer, round ${review.round}`} data-asked>
      <p className={styles.head}>
        {review.reviewer || 'The reviewer'}, round {review.round}
        {asked.places && `, asked of edition ${of.checklist.version}`}
      </p>
      <AskedItems asked={asked} requirements={named} shown={requirement} />
    </section>
  );
}

/** Ids in the reply of what stands at a requirement now. */
export function namedAt(asked: AskedReply, requirement: string): readonly string[] {
  return [...requirementsNamed(asked.reply)].filter((id) => placesOf(asked, id).includes(requirement));
}
