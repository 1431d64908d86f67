import { useEffect, useRef, useState, type ReactNode } from 'react';
import { factsIn, listSections, scoreText, type ListedRequirement } from '../../engine/index.ts';
import { own } from '../../workspace/own.ts';
import { FactField } from '../assess/FactField.tsx';
import { RequirementCard } from '../assess/RequirementCard.tsx';
import { useFleeting } from '../assess/useFleeting.tsx';
import fields from '../parts/fields.module.css';
import { ScoreBar } from '../parts/ScoreBar.tsx';
import type { ChecklistRouteProps } from '../props.ts';
import styles from './embed.module.css';

/** A few requirements to be answered, with the facts that decide them and the score of their section. */
export function TryDesk({
  page,
  section: asked,
  onAgain,
  onEnd,
}: {
  readonly page: ChecklistRouteProps;
  /** Id; undefined for the whole checklist, one section at a time. */
  readonly section: string | undefined;
  readonly onAgain: () => void;
  readonly onEnd: () => void;
}): ReactNode {
  const { checklist } = page;
  const { record, result, index, dispatch, around } = useFleeting(page);
  const parts = listSections(checklist).filter(
    ({ section, path }) => section.requirements.length > 0 && isWithin([...path, section], asked),
  );
  const [chosen, setChosen] = useState(0);
  const part = parts[chosen]?.section;
  const shown = index.requirements.filter(({ section }) => section.id === part?.id);
  const facts = factsOf(shown);
  const score =
    asked === undefined ? result.score : (result.sections.find(({ id }) => id === asked)?.score ?? result.score);
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), []);
  return (
    // A form of its own: radio buttons of two such parts on a page do not turn each other off.
    <form className={styles.desk} onSubmit={(submitted) => submitted.preventDefault()}>
      <h3 ref={head} tabIndex={-1} className={styles.deskTitle}>
        Try it here
      </h3>
      <p>
        <strong>Nothing is kept or sent.</strong> What you answer is gone when you close this or leave the page. “Add
        evidence” adds a made-up item that is strong enough.
      </p>
      <div className={styles.total}>
        <p role="status">
          <strong data-try-score>{scoreText(score.demonstrated, score)}</strong> demonstrated, up to{' '}
          {scoreText(score.attainable, score)}
        </p>
        <ScoreBar score={score} />
      </div>
      {parts.length > 1 && (
        <label className={styles.choice}>
          <span className={fields.label}>Section</span>
          <select
            className={fields.select}
            value={chosen}
            onChange={(selected) => setChosen(Number(selected.target.value))}
          >
            {parts.map(({ section: { id, title } }, at) => (
              <option key={id} value={at}>
                {title}
              </option>
            ))}
          </select>
        </label>
      )}
      {around(
        <>
          {facts.size > 0 && (
            <div className={styles.facts}>
              <p className={styles.groupTitle}>About the Device</p>
              {checklist.profile
                .filter(({ id }) => facts.has(id))
                .map((fact) => (
                  <FactField
                    key={fact.id}
                    fact={fact}
                    value={record.profile[fact.id]}
                    decides={0}
                    onChange={(value) => dispatch({ type: 'set-fact', fact: fact.id, value })}
                  />
                ))}
            </div>
          )}
          {shown.map(({ requirement }) => {
            const judged = result.requirements.find(({ id }) => id === requirement.id);
            return (
              judged && (
                <div key={requirement.id} className={styles.card}>
                  <RequirementCard
                    requirement={requirement}
                    answer={own(record.answers, requirement.id)}
                    result={judged}
                    evidence={record.evidence}
                    assessedOn={record.assessedOn}
                    current={false}
                    listed
                  />
                </div>
              )
            );
          })}
        </>,
      )}
      <p className={styles.try}>
        <button type="button" className="dap-button" onClick={onAgain}>
          Begin again
        </button>
        <button type="button" className="dap-button" onClick={onEnd}>
          Close
        </button>
      </p>
    </form>
  );
}

function isWithin(path: readonly { readonly id: string }[], section: string | undefined): boolean {
  return section === undefined || path.some(({ id }) => id === section);
}

/** Ids of the facts that decide whether these requirements apply. */
function factsOf(shown: readonly ListedRequirement[]): ReadonlySet<string> {
  return new Set(
    shown.flatMap(({ requirement, path }) =>
      [...path, requirement].flatMap(({ applies }) => (applies === undefined ? [] : [...factsIn(applies.tree)])),
    ),
  );
}
