import { memo, type ReactNode } from 'react';
import type { Problem } from '../../studio/check.ts';
import { count } from '../logic/words.ts';
import fields from '../parts/fields.module.css';
import { Icon } from '../parts/Icon.tsx';
import styles from './studio.module.css';

/** Everything that is wrong, in the order of the text: pressing one goes there, and what can be mended is. */
export const ProblemsPane = memo(function ProblemsPane({
  problems,
  onGo,
  onFix,
}: {
  readonly problems: readonly Problem[];
  readonly onGo: (problem: Problem) => void;
  readonly onFix: (problems: readonly Problem[]) => void;
}): ReactNode {
  const fixable = problems.filter(({ fix }) => fix !== undefined);
  return (
    <section className={styles.problems} aria-label="Problems">
      <div className={styles.problemsHead}>
        <p role="status">{problemCounts(problems)}</p>
        {fixable.length > 1 && (
          <button type="button" className={fields.quiet} onClick={() => onFix(fixable)}>
            Make all {fixable.length} replacements
          </button>
        )}
      </div>
      {problems.length > 0 && (
        <ul tabIndex={0} aria-label="List of problems">
          {problems.map((problem, index) => (
            <li key={index}>
              <button type="button" className={styles.problem} onClick={() => onGo(problem)}>
                <Icon name={problem.severity} />
                <span>
                  <span className={styles.place}>
                    {problem.severity === 'error' ? 'Error' : 'Warning'}, line {problem.line}
                  </span>{' '}
                  {problem.message} <code className={styles.code}>{problem.code}</code>
                  {problem.help !== undefined && <span className={styles.help}>{problem.help}</span>}
                </span>
              </button>
              {problem.fix && (
                <button type="button" className={fields.quiet} onClick={() => onFix([problem])}>
                  Replace by {problem.fix.newText}
                  <span className="dap-hidden"> in line {problem.line}</span>
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
});

/** "2 errors, 1 warning". */
export function problemCounts(problems: readonly Problem[]): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  if (problems.length === 0) return 'No problems';
  return [errors > 0 && count(errors, 'error'), warnings > 0 && count(warnings, 'warning')].filter(Boolean).join(', ');
}
