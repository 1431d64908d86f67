import type { ReactNode } from 'react';

/** Plain text whose paragraphs are parted by blank lines. */
export function Prose({
  text,
  className,
}: {
  readonly text: string;
  readonly className?: string | undefined;
}): ReactNode {
  return text
    .split(/\n\s*\n/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph, index) => (
      <p key={index} className={className}>
        {paragraph.trim()}
      </p>
    ));
}
