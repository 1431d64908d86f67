import Heading from '@theme/Heading';
import type { ReactNode } from 'react';
import type { Fact } from '../../engine/index.ts';
import styles from './ProfileTable.module.css';

/** The facts a checklist asks about the Device. */
export function ProfileTable({ profile }: { readonly profile: readonly Fact[] }): ReactNode {
  return (
    <section aria-labelledby="profile">
      <Heading as="h2" id="profile">
        Device profile
      </Heading>
      <p className={styles.intro}>
        These facts about the Device decide which requirements apply. A fact that is not given leaves open what depends
        on it.
      </p>
      <div className="table-scroll" role="group" aria-labelledby="profile" tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">Fact</th>
              <th scope="col">Question</th>
              <th scope="col">Answers</th>
            </tr>
          </thead>
          <tbody>
            {profile.map((fact) => (
              <tr key={fact.id}>
                <td>
                  <code>{fact.id}</code>
                </td>
                <td>
                  {fact.label}
                  {fact.help && <span className={styles.help}>{fact.help}</span>}
                </td>
                <td>{answers(fact)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function answers({ type, options, minimum, maximum }: Fact): ReactNode {
  switch (type) {
    case 'enum':
      return (
        <ul className={styles.options}>
          {options?.map(({ value, label }) => (
            <li key={value}>{label}</li>
          ))}
        </ul>
      );
    case 'boolean':
      return 'yes or no';
    case 'integer':
      return minimum !== undefined && maximum !== undefined
        ? `a whole number, ${minimum} to ${maximum}`
        : 'a whole number';
    case 'date':
      return 'a date';
    case 'text':
      return 'text';
  }
}
