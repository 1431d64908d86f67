import type { AnchorHTMLAttributes, ReactNode } from 'react';

/** Stands for the site's link: an anchor. */
export default function Link({ to, ...rest }: AnchorHTMLAttributes<HTMLAnchorElement> & { to: string }): ReactNode {
  return <a href={to} {...rest} />;
}
