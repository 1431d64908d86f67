import Link from '@docusaurus/Link';
import type { ReactNode } from 'react';

/** What a wrong address shows: where people most often wanted to go. */
export default function NotFoundContent(): ReactNode {
  return (
    <main className="container dap-page">
      <h1>Page not found</h1>
      <p className="dap-lead">
        There is nothing at this address. Your assessments are untouched: they are kept in your browser.
      </p>
      <ul>
        <li>
          If you typed the address, check it. Addresses have no <code>.html</code> and no slash at the end.
        </li>
        <li>
          Open <Link to="/assess">your assessments</Link>.
        </li>
        <li>
          Read the <Link to="/guidance">guidance</Link>, or look through the <Link to="/checklists">checklists</Link>,
          the <Link to="/glossary">glossary</Link> and the <Link to="/sources">sources</Link>.
        </li>
        <li>
          Search: <kbd>Ctrl</kbd> <kbd>K</kbd>.
        </li>
      </ul>
    </main>
  );
}
