import type { ReactNode } from 'react';

/** Stands for the site's frame: nothing around the page. */
export default function Layout({ children }: { readonly children: ReactNode }): ReactNode {
  return children;
}
