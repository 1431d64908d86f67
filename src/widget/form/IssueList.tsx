import type { ReactNode } from 'react';
import type { FormIssue } from '../../form/findIssues.ts';

/** What is left to do, each a link to its question. */
export function IssueList({ issues }: { readonly issues: readonly FormIssue[] }): ReactNode {
  if (issues.length === 0) return <p>Every required question is answered.</p>;
  return (
    <ul>
      {issues.map(({ question, message }, index) => (
        <li key={index}>
          <a
            href={`#q-${question}`}
            onClick={(pressed) => {
              // The address keeps the draft's id.
              pressed.preventDefault();
              const place = document.getElementById(`q-${question}`);
              place?.scrollIntoView({ block: 'center' });
              place?.querySelector<HTMLElement>('input, textarea, select')?.focus({ preventScroll: true });
            }}
          >
            {message}
          </a>
        </li>
      ))}
    </ul>
  );
}
