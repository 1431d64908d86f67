import type { GuidanceSet } from '../guidanceSets.ts';

/** What the frame of a printed set is given. */
export interface PrintProps {
  readonly title: string;
  readonly description: string;
}

/**
 * Title and description of the page that holds a whole edition.
 * @param guidance what the guidance as a whole is called
 */
export function printProps({ edition }: GuidanceSet, guidance: string): PrintProps {
  return edition === undefined
    ? {
        title: `${guidance}: draft`,
        description: 'All documents of the draft of the guidance on one page, to print.',
      }
    : {
        title: `${guidance}: ${edition.label}`,
        description: `All documents of the edition of ${edition.label} on one page, to print.`,
      };
}
