import clsx from 'clsx';
import { useId, type ReactNode } from 'react';
import { FINDING_HEADS, type Finding } from '../../bundle/verifySubmission.ts';
import styles from './seal.module.css';

/** Findings of one kind that are shown without being asked for. */
const AT_ONCE = 8;

/** What is shown to be wrong, not known, only claimed, and proven, in this order. */
export function Trust({
  findings,
  heading: Heading = 'h3',
}: {
  readonly findings: readonly Finding[];
  readonly heading?: 'h3' | 'h4';
}): ReactNode {
  const id = useId();
  return (
    <div className={styles.trust}>
      {FINDING_HEADS.map(([state, head]) => {
        const said = findings.filter((finding) => finding.state === state);
        return (
          said.length > 0 && (
            <section key={state} className={clsx(styles.finding, styles[state])} aria-labelledby={`${id}-${state}`}>
              <Heading id={`${id}-${state}`}>{head}</Heading>
              <Texts findings={said.slice(0, AT_ONCE)} />
              {said.length > AT_ONCE && (
                <details>
                  <summary>{said.length - AT_ONCE} more</summary>
                  <Texts findings={said.slice(AT_ONCE)} />
                </details>
              )}
            </section>
          )
        );
      })}
    </div>
  );
}

function Texts({ findings }: { readonly findings: readonly Finding[] }): ReactNode {
  return (
    <ul>
      {findings.map(({ text }) => (
        <li key={text} dir="auto">
          {text}
        </li>
      ))}
    </ul>
  );
}
