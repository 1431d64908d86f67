import type { MouseEvent, ReactNode } from 'react';

/** Leads to a requirement further down, and leaves the address, which names the assessment, as it is. */
export function RequirementAnchor({ id }: { readonly id: string }): ReactNode {
  return (
    <a href={`#req-${id}`} onClick={follow}>
      {id}
    </a>
  );
}

function follow(pressed: MouseEvent<HTMLAnchorElement>): void {
  pressed.preventDefault();
  const target = document.getElementById(pressed.currentTarget.hash.slice(1));
  target?.scrollIntoView({ block: 'start' });
  target?.focus({ preventScroll: true });
}
