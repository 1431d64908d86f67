import { useEffect, useState, type ReactNode } from 'react';
import type { InFlight, Meaning } from '../../studio/meaning.ts';
import { assessmentName } from '../../workspace/naming.ts';
import { openStore } from '../../workspace/store.ts';
import { count } from '../logic/words.ts';
import { Icon } from '../parts/Icon.tsx';
import type { StudioChecks } from './studioChecks.ts';
import styles from './studio.module.css';
import type { StudioFindings } from './useChecked.ts';

/** What the change means: for the version, and for assessments that are under way in this browser. */
export function MeaningPane({
  base,
  findings,
  checks,
  onSelect,
}: {
  /** What it is compared with, as people know it. */
  readonly base: string | undefined;
  readonly findings: StudioFindings;
  readonly checks: StudioChecks | undefined;
  readonly onSelect: (requirement: string) => void;
}): ReactNode {
  const [known, setKnown] = useState<{ readonly of: StudioFindings; readonly meaning: Meaning | undefined }>();
  const { current } = findings;
  useEffect(() => {
    if (base === undefined || !checks || !current) return undefined;
    let left = false;
    void inFlight()
      .then((assessments) => checks.meaning(assessments))
      .then((meaning) => {
        if (!left) setKnown({ of: findings, meaning });
      });
    return () => {
      left = true;
    };
  }, [base, checks, findings, current]);
  if (base === undefined)
    return <p>This checklist was begun anew: there is no edition to compare it with, and nobody answers it yet.</p>;
  if (!current && !known) return <p>What the change means can be said once the text is free of errors.</p>;
  if (!known) return <p role="status">Comparing…</p>;
  const { meaning } = known;
  if (!meaning) return <p>It cannot be compared with {base}: that has errors, or is a checklist with another id.</p>;
  return (
    <>
      {!current && <p className={styles.note}>The text has errors now. This is about the last state without errors.</p>}
      <p role="status">
        Compared with {base}. {meaning.summary}
      </p>
      <h3>Assessments in this browser</h3>
      {meaning.effects.length === 0 ? (
        <p>None answers this checklist.</p>
      ) : (
        <ul className={styles.plain}>
          {meaning.effects.map((effect) => (
            <li key={effect.id}>
              <strong>{effect.name}</strong>:{' '}
              {'unknownEdition' in effect ? (
                `it answers edition ${effect.unknownEdition}, in a wording that is not at hand, so nothing can be said.`
              ) : (
                <>
                  {count(effect.kept, 'answer')} {effect.kept === 1 ? 'stands' : 'stand'}
                  {effect.reopened.length > 0 && (
                    <>
                      , {effect.reopened.length} to be given again: <Ids ids={effect.reopened} onSelect={onSelect} />
                    </>
                  )}
                  {effect.homeless.length > 0 &&
                    `, ${effect.homeless.length} kept without a place: ${effect.homeless.join(', ')}`}
                  .
                </>
              )}
            </li>
          ))}
        </ul>
      )}
      <h3>What changed</h3>
      {meaning.entries.length === 0 && (
        <p>
          <Icon name="complete" /> Nothing that people are asked or told.
        </p>
      )}
      {meaning.entries.slice(0, 100).map(({ head, level, why, fields }) => (
        <section key={head} className={styles.entry}>
          <h4>{head}</h4>
          <p>
            <strong>{level}</strong>: {why}
          </p>
          <dl>
            {fields.map(({ name, before, after }) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>
                  <del>
                    <small>was </small>
                    {before}
                  </del>{' '}
                  <ins>
                    <small>is </small>
                    {after}
                  </ins>
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      {meaning.entries.length > 100 && <p>and {meaning.entries.length - 100} more.</p>}
    </>
  );
}

function Ids({
  ids,
  onSelect,
}: {
  readonly ids: readonly string[];
  readonly onSelect: (id: string) => void;
}): ReactNode {
  return ids.map((id, index) => (
    <span key={id}>
      {index > 0 && ', '}
      <button type="button" className={styles.link} onClick={() => onSelect(id)}>
        {id}
      </button>
    </span>
  ));
}

/** Assessments of this browser that are not deleted. */
async function inFlight(): Promise<readonly InFlight[]> {
  const store = await openStore();
  const all = await store.list(new Date().toISOString());
  return all
    .filter(({ removed }) => removed === undefined)
    .map(({ id, record, label }) => ({ id, record, name: assessmentName({ label, record }) }));
}
