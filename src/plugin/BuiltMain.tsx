import { useLocation } from '@docusaurus/router';
import Layout from '@theme/Layout';
import { useEffect, useRef, useState, type ReactNode } from 'react';

interface Props {
  /** Until the main part is there, whose heading is the title. */
  readonly title?: string;
  readonly description?: string;
  /** What the heading says where the build wrote no such page. */
  readonly missing: string;
}

/**
 * The frame around a page that the build wrote. React leaves the main part as it came with the page; only a reader who
 * comes back to it within the site, without loading it, has it fetched.
 */
export function BuiltMain({ title: given, description, missing }: Props): ReactNode {
  const { pathname, hash } = useLocation();
  const main = useRef<HTMLElement>(null);
  const [title, setTitle] = useState(given);
  useEffect(() => {
    const part = main.current;
    if (part === null) return;
    const name = (): void => setTitle(part.querySelector('h1')?.textContent ?? undefined);
    if (part.childElementCount > 0) {
      name();
      return;
    }
    const stop = new AbortController();
    const show = async (): Promise<void> => {
      const answer = await fetch(pathname, { signal: stop.signal });
      const found = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('main');
      if (!answer.ok || found === null || found.childElementCount === 0) throw new Error('not found');
      part.replaceChildren(...found.childNodes);
      document.getElementById(hash.slice(1))?.scrollIntoView();
      name();
    };
    show().catch(() => {
      if (stop.signal.aborted) return;
      part.replaceChildren(Object.assign(document.createElement('h1'), { textContent: missing }));
      name();
    });
    return () => stop.abort();
  }, [pathname, hash, missing]);
  return (
    <Layout {...(title === undefined ? {} : { title })} {...(description === undefined ? {} : { description })}>
      <main ref={main} className="container dap-page" suppressHydrationWarning dangerouslySetInnerHTML={NOTHING} />
    </Layout>
  );
}

const NOTHING = { __html: '' };
