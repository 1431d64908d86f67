import Link from '@docusaurus/Link';
import type { ReactNode } from 'react';

/** What the page is for. */
export function CompareHead(): ReactNode {
  return (
    <>
      <h1>Compare assessments</h1>
      <p className="dap-lead">
        See what differs between two assessments, and whether the Device’s answers changed or what is asked of it.
        Nothing leaves your browser.
      </p>
      <p>
        <Link to="/review">All reviews</Link>
      </p>
    </>
  );
}
